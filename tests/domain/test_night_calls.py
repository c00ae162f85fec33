"""What a keyed line of an election night says."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.election_night import NightCall
from brata_desktop.domain.night_calls import (
    call_of,
    call_payload,
    polling_day,
    read_call,
    state_letters,
    station_meant,
)
from brata_desktop.domain.polling_stations import StationKey
from brata_desktop.domain.times import WITA
from tests.services_world import CATALOGUE

STATES = CATALOGUE.tables.night_states
NOW = dt.datetime(2024, 2, 15, 0, 20, tzinfo=WITA)
DAY = dt.date(2024, 2, 14)


def at(hour: int, minute: int, day: int = 14) -> dt.datetime:
    return dt.datetime(2024, 2, day, hour, minute, tzinfo=WITA)


def test_each_state_has_a_letter_of_its_own() -> None:
    letters = {letter: state.code for letter, state in state_letters(STATES).items()}
    assert letters == {
        "b": "BUKA",
        "p": "SELESAI_PEMUNGUTAN",
        "h": "MULAI_HITUNG",
        "s": "SELESAI_HITUNG",
        "g": "GESER_KOTAK",
        "t": "TIBA_PPS",
        "k": "TIBA_PPK",
    }


@pytest.mark.parametrize(
    ("text", "said", "state", "happened"),
    [
        ("12 hitung", "12", "MULAI_HITUNG", NOW),
        ("12h", "12", "MULAI_HITUNG", NOW),
        ("12 H 2015", "12", "MULAI_HITUNG", at(20, 15)),
        ("7 kelayan dalam hitung selesai 23.50", "7 kelayan dalam", "SELESAI_HITUNG", at(23, 50)),
        ("pos seberang b -30", "pos seberang", "BUKA", at(23, 50)),
        ("tps 3 pasar buka buka ?", "tps 3 pasar buka", "BUKA", None),
        ("12 tiba ppk", "12", "TIBA_PPK", NOW),
    ],
)
def test_a_line_says_station_state_and_time(text, said, state, happened) -> None:
    call = read_call(text, STATES, NOW)
    assert call is not None
    assert (call.said, call.state.code, call.happened_at) == (said, state, happened)


@pytest.mark.parametrize("text", ["", "12", "hitung", "h", "12 menang", "12 h 9999"])
def test_a_line_without_station_state_or_time_says_nothing(text) -> None:
    assert read_call(text, STATES, NOW) is None


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_not(text) -> None:
    call = read_call(text, STATES, NOW)
    assert call is None or (call.said and call.said in " ".join(text.split()))


def test_own_stations_come_first() -> None:
    own = {
        StationKey("OMB", "63.71.01.1001", 7): "Kelayan Dalam",
        StationKey("OMB", "63.71.01.1002", 7): "Kelayan Barat",
        StationKey("OMB", "63.71.01.1002", 8): "Kelayan Barat",
    }
    first, second, eight = own
    elsewhere = StationKey("OMB", "63.01.01.2001", 9)
    asked = []

    def find(said: str) -> StationKey:
        asked.append(said)
        return elsewhere

    assert station_meant("8", own, find) == eight
    assert station_meant("7", own, find) is None
    assert station_meant("7", own, find, "63.71.01.1002") == second
    assert station_meant("tps 07 dalam", own, find) == first
    assert station_meant("9", own, find) is None
    assert station_meant("kelayan", own, find) is None
    assert asked == []
    assert station_meant("9 pelaihari", own, find) == elsewhere


def test_calls_of_the_next_days_belong_to_the_polling_day() -> None:
    stages = CATALOGUE.tables.stages
    assert polling_day(stages, "OMB-2023-2024", NOW) == DAY
    assert polling_day(stages, "OMB-2023-2024", at(12, 0, 16)) == DAY
    assert polling_day(stages, "OMB-2023-2024", at(2, 0, 20)) == dt.date(2024, 2, 19)
    assert polling_day(stages, "OMB-2023-2024", at(7, 0, 20)) == dt.date(2024, 2, 20)


def test_a_call_comes_back_from_what_was_signed() -> None:
    call = NightCall("x", "12", "BUKA", NOW, None, "OMB/63.71.01.1001/012", "Pos 07", "hujan")
    assert call_of("x", call_payload(call, "OMB", DAY)) == call
    assert "votes" not in call_payload(call, "OMB", DAY)
