"""Numbers as they are reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Count
from brata_desktop.domain.entry.count_text import NUMBER_MAX, count_words, parse_count, parse_whole


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", Count()),
        ("18", Count(18)),
        ("1.700", Count(1700, "1.700")),
        ("18 orang", Count(18, "18 orang")),
        ("1.700 (409 Polri, 300 TNI)", Count(1700, "1.700 (409 Polri, 300 TNI)")),
        ("Rp 414.950.000", Count(414_950_000, "Rp 414.950.000")),
        ("Rp 1,5 juta", Count(1_500_000, "Rp 1,5 juta")),
        ("2 jt", Count(2_000_000, "2 jt")),
        ("ratusan", Count(None, "ratusan")),
        ("sekitar 60 hingga 80", Count(None, "sekitar 60 hingga 80")),
        ("60 hingga 80", Count(None, "60 hingga 80")),
        ("300 + 200", Count(None, "300 + 200")),
        ("2-3 orang", Count(None, "2-3 orang")),
        ("1,5", Count(None, "1,5")),
    ],
)
def test_number_is_taken_where_one_was_given(text, count):
    assert parse_count(text) == count


@given(st.integers(0, NUMBER_MAX))
def test_number_reads_back(number):
    assert parse_count(count_words(Count(number))) == Count(number)


@given(st.text())
def test_no_text_is_an_error_and_none_is_dropped(text):
    count = parse_count(text)

    assert count_words(count) == text.strip()
    assert count.value is None or 0 <= count.value <= NUMBER_MAX


def test_whole_number_is_a_number_and_nothing_else():
    assert parse_whole("1.700") == 1700
    assert parse_whole("18 orang") is None
    assert parse_whole("9" * 16) is None
