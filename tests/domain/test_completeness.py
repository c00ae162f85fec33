"""What keeps a record from being submitted, and the badges of the forms."""

import datetime as dt

import pytest

from brata_desktop.domain.completeness import (
    AnswerState,
    answers,
    filled_count,
    missing_to_submit,
)
from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.kinds.patrol import Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.times import UNKNOWN, When

MANDATORY_MAX = 5
"""A form that asks for forty fields gets forty bad answers."""
DAY = When(dt.date(2024, 1, 31))
HALL = Place("Gedung Serbaguna")
FIGHT = Incident(category="KJ_KELAHI", what="Perkelahian", place=HALL, occurred=DAY)


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_document_misses_what_its_kind_requires(kind):
    spec = KINDS[kind]

    missing = missing_to_submit(kind, spec.document())
    assert missing == spec.required
    own = {spec.kind_field} if spec.kind_field else set()
    assert set(missing) >= own | {"what", "occurred"}
    assert len(missing) <= MANDATORY_MAX


def test_kind_what_place_and_a_day_are_enough():
    assert missing_to_submit("incident", FIGHT) == ()


def test_a_time_said_to_be_unknown_is_enough():
    told = Incident(category="X", what="y", place=HALL, occurred=When(precision=UNKNOWN))

    assert missing_to_submit("incident", told) == ()


def test_spaces_are_no_answer():
    blank = Incident(category="X", what="  ", place=HALL, occurred=DAY)

    assert missing_to_submit("incident", blank) == ("what",)


def test_badges_follow_si_a_di_de_men_ba_bi():
    told = answers("incident", FIGHT, wrong=["occurred.time"])

    assert [answer.badge for answer in told] == ["SI", "A", "DI", "DE", "MEN", "BA", "BI"]
    states = {answer.badge: answer.state for answer in told}
    assert states["A"] is AnswerState.FILLED
    assert states["SI"] is AnswerState.EMPTY
    assert states["BI"] is AnswerState.WRONG
    assert filled_count(told) == (2, 7)
    assert [answer.badge for answer in told if answer.is_required] == ["A", "DI", "BI"]


@pytest.mark.parametrize(
    "incident", [Incident(are_persons_unknown=True), Incident(persons=(Person("1", name="R"),))]
)
def test_persons_known_or_said_to_be_unknown_answer_who(incident):
    assert answers("incident", incident)[0].state is AnswerState.FILLED


def test_an_escort_needs_no_checkpoints_and_a_number_stands_for_a_crew():
    patrol = Patrol(escort=Escort(cargo="1.124 kotak suara"), personnel=Count(6))
    states = {answer.field: answer.state for answer in answers("patrol", patrol)}

    assert states["checkpoints"] is AnswerState.FILLED
    assert states["crew"] is AnswerState.FILLED
    assert states["result"] is AnswerState.EMPTY


def test_every_kind_has_answers():
    assert all(answers(kind, spec.document()) for kind, spec in KINDS.items())
    assert filled_count(answers("preemptive", Preemptive(message="Jaga kampung"))) == (1, 8)


@pytest.mark.parametrize("kind", ["patrol", "preemptive"])
def test_only_an_incident_is_told_in_seven_letters(kind: str) -> None:
    told = answers(kind, KINDS[kind].document(what="Patroli"))

    assert {answer.badge for answer in told} == {""}
