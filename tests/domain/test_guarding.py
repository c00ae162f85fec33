"""Guardings and exercises as values: strength, days, how they are told, what they come from."""

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.kinds.exercise import Exercise
from brata_desktop.domain.kinds.guarding import Element, Guarding, Phase
from brata_desktop.domain.kinds.guarding.strength import (
    police_strength,
    strength_of,
    total_strength,
    with_strength,
)
from brata_desktop.domain.narrative import headline, narrate
from brata_desktop.domain.short_text import Heading, short_text
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.warnings import warnings
from tests.domain.codes import NAMES

DAY = dt.date(2024, 12, 6)
NOW = dt.datetime(2024, 12, 9, 8, 0, tzinfo=WITA)
CODES = ("POLRI", "POLRI_BKO", "TNI", "LINMAS")


def strength(**given_):
    return tuple(Element(code, code, Count(number)) for code, number in given_.items())


@given(
    st.lists(
        st.tuples(st.sampled_from([*CODES, "DAMKAR"]), st.none() | st.integers(0, 999)),
        max_size=12,
    )
)
def test_a_strength_typed_in_any_order_is_each_last_number(typed):
    elements = ()
    for code, number in typed:
        elements = with_strength(elements, code, Count(number), CODES)

    last = {code: number for code, number in typed}  # noqa: C416 - the last one stays
    given_ = {code: number for code, number in last.items() if number is not None}
    assert {each.code: each.strength.value for each in elements} == given_
    assert total_strength(elements) == (sum(given_.values()) if given_ else None)
    known = [each.code for each in elements if each.code in CODES]
    assert known == [code for code in CODES if code in given_]
    assert (police_strength(elements) or 0) <= (total_strength(elements) or 0)


def test_officers_are_told_apart_from_those_beside_them():
    elements = strength(POLRI=300, POLRI_BKO=60, TNI=65, LINMAS=20)

    assert (police_strength(elements), total_strength(elements)) == (360, 445)
    assert strength_of(Count(425), ()) == 425
    assert strength_of(Count(425), elements) == 445
    assert strength_of(Count(text="ratusan"), ()) is None


@pytest.mark.parametrize(
    ("personnel", "is_odd"), [(360, False), (445, False), (425, True), (None, False)]
)
def test_a_total_that_fits_neither_officers_nor_all_is_pointed_out(personnel, is_odd):
    elements = strength(POLRI=360, TNI=85)
    document = Guarding(personnel=Count(personnel), elements=elements, occurred=When(DAY))

    found = [each.code for each in warnings(document, NOW)]
    assert found == (["total-differs"] if is_odd else [])


@pytest.mark.parametrize(
    ("when", "days"),
    [
        (When(), 0),
        (When(DAY), 1),
        (When(DAY, dt.time(20, 0), end_time=dt.time(2, 0)), 1),
        (When(DAY, dt.time(20, 0), DAY + dt.timedelta(1), dt.time(8, 0)), 1),
        (When(DAY, dt.time(20, 0), DAY + dt.timedelta(1), dt.time(20, 0)), 2),
        (When(DAY, end_date=DAY + dt.timedelta(2)), 3),
        (When(DAY, dt.time(20, 0), DAY + dt.timedelta(2), dt.time(1, 0)), 3),
        (When(dt.date(2024, 9, 16), end_date=dt.date(2024, 12, 31)), 107),
        (When(dt.date(2024, 2, 28), end_date=dt.date(2024, 3, 1)), 3),
        (When(DAY, end_date=DAY - dt.timedelta(1)), 1),
    ],
)
def test_days_are_local_days_and_a_night_is_one(when, days):
    assert when.days == days


def test_a_guarding_is_told_with_its_places_strength_and_phases():
    document = Guarding(
        kind="DEBAT",
        what="Pengamanan debat",
        occurred=When(DAY, dt.time(19, 0)),
        place=Place("Ballroom Hotel"),
        other_places=(Place("Halaman parkir", id="p1"),),
        elements=strength(POLRI=325, TNI=40),
        crowd=Count(240),
        phases=(
            Phase("f1", "Sterilisasi", When(DAY, dt.time(16, 0)), "Nihil"),
            Phase("f2", "Massa pulang", When(DAY + dt.timedelta(1), dt.time(0, 30))),
        ),
        measures="Ring dalam dan luar",
        result="Aman",
    )
    text = narrate(document, NAMES).text

    assert text == (
        "Pada hari Jumat tanggal 6 Desember 2024 pukul 19.00 WITA, di Ballroom Hotel; Halaman "
        "parkir, telah dilaksanakan pengamanan DEBAT dengan kekuatan POLRI 325, TNI 40. Massa "
        "yang hadir: 240. Rangkaian kegiatan: pukul 16.00, sterilisasi, nihil; Sabtu, 7 Desember "
        "2024 pukul 00.30 WITA, massa pulang. Pola pengamanan: ring dalam dan luar. Hasil: aman."
    )
    assert headline(replace(document, what=""), NAMES) == "Pengamanan DEBAT"


@given(st.builds(Exercise, kind=st.sampled_from(["", "SISPAMKOTA"]), what=st.text(max_size=20),
                 scenario=st.text(max_size=20)))  # fmt: skip
def test_whatever_an_exercise_says_its_texts_begin_by_saying_that_it_is_one(document):
    assert narrate(document, NAMES).text.startswith("LATIHAN. ")
    assert "LATIHAN, bukan kejadian" in short_text(document, Heading(), NAMES)


def test_a_guarding_told_like_an_exercise_is_pointed_out_and_an_exercise_is_not():
    told = "Simulasi pengamanan TPS"

    assert [f.code for f in warnings(Guarding(what=told), NOW)] == ["simulation-mentioned"]
    assert not warnings(Exercise(what=told, occurred=When(DAY)), NOW)


EVENTS = [
    json.loads(line)
    for line in (resource() / "demo" / "published_events.jsonl").read_text("utf-8").splitlines()
]


def test_published_guardings_keep_their_words_and_guess_no_code():
    (found,) = [each for each in EVENTS if each["id"] == "E087"]
    common = {"what": found["title"], "personnel": Count(325)}
    document = KINDS["guarding"].events["tps_guard"](EventFields(found), common)

    assert document.kind == ""
    assert document.measures == f"{found['what']}\n{found['how']}"
    assert document.personnel == Count(325)


def test_an_event_of_an_exercise_is_a_scenario():
    told = {"what": "Massa membakar ban.", "how": "Dalmas maju.", "outcome": "Selesai."}
    document = KINDS["exercise"].events["exercise"](EventFields(told), {})

    assert (document.scenario, document.result) == ("Massa membakar ban.\nDalmas maju.", "Selesai.")
