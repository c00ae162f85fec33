"""How a post stands, as a line of the board."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.kinds.nil_return.overdue import PostStanding, Standing
from brata_desktop.domain.times import WITA
from brata_desktop.ui.home.words import moment_words
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.lines_table import Cell, Line

WIDTHS = (300, 130, 90)
"""Standing, last heard, records; the post takes the rest."""
_MARKS = {
    Standing.MISSING: ("circle-alert", "warn"),
    Standing.UNHEARD: ("cloud-off", "warn"),
    Standing.CONTRADICTED: ("git-compare", "warn"),
    Standing.WAITING: ("hourglass", "text3"),
    Standing.NIL: ("circle-slash", "text2"),
    Standing.REPORTED: ("circle-check", "ok"),
}


def post_line(line: PostStanding, unit_name: str, now: dt.datetime) -> Line:
    """Return the line of a post; all of it red once it is urgent."""
    icon, tone = _MARKS[line.standing]
    own = "danger" if line.is_urgent else tone
    post = "danger" if line.is_urgent else "text"
    records = str(len(line.seen.records)) if line.seen.records else "–"
    return Line(
        line.feed,
        (
            Cell(line.post.name, unit_name, post, role="strong"),
            Cell(standing_words(line.standing), _detail(line, now), own, icon),
            Cell(_heard(line, now), tone=own if line.is_urgent else "text2"),
            Cell(records),
        ),
    )


def standing_words(standing: Standing) -> str:
    """Return how a post stands, in the language in force."""
    texts = {
        Standing.MISSING: QCoreApplication.translate("OverdueBoard", "Not reported"),
        Standing.UNHEARD: QCoreApplication.translate("OverdueBoard", "Not heard from"),
        Standing.CONTRADICTED: QCoreApplication.translate("OverdueBoard", "Nil, but it recorded"),
        Standing.WAITING: QCoreApplication.translate("OverdueBoard", "Still has time"),
        Standing.NIL: QCoreApplication.translate("OverdueBoard", "Nil"),
        Standing.REPORTED: QCoreApplication.translate("OverdueBoard", "Reported"),
    }
    return texts[standing]


def _detail(line: PostStanding, now: dt.datetime) -> str:
    if line.standing is Standing.MISSING:
        return QCoreApplication.translate("OverdueBoard", "heard from after the cut-off")
    if line.standing is Standing.CONTRADICTED:
        return QCoreApplication.translate("OverdueBoard", "ask the post which of them holds")
    if line.standing is not Standing.UNHEARD:
        return ""
    if line.heard is None:
        return QCoreApplication.translate("OverdueBoard", "nothing of it ever came here")
    words = QCoreApplication.translate("OverdueBoard", "since %1; may have reported, not here yet")
    return fill(words, _heard(line, now))


def _heard(line: PostStanding, now: dt.datetime) -> str:
    if line.heard is None:
        return "–"
    return moment_text(line.heard, now)


def moment_text(moment: dt.datetime, now: dt.datetime) -> str:
    """Return a clock time of today, or day and time of another day."""
    local, today = moment.astimezone(WITA), now.astimezone(WITA).date()
    day = moment_words(moment, today)
    return day if local.date() == today else f"{day} {local:%H.%M}"
