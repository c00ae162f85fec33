"""Patrol (*patroli*): what the rest of the program asks about it."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.patrol.document import (
    NOTABLE,
    RESULTS,
    SAFE,
    SKIPPED,
    Checkpoint,
    CrewMember,
    Escort,
    Patrol,
    checkpoint_tally,
)
from brata_desktop.domain.kinds.patrol.events import escort, patrol
from brata_desktop.domain.kinds.patrol.narrative import TELLING
from brata_desktop.domain.kinds.patrol.oddities import ODDITIES

__all__ = [
    "NOTABLE",
    "RESULTS",
    "SAFE",
    "SKIPPED",
    "SPEC",
    "Checkpoint",
    "CrewMember",
    "Escort",
    "Patrol",
    "checkpoint_tally",
]


def _linked(document: Patrol) -> Iterator[str]:
    for point in document.checkpoints:
        yield point.incident_id


def _is_under_way(document: Patrol) -> bool:
    return not document.is_finished


def _terms(document: Patrol, catalogue: Catalogue) -> dict[str, str]:
    name = catalogue.patrol_name(document.name)
    return {name.code: name.name} if name is not None else {}


SPEC = KindSpec(
    "patrol",
    "P",
    Patrol,
    "mode",
    TELLING,
    rank=20,
    questions=Questions(
        fields=("mode", "what", "place", "occurred", "target", "crew", "checkpoints", "result"),
        stand_ins={"crew": ("personnel",), "checkpoints": ("escort", "route")},
        sentences=("result",),
    ),
    oddities=ODDITIES,
    linked=_linked,
    tally=checkpoint_tally,
    is_under_way=_is_under_way,
    terms=_terms,
    events={"patrol": patrol, "escort": escort},
)
