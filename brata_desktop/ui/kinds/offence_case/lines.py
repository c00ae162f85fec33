"""Cases as lines of the list."""

import datetime as dt

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.deadlines.course import CourseStep
from brata_desktop.services.kinds.offence_case.cases import CaseLine
from brata_desktop.ui.kinds.offence_case.words import both_days, day_words
from brata_desktop.ui.records import words
from brata_desktop.ui.widgets.lines_table import Cell, Line

WIDTHS = (104, 206, 178, 118)


def case_line(found: CaseLine, catalogue: Catalogue) -> Line:
    """Return the line of a case: what, how far, what next, until when, its state."""
    row, upcoming = found.row, found.course.upcoming
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
            Cell(found.course.case_status or "–"),
            Cell(upcoming.step.label, upcoming.step.actor, "text") if upcoming else Cell("–"),
            _due(found.deadline, found.due, found),
            Cell(status.text, tone=status.ink, icon=status.icon),
        ),
    )


def _due(step: CourseStep | None, day: dt.date | None, found: CaseLine) -> Cell:
    if step is None or step.deadline is None or day is None:
        return Cell("–", tone="text3")
    said, both = day_words(day, found.today), both_days(step.deadline, found.today)
    detail = both[0] if said != both[0] else both[1]
    if found.is_past:
        return Cell(said, detail, "danger", "alarm-clock")
    return Cell(
        said, detail, "warn" if found.is_soon else "text2", "alarm-clock" if found.is_soon else ""
    )
