"""The election night: calls in any order make one grid, and nothing said is lost."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.election_night import (
    NightCall,
    NightSheet,
    match_calls,
    night_grid,
    night_totals,
    said_at,
    silent,
    state_named,
)
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.polling_stations import PollingStation, StationKey
from brata_desktop.domain.times import WITA
from brata_desktop.services.catalogue import load_catalogue

STATES = load_catalogue(resource()).tables.night_states
OMB = "OMB-2023-2024"
NIGHT = dt.datetime(2024, 2, 14, 23, 50, tzinfo=WITA)
SEVEN = StationKey(OMB, "63.71.01.1001", 7)


def at(hour: int, minute: int = 0, day: int = 14) -> dt.datetime:
    return dt.datetime(2024, 2, day, hour, minute, tzinfo=WITA)


def call(id_: str, said: str, state: str, when: dt.datetime | None, **more: object) -> NightCall:
    keyed = more.pop("keyed_at", NIGHT)
    return NightCall(id_, said, state, keyed, when, **more)


def test_states_go_from_opening_to_the_boxes_arrival_and_no_field_holds_votes():
    assert STATES[0].code == "BUKA"
    assert STATES[-1].code == "TIBA_PPK"
    names = {
        field.name
        for kind in (NightCall, NightSheet, PollingStation)
        for field in dataclasses.fields(kind)
    }
    assert not {n for n in names if "suara" in n or "vote" in n.replace("voters", "")}
    assert not {n for n in names if "result" in n or "hasil" in n or "party" in n}


def test_a_grid_gathers_the_calls_of_a_station():
    calls = [
        call("1", "TPS 7 Kelayan Dalam", "BUKA", at(7), station=SEVEN.code),
        call("2", "tps 07 kelayan", "MULAI_HITUNG", at(13, 30), station=SEVEN.code),
        call("3", "TPS  8  Lulut", "BUKA", at(7, 5)),
        call("4", "tps 8 lulut", "SELESAI_PEMUNGUTAN", None),
    ]

    seven, unknown = night_grid(calls)

    assert (seven.station, set(seven.cells)) == (SEVEN.code, {"BUKA", "MULAI_HITUNG"})
    assert seven.furthest(STATES) == "MULAI_HITUNG"
    assert (unknown.station, set(unknown.cells)) == ("", {"BUKA", "SELESAI_PEMUNGUTAN"})
    assert unknown.cells["SELESAI_PEMUNGUTAN"].time is None


def test_two_times_for_one_state_both_stand_until_a_person_decides():
    first = call("1", "x", "BUKA", at(7), station=SEVEN.code, keyed_at=at(7, 1))
    second = call("2", "x", "BUKA", at(8), station=SEVEN.code, keyed_at=at(8, 1))
    same = dataclasses.replace(second, happened_at=at(7))

    (row,) = night_grid([second, first])
    assert row.cells["BUKA"].calls == (first, second)
    assert row.cells["BUKA"].is_disputed
    assert row.cells["BUKA"].stands == second
    (agreed,) = night_grid([first, same])
    assert not agreed.cells["BUKA"].is_disputed


def test_a_call_without_a_time_hides_no_known_time():
    known = call("1", "x", "BUKA", at(7), keyed_at=at(7, 1))
    (row,) = night_grid([known, call("2", "x", "BUKA", None, keyed_at=at(9))])

    assert row.cells["BUKA"].time == at(7)
    assert not row.cells["BUKA"].is_disputed


def test_totals_by_the_hour_go_on_past_midnight_and_leave_no_hour_out():
    calls = [
        call("1", "a", "SELESAI_HITUNG", at(22, 59)),
        call("2", "b", "SELESAI_HITUNG", at(1, 0, day=15)),
        call("3", "c", "SELESAI_HITUNG", at(1, 59, day=15)),
        call("4", "d", "SELESAI_HITUNG", None),
        call("5", "a", "MULAI_HITUNG", dt.datetime(2024, 2, 14, 14, 59, tzinfo=dt.UTC)),
    ]

    totals = night_totals(night_grid(calls), WITA)

    assert [hour.hour.hour for hour in totals.hours] == [22, 23, 0, 1]
    assert [hour.within.get("SELESAI_HITUNG", 0) for hour in totals.hours] == [1, 0, 0, 2]
    assert [hour.so_far["SELESAI_HITUNG"] for hour in totals.hours] == [1, 1, 1, 3]
    assert totals.hours[0].within["MULAI_HITUNG"] == 1
    assert totals.without_time == {"SELESAI_HITUNG": 1}


def test_words_are_matched_later_and_stay():
    calls = (call("1", "TPS 7 Kelayan", "BUKA", at(7)), call("2", "TPS entah", "BUKA", at(7)))

    matched = match_calls(calls, lambda said: SEVEN if "Kelayan" in said else None)

    assert [(each.said, each.station) for each in matched] == [
        ("TPS 7 Kelayan", SEVEN.code),
        ("TPS entah", ""),
    ]
    assert match_calls(matched, lambda _: StationKey(OMB, "y", 1))[0] == matched[0]


def test_the_silent_are_those_nobody_called_about():
    other = StationKey(OMB, "63.71.01.1001", 8)
    grid = night_grid([call("1", "x", "BUKA", at(7), station=SEVEN.code)])

    assert silent(grid, [other, SEVEN], "BUKA") == [other]
    assert silent(grid, [other, SEVEN], "TIBA_PPK") == [other, SEVEN]


@pytest.mark.parametrize(
    ("text", "now", "meant"),
    [
        ("", NIGHT, NIGHT),
        ("2315", NIGHT, at(23, 15)),
        ("2350", at(0, 20, day=15), at(23, 50)),
        ("0015", at(0, 20, day=15), at(0, 15, day=15)),
        ("07.05", NIGHT, at(7, 5)),
        ("kemarin 21", at(0, 20, day=15), at(21)),
        ("-30", NIGHT, at(23, 20)),
        ("malam hari", NIGHT, None),
    ],
)
def test_enter_stamps_and_past_times_are_taken(text, now, meant):
    assert said_at(text, now) == meant


def test_a_time_that_is_none_is_refused():
    with pytest.raises(InvalidInput):
        said_at("2570", NIGHT)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("buka", "BUKA"),
        ("Hitung", "MULAI_HITUNG"),
        ("selesai hitung", "SELESAI_HITUNG"),
        ("geser", "GESER_KOTAK"),
        ("tiba ppk", "TIBA_PPK"),
        ("tutup", "SELESAI_PEMUNGUTAN"),
        ("tiba", ""),
        ("menang", ""),
        ("", ""),
    ],
)
def test_a_state_is_known_by_what_is_said(text, code):
    found = state_named(text, STATES)

    assert (found.code if found else "") == code


CALLS = st.lists(
    st.builds(
        NightCall,
        st.sampled_from("abcd"),
        st.sampled_from(["TPS 1", "tps 1", "TPS 2 Lulut"]),
        st.sampled_from(["BUKA", "MULAI_HITUNG"]),
        st.sampled_from([at(7), at(7, 1), at(9)]),
        st.none() | st.sampled_from([at(6), at(7), at(23), at(1, day=15)]),
        st.sampled_from(["", SEVEN.code]),
    ),
    max_size=8,
)


@given(CALLS, st.data())
def test_a_grid_is_the_same_for_any_order_and_repetition(calls, data):
    again = data.draw(st.permutations([*calls, *data.draw(st.permutations(calls))[:3]]))

    assert night_grid(again) == night_grid(calls)


@given(CALLS)
def test_no_call_is_lost_and_totals_count_each_cell_once(calls):
    grid = night_grid(calls)
    totals = night_totals(grid, WITA)

    kept = [each for row in grid for cell in row.cells.values() for each in cell.calls]
    assert sorted(map(repr, kept)) == sorted(map(repr, set(calls)))
    cells = sum(len(row.cells) for row in grid)
    in_hours = sum(sum(hour.within.values()) for hour in totals.hours)
    assert in_hours + sum(totals.without_time.values()) == cells
    if totals.hours:
        assert sum(totals.hours[-1].so_far.values()) == in_hours
