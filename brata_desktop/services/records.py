"""Records: made at once, changed, taken through the workflow, read.

What ends in `_in` works within a transaction of the caller, who commits.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from brata_desktop.domain.completeness import missing_to_submit
from brata_desktop.domain.document import Common, JsonObject
from brata_desktop.domain.errors import Conflict, InvalidInput
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.numbering import RecordNumber
from brata_desktop.domain.revision import TRANSITION, to_text
from brata_desktop.domain.states import RULES, Action, Right, judge
from brata_desktop.domain.times import WITA
from brata_desktop.domain.transition import UNFOUNDED
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import stored_state
from brata_desktop.services.record_view import RecordView, refuse, situation, view_of
from brata_desktop.store.codec import decode_document, encode_document
from brata_desktop.store.record_rows import (
    LOCAL,
    CountBy,
    Cursor,
    DayGroup,
    Page,
    RecordFilter,
    RecordRow,
)
from brata_desktop.store.store import Work


def add(
    desk: Desk, kind: str, document: Common, *, submit: bool = False
) -> tuple[RecordView, Changes]:
    """Record a document at once, without a form: for verbs and imports.

    Raises:
        NotAllowed: The officer may not record.
    """
    with desk.store.transaction() as work:
        view = add_in(desk, work, kind, document, submit=submit)
        desk.commit(work)
    return view, Changes(frozenset({view.state.record}))


def add_in(
    desk: Desk, work: Work, kind: str, document: Common, *, submit: bool = False
) -> RecordView:
    """Record a document within a transaction; the caller commits."""
    desk.require(work, Right.RECORD)
    if submit:
        check_complete(kind, document)
    view = begin_in(desk, work, kind, desk.new_record_id(), encode_document(document, {}))
    return act_in(desk, work, view.state, Action.SUBMIT) if submit else view


# -- the workflow --------------------------------------------------------------------------------


def act(
    desk: Desk,
    records: Iterable[str],
    action: Action,
    reason: str = "",
    queue: str = "",
    *,
    is_unfounded: bool = False,
    seen: Mapping[str, Collection[bytes]] | None = None,
) -> tuple[tuple[RecordView, ...], Changes]:
    """Take records one step through the workflow; all of them or none.

    Args:
        desk: The open store.
        records: Ids or numbers.
        action: Submit, recall, approve, return, hand over or withdraw.
        reason: The reason, where the table asks for one.
        queue: Unit it is passed up to, for hand over; the parent unit when empty.
        is_unfounded: For withdraw: the report proved wrong (*tidak terbukti*).
        seen: Heads of those records that the officer read, as they were then, under what they are
            called in `records`; the step is about that text and no other.

    Raises:
        NotFound: `record-not-found`.
        Conflict: `record-changed`: one is not what the officer saw; nothing was written.
        NotAllowed: The table forbids it; nothing was written.
        InvalidInput: `record-incomplete` with its id as `record`, when it is submitted too early.
    """
    known = seen or {}
    with desk.store.transaction() as work:
        views = []
        for record in records:
            state = stored_state(desk, work, record)
            if not set(state.heads) <= set(known.get(record, state.heads)):
                raise Conflict("record-changed", number=state.number)
            if action is Action.SUBMIT:
                document = decode_document(state.kind, state.document)
                check_complete(state.kind, document, state.record)
            views.append(
                act_in(desk, work, state, action, reason, queue, is_unfounded=is_unfounded)
            )
        desk.commit(work)
    return tuple(views), Changes(frozenset(view.state.record for view in views))


def amend(
    desk: Desk,
    record: str,
    document: Common,
    reason: str,
    decided: Collection[str] = (),
) -> tuple[RecordView, Changes]:
    """Write a changed document of a record, with its reason, without a form.

    Args:
        desk: The open store.
        record: Id or number of the record.
        document: What it says now.
        reason: Why, where the table asks for one.
        decided: Fields to which a person gave their value, in conflict or not.

    Raises:
        NotFound: `record-not-found`.
        NotAllowed: The table forbids it.
        Conflict: `record-conflict`: a field in conflict is not among the decided ones.
    """
    with desk.store.transaction() as work:
        state = stored_state(desk, work, record)
        is_decided = all(path[0] in decided for path in state.conflicts)
        view = amend_in(desk, work, state, document, state.heads, reason, is_decided=is_decided)
        desk.commit(work)
    return view, Changes(frozenset({state.record}))


# -- reading -------------------------------------------------------------------------------------


def get(desk: Desk, record: str) -> RecordView:
    """Return a record by its id or number.

    Raises:
        NotFound: `record-not-found`.
    """
    with desk.store.reading() as work:
        return view_of(desk, work, stored_state(desk, work, record).record)


def page(desk: Desk, wanted: RecordFilter, after: Cursor | None = None, limit: int = 100) -> Page:
    """Return a page of the list, newest first, with where each record is known to be."""
    with desk.store.reading() as work:
        found = work.records.page(wanted, after, limit)
        return replace(found, rows=with_whereabouts(desk, work, found.rows))


def with_whereabouts(desk: Desk, work: Work, rows: tuple[RecordRow, ...]) -> tuple[RecordRow, ...]:
    """Return lines with where each record is; before the enrolment all are on this laptop."""
    if not desk.roots(work):
        return rows
    known = work.sync.whereabouts([row.id for row in rows])
    return tuple(row._replace(whereabouts=known.get(row.id, LOCAL)) for row in rows)


def counts(desk: Desk, wanted: RecordFilter, by: CountBy) -> dict[str, int]:
    """Return how many records a filter shows, grouped."""
    with desk.store.reading() as work:
        return dict(work.records.counts(wanted, by))


def day_groups(desk: Desk, wanted: RecordFilter, shown: Page) -> tuple[DayGroup, ...]:
    """Return the exact count of every day on a page."""
    days = [row.occurred_on for row in shown.rows if row.occurred_on is not None]
    with desk.store.reading() as work:
        newest = max(days) if days and shown.rows[0].occurred_on is not None else None
        return work.records.day_groups(wanted, newest, min(days) if days else None)


# -- inside a transaction ------------------------------------------------------------------------


def begin_in(desk: Desk, work: Work, kind: str, record: str, doc: JsonObject) -> RecordView:
    """Write the first version of a record, with the next number; the caller commits."""
    payload: JsonObject = {"number": _next_number(desk, work, kind), "doc": doc}
    desk.write(work, kind, record, payload)
    return view_of(desk, work, record)


def refuse_disputed(state: RecordState) -> None:
    """Refuse a change upon both sides of a conflict: it would choose a value for each.

    Raises:
        Conflict: `record-conflict`.
    """
    if state.conflicts:
        raise Conflict("record-conflict", number=state.number)


def amend_in(
    desk: Desk,
    work: Work,
    state: RecordState,
    document: Common,
    parents: tuple[bytes, ...],
    reason: str,
    raw: object = None,
    *,
    is_decided: bool = False,
) -> RecordView:
    """Write a changed document upon the revisions it was made from; the caller commits.

    Args:
        desk: The open store.
        work: The transaction.
        state: The record as it is.
        document: What it says now.
        parents: Heads that the officer saw while writing it.
        reason: Why, where the table asks for one.
        raw: The document's JSON with the fields that this program does not know.
        is_decided: A person has given every field in conflict its value.

    Raises:
        NotAllowed: The table forbids it.
        Conflict: `record-conflict`: it would settle a conflict that nobody decided.
    """
    if not is_decided and set(state.heads) <= set(parents):
        refuse_disputed(state)
    refuse(judge(Action.EDIT, situation(desk, work, state), reason), desk, work, state)
    base = raw if isinstance(raw, dict) else state.document
    payload: JsonObject = {
        "number": state.number,
        "reason": reason,
        "doc": encode_document(document, base),
    }
    desk.write(work, state.kind, state.record, payload, parents, feed=state.feed)
    return view_of(desk, work, state.record)


def act_in(
    desk: Desk,
    work: Work,
    state: RecordState,
    action: Action,
    reason: str = "",
    queue: str = "",
    *,
    is_unfounded: bool = False,
) -> RecordView:
    """Take a record one step within a transaction; otherwise as `act`. The caller commits."""
    if is_unfounded and action is not Action.WITHDRAW:
        raise ValueError("only a withdrawal says that a report proved wrong")
    refuse(judge(action, situation(desk, work, state), reason), desk, work, state)
    payload: JsonObject = {
        "action": action.value,
        "from": state.state.value,
        "to": RULES[state.state, action].to.value,
        "on": [to_text(hash_) for hash_ in state.document_heads],
        "reason": reason,
        "queue": (queue or _parent_unit(desk, state)) if action is Action.HAND_OVER else "",
    }
    if is_unfounded:
        payload = {**payload, UNFOUNDED: True}
    desk.write(work, TRANSITION, state.record, payload, state.heads, feed=state.feed)
    return view_of(desk, work, state.record)


def check_complete(kind: str, document: Common, record: str = "") -> None:
    """Raise what keeps a document from being submitted.

    Raises:
        InvalidInput: `record-incomplete` with the first missing field, and the id as `record`.
    """
    for field in missing_to_submit(kind, document):
        raise InvalidInput(field, "record-incomplete", record=record)


def _next_number(desk: Desk, work: Work, kind: str) -> str:
    letter = KINDS[kind].letter
    day = desk.clock().astimezone(WITA).date()
    running = work.numbers.next(letter, day, desk.laptop)
    return str(RecordNumber(letter, desk.unit, desk.post, day, desk.laptop, running))


def _parent_unit(desk: Desk, state: RecordState) -> str:
    unit = desk.catalogue.unit(state.feed.partition("/")[0])
    return unit.parent if unit is not None else ""
