"""Numbers of daily reports."""

import datetime as dt
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.report_number import check_template, next_serial, report_number

TEMPLATE = "R/LAPHAR-{number}/{roman_month}/OPS.1.3./{year}"
PLAIN = st.text(string.ascii_letters + "/.-()[]+*^$ ", max_size=12)


def test_number_is_written_as_the_letter_book_has_it() -> None:
    assert report_number(TEMPLATE, 31, dt.date(2024, 2, 9)) == "R/LAPHAR-31/II/OPS.1.3./2024"
    assert report_number("{day}.{month}/{number}", 5, dt.date(2024, 2, 9)) == "09.02/5"
    assert report_number("", 5, dt.date(2024, 2, 9)) == ""


@given(before=PLAIN, after=PLAIN, serial=st.integers(1, 999_999), day=st.dates())
def test_serial_is_read_back_from_any_template(
    before: str, after: str, serial: int, day: dt.date
) -> None:
    template = f"{before}{{number}}{after}/{{roman_month}}-{{year}}"
    check_template(template)

    assert next_serial(template, [(day, report_number(template, serial, day))]) == serial + 1


def test_numbers_of_another_form_do_not_count() -> None:
    day = dt.date(2024, 2, 9)
    issued = [(day, "R/LAPHAR-7/I/OPS.1.3./2024"), (day, "B/8"), (day, ""), (day, "R/LAPHAR-٩")]

    assert next_serial(TEMPLATE, issued) == 1


@pytest.mark.parametrize(
    "wrong", ["{year}", "{number}{number}", "{number}{n}", "{number}}", "{number}\n"]
)
def test_template_without_a_number_of_its_own_is_refused(wrong: str) -> None:
    with pytest.raises(InvalidInput):
        check_template(wrong)
