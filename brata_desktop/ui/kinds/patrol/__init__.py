"""How a patrol looks in the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.patrol.facts import points, rest
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

_QUESTIONS: dict[str, str] = {
    "order_number": QT_TRANSLATE_NOOP("Questions", "Order number"),
    "mode": QT_TRANSLATE_NOOP("Questions", "Mode"),
    "patrol_kind": QT_TRANSLATE_NOOP("Questions", "Kind of patrol"),
    "name": QT_TRANSLATE_NOOP("Questions", "Name of the patrol"),
    "route": QT_TRANSLATE_NOOP("Questions", "Route"),
    "target": QT_TRANSLATE_NOOP("Questions", "Target"),
    "crew": QT_TRANSLATE_NOOP("Questions", "Crew"),
    "checkpoints": QT_TRANSLATE_NOOP("Questions", "Checkpoints"),
    "escort": QT_TRANSLATE_NOOP("Questions", "Escort"),
    "findings": QT_TRANSLATE_NOOP("Questions", "Findings"),
    "result": QT_TRANSLATE_NOOP("Questions", "Result"),
}
_PARTS: dict[str, str] = {
    "is_finished": QT_TRANSLATE_NOOP("Fields", "Finished"),
    "passed_at": QT_TRANSLATE_NOOP("Fields", "time"),
    "rank": QT_TRANSLATE_NOOP("Fields", "rank"),
    "nrp": QT_TRANSLATE_NOOP("Fields", "NRP"),
    "is_leader": QT_TRANSLATE_NOOP("Fields", "leader"),
}
_FINDINGS: dict[str, str] = {
    "crew-too-small": QT_TRANSLATE_NOOP(
        "FindingText", "A patrol of {crew}; the rule asks for at least {least}."
    ),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Patrol")


def _tile() -> str:
    return QCoreApplication.translate("HomePage", "route and points")


def _points_title() -> str:
    return QCoreApplication.translate("RecordDetail", "Checkpoints")


def _cell(row: RecordRow) -> str:
    if row.done is None:
        under_way = QCoreApplication.translate("Results", "Under way")
        return under_way if row.is_under_way else ""
    return fill(QCoreApplication.translate("Results", "%1/%2 points"), row.done, row.total)


def _line(done: int | None, total: int | None) -> str:
    if not total:
        return ""
    return fill(QCoreApplication.translate("Home", "%1 of %2 points"), done or 0, total)


def _figure(parts: Mapping[str, int]) -> str:
    out = parts.get("under_way", 0)
    under_way = fill(QCoreApplication.translate("HomePage", "%1 under way"), out) if out else ""
    points_passed = _line(parts.get("done"), parts.get("total"))
    return ", ".join(part for part in (points_passed, under_way) if part)


def _mode(code: str, words: FactWords) -> str:
    return words.names.mode_phrase(code)


FACE = KindFace(
    "route",
    word=_word,
    name=_word,
    rest=rest,
    points=points,
    points_title=_points_title,
    cell=_cell,
    line=_line,
    tile=_tile,
    figure=_figure,
    questions=_QUESTIONS,
    parts=_PARTS,
    code_words={"mode": _mode},
    findings=_FINDINGS,
)
