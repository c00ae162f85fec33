"""Which stations of a list a filter lets through."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.polling_filter import (
    BOAT,
    NO_CLASS,
    NO_SIGNAL,
    ON_FOOT,
    StationFilter,
    reaches,
    station_lines,
    wanted_lines,
)
from brata_desktop.domain.polling_stations import PollingStation
from tests.services_world import CATALOGUE

DALAM = "63.71.01.1006"
FIRST = PollingStation("OMB", DALAM, 3, place="SDN 5", class_code="RAWAN", by_boat=True)
SECOND = PollingStation("OMB", DALAM, 5, place="SDN 3", has_signal=False, days_on_foot=2)
THIRD = PollingStation("OMB", DALAM, 13, is_special=True, by_boat=False, has_signal=True)
LINES = station_lines((THIRD, SECOND, FIRST), CATALOGUE.areas)


def numbers(wanted: StationFilter) -> list[int]:
    return [line.station.number for line in wanted_lines(LINES, wanted)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (StationFilter(), [3, 5, 13]),
        (StationFilter("tps 3"), [3]),
        (StationFilter("TPS03 kelayan"), [3]),
        (StationFilter("sdn 3"), [3, 5]),
        (StationFilter("banjarmasin dal"), [3, 5, 13]),
        (StationFilter("ayan"), []),
        (StationFilter(class_code="RAWAN"), [3]),
        (StationFilter(class_code=NO_CLASS), [5, 13]),
        (StationFilter(is_special=True), [13]),
        (StationFilter(reach=BOAT), [3]),
        (StationFilter(reach=ON_FOOT), [5]),
        (StationFilter(reach=NO_SIGNAL), [5]),
        (StationFilter(district="63.71.01"), [3, 5, 13]),
        (StationFilter(district="63.71.02"), []),
    ],
)
def test_a_filter_lets_through_what_is_wanted(wanted, found) -> None:
    assert numbers(wanted) == found


def test_what_nobody_knows_is_no_reason() -> None:
    assert reaches(PollingStation("OMB", DALAM, 1)) == ()


@given(st.text(max_size=12), st.sampled_from(["", BOAT, NO_SIGNAL]), st.booleans())
def test_a_further_wish_never_brings_more(text, reach, special) -> None:
    wanted = StationFilter(text, reach=reach, is_special=special)
    assert set(numbers(wanted)) <= set(numbers(replace(wanted, text="")))
    assert set(numbers(wanted)) <= set(numbers(replace(wanted, reach="")))
    assert set(numbers(wanted)) <= set(numbers(replace(wanted, is_special=False)))
