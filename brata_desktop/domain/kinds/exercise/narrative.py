"""How an exercise is told: as one, in its first words and in every text of it."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kind_spec import Telling
from brata_desktop.domain.kinds.exercise.document import Exercise
from brata_desktop.domain.kinds.guarding.narrative import (
    element_words,
    write_phases,
    write_strength,
)
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_pieces import when_segments, write_places
from brata_desktop.domain.narrative_text import (
    Narrative,
    NarrativeWriter,
    lower_first,
    sentence_text,
    upper_first,
)

EXERCISES = "exercise_kinds"
"""Name of the table of kinds of exercise."""


def narrate(exercise: Exercise, names: Names) -> Narrative:
    """Return the narrative of an exercise; it begins with LATIHAN whatever else it says."""
    writer = NarrativeWriter()
    writer.add("LATIHAN. ")
    writer.add_all(when_segments(exercise.occurred))
    write_places(writer, exercise, names, "di")
    what = lower_first(sentence_text(exercise.what))
    kind = lower_first(names.row_name(EXERCISES, exercise.kind)) if exercise.kind else ""
    writer.add(", telah dilaksanakan ")
    writer.add(kind or what or "latihan", "kind" if kind else "what")
    write_strength(writer, exercise.personnel, exercise.elements, names)
    writer.add(".")
    writer.sentence("Skenario", exercise.scenario, "scenario")
    write_phases(writer, exercise)
    writer.sentence("Hasil", exercise.result, "result")
    writer.sentence("Evaluasi", exercise.lessons, "lessons")
    return writer.finish()


def headline(exercise: Exercise, names: Names) -> str:
    """Return what kind of exercise it was."""
    return upper_first(names.row_name(EXERCISES, exercise.kind)) if exercise.kind else ""


def chat(exercise: Exercise, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the points of the chat text; the first says that it was an exercise."""
    yield "Sifat", "LATIHAN, bukan kejadian"
    yield "Uraian", narrate(exercise, names).text
    yield "Kekuatan", element_words(exercise.elements, names)
    yield "Hasil", exercise.result
    yield "Evaluasi", exercise.lessons


def kind_name(exercise: Exercise, catalogue: Catalogue) -> str:
    """Return the name of the kind of exercise; empty for an unknown code."""
    return code_name(exercise.kind, catalogue)


def code_name(code: str, catalogue: Catalogue) -> str:
    """Return the name of a kind of exercise; empty for an unknown one."""
    return str(getattr(catalogue.row(EXERCISES, code), "name", ""))


TELLING = Telling(narrate, headline, chat, kind_name, code_name)
