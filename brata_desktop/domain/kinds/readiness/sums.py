"""Readiness up the tree of units: sums that never make a number of a silence.

Every figure is a path with a number (`document.numbers`). A path that nobody said anything about
is in no sum: it stays a dash. A unit that has not reported is named in every sum above it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from brata_desktop.domain.kinds.readiness.document import Readiness, has_figures, numbers


class TreeUnit(Protocol):
    """A unit in its tree."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def parent(self) -> str:
        """Code of the unit above; empty at the top."""


@dataclass(frozen=True, slots=True)
class Roll:
    """A report of readiness as it came in.

    Attributes:
        record: Record id.
        number: Record number.
        order: What orders the reports of a unit: the last one counts.
        document: What it says.
    """

    record: str
    number: str
    order: tuple[object, ...]
    document: Readiness


@dataclass(frozen=True, slots=True)
class Standing:
    """One unit with everything below it.

    Attributes:
        unit: Unit code.
        depth: Steps below the top of the tree.
        roll: Its own report; None when it has not reported.
        own: Its own numbers by path; empty without a report.
        total: The sum of its report and those below.
        reported: Units whose reports are in the total, in tree order.
        silent: Units that have not reported and that no unit above speaks for, in tree order.
        covered_by: The unit above whose figures hold this one's too; empty for none.
    """

    unit: str
    depth: int
    roll: Roll | None = None
    own: Mapping[str, int] = field(default_factory=dict)
    total: Mapping[str, int] = field(default_factory=dict)
    reported: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    covered_by: str = ""


def choose(rolls: Iterable[Roll]) -> dict[str, Roll]:
    """Return the report that counts for each unit: the last one that has figures."""
    chosen: dict[str, Roll] = {}
    for roll in rolls:
        unit = roll.document.unit
        if unit and has_figures(roll.document):
            best = chosen.get(unit)
            chosen[unit] = roll if best is None or best.order < roll.order else best
    return chosen


def add_up(parts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return the sum of numbers by path; what no part says is not in it."""
    total: dict[str, int] = {}
    for part in parts:
        for path, number in part.items():
            total[path] = total.get(path, 0) + number
    return total


def sum_tree(
    units: Sequence[TreeUnit], top: str, rolls: Mapping[str, Roll]
) -> tuple[Standing, ...]:
    """Return the units from `top` down, each before those below it, in the order of `units`.

    Args:
        units: The tree; a unit above another one's `parent` is not needed.
        top: Code of the unit to begin with.
        rolls: The report that counts for each unit, by code.
    """
    below: dict[str, list[str]] = {}
    for unit in units:
        below.setdefault(unit.parent, []).append(unit.code)
    return tuple(_walk(below, top, rolls, 0, ""))


def _walk(
    below: Mapping[str, Sequence[str]], unit: str, rolls: Mapping[str, Roll], depth: int, cover: str
) -> Iterator[Standing]:
    roll = rolls.get(unit)
    speaks_for_all = roll is not None and roll.document.is_whole
    inner = cover or (unit if speaks_for_all else "")
    parts = [list(_walk(below, code, rolls, depth + 1, inner)) for code in below.get(unit, ())]
    own = numbers(roll.document) if roll is not None else {}
    counted = [] if speaks_for_all else [part[0] for part in parts]
    is_silent = roll is None and not cover
    yield Standing(
        unit,
        depth,
        roll,
        own,
        add_up((own, *(each.total for each in counted))),
        (*((unit,) if roll is not None else ()), *(u for each in counted for u in each.reported)),
        (*((unit,) if is_silent else ()), *(u for each in counted for u in each.silent)),
        cover,
    )
    for part in parts:
        yield from part
