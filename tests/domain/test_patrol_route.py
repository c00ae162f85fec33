"""The steps of a patrol under way, midnight included."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, SKIPPED, Checkpoint, Patrol, route
from brata_desktop.domain.times import WITA, When

NOW = dt.datetime(2024, 1, 31, 20, 47, 33, tzinfo=WITA)
IDS = ("a", "b", "c")
POINTS = tuple(Checkpoint(id_, Place(name=id_)) for id_ in IDS)


def at(day: int, hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2024, 1, day, hour, minute, tzinfo=WITA)


def test_the_current_point_is_the_first_without_a_result() -> None:
    points = route.judged(POINTS, "a", SAFE, NOW)

    assert route.current_id(points) == "b"
    assert route.current_id(route.judged(points, "b", SKIPPED, NOW)) == "c"
    assert route.current_id(()) == ""


def test_a_result_brings_the_time_to_the_minute_and_keeps_one_that_stands() -> None:
    stamped = route.stamped(POINTS, "a", NOW)
    judged = route.judged(stamped, "a", NOTABLE, NOW + dt.timedelta(hours=1))

    assert judged[0].passed_at == at(31, 20, 47)
    assert route.stamped(judged, "a", NOW + dt.timedelta(hours=2)) == judged


def test_a_skipped_point_has_no_time() -> None:
    assert route.judged(POINTS, "a", SKIPPED, NOW)[0].passed_at is None


@given(st.sampled_from([*IDS, "gone"]), st.integers(-5, 5))
def test_moving_loses_no_point(id_: str, steps: int) -> None:
    points = route.moved(POINTS, id_, steps)

    assert sorted(point.id for point in points) == list(IDS)
    assert route.moved(POINTS, "b", steps)[max(0, min(2, 1 + steps))].id == "b"


def test_links_come_and_go_by_id() -> None:
    points = route.linked(POINTS, "b", "incident-1")

    assert points[1].incident_id == "incident-1"
    assert route.unlinked(points, {"incident-2"}) == points
    assert route.unlinked(points, {"incident-1"}) == POINTS


@pytest.mark.parametrize(
    ("text", "before", "said"),
    [
        ("2044", at(31, 20, 35), at(31, 20, 44)),
        ("20.30", at(31, 20, 35), at(31, 20, 30)),
        ("00.15", at(31, 23, 50), dt.datetime(2024, 2, 1, 0, 15, tzinfo=WITA)),
        ("23.55", dt.datetime(2024, 2, 1, 0, 5, tzinfo=WITA), at(31, 23, 55)),
        ("30 jan 20.44", at(31, 20, 35), at(30, 20, 44)),
        ("-10", at(31, 20, 35), at(31, 20, 37)),
    ],
)
def test_a_time_falls_on_the_night_of_the_patrol(
    text: str, before: dt.datetime, said: dt.datetime
) -> None:
    patrol = Patrol(checkpoints=route.timed(POINTS, "a", before))

    moment = route.parse_passing(text, patrol, "b", NOW)

    assert moment.replace(second=0) == said


def test_the_first_point_counts_from_the_departure() -> None:
    patrol = Patrol(
        occurred=When(date=dt.date(2024, 1, 30), time=dt.time(23, 30)), checkpoints=POINTS
    )

    assert route.parse_passing("00.10", patrol, "a", NOW) == at(31, 0, 10)


@pytest.mark.parametrize("text", ["malam", "31 jan", "20.00-21.00", "xyz"])
def test_what_is_no_clock_time_is_asked_again(text: str) -> None:
    with pytest.raises(InvalidInput):
        route.parse_passing(text, Patrol(checkpoints=POINTS), "a", NOW)


def test_elapsed_counts_on_past_midnight_and_stops_at_the_end() -> None:
    occurred = When(date=dt.date(2024, 1, 31), time=dt.time(23, 0))
    patrol = Patrol(occurred=occurred)
    later = dt.datetime(2024, 2, 1, 0, 30, tzinfo=WITA)
    ended = replace(patrol, is_finished=True, occurred=replace(occurred, end_time=dt.time(0, 10)))

    assert route.elapsed_minutes(patrol, later) == 90
    assert route.elapsed_minutes(ended, later) == 70
    assert route.elapsed_minutes(replace(patrol, is_finished=True), later) is None
    assert route.elapsed_minutes(Patrol(), later) is None


def test_distance_needs_the_coordinates_of_every_point_passed() -> None:
    # One degree of latitude on the mean sphere.
    a, b = Place("a", latitude=-3.0, longitude=114.0), Place("b", latitude=-4.0, longitude=114.0)
    points = (Checkpoint("a", a, result=SAFE), Checkpoint("b", b, result=SAFE))

    assert route.straight_km(points) == pytest.approx(111.195, abs=0.001)
    assert route.straight_km((*points, Checkpoint("c", result=SAFE))) is None
    assert route.straight_km((*points, Checkpoint("c", result=SKIPPED))) is not None
    assert route.straight_km(points[:1]) is None
