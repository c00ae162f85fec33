"""What the detail pane says of a record: when, where, by whom, and the answers of its kind."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Common
from brata_desktop.services.record_detail import Details
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.records.fact_words import FactWords, count_words, when_without_weekday
from brata_desktop.ui.records.field_words import field_word
from brata_desktop.ui.records.filter_words import stage_name
from brata_desktop.ui.widgets.fact_list import Fact


class RecordFacts:
    """Makes facts of records with the names of a catalogue, as they stand by a clock."""

    def __init__(self, catalogue: Catalogue, clock: Callable[[], dt.datetime]) -> None:
        self._catalogue = catalogue
        self._words = FactWords(catalogue, clock)

    def head(self, details: Details) -> Iterator[Fact]:
        """Yield time, place, stage and reporter."""
        document, view = details.view.document, details.view
        translate = QCoreApplication.translate
        unknown = translate("Details", "not known")
        yield Fact(translate("Details", "Time"), when_without_weekday(document.occurred) or unknown)
        places = [self._words.place(place) for place in (document.place, *document.other_places)]
        said = "\n".join(place for place in places if place)
        yield Fact(translate("Details", "Place"), said or unknown)
        stage = stage_name(self._catalogue, document.operation, document.stage)
        yield Fact(translate("Details", "Stage"), stage or unknown)
        author = view.names.get(view.state.author, "")
        reporter = ", ".join(part for part in (author, details.post) if part)
        yield Fact(translate("Details", "Reporter"), reporter)

    def answers(self, details: Details) -> Iterable[Fact]:
        """Return the answers that carry the letters of the kind's questions."""
        return _face(details).answers(details.view.document, self._words)

    def rest(self, details: Details) -> Iterator[Fact]:
        """Yield everything else that was said, by the names of the form."""
        document, kind = details.view.document, details.view.state.kind
        told = _face(details).rest(document, self._words)
        for field, text in (*told, *self._common(document)):
            if text:
                yield Fact(field_word((field,), kind), text)

    def points(self, details: Details) -> Iterable[Fact]:
        """Return the facts of the kind's timeline."""
        return _face(details).points(details.view.document, self._words)

    @staticmethod
    def points_title(details: Details) -> str:
        """Return what stands over the timeline."""
        return _face(details).points_title()

    def _common(self, document: Common) -> Iterator[tuple[str, str]]:
        satgas = self._catalogue.satgas(document.satgas)
        yield "satgas", satgas.name if satgas else document.satgas
        yield "agencies", ", ".join(document.agencies)
        yield "personnel", count_words(document.personnel)
        yield "vehicles", document.vehicles
        yield "remarks", document.remarks
        yield "source", ", ".join(filter(None, (document.source, document.external_id)))


def _face(details: Details) -> KindFace:
    return FACES[details.view.state.kind]
