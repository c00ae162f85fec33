"""Pre-emptive action (*kegiatan preemtif*): what the rest of the program asks about it."""

from collections.abc import Iterator

from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.preemptive.document import Preemptive
from brata_desktop.domain.kinds.preemptive.events import preemptive
from brata_desktop.domain.kinds.preemptive.narrative import TELLING
from brata_desktop.domain.kinds.preemptive.oddities import ODDITIES

__all__ = ["SPEC", "Preemptive"]


def _linked(document: Preemptive) -> Iterator[str]:
    yield document.threat_id


def _tally(document: Preemptive) -> tuple[int | None, int | None]:
    return document.participants.value, None


SPEC = KindSpec(
    "preemptive",
    "E",
    Preemptive,
    "kind",
    TELLING,
    rank=30,
    questions=Questions(
        fields=(
            "kind",
            "what",
            "target_group",
            "participants",
            "place",
            "occurred",
            "topics",
            "result",
        ),
        stand_ins={"topics": ("message",)},
        sentences=("result", "message"),
    ),
    oddities=ODDITIES,
    linked=_linked,
    tally=_tally,
    events={"preemptive": preemptive},
)
