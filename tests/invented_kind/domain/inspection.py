"""Inspection of a warehouse: seals counted, what was found."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Common, Count
from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import KindSpec, Oddities, Questions, Telling
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_text import Narrative, NarrativeWriter, sentence_text
from brata_desktop.domain.person import Person


@dataclass(frozen=True, slots=True)
class Inspection(Common):
    """One inspection."""

    seal_state: str = ""
    seals: Count = field(default_factory=Count)
    guards: tuple[Person, ...] = ()
    advice: str = ""


def _narrate(document: Inspection, _: Names) -> Narrative:
    writer = NarrativeWriter()
    writer.add(f"Segel: {sentence_text(document.advice)}", "advice")
    writer.stop()
    return writer.finish()


def _headline(document: Inspection, _: Names) -> str:
    return f"Pemeriksaan segel {document.seal_state}" if document.seal_state else ""


def _chat(document: Inspection, _: Names) -> Iterator[tuple[str, str]]:
    yield "Saran", document.advice


def _kind_name(document: Inspection, catalogue: Catalogue) -> str:
    return _code_name(document.seal_state, catalogue)


def _code_name(code: str, _: Catalogue) -> str:
    return {"UTUH": "Segel utuh"}.get(code, "")


def _counts(document: Inspection) -> Iterator[tuple[str, Count]]:
    yield "seals", document.seals


def _checks(document: Inspection) -> Iterator[Finding]:
    if document.seals.value == 0:
        yield Finding("no-seals", "seals", {"least": 1}, "no seal; the rule asks for {least}")


def _tally(document: Inspection) -> tuple[int | None, int | None]:
    return document.seals.value, None


def _event(fields: EventFields, common: dict) -> Inspection:
    return Inspection(**common, advice=fields.text("what"), remarks=fields.remarks())


SPEC = KindSpec(
    "inspection",
    "G",
    Inspection,
    "seal_state",
    Telling(_narrate, _headline, _chat, _kind_name, _code_name),
    rank=40,
    questions=Questions(("seal_state", "what", "place", "seals", "advice"), sentences=("advice",)),
    oddities=Oddities(("advice",), counts=_counts, checks=_checks),
    code_fields=frozenset({"seal_state"}),
    tally=_tally,
    events={"seal_check": _event},
)
