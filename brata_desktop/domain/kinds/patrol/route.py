"""The route of a patrol while it is walked: pure steps on its checkpoints, and what they add up to.

Every step takes the checkpoints and returns new ones; an id that is not there changes nothing.
The current checkpoint is the first without a result: before it everything is told, from it on
the route lies ahead.
"""

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from brata_desktop.domain.document import Place
from brata_desktop.domain.entry.when_text import parse_when
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.patrol.document import NOTABLE, SKIPPED, Checkpoint, Patrol
from brata_desktop.domain.wording_id import short_date, time_text

Points = tuple[Checkpoint, ...]

EARTH_KM = 6371.0088
"""Mean radius of the earth (IUGG)."""

_DAY = dt.timedelta(days=1)


def current_id(points: Points) -> str:
    """Return the id of the first checkpoint without a result; empty when all are told."""
    return next((point.id for point in points if not point.result), "")


def find(points: Points, id_: str) -> Checkpoint | None:
    """Return the checkpoint with an id."""
    return next((point for point in points if point.id == id_), None)


def stamped(points: Points, id_: str, now: dt.datetime) -> Points:
    """Return the points with the minute of `now` at one that has no time yet."""
    return _changed(points, id_, lambda point: _with_time(point, now))


def judged(points: Points, id_: str, result: str, now: dt.datetime) -> Points:
    """Return the points with a result at one; a point that was visited gets its time too.

    A skipped point has no time: the crew was not there. A time that stands is kept.
    """

    def judge(point: Checkpoint) -> Checkpoint:
        told = replace(point, result=result)
        return told if result == SKIPPED else _with_time(told, now)

    return _changed(points, id_, judge)


def noted(points: Points, id_: str, note: str) -> Points:
    """Return the points with another note at one."""
    return _changed(points, id_, lambda point: replace(point, note=note))


def timed(points: Points, id_: str, moment: dt.datetime | None) -> Points:
    """Return the points with another time at one."""
    return _changed(points, id_, lambda point: replace(point, passed_at=moment))


def placed(points: Points, id_: str, place: Place) -> Points:
    """Return the points with another place at one."""
    return _changed(points, id_, lambda point: replace(point, place=place))


def linked(points: Points, id_: str, incident: str) -> Points:
    """Return the points with an incident at one; empty takes it away."""
    return _changed(points, id_, lambda point: replace(point, incident_id=incident))


def unlinked(points: Points, gone: Collection[str]) -> Points:
    """Return the points without the incidents of these ids."""
    return tuple(
        replace(point, incident_id="") if point.incident_id in gone else point for point in points
    )


def removed(points: Points, id_: str) -> Points:
    """Return the points without one."""
    return tuple(point for point in points if point.id != id_)


def moved(points: Points, id_: str, steps: int) -> Points:
    """Return the points with one moved towards the end, or the beginning if `steps` is negative."""
    point = find(points, id_)
    if point is None:
        return points
    rest = removed(points, id_)
    at = max(0, min(len(rest), points.index(point) + steps))
    return (*rest[:at], point, *rest[at:])


def departed_at(patrol: Patrol) -> dt.datetime | None:
    """Return when the patrol left: its own time, else that of the first checkpoint passed."""
    if patrol.occurred.is_time_known:
        return patrol.occurred.starts_at
    return min(_times(patrol.checkpoints), default=None)


def elapsed_minutes(patrol: Patrol, now: dt.datetime) -> int | None:
    """Return how long the patrol has been or was under way; None when that is not known.

    Until it is finished it counts to `now`, afterwards to its end, if one was given.
    """
    start = departed_at(patrol)
    end = patrol.occurred.ends_at if patrol.is_finished else now
    if start is None or end is None or end < start:
        return None
    return int((end - start).total_seconds() // 60)


def straight_km(points: Points) -> float | None:
    """Return the length of the straight lines between the points passed, in kilometres.

    None as soon as one of them has no coordinates: half a route would look like a short one.
    """
    places = [point.place for point in points if point.result and point.result != SKIPPED]
    here = [(p.latitude, p.longitude) for p in places]
    known = [(lat, lon) for lat, lon in here if lat is not None and lon is not None]
    if len(known) < len(places) or len(known) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    return sum(_distance_km(a, b) for a, b in pairwise(known))


def notable_count(points: Points) -> int:
    """Return how many checkpoints were notable."""
    return sum(point.result == NOTABLE for point in points)


def parse_passing(text: str, patrol: Patrol, id_: str, now: dt.datetime) -> dt.datetime:
    """Return the moment a text says for a checkpoint: "2044", "-10", "00.15" after midnight.

    A clock time without a day falls on the day that brings it nearest to the checkpoint before
    (else to the departure, else to now), so that a patrol may go past midnight.

    Raises:
        InvalidInput: `text-unclear`, also when no clock time is said.
    """
    return parse_near(text, _before(patrol, id_) or now, now, field="checkpoints")


def parse_near(text: str, anchor: dt.datetime, now: dt.datetime, *, field: str) -> dt.datetime:
    """Return the moment a text says; without a day it is the one nearest to `anchor`.

    Raises:
        InvalidInput: `text-unclear`, also when no clock time is said.
    """
    anchor = anchor.astimezone(now.tzinfo)
    day = anchor.date()
    when = parse_when(text, now, day=day, field=field)
    moment = when.starts_at
    if moment is None or not when.is_time_known or when.ends_at is not None:
        params = {"text": text, "expected": "a clock time", "example": "20.44 or -10"}
        raise InvalidInput(field, "text-unclear", **params)
    if parse_when(text, now, day=day + _DAY, field=field) == when:
        return moment
    around = (moment - _DAY, moment, moment + _DAY)
    return min(around, key=lambda each: abs(each - anchor))


def passing_words(moment: dt.datetime, patrol: Patrol, id_: str) -> str:
    """Return a checkpoint's time as `parse_passing` reads it back: "00.15", with its day if far."""
    return near_words(moment, _before(patrol, id_))


def near_words(moment: dt.datetime, anchor: dt.datetime | None) -> str:
    """Return a moment as `parse_near` reads it back: the time, with its day when far away."""
    time = time_text(moment.time())
    is_near = anchor is not None and abs(moment - anchor) < _DAY / 2
    return time if is_near else f"{short_date(moment.date())} {time}"


def _before(patrol: Patrol, id_: str) -> dt.datetime | None:
    times = []
    for point in patrol.checkpoints:
        if point.id == id_:
            break
        times.append(point.passed_at)
    known = [time for time in times if time is not None]
    return known[-1] if known else departed_at(replace(patrol, checkpoints=()))


def _times(points: Points) -> list[dt.datetime]:
    return [point.passed_at for point in points if point.passed_at is not None]


def _with_time(point: Checkpoint, now: dt.datetime) -> Checkpoint:
    if point.passed_at is not None:
        return point
    return replace(point, passed_at=now.replace(second=0, microsecond=0))


def _changed(points: Points, id_: str, change: Callable[[Checkpoint], Checkpoint]) -> Points:
    return tuple(change(point) if point.id == id_ else point for point in points)


def _distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the length of the great circle between two (latitude, longitude), by haversine."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (*a, *b))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
