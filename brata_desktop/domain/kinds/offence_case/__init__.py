"""The handling of an election offence (*perkara pemilu*), from Bawaslu to the court."""

from collections.abc import Iterator

from brata_desktop.domain.kind_spec import KindSpec, Questions
from brata_desktop.domain.kinds.offence_case.document import (
    CALENDAR,
    DAY_KINDS,
    DIRECTED,
    KNOWN,
    OCCURRED,
    POLICE_REPORT,
    REGISTERED,
    USUAL,
    WORKING,
    OffenceCase,
    TakenStep,
    known_dates,
    step_of,
)
from brata_desktop.domain.kinds.offence_case.narrative import TELLING, step_words
from brata_desktop.domain.kinds.offence_case.oddities import ODDITIES

__all__ = [
    "CALENDAR",
    "DAY_KINDS",
    "DIRECTED",
    "KNOWN",
    "OCCURRED",
    "POLICE_REPORT",
    "REGISTERED",
    "SPEC",
    "USUAL",
    "WORKING",
    "OffenceCase",
    "TakenStep",
    "known_dates",
    "step_of",
    "step_words",
]


def _linked(case: OffenceCase) -> Iterator[str]:
    yield case.incident_id


def _tally(case: OffenceCase) -> tuple[int | None, int | None]:
    return sum(step.occurred.date is not None for step in case.steps), None


SPEC = KindSpec(
    "offence_case",
    "G",
    OffenceCase,
    "",
    TELLING,
    rank=78,
    questions=Questions(("what", "place", "occurred", "steps")),
    oddities=ODDITIES,
    code_fields=frozenset({"incident_id", "day_kind"}),
    linked=_linked,
    tally=_tally,
    is_kept_up=True,
)
