"""How far a case has come, with the rows of the catalogue and the case's own settings.

Help with counting, never legal advice (docs/decisions/0072-deadlines.md).
"""

import datetime as dt
from collections.abc import Mapping

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.deadlines.course import RUNNING_STATES, Course, CourseStep, course_of
from brata_desktop.domain.deadlines.settings import MEANING_OF_HARI, DayKind, DeadlineSettings
from brata_desktop.domain.deadlines.steps import DeadlineStep
from brata_desktop.domain.kinds.offence_case.document import (
    CALENDAR,
    WORKING,
    OffenceCase,
    known_dates,
)
from brata_desktop.domain.operations import REGIMES
from brata_desktop.domain.times import WITA

DISCLAIMER = "Bantuan hitung, bukan nasihat hukum"
"""Stands wherever a deadline is shown, in the words of the paper."""

SOON_DAYS = 2
"""A deadline this many days ahead is named in the daily report and counted in the sidebar."""

_ALWAYS: Mapping[str, DayKind] = {CALENDAR: DayKind.CALENDAR, WORKING: DayKind.WORKING}


def regime_of(case: OffenceCase, catalogue: Catalogue) -> str:
    """Return the regime of the case's operation; empty for an unknown operation."""
    operation = catalogue.operation(case.operation)
    return operation.regime if operation is not None else ""


def steps_for(case: OffenceCase, catalogue: Catalogue) -> tuple[DeadlineStep, ...]:
    """Return the rows of the case's regime in their order, retired ones left out."""
    regime = regime_of(case, catalogue)
    rows = (row for row in catalogue.tables.deadline_steps if row.regime == regime)
    return tuple(sorted((r for r in rows if not r.is_retired), key=lambda row: row.order))


def settings_of(case: OffenceCase) -> DeadlineSettings:
    """Return how days are counted in a case."""
    kind = _ALWAYS.get(case.day_kind)
    meaning = MEANING_OF_HARI if kind is None else dict.fromkeys(REGIMES, kind)
    return DeadlineSettings(meaning, is_joint_leave_free=not case.is_joint_leave_worked)


def course_of_case(case: OffenceCase, catalogue: Catalogue, now: dt.datetime) -> Course:
    """Return where every step of a case stands at an aware moment."""
    return course_of(
        regime_of(case, catalogue),
        known_dates(case),
        catalogue.tables.deadline_steps,
        settings_of(case),
        catalogue.tables.holidays,
        now,
    )


def next_deadline(course: Course) -> CourseStep | None:
    """Return the step whose clock runs and warns first; None when no clock runs."""
    step = course.upcoming
    return step if step is not None and step.state in RUNNING_STATES else None


def warning_day(step: CourseStep) -> dt.date | None:
    """Return the earlier of the two days (WITA) by which a step is to be done."""
    return step.deadline.warns_at.astimezone(WITA).date() if step.deadline else None


def warns(step: CourseStep | None, today: dt.date, within_days: int = 0) -> bool:
    """Whether a step's earlier day is past, today, or at most so many days ahead."""
    day = warning_day(step) if step is not None else None
    return day is not None and (day - today).days <= within_days
