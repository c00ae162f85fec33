"""The time field beside the date field."""

import datetime as dt

import pytest
from hypothesis import given

from brata_desktop.domain.entry.clock_text import clock_text, parse_clock
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import APPROXIMATE, UNKNOWN, When
from tests.domain.entry.test_when_text import NOW, whens

DAY = dt.date(2024, 1, 31)


@given(whens())
def test_what_stands_beside_the_day_reads_back_with_it(when):
    said = clock_text(when)

    if said:
        assert parse_clock(said, NOW, when.date) == when


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When(DAY, dt.time(20, 15)), "20.15"),
        (When(DAY, dt.time(20, 15), precision=APPROXIMATE), "sekitar 20.15"),
        (When(DAY, dt.time(20), end_time=dt.time(21)), "20.00 s.d. 21.00"),
        (When(DAY, part_of_day="malam"), "malam hari"),
        (When(DAY, precision=UNKNOWN), "jam tidak diketahui"),
        (When(DAY), ""),
        (When(), ""),
        (When(DAY, dt.time(20, 15), utc_offset_minutes=420), "20.15 WIB"),
    ],
)
def test_time_is_shown_without_its_day(when, shown):
    assert clock_text(when) == shown


def test_unclear_text_is_unclear_with_a_day_too():
    with pytest.raises(InvalidInput):
        parse_clock("entah", NOW, DAY)
