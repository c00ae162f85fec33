"""Polling stations found as an operator types what the radio says."""

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.places import PastPlace, build_place_index
from brata_desktop.domain.polling_search import build_station_index
from brata_desktop.domain.polling_stations import PollingStation
from brata_desktop.services.catalogue import load_catalogue

AREAS = load_catalogue(resource()).areas
OMB = "OMB-2023-2024"


def village(name, within):
    return next(a.code for a in AREAS if a.is_village and a.name == name and within in a.code)


KELAYAN = village("Kelayan Dalam", "63.71")
LULUT = village("Sungai Lulut", "63.71")
KUMAP = village("Sungai Kumap", "63.09")
STATIONS = [
    *(PollingStation(OMB, KELAYAN, n, f"SDN Kelayan Dalam {n}") for n in range(1, 13)),
    *(PollingStation(OMB, LULUT, n, "Langgar Darussalam") for n in range(1, 8)),
    *(PollingStation(OMB, KUMAP, n, "Balai Desa") for n in range(1, 4)),
    PollingStation(OMB, KUMAP, 901, "Lapas Tanjung", is_special=True),
]


@pytest.fixture(scope="module")
def index():
    return build_station_index(AREAS, STATIONS, home=("63.71",))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("TPS 07 Kelayan Dalam", (KELAYAN, 7)),
        ("tps 7 kelayan", (KELAYAN, 7)),
        ("tps07 kel. kelayan dalam", (KELAYAN, 7)),
        ("kelayandalam 7", (KELAYAN, 7)),
        ("07 kelayan dlm", None),
        ("tps 3 sei lulut", (LULUT, 3)),
        ("seilulut tps 3", (LULUT, 3)),
        ("3 kumap", (KUMAP, 3)),
        ("tps tabalong", (KUMAP, 1)),
        ("tps banjarmasin selatan 7", (KELAYAN, 7)),
        ("langgar", (LULUT, 1)),
        ("langgar darus 4", (LULUT, 4)),
        ("balai desa", (KUMAP, 1)),
        ("lapas", (KUMAP, 901)),
        ("tps 901", (KUMAP, 901)),
        ("tps 99 kelayan", None),
        ("tps", (KELAYAN, 1)),
        ("", None),
        ("  ", None),
    ],
)
def test_a_station_is_found_by_number_village_area_or_place(index, typed, first):
    found = index.find(typed)

    assert (found[0].key[1:] if found else None) == first


def test_the_exact_number_comes_before_those_that_begin_like_it(index):
    assert [each.key.number for each in index.find("tps 1 kelayan")] == [1, 10, 11, 12]
    assert [each.key.number for each in index.find("tps 01 kelayan")] == [1]


def test_home_comes_first(index):
    assert {each.key.village for each in index.find("tps 2", limit=2)} == {KELAYAN, LULUT}
    away = build_station_index(AREAS, STATIONS, home=("63.09",))
    assert away.find("tps 2", limit=1)[0].key.village == KUMAP


def test_no_more_than_asked_for_and_none_twice(index):
    for query in ("tps", "tps 1", "sungai", "kelayan", "sdn"):
        for limit in (0, 1, 3, 100):
            found = [each.key for each in index.find(query, limit)]
            assert len(found) == len(set(found)) <= limit


def test_a_call_is_matched_only_where_it_means_one_station(index):
    assert index.the_one("TPS 7 Kelayan Dalam") == (OMB, KELAYAN, 7)
    assert index.the_one("tps 1 kelayan dalam") == (OMB, KELAYAN, 1)
    assert index.the_one("tps 1") is None
    assert index.the_one("kelayan dalam") is None
    assert index.the_one("tps 77 kelayan") is None


def test_a_place_field_offers_stations_when_tps_is_said(index):
    past = (PastPlace("TPS 07 Kelayan Dalam", KELAYAN), PastPlace("Simpang empat Kelayan"))
    places = build_place_index(AREAS, past).with_stations(index.suggestions)

    found = places.search("TPS 07 kelayan dalam")
    assert [(each.name, each.area_code) for each in found] == [("TPS 07 Kelayan Dalam", KELAYAN)]
    assert found[0].is_past
    assert "Banjarmasin Selatan" in found[0].area_text
    assert places.search("kelayan") == build_place_index(AREAS, past).search("kelayan")


def test_without_a_list_everything_is_as_before():
    empty = build_station_index(AREAS, [])
    places = build_place_index(AREAS).with_stations(empty.suggestions)

    assert empty.find("tps 7") == ()
    assert places.search("tps 7 kelayan") == build_place_index(AREAS).search("tps 7 kelayan")
