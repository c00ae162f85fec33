"""Where to look for what is odd in an exercise."""

from collections.abc import Iterator

from brata_desktop.domain.document import Count
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.exercise.document import Exercise
from brata_desktop.domain.kinds.guarding.strength import element_counts, strength_findings
from brata_desktop.domain.times import When


def _times(exercise: Exercise) -> Iterator[tuple[str, When]]:
    for number, phase in enumerate(exercise.phases):
        yield f"phases[{number}].occurred", phase.occurred


def _counts(exercise: Exercise) -> Iterator[tuple[str, Count]]:
    yield from element_counts(exercise.elements)


def _sums(exercise: Exercise) -> Iterator[Finding]:
    yield from strength_findings(exercise.personnel, exercise.elements)


ODDITIES = Oddities(
    texts=("scenario", "result", "lessons"),
    times=_times,
    counts=_counts,
    sums=_sums,
)
