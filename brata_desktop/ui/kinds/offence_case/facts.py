"""What the detail pane says of a case, and its course as a timeline."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from brata_desktop.domain.deadlines.course import RUNNING_STATES, CourseStep, StepState
from brata_desktop.domain.kinds.offence_case import CALENDAR, WORKING, OffenceCase, step_of
from brata_desktop.domain.kinds.offence_case.case_course import course_of_case, next_deadline
from brata_desktop.domain.times import WITA
from brata_desktop.ui.kinds.offence_case.words import (
    both_days,
    disclaimer,
    doubts,
    state_word,
    tone_of,
)
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.fact_list import Fact

_NEW_STATES = frozenset({StepState.NOT_STARTED, *RUNNING_STATES})


def day_kind_word(kind: str) -> str:
    """Return what a bare *hari* means in a case."""
    words = {
        CALENDAR: QCoreApplication.translate("Deadlines", "always calendar days"),
        WORKING: QCoreApplication.translate("Deadlines", "always working days"),
    }
    return words.get(kind, kind)


def rest(case: OffenceCase, words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield what was said, the steps apart, and what comes next."""
    now = words.clock()
    course = course_of_case(case, words.catalogue, now)
    yield "article", case.article
    yield "case_status", course.case_status
    yield "upcoming", course.upcoming.step.label if course.upcoming is not None else ""
    yield "deadline", _deadline_words(next_deadline(course), now)
    yield "day_kind", day_kind_word(case.day_kind)
    worked = QCoreApplication.translate("Deadlines", "counts as working days")
    yield "is_joint_leave_worked", worked if case.is_joint_leave_worked else ""
    yield "result", case.result


def points_title() -> str:
    """Return what stands over the course."""
    return QCoreApplication.translate("Deadlines", "Course of the case")


def points(case: OffenceCase, words: FactWords) -> Iterator[Fact]:
    """Yield that it is help, then the steps; those that the case does not come by are left out."""
    now, said = words.clock(), disclaimer()
    yield Fact("", f"{said[:1].upper()}{said[1:]}.", "text3")
    for step in course_of_case(case, words.catalogue, now).steps:
        if step.state is not StepState.NOT_NEEDED:
            yield Fact(_when(step), _told(case, step, now), tone_of(step))


def _when(step: CourseStep) -> str:
    day = step.done.date if step.done is not None else None
    if day is None:
        return "–"
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yy")


def _told(case: OffenceCase, step: CourseStep, now: dt.datetime) -> str:
    taken = next(filter(None, (step_of(case, code) for code in step.step.doers)), None)
    said = (taken.number, taken.by, taken.note) if taken is not None else ()
    state = "" if step.state is StepState.DONE else state_word(step.state)
    first = " · ".join(part for part in (step.step.label, state) if part)
    return "\n".join(filter(None, (first, ", ".join(filter(None, said)), _until(step, now))))


def _until(step: CourseStep, now: dt.datetime) -> str:
    """Return both days while the clock runs, and what is not sure where somebody may be late."""
    if step.state in _NEW_STATES:
        return "\n".join(filter(None, (_deadline_words(step, now), doubts(step))))
    is_told = step.is_before_start or step.is_past_earlier or step.state is StepState.DONE_LATE
    return doubts(step) if is_told else ""


def _deadline_words(step: CourseStep | None, now: dt.datetime) -> str:
    if step is None or step.deadline is None:
        return ""
    days = both_days(step.deadline, now.astimezone(WITA).date())
    return fill(QCoreApplication.translate("Deadlines", "until %1; %2"), *days)
