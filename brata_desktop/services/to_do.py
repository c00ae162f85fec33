"""One thing that waits for an officer on Beranda."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Task(StrEnum):
    """Why something waits for the officer."""

    RETURNED = "returned"
    DUE = "due"
    UNFINISHED = "unfinished"
    UNDER_WAY = "under_way"
    DRAFT = "draft"
    CONFLICT = "conflict"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing that waits for the officer.

    Attributes:
        task: Why.
        record: Record id; of a form that was never saved, the id its record will have; empty for
            a sum (`REVIEW`), and for what is done on the kind's own screen.
        kind: Kind code; empty for a sum.
        title: Headline of the record, or empty.
        number: Its number; empty before the first draft.
        at: The moment to show: returned, last typed, recorded; when a patrol left, if known.
        severity: 0 to 4.
        missing: Fields that keep it from being submitted.
        by: Who returned it, or began the patrol under way; rank and name.
        reason: Why it was returned.
        count: How many, for a sum.
        done: Checkpoints passed, of a patrol under way.
        total: Checkpoints of its route.
        due: The day by which it is to be done (WITA).
        may_continue: Whether the officer may carry on the patrol under way.
    """

    task: Task
    record: str = ""
    kind: str = ""
    title: str = ""
    number: str = ""
    at: dt.datetime | None = None
    severity: int = 0
    missing: tuple[str, ...] = ()
    by: str = ""
    reason: str = ""
    count: int = 0
    done: int | None = None
    total: int | None = None
    due: dt.date | None = None
    may_continue: bool = True
