"""Recording: from the first key to the submitted record, and every step of the workflow.

While a form is open, typing goes to a working copy (`autosave`): in the store within a second,
private to its officer, no revision. *Simpan draf*, *Ajukan*, a change of officer or ten idle
minutes make one revision of it (`save_draft`).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from brata_desktop.domain.completeness import missing_to_submit
from brata_desktop.domain.document import STAGE_BETWEEN, Common, JsonObject
from brata_desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from brata_desktop.domain.fold import RecordState, situation_of
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.numbering import RecordNumber
from brata_desktop.domain.record_id import is_creator
from brata_desktop.domain.revision import TRANSITION, to_text
from brata_desktop.domain.stages import propose_stage
from brata_desktop.domain.states import (
    RULES,
    Action,
    Right,
    Situation,
    allowed_actions,
    judge,
)
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.transition import UNFOUNDED
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored, project_record, stored_state
from brata_desktop.store.codec import decode_document, encode_document
from brata_desktop.store.record_rows import CountBy, Cursor, DayGroup, Page, RecordFilter
from brata_desktop.store.store import Work
from brata_desktop.store.working_copies import WorkingCopy


@dataclass(frozen=True, slots=True)
class Form:
    """An open form: a working copy with its document.

    Attributes:
        copy: What is stored.
        document: The typed document.
        number: The record's number; empty before the first draft.
        is_untouched: Begun just now: nothing was typed into it yet.
    """

    copy: WorkingCopy
    document: Common
    number: str = ""
    is_untouched: bool = False


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record as a screen or a verb shows it.

    Attributes:
        state: The fold of its revisions.
        document: Its typed document, provisional where values conflict.
        actions: What the officer at work may do now.
        names: Officer id to rank and name, for everybody in the history.
    """

    state: RecordState
    document: Common
    actions: frozenset[Action]
    names: dict[str, str]


# -- forms ---------------------------------------------------------------------------------------


def open_new(desk: Desk, kind: str, document: Common | None = None) -> tuple[Form, Changes]:
    """Begin a form: time, stage and operation are proposed, the officer may change them.

    Args:
        desk: The open store.
        kind: Kind code.
        document: What is known already (an incident raised in a patrol, a template).

    Raises:
        NotAllowed: The officer may not record.
    """
    now = desk.clock()
    begun = document or propose(desk, kind)
    with desk.store.transaction() as work:
        desk.require(work, Right.RECORD)
        copy = WorkingCopy(
            id=desk.new_id(),
            record=desk.new_record_id(),
            officer=desk.officer_id,
            kind=kind,
            doc=encode_document(begun, {}),
            base_heads=(),
            updated_at=now,
        )
        work.working_copies.put(copy)
        desk.commit(work)
    return Form(copy, begun, is_untouched=True), Changes(working_copies=True)


def propose(desk: Desk, kind: str) -> Common:
    """Return an empty document with what date and place propose."""
    now = desk.clock().astimezone(WITA)
    when = When(date=now.date(), time=now.time().replace(second=0, microsecond=0))
    document = KINDS[kind].document(operation=desk.operation, occurred=when)
    return replace(document, stage=proposed_stage(desk, document))


def proposed_stage(desk: Desk, document: Common) -> str:
    """Return the stage code that a document's day and area propose."""
    operation = desk.catalogue.operation(document.operation or desk.operation)
    if operation is None or document.occurred.date is None:
        return STAGE_BETWEEN
    stages = desk.catalogue.stages_of(operation.code)
    day, area = document.occurred.date, document.place.area_code
    return propose_stage(operation, stages, day, area).code


