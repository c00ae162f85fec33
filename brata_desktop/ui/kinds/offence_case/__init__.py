"""How the handling of an election offence looks in the window."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.kinds.incident import SPEC as INCIDENT
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.state import Screen
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.offence_case.facts import day_kind_word, points, points_title, rest
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

_QUESTIONS: dict[str, str] = {
    "article": QT_TRANSLATE_NOOP("Questions", "Article thought to be broken"),
    "steps": QT_TRANSLATE_NOOP("Questions", "Steps with their days"),
    "result": QT_TRANSLATE_NOOP("Questions", "Result"),
    "day_kind": QT_TRANSLATE_NOOP("Questions", "What “hari” means"),
    "is_joint_leave_worked": QT_TRANSLATE_NOOP("Questions", "Cuti bersama"),
    "case_status": QT_TRANSLATE_NOOP("Questions", "Case status"),
    "upcoming": QT_TRANSLATE_NOOP("Questions", "Next step"),
    "deadline": QT_TRANSLATE_NOOP("Questions", "Nearest deadline"),
    "incident_id": QT_TRANSLATE_NOOP("Questions", "From the incident"),
}
_PARTS: dict[str, str] = {
    "number": QT_TRANSLATE_NOOP("Fields", "number"),
    "by": QT_TRANSLATE_NOOP("Fields", "by whom, by office"),
}
_FINDINGS: dict[str, str] = {
    "case-not-directed": QT_TRANSLATE_NOOP(
        "FindingText", "It is not written down when Bawaslu received it."
    ),
    "case-without-receipt": QT_TRANSLATE_NOOP(
        "FindingText", "The receipt of Bawaslu lacks its number or who received it."
    ),
    "case-step-early": QT_TRANSLATE_NOOP("FindingText", "A step lies before the offence."),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Election case")


def _name() -> str:
    return QCoreApplication.translate("Kinds", "Election offence case")


def _screen() -> str:
    return QCoreApplication.translate("Screens", "Gakkumdu")


def _begin() -> str:
    return QCoreApplication.translate("RecordActions", "Direct to &Bawaslu…")


def _cell(row: RecordRow) -> str:
    return fill(QCoreApplication.translate("Results", "%1 steps"), row.done or 0)


def _line(done: int | None, _total: int | None) -> str:
    return fill(QCoreApplication.translate("Results", "%1 steps"), done or 0)


def _section() -> str:
    return QCoreApplication.translate("Paper", "Election offences")


def _day_kind(code: str, _: FactWords) -> str:
    return day_kind_word(code)


FACE = KindFace(
    "scale",
    word=_word,
    name=_name,
    rest=rest,
    points=points,
    points_title=points_title,
    cell=_cell,
    line=_line,
    questions=_QUESTIONS,
    parts=_PARTS,
    code_words={"day_kind": _day_kind},
    findings=_FINDINGS,
    section=_section,
    begins={INCIDENT.code: _begin},
    screen=Screen("gakkumdu", "scale", "Ctrl+Shift+G", "supervision", rank=78, name=_screen),
)
