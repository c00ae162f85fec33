"""Coordination meeting (*rapat koordinasi*): what the rest of the program asks about it."""

from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.meeting.agreements import still_open, tally
from brata_desktop.domain.kinds.meeting.document import (
    AGREEMENT_STATES,
    DONE,
    DROPPED,
    OPEN,
    WORKING,
    Agreement,
    Meeting,
    Owner,
)
from brata_desktop.domain.kinds.meeting.events import meeting
from brata_desktop.domain.kinds.meeting.forums import TABLES
from brata_desktop.domain.kinds.meeting.narrative import TELLING
from brata_desktop.domain.kinds.meeting.oddities import ODDITIES

__all__ = [
    "AGREEMENT_STATES",
    "DONE",
    "DROPPED",
    "OPEN",
    "SPEC",
    "WORKING",
    "Agreement",
    "Meeting",
    "Owner",
]


def _is_under_way(document: Meeting) -> bool:
    """Whether anything of what was agreed is still open."""
    return any(True for _ in still_open(document))


SPEC = KindSpec(
    "meeting",
    "R",
    Meeting,
    "forum",
    TELLING,
    rank=35,
    questions=Questions(
        fields=("forum", "chair", "place", "occurred", "what", "agencies", "topics", "agreements"),
        stand_ins={"agencies": ("offices",)},
        sentences=("discussion", "result"),
    ),
    oddities=ODDITIES,
    code_fields=frozenset({"forum", "officer", "post", "state", "unit"}),
    tally=tally,
    is_under_way=_is_under_way,
    tables=TABLES,
    events={"coordination": meeting},
)