def open_edit(desk: Desk, record: str) -> tuple[Form, Changes]:
    """Open a record for a change; an own working copy of it goes on where it was.

    So does a form whose record was never saved, by the id that its record will have.

    Raises:
        NotFound: `record-not-found`.
        NotAllowed: The state or the officer's role forbids an edit.
    """
    with desk.store.transaction() as work:
        begun = _begun(desk, work, record)
        if begun is not None:
            return begun, Changes()
        state = stored_state(desk, work, record)
        document = decode_document(state.kind, state.document)
        begun = _begun(desk, work, state.record)
        if begun is not None:
            return begun, Changes()
        _refuse(judge(Action.EDIT, _situation(desk, work, state), "-"), desk, work, state)
        copy = WorkingCopy(
            id=desk.new_id(),
            record=state.record,
            officer=desk.officer_id,
            kind=state.kind,
            doc=state.document,
            base_heads=state.heads,
            updated_at=desk.clock(),
        )
        work.working_copies.put(copy)
        desk.commit(work)
    return Form(copy, document, state.number), Changes(working_copies=True)


def _begun(desk: Desk, work: Work, record: str) -> Form | None:
    """Return the officer's form in progress, also of a record that was never saved."""
    for copy in work.working_copies.of_record(record):
        if copy.officer == desk.officer_id:
            row = work.records.find(record)
            document = decode_document(copy.kind, copy.doc)
            return Form(copy, document, row.number if row is not None else "")
    return None


def autosave(desk: Desk, form: Form) -> Form:
    """Store what was typed so far: on disk when this returns."""
    with desk.store.transaction() as work:
        saved = put_typed(desk, work, form)
        desk.commit(work)
    return saved


def put_typed(desk: Desk, work: Work, form: Form) -> Form:
    """Store what was typed so far within a transaction; the caller commits."""
    doc = encode_document(form.document, form.copy.doc)
    copy = replace(form.copy, doc=doc, updated_at=desk.clock())
    work.working_copies.put(copy)
    return replace(form, copy=copy, is_untouched=False)


def discard(desk: Desk, form: Form) -> Changes:
    """Close a form without a revision; what was saved before stays."""
    with desk.store.transaction() as work:
        work.working_copies.remove(form.copy.id)
        desk.commit(work)
    return Changes(working_copies=True)


def unfinished(desk: Desk) -> tuple[Form, ...]:
    """Return the officer's forms in progress, last touched first: restored after a crash."""
    with desk.store.reading() as work:
        copies = work.working_copies.of_officer(desk.officer_id)
        return tuple(Form(c, decode_document(c.kind, c.doc)) for c in copies)


def save_draft(desk: Desk, form: Form, reason: str = "") -> tuple[RecordView, Changes]:
    """Make one revision of a form and close it.

    Args:
        desk: The open store.
        form: The form.
        reason: Why, when a submitted or approved record is amended.

    Raises:
        NotAllowed: The state or the officer's role forbids it; the form stays.
    """
    with desk.store.transaction() as work:
        view = _save(desk, work, form, reason)
        desk.commit(work)
    return view, Changes(frozenset({view.state.record}), working_copies=True)


def submit_form(desk: Desk, form: Form, reason: str = "") -> tuple[RecordView, Changes]:
    """Save a form and submit its record in one step; both happen or neither.

    An amended record that was submitted before stays submitted.

    Raises:
        InvalidInput: `record-incomplete` with the first missing field; the form stays.
        NotAllowed: The state or the officer's role forbids it; the form stays.
    """
    with desk.store.transaction() as work:
        _check_complete(form.copy.kind, form.document, form.copy.record)
        view = _save(desk, work, form, reason)
        if Action.SUBMIT in view.actions:
            view = _act(desk, work, view.state, Action.SUBMIT)
        desk.commit(work)
    return view, Changes(frozenset({view.state.record}), working_copies=True)


def with_proposed_stage(desk: Desk, document: Common) -> Common:
    """Return a document with the stage that its own day and area propose."""
    return replace(document, stage=proposed_stage(desk, document))


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
        _check_complete(kind, document)
    record = desk.new_record_id()
    payload: JsonObject = {
        "number": _next_number(desk, work, kind),
        "doc": encode_document(document, {}),
    }
    desk.write(work, kind, record, payload)
    view = _view(desk, work, record)
    return _act(desk, work, view.state, Action.SUBMIT) if submit else view


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
                _check_complete(state.kind, document, state.record)
            views.append(_act(desk, work, state, action, reason, queue, is_unfounded=is_unfounded))
        desk.commit(work)
    return tuple(views), Changes(frozenset(view.state.record for view in views))


