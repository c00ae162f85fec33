"""Lists of polling stations: what a line says, and what it may change."""

import dataclasses
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.csv_table import Origin, Row
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.polling_lists import (
    STATION_COLUMNS,
    TEMPLATE,
    ListReader,
    check_columns,
    column_named,
)
from brata_desktop.domain.polling_plan import StationRow, plan_list
from brata_desktop.domain.polling_stations import (
    PollingStation,
    StationKey,
    payload_of,
    station_of,
)
from brata_desktop.services.catalogue import load_catalogue

CATALOGUE = load_catalogue(resource())
OMB = "OMB-2023-2024"
VILLAGE = "63.71.01.1001"
NAME = CATALOGUE.areas.get(VILLAGE).name
WHOLE = PollingStation(
    OMB, VILLAGE, 7, "SDN 2", 243, "RAWAN", is_special=True, special_kind="lapas", by_boat=True,
    days_on_foot=2.5, has_signal=False, latitude=-3.34, longitude=114.6,
    indicators=("GEO", "SINYAL"), notes="kunci di ketua RT",
)  # fmt: skip


def read(line: int = 2, **cells: str) -> StationRow:
    return ListReader(CATALOGUE, OMB).read(Row(cells, Origin("tps.csv", line)))


def refusal(**cells: str) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as caught:
        read(**cells)
    assert str(caught.value)
    return caught.value.code, caught.value.params["column"]


def test_a_whole_line_says_everything():
    row = read(
        village_code=VILLAGE, village=NAME, number="TPS 007", place="SDN 2", voters="243",
        special="ya", special_kind="lapas", by_boat="ya", days_on_foot="2,5", signal="tidak",
        latitude="-3,34", longitude="114.6", indicators="GEO SINYAL", notes="kunci di ketua RT",
        **{"class": "Rawan"},
    )  # fmt: skip

    assert row.over(None) == WHOLE
    assert station_of(payload_of(WHOLE)) == WHOLE


def test_what_is_not_known_is_neither_zero_nor_no():
    bare = read(village_code=VILLAGE, number="7").over(None)

    assert (bare.voters, bare.by_boat, bare.days_on_foot, bare.has_signal) == (None,) * 4
    assert payload_of(bare) == {"operation": OMB, "village": VILLAGE, "number": 7}
    said = read(village_code=VILLAGE, number="7", voters="0", by_boat="tidak", days_on_foot="0")
    assert station_of(payload_of(said.over(None))) == said.over(None)
    assert payload_of(said.over(None))["by_boat"] is False
    assert payload_of(said.over(None))["voters"] == 0


@pytest.mark.parametrize("cell", ["", "-", "–"])
def test_a_cell_that_says_nothing_leaves_what_is_known(cell):
    row = read(village_code=VILLAGE, number="7", voters=cell, place=cell, signal=cell)

    assert row.over(WHOLE) == WHOLE


def test_a_kind_of_tps_khusus_says_that_it_is_one():
    assert read(village_code=VILLAGE, number="7", special_kind="lapas").over(None).is_special
    row = read(village_code=VILLAGE, number="7", special_kind="lapas", special="tidak")
    assert not row.over(None).is_special


def test_hapus_takes_a_known_value_away():
    row = read(village_code=VILLAGE, number="7", voters="hapus", indicators="hapus")

    assert row.over(WHOLE) == dataclasses.replace(WHOLE, voters=None, indicators=())


def test_a_station_is_taken_off_by_the_list_and_put_on_again():
    gone = read(village_code=VILLAGE, number="7", retired="ya").over(WHOLE)

    assert gone == dataclasses.replace(WHOLE, is_retired=True)
    assert read(village_code=VILLAGE, number="7").over(gone) == WHOLE


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"village": "Kelayan Dalam", "regency": "Kota Banjarmasin"}, "63.71.01."),
        ({"village": "Kel. Kelayan Dalam", "district": "Kec. Banjarmasin Selatan"}, "63.71.01."),
        ({"village": "sei lulut", "regency": "banjarmasin"}, "63.71."),
        ({"village": "Hinas Kiri", "regency": "HST"}, "63.07."),
    ],
)
def test_a_village_is_known_by_its_names(cells, code):
    key = read(number="1", **cells).key

    assert key.village.startswith(code)


