"""What is still open of what meetings agreed upon, whose it is, and what is overdue.

Days are those of the post (WITA). Nothing here looks at a clock: the day is passed in.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from brata_desktop.domain.kinds.meeting.document import (
    DONE,
    DROPPED,
    Agreement,
    Meeting,
    Owner,
)

_CLOSED = frozenset({DONE, DROPPED})


def is_open(agreement: Agreement) -> bool:
    """Whether somebody still has to act; a state nobody knows is open, so that it is not lost."""
    return agreement.state not in _CLOSED


def is_overdue(agreement: Agreement, today: dt.date) -> bool:
    """Whether it is open and its day has passed; on the day itself it is not."""
    return is_open(agreement) and agreement.due is not None and agreement.due < today


def still_open(meeting: Meeting) -> Iterator[Agreement]:
    """Yield the agreements that somebody still has to act upon, in the order of the minutes."""
    return (agreement for agreement in meeting.agreements if is_open(agreement))


def concerns(owner: Owner, unit: str, post: str, officer: str) -> bool:
    """Whether an owner is this officer, this post, or the unit as a whole."""
    if owner.officer:
        return owner.officer == officer
    return bool(owner.unit) and owner.unit == unit and owner.post in ("", post)


def tally(meeting: Meeting) -> tuple[int | None, int | None]:
    """Return how many agreements are closed, and how many there are; None without any."""
    total = len(meeting.agreements)
    return (total - sum(1 for _ in still_open(meeting)), total) if total else (None, None)


def urgency(agreement: Agreement) -> tuple[bool, dt.date]:
    """Order of agreements: the earliest day first, those without a day last."""
    return agreement.due is None, agreement.due or dt.date.max


def find(meeting: Meeting, agreement: str) -> Agreement | None:
    """Return the agreement with an id."""
    return next((each for each in meeting.agreements if each.id == agreement), None)


def with_state(meeting: Meeting, agreement: str, state: str) -> Meeting:
    """Return the meeting with one agreement in another state; all else stays as it is."""
    changed = (
        replace(each, state=state) if each.id == agreement else each for each in meeting.agreements
    )
    return replace(meeting, agreements=tuple(changed))
