"""Where to look for what is odd in a patrol."""

import datetime as dt
from collections.abc import Iterator

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds.patrol.document import Patrol

CREW_LEAST = 2
"""Fewest officers of a patrol (Perkabaharkam 1/2017)."""
_CREW_TOO_SMALL = "a patrol of {crew}; the rule asks for at least {least}"


def _moments(patrol: Patrol) -> Iterator[tuple[str, dt.datetime]]:
    for number, point in enumerate(patrol.checkpoints):
        if point.passed_at is not None:
            yield f"checkpoints[{number}].passed_at", point.passed_at
    if patrol.escort is not None:
        for name in ("departed_at", "arrived_at"):
            moment = getattr(patrol.escort, name)
            if moment is not None:
                yield f"escort.{name}", moment


def _places(patrol: Patrol) -> Iterator[tuple[str, Place]]:
    for number, point in enumerate(patrol.checkpoints):
        yield f"checkpoints[{number}].place", point.place


def _small_crew(patrol: Patrol) -> Iterator[Finding]:
    crew = max(len(patrol.crew), patrol.personnel.value or 0)
    if 0 < crew < CREW_LEAST:
        params = {"crew": crew, "least": CREW_LEAST}
        yield Finding("crew-too-small", "crew", params, _CREW_TOO_SMALL)


def _counts(patrol: Patrol) -> Iterator[tuple[str, Count]]:
    if patrol.escort is not None:
        yield "escort.boxes", patrol.escort.boxes


ODDITIES = Oddities(
    texts=("route", "target", "findings", "result"),
    moments=_moments,
    counts=_counts,
    places=_places,
    checks=_small_crew,
)
