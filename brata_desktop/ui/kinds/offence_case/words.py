"""Words for the steps of a case: where they stand, until when, and how sure that is."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from brata_desktop.domain.deadlines.course import CourseStep, StepState
from brata_desktop.domain.deadlines.deadline import Deadline
from brata_desktop.domain.deadlines.settings import DayKind
from brata_desktop.domain.times import WITA
from brata_desktop.ui.translation import fill

TONES: dict[StepState, str] = {
    StepState.OVERDUE: "danger",
    StepState.DONE_LATE: "danger",
    StepState.DUE_SOON: "warn",
    StepState.MISSING: "warn",
    StepState.RUNNING: "text",
    StepState.DONE: "text",
    StepState.DONE_IN_TIME: "text",
}
"""Colour token of a step; what is not here is quiet."""


def tone_of(step: CourseStep) -> str:
    """Return the colour token of a step; one whose earlier day is over warns."""
    return "warn" if step.is_past_earlier else TONES.get(step.state, "text3")


def disclaimer() -> str:
    """Return "bantuan hitung, bukan nasihat hukum"."""
    return QCoreApplication.translate("Deadlines", "help with counting, not legal advice")


def state_word(state: StepState) -> str:
    """Return the word of a step's state."""
    translate = QCoreApplication.translate
    words = {
        StepState.NOT_STARTED: translate("Deadlines", "not yet"),
        StepState.RUNNING: translate("Deadlines", "clock runs"),
        StepState.DUE_SOON: translate("Deadlines", "due soon"),
        StepState.OVERDUE: translate("Deadlines", "overdue"),
        StepState.LAPSED: translate("Deadlines", "not made use of"),
        StepState.DONE: translate("Deadlines", "done"),
        StepState.DONE_IN_TIME: translate("Deadlines", "done in time"),
        StepState.DONE_LATE: translate("Deadlines", "done late"),
        StepState.MISSING: translate("Deadlines", "day not written down"),
        StepState.NOT_NEEDED: translate("Deadlines", "not needed"),
    }
    return words[state]


def day_words(day: dt.date, today: dt.date) -> str:
    """Return how far a day is: "lewat 3 hari", "hari ini", "besok", "5 Februari"."""
    left = (day - today).days
    if left < 0:
        return fill(QCoreApplication.translate("Deadlines", "%1 days late"), -left)
    near = {
        0: QCoreApplication.translate("Deadlines", "today"),
        1: QCoreApplication.translate("Deadlines", "tomorrow"),
    }
    return near.get(left) or day_text(day, today)


def day_text(day: dt.date, today: dt.date) -> str:
    """Return "5 Februari", with its year when that is another one."""
    form = "d MMMM" if day.year == today.year else "d MMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def both_days(deadline: Deadline, today: dt.date) -> tuple[str, str]:
    """Return the earlier and the later end in words, each with how it is counted."""
    if deadline.kind is DayKind.HOURS:
        at = deadline.warns_at.astimezone(WITA)
        clock = fill(
            QCoreApplication.translate("Deadlines", "%1 at %2"),
            day_text(at.date(), today),
            f"{at:%H.%M}",
        )
        return clock, QCoreApplication.translate("Deadlines", "1x24 hours")
    calendar = fill(
        QCoreApplication.translate("Deadlines", "%1 (calendar days)"),
        day_text(_day(deadline.calendar), today),
    )
    working = fill(
        QCoreApplication.translate("Deadlines", "%1 (working days)"),
        day_text(_day(deadline.working), today),
    )
    return (calendar, working) if deadline.calendar <= deadline.working else (working, calendar)


def short_days(deadline: Deadline) -> str:
    """Return "31 Jan kalender, 6 Feb kerja", the earlier first, for a narrow column."""
    translate = QCoreApplication.translate
    if deadline.kind is DayKind.HOURS:
        at = deadline.warns_at.astimezone(WITA)
        return f"{_short(at.date())} {at:%H.%M}, {translate('Deadlines', '1x24 hours')}"
    calendar = fill(translate("Deadlines", "%1 calendar"), _short(_day(deadline.calendar)))
    working = fill(translate("Deadlines", "%1 working"), _short(_day(deadline.working)))
    both = (calendar, working) if deadline.calendar <= deadline.working else (working, calendar)
    return ", ".join(both)


def _short(day: dt.date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM")


def doubts(step: CourseStep) -> str:
    """Return where the limit is written and what is not sure about it; empty when nothing is."""
    if step.deadline is None:
        return ""
    translate = QCoreApplication.translate
    said = (
        (step.rule.legal_basis, bool(step.rule.legal_basis)),
        (translate("Deadlines", "limit not checked"), not step.is_checked),
        (translate("Deadlines", "holidays not complete"), not step.deadline.are_holidays_known),
        (translate("Deadlines", "the earlier day is over"), step.is_past_earlier),
        (translate("Deadlines", "counted from a substitute day"), step.is_substitute),
        (translate("Deadlines", "done before its clock started"), step.is_before_start),
    )
    return " · ".join(words for words, holds in said if holds)


def _day(moment: dt.datetime) -> dt.date:
    return moment.astimezone(WITA).date()
