"""Meetings and open agreements as lines of their lists."""

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kinds.meeting.forums import FORUMS
from brata_desktop.services.kinds.meeting.agreements import OpenAgreement
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.kinds.meeting.words import STATE_ICONS, STATE_TONES, due_words, state_word
from brata_desktop.ui.records import words
from brata_desktop.ui.widgets.lines_table import Cell, Line

MEETING_WIDTHS = (104, 150, 104, 152)
AGREEMENT_WIDTHS = (196, 132, 118)


def meeting_line(row: RecordRow, catalogue: Catalogue, result: str) -> Line:
    """Return the line of a meeting: what, when, which forum, what of it is done, its state."""
    forum = catalogue.row(FORUMS, row.category)
    area = catalogue.areas.path_text(row.area_code)
    where = row.place or area
    status = words.status_of(row)
    is_open = row.is_under_way and bool(row.total)
    return Line(
        row.id,
        (
            Cell(row.title or words.untitled(), where or row.number, "text", role="strong"),
            Cell(_day(row.occurred_on), words.time_word(row)),
            Cell(str(getattr(forum, "name", row.category))),
            Cell(result, tone="text" if is_open else "text2"),
            Cell(status.text, tone=status.ink, icon=status.icon),
        ),
    )


def agreement_line(found: OpenAgreement, today: dt.date) -> Line:
    """Return the line of an agreement: what, who, until when, how far."""
    agreement, row = found.agreement, found.row
    of_meeting = ", ".join(part for part in (row.title, row.number) if part)
    return Line(
        f"{row.id} {agreement.id}",
        (
            Cell(agreement.content or words.untitled(), of_meeting, "text", role="strong"),
            _owner(found),
            _due(found, today),
            Cell(
                state_word(agreement.state),
                tone=STATE_TONES.get(agreement.state, "text"),
                icon=STATE_ICONS.get(agreement.state, "circle"),
            ),
        ),
    )


def _owner(found: OpenAgreement) -> Cell:
    name = found.agreement.owner.name or "–"
    if not found.is_ours:
        return Cell(name)
    return Cell(name, QCoreApplication.translate("Agreements", "ours to do"), "accent", "shield")


def _due(found: OpenAgreement, today: dt.date) -> Cell:
    said = due_words(found.agreement.due, today)
    if found.is_overdue:
        return Cell(said, tone="danger", icon="alarm-clock")
    return Cell(said, tone="warn" if found.agreement.due == today else "text2")


def _day(day: dt.date | None) -> str:
    if day is None:
        return "–"
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
