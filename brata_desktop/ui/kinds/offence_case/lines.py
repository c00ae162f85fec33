"""Cases as lines of the list."""

import datetime as dt

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.deadlines.course import CourseStep
from brata_desktop.services.kinds.offence_case.case_list import CaseLine
from brata_desktop.ui.kinds.offence_case.words import day_words, short_days
from brata_desktop.ui.records import words
from brata_desktop.ui.widgets.lines_table import Cell, Line

WIDTHS = (204, 200, 154)


def case_line(found: CaseLine, catalogue: Catalogue) -> Line:
    """Return the line of a case: what, how far, what next, until when, its state."""
    row = found.row
    where = row.place or catalogue.areas.path_text(row.area_code)
    status = words.status_of(row)
    return Line(
        row.id,
        (
            Cell(
                row.title or words.untitled(),
                " · ".join(part for part in (row.number, where) if part),
                "text",
                role="strong",
            ),
            _next(found),
            _due(found.deadline, found.due, found),
            Cell(status.text, tone=status.ink, icon=status.icon),
        ),
    )


def _next(found: CaseLine) -> Cell:
    """Return the step to be done, below it how the case is called now and whose step it is."""
    upcoming, status = found.course.upcoming, found.course.case_status
    if upcoming is None:
        return Cell(status or "–", tone="text3")
    detail = " · ".join(part for part in (status, upcoming.step.actor) if part)
    return Cell(upcoming.step.label, detail, "text")


def _due(step: CourseStep | None, day: dt.date | None, found: CaseLine) -> Cell:
    if step is None or step.deadline is None or day is None:
        return Cell("–", tone="text3")
    said, detail = day_words(day, found.today), short_days(step.deadline)
    if found.is_past:
        return Cell(said, detail, "danger", "alarm-clock")
    if found.is_soon:
        return Cell(said, detail, "warn", "alarm-clock")
    return Cell(said, detail)
