"""What the detail pane says of an incident."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.entry.person_line import format_person
from brata_desktop.domain.kinds.incident import Casualties, Incident
from brata_desktop.domain.wording_id import when_text
from brata_desktop.ui.records.fact_words import (
    FactWords,
    count_words,
    rupiah_words,
    when_without_weekday,
)
from brata_desktop.ui.widgets.fact_list import Fact


def answers(document: Incident, _: FactWords) -> Iterator[Fact]:
    """Yield the answers that carry the letters of the seven questions."""
    empty = QCoreApplication.translate("Details", "not yet filled in")
    persons = "\n".join(format_person(person) for person in document.persons)
    if not persons and document.are_persons_unknown:
        persons = QCoreApplication.translate("Details", "not known")
    told = (("SI", persons), ("DE", document.means), ("MEN", document.cause))
    for letters, text in (*told, ("BA", document.how)):
        yield Fact(letters, text or empty, "text" if text else "text3")


def rest(incident: Incident, words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield everything else that was said."""
    yield "category", words.names.category_name(incident.category)
    yield "action_taken", incident.action_taken
    yield "outcome", incident.outcome
    yield "casualties", _casualties(incident.casualties)
    yield "loss_idr", rupiah_words(incident.loss_idr)
    yield "crowd", count_words(incident.crowd)
    evidence = (f"{item.quantity} {item.what}".strip() for item in incident.evidence)
    yield "evidence", "\n".join(evidence)
    handed = ((over.to, when_text(over.occurred), over.receipt, over.note)
              for over in incident.hand_overs)  # fmt: skip
    yield "hand_overs", "\n".join(", ".join(filter(None, parts)) for parts in handed)
    yield "known_at", when_without_weekday(incident.known_at)
    yield "reported_at", when_without_weekday(incident.reported_at)


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
