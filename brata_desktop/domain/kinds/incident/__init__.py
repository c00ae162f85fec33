"""Incident (*kejadian*): what the rest of the program asks about it."""

from collections.abc import Iterator

from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.incident.document import (
    HAND_OVER_TARGETS,
    ROLES,
    Casualties,
    Evidence,
    HandOver,
    Incident,
)
from brata_desktop.domain.kinds.incident.events import incident
from brata_desktop.domain.kinds.incident.narrative import TELLING
from brata_desktop.domain.kinds.incident.oddities import ODDITIES
from brata_desktop.domain.person import Person

__all__ = [
    "BADGES",
    "HAND_OVER_TARGETS",
    "ROLES",
    "SPEC",
    "Casualties",
    "Evidence",
    "HandOver",
    "Incident",
    "Person",
]

BADGES = {
    "persons": "SI",
    "what": "A",
    "place": "DI",
    "means": "DE",
    "cause": "MEN",
    "how": "BA",
    "occurred": "BI",
}
"""SI A DI DE MEN BA BI by the incident's fields, in the order they are taught."""


def _linked(document: Incident) -> Iterator[str]:
    yield document.patrol_id
    yield document.vulnerability_id


SPEC = KindSpec(
    "incident",
    "K",
    Incident,
    "category",
    TELLING,
    rank=10,
    questions=Questions(
        fields=tuple(BADGES),
        badges=BADGES,
        stand_ins={"persons": ("are_persons_unknown",)},
        sentences=("cause", "how"),
    ),
    oddities=ODDITIES,
    code_fields=frozenset(
        {"category", "checkpoint_id", "patrol_id", "severity", "to", "vulnerability_id"}
    ),
    linked=_linked,
    may_be_told_twice=True,
    events={"incident": incident},
)
