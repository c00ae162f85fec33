"""Words for agreements: their states, days and owners, in the language in force."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from brata_desktop.domain.kinds.meeting import AGREEMENT_STATES, DONE, DROPPED, OPEN, WORKING
from brata_desktop.ui.translation import fill

STATE_TONES = {OPEN: "text", WORKING: "info", DONE: "ok", DROPPED: "text3"}
STATE_KEYS = {DONE: "s", WORKING: "d", DROPPED: "b", OPEN: "t"}
"""Letter that gives an agreement a state: that of its Indonesian word."""
STATE_ICONS = {OPEN: "circle", WORKING: "circle-dot", DONE: "circle-check", DROPPED: "ban"}


def state_word(state: str) -> str:
    """Return the word of an agreement's state; an unknown one as it is."""
    words = {
        OPEN: QCoreApplication.translate("Agreements", "Open"),
        WORKING: QCoreApplication.translate("Agreements", "Under way"),
        DONE: QCoreApplication.translate("Agreements", "Done"),
        DROPPED: QCoreApplication.translate("Agreements", "Dropped"),
    }
    return words.get(state, state or words[OPEN])


def state_choices() -> list[tuple[str, str]]:
    """Return the states with their words, in their order."""
    return [(state, state_word(state)) for state in AGREEMENT_STATES]


def day_text(day: dt.date) -> str:
    """Return "2 Februari 2024"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def due_words(due: dt.date | None, today: dt.date) -> str:
    """Return how far a day is: "lewat 3 hari", "hari ini", "besok", "5 Februari"."""
    if due is None:
        return QCoreApplication.translate("Agreements", "no day")
    left = (due - today).days
    if left < 0:
        return fill(QCoreApplication.translate("Agreements", "%1 days late"), -left)
    near = {
        0: QCoreApplication.translate("Agreements", "today"),
        1: QCoreApplication.translate("Agreements", "tomorrow"),
    }
    form = "d MMMM" if due.year == today.year else "d MMM yyyy"
    return near.get(left) or QLocale().toString(QDate(due.year, due.month, due.day), form)