def amend(desk: Desk, record: str, document: Common, reason: str) -> tuple[RecordView, Changes]:
    """Write a changed document of a record, with its reason, without a form.

    Raises:
        NotFound: `record-not-found`.
        NotAllowed: The table forbids it.
    """
    with desk.store.transaction() as work:
        state = stored_state(desk, work, record)
        view = _amend(desk, work, state, document, state.heads, reason)
        desk.commit(work)
    return view, Changes(frozenset({state.record}))


# -- reading -------------------------------------------------------------------------------------


def get(desk: Desk, record: str) -> RecordView:
    """Return a record by its id or number.

    Raises:
        NotFound: `record-not-found`.
    """
    with desk.store.reading() as work:
        return _view(desk, work, stored_state(desk, work, record).record)


def page(desk: Desk, wanted: RecordFilter, after: Cursor | None = None, limit: int = 100) -> Page:
    """Return a page of the list, newest first."""
    with desk.store.reading() as work:
        return work.records.page(wanted, after, limit)


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


def _save(desk: Desk, work: Work, form: Form, reason: str) -> RecordView:
    state = fold_stored(desk, work, form.copy.record)
    if state is None:
        desk.require(work, Right.RECORD)
        payload: JsonObject = {
            "number": _next_number(desk, work, form.copy.kind),
            "doc": encode_document(form.document, form.copy.doc),
        }
        # A form begun by another officer, who alone could save it under its id, is a new record.
        begun = form.copy.record
        record = begun if is_creator(begun, desk.officer_id) else desk.new_record_id()
        desk.write(work, form.copy.kind, record, payload)
        view = _view(desk, work, record)
    else:
        base = form.copy.base_heads or state.heads
        view = _amend(desk, work, state, form.document, base, reason, form.copy.doc)
    work.working_copies.remove(form.copy.id)
    return view


def _amend(
    desk: Desk,
    work: Work,
    state: RecordState,
    document: Common,
    parents: tuple[bytes, ...],
    reason: str,
    raw: object = None,
) -> RecordView:
    _refuse(judge(Action.EDIT, _situation(desk, work, state), reason), desk, work, state)
    base = raw if isinstance(raw, dict) else state.document
    payload: JsonObject = {
        "number": state.number,
        "reason": reason,
        "doc": encode_document(document, base),
    }
    desk.write(work, state.kind, state.record, payload, parents, feed=state.feed)
    return _view(desk, work, state.record)


def _act(
    desk: Desk,
    work: Work,
    state: RecordState,
    action: Action,
    reason: str = "",
    queue: str = "",
    *,
    is_unfounded: bool = False,
) -> RecordView:
    if is_unfounded and action is not Action.WITHDRAW:
        raise ValueError("only a withdrawal says that a report proved wrong")
    _refuse(judge(action, _situation(desk, work, state), reason), desk, work, state)
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
    return _view(desk, work, state.record)


def _view(desk: Desk, work: Work, record: str) -> RecordView:
    state = project_record(desk, work, record) if work.is_writing else None
    state = state or fold_stored(desk, work, record)
    if state is None:
        raise NotFound("record-not-found", id=record)
    officers = desk.view(work).officers
    writers = {entry.officer for entry in state.history}
    return RecordView(
        state=state,
        document=decode_document(state.kind, state.document),
        actions=allowed_actions(_situation(desk, work, state)),
        names={id_: officers[id_].title for id_ in writers if id_ in officers},
    )


def _situation(desk: Desk, work: Work, state: RecordState) -> Situation:
    return situation_of(state, desk.officer_id, desk.view(work))


def _refuse(code: str | None, desk: Desk, work: Work, state: RecordState) -> None:
    if code is None:
        return
    officers = desk.view(work).officers
    author = officers[state.author].title if state.author in officers else "-"
    roles = ", ".join(sorted(desk.roles(work))) or "-"
    raise NotAllowed(code, state=state.state.value, author=author, roles=roles)


def _check_complete(kind: str, document: Common, record: str = "") -> None:
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
