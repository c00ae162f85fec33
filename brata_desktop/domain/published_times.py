"""Dates and times of imported rows, as they are written in reports and spreadsheets."""

import datetime as dt
import re
from dataclasses import dataclass

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import (
    APPROXIMATE,
    EXACT,
    PARTS_OF_DAY,
    UNKNOWN,
    WITA_MINUTES,
    When,
)

YEAR_MIN, YEAR_MAX = 2000, 2100

_ZONES = {"WIB": 420, "WITA": WITA_MINUTES, "WIT": 540}
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00)?)?", re.ASCII)
_LOCAL = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_CLOCK = r"(\d{1,2})[.:](\d{2})(?:[.:]00)?"
_TIME = re.compile(
    r"(?P<about>sekitar|sekira|kira-kira|skj\.?|\+/-)?\s*(?:pukul|pkl\.?|jam)?\s*"
    rf"{_CLOCK}(?:\s*(?:-|s/d|s\.d\.|sampai)\s*{_CLOCK})?(?:\s*(?:wib|wita|wit))?",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class TimeReading:
    """What a date and a time said.

    Attributes:
        when: As well as it is understood.
        date_words: The date as written, when `when` does not say it in the same way.
        time_words: The time as written, likewise.
    """

    when: When
    date_words: str = ""
    time_words: str = ""


def zone_minutes(zone: str) -> int | None:
    """Return the offset of WIB, WITA or WIT; WITA for nothing; None for other words."""
    return _ZONES.get(zone.strip().upper() or "WITA")


def read_when(date: str, time: str, utc_offset_minutes: int | None = None) -> TimeReading:
    """Read a date and a time; what is not understood stays as words, and is no error.

    Args:
        date: "2024-02-14", or "14/2/2024" with the day first; may be empty.
        time: "20:15", "sekitar 20.15", "20.00 - 08.00", "malam"; may be empty.
        utc_offset_minutes: Offset of the local time; WITA when None.

    Raises:
        InvalidInput: `year-out-of-range`: the year is not one of the operation.
    """
    day, date_words = _read_date(date.strip())
    offset = WITA_MINUTES if utc_offset_minutes is None else utc_offset_minutes
    clock, end, is_about = _read_clock(time.strip())
    part = _part_of_day(time) if clock is None else None
    precision = UNKNOWN if day is None else APPROXIMATE if is_about else EXACT
    when = When(
        date=day,
        time=clock,
        end_time=end,
        precision=precision,
        part_of_day=part,
        utc_offset_minutes=offset,
    )
    is_said = clock is not None and time.strip() == f"{clock:%H:%M}"
    return TimeReading(when, date_words, "" if is_said else time.strip())


def _read_date(text: str) -> tuple[dt.date | None, str]:
    iso, local = _ISO.fullmatch(text), _LOCAL.fullmatch(text)
    if iso is not None:
        year, month, day = (int(part) for part in iso.groups())
    elif local is not None:
        day, month, year = (int(part) for part in local.groups())
    else:
        return None, text
    if not YEAR_MIN <= year <= YEAR_MAX:
        raise InvalidInput("date", "year-out-of-range", year=year, first=YEAR_MIN, last=YEAR_MAX)
    try:
        return dt.date(year, month, day), "" if iso else text
    except ValueError:
        return None, text


def _read_clock(text: str) -> tuple[dt.time | None, dt.time | None, bool]:
    match = _TIME.fullmatch(text)
    if match is None:
        return None, None, False
    _, hour, minute, end_hour, end_minute = match.groups()
    try:
        begin = dt.time(int(hour), int(minute))
        end = dt.time(int(end_hour), int(end_minute)) if end_hour else None
    except ValueError:
        return None, None, False
    return begin, end, bool(match["about"])


def _part_of_day(text: str) -> str | None:
    key = text.strip().lower().removesuffix(" hari").strip().replace(" ", "_")
    key = "dini_hari" if key == "dini" else key
    return key if key in PARTS_OF_DAY else None
