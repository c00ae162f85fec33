"""The readiness of one day: what every unit reported, its sums, and what contradicts itself."""

import datetime as dt
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, cast

from brata_desktop.domain.authority import Authority
from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds import patrol
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.kinds.readiness import SPEC, Readiness
from brata_desktop.domain.kinds.readiness.crews import DoubleCrew, Outing, double_crews, outing
from brata_desktop.domain.kinds.readiness.document import has_figures
from brata_desktop.domain.kinds.readiness.sums import Roll, Standing, TreeUnit, choose, sum_tree
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.narrative import headline
from brata_desktop.domain.states import State
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import forms
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored
from brata_desktop.services.unit_tree import unit_and_below, units_of
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work

Result = TypeVar("Result")

COUNTED = (State.SUBMITTED.value, State.APPROVED.value)
"""A draft is no report yet; what was returned or withdrawn is none any more."""
_STEP = 25
"""Records folded between two pauses, so that a save can go between them."""
_ROWS_MAX, _PATROLS_MAX = 2000, 500
_LAST_LOOKED_AT = 12
"""Reports of a unit that are looked at for the last one with figures."""


@dataclass(frozen=True, slots=True)
class UnitDay:
    """A unit on a day.

    Attributes:
        standing: Its report, its sums and who is silent below it.
        name: Its name; its code where the catalogue does not know it.
        row: Line of the report that counts, else of what is begun or sent back; None without any.
        before: The sums of the day before, by path.
        others: Numbers of further reports of the unit on this day, which do not count.
    """

    standing: Standing
    name: str
    row: RecordRow | None = None
    before: Mapping[str, int] = field(default_factory=dict)
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadinessDay:
    """The readiness of a day.

    Attributes:
        day: Local day.
        units: The own unit and those below it, each before those below it.
        doubles: Officers who were in two patrols at once on that day.
    """

    day: dt.date
    units: tuple[UnitDay, ...] = ()
    doubles: tuple[DoubleCrew, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stray:
    """A unit that reported and that the catalogue does not know: shown below the top."""

    code: str
    parent: str


def look_at(desk: Desk, day: dt.date, unit: str = "") -> ReadinessDay:
    """Return the readiness of a day below a unit; below the own one when empty."""
    steps = looking_at(desk, day, unit)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast("ReadinessDay", end.value)


def looking_at(desk: Desk, day: dt.date, unit: str = "") -> Generator[None, None, ReadinessDay]:
    """Do as `look_at` in steps of some records, from one unchanging state of the store."""
    top = unit or desk.unit
    with desk.store.reading() as work:
        authority = desk.authority(work)
        rows = rows_of(work, day)
        rolls = yield from _in_steps(_rolls(desk, work, authority, rows))
        former = _rolls(desk, work, authority, rows_of(work, day - dt.timedelta(days=1)))
        before = yield from _in_steps(former)
        outings = yield from _in_steps(_patrols(desk, work, authority, day))
    return ReadinessDay(day, tuple(_units(desk, top, rows, rolls, before)), double_crews(outings))


def begin(desk: Desk, unit: str, day: dt.date) -> Readiness:
    """Return what a report of a unit for a day begins with."""
    today = desk.clock().astimezone(WITA)
    proposed = forms.propose(desk, SPEC.code)
    when = proposed.occurred if day == today.date() else When(date=day)
    document = replace(proposed, unit=unit, occurred=when)  # type: ignore[call-arg]
    named = replace(document, what=headline(document, CatalogueNames(desk.catalogue)))
    return cast("Readiness", forms.with_proposed_stage(desk, named))


def rows_of(work: Work, day: dt.date) -> tuple[RecordRow, ...]:
    """Return the lines of a day, newest first; withdrawn ones left out."""
    wanted = RecordFilter(kinds=(SPEC.code,), since=day, until=day)
    rows = work.records.page(wanted, limit=_ROWS_MAX).rows
    return tuple(row for row in rows if row.status != State.WITHDRAWN.value)


def silent_units(desk: Desk, work: Work, day: dt.date) -> int:
    """Return how many units of the own tree have not reported, nor a unit above for them."""
    told = {row.category: row for row in reversed(rows_of(work, day)) if row.status in COUNTED}
    tree = units_of(desk.catalogue, desk.unit)
    above, covered = {unit.parent for unit in tree}, set[str]()
    for code in above & told.keys():
        roll = _document(desk, work, desk.authority(work), told[code])
        if isinstance(roll, Readiness) and roll.is_whole:
            covered.update(unit_and_below(desk.catalogue, code))
    return sum(unit.code not in told and unit.code not in covered for unit in tree)


def last_roll(desk: Desk, unit: str, day: dt.date, record: str = "") -> Readiness | None:
    """Return a unit's newest report with figures, of a day or earlier, drafts among them.

    A withdrawn one is passed over, and so is `record`.
    """
    wanted = RecordFilter(kinds=(SPEC.code,), categories=(unit,), until=day)
    with desk.store.reading() as work:
        authority = desk.authority(work)
        rows = work.records.page(wanted, limit=_LAST_LOOKED_AT).rows
        alive = (r for r in rows if r.id != record and r.status != State.WITHDRAWN.value)
        told = (_document(desk, work, authority, row) for row in alive)
        found = (each for each in told if isinstance(each, Readiness) and has_figures(each))
        return next((each for each in found if each.occurred.date is not None), None)


def _units(
    desk: Desk,
    top: str,
    rows: tuple[RecordRow, ...],
    rolls: tuple[Roll, ...],
    before: tuple[Roll, ...],
) -> Iterator[UnitDay]:
    chosen, earlier = choose(rolls), choose(before)
    strays = (code for code in {**chosen, **earlier} if desk.catalogue.unit(code) is None)
    tree: list[TreeUnit] = [*units_of(desk.catalogue, top), *(_Stray(c, top) for c in strays)]
    former = {each.unit: each.total for each in sum_tree(tree, top, earlier)}
    lines = {row.id: row for row in rows}
    for standing in sum_tree(tree, top, chosen):
        unit = desk.catalogue.unit(standing.unit)
        own = [roll for roll in rolls if roll.document.unit == standing.unit]
        counts = standing.roll
        begun = next((row for row in rows if row.category == standing.unit), None)
        yield UnitDay(
            standing,
            unit.name if unit else standing.unit,
            lines[counts.record] if counts else begun,
            former.get(standing.unit, {}),
            tuple(r.number for r in own if r is not counts and has_figures(r.document)),
        )


def _rolls(
    desk: Desk, work: Work, authority: Authority, rows: tuple[RecordRow, ...]
) -> Iterator[Roll]:
    for row in rows:
        document = _document(desk, work, authority, row) if row.status in COUNTED else None
        if isinstance(document, Readiness):
            yield Roll(row.id, row.number, order_of(document, row.number, row.id), document)


def order_of(roll: Readiness, number: str, record: str) -> tuple[object, ...]:
    """Return what orders the reports of a unit on one day: their time, then their number."""
    begin = roll.occurred.starts_at
    return (begin.timestamp() if begin else 0.0, number, record)


def _patrols(desk: Desk, work: Work, authority: Authority, day: dt.date) -> Iterator[Outing]:
    first = day - dt.timedelta(days=1)
    wanted = RecordFilter(kinds=(patrol.SPEC.code,), since=first, until=day)
    now = desk.clock()
    for row in work.records.page(wanted, limit=_PATROLS_MAX).rows:
        document = _document(desk, work, authority, row)
        if not isinstance(document, Patrol) or row.status == State.WITHDRAWN.value:
            continue
        if out := outing(row.id, row.number, document, now):
            yield out


def _document(desk: Desk, work: Work, authority: Authority, row: RecordRow) -> Common | None:
    state = fold_stored(desk, work, row.id, authority)
    return decode_document(state.kind, state.document) if state is not None else None


def _in_steps(
    source: Iterator[Result],
) -> Generator[None, None, tuple[Result, ...]]:
    found: list[Result] = []
    for each in source:
        found.append(each)
        if len(found) % _STEP == 0:
            yield
    return tuple(found)
