"""The right pane of the patrol tells only what is known."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, SKIPPED, Checkpoint, CrewMember, Patrol
from brata_desktop.domain.times import When
from brata_desktop.ui.kinds.patrol.figures import PatrolFacts
from brata_desktop.ui.kinds.patrol.sketch import marks_of
from tests.services_world import Clock

A = Checkpoint("a", Place("A", latitude=-3.3, longitude=114.6), result=SAFE)
B = Checkpoint("b", Place("B", latitude=-3.31, longitude=114.6), result=NOTABLE)
C = Checkpoint("c", Place("C"))
PATROL = Patrol(
    occurred=When(date=dt.date(2024, 1, 31), time=dt.time(20, 5)),
    crew=(CrewMember("1", "M. Noor", "Aipda"), CrewMember("2", "Fauzan", "Bripda")),
    checkpoints=(A, B),
)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def facts(shown, clock):
    return shown(PatrolFacts(clock), (320, 500))


def test_what_is_known_is_told(facts):
    facts.set_patrol(PATROL)

    told = [f.value.text() for f in (facts.departed, facts.elapsed, facts.distance, facts.notable)]
    assert told == ["20.05 WITA", "42 menit", "1,1 km", "1"]
    assert facts.crew.text() == "Aipda M. Noor, Bripda Fauzan"
    assert facts.sketch.isVisible()
    assert not facts.grab().isNull()


def test_what_is_not_known_is_left_out(facts):
    facts.set_patrol(Patrol(checkpoints=(C,)))

    for part in (facts.departed, facts.elapsed, facts.distance, facts.sketch, facts.crew):
        assert not part.isVisible()


def test_the_time_runs_on_until_the_patrol_is_finished(facts, clock):
    facts.set_patrol(PATROL)
    clock.now += dt.timedelta(hours=1)
    facts._timer.timeout.emit()
    assert facts.elapsed.value.text() == "1 jam 42 menit"

    ended = replace(PATROL.occurred, end_time=dt.time(21, 0))
    facts.set_patrol(replace(PATROL, is_finished=True, occurred=ended))

    assert facts.elapsed.value.text() == "55 menit"
    assert not facts._timer.isActive()


def test_the_sketch_is_true_to_the_coordinates():
    east = Checkpoint("d", Place("D", latitude=-3.3, longitude=114.61), result=SKIPPED)
    first, second, third = marks_of((A, C, B, east))

    assert (first.x_km, first.y_km) == (0, 0)
    assert second.y_km == pytest.approx(1.112, abs=0.001)
    assert second.number == 3
    assert third.x_km == pytest.approx(1.110, abs=0.001)
    assert (first.was_visited, third.was_visited) == (True, False)
