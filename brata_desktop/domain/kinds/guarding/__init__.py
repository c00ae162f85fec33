"""Guarding of an activity of the election (*PAM kegiatan tahapan*): what the program asks of it."""

from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.guarding.document import Element, Guarding, Phase
from brata_desktop.domain.kinds.guarding.events import guarding
from brata_desktop.domain.kinds.guarding.narrative import TELLING
from brata_desktop.domain.kinds.guarding.oddities import ODDITIES
from brata_desktop.domain.kinds.guarding.strength import strength_of
from brata_desktop.domain.kinds.guarding.tables import (
    ACTIVITIES,
    ELEMENTS,
    ElementRow,
    Term,
    element_terms,
    parse_elements,
    parse_terms,
)

__all__ = [
    "ACTIVITIES",
    "ELEMENTS",
    "SPEC",
    "Element",
    "ElementRow",
    "Guarding",
    "Phase",
    "Term",
    "element_terms",
    "parse_terms",
    "strength_of",
]


def _tally(document: Guarding) -> tuple[int | None, int | None]:
    """Return the strength and the days."""
    return strength_of(document.personnel, document.elements), document.occurred.days or None


SPEC = KindSpec(
    "guarding",
    "J",
    Guarding,
    "kind",
    TELLING,
    rank=25,
    questions=Questions(
        fields=("kind", "what", "place", "occurred", "elements", "crowd", "measures", "result"),
        stand_ins={"elements": ("personnel",), "measures": ("phases",)},
        sentences=("result",),
    ),
    oddities=ODDITIES,
    code_fields=frozenset({"kind", "code"}),
    tally=_tally,
    may_be_told_twice=True,
    tables={
        "operations/guarded_activities.csv": (ACTIVITIES, parse_terms),
        "operations/guard_elements.csv": (ELEMENTS, parse_elements),
    },
    terms=lambda document, catalogue: element_terms(document.elements, catalogue),
    events={"tps_guard": guarding},
)
