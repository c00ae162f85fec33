"""Names of a document's fields, and their values in words: for history and conflicts."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Json
from brata_desktop.domain.multivalue import Path
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.wording_id import when_text
from brata_desktop.store.codec import decode_document
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.widgets.severity import severity_word

_SEVERITIES = {"RENDAH": 1, "SEDANG": 2, "TINGGI": 3, "KRITIS": 4}


def _words() -> dict[str, str]:
    """Return what the forms have no question for: set by the program, or part of an item."""
    translate = QCoreApplication.translate
    return {
        "operation": translate("Fields", "Operation"),
        "source": translate("Fields", "Source"),
        "external_id": translate("Fields", "Number in the source"),
        "are_persons_unknown": translate("Fields", "Not known who"),
        "patrol_id": translate("Fields", "Patrol"),
        "checkpoint_id": translate("Fields", "Checkpoint"),
        "threat_id": translate("Fields", "Threat"),
        "is_finished": translate("Fields", "Finished"),
        "role": translate("Fields", "role"),
        "age_years": translate("Fields", "age"),
        "is_child": translate("Fields", "child"),
        "occupation": translate("Fields", "occupation"),
        "condition": translate("Fields", "condition"),
        "note": translate("Fields", "note"),
        "passed_at": translate("Fields", "time"),
        "quantity": translate("Fields", "quantity"),
        "to": translate("Fields", "to"),
        "receipt": translate("Fields", "receipt"),
        "rank": translate("Fields", "rank"),
        "nrp": translate("Fields", "NRP"),
        "is_leader": translate("Fields", "leader"),
    }


def field_word(path: Path) -> str:
    """Return what a field is called: "Apa", or "Siapa, umur" for a part of an item of a list."""
    words = _words()
    whole = words.get(path[0]) or question(path[0])
    if len(path) == 1:
        return whole
    part = words.get(path[-1]) or question(path[-1]).lower()
    return f"{whole}, {part}"


class ValueWords:
    """Values of a document in words, with the names of a catalogue."""

    def __init__(self, catalogue: Catalogue, operation: str) -> None:
        self._catalogue = catalogue
        self._names = CatalogueNames(catalogue)
        self._operation = operation

    def say(self, path: Path, value: Json) -> str:
        """Return a value in words; a dash where there is none."""
        if value is None or value in ("", [], {}):
            return "–"
        if isinstance(value, bool):
            yes = QCoreApplication.translate("Fields", "yes")
            return yes if value else QCoreApplication.translate("Fields", "no")
        if isinstance(value, str):
            return self._code(path[0], value) if len(path) == 1 else value
        if isinstance(value, Mapping):
            return self._mapping(value)
        if isinstance(value, list | tuple):
            return "; ".join(self.say(("",), inner) for inner in value)
        return str(value)

    def _code(self, field: str, value: str) -> str:
        match field:
            case "stage":
                return self._names.stage_name(self._operation, value)
            case "severity":
                return severity_word(_SEVERITIES[value]) if value in _SEVERITIES else value
            case "category":
                return self._names.category_name(value)
            case "mode":
                return self._names.mode_phrase(value)
            case _:
                return value

    def _mapping(self, value: Mapping[str, Json]) -> str:
        if "date" in value or "time" in value or "part_of_day" in value:
            return when_text(decode_document("incident", {"occurred": value}).occurred)
        said = [
            self._names.area_path(str(inner)) if key == "area_code" else self.say(("",), inner)
            for key, inner in value.items()
            if key not in {"id", "sha256"} and inner not in (None, "", [], {})
        ]
        return ", ".join(part for part in said if part)
