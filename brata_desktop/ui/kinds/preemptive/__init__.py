"""How a pre-emptive action looks in the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.preemptive.facts import rest
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP, fill

_QUESTIONS: dict[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Questions", "Kind of action"),
    "target_group": QT_TRANSLATE_NOOP("Questions", "Target group"),
    "participants": QT_TRANSLATE_NOOP("Questions", "Participants"),
    "officers": QT_TRANSLATE_NOOP("Questions", "Carried out by"),
    "topics": QT_TRANSLATE_NOOP("Questions", "Topics"),
    "message": QT_TRANSLATE_NOOP("Questions", "Message"),
    "result": QT_TRANSLATE_NOOP("Questions", "Result"),
    "follow_up": QT_TRANSLATE_NOOP("Questions", "Follow-up"),
    "threat": QT_TRANSLATE_NOOP("Questions", "Threat answered"),
    "threat_id": QT_TRANSLATE_NOOP("Questions", "Threat told in the record"),
}
_PARTS: dict[str, str] = {
    "threat_id": QT_TRANSLATE_NOOP("Fields", "Threat"),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Pre-emptive")


def _name() -> str:
    return QCoreApplication.translate("Kinds", "Pre-emptive action")


def _tile() -> str:
    return QCoreApplication.translate("HomePage", "visit, appeal, talk")


def _cell(row: RecordRow) -> str:
    if row.done is None:
        return ""
    return fill(QCoreApplication.translate("Results", "%1 people"), row.done)


def _line(done: int | None, _total: int | None) -> str:
    if done is None:
        return ""
    return fill(QCoreApplication.translate("Home", "%1 people"), QLocale().toString(done))


def _figure(parts: Mapping[str, int]) -> str:
    return _line(parts.get("participants") or None, None)


FACE = KindFace(
    "megaphone",
    word=_word,
    name=_name,
    rest=rest,
    cell=_cell,
    line=_line,
    tile=_tile,
    figure=_figure,
    questions=_QUESTIONS,
    parts=_PARTS,
)
