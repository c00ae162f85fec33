"""Beranda: what waits for the officer, the day so far at the post, and the last records.

Days are those of the post (WITA).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from brata_desktop.domain.completeness import missing_to_submit
from brata_desktop.domain.document import Common
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import INCIDENT, PATROL, PREEMPTIVE
from brata_desktop.domain.states import Action, Right, State, may
from brata_desktop.domain.times import WITA
from brata_desktop.services import patrols
from brata_desktop.services.desk import Desk
from brata_desktop.services.overview import WAITING, StageOfDay, stage_of_day
from brata_desktop.services.patrols import UnderWay
from brata_desktop.services.projection import fold_stored
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work

SHOWN_OF_EACH = 6
LAST_SHOWN = 6


class Task(StrEnum):
    """Why something waits for the officer."""

    RETURNED = "returned"
    UNFINISHED = "unfinished"
    UNDER_WAY = "under_way"
    DRAFT = "draft"
    CONFLICT = "conflict"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing that waits for the officer.

    Attributes:
        task: Why.
        record: Record id; of a form that was never saved, the id its record will have; empty for
            a sum (`REVIEW`).
        kind: Kind code; empty for a sum.
        title: Headline of the record, or empty.
        number: Its number; empty before the first draft.
        at: The moment to show: returned, last typed, recorded; when a patrol left, if known.
        severity: 0 to 4.
        missing: Fields that keep it from being submitted.
        by: Who returned it, or began the patrol under way; rank and name.
        reason: Why it was returned.
        count: How many, for a sum.
        done: Checkpoints passed, of a patrol under way.
        total: Checkpoints of its route.
        may_continue: Whether the officer may carry on the patrol under way.
    """

    task: Task
    record: str = ""
    kind: str = ""
    title: str = ""
    number: str = ""
    at: dt.datetime | None = None
    severity: int = 0
    missing: tuple[str, ...] = ()
    by: str = ""
    reason: str = ""
    count: int = 0
    done: int | None = None
    total: int | None = None
    may_continue: bool = True


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The day so far at the post; withdrawn records are not counted.

    Attributes:
        incidents: Number of incidents.
        by_severity: Severity 1 to 4 to number of incidents.
        patrols: Number of patrols.
        under_way: Patrols of the day that have not come back.
        checkpoints: Checkpoints passed and planned by all patrols.
        preemptive: Number of pre-emptive actions.
        participants: People reached by them, where a number was given.
    """

    incidents: int = 0
    by_severity: tuple[tuple[int, int], ...] = ()
    patrols: int = 0
    under_way: int = 0
    checkpoints: tuple[int, int] = (0, 0)
    preemptive: int = 0
    participants: int = 0


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on Beranda.

    Attributes:
        day: The day at the post.
        stage: The stage of the day; None when the operation is unknown.
        to_do: What waits, the most urgent first.
        figures: The day so far.
        last: The newest records of the post.
        may_record: Whether the officer may record at all.
    """

    day: dt.date
    stage: StageOfDay | None
    to_do: tuple[ToDo, ...]
    figures: DayFigures
    last: tuple[RecordRow, ...]
    may_record: bool


def at_home(desk: Desk) -> Home:
    """Return Beranda for the officer at work, now."""
    day = desk.clock().astimezone(WITA).date()
    here = RecordFilter(units=(desk.unit,), posts=(desk.post,))
    out = patrols.under_way(desk)
    with desk.store.reading() as work:
        today = RecordFilter(units=(desk.unit,), posts=(desk.post,), since=day, until=day)
        return Home(
            day=day,
            stage=stage_of_day(desk, day),
            to_do=tuple(_to_do(desk, work, out)),
            figures=day_figures(_every(work, today)),
            last=work.records.page(here, limit=LAST_SHOWN).rows,
            may_record=may(Right.RECORD, desk.roles(work)),
        )


def day_figures(rows: Iterable[RecordRow]) -> DayFigures:
    """Add up the records of a day."""
    counted = [row for row in rows if row.status != State.WITHDRAWN.value]
    incidents = [row for row in counted if row.kind == INCIDENT.code]
    patrols = [row for row in counted if row.kind == PATROL.code]
    actions = [row for row in counted if row.kind == PREEMPTIVE.code]
    severities = [row.severity for row in incidents if row.severity]
    return DayFigures(
        incidents=len(incidents),
        by_severity=tuple((level, severities.count(level)) for level in sorted(set(severities))),
        patrols=len(patrols),
        under_way=sum(row.is_under_way for row in patrols),
        checkpoints=(sum(row.done or 0 for row in patrols), sum(row.total or 0 for row in patrols)),
        preemptive=len(actions),
        participants=sum(row.done or 0 for row in actions),
    )


