"""Records that say two things at once: what each side says, and the decision of a person."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from brata_desktop.domain import conflicts
from brata_desktop.domain.errors import Conflict, InvalidInput
from brata_desktop.domain.multivalue import Path
from brata_desktop.domain.states import Action
from brata_desktop.services import records
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.enrolled import post_name
from brata_desktop.services.projection import stored_state
from brata_desktop.services.record_view import RecordView, view_of
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter, RecordRow

SHOWN_MAX = 200


@dataclass(frozen=True, slots=True)
class Voice:
    """Who gave a value.

    Attributes:
        officer: Rank and name; the id where nobody here knows the officer.
        post: Name of the officer's post, or empty.
        device: Incarnation of the store it was written in: whose column it belongs into.
        at: When, by the clock of the laptop it was written on.
        is_here: It was written on this laptop.
    """

    officer: str
    post: str
    device: str
    at: dt.datetime
    is_here: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """A record in conflict.

    Attributes:
        view: The record as it stands.
        questions: What is to be decided, in the order of the form; of each the side of this laptop
            first, then by post.
        voices: Hash of a revision to who wrote it, for every side.
        same: How many fields nobody disagrees about.
        may_decide: The officer at the desk may write it down.
        needs_reason: The table of states asks for a reason.
    """

    view: RecordView
    questions: tuple[conflicts.Question, ...]
    voices: Mapping[bytes, Voice]
    same: int
    may_decide: bool
    needs_reason: bool


def disputed(desk: Desk) -> tuple[RecordRow, ...]:
    """Return the records in conflict, newest first."""
    wanted = RecordFilter(has_conflict=True)
    return records.page(desk, wanted, limit=SHOWN_MAX).rows


def look(desk: Desk, record: str) -> Dispute:
    """Return what is to be decided about a record.

    Raises:
        NotFound: `record-not-found`.
    """
    with desk.store.reading() as work:
        state = stored_state(desk, work, record)
        view = view_of(desk, work, state.record)
        asked = conflicts.questions(state)
        officers = desk.view(work).officers
        here = frozenset(work.settings.incarnations())
        voices = {}
        for side in (side for question in asked for side in question.sides):
            header = side.revision.header
            officer = officers.get(header.officer)
            voices[side.revision.hash] = Voice(
                officer.title if officer is not None else header.officer,
                post_name(desk, work, officer.home) if officer is not None else "",
                header.device,
                dt.datetime.fromisoformat(header.at),
                header.device in here,
            )
    order = {each.name: at for at, each in enumerate(fields(view.document))}
    asked = tuple(
        replace(each, sides=_by_speaker(each.sides, voices))
        for each in sorted(asked, key=lambda each: order.get(each.path[0], len(order)))
    )
    touched = {question.path[0] for question in asked}
    same = sum(name not in touched for name in state.document)
    needs_reason = state.state.value in ("submitted", "approved")
    return Dispute(view, asked, voices, same, Action.EDIT in view.actions, needs_reason)


def _by_speaker(
    sides: tuple[conflicts.Side, ...], voices: Mapping[bytes, Voice]
) -> tuple[conflicts.Side, ...]:
    """Return sides so that who speaks in one field speaks at the same place in every other."""

    def place(side: conflicts.Side) -> tuple[bool, str, str, bytes]:
        voice = voices[side.revision.hash]
        return not voice.is_here, voice.post, voice.device, side.revision.hash

    return tuple(sorted(sides, key=place))


def decide(
    desk: Desk,
    record: str,
    choices: Mapping[Path, object],
    reason: str,
    seen: tuple[bytes, ...],
) -> tuple[RecordView, Changes]:
    """Write a decision down, upon everything that was seen.

    Args:
        desk: The open store.
        record: The record.
        choices: Every field in conflict to its decided value; `conflicts.REMOVE` for an item
            that goes.
        reason: Why, where the record was submitted already.
        seen: Heads of the record as the officer saw it.

    Raises:
        Conflict: `record-changed`: something arrived meanwhile; nothing was written.
        NotAllowed: The table forbids it.
        InvalidInput: `decision-incomplete`, or a value does not fit its field.
    """
    with desk.store.transaction() as work:
        state = stored_state(desk, work, record)
        if state.heads != seen:
            raise Conflict("record-changed", number=state.number)
        if {question.path for question in conflicts.questions(state)} - choices.keys():
            # What is left out would be decided by whoever chose the provisional value: nobody.
            raise InvalidInput("choices", "decision-incomplete", number=state.number)
        raw = conflicts.decided(state.document, choices)
        document = decode_document(state.kind, raw)
        view = records.amend_in(
            desk, work, state, document, state.heads, reason, raw, is_decided=True
        )
        desk.commit(work)
    return view, Changes(frozenset({state.record}))
