"""Oddities of real reports are pointed out and left as they are."""

import datetime as dt
import string

import pytest

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.findings import FINDINGS
from brata_desktop.domain.kinds.incident import Casualties, Incident, Person
from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember, Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.warnings import warnings

NOW = dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)
TODAY = NOW.date()


def codes(document):
    return [(finding.code, finding.field) for finding in warnings(document, NOW)]


def at(hour, minute=0):
    return dt.datetime(2024, 1, 31, hour, minute, tzinfo=WITA)


def test_a_plain_record_has_no_warnings():
    assert codes(Incident(what="Perkelahian", occurred=When(TODAY, dt.time(20, 15)))) == []


def test_a_time_ahead_of_the_clock_is_pointed_out():
    incident = Incident(occurred=When(TODAY, dt.time(21, 15)))

    assert codes(incident) == [("time-ahead", "occurred")]
    assert "21.15" in str(warnings(incident, NOW)[0])


def test_a_time_ahead_is_judged_in_its_own_zone():
    assert codes(Incident(occurred=When(TODAY, dt.time(21, 15), utc_offset_minutes=540))) == []


def test_today_without_a_time_is_not_ahead():
    assert codes(Incident(occurred=When(TODAY))) == []


def test_an_end_before_its_begin_is_pointed_out():
    turned = When(TODAY, dt.time(20), dt.date(2024, 1, 30), dt.time(21))

    assert codes(Preemptive(occurred=turned)) == [("end-before-start", "occurred")]


def test_a_patrol_past_midnight_is_fine():
    assert codes(Patrol(occurred=When(TODAY, dt.time(20), end_time=dt.time(8)))) == []


def test_checkpoints_out_of_order_are_pointed_out():
    points = (Checkpoint("a", passed_at=at(20, 30)), Checkpoint("b", passed_at=at(20, 5)))

    assert codes(Patrol(checkpoints=points)) == [("end-before-start", "checkpoints[1].passed_at")]


def test_an_escort_arriving_before_it_left_is_pointed_out():
    escort = Escort(departed_at=at(12), arrived_at=at(10))

    assert codes(Patrol(escort=escort)) == [("end-before-start", "escort.arrived_at")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pada Rabu (9/1/2024) baliho robek", "weekday-mismatch"),
        ("Minggu (12/2/2024)", "weekday-mismatch"),
        ("Kamis (18/4/2025)", "weekday-mismatch"),
        ("Jumat (24/8)", "weekday-mismatch"),  # 24 August 2024 was a Saturday
        ("Sabtu (24/8)", None),
        ("Rabu, 20 Februari", "weekday-mismatch"),
        ("Selasa, 20 Februari 2024", None),
        ("Senin (25/22/2024)", "date-impossible"),
        ("Rabu 31 orang datang", None),
    ],
)
def test_a_weekday_that_does_not_fit_its_date(text, code):
    assert codes(Incident(how=text)) == ([(code, "how")] if code else [])


@pytest.mark.parametrize(
    ("count", "is_odd"),
    [
        (Count(1700, "1.700 personel (409 Polri, 300 TNI, 1.100 linmas)"), True),
        (Count(1809, "terdiri dari 409 Polri, 300 TNI dan 1.100 linmas"), False),
        (Count(1700, "409+300+1.100"), True),
        (Count(18, "18 orang"), False),
        (Count(None, "ratusan"), False),
    ],
)
def test_a_total_that_does_not_fit_its_parts(count, is_odd):
    assert codes(Preemptive(participants=count)) == (
        [("total-differs", "participants")] if is_odd else []
    )


def test_casualties_that_do_not_add_up_are_pointed_out():
    hurt = Casualties(injured=5, severely_injured=1, lightly_injured=3)

    assert codes(Incident(casualties=hurt)) == [("total-differs", "casualties.injured")]


def test_more_named_dead_than_counted_is_pointed_out():
    dead = tuple(Person(str(n), "korban", condition="meninggal dunia") for n in range(2))

    assert codes(Incident(casualties=Casualties(dead=1), persons=dead)) == [
        ("total-differs", "casualties.dead")
    ]


def test_an_exercise_told_like_an_incident_is_pointed_out():
    assert codes(Incident(how="Bentrok itu bagian dari simulasi.")) == [
        ("simulation-mentioned", "how")
    ]
    assert codes(Preemptive(result="Simulasi berjalan lancar.")) == []


def test_an_area_that_no_list_knows_is_pointed_out():
    place = Place("Langgar", area_name="Kelurahan Sungai Tabuk, Banjarmasin Timur")

    assert codes(Incident(place=place)) == [("village-unknown", "place")]


def test_a_patrol_of_one_is_pointed_out():
    assert codes(Patrol(crew=(CrewMember("1", "A. Rahman"),))) == [("crew-too-small", "crew")]
    assert codes(Patrol(personnel=Count(2))) == []
    assert codes(Patrol()) == []


def test_every_finding_has_a_sentence_in_order():
    assert list(FINDINGS) == sorted(FINDINGS)
    assert all(list(string.Formatter().parse(sentence)) for sentence in FINDINGS.values())


def test_a_book_pasted_into_a_field_is_read_in_no_time():
    book = "1 dan 2 (" * 1_000_000

    assert codes(Preemptive(participants=Count(3, book), message=book)) == []
