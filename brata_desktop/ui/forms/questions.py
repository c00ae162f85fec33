"""What the fields of a record are called in the window."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.ui.kinds import FACES, faces
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Questions"

_QUESTIONS: dict[str, str] = {
    "stage": QT_TRANSLATE_NOOP("Questions", "Stage"),
    "what": QT_TRANSLATE_NOOP("Questions", "What"),
    "place": QT_TRANSLATE_NOOP("Questions", "Where"),
    "other_places": QT_TRANSLATE_NOOP("Questions", "Other places"),
    "occurred": QT_TRANSLATE_NOOP("Questions", "When"),
    "satgas": QT_TRANSLATE_NOOP("Questions", "Task force"),
    "personnel": QT_TRANSLATE_NOOP("Questions", "Personnel"),
    "vehicles": QT_TRANSLATE_NOOP("Questions", "Vehicles"),
    "agencies": QT_TRANSLATE_NOOP("Questions", "Agencies"),
    "remarks": QT_TRANSLATE_NOOP("Questions", "Remarks"),
    "attachments": QT_TRANSLATE_NOOP("Questions", "Attachments"),
}


def question(field: str, kind: str = "") -> str:
    """Return what a field is called; a part ("occurred.date") is called as its whole.

    Kinds may call fields of one name differently, those of every record too: `kind` is asked
    first, the other kinds last.
    """
    path = field.partition("[")[0]
    while not (source := _source(path, kind)) and "." in path:
        path = path.rpartition(".")[0]
    return QCoreApplication.translate(_CONTEXT, source) if source else path


def _source(path: str, kind: str) -> str:
    own, *others = [face.questions for face in faces(kind)]
    first = (own, _QUESTIONS) if kind in FACES else (_QUESTIONS, own)
    tables = (*first, *others)
    return next((table[path] for table in tables if path in table), "")
