"""Exercise or simulation (*latihan, simulasi*): what the rest of the program asks about it.

A kind of its own, so that whatever counts incidents or guardings by kind cannot count an exercise.
"""

from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.exercise.document import Exercise
from brata_desktop.domain.kinds.exercise.events import exercise
from brata_desktop.domain.kinds.exercise.narrative import EXERCISES, TELLING
from brata_desktop.domain.kinds.exercise.oddities import ODDITIES
from brata_desktop.domain.kinds.guarding import element_terms, parse_terms, strength_of

__all__ = ["EXERCISES", "SPEC", "Exercise"]


def _tally(document: Exercise) -> tuple[int | None, int | None]:
    return strength_of(document.personnel, document.elements), None


SPEC = KindSpec(
    "exercise",
    "L",
    Exercise,
    "kind",
    TELLING,
    rank=35,
    questions=Questions(
        fields=("kind", "what", "place", "occurred", "elements", "scenario", "result", "lessons"),
        stand_ins={"elements": ("personnel",)},
        sentences=("scenario", "result"),
    ),
    oddities=ODDITIES,
    code_fields=frozenset({"kind", "code"}),
    tally=_tally,
    tables={"operations/exercise_kinds.csv": (EXERCISES, parse_terms)},
    terms=lambda document, catalogue: element_terms(document.elements, catalogue),
    events={"exercise": exercise},
)