def _to_do(desk: Desk, work: Work, out: tuple[UnderWay, ...]) -> Iterator[ToDo]:
    mine = (desk.officer_id,)
    yield from _waiting_reviews(desk, work)
    conflicts = RecordFilter(has_conflict=True, units=(desk.unit,), posts=(desk.post,))
    yield from (_of_row(row, Task.CONFLICT) for row in _few(work, conflicts))
    returned = _few(work, RecordFilter(statuses=(State.RETURNED.value,), authors=mine))
    yield from (_returned(desk, work, row) for row in returned)
    to_correct = {row.id for row in returned}
    out = tuple(patrol for patrol in out if patrol.record not in to_correct)
    named = {patrol.record for patrol in out}
    for item in _unfinished(desk, work):
        if item.record not in named:
            named.add(item.record)
            yield item
    yield from map(_of_patrol, out)
    drafts = RecordFilter(statuses=(State.DRAFT.value,), authors=mine)
    for row in _few(work, drafts):
        if row.id not in named:
            yield _draft(desk, work, row)


def _waiting_reviews(desk: Desk, work: Work) -> Iterator[ToDo]:
    if not may(Right.REVIEW, desk.roles(work)):
        return
    count = work.records.count(WAITING)
    if count:
        rows = work.records.page(WAITING, limit=100).rows
        worst = max((row.severity for row in rows), default=0)
        yield ToDo(Task.REVIEW, count=count, severity=worst)


def _unfinished(desk: Desk, work: Work) -> Iterator[ToDo]:
    for copy in work.working_copies.of_officer(desk.officer_id):
        document = decode_document(copy.kind, copy.doc)
        row = work.records.find(copy.record)
        yield ToDo(
            Task.UNFINISHED,
            record=copy.record,
            kind=copy.kind,
            title=document.what,
            number=row.number if row else "",
            at=copy.updated_at,
            severity=row.severity if row else 0,
            missing=missing_to_submit(copy.kind, document),
        )


def _returned(desk: Desk, work: Work, row: RecordRow) -> ToDo:
    state = fold_stored(desk, work, row.id)
    told = next(
        (
            entry
            for entry in reversed(state.history if state else ())
            if entry.action is Action.RETURN and entry.refusal is None
        ),
        None,
    )
    if told is None:
        return _of_row(row, Task.RETURNED)
    officer = desk.view(work).officers.get(told.officer)
    return ToDo(
        Task.RETURNED,
        row.id,
        row.kind,
        row.title,
        row.number,
        at=dt.datetime.fromisoformat(told.revision.header.at),
        severity=row.severity,
        by=officer.title if officer else "",
        reason=told.reason,
    )


def _draft(desk: Desk, work: Work, row: RecordRow) -> ToDo:
    document = _document(fold_stored(desk, work, row.id))
    missing = missing_to_submit(row.kind, document) if document is not None else ()
    return ToDo(
        Task.DRAFT,
        row.id,
        row.kind,
        row.title,
        row.number,
        at=row.recorded_at,
        severity=row.severity,
        missing=missing,
    )


def _of_patrol(patrol: UnderWay) -> ToDo:
    done, total = patrol.tally
    return ToDo(
        Task.UNDER_WAY,
        patrol.record,
        PATROL.code,
        patrol.title,
        patrol.number,
        at=patrol.departed_at,
        by=patrol.author,
        done=done,
        total=total,
        may_continue=patrol.may_continue,
    )


def _document(state: RecordState | None) -> Common | None:
    return None if state is None else decode_document(state.kind, state.document)


def _of_row(row: RecordRow, task: Task) -> ToDo:
    return ToDo(
        task,
        row.id,
        row.kind,
        row.title,
        row.number,
        at=row.recorded_at,
        severity=row.severity,
    )


def _few(work: Work, wanted: RecordFilter) -> tuple[RecordRow, ...]:
    return work.records.page(wanted, limit=SHOWN_OF_EACH).rows


def _every(work: Work, wanted: RecordFilter) -> Iterator[RecordRow]:
    cursor = None
    while True:
        page = work.records.page(wanted, cursor, limit=500)
        yield from page.rows
        if not page.has_more:
            return
        cursor = page.last
