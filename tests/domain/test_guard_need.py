"""What guarding polling stations takes: computed from whole patterns, or a dash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue import build_catalogue
from brata_desktop.domain.catalogue_tables import FILES
from brata_desktop.domain.document import Count
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.guard_need import (
    BY_DISTRICT,
    BY_POLRES,
    BY_REGENCY,
    UNKNOWN,
    Strength,
    guard_need,
    guard_pattern,
    parse_available,
    place_finder,
    published_stations,
    total_need,
)
from brata_desktop.domain.polling_stations import PollingStation
from brata_desktop.services.catalogue import load_catalogue

CATALOGUE = load_catalogue(resource())
OMB = "OMB-2023-2024"
PSU = "PSU_BANJARBARU"
HSS, BJM = "63.06.01.2001", "63.71.01.1001"


def some(count, village, class_code="SANGAT_RAWAN", operation=OMB):
    return [PollingStation(operation, village, n + 1, class_code=class_code) for n in range(count)]


def by_polres(stations, available=None, stage=""):
    found = guard_need(stations, CATALOGUE, place_finder(CATALOGUE, BY_POLRES), available, stage)
    return {each.place: each for each in found}


def own_catalogue(name, text):
    base = {path: resource(path).read_text("utf-8-sig") for path in FILES}
    return build_catalogue(base, {name: text})


def test_the_published_patterns_are_three_named_numbers():
    pattern = guard_pattern(CATALOGUE, OMB, "HSS", "RAWAN")

    assert (pattern.polri, pattern.tps, pattern.linmas) == (Count(2), Count(6), Count(12))
    assert guard_pattern(CATALOGUE, OMB, "BJM", "KURANG_RAWAN").tps == Count(None, "8-10")


@pytest.mark.parametrize(
    ("count", "village", "class_code", "need"),
    [
        (5, BJM, "SANGAT_RAWAN", (10, 10)),
        (12, HSS, "AMAN", (2, 24)),
        (13, HSS, "AMAN", (4, 48)),
        (6, HSS, "RAWAN", (2, 12)),
        (1, HSS, "RAWAN", (2, 12)),
    ],
)
def test_stations_that_share_guards_are_rounded_up(count, village, class_code, need):
    (found,) = by_polres(some(count, village, class_code)).values()

    assert (found.stations, found.need, found.unfounded) == (count, need, 0)


@pytest.mark.parametrize(
    ("village", "class_code"),
    [
        (BJM, "RAWAN"),  # linmas not stated
        (BJM, "KURANG_RAWAN"),  # 8 to 10 TPS
        (HSS, "KHUSUS"),  # linmas not stated
        (HSS, ""),  # not classed
        (HSS, "LAMA"),  # no pattern
    ],
)
def test_a_missing_number_gives_a_dash_and_never_a_zero(village, class_code):
    stations = some(3, village, class_code) + some(2, village)[:0]
    (found,) = by_polres(stations, {"BJM": Strength(100, 100)}).values()

    assert (found.need, found.unfounded, found.left) == (UNKNOWN, 3, UNKNOWN)


def test_one_unknown_class_makes_the_sum_unknown():
    needs = by_polres([*some(5, BJM), *some(1, BJM, "RAWAN"), *some(6, HSS, "RAWAN")])

    assert needs["BJM"].need == UNKNOWN
    assert (needs["BJM"].stations, needs["BJM"].unfounded) == (6, 1)
    assert needs["HSS"].need == (2, 12)
    assert total_need(needs.values()).need == UNKNOWN
    assert total_need([needs["HSS"]]).need == (2, 12)


def test_need_stands_beside_what_there_is():
    needs = by_polres(some(5, BJM), {"BJM": Strength(8, None)})

    assert needs["BJM"].left == (-2, None)
    assert by_polres(some(5, BJM))["BJM"].left == UNKNOWN


def test_a_unit_uses_its_own_pattern_and_else_that_of_the_unit_above():
    assert guard_pattern(CATALOGUE, OMB, "HST", "SANGAT_RAWAN").unit == "POLDA"
    assert guard_pattern(CATALOGUE, OMB, "BJM", "SANGAT_RAWAN").unit == "BJM"
    assert guard_pattern(CATALOGUE, OMB, "BJM", "AMAN") is None


def test_a_re_vote_has_patterns_of_its_own():
    village = "63.72.01.1001"
    village = next(a.code for a in CATALOGUE.areas if a.code.startswith("63.72.") and a.is_village)
    stations = some(3, village, "KURANG_RAWAN", "OMP-2024")

    assert by_polres(stations, stage=PSU)["BJB"].need == (4, 8)
    assert by_polres(stations)["BJB"].need == UNKNOWN


def test_police_jurisdiction_is_not_the_administrative_area():
    aluh_aluh = next(a.code for a in CATALOGUE.areas.children("63.03.01"))
    stations = some(2, aluh_aluh)

    assert list(by_polres(stations)) == ["BJB"]
    for by, code in ((BY_REGENCY, "63.03"), (BY_DISTRICT, "63.03.01")):
        (found,) = guard_need(stations, CATALOGUE, place_finder(CATALOGUE, by))
        assert found.place == code


def test_retired_stations_need_nobody():
    gone = PollingStation(OMB, BJM, 1, class_code="SANGAT_RAWAN", is_retired=True)

    assert by_polres([gone]) == {}


@given(st.lists(st.tuples(st.sampled_from([BJM, HSS]), st.sampled_from(["SANGAT_RAWAN", "AMAN"]))))
def test_the_parts_of_a_place_are_all_of_its_stations(drawn):
    stations = [
        PollingStation(OMB, village, number, class_code=class_code)
        for number, (village, class_code) in enumerate(drawn, 1)
    ]
    needs = by_polres(stations)

    assert total_need(needs.values()).stations == len(stations)
    for each in needs.values():
        assert (each.need.polri is None) == (each.unfounded > 0)


def test_a_unit_renames_a_class_and_states_its_own_pattern():
    renamed = own_catalogue(
        "operations/polling_classes.csv",
        f"operation,code,name\n{OMB},SANGAT_RAWAN,rawan 3\n",
    )
    names = {row.key: row.name for row in renamed.tables.polling_classes}
    assert names[OMB, "SANGAT_RAWAN"] == "rawan 3"
    assert len(names) == len(CATALOGUE.tables.polling_classes)

    stated = own_catalogue(
        "operations/guard_patterns.csv",
        f"operation,unit,class,polri,tps,linmas\n{OMB},BJM,RAWAN,1,1,2\n",
    )
    (found,) = guard_need(some(4, BJM, "RAWAN"), stated, place_finder(stated, BY_POLRES))
    assert found.need == (4, 8)


@pytest.mark.parametrize(
    ("column", "row"),
    [
        ("unit", f"{OMB},XYZ,RAWAN,1,1,2,"),
        ("class", f"{OMB},BJM,SIAGA,1,1,2,"),
        ("stage", f"{OMB},BJM,RAWAN,1,1,2,BESOK"),
        ("polri", f"{OMB},BJM,RAWAN,dua,1,2,"),
    ],
)
def test_a_pattern_that_names_what_is_not_there_is_refused(column, row):
    text = f"operation,unit,class,polri,tps,linmas,stage\n{row}\n"
    with pytest.raises(InvalidInput) as caught:
        own_catalogue("operations/guard_patterns.csv", text)

    assert (caught.value.params["line"], caught.value.params["column"]) == (2, column)


def test_published_numbers_stand_beside_the_list():
    assert published_stations(CATALOGUE, OMB, "POLDA") == 13_584
    assert published_stations(CATALOGUE, OMB, "BJM") == 1_940
    assert published_stations(CATALOGUE, OMB, "63.06") == 781
    assert published_stations(CATALOGUE, OMB, "TAPIN") is None
    assert published_stations(CATALOGUE, "OMP-2024", "63.72", PSU) == 403


def test_available_strength_is_read_and_an_empty_cell_is_unknown():
    text = "satuan;polri;linmas\nBJM;120;\nHSS;0;40\n"

    assert parse_available(text, "ada.csv") == {"BJM": (120, None), "HSS": (0, 40)}
    with pytest.raises(InvalidInput) as caught:
        parse_available("place,polri\nBJM,1\nBJM,2\n", "ada.csv")
    assert (caught.value.code, caught.value.params["first_line"]) == ("catalogue-duplicate-code", 2)
