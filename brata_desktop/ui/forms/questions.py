"""What the fields of a record are called in the window."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Questions"

_QUESTIONS: dict[str, str] = {
    "category": QT_TRANSLATE_NOOP("Questions", "Kind of incident"),
    "severity": QT_TRANSLATE_NOOP("Questions", "Severity"),
    "is_notable": QT_TRANSLATE_NOOP("Questions", "Notable"),
    "stage": QT_TRANSLATE_NOOP("Questions", "Stage"),
    "persons": QT_TRANSLATE_NOOP("Questions", "Who"),
    "what": QT_TRANSLATE_NOOP("Questions", "What"),
    "place": QT_TRANSLATE_NOOP("Questions", "Where"),
    "other_places": QT_TRANSLATE_NOOP("Questions", "Other places"),
    "means": QT_TRANSLATE_NOOP("Questions", "With what"),
    "cause": QT_TRANSLATE_NOOP("Questions", "Why"),
    "how": QT_TRANSLATE_NOOP("Questions", "How"),
    "occurred": QT_TRANSLATE_NOOP("Questions", "When"),
    "action_taken": QT_TRANSLATE_NOOP("Questions", "Action taken"),
    "outcome": QT_TRANSLATE_NOOP("Questions", "Outcome"),
    "casualties": QT_TRANSLATE_NOOP("Questions", "Casualties"),
    "casualties.dead": QT_TRANSLATE_NOOP("Questions", "Dead"),
    "casualties.severely_injured": QT_TRANSLATE_NOOP("Questions", "Severely injured"),
    "casualties.lightly_injured": QT_TRANSLATE_NOOP("Questions", "Lightly injured"),
    "casualties.injured": QT_TRANSLATE_NOOP("Questions", "Injured"),
    "casualties.note": QT_TRANSLATE_NOOP("Questions", "About the casualties"),
    "loss_idr": QT_TRANSLATE_NOOP("Questions", "Loss (Rp)"),
    "evidence": QT_TRANSLATE_NOOP("Questions", "Evidence"),
    "hand_overs": QT_TRANSLATE_NOOP("Questions", "Handed over"),
    "known_at": QT_TRANSLATE_NOOP("Questions", "Known to the police"),
    "reported_at": QT_TRANSLATE_NOOP("Questions", "Reported"),
    "satgas": QT_TRANSLATE_NOOP("Questions", "Task force"),
    "personnel": QT_TRANSLATE_NOOP("Questions", "Personnel"),
    "vehicles": QT_TRANSLATE_NOOP("Questions", "Vehicles"),
    "agencies": QT_TRANSLATE_NOOP("Questions", "Agencies"),
    "remarks": QT_TRANSLATE_NOOP("Questions", "Remarks"),
    "attachments": QT_TRANSLATE_NOOP("Questions", "Attachments"),
    "order_number": QT_TRANSLATE_NOOP("Questions", "Order number"),
    "mode": QT_TRANSLATE_NOOP("Questions", "Mode"),
    "kind": QT_TRANSLATE_NOOP("Questions", "Kind of action"),
    "patrol_kind": QT_TRANSLATE_NOOP("Questions", "Kind of patrol"),
    "name": QT_TRANSLATE_NOOP("Questions", "Name of the patrol"),
    "route": QT_TRANSLATE_NOOP("Questions", "Route"),
    "target": QT_TRANSLATE_NOOP("Questions", "Target"),
    "crew": QT_TRANSLATE_NOOP("Questions", "Crew"),
    "checkpoints": QT_TRANSLATE_NOOP("Questions", "Checkpoints"),
    "escort": QT_TRANSLATE_NOOP("Questions", "Escort"),
    "findings": QT_TRANSLATE_NOOP("Questions", "Findings"),
    "result": QT_TRANSLATE_NOOP("Questions", "Result"),
    "target_group": QT_TRANSLATE_NOOP("Questions", "Target group"),
    "participants": QT_TRANSLATE_NOOP("Questions", "Participants"),
    "officers": QT_TRANSLATE_NOOP("Questions", "Carried out by"),
    "topics": QT_TRANSLATE_NOOP("Questions", "Topics"),
    "message": QT_TRANSLATE_NOOP("Questions", "Message"),
    "follow_up": QT_TRANSLATE_NOOP("Questions", "Follow-up"),
    "threat": QT_TRANSLATE_NOOP("Questions", "Threat answered"),
    "threat_id": QT_TRANSLATE_NOOP("Questions", "Threat told in the record"),
}


def question(field: str) -> str:
    """Return what a field is called; a part ("occurred.date") is called as its whole."""
    path = field.partition("[")[0]
    while path not in _QUESTIONS and "." in path:
        path = path.rpartition(".")[0]
    return QCoreApplication.translate(_CONTEXT, _QUESTIONS[path]) if path in _QUESTIONS else path
