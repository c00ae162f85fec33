"""A record as a screen or a verb shows it, and what the officer at work may do with it."""

from dataclasses import dataclass

from brata_desktop.domain.document import Common
from brata_desktop.domain.errors import NotAllowed, NotFound
from brata_desktop.domain.fold import RecordState, situation_of
from brata_desktop.domain.states import Action, Situation, allowed_actions
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored, project_record
from brata_desktop.store.codec import decode_document
from brata_desktop.store.store import Work


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


def view_of(desk: Desk, work: Work, record: str) -> RecordView:
    """Return a record as it is now within a transaction; one that writes renews its line too.

    Raises:
        NotFound: `record-not-found`.
    """
    state = project_record(desk, work, record) if work.is_writing else None
    state = state or fold_stored(desk, work, record)
    if state is None:
        raise NotFound("record-not-found", id=record)
    officers = desk.view(work).officers
    writers = {entry.officer for entry in state.history}
    return RecordView(
        state=state,
        document=decode_document(state.kind, state.document),
        actions=allowed_actions(situation(desk, work, state)),
        names={id_: officers[id_].title for id_ in writers if id_ in officers},
    )


def situation(desk: Desk, work: Work, state: RecordState) -> Situation:
    """Return what the table of states asks about a record and the officer at work."""
    return situation_of(state, desk.officer_id, desk.view(work))


def refuse(code: str | None, desk: Desk, work: Work, state: RecordState) -> None:
    """Raise what the table of states answered; None lets the officer go on.

    Raises:
        NotAllowed: With the code, and who the officer and the author are.
    """
    if code is None:
        return
    officers = desk.view(work).officers
    author = officers[state.author].title if state.author in officers else "-"
    roles = ", ".join(sorted(desk.roles(work))) or "-"
    raise NotAllowed(code, state=state.state.value, author=author, roles=roles)
