"""What the payload of a revision says: a step of the workflow, or a version of the document.

Payloads come from anywhere; what is not as it should be reads as if it were not there.
"""

from collections.abc import Mapping

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.revision import TRANSITION, Revision, to_bytes
from brata_desktop.domain.states import RULES, Action, State

UNFOUNDED = "unfounded"
"""Key of a withdrawal's payload: the report proved wrong (*tidak terbukti*)."""


def is_transition(revision: Revision) -> bool:
    """Tell whether a revision is a step of the workflow."""
    return revision.header.kind == TRANSITION


def action_of(revision: Revision) -> Action | None:
    """Return what a revision does: an edit for a version, None for a step that is none."""
    if not is_transition(revision):
        return Action.EDIT
    try:
        action = Action(str(revision.payload.get("action")))
        start = State(str(revision.payload.get("from")))
    except ValueError:
        return None
    return action if action is not Action.EDIT and (start, action) in RULES else None


def step_of(revision: Revision) -> Action:
    """Return the action of a transition that was judged already."""
    return Action(str(revision.payload["action"]))


def start_of(revision: Revision) -> State:
    """Return the state that a transition was written upon, as it says."""
    return State(str(revision.payload["from"]))


def end_of(revision: Revision) -> State:
    """Return the state that a counted transition leads to, by the table alone."""
    return RULES[start_of(revision), step_of(revision)].to


def named_versions(revision: Revision) -> tuple[bytes, ...]:
    """Return the hashes of the versions a transition is about; empty when they are unreadable."""
    named = revision.payload.get("on")
    if not isinstance(named, list | tuple):
        return ()
    try:
        return tuple(to_bytes(str(text)) for text in named)
    except ValueError:
        return ()


def queue_of(revision: Revision) -> str:
    """Return the unit a record was passed up to, or empty."""
    return str(revision.payload.get("queue") or "")


def reason_of(revision: Revision) -> str:
    """Return the reason given, or empty."""
    return str(revision.payload.get("reason") or "")


def number_of(revision: Revision) -> str:
    """Return the label a version gives its record, or empty."""
    return str(revision.payload.get("number") or "")


def is_unfounded(revision: Revision) -> bool:
    """Tell whether a withdrawal says that the report proved wrong."""
    return revision.payload.get(UNFOUNDED) is True and action_of(revision) is Action.WITHDRAW


def document_of(revision: Revision) -> JsonObject:
    """Return the document of a version; empty when it has none or is damaged."""
    document = revision.payload.get("doc")
    return document if isinstance(document, Mapping) and not revision.damage else {}
