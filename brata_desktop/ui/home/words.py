"""What Beranda says: services' values into words, in the language in force."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.times import WITA
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.kinds import FACES, kind_icon
from brata_desktop.ui.records.words import time_word
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.list_row import RowContent
from brata_desktop.ui.widgets.severity import severity_word

_TASK_MARKS = {
    Task.RETURNED: ("undo-2", "danger"),
    Task.DUE: ("alarm-clock", "text2"),
    Task.UNFINISHED: ("pencil", "accent"),
    Task.UNDER_WAY: ("route", "text2"),
    Task.DRAFT: ("pencil", "text2"),
    Task.CONFLICT: ("git-compare", "danger"),
    Task.REVIEW: ("inbox", "accent"),
}


def to_do_row(item: ToDo, today: dt.date) -> RowContent:
    """Return the row of something that waits."""
    icon, tone = _TASK_MARKS[item.task]
    if item.due is not None and item.due < today:
        tone = "danger"
    return RowContent(
        _title(item),
        _detail(item, today),
        moment_words(item.at, today),
        icon,
        tone,
        severity=item.severity if item.task is not Task.RETURNED else 0,
    )


def record_row(row: RecordRow, today: dt.date) -> RowContent:
    """Return the row of one of the last records."""
    parts = [row.author, _result(row)]
    return RowContent(
        row.title or untitled(),
        ", ".join(part for part in parts if part),
        occurrence_words(row, today),
        kind_icon(row.kind),
    )


def untitled() -> str:
    """Return what stands for a headline that was not typed yet."""
    return QCoreApplication.translate("Home", "Without a headline")


def moment_words(moment: dt.datetime | None, today: dt.date) -> str:
    """Return the time at the post, before today with its date."""
    if moment is None:
        return ""
    local = moment.astimezone(WITA)
    if local.date() == today:
        return f"{local:%H.%M}"
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM")


def occurrence_words(row: RecordRow, today: dt.date) -> str:
    """Return the time of a record of today, as exact as it is known; before today its date."""
    if row.occurred_on == today:
        return time_word(row)
    return moment_words(row.occurred_at, today)


def _title(item: ToDo) -> str:
    what = item.title or untitled()
    texts = {
        Task.RETURNED: QCoreApplication.translate("Home", "Correct: %1"),
        Task.DUE: "%1",
        Task.UNFINISHED: QCoreApplication.translate("Home", "Go on writing: %1"),
        Task.DRAFT: QCoreApplication.translate("Home", "Finish the draft: %1"),
        Task.UNDER_WAY: QCoreApplication.translate("Home", "Under way: %1"),
        Task.CONFLICT: QCoreApplication.translate("Home", "Decide between two versions: %1"),
        Task.REVIEW: QCoreApplication.translate("Home", "%1 records wait for review"),
    }
    return fill(texts[item.task], item.count if item.task is Task.REVIEW else what)


def _detail(item: ToDo, today: dt.date) -> str:
    if item.task is Task.RETURNED:
        words = QCoreApplication.translate("Home", "Returned by %1: %2")
        return fill(words, item.by or "-", item.reason or "-")
    if item.task is Task.DUE:
        return ", ".join(part for part in (item.number, item.by, _due_words(item, today)) if part)
    if item.task is Task.REVIEW:
        return _worst_words(item)
    if item.task is Task.UNDER_WAY:
        parts = (item.number, _crew_words(item), FACES[item.kind].line(item.done, item.total))
        return ", ".join(part for part in parts if part)
    missing = ", ".join(field_word(name, item.kind) for name in item.missing)
    lacks = fill(QCoreApplication.translate("Home", "lacks %1"), missing) if missing else ""
    return ", ".join(part for part in (item.number, lacks) if part)


def _due_words(item: ToDo, today: dt.date) -> str:
    if item.due is None:
        return ""
    day = QLocale().toString(QDate(item.due.year, item.due.month, item.due.day), "d MMMM")
    late = (today - item.due).days
    if late > 0:
        return fill(QCoreApplication.translate("Home", "overdue since %1"), day)
    if late == 0:
        return QCoreApplication.translate("Home", "due today")
    return fill(QCoreApplication.translate("Home", "due %1"), day)


def _crew_words(item: ToDo) -> str:
    if item.may_continue:
        return item.by
    words = QCoreApplication.translate("Home", "%1, an operator or a supervisor may go on")
    return fill(words, item.by)


def _worst_words(item: ToDo) -> str:
    if not item.severity:
        return ""
    words = QCoreApplication.translate("Home", "the most severe is %1")
    return fill(words, severity_word(item.severity).lower())


def field_word(name: str, kind: str) -> str:
    """Return the question that a required field answers, shorter than the form names it."""
    words = {
        KINDS[kind].kind_field: QCoreApplication.translate("Home", "kind"),
        "what": QCoreApplication.translate("Home", "what"),
        "place": QCoreApplication.translate("Home", "where"),
        "occurred": QCoreApplication.translate("Home", "when"),
    }
    return words.get(name) or question(name, kind).lower()


def _result(row: RecordRow) -> str:
    if row.severity:
        return severity_word(row.severity).lower()
    return FACES[row.kind].line(row.done, row.total)
