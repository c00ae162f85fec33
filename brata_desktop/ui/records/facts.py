"""What the detail pane says of a record: when, where, by whom, and the answers of its kind."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.entry.person_line import format_person
from brata_desktop.domain.kinds.incident import Casualties, Incident
from brata_desktop.domain.kinds.patrol import Checkpoint, CrewMember, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import day_name, rupiah_text, time_text, when_text
from brata_desktop.services.record_detail import Details
from brata_desktop.ui.records.field_words import field_word
from brata_desktop.ui.records.filter_words import stage_name
from brata_desktop.ui.widgets.fact_list import Fact

_RESULT_TONES = {"MENONJOL": "sev3"}


def checkpoint_word(result: str) -> str:
    """Return the word of a checkpoint's result."""
    words = {
        "AMAN": QCoreApplication.translate("Checkpoints", "Safe"),
        "MENONJOL": QCoreApplication.translate("Checkpoints", "Notable"),
        "LEWATI": QCoreApplication.translate("Checkpoints", "Skipped"),
    }
    return words.get(result, result)


class RecordFacts:
    """Makes facts of records with the names of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._names = CatalogueNames(catalogue)

    def head(self, details: Details) -> Iterator[Fact]:
        """Yield time, place, stage and reporter."""
        document, view = details.view.document, details.view
        translate = QCoreApplication.translate
        unknown = translate("Details", "not known")
        yield Fact(translate("Details", "Time"), when_without_weekday(document.occurred) or unknown)
        places = [self.place(place) for place in (document.place, *document.other_places)]
        said = "\n".join(place for place in places if place)
        yield Fact(translate("Details", "Place"), said or unknown)
        stage = stage_name(self._catalogue, document.operation, document.stage)
        yield Fact(translate("Details", "Stage"), stage or unknown)
        author = view.names.get(view.state.author, "")
        reporter = ", ".join(part for part in (author, details.post) if part)
        yield Fact(translate("Details", "Reporter"), reporter)

    def answers(self, document: Common) -> Iterator[Fact]:
        """Yield the answers that carry the letters of the seven questions."""
        if not isinstance(document, Incident):
            return
        empty = QCoreApplication.translate("Details", "not yet filled in")
        persons = "\n".join(format_person(person) for person in document.persons)
        if not persons and document.are_persons_unknown:
            persons = QCoreApplication.translate("Details", "not known")
        told = (("SI", persons), ("DE", document.means), ("MEN", document.cause))
        for letters, text in (*told, ("BA", document.how)):
            yield Fact(letters, text or empty, "text" if text else "text3")

    def rest(self, document: Common) -> Iterator[Fact]:
        """Yield everything else that was said, by the names of the form."""
        match document:
            case Incident():
                told = self._incident(document)
            case Patrol():
                told = self._patrol(document)
            case Preemptive():
                told = self._preemptive(document)
            case _:
                told = iter(())
        for field, text in (*told, *self._common(document)):
            if text:
                yield Fact(field_word((field,)), text)

    def checkpoints(self, document: Common) -> Iterator[Fact]:
        """Yield the points of a patrol with time, result and note."""
        if isinstance(document, Patrol):
            yield from (self._checkpoint(point) for point in document.checkpoints)

    def place(self, place: Place) -> str:
        """Return a place in words with its area."""
        area = self._catalogue.areas.path_text(place.area_code) or place.area_name
        return ", ".join(part for part in (place.name, area) if part)

    def _incident(self, incident: Incident) -> Iterator[tuple[str, str]]:
        yield "category", self._names.category_name(incident.category)
        yield "action_taken", incident.action_taken
        yield "outcome", incident.outcome
        yield "casualties", _casualties(incident.casualties)
        yield "loss_idr", _rupiah(incident.loss_idr)
        evidence = (f"{item.quantity} {item.what}".strip() for item in incident.evidence)
        yield "evidence", "\n".join(evidence)
        handed = ((over.to, when_text(over.occurred), over.receipt, over.note)
                  for over in incident.hand_overs)  # fmt: skip
        yield "hand_overs", "\n".join(", ".join(filter(None, parts)) for parts in handed)
        yield "known_at", when_without_weekday(incident.known_at)
        yield "reported_at", when_without_weekday(incident.reported_at)

    def _patrol(self, patrol: Patrol) -> Iterator[tuple[str, str]]:
        mode = self._catalogue.patrol_mode(patrol.mode)
        kind = self._catalogue.patrol_kind(patrol.kind)
        name = self._catalogue.patrol_name(patrol.name)
        yield "mode", mode.name if mode else patrol.mode
        yield "patrol_kind", kind.name if kind else patrol.kind
        yield "name", name.name if name else patrol.name
        yield "order_number", patrol.order_number
        yield "route", patrol.route
        yield "target", patrol.target
        yield "crew", "\n".join(_member(member) for member in patrol.crew)
        if patrol.escort:
            ways = (patrol.escort.origin, *patrol.escort.destinations)
            yield "escort", " – ".join(filter(None, map(self.place, ways)))
            yield (
                "remarks",
                "; ".join(filter(None, (patrol.escort.cargo, patrol.escort.companions))),
            )
        yield "findings", patrol.findings
        yield "result", patrol.result

    def _preemptive(self, action: Preemptive) -> Iterator[tuple[str, str]]:
        kind = self._catalogue.preemptive_kind(action.kind)
        yield "kind", kind.name if kind else action.kind
        yield "target_group", action.target_group
        yield "participants", _count(action.participants)
        yield "officers", action.officers
        yield "topics", ", ".join(self._topic(code) for code in action.topics)
        yield "message", action.message
        yield "result", action.result
        yield "follow_up", action.follow_up
        yield "threat", action.threat

    def _common(self, document: Common) -> Iterator[tuple[str, str]]:
        satgas = self._catalogue.satgas(document.satgas)
        yield "satgas", satgas.name if satgas else document.satgas
        yield "agencies", ", ".join(document.agencies)
        yield "personnel", _count(document.personnel)
        yield "vehicles", document.vehicles
        yield "remarks", document.remarks
        yield "source", ", ".join(filter(None, (document.source, document.external_id)))

    def _topic(self, code: str) -> str:
        topic = self._catalogue.topic(code)
        return topic.label if topic else code

    def _checkpoint(self, point: Checkpoint) -> Fact:
        at = time_text(point.passed_at.time()) if point.passed_at else "–"
        result = checkpoint_word(point.result)
        first = " · ".join(filter(None, (self.place(point.place), result)))
        text = "\n".join(filter(None, (first, point.note)))
        return Fact(at, text, _RESULT_TONES.get(point.result, "text"))


def when_without_weekday(when: When) -> str:
    """Return a time in words; the weekday is left to the headings of the list."""
    text = when_text(when)
    for day in (when.date, when.end_date):
        text = text.replace(f"{day_name(day)}, ", "") if day else text
    return text


def _member(member: CrewMember) -> str:
    lead = QCoreApplication.translate("Details", "leader") if member.is_leader else ""
    return ", ".join(filter(None, (f"{member.rank} {member.name}".strip(), lead)))


def _count(count: Count) -> str:
    return count.text or ("" if count.value is None else str(count.value))


def _rupiah(count: Count) -> str:
    return count.text or ("" if count.value is None else rupiah_text(count.value))


def _casualties(hurt: Casualties) -> str:
    translate = QCoreApplication.translate
    said = (
        (hurt.dead, translate("Casualties", "dead")),
        (hurt.severely_injured, translate("Casualties", "severely injured")),
        (hurt.lightly_injured, translate("Casualties", "lightly injured")),
        (hurt.injured, translate("Casualties", "injured")),
    )
    parts = [f"{number} {word}" for number, word in said if number is not None]
    return "; ".join(filter(None, (", ".join(parts), hurt.note)))
