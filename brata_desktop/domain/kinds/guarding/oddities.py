"""Where to look for what is odd in a guarding."""

from collections.abc import Iterator

from brata_desktop.domain.document import Count
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.guarding.document import Guarding
from brata_desktop.domain.kinds.guarding.strength import element_counts, strength_findings
from brata_desktop.domain.times import When


def _times(guarding: Guarding) -> Iterator[tuple[str, When]]:
    for number, phase in enumerate(guarding.phases):
        yield f"phases[{number}].occurred", phase.occurred


def _counts(guarding: Guarding) -> Iterator[tuple[str, Count]]:
    yield "crowd", guarding.crowd
    yield from element_counts(guarding.elements)


def _sums(guarding: Guarding) -> Iterator[Finding]:
    yield from strength_findings(guarding.personnel, guarding.elements)


ODDITIES = Oddities(
    texts=("measures", "findings", "result"),
    times=_times,
    counts=_counts,
    sums=_sums,
    is_happening=True,
)
