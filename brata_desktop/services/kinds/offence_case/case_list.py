"""Every case here with its course at this moment, the most urgent first.

Nothing of a course is stored: it follows from the dates, the catalogue and the clock.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from brata_desktop.domain.deadlines.course import Course, CourseStep
from brata_desktop.domain.kinds.offence_case.case_course import (
    SOON_DAYS,
    course_of_case,
    next_deadline,
    warning_day,
    warns,
)
from brata_desktop.domain.kinds.offence_case.document import OffenceCase
from brata_desktop.domain.states import State
from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import Desk
from brata_desktop.services.projection import fold_stored
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work

KIND = "offence_case"

_STANDING = tuple(state.value for state in State if state is not State.WITHDRAWN)
_PAGE = 200


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case as the list shows it.

    Attributes:
        row: Its line among the records.
        case: The document.
        course: Where its steps stand.
        today: The day it is looked at (WITA).
    """

    row: RecordRow
    case: OffenceCase
    course: Course
    today: dt.date

    @property
    def deadline(self) -> CourseStep | None:
        """The step whose clock runs and warns first."""
        return next_deadline(self.course)

    @property
    def due(self) -> dt.date | None:
        """The earlier day (WITA) of that step."""
        return warning_day(self.deadline) if self.deadline is not None else None

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do."""
        return self.course.upcoming is None

    @property
    def is_past(self) -> bool:
        """Whether the earlier day has passed."""
        return self.due is not None and self.due < self.today

    @property
    def is_soon(self) -> bool:
        """Whether the earlier day has passed or is at most `SOON_DAYS` ahead."""
        return warns(self.deadline, self.today, SOON_DAYS)


def cases(desk: Desk, text: str = "") -> tuple[CaseLine, ...]:
    """Return the standing cases that hold some words, the most urgent first, ended ones last."""
    with desk.store.reading() as work:
        return cases_in(desk, work, text)


def cases_in(desk: Desk, work: Work, text: str = "") -> tuple[CaseLine, ...]:
    """Return the cases within a transaction; as `cases`."""
    return tuple(sorted(_lines(desk, work, text), key=_urgency))


def _urgency(line: CaseLine) -> tuple[bool, bool, dt.date, str]:
    return (line.is_over, line.due is None, line.due or dt.date.max, line.row.number)


def _lines(desk: Desk, work: Work, text: str) -> Iterator[CaseLine]:
    now = desk.clock()
    today, authority = now.astimezone(WITA).date(), desk.authority(work)
    for row in _rows(work, RecordFilter(kinds=(KIND,), statuses=_STANDING, text=text)):
        state = fold_stored(desk, work, row.id, authority)
        case = decode_document(state.kind, state.document) if state is not None else None
        if isinstance(case, OffenceCase):
            yield CaseLine(row, case, course_of_case(case, desk.catalogue, now), today)


def _rows(work: Work, wanted: RecordFilter) -> Iterator[RecordRow]:
    cursor = None
    while True:
        page = work.records.page(wanted, cursor, _PAGE)
        yield from page.rows
        if not page.has_more:
            return
        cursor = page.last
