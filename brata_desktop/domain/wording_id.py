"""Indonesian words for days, times and numbers, as reports, narrative and forms print them.

Written out: "Rabu, 31 Januari 2024", "pukul 20.15 WITA", "1.234,5", "Rp414.950.000". In tables:
"31/01/2024". The words of a report belong to its form, so they are written here in Indonesian and
never go through a translation.
"""

import datetime as dt
from collections.abc import Sequence

from brata_desktop.domain.times import APPROXIMATE, UNKNOWN, WITA_MINUTES, When

DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""Monday first, as `date.weekday` counts."""

MONTH_NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)

PART_NAMES = {
    "dini_hari": "dini hari",
    "pagi": "pagi hari",
    "siang": "siang hari",
    "sore": "sore hari",
    "malam": "malam hari",
}
"""The parts of the day of `times.PARTS_OF_DAY` in words."""

DAY_UNKNOWN = "tanggal tidak diketahui"
TIME_UNKNOWN = "jam tidak diketahui"
ALL_UNKNOWN = "waktu tidak diketahui"

ZONES = {420: "WIB", 480: "WITA", 540: "WIT"}
"""Names of the Indonesian zones by their offset from UTC in minutes."""


def day_name(day: dt.date) -> str:
    """Return "Rabu"."""
    return DAY_NAMES[day.weekday()]


def date_text(day: dt.date) -> str:
    """Return "31 Januari 2024"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def long_date(day: dt.date) -> str:
    """Return "Rabu, 31 Januari 2024"."""
    return f"{day_name(day)}, {date_text(day)}"


def short_date(day: dt.date) -> str:
    """Return "31/01/2024", for tables."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def time_text(time: dt.time) -> str:
    """Return "20.15"; seconds only when there are some."""
    return f"{time:%H.%M.%S}" if time.second else f"{time:%H.%M}"


def zone_name(utc_offset_minutes: int) -> str:
    """Return "WITA", or "UTC+05.30" for an offset without an Indonesian name."""
    if utc_offset_minutes in ZONES:
        return ZONES[utc_offset_minutes]
    sign = "-" if utc_offset_minutes < 0 else "+"
    hours, minutes = divmod(abs(utc_offset_minutes), 60)
    return f"UTC{sign}{hours:02d}.{minutes:02d}"


def number_text(value: float, decimals: int = 0) -> str:
    """Return "1.234" or, with decimals, "1.234,5"."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def rupiah_text(value: int) -> str:
    """Return "Rp414.950.000"."""
    return f"-Rp{number_text(-value)}" if value < 0 else f"Rp{number_text(value)}"


def joined(words: Sequence[str]) -> str:
    """Return "a", "a dan b" or "a, b dan c"; "serta" when a word itself holds "dan"."""
    if len(words) < 2:  # noqa: PLR2004 - a list needs two
        return "".join(words)
    last = "serta" if any(" dan " in word for word in words) else "dan"
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def moment_text(moment: dt.datetime) -> str:
    """Return "Rabu, 31 Januari 2024 pukul 20.15 WITA" for an aware moment, in its own zone."""
    offset = moment.utcoffset() or dt.timedelta()
    minutes = int(offset.total_seconds() // 60)
    return f"{long_date(moment.date())} pukul {time_text(moment.time())} {zone_name(minutes)}"


def duration_text(minutes: int) -> str:
    """Return "35 menit", "1 jam 5 menit", "2 hari 3 jam"."""
    hours, rest = divmod(minutes, 60)
    days, hours_left = divmod(hours, 24)
    parts = [(days, "hari"), (hours_left, "jam")] if days else [(hours, "jam"), (rest, "menit")]
    told = [f"{value} {unit}" for value, unit in parts if value]
    return " ".join(told) or "0 menit"


def when_text(when: When) -> str:
    """Return a time as the form shows it; `entry.when_text.parse_when` reads it back.

    For example "Rabu, 31 Januari 2024 sekitar pukul 20.15 WITA", "… pukul 18.20 s.d. 18.55 WITA",
    "… malam hari", "… jam tidak diketahui", or "waktu tidak diketahui". Empty when nothing was
    said.
    """
    if when == When(precision=when.precision, utc_offset_minutes=when.utc_offset_minutes):
        return ALL_UNKNOWN if when.precision == UNKNOWN else ""
    day = long_date(when.date) if when.date else DAY_UNKNOWN
    words = [day, _begin_words(when), *_end_words(when), _zone_word(when)]
    if when.precision == APPROXIMATE:
        words.insert(1 if when.time or when.part_of_day else 0, "sekitar")
    return " ".join(word for word in words if word)


def _begin_words(when: When) -> str:
    if when.time:
        return f"pukul {time_text(when.time)}"
    if when.part_of_day:
        return PART_NAMES[when.part_of_day]
    return TIME_UNKNOWN if when.precision == UNKNOWN else ""


def _end_words(when: When) -> list[str]:
    if when.end_date is None:
        return ["s.d.", time_text(when.end_time)] if when.end_time else []
    time = f"pukul {time_text(when.end_time)}" if when.end_time else ""
    return ["s.d.", long_date(when.end_date), time]


def _zone_word(when: When) -> str:
    is_needed = when.time or when.end_time or when.utc_offset_minutes != WITA_MINUTES
    return zone_name(when.utc_offset_minutes) if is_needed else ""
