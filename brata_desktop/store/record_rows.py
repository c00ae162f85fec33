"""Values of the record index: rows, filters, pages. No SQL here, and nothing heavy to import."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from brata_desktop.domain.times import EXACT

CountBy: TypeAlias = Literal[
    "kind", "status", "stage", "unit", "post", "satgas", "severity", "category", "author", "day"
]


LOCAL, QUEUED, RECEIVED, BACKED_UP = "local", "queued", "received", "backed_up"


class RecordRow(NamedTuple):
    """One line of a list: what the fold of a record's revisions shows now.

    A named tuple, because a page makes a hundred of them and a frozen dataclass of this width
    takes nine times as long to make. Change one with `row._replace(...)`.

    Attributes:
        id: Record id (UUID text).
        kind: Kind code.
        number: Label, as `K-BJM07-240131-A04`; empty while there is none.
        feed: Home post, as `BJM/07`.
        unit: Unit code.
        post: Post code within the unit.
        author_id: Officer who recorded it.
        author: That officer's name as shown.
        occurred_at: When it began, with its own offset; None when no day is known. Stands for
            ordering; print the document's time.
        occurred_on: Local day it began; None when unknown.
        recorded_at: When it was first saved, with UTC offset.
        stage: Stage code.
        satgas: Task force code.
        category: The kind's own code (incident category, patrol mode, pre-emptive kind).
        severity: 0 unknown, 1 RENDAH … 4 KRITIS.
        is_notable: *Menonjol*.
        is_under_way: A patrol that has not come back.
        status: draft, submitted, approved, returned, withdrawn.
        is_changed_after: Approved, then amended.
        has_conflict: Two versions stand side by side.
        is_unfounded: Withdrawn because the report proved wrong (*tidak terbukti*).
        queue: Unit code of the parent unit it was passed up to, or empty.
        title: Headline of the line.
        place: Place in words.
        area_code: Smallest known area, dotted levels as `63.71.01.1001`.
        done: First number of the line's count: checkpoints passed, participants.
        total: Second number: checkpoints of the route.
        source: Where it was imported from.
        external_id: Identifier there.
        updated_seq: Arrival number of its newest revision.
        time_precision: How the clock time of `occurred_at` is known: `exact`, `approximate`, a key
            of `PARTS_OF_DAY`, or `unknown` (the time then only stands in for ordering).
        whereabouts: Where all of it is known to be: `LOCAL` (this laptop), `QUEUED` (it waits for
            a receipt), `RECEIVED` or `BACKED_UP`. No column: a service fills it in.
    """

    id: str
    kind: str
    number: str = ""
    feed: str = ""
    unit: str = ""
    post: str = ""
    author_id: str = ""
    author: str = ""
    occurred_at: dt.datetime | None = None
    occurred_on: dt.date | None = None
    recorded_at: dt.datetime = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    stage: str = ""
    satgas: str = ""
    category: str = ""
    severity: int = 0
    is_notable: bool = False
    is_under_way: bool = False
    status: str = "draft"
    is_changed_after: bool = False
    has_conflict: bool = False
    is_unfounded: bool = False
    queue: str = ""
    title: str = ""
    place: str = ""
    area_code: str = ""
    done: int | None = None
    total: int | None = None
    source: str = ""
    external_id: str = ""
    updated_seq: int = 0
    time_precision: str = EXACT
    whereabouts: str = LOCAL


@dataclass(frozen=True, slots=True)
class RecordFilter:
    """What a list shows; an empty field does not filter. Values of a tuple are alternatives.

    Attributes:
        since: First local day, inclusive. Records without a day are left out.
        until: Last local day, inclusive.
        with_undated: Show records without a day although `since` is given (only without `until`).
        recorded_since: Recorded at or after this moment (aware).
        recorded_until: Recorded before this moment (aware).
        severity_from: Lowest severity shown.
        area: Area code; everything below it is shown too.
        text: What the user typed into the search field, as typed.
        queue: Unit whose queue is shown.
    """

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    satgas: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    with_undated: bool = False
    recorded_since: dt.datetime | None = None
    recorded_until: dt.datetime | None = None
    severity_from: int = 0
    area: str = ""
    text: str = ""
    queue: str = ""
    is_notable: bool | None = None
    is_under_way: bool | None = None
    is_changed_after: bool | None = None
    has_conflict: bool | None = None


@dataclass(frozen=True, slots=True, order=True)
class Cursor:
    """A place in the order of all records; greater is newer.

    It stays good when records come and go, and needs no record to stand at it.
    """

    position: int


@dataclass(frozen=True, slots=True)
class Page:
    """Part of a list, newest first.

    Attributes:
        rows: The records.
        first: Cursor of the first row; None when the page is empty.
        last: Cursor of the last row; None when the page is empty.
        has_more: Whether rows lie beyond the end that was paged towards.
    """

    rows: tuple[RecordRow, ...]
    first: Cursor | None
    last: Cursor | None
    has_more: bool


@dataclass(frozen=True, slots=True)
class DayGroup:
    """A day of the list with its number of records; `day` is None for records without one."""

    day: dt.date | None
    count: int
