"""The same event told twice is noticed; two events are not taken for one."""

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Place
from brata_desktop.domain.duplicates import distance_m, suspected, suspicion
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.times import APPROXIMATE, WITA, When

SEED = 20240131
CATEGORIES = {
    "KJ_KELAHI": ["Perkelahian dua kelompok", "Perkelahian antar pemuda", "Kelompok berkelahi"],
    "PE_RUSAK": ["Perusakan baliho caleg", "Baliho robek dan tiang patah", "Perusakan APK"],
    "KJ_CURI": ["Pencurian kabel gudang", "Kabel gudang hilang", "Pencurian di gudang logistik"],
    "PE_UANG": ["Dugaan politik uang", "Pembagian amplop", "Dugaan bagi uang kepada pemilih"],
    "GG_UNRAS": ["Unjuk rasa di kantor KPU", "Unjuk rasa menolak hasil", "Massa berunjuk rasa"],
}
SPOTS = [
    "Gedung Serbaguna",
    "Pasar Lima",
    "Simpang Kelayan",
    "Dermaga Pekauman",
    "Lapangan Kamboja",
]
STREETS = ["Jl. Prona I", "Jl. Kelayan B", "Gang Bersama", "Jl. Mistar", "Jl. Rantauan"]
VILLAGES = [
    f"63.71.0{district}.100{village}" for district in range(1, 6) for village in range(1, 9)
]
NAMES = ["Rian", "Hafiz", "Ahmad", "Budi", "Surya", "Dedi", "Yusuf", "Rizal", "Anwar", "Fajar"]
HALF_KILOMETRE_DEGREES = 0.0045


def a_chance(seed):
    """Return dice that fall the same in every run."""
    return random.Random(seed)  # noqa: S311 - made-up events, no secrets


def an_event(chance):
    """One made-up event, fully told."""
    category = chance.choice(sorted(CATEGORIES))
    begin = dt.datetime(2024, 1, 1, tzinfo=WITA) + dt.timedelta(
        minutes=chance.randrange(30 * 24 * 60)
    )
    village = chance.choice(VILLAGES)
    middle = VILLAGES.index(village)
    return Incident(
        category=category,
        what=chance.choice(CATEGORIES[category]),
        occurred=When(begin.date(), begin.time()),
        place=Place(
            f"{chance.choice(SPOTS)}, {chance.choice(STREETS)}",
            village,
            latitude=-3.3 - middle * 0.01 + chance.uniform(-0.004, 0.004),
            longitude=114.6 + chance.uniform(-0.02, 0.02),
        ),
        persons=tuple(
            Person(str(n), "terlapor", name) for n, name in enumerate(chance.sample(NAMES, 2))
        ),
    )


def told_again(event, chance):
    """The same event as another post tells it: other words, some minutes and metres off."""
    begin = dt.datetime.combine(event.occurred.date, event.occurred.time)
    begin += dt.timedelta(minutes=chance.randint(-25, 25))
    spot, street = event.place.name.split(", ")
    place = replace(
        event.place,
        name=chance.choice([spot, f"depan {spot}", f"{spot} {street}", spot.upper()]),
        latitude=event.place.latitude + chance.uniform(-0.2, 0.2) * HALF_KILOMETRE_DEGREES,
    )
    if chance.random() < 0.4:
        place = replace(place, latitude=None, longitude=None)
    if chance.random() < 0.2:
        place = replace(place, area_code=place.area_code.rsplit(".", 1)[0])
    time = When(begin.date(), begin.time(), precision=APPROXIMATE)
    if chance.random() < 0.15:
        time = replace(time, time=None, part_of_day=None, date=event.occurred.date)
    return replace(
        event,
        what=chance.choice(CATEGORIES[event.category]),
        occurred=time,
        place=place,
        category="" if chance.random() < 0.1 else event.category,
        persons=event.persons[: chance.randint(0, 2)],
    )


def test_nine_in_ten_events_told_twice_are_suspected():
    chance = a_chance(SEED)
    pairs = [(event, told_again(event, chance)) for event in (an_event(chance) for _ in range(500))]
    found = sum(suspicion(*pair).is_suspected for pair in pairs)

    assert found >= 0.9 * len(pairs)


def test_hardly_any_two_events_are_taken_for_one():
    chance = a_chance(SEED)
    events = [an_event(chance) for _ in range(250)]
    pairs = [(one, other) for n, one in enumerate(events) for other in events[:n]]
    # The hard ones: on the same day and in the same district.
    near = [
        (one, other)
        for one, other in pairs
        if one.occurred.date == other.occurred.date
        and one.place.area_code[:8] == other.place.area_code[:8]
    ]
    false = sum(suspicion(*pair).is_suspected for pair in pairs)
    false_near = sum(suspicion(*pair).is_suspected for pair in near)

    assert len(near) > 100
    assert false < 0.05 * len(pairs)
    assert false_near < 0.05 * len(near)


FIGHT = Incident(
    category="KJ_KELAHI",
    what="Perkelahian dua kelompok",
    occurred=When(dt.date(2024, 1, 31), dt.time(20, 10)),
    place=Place("Gedung Serbaguna", "63.71.01.1002", latitude=-3.3446, longitude=114.6130),
)


def test_the_same_fight_a_few_steps_away_is_suspected():
    place = replace(FIGHT.place, name="GSG Prona", latitude=-3.3460)
    again = replace(FIGHT, place=place, occurred=When(dt.date(2024, 1, 31), dt.time(20, 15)))
    found = suspicion(FIGHT, again)

    assert found.is_suspected
    assert found.minutes_apart == 5
    assert found.distance_m == pytest.approx(156, abs=2)


@pytest.mark.parametrize(
    "other",
    [
        replace(FIGHT, occurred=When(dt.date(2024, 2, 1), dt.time(20, 10))),
        replace(FIGHT, place=Place("Gedung Serbaguna", "63.01.01.2001")),
        replace(FIGHT, category="PE_UANG", what="Pembagian amplop"),
        replace(FIGHT, occurred=When()),
        replace(FIGHT, place=Place()),
        Incident(),
    ],
    ids=["next day", "other regency", "other event", "no day", "no place", "empty"],
)
def test_another_event_is_not_suspected(other):
    assert not suspicion(FIGHT, other).is_suspected


LATER = When(dt.date(2024, 1, 31), dt.time(21, 25))


def test_the_likeliest_come_first():
    others = [
        ("far", Incident()),
        ("later", replace(FIGHT, occurred=LATER)),
        ("same", FIGHT),
    ]

    assert [id_ for id_, _ in suspected(FIGHT, others)] == ["same", "later"]


def test_a_degree_of_latitude_is_111_kilometres():
    one, other = (Place(latitude=north, longitude=114.0) for north in (-3.0, -4.0))

    assert distance_m(one, other) == pytest.approx(111_195, rel=0.001)
    assert distance_m(one, Place()) is None


@given(st.integers(0, 10_000))
def test_order_makes_no_difference(seed):
    chance = a_chance(seed)
    event = an_event(chance)
    again = chance.choice([an_event, lambda chance: told_again(event, chance)])(chance)

    assert suspicion(event, again) == suspicion(again, event)
    assert 0 <= suspicion(event, again).percent <= 100
