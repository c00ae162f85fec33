"""How a guarding looks in the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.domain.kinds.guarding import ACTIVITIES
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.guarding.facts import points, rest
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

_QUESTIONS: dict[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Questions", "What was guarded"),
    "elements": QT_TRANSLATE_NOOP("Questions", "Strength by element"),
    "crowd": QT_TRANSLATE_NOOP("Questions", "People present"),
    "phases": QT_TRANSLATE_NOOP("Questions", "Phases"),
    "measures": QT_TRANSLATE_NOOP("Questions", "How it was guarded"),
    "findings": QT_TRANSLATE_NOOP("Questions", "Findings"),
    "result": QT_TRANSLATE_NOOP("Questions", "Result"),
    "order_number": QT_TRANSLATE_NOOP("Questions", "Order number"),
    "notice_number": QT_TRANSLATE_NOOP("Questions", "Notice number (STTP)"),
}
_PARTS: dict[str, str] = {
    "strength": QT_TRANSLATE_NOOP("Fields", "strength"),
    "code": QT_TRANSLATE_NOOP("Fields", "element"),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Guarding")


def _name() -> str:
    return QCoreApplication.translate("Kinds", "Guarding of an activity")


def _points_title() -> str:
    return QCoreApplication.translate("RecordDetail", "Phases")


def _line(strength: int | None, days: int | None) -> str:
    said = []
    if strength is not None:
        words = QCoreApplication.translate("Home", "%1 guarding")
        said.append(fill(words, QLocale().toString(strength)))
    if days is not None and days > 1:
        said.append(fill(QCoreApplication.translate("Home", "%1 days"), days))
    return ", ".join(said)


def _cell(row: RecordRow) -> str:
    is_long = row.done is not None and row.total is not None and row.total > 1
    if not is_long:
        return _line(row.done, row.total)
    words = QCoreApplication.translate("Results", "%1, %2 days")
    return fill(words, QLocale().toString(row.done or 0), row.total)


def _activity(code: str, words: FactWords) -> str:
    return words.names.row_name(ACTIVITIES, code)


FACE = KindFace(
    "shield-user",
    word=_word,
    name=_name,
    rest=rest,
    points=points,
    points_title=_points_title,
    cell=_cell,
    line=_line,
    questions=_QUESTIONS,
    parts=_PARTS,
    code_words={"kind": _activity},
)
