"""What the form and the review show beside a record: duplicates, checks, chat text, places."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.registers import Post
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import UNKNOWN, When
from brata_desktop.services import records, registers
from brata_desktop.services.chat_text import chat_text
from brata_desktop.services.duplicates import duplicates_of
from brata_desktop.services.places import place_index, recent_places
from brata_desktop.services.reviewing import review_findings
from tests.services_world import DAY, World, incident

EVENING = dt.time(20, 15)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = World(tmp_path)
    yield made
    made.store.close()


def add(world: World, document: Incident, *, submit: bool = True) -> str:
    view, _ = records.add(world.desk("Rahman"), "incident", document, submit=submit)
    return view.state.record


def likely(world: World, document: Incident, record: str = "") -> list[str]:
    return [each.row.id for each in duplicates_of(world.desk("Siti"), document, record)]


# -- duplicates ----------------------------------------------------------------------------------


def test_same_event_told_by_another_is_found(world: World) -> None:
    told = add(world, incident("Perkelahian dua kelompok", EVENING))
    add(world, incident("Perkelahian dua kelompok", EVENING, DAY - dt.timedelta(days=3)))
    add(world, incident("Pencurian motor", dt.time(9), place=Place("Pasar", "63.03.01")))

    again = incident("Kelompok pendukung berkelahi", dt.time(20, 30))

    (found,) = duplicates_of(world.desk("Siti"), again)
    assert (found.row.id, found.document.what) == (told, "Perkelahian dua kelompok")
    assert found.suspicion.minutes_apart == 15


def test_record_is_no_duplicate_of_itself(world: World) -> None:
    document = incident("Perkelahian", EVENING)
    record = add(world, document)

    assert likely(world, document) == [record]
    assert likely(world, document, record) == []


def test_withdrawn_record_is_no_duplicate(world: World) -> None:
    record = add(world, incident("Perkelahian", EVENING))
    records.act(world.desk("Suryadi"), [record], Action.WITHDRAW, "tidak terbukti")

    assert likely(world, incident("Perkelahian", EVENING)) == []


@pytest.mark.parametrize(
    "occurred",
    [
        When(date=DAY),
        When(date=DAY, part_of_day="malam"),
        When(date=DAY, time=dt.time(23, 50), end_date=DAY + dt.timedelta(days=1)),
    ],
)
def test_less_exact_times_are_compared_too(world: World, occurred: When) -> None:
    told = add(world, replace(incident("Perkelahian", None), occurred=occurred))

    assert likely(world, incident("Perkelahian", dt.time(22, 30))) == [told]


def test_neighbouring_kecamatan_is_compared_by_its_point(world: World) -> None:
    here = Place("Jembatan Dewi", "63.71.01", latitude=-3.3260, longitude=114.5920)
    there = Place("Jembatan Dewi", "63.71.04", latitude=-3.3261, longitude=114.5921)
    told = add(world, incident("Tawuran", EVENING, place=here))

    assert likely(world, incident("Tawuran", EVENING, place=there)) == [told]


@pytest.mark.parametrize(
    "document",
    [
        incident("Perkelahian", None, occurred=When(precision=UNKNOWN)),
        incident("Perkelahian", EVENING, place=Place()),
        Preemptive(what="Imbauan", occurred=When(date=DAY), place=Place("Gedung Serbaguna")),
    ],
)
def test_what_cannot_be_compared_has_no_duplicate(world: World, document: Incident) -> None:
    add(world, incident("Perkelahian", EVENING))

    assert likely(world, document) == []


# -- review and chat -----------------------------------------------------------------------------


def test_review_shows_checks_with_the_likely_duplicate(world: World) -> None:
    first = add(world, incident("Perkelahian", EVENING))
    second = add(world, incident("Perkelahian", dt.time(20, 20)))
    number = records.get(world.desk("Siti"), first).state.number

    checks = review_findings(world.desk("Suryadi"), second)

    duplicates = [c.finding for c in checks if c.finding.code == "duplicate-suspected"]
    assert [finding.params["number"] for finding in duplicates] == [number]
    assert "answers-filled" in {check.finding.code for check in checks}
    with pytest.raises(NotFound):
        review_findings(world.desk("Suryadi"), "K-BJM07-240131-A99")


def test_chat_text_is_masked_and_marked_until_approved(world: World) -> None:
    victim = Person("p1", "korban", "Ahmad Fauzi", 15)
    record = add(world, incident("Perkelahian", EVENING, persons=(victim,)))
    registers.put_lines(world.desk("Suryadi"), [Post("07", "Pos Pam 07 Kelayan", "BJM")])

    early = chat_text(world.desk("Siti"), record)
    assert "LAPORAN AWAL" in early.splitlines()[0]
    assert "Ahmad Fauzi" not in early
    assert "Bripka Rahman, Pos Pam 07 Kelayan, Polresta Banjarmasin" in early

    records.act(world.desk("Suryadi"), [record], Action.APPROVE)
    assert "LAPORAN AWAL" not in chat_text(world.desk("Siti"), record)

    changed = replace(records.get(world.desk("Siti"), record).document, what="Perkelahian besar")
    records.amend(world.desk("Dewi"), record, changed, "keliru")
    assert "LAPORAN AWAL" in chat_text(world.desk("Siti"), record)


# -- places --------------------------------------------------------------------------------------


def test_recent_places_are_each_named_once_the_newest_first(world: World) -> None:
    point = Place("Kantor PPK", "63.71.01", latitude=-3.35, longitude=114.6)
    add(world, incident("Satu", dt.time(9)))
    add(world, incident("Dua", dt.time(10), place=point))
    add(world, incident("Tiga", dt.time(11), place=Place("gedung serbaguna", "63.71.01")))

    places = recent_places(world.desk("Siti"))

    assert [place.name for place in places] == ["gedung serbaguna", "Kantor PPK"]
    assert (places[1].latitude, places[1].longitude) == (-3.35, 114.6)
    assert len(recent_places(world.desk("Siti"), limit=1)) == 1


def test_place_field_offers_past_places_then_posts_then_villages(world: World) -> None:
    add(world, incident("Satu", EVENING, place=Place("Kelayan Square", "63.71.01")))
    registers.put_lines(world.desk("Suryadi"), [Post("07", "Pos Pam 07 Kelayan", "BJM")])

    found = place_index(world.desk("Rahman")).search("kelayan")

    assert [each.name for each in found[:2]] == ["Kelayan Square", "Pos Pam 07 Kelayan"]
    villages = [each for each in found if not each.is_past]
    assert villages
    assert all(each.area_code.startswith("63.71") for each in villages)
