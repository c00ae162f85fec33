"""An exercise: nothing in it happened, and nobody in it was guarded."""

from dataclasses import dataclass

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds.guarding import Element, Phase


@dataclass(frozen=True, slots=True)
class Exercise(Common):
    """One exercise or simulation.

    Attributes:
        kind: Code of the kind of exercise (Sispamkota, TFG, Latpraops …).
        scenario: What was played; told as if it had happened, which it did not.
        elements: Who took part, by element.
        phases: What went on, in order.
        result: How it ended.
        lessons: What is to be better next time (*evaluasi*).
    """

    kind: str = ""
    scenario: str = ""
    elements: tuple[Element, ...] = ()
    phases: tuple[Phase, ...] = ()
    result: str = ""
    lessons: str = ""
