"""The period of a daily report: which 24 hours bear the name of a day."""

import datetime as dt
from dataclasses import dataclass

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import WITA
from brata_desktop.services.unit_settings import UnitSettings

YEARS = range(1900, 2200)
"""Years that a report may be of; a laptop whose clock has stopped stands in 1970 or later."""


@dataclass(frozen=True, slots=True)
class Period:
    """What a daily report is about.

    Attributes:
        day: Day (WITA) it is named by and begins on.
        start: Its first moment.
        hours: Its length.
    """

    day: dt.date
    start: dt.datetime
    hours: int

    @property
    def end(self) -> dt.datetime:
        """First moment after it."""
        return self.start + dt.timedelta(hours=self.hours)

    def day_of(self, moment: dt.datetime) -> dt.date:
        """Return the day whose period begins last before a moment: 02.00 may be yesterday's."""
        return self.day + (moment - self.start) // dt.timedelta(days=1) * dt.timedelta(days=1)


def period_of(settings: UnitSettings, day: dt.date) -> Period:
    """Return the period of a day as the unit has it: 00.00 to 24.00 WITA unless set.

    Raises:
        InvalidInput: `year-out-of-range`: the periods around it would leave the calendar.
    """
    if day.year not in YEARS:
        raise InvalidInput(
            "day", "year-out-of-range", year=day.year, first=YEARS.start, last=YEARS.stop - 1
        )
    start = dt.datetime.combine(day, dt.time(settings.period_start_hour), WITA)
    return Period(day, start, settings.period_hours)
