"""When something happened, as well as it is known.

Real reports say "20.15", "sekitar 20.00", "malam hari", "dini hari", "16 September sampai 31
Desember", or give no time at all. A `When` keeps what was said and never invents the rest.

The local time is the one of the place (WITA, UTC+8, in Kalimantan Selatan); the offset is
stored with each value, so that opening and saving never moves a time.
"""

import datetime as dt
from dataclasses import dataclass

WITA_MINUTES = 480
WITA = dt.timezone(dt.timedelta(minutes=WITA_MINUTES), "WITA")

EXACT = "exact"
APPROXIMATE = "approximate"
UNKNOWN = "unknown"

PARTS_OF_DAY: dict[str, tuple[dt.time, dt.time]] = {
    "dini_hari": (dt.time(0, 0), dt.time(4, 0)),
    "pagi": (dt.time(4, 0), dt.time(10, 0)),
    "siang": (dt.time(10, 0), dt.time(15, 0)),
    "sore": (dt.time(15, 0), dt.time(18, 0)),
    "malam": (dt.time(18, 0), dt.time(23, 59)),
}
"""Spoken parts of the day with the hours they cover, local time (common use, KBBI)."""


@dataclass(frozen=True, slots=True)
class When:
    """The time of an event, from exact to unknown.

    Attributes:
        date: Local calendar day it began; None when unknown.
        time: Local time it began; None when unknown or only `part_of_day` is known.
        end_date: Local day it ended, when it went past midnight or over several days.
        end_time: Local time it ended.
        precision: `exact`, `approximate` ("sekitar 20.15") or `unknown`.
        part_of_day: Key of `PARTS_OF_DAY` when that is all that is known.
        utc_offset_minutes: Offset of the local time from UTC, 480 for WITA.
    """

    date: dt.date | None = None
    time: dt.time | None = None
    end_date: dt.date | None = None
    end_time: dt.time | None = None
    precision: str = EXACT
    part_of_day: str | None = None
    utc_offset_minutes: int = WITA_MINUTES

    @property
    def zone(self) -> dt.timezone:
        """The fixed offset the local times are in."""
        return dt.timezone(dt.timedelta(minutes=self.utc_offset_minutes))

    @property
    def starts_at(self) -> dt.datetime | None:
        """The begin as an aware datetime; None without a day.

        Without a time the first minute of the part of day, else of the day, stands in: good
        for ordering, never for printing.
        """
        if self.date is None:
            return None
        begin = self.time or _first_minute(self.part_of_day)
        return dt.datetime.combine(self.date, begin, self.zone)

    @property
    def ends_at(self) -> dt.datetime | None:
        """The end as an aware datetime; None when it is not known.

        An end time before the begin time without an end day is read as past midnight.
        """
        if self.date is None or (self.end_time is None and self.end_date is None):
            return None
        day = self.end_date or self.date
        end = dt.datetime.combine(day, self.end_time or dt.time(23, 59), self.zone)
        start = self.starts_at
        if self.end_date is None and start is not None and end < start:
            end += dt.timedelta(days=1)
        return end

    @property
    def days(self) -> int:
        """Over how many local days it went on; 1 unless an end says more, 0 without a day.

        A night is one day, the one it began on: what ends within 24 hours of its begin.
        """
        if self.date is None:
            return 0
        if self.end_date is None or self.end_date <= self.date:
            return 1
        start, end = self.starts_at, self.ends_at
        is_timed = self.time is not None and self.end_time is not None
        is_night = is_timed and start and end and end - start < dt.timedelta(days=1)
        return 1 if is_night else (self.end_date - self.date).days + 1

    @property
    def is_time_known(self) -> bool:
        """Whether a clock time can be printed."""
        return self.date is not None and self.time is not None


def _first_minute(part_of_day: str | None) -> dt.time:
    return PARTS_OF_DAY[part_of_day][0] if part_of_day in PARTS_OF_DAY else dt.time(0, 0)
