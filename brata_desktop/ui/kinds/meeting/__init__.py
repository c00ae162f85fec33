"""How a coordination meeting looks in the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.kinds.meeting.forums import FORUMS
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.state import Screen
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.meeting.facts import points, rest
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

_QUESTIONS: dict[str, str] = {
    "forum": QT_TRANSLATE_NOOP("Questions", "Forum"),
    "chair": QT_TRANSLATE_NOOP("Questions", "Chair, by office"),
    "minutes_by": QT_TRANSLATE_NOOP("Questions", "Minutes taken by"),
    "agencies": QT_TRANSLATE_NOOP("Questions", "Agencies present"),
    "offices": QT_TRANSLATE_NOOP("Questions", "Present, by office"),
    "participants": QT_TRANSLATE_NOOP("Questions", "Participants"),
    "topics": QT_TRANSLATE_NOOP("Questions", "Topics discussed"),
    "discussion": QT_TRANSLATE_NOOP("Questions", "Course of the meeting"),
    "result": QT_TRANSLATE_NOOP("Questions", "Result"),
    "agreements": QT_TRANSLATE_NOOP("Questions", "Agreements"),
}
_PARTS: dict[str, str] = {
    "content": QT_TRANSLATE_NOOP("Fields", "what was agreed"),
    "owner": QT_TRANSLATE_NOOP("Fields", "owner"),
    "due": QT_TRANSLATE_NOOP("Fields", "due"),
    "state": QT_TRANSLATE_NOOP("Fields", "state"),
}
_FINDINGS: dict[str, str] = {
    "agreement-without-owner": QT_TRANSLATE_NOOP("FindingText", "Nobody is named for “{content}”."),
    "agreement-without-day": QT_TRANSLATE_NOOP("FindingText", "No day is set for “{content}”."),
    "agreement-before-meeting": QT_TRANSLATE_NOOP(
        "FindingText", "The day of “{content}” lies before the meeting."
    ),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Meeting")


def _name() -> str:
    return QCoreApplication.translate("Kinds", "Coordination meeting")


def _screen() -> str:
    return QCoreApplication.translate("Screens", "Coordination meetings")


def _tile() -> str:
    return QCoreApplication.translate("HomePage", "minutes, agreements")


def _points_title() -> str:
    return QCoreApplication.translate("RecordDetail", "Agreements")


def _section() -> str:
    return QCoreApplication.translate("Paper", "Open agreements")


def _cell(row: RecordRow) -> str:
    if not row.total:
        return ""
    words = QCoreApplication.translate("Results", "%1/%2 done")
    return fill(words, row.done or 0, row.total)


def _line(done: int | None, total: int | None) -> str:
    if not total:
        return ""
    words = QCoreApplication.translate("Home", "%1 of %2 agreements done")
    return fill(words, done or 0, total)


def _figure(parts: Mapping[str, int]) -> str:
    made = parts.get("agreements")
    return fill(QCoreApplication.translate("HomePage", "%1 agreements"), made) if made else ""


def _forum(code: str, words: FactWords) -> str:
    return words.names.row_name(FORUMS, code)


FACE = KindFace(
    "handshake",
    word=_word,
    name=_name,
    rest=rest,
    points=points,
    points_title=_points_title,
    cell=_cell,
    line=_line,
    tile=_tile,
    figure=_figure,
    questions=_QUESTIONS,
    parts=_PARTS,
    code_words={"forum": _forum},
    findings=_FINDINGS,
    section=_section,
    screen=Screen("meetings", "handshake", "Ctrl+7", "supervision", rank=70, name=_screen),
)
