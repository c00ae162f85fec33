"""Beranda: what waits for the officer, the day so far at the post, and the last records.

Days are those of the post (WITA).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from brata_desktop.domain.completeness import missing_to_submit
from brata_desktop.domain.document import Common
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.states import Action, Right, State, may
from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import Desk
from brata_desktop.services.kind_work import DayFigure
from brata_desktop.services.kinds import WORK, work_of
from brata_desktop.services.overview import WAITING, StageOfDay, stage_of_day
from brata_desktop.services.projection import fold_stored
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work

SHOWN_OF_EACH = 6
LAST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Home:
    """Everything on Beranda.

    Attributes:
        day: The day at the post.
        stage: The stage of the day; None when the operation is unknown.
        to_do: What waits, the most urgent first.
        figures: The day so far, one for each kind; withdrawn records are not counted.
        last: The newest records of the post.
        may_record: Whether the officer may record at all.
    """

    day: dt.date
    stage: StageOfDay | None
    to_do: tuple[ToDo, ...]
    figures: tuple[DayFigure, ...]
    last: tuple[RecordRow, ...]
    may_record: bool


def at_home(desk: Desk) -> Home:
    """Return Beranda for the officer at work, now."""
    day = desk.clock().astimezone(WITA).date()
    here = RecordFilter(units=(desk.unit,), posts=(desk.post,))
    out = tuple(item for kind in WORK.values() for item in kind.under_way(desk))
    due = tuple(item for kind in WORK.values() for item in kind.due(desk))
    with desk.store.reading() as work:
        today = RecordFilter(units=(desk.unit,), posts=(desk.post,), since=day, until=day)
        return Home(
            day=day,
            stage=stage_of_day(desk, day),
            to_do=tuple(_to_do(desk, work, out, due)),
            figures=day_figures(_every(work, today)),
            last=work.records.page(here, limit=LAST_SHOWN).rows,
            may_record=may(Right.RECORD, desk.roles(work)),
        )


def day_figures(rows: Iterable[RecordRow]) -> tuple[DayFigure, ...]:
    """Add up the records of a day, kind by kind; withdrawn ones are not counted."""
    of_kind: dict[str, list[RecordRow]] = {kind: [] for kind in KINDS}
    for row in rows:
        if row.status != State.WITHDRAWN.value:
            of_kind[row.kind].append(row)
    return tuple(
        DayFigure(kind, len(found), work_of(kind).parts(found)) for kind, found in of_kind.items()
    )


def _to_do(desk: Desk, work: Work, out: tuple[ToDo, ...], due: tuple[ToDo, ...]) -> Iterator[ToDo]:
    mine = (desk.officer_id,)
    yield from _waiting_reviews(desk, work)
    conflicts = RecordFilter(has_conflict=True, units=(desk.unit,), posts=(desk.post,))
    yield from (_of_row(row, Task.CONFLICT) for row in _few(work, conflicts))
    returned = _few(work, RecordFilter(statuses=(State.RETURNED.value,), authors=mine))
    yield from (_returned(desk, work, row) for row in returned)
    yield from sorted(due, key=lambda item: item.due or dt.date.max)
    to_correct = {row.id for row in returned}
    out = tuple(item for item in out if item.record not in to_correct)
    named = {item.record for item in out}
    for item in _unfinished(desk, work):
        if item.record not in named:
            named.add(item.record)
            yield item
    yield from out
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
