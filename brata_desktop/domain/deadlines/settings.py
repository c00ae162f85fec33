"""What a unit may decide about counting days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from brata_desktop.domain.deadlines.steps import HARI_KALENDER, HARI_KERJA, JAM, DeadlineStep
from brata_desktop.domain.operations import PEMILU, PILKADA


class DayKind(StrEnum):
    """How time is counted: *hari kalender*, *hari kerja*, or hours (1x24 jam)."""

    CALENDAR = "calendar"
    WORKING = "working"
    HOURS = "hours"


MEANING_OF_HARI: Mapping[str, DayKind] = MappingProxyType(
    {PEMILU: DayKind.WORKING, PILKADA: DayKind.CALENDAR}
)
"""What a bare *hari* means under each regime, until a unit says otherwise.

Pilkada: calendar days, UU 8/2015 Pasal 1 angka 28, unchanged since (press report on case
345/Pid.Sus/2020/PN.Mtp). Pemilu: working days, UU 7/2017 Pasal 1; not checked.
"""

_PRINTED = {
    HARI_KERJA: DayKind.WORKING,
    HARI_KALENDER: DayKind.CALENDAR,
    JAM: DayKind.HOURS,
}


@dataclass(frozen=True, slots=True)
class DeadlineSettings:
    """Settings of the unit; both dates are computed whatever they say.

    Attributes:
        meaning_of_hari: Day kind of a bare *hari* by regime.
        kind_by_step: Day kind by (regime, code), before what the law prints; hours stay hours.
        is_joint_leave_free: Whether *cuti bersama* is no working day.
        warn_days: A deadline in days is due soon this many calendar days before.
        warn_hours: A deadline in hours is due soon this many hours before.
    """

    meaning_of_hari: Mapping[str, DayKind] = field(default_factory=lambda: MEANING_OF_HARI)
    kind_by_step: Mapping[tuple[str, str], DayKind] = field(default_factory=dict)
    is_joint_leave_free: bool = True
    warn_days: int = 2
    warn_hours: int = 6

    def kind_of(self, step: DeadlineStep) -> DayKind:
        """Return the day kind in force for a step with a limit."""
        unit = step.limit.unit if step.limit else ""
        printed = _PRINTED.get(unit) or self.meaning_of_hari.get(step.regime, DayKind.CALENDAR)
        if printed is DayKind.HOURS:
            return printed
        return self.kind_by_step.get((step.regime, step.code), printed)