@pytest.mark.parametrize(
    ("cells", "refused"),
    [
        ({"village_code": VILLAGE, "number": ""}, ("catalogue-empty-value", "number")),
        ({"village_code": VILLAGE, "number": "0"}, ("polling-number", "number")),
        ({"village_code": VILLAGE, "number": "1000"}, ("polling-number", "number")),
        ({"village_code": VILLAGE, "number": "7.5"}, ("polling-number", "number")),
        ({"village_code": "63.71.01", "number": "7"}, ("polling-village", "village_code")),
        ({"village_code": "63.71.01.9", "number": "7"}, ("polling-village", "village_code")),
        ({"village": "Kota Impian", "number": "7"}, ("polling-village", "village")),
        ({"village": "Sungai Lulut", "number": "7"}, ("polling-village", "village")),
        ({"number": "7"}, ("catalogue-empty-value", "village")),
        (
            {"village_code": VILLAGE, "village": "Sungai Kumap", "number": "7"},
            ("polling-village-differs", "village"),
        ),
        (
            {"village_code": VILLAGE, "village": NAME, "regency": "Tabalong", "number": "7"},
            ("polling-village-differs", "village"),
        ),
        (
            {"village_code": VILLAGE, "number": "7", "operation": "OMB"},
            ("catalogue-unknown-reference", "operation"),
        ),
        (
            {"village_code": VILLAGE, "number": "7", "class": "siaga 1"},
            ("catalogue-bad-choice", "class"),
        ),
        (
            {"village_code": VILLAGE, "number": "7", "voters": "banyak"},
            ("catalogue-bad-number", "voters"),
        ),
        (
            {"village_code": VILLAGE, "number": "7", "latitude": "33.4"},
            ("polling-coordinate", "latitude"),
        ),
        (
            {"village_code": VILLAGE, "number": "7", "days_on_foot": "lima"},
            ("polling-days", "days_on_foot"),
        ),
        (
            {"village_code": VILLAGE, "number": "7", "indicators": "GEO XYZ"},
            ("catalogue-unknown-reference", "indicators"),
        ),
        (
            {"village_code": VILLAGE, "number": "7", "notes": "x" * 501},
            ("catalogue-too-long", "notes"),
        ),
    ],
)
def test_a_wrong_cell_is_refused_with_its_column(cells, refused):
    assert refusal(**cells) == refused


def test_a_station_twice_in_a_list_is_refused_the_second_time():
    reader = ListReader(CATALOGUE, OMB)
    reader.read(Row({"village_code": VILLAGE, "number": "7"}, Origin("tps.csv", 2)))

    with pytest.raises(InvalidInput) as caught:
        reader.read(Row({"village_code": VILLAGE, "number": "TPS 07"}, Origin("tps.csv", 9)))

    assert caught.value.params["first_line"] == 2


def test_classes_are_those_of_the_operation():
    assert read(village_code=VILLAGE, number="7", **{"class": "aman"}).said["class_code"] == "AMAN"
    pilkada = {"village_code": VILLAGE, "number": "7", "operation": "OMP-2024"}
    assert refusal(**pilkada, **{"class": "aman"}) == ("catalogue-bad-choice", "class")


def test_the_template_names_columns_that_are_read():
    names = [column_named(heading) for heading in TEMPLATE.split(";")]

    assert set(names) == {*STATION_COLUMNS.required, *STATION_COLUMNS.optional} - {"operation"}
    check_columns(dict.fromkeys(names, 1), "tps.csv")


@pytest.mark.parametrize("columns", [("number",), ("village_code", "place"), ("number", "votes")])
def test_a_list_with_other_columns_is_refused_as_a_whole(columns):
    with pytest.raises(InvalidInput):
        check_columns(dict.fromkeys(columns, 1), "tps.csv")


# -- laws ----------------------------------------------------------------------------------------

KEYS = st.builds(StationKey, st.just(OMB), st.sampled_from(["a.1", "a.2"]), st.integers(1, 4))
SAID = st.fixed_dictionaries(
    {},
    optional={
        "place": st.sampled_from(["SDN 2", "Langgar"]),
        "voters": st.integers(0, 300),
        "has_signal": st.booleans(),
        "indicators": st.sampled_from([(), ("GEO",), ("GEO", "SINYAL")]),
        "is_retired": st.booleans(),
    },
)
LISTS = st.dictionaries(KEYS, SAID, max_size=8)
Known = dict[StationKey, PollingStation]


def rows_of(said: Mapping[StationKey, Mapping[str, object]]) -> list[StationRow]:
    return [StationRow(key, each, Origin("x", n)) for n, (key, each) in enumerate(said.items(), 2)]


def taken(known: Known, said: Mapping[StationKey, Mapping[str, object]]) -> Known:
    changes = plan_list(rows_of(said), known).changes
    return {**known, **{change.after.key: change.after for change in changes}}


@given(LISTS, LISTS)
def test_taking_a_list_again_changes_nothing(first, second):
    known = taken(taken({}, first), second)
    again = plan_list(rows_of(second), known)

    assert (again.changes, again.unchanged) == ((), len(second))


@given(LISTS, LISTS, st.data())
def test_the_order_of_lines_does_not_matter(first, second, data):
    known = taken({}, first)
    shuffled = data.draw(st.permutations(list(second.items())))

    assert taken(known, second) == taken(known, dict(shuffled))


@given(LISTS, LISTS)
def test_nothing_changes_but_what_a_list_says(first, second):
    known = taken({}, first)
    after = taken(known, second)

    assert known.keys() <= after.keys()
    for key, station in known.items():
        said = {"is_retired": False, **second[key]} if key in second else {}
        for field in dataclasses.fields(PollingStation):
            expected = said.get(field.name, getattr(station, field.name))
            assert getattr(after[key], field.name) == expected


@given(LISTS, LISTS)
def test_a_plan_counts_every_line_once_and_names_those_left_out(first, second):
    known = taken({}, first)
    plan = plan_list(rows_of(second), known)

    assert plan.added + plan.updated + plan.unchanged == len(second)
    assert plan.added == len(second.keys() - known.keys())
    assert not set(plan.absent) & second.keys()
    assert set(plan.absent) <= known.keys()
    for change in plan.changes:
        assert change.fields or change.before is None
