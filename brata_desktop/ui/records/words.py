"""The words of a record's line: what each cell says, for eyes and for screen readers."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.times import APPROXIMATE, EXACT
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.date_edit import long_date, short_time
from brata_desktop.ui.widgets.pill import Badge, copy_badge, status_badge
from brata_desktop.ui.widgets.severity import severity_word

UNKNOWN_TIME = "–"


def kind_word(kind: str) -> str:
    """Return the word of a kind in the language in force."""
    return FACES[kind].word()


def part_of_day_word(part: str) -> str:
    """Return the word of a part of the day."""
    words = {
        "dini_hari": QCoreApplication.translate("PartsOfDay", "small hours"),
        "pagi": QCoreApplication.translate("PartsOfDay", "morning"),
        "siang": QCoreApplication.translate("PartsOfDay", "midday"),
        "sore": QCoreApplication.translate("PartsOfDay", "afternoon"),
        "malam": QCoreApplication.translate("PartsOfDay", "night"),
    }
    return words.get(part, UNKNOWN_TIME)


def time_word(row: RecordRow) -> str:
    """Return "20.15", "± 20.15", "malam" or, when the time is not known, a dash."""
    if row.occurred_at is None:
        return UNKNOWN_TIME
    if row.time_precision == EXACT:
        return short_time(row.occurred_at.time())
    if row.time_precision == APPROXIMATE:
        return f"± {short_time(row.occurred_at.time())}"
    return part_of_day_word(row.time_precision)


def result_word(row: RecordRow) -> str:
    """Return the severity's word, else what the kind says: "6/6 titik", "18 orang" or nothing."""
    return severity_word(row.severity) if row.severity else FACES[row.kind].cell(row)


def status_of(row: RecordRow) -> Badge:
    """Return the badge of the workflow."""
    return status_badge(row.status, changed_after=row.is_changed_after)


def copy_of(row: RecordRow) -> Badge:
    """Return the badge of where the record is, photos included."""
    return copy_badge("conflict" if row.has_conflict else row.whereabouts)


def untitled() -> str:
    """Return what stands where a draft says nothing yet."""
    return QCoreApplication.translate("Records", "(no title yet)")


def spoken(row: RecordRow, title: str, place: str) -> str:
    """Return the whole line for a screen reader."""
    parts = (
        kind_word(row.kind), title, place, row.author, time_word(row), result_word(row),
        status_of(row).text, copy_of(row).text,
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def day_words(day: dt.date | None, today: dt.date) -> str:
    """Return "Hari ini · Rabu, 31 Januari 2024"."""
    if day is None:
        return QCoreApplication.translate("Days", "Without a date")
    near = {
        0: QCoreApplication.translate("Days", "Today"),
        1: QCoreApplication.translate("Days", "Yesterday"),
    }.get((today - day).days)
    return f"{near} · {long_date(day)}" if near else long_date(day)


def records_word(count: int) -> str:
    """Return "12 catatan"."""
    number = QLocale().toString(count)
    if count == 1:
        return fill(QCoreApplication.translate("Records", "%1 record"), number)
    return fill(QCoreApplication.translate("Records", "%1 records"), number)


def capped(count: int, cap: int) -> str:
    """Return a count that stopped at its cap as "999+"."""
    return f"{cap}+" if count > cap else str(count)
