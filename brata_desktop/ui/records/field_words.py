"""Names of a document's fields, and their values in words: for history and conflicts."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Json
from brata_desktop.domain.multivalue import Path
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import when_text
from brata_desktop.store.codec import decode_value
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.kinds import faces
from brata_desktop.ui.records.fact_words import FactWords


def _words() -> dict[str, str]:
    """Return what the forms have no question for: set by the program, or part of an item."""
    translate = QCoreApplication.translate
    return {
        "operation": translate("Fields", "Operation"),
        "source": translate("Fields", "Source"),
        "external_id": translate("Fields", "Number in the source"),
        "note": translate("Fields", "note"),
    }


def field_word(path: Path, kind: str = "") -> str:
    """Return what a field is called: "Apa", or "Siapa, umur" for a part of an item of a list.

    Kinds may call fields of one name differently; `kind` is asked first.
    """
    whole = _part_word(path[0], kind) or question(path[0], kind)
    if len(path) == 1:
        return whole
    part = _part_word(path[-1], kind) or question(path[-1], kind).lower()
    return f"{whole}, {part}"


def _part_word(field: str, kind: str) -> str:
    found = _words().get(field)
    if found is not None:
        return found
    source = next((face.parts[field] for face in faces(kind) if field in face.parts), "")
    return QCoreApplication.translate("Fields", source) if source else ""


class ValueWords:
    """Values of a document in words, with the names of a catalogue."""

    def __init__(self, catalogue: Catalogue, operation: str) -> None:
        self._words = FactWords(catalogue)
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
        if field == "stage":
            return self._words.names.stage_name(self._operation, value)
        say = next((face.code_words[field] for face in faces() if field in face.code_words), None)
        return say(value, self._words) if say is not None else value

    def _mapping(self, value: Mapping[str, Json]) -> str:
        if "date" in value or "time" in value or "part_of_day" in value:
            return when_text(decode_value(When, value))
        said = [
            self._words.names.area_path(str(inner))
            if key == "area_code"
            else self.say(("",), inner)
            for key, inner in value.items()
            if key not in {"id", "sha256"} and inner not in (None, "", [], {})
        ]
        return ", ".join(part for part in said if part)
