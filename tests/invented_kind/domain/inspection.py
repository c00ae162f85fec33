"""Inspection of a warehouse: seals counted, what was found."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.csv_table import CodedRow, Columns, Row, parse_values
from brata_desktop.domain.document import Common, Count
from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import KindSpec, Oddities, Questions, Telling
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_text import Narrative, NarrativeWriter, sentence_text
from brata_desktop.domain.person import Person


@dataclass(frozen=True, slots=True)
class SealState(CodedRow):
    """A state that seals can be in."""

    name: str


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


def _headline(document: Inspection, names: Names) -> str:
    state = names.row_name("seal_states", document.seal_state)
    return f"Pemeriksaan segel {state}" if state else ""


def _chat(document: Inspection, _: Names) -> Iterator[tuple[str, str]]:
    yield "Saran", document.advice


def _kind_name(document: Inspection, catalogue: Catalogue) -> str:
    return _code_name(document.seal_state, catalogue)


def _code_name(code: str, catalogue: Catalogue) -> str:
    return getattr(catalogue.row("seal_states", code), "name", "")


def _parse_states(text: str, file_name: str) -> tuple[SealState, ...]:
    return parse_values(text, file_name, Columns(("code", "name")), _state)


def _state(row: Row) -> SealState:
    return SealState(row.code("code"), name=row.needed("name"), origin=row.origin, order=row.order)


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
    rank=990,
    questions=Questions(("seal_state", "what", "place", "seals", "advice"), sentences=("advice",)),
    oddities=Oddities(("advice",), counts=_counts, checks=_checks),
    code_fields=frozenset({"seal_state"}),
    tally=_tally,
    tables={"operations/seal_states.csv": ("seal_states", _parse_states)},
    events={"seal_check": _event},
)
