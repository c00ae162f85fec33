"""Forms: from the first key to the draft, or to the submitted record.

While a form is open, typing goes to a working copy (`autosave`): in the store within a second,
private to its officer, no revision. *Simpan draf*, *Ajukan*, a change of officer or ten idle
minutes make one revision of it (`save_draft`).
"""

from dataclasses import dataclass, field, replace

from brata_desktop.domain.document import STAGE_BETWEEN, Common
from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.record_id import is_creator
from brata_desktop.domain.stages import propose_stage
from brata_desktop.domain.states import Action, Right, judge
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import records
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored, stored_state
from brata_desktop.services.record_view import RecordView, refuse, situation
from brata_desktop.store.codec import decode_document, encode_document
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
        aside: What was typed and is no part of the document; gone with the form.
    """

    copy: WorkingCopy
    document: Common
    number: str = ""
    is_untouched: bool = False
    aside: Aside = field(default_factory=Aside)


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
    spec = KINDS[kind]
    document = spec.begin(spec.document(operation=desk.operation, occurred=when), desk.unit)
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
        Conflict: `record-conflict`: two versions of it wait for a decision.
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
        refuse(judge(Action.EDIT, situation(desk, work, state), "-"), desk, work, state)
        records.refuse_disputed(state)
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
            return _form(copy, row.number if row is not None else "")
    return None


def _form(copy: WorkingCopy, number: str = "") -> Form:
    return Form(copy, decode_document(copy.kind, copy.doc), number, aside=copy.aside)


def autosave(desk: Desk, form: Form) -> Form:
    """Store what was typed so far: on disk when this returns."""
    with desk.store.transaction() as work:
        saved = put_typed(desk, work, form)
        desk.commit(work)
    return saved


def put_typed(desk: Desk, work: Work, form: Form) -> Form:
    """Store what was typed so far within a transaction; the caller commits."""
    doc = encode_document(form.document, form.copy.doc)
    copy = replace(form.copy, doc=doc, aside=form.aside, updated_at=desk.clock())
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
        return tuple(map(_form, copies))


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
        records.check_complete(form.copy.kind, form.document, form.copy.record)
        view = _save(desk, work, form, reason)
        if Action.SUBMIT in view.actions:
            view = records.act_in(desk, work, view.state, Action.SUBMIT)
        desk.commit(work)
    return view, Changes(frozenset({view.state.record}), working_copies=True)


def with_proposed_stage(desk: Desk, document: Common) -> Common:
    """Return a document with the stage that its own day and area propose."""
    return replace(document, stage=proposed_stage(desk, document))


def _save(desk: Desk, work: Work, form: Form, reason: str) -> RecordView:
    state = fold_stored(desk, work, form.copy.record)
    if state is None:
        desk.require(work, Right.RECORD)
        # A form begun by another officer, who alone could save it under its id, is a new record.
        begun = form.copy.record
        record = begun if is_creator(begun, desk.officer_id) else desk.new_record_id()
        doc = encode_document(form.document, form.copy.doc)
        view = records.begin_in(desk, work, form.copy.kind, record, doc)
    else:
        base = form.copy.base_heads or state.heads
        view = records.amend_in(desk, work, state, form.document, base, reason, form.copy.doc)
    work.working_copies.remove(form.copy.id)
    return view
