"""How an incident looks in the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.fold import SEVERITY_RANK
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds.incident.facts import answers, rest
from brata_desktop.ui.records.fact_words import FactWords
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP
from brata_desktop.ui.widgets.severity import severity_word

_QUESTIONS: dict[str, str] = {
    "category": QT_TRANSLATE_NOOP("Questions", "Kind of incident"),
    "severity": QT_TRANSLATE_NOOP("Questions", "Severity"),
    "is_notable": QT_TRANSLATE_NOOP("Questions", "Notable"),
    "persons": QT_TRANSLATE_NOOP("Questions", "Who"),
    "means": QT_TRANSLATE_NOOP("Questions", "With what"),
    "cause": QT_TRANSLATE_NOOP("Questions", "Why"),
    "how": QT_TRANSLATE_NOOP("Questions", "How"),
    "action_taken": QT_TRANSLATE_NOOP("Questions", "Action taken"),
    "outcome": QT_TRANSLATE_NOOP("Questions", "Outcome"),
    "casualties": QT_TRANSLATE_NOOP("Questions", "Casualties"),
    "casualties.dead": QT_TRANSLATE_NOOP("Questions", "Dead"),
    "casualties.severely_injured": QT_TRANSLATE_NOOP("Questions", "Severely injured"),
    "casualties.lightly_injured": QT_TRANSLATE_NOOP("Questions", "Lightly injured"),
    "casualties.injured": QT_TRANSLATE_NOOP("Questions", "Injured"),
    "casualties.note": QT_TRANSLATE_NOOP("Questions", "About the casualties"),
    "loss_idr": QT_TRANSLATE_NOOP("Questions", "Loss (Rp)"),
    "crowd": QT_TRANSLATE_NOOP("Questions", "Crowd of a demonstration"),
    "evidence": QT_TRANSLATE_NOOP("Questions", "Evidence"),
    "hand_overs": QT_TRANSLATE_NOOP("Questions", "Handed over"),
    "known_at": QT_TRANSLATE_NOOP("Questions", "Known to the police"),
    "reported_at": QT_TRANSLATE_NOOP("Questions", "Reported"),
    "vulnerability_id": QT_TRANSLATE_NOOP("Questions", "Followed from the vulnerability"),
}
_PARTS: dict[str, str] = {
    "are_persons_unknown": QT_TRANSLATE_NOOP("Fields", "Not known who"),
    "patrol_id": QT_TRANSLATE_NOOP("Fields", "Patrol"),
    "checkpoint_id": QT_TRANSLATE_NOOP("Fields", "Checkpoint"),
    "role": QT_TRANSLATE_NOOP("Fields", "role"),
    "age_years": QT_TRANSLATE_NOOP("Fields", "age"),
    "is_child": QT_TRANSLATE_NOOP("Fields", "child"),
    "occupation": QT_TRANSLATE_NOOP("Fields", "occupation"),
    "condition": QT_TRANSLATE_NOOP("Fields", "condition"),
    "quantity": QT_TRANSLATE_NOOP("Fields", "quantity"),
    "to": QT_TRANSLATE_NOOP("Fields", "to"),
    "receipt": QT_TRANSLATE_NOOP("Fields", "receipt"),
}


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Incident")


def _tile() -> str:
    return QCoreApplication.translate("HomePage", "the seven questions")


def _figure(parts: Mapping[str, int]) -> str:
    """Return "1 tinggi, 1 kritis", the worst first; empty when nothing is rated."""
    levels = sorted((int(level) for level in parts), reverse=True)
    return ", ".join(f"{parts[str(level)]} {severity_word(level).lower()}" for level in levels)


def _severity(code: str, _: FactWords) -> str:
    return severity_word(SEVERITY_RANK[code]) if code in SEVERITY_RANK else code


def _category(code: str, words: FactWords) -> str:
    return words.names.category_name(code)


FACE = KindFace(
    "siren",
    word=_word,
    name=_word,
    rest=rest,
    answers=answers,
    tile=_tile,
    figure=_figure,
    questions=_QUESTIONS,
    parts=_PARTS,
    code_words={"severity": _severity, "category": _category},
)
