"""The handling of an election offence: what was directed to Bawaslu and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from brata_desktop.domain.document import Common
from brata_desktop.domain.times import When

DIRECTED, REGISTERED, POLICE_REPORT = "DIARAHKAN", "REGISTER", "LP"
OCCURRED, KNOWN = "KEJADIAN", "DIKETAHUI"
"""Codes of `deadline_steps.csv` that the program itself fills in or tells of."""

USUAL, CALENDAR, WORKING = "", "kalender", "kerja"
DAY_KINDS = (USUAL, CALENDAR, WORKING)
"""What a bare *hari* means in a case: as usual under its regime, or one of the two always."""


@dataclass(frozen=True, slots=True)
class TakenStep:
    """A step that was taken, or that is planned for a day to come.

    Attributes:
        id: Code of the step in `deadline_steps.csv`: two posts that write down the same step
            write down one, and their fields merge.
        occurred: When.
        number: Number of the receipt, the register, the police report, the verdict.
        by: Who received or decided, by office; never a name.
        note: Anything else.
    """

    id: str
    occurred: When = field(default_factory=When)
    number: str = ""
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OffenceCase(Common):
    """One case; `what`, `occurred` and `place` are those of the offence.

    Attributes:
        incident_id: Record id of the incident it came from, or empty.
        article: The article that is thought to be broken, in the words of who decided that.
        steps: What was done on which day, in any order.
        day_kind: One of `DAY_KINDS`.
        is_joint_leave_worked: *Cuti bersama* counts as working days in this case.
        result: How it ended, in words.
    """

    incident_id: str = ""
    article: str = ""
    steps: tuple[TakenStep, ...] = ()
    day_kind: str = USUAL
    is_joint_leave_worked: bool = False
    result: str = ""


def step_of(case: OffenceCase, code: str) -> TakenStep | None:
    """Return a step by its code, if it was written down."""
    return next((step for step in case.steps if step.id == code), None)


def known_dates(case: OffenceCase) -> Mapping[str, When]:
    """Return when each step was taken, by code; the offence itself is the first."""
    return {OCCURRED: case.occurred} | {
        step.id: step.occurred for step in case.steps if step.occurred.date is not None
    }
