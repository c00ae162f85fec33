"""What the services ask a kind of record, beside what its documents say."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from brata_desktop.domain.document import Common
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.to_do import ToDo
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.store.store import Work


@dataclass(frozen=True, slots=True)
class DayFigure:
    """The day so far at a post in one kind of record.

    Attributes:
        kind: Kind code.
        number: How many records.
        parts: What the kind adds up beside that, by a name of its own.
    """

    kind: str
    number: int = 0
    parts: Mapping[str, int] = field(default_factory=dict)


def _begins_nothing(_desk: Desk, record: str) -> tuple[Form, Changes]:
    raise LookupError(f"no form of this kind begins from the record {record}")


@dataclass(frozen=True, slots=True)
class KindWork:
    """What the services do for one kind; a kind without an entry needs none of it.

    Attributes:
        parts: Adds up the lines of a day for its `DayFigure`.
        under_way: What of the kind is under way at the post, own unsaved forms first.
        due: What of the kind has a day by which somebody at this desk is to act; each is a
            `Task.DUE` with that day.
        waiting: How many of the kind wait on the kind's own screen, for its place in the sidebar;
            negative when that cannot wait any longer.
        is_named: Whether another saved record names the record of a form, so that the form is
            kept although nothing was typed into it.
        begin: Opens the form of the kind that belongs to another record (its id): a new one, or
            the one that was begun from it before. Which kinds it is offered for is said by the
            window (`KindFace.begins`).
        beside: What the kind's papers need beside a document, worked out at an aware moment; it
            goes to `ReportRecord.beside`.
        invent: Makes an invented document that began at a moment, for demo stores.
        last_day: Last local day of what a line tells of, for a kind whose records count on each of
            their days (`KindPaper.is_lasting`); None when that is the day it began.
        weight: How often it is invented, against the other kinds.
    """

    parts: Callable[[Sequence[RecordRow]], Mapping[str, int]] = lambda _: {}
    under_way: Callable[[Desk], tuple[ToDo, ...]] = lambda _: ()
    due: Callable[[Desk], tuple[ToDo, ...]] = lambda _: ()
    waiting: Callable[[Desk, Work], int] = lambda _, __: 0
    is_named: Callable[[Desk, Form], bool] = lambda _, __: False
    begin: Callable[[Desk, str], tuple[Form, Changes]] = _begins_nothing
    beside: Callable[[Desk, Any, dt.datetime], object] = lambda _, __, ___: None
    last_day: Callable[[RecordRow], dt.date | None] = lambda _: None
    invent: Callable[[Inventor, dt.datetime], Common] | None = None
    weight: int = 0
