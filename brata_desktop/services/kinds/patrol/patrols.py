"""A patrol under way: incidents raised at its checkpoints, and which patrols are out.

An incident names its patrol and checkpoint in its own document, so that link is stored and lost
together with the incident. The checkpoint's link back is written as soon as the incident's form
is open; `links` tells the form of the patrol what to mend: an incident whose form was thrown
away, or one whose link back was not yet saved when the program ended.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from brata_desktop.domain.document import Count
from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import Patrol, checkpoint_tally, route
from brata_desktop.domain.states import Action, State
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import forms, records
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.projection import fold_stored
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work
from brata_desktop.store.working_copies import WorkingCopy

LISTED_MAX = 50
"""Patrols under way that are looked at; a post has a few."""


@dataclass(frozen=True, slots=True)
class Raised:
    """An incident raised at a checkpoint.

    Attributes:
        id: Record id.
        title: Its what; may be empty while it is being written.
        number: Its number; empty before the first draft.
    """

    id: str
    title: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """What is known about the incidents of a patrol.

    Attributes:
        raised: The incidents that its checkpoints name and that are here, by record id.
        gone: Ids its checkpoints name although no such incident was ever saved.
        missing: Checkpoint id to incident id: raised there, not yet named by the checkpoint.
    """

    raised: Mapping[str, Raised] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    missing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A patrol that has not come back.

    Attributes:
        record: Record id.
        number: Its number; empty while only a form of it exists.
        title: Its what.
        author: Rank and name of who began it; empty for an own form.
        departed_at: When it left, if known.
        tally: Checkpoints passed, and how many there are; None without any.
        may_continue: Whether the officer at work may carry it on; otherwise its author, an
            operator or a supervisor may.
    """

    record: str
    number: str
    title: str
    author: str
    departed_at: dt.datetime | None
    tally: tuple[int | None, int | None]
    may_continue: bool


def raise_incident(
    desk: Desk, record: str, patrol: Patrol, checkpoint: str
) -> tuple[Form, Changes]:
    """Begin an incident at a checkpoint, or go on with the one that was begun there.

    It takes place, time, note, stage and number of officers from the patrol. The caller writes
    the link back (`domain.route.linked`).

    Raises:
        NotFound: `record-not-found`: the checkpoint is not one of the patrol, or the incident it
            names is not here.
        NotAllowed: The officer may not record, or may not change the incident.
    """
    point = route.find(patrol.checkpoints, checkpoint)
    if point is None:
        raise NotFound("record-not-found", id=checkpoint)
    # Asked for twice in a row, the form of the patrol does not know the first one yet.
    begun = point.incident_id or links(desk, record, patrol).missing.get(checkpoint)
    if begun:
        return open_incident(desk, begun)
    moment = (point.passed_at or desk.clock()).astimezone(WITA)
    incident = Incident(
        operation=patrol.operation,
        stage=patrol.stage,
        satgas=patrol.satgas,
        what=point.note,
        occurred=When(date=moment.date(), time=moment.time().replace(second=0, microsecond=0)),
        place=point.place,
        personnel=Count(len(patrol.crew)) if patrol.crew else patrol.personnel,
        patrol_id=record,
        checkpoint_id=point.id,
    )
    return forms.open_new(desk, "incident", incident)


def open_incident(desk: Desk, incident: str) -> tuple[Form, Changes]:
    """Open an incident for a change, also one of which only an own form exists.

    Raises:
        NotFound: `record-not-found`.
        NotAllowed: The state or the officer's role forbids an edit.
    """
    with desk.store.reading() as work:
        copies = work.working_copies.of_record(incident)
        is_new = _row(work, incident) is None
    own = next((copy for copy in copies if copy.officer == desk.officer_id), None)
    if own is not None and is_new:
        return Form(own, decode_document(own.kind, own.doc)), Changes()
    return forms.open_edit(desk, incident)


def links(desk: Desk, record: str, patrol: Patrol) -> Links:
    """Look up the incidents of a patrol."""
    named = {point.incident_id for point in patrol.checkpoints if point.incident_id}
    with desk.store.reading() as work:
        raised = {id_: found for id_ in named if (found := _raised(work, id_))}
        own = work.working_copies.of_officer(desk.officer_id)
        missing = dict(_missing(own, record, patrol))
    return Links(raised, frozenset(named - raised.keys()), missing)


def is_named(desk: Desk, form: Form) -> bool:
    """Tell whether the saved patrol of an incident's form names the incident."""
    if not isinstance(form.document, Incident) or not form.document.patrol_id:
        return False
    with desk.store.reading() as work:
        state = fold_stored(desk, work, form.document.patrol_id)
    patrol = None if state is None else decode_document(state.kind, state.document)
    points = patrol.checkpoints if isinstance(patrol, Patrol) else ()
    return any(point.incident_id == form.copy.record for point in points)


def under_way(desk: Desk) -> tuple[UnderWay, ...]:
    """Return the patrols of the post that are out: own unsaved forms first, then newest first."""
    wanted = RecordFilter(
        kinds=("patrol",),
        statuses=(State.DRAFT, State.RETURNED),
        units=(desk.unit,),
        posts=(desk.post,),
        is_under_way=True,
    )
    with desk.store.reading() as work:
        copies = work.working_copies.of_officer(desk.officer_id)
        own = {copy.record: copy for copy in copies if copy.kind == "patrol"}
        new = [copy for copy in own.values() if _row(work, copy.record) is None]
        rows = work.records.page(wanted, None, LISTED_MAX).rows
    listed = (*map(_of_copy, new), *(_of_row(desk, row, own.get(row.id)) for row in rows))
    return tuple(patrol for patrol in listed if patrol is not None)


def _missing(copies: tuple[WorkingCopy, ...], record: str, patrol: Patrol) -> list[tuple[str, str]]:
    found = []
    for copy in copies:
        incident = decode_document(copy.kind, copy.doc) if copy.kind == "incident" else None
        if isinstance(incident, Incident) and incident.patrol_id == record:
            point = route.find(patrol.checkpoints, incident.checkpoint_id)
            if point is not None and not point.incident_id:
                found.append((point.id, copy.record))
    return found


def _raised(work: Work, incident: str) -> Raised | None:
    row = _row(work, incident)
    if row is not None:
        return Raised(incident, row.title, row.number)
    copies = work.working_copies.of_record(incident)
    return Raised(incident, str(copies[0].doc.get("what", ""))) if copies else None


def _row(work: Work, record: str) -> RecordRow | None:
    try:
        return work.records.get(record)
    except NotFound:
        return None


def _of_copy(copy: WorkingCopy) -> UnderWay | None:
    patrol = decode_document(copy.kind, copy.doc)
    if not isinstance(patrol, Patrol) or patrol.is_finished:
        return None
    return _told(copy.record, patrol, "", "", may_continue=True)


def _of_row(desk: Desk, row: RecordRow, own: WorkingCopy | None) -> UnderWay | None:
    view = records.get(desk, row.id)
    patrol = view.document if own is None else decode_document(own.kind, own.doc)
    if not isinstance(patrol, Patrol) or patrol.is_finished:
        return None
    may_continue = own is not None or Action.EDIT in view.actions
    return _told(row.id, patrol, row.number, row.author, may_continue=may_continue)


def _told(record: str, patrol: Patrol, number: str, author: str, *, may_continue: bool) -> UnderWay:
    return UnderWay(
        record=record,
        number=number,
        title=patrol.what,
        author=author,
        departed_at=route.departed_at(patrol),
        tally=checkpoint_tally(patrol),
        may_continue=may_continue,
    )
