"""How the readiness of the force looks in the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.state import Screen
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.readiness.facts import rest
from brata_desktop.ui.kinds.readiness.names import QUESTIONS
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

_PARTS: dict[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Fields", "kind"),
    "good": QT_TRANSLATE_NOOP("Fields", "good"),
    "light": QT_TRANSLATE_NOOP("Fields", "lightly damaged"),
    "heavy": QT_TRANSLATE_NOOP("Fields", "heavily damaged"),
}
_FINDINGS: dict[str, str] = {
    "away-over-strength": QT_TRANSLATE_NOOP(
        "FindingText", "{away} are away of a strength of {strength}. Check it again."
    ),
    "ready-over-present": QT_TRANSLATE_NOOP(
        "FindingText", "{ready} are ready, only {present} are present. Check it again."
    ),
    "shares-over-ready": QT_TRANSLATE_NOOP(
        "FindingText", "{shared} are in task forces, only {ready} are ready. Check it again."
    ),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Readiness")


def _name() -> str:
    return QCoreApplication.translate("Kinds", "Readiness of the force")


def _section() -> str:
    return QCoreApplication.translate("Sections", "Strength and equipment")


def _line(done: int | None, total: int | None) -> str:
    if done is None or total is None:
        return ""
    ready, real = QLocale().toString(done), QLocale().toString(total)
    return fill(QCoreApplication.translate("Home", "%1 of %2 ready"), ready, real)


def _cell(row: RecordRow) -> str:
    if row.done is None or row.total is None:
        return ""
    return fill(QCoreApplication.translate("Results", "%1/%2 ready"), row.done, row.total)


FACE = KindFace(
    "users-round",
    word=_word,
    name=_name,
    rest=rest,
    cell=_cell,
    line=_line,
    questions=QUESTIONS,
    parts=_PARTS,
    findings=_FINDINGS,
    section=_section,
    screen=Screen("readiness", "users-round", "Ctrl+Shift+R", "supervision", rank=75, name=_word),
)
