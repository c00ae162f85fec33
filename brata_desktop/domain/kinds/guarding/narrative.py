"""How a guarding is told: "… telah dilaksanakan pengamanan debat calon dengan kekuatan …"."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Protocol

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.guarding.document import Element, Guarding, Phase
from brata_desktop.domain.kinds.guarding.strength import strength_text
from brata_desktop.domain.kinds.guarding.tables import ACTIVITIES, ELEMENTS
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments, write_places
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    lower_first,
    sentence_text,
    upper_first,
)
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import number_text, time_text, when_text


def narrate(guarding: Guarding, names: Names) -> Narrative:
    """Return the narrative of a guarding."""
    writer = NarrativeWriter()
    writer.add_all(when_segments(guarding.occurred))
    write_places(writer, guarding, names, "di")
    what = lower_first(sentence_text(guarding.what))
    done = _guarding_of(guarding.kind, names) if guarding.kind else what
    if done:
        writer.add(", telah dilaksanakan ")
        writer.add(done, "kind" if guarding.kind else "what")
        write_strength(writer, guarding.personnel, guarding.elements, names)
        writer.add(".")
    else:
        writer.stop()
    writer.sentence("Massa yang hadir", count_words(guarding.crowd), "crowd")
    write_phases(writer, guarding)
    writer.sentence("Pola pengamanan", guarding.measures, "measures")
    writer.sentence("Temuan", guarding.findings, "findings")
    writer.sentence("Hasil", guarding.result, "result")
    return writer.finish()


def headline(guarding: Guarding, names: Names) -> str:
    """Return what was guarded."""
    return upper_first(_guarding_of(guarding.kind, names)) if guarding.kind else ""


def chat(guarding: Guarding, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the points of the chat text."""
    yield "Uraian", narrate(guarding, names).text
    yield "Kekuatan", element_words(guarding.elements, names)
    yield "Temuan", guarding.findings
    yield "Hasil", guarding.result


def kind_name(guarding: Guarding, catalogue: Catalogue) -> str:
    """Return the name of what was guarded; empty for an unknown code."""
    return code_name(guarding.kind, catalogue)


def code_name(code: str, catalogue: Catalogue) -> str:
    """Return the name of an activity; empty for an unknown one."""
    return str(getattr(catalogue.row(ACTIVITIES, code), "name", ""))


def write_strength(
    writer: NarrativeWriter, personnel: Count, elements: Sequence[Element], names: Names
) -> None:
    """Add the strength by element, else the number of personnel."""
    told = element_words(elements, names)
    if told:
        writer.add(" dengan kekuatan ")
        writer.add(told, "elements")
    elif personnel.is_known:
        writer.add(" oleh ")
        writer.add(f"{count_words(personnel)} personel", "personnel")


class HasPhases(Protocol):
    """A document with phases and a day."""

    @property
    def occurred(self) -> When:
        """When it went on."""

    @property
    def phases(self) -> tuple[Phase, ...]:
        """What went on, in order."""


def write_phases(writer: NarrativeWriter, document: HasPhases) -> None:
    """Add the phases as one sentence; a day is said only where it is not the first one."""
    day = document.occurred.date
    texts = ((at, phase_text(phase, day)) for at, phase in enumerate(document.phases))
    told = [(at, text) for at, text in texts if text]
    for number, (at, text) in enumerate(told):
        writer.add("; " if number else " Rangkaian kegiatan: ")
        writer.add(text, f"phases[{at}]")
    if told:
        writer.add(".")


def phase_text(phase: Phase, day: dt.date | None) -> str:
    """Return "pukul 20.00, sterilisasi, nihil"; empty for one that says nothing."""
    words = (lower_first(sentence_text(text)) for text in (phase.what, phase.note))
    return ", ".join(part for part in (_phase_time(phase.occurred, day), *words) if part)


def _phase_time(when: When, day: dt.date | None) -> str:
    if when.date is None and when.time is None:
        return ""
    if when.time is not None and when.date == day:
        return f"pukul {time_text(when.time)}"
    return when_text(when)


def element_words(elements: Sequence[Element], names: Names) -> str:
    """Return "Polri 300, TNI 125" with the catalogue's names."""
    return strength_text(elements, lambda code: names.row_name(ELEMENTS, code))


def count_words(count: Count) -> str:
    """Return a number as it was reported, for a sentence."""
    if count.text:
        return sentence_text(count.text)
    return number_text(count.value) if count.value is not None else ""


def _guarding_of(kind: str, names: Names) -> str:
    return f"pengamanan {lower_first(names.row_name(ACTIVITIES, kind))}"


TELLING = Telling(narrate, headline, chat, kind_name, code_name)
