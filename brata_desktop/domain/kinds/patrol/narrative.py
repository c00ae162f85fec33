"""How a patrol is told: noun, means, crew, then its escort, checkpoints, findings and result."""

from collections.abc import Iterator, Sequence

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.patrol.document import (
    NOTABLE,
    SAFE,
    SKIPPED,
    Checkpoint,
    Escort,
    Patrol,
)
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import (
    place_text,
    when_segments,
    write_phrase,
    write_places,
)
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    lower_first,
    sentence_text,
    upper_first,
)
from brata_desktop.domain.wording_id import joined, number_text, time_text

RESULT_WORDS = {SAFE: "aman", NOTABLE: "menonjol", SKIPPED: "dilewati"}
"""Results of a checkpoint in words."""


def narrate(patrol: Patrol, names: Names) -> Narrative:
    """Return the narrative of a patrol."""
    writer = NarrativeWriter()
    writer.add_all(when_segments(patrol.occurred))
    write_places(writer, patrol, names, "di")
    noun = _patrol_noun(patrol, names)
    if noun:
        writer.add(", telah dilaksanakan ")
        writer.add(noun, _patrol_noun_field(patrol))
        _write_means(writer, patrol, names)
        writer.add(".")
    else:
        writer.stop()
    if patrol.escort is not None:
        _write_escort(writer, patrol.escort, names)
    _write_checkpoints(writer, patrol.checkpoints)
    writer.sentence("Temuan", patrol.findings, "findings")
    writer.sentence("Hasil", patrol.result, "result")
    return writer.finish()


def headline(patrol: Patrol, names: Names) -> str:
    """Return what its name or kind and its route say."""
    return upper_first(" ".join(w for w in (_patrol_noun(patrol, names), patrol.route) if w))


def chat(patrol: Patrol, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the points of the chat text."""
    yield "Uraian", narrate(patrol, names).text
    yield "Temuan", patrol.findings
    yield "Hasil", patrol.result


def kind_name(patrol: Patrol, catalogue: Catalogue) -> str:
    """Return the name of the patrol, else of its kind, else of its mode; empty for unknown ones."""
    terms = (
        catalogue.patrol_name(patrol.name),
        catalogue.patrol_kind(patrol.kind),
        catalogue.patrol_mode(patrol.mode),
    )
    return next((term.name for term in terms if term is not None), "")


def code_name(code: str, catalogue: Catalogue) -> str:
    """Return the name of a mode; empty for an unknown one."""
    mode = catalogue.patrol_mode(code)
    return mode.name if mode else ""


def _patrol_noun(patrol: Patrol, names: Names) -> str:
    if patrol.name:
        return lower_first(names.patrol_phrase(patrol.name))
    if patrol.kind:
        return names.patrol_phrase(patrol.kind)
    if patrol.what.strip():
        return lower_first(sentence_text(patrol.what))
    if patrol.escort is not None:
        return "pengawalan"
    return "patroli" if patrol.mode or patrol.route or patrol.target else ""


def _patrol_noun_field(patrol: Patrol) -> str:
    return next((field for field in ("name", "kind", "what") if getattr(patrol, field)), "mode")


def _write_means(writer: NarrativeWriter, patrol: Patrol, names: Names) -> None:
    mode = names.mode_phrase(patrol.mode) if patrol.mode else ""
    writer.add(f" {mode}" if mode else "", "mode")
    write_phrase(writer, " melalui ", patrol.route, "route")
    write_phrase(writer, " dengan sasaran ", patrol.target, "target")
    crew = len(patrol.crew) or patrol.personnel.value
    if crew:
        writer.add(" oleh ")
        writer.add(f"{number_text(crew)} personel", "crew" if patrol.crew else "personnel")
    leader = next((member for member in patrol.crew if member.is_leader), None)
    if leader is not None:
        writer.add(" dipimpin ")
        writer.add(f"{leader.rank} {leader.name}".strip(), "crew")


def _write_escort(writer: NarrativeWriter, escort: Escort, names: Names) -> None:
    origin = place_text(escort.origin, names)
    goals = [text for text in (place_text(p, names) for p in escort.destinations) if text]
    cargo = lower_first(sentence_text(escort.cargo))
    boxes = boxes_text(escort.boxes)
    if not (origin or goals or cargo or boxes):
        return
    writer.add(" Mengawal")
    writer.add(f" {boxes}" if boxes else "", "escort.boxes")
    writer.add(("," if boxes else "") + f" {cargo}" if cargo else "", "escort.cargo")
    writer.add(f" dari {origin}" if origin else "", "escort.origin")
    writer.add(f" ke {joined(goals)}" if goals else "", "escort.destinations")
    for word, moment, field in (
        ("berangkat", escort.departed_at, "escort.departed_at"),
        ("tiba", escort.arrived_at, "escort.arrived_at"),
    ):
        if moment is not None:
            writer.add(f", {word} pukul ")
            writer.add(time_text(moment.time()), field)
    write_phrase(writer, ", bersama ", escort.companions, "escort.companions")
    writer.add(".")


def boxes_text(boxes: Count) -> str:
    """Return "9.710 kotak suara"; empty when nothing was said."""
    said = boxes.text or (number_text(boxes.value) if boxes.value is not None else "")
    return f"{sentence_text(said)} kotak suara" if said else ""


def _write_checkpoints(writer: NarrativeWriter, checkpoints: Sequence[Checkpoint]) -> None:
    passed = [(i, p) for i, p in enumerate(checkpoints) if p.passed_at is not None or p.result]
    if not passed:
        return
    writer.add(" Titik periksa: ")
    for number, (index, point) in enumerate(passed):
        writer.add("; " if number else "")
        writer.add(_checkpoint_text(point), f"checkpoints[{index}]")
    writer.add(".")


def _checkpoint_text(point: Checkpoint) -> str:
    time = f"pukul {time_text(point.passed_at.time())}" if point.passed_at else ""
    name = point.place.name or point.place.area_name
    begin = " ".join(part for part in (time, sentence_text(name)) if part)
    told = [begin, RESULT_WORDS.get(point.result, ""), lower_first(sentence_text(point.note))]
    return ", ".join(part for part in told if part)


TELLING = Telling(narrate, headline, chat, kind_name, code_name)
