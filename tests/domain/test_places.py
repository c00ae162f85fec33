"""Place search in the spellings of real reports."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.areas import AreaTree
from brata_desktop.domain.places import PastPlace, PlaceIndex, build_place_index, words_of
from brata_desktop.services.catalogue import load_catalogue

PAST = (
    PastPlace("Gedung Serbaguna, Jl. Prona I", "63.71.01.1002", -3.3446, 114.6130),
    PastPlace("Kantor PPK Banjarmasin Selatan", "63.71.01"),
    PastPlace("Gudang logistik KPU"),
)


@pytest.fixture(scope="module")
def areas() -> AreaTree:
    return load_catalogue(resource()).areas


@pytest.fixture(scope="module")
def index(areas: AreaTree) -> PlaceIndex:
    return build_place_index(areas, PAST, home=("63.71",))


@pytest.mark.parametrize(
    ("typed", "name", "regency"),
    [
        ("Murungpudak", "Murung Pudak", "Tabalong"),
        ("murung pud", "Murung Pudak", "Tabalong"),
        ("Sungaibakar", "Sungai Bakar", "Tanah Laut"),
        ("Sei Kumap", "Sungai Kumap", "Tabalong"),
        ("seikumap", "Sungai Kumap", "Tabalong"),
        ("sei lulut", "Sungai Lulut", "Banjarmasin"),
        ("HST", "Kabupaten Hulu Sungai Tengah", "Hulu Sungai Tengah"),
        ("hss", "Kabupaten Hulu Sungai Selatan", "Hulu Sungai Selatan"),
        ("HSU", "Kabupaten Hulu Sungai Utara", "Hulu Sungai Utara"),
        ("tala", "Kabupaten Tanah Laut", "Tanah Laut"),
        ("tanbu", "Kabupaten Tanah Bumbu", "Tanah Bumbu"),
        ("batola", "Kabupaten Barito Kuala", "Barito Kuala"),
        ("Kel. Pemurus Dalam", "Pemurus Dalam", "Banjarmasin"),
        ("pemurus dalam kec banjarmasin", "Pemurus Dalam", "Banjarmasin"),
        ("pemdal", None, None),
        ("Desa Kayu Abang", "Kayu Abang", "Hulu Sungai Selatan"),
        ("kayu abang hss", "Kayu Abang", "Hulu Sungai Selatan"),
        ("teluk harapan", None, None),
    ],
)
def test_an_area_is_found_as_the_field_spells_it(index, typed, name, regency):
    found = [place for place in index.search(typed, 20) if not place.is_past]

    if name is None:
        assert found == []
    else:
        assert name in [place.name for place in found if regency in place.area_text]


def test_past_places_come_before_villages_the_closest_name_first(index):
    found = index.search("banjarmasin selatan")

    assert [place.name for place in found[:2]] == [
        "Kantor PPK Banjarmasin Selatan",
        "Gedung Serbaguna, Jl. Prona I",
    ]
    assert found[2].name == "Banjarmasin Selatan"
    assert found[2].area_code == "63.71.01"


def test_past_places_that_fit_equally_come_in_the_order_given(areas):
    past = [PastPlace("Pos Zamrud"), PastPlace("Pos Akik")]

    found = build_place_index(areas, past).search("pos")

    assert [place.name for place in found[:2]] == ["Pos Zamrud", "Pos Akik"]


def test_a_past_place_brings_its_area_and_position(index):
    place = index.search("gedung ser")[0]

    assert place.is_past
    assert (place.latitude, place.longitude) == (-3.3446, 114.6130)
    assert place.area_text.endswith("Banjarmasin Selatan, Kota Banjarmasin")


def test_a_past_place_without_area_is_found_too(index):
    assert index.search("gudang log")[0].name == "Gudang logistik KPU"


def test_the_own_area_comes_before_the_same_name_elsewhere(areas):
    at_home = build_place_index(areas, home=("63.09",)).search("tanjung", 1)
    elsewhere = build_place_index(areas, home=("63.11",)).search("tanjung", 1)

    assert at_home[0].area_code.startswith("63.09")
    assert at_home != elsewhere


def test_other_past_places_can_be_put_in_without_building_the_areas_again(index):
    changed = index.with_past([PastPlace("Lapangan Kamboja", "63.71.03")])

    assert changed.search("lapangan kam")[0].name == "Lapangan Kamboja"
    assert changed.search("gedung ser") == ()
    assert changed.search("pemurus dalam") == index.search("pemurus dalam")


def test_many_past_places_leave_room_for_villages(areas):
    past = [PastPlace(f"Sungai Lulut RT {n}") for n in range(30)]

    found = build_place_index(areas, past).search("sungai", 9)

    assert [place.is_past for place in found] == [True] * 6 + [False] * 3


@pytest.mark.parametrize("typed", ["", " ", "-", "?!", "\n"])
def test_nothing_typed_finds_nothing(index, typed):
    assert index.search(typed) == ()


def test_a_level_alone_is_a_word_like_any_other():
    assert words_of("Kec.", is_query=True) == ["kec"]
    assert words_of("Kec. Tamban", is_query=True) == ["tamban"]


@given(data=st.data())
def test_every_area_is_found_by_its_whole_name(areas, index, data):
    area = data.draw(st.sampled_from(list(areas)))

    found = index.search(areas.path_text(area.code, with_regency=True), 3000)

    assert area.code in {place.area_code for place in found}


@given(typed=st.text(max_size=40), limit=st.integers(0, 12))
def test_whatever_is_typed_there_are_at_most_so_many_and_each_once(index, typed, limit):
    found = index.search(typed, limit)

    assert len(found) <= limit
    assert len(found) == len(set(found))
