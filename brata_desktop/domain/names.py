"""Words for codes, as the narrative, the chat text and the checks need them."""

from typing import Protocol

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.stages import find_stage


class Names(Protocol):
    """Answers what a code is called; an unknown code comes back as it is.

    Phrases are written for the middle of a sentence ("perkelahian", "imbauan kamtibmas").
    """

    def category_phrase(self, code: str) -> str:
        """Return the noun phrase after "telah terjadi"."""

    def category_name(self, code: str) -> str:
        """Return the name of an incident category as the form offers it."""

    def severity_name(self, code: str) -> str:
        """Return "Tinggi"."""

    def stage_name(self, operation: str, code: str) -> str:
        """Return "Masa kampanye"."""

    def area_path(self, code: str) -> str:
        """Return "Kel. Pemurus Dalam, Kec. Banjarmasin Selatan"; empty for an unknown code."""

    def patrol_phrase(self, code: str) -> str:
        """Return "patroli dialogis" for a kind or name of patrol."""

    def mode_phrase(self, code: str) -> str:
        """Return "dengan kendaraan roda empat"."""

    def preemptive_phrase(self, code: str) -> str:
        """Return "imbauan kamtibmas"."""

    def topic_phrase(self, code: str) -> str:
        """Return "hoaks dan ujaran kebencian"."""

    def row_name(self, table: str, code: str) -> str:
        """Return what a row is called of a table that a kind of record brings."""


class CatalogueNames:
    """The names of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def category_phrase(self, code: str) -> str:
        """Return the noun phrase after "telah terjadi"."""
        category = self._catalogue.category(code)
        return category.phrase if category else code

    def category_name(self, code: str) -> str:
        """Return the name of an incident category as the form offers it."""
        category = self._catalogue.category(code)
        return category.name if category else code

    def severity_name(self, code: str) -> str:
        """Return "Tinggi"."""
        severity = self._catalogue.severity(code)
        return severity.name if severity else code

    def stage_name(self, operation: str, code: str) -> str:
        """Return "Masa kampanye"."""
        stage = find_stage(self._catalogue.stages_of(operation), operation, code)
        return stage.name if stage else code

    def area_path(self, code: str) -> str:
        """Return "Kel. Pemurus Dalam, Kec. Banjarmasin Selatan"; empty for an unknown code."""
        return self._catalogue.areas.formal_text(code)

    def patrol_phrase(self, code: str) -> str:
        """Return "patroli dialogis" for a kind or name of patrol."""
        found = self._catalogue.patrol_name(code) or self._catalogue.patrol_kind(code)
        return found.phrase if found else code

    def mode_phrase(self, code: str) -> str:
        """Return "dengan kendaraan roda empat"."""
        mode = self._catalogue.patrol_mode(code)
        return mode.phrase if mode else code

    def preemptive_phrase(self, code: str) -> str:
        """Return "imbauan kamtibmas"."""
        kind = self._catalogue.preemptive_kind(code)
        return kind.phrase if kind else code

    def topic_phrase(self, code: str) -> str:
        """Return "hoaks dan ujaran kebencian"."""
        topic = self._catalogue.topic(code)
        return topic.phrase if topic else code

    def row_name(self, table: str, code: str) -> str:
        """Return what a row is called of a table that a kind of record brings."""
        return str(getattr(self._catalogue.row(table, code), "name", code))
