"""One officer in two patrols at the same time: pointed out, never corrected."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from brata_desktop.domain.kinds.patrol import CrewMember, Patrol


@dataclass(frozen=True, slots=True)
class Outing:
    """When the crew of one patrol was out.

    Attributes:
        record: Record id.
        number: Record number.
        begin: Aware begin.
        end: Aware end; not before the begin.
        crew: Who went.
    """

    record: str
    number: str
    begin: dt.datetime
    end: dt.datetime
    crew: tuple[CrewMember, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubleCrew:
    """An officer named in the crews of two patrols that were out together.

    Attributes:
        officer: Rank and name as written.
        first: The patrol that began first.
        second: The other one.
    """

    officer: str
    first: Outing
    second: Outing


def outing(record: str, number: str, patrol: Patrol, now: dt.datetime) -> Outing | None:
    """Return when a patrol was out; None without a day.

    One that has not come back is out until now; one that has, without an end, until its last
    checkpoint.
    """
    begin = patrol.occurred.starts_at
    if begin is None:
        return None
    passed = [point.passed_at for point in patrol.checkpoints if point.passed_at is not None]
    known = patrol.occurred.ends_at or max(passed, default=begin)
    end = known if patrol.is_finished or patrol.occurred.ends_at else max(known, now)
    return Outing(record, number, begin, max(end, begin), patrol.crew)


def double_crews(outings: Iterable[Outing]) -> tuple[DoubleCrew, ...]:
    """Return who was in two patrols at once, by time; touching ends are no overlap."""
    return tuple(sorted(set(_doubles(outings)), key=_order))


def _doubles(outings: Iterable[Outing]) -> Iterator[DoubleCrew]:
    by_officer: dict[str, dict[str, tuple[str, Outing]]] = {}
    for out in outings:
        for member in out.crew:
            if key := _key(member):
                words = " ".join(f"{member.rank} {member.name}".split())
                by_officer.setdefault(key, {})[out.record] = words, out
    for told in by_officer.values():
        for one, other in combinations(told.values(), 2):
            (words, first), (_, second) = sorted((one, other), key=lambda item: _place(item[1]))
            if _overlap(first, second):
                yield DoubleCrew(words, first, second)


def _order(one: DoubleCrew) -> tuple[object, ...]:
    return *_place(one.first), *_place(one.second), one.officer


def _place(out: Outing) -> tuple[dt.datetime, str]:
    return out.begin, out.record


def _overlap(first: Outing, second: Outing) -> bool:
    return second.begin < first.end or second.begin == first.begin


def _key(member: CrewMember) -> str:
    """Return what tells an officer apart: the service number, else rank and name."""
    if member.nrp.strip():
        return member.nrp.strip()
    return " ".join(f"{member.rank} {member.name}".split()).casefold() if member.name else ""
