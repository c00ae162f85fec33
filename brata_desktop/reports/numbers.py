"""Numbers, dates and times as Indonesian paper prints them (QLocale `id_ID`; domain facts 8)."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

from brata_desktop.domain import wording_id
from brata_desktop.domain.times import APPROXIMATE, UNKNOWN, When
from brata_desktop.domain.wording_id import PART_NAMES, ZONES

PARTS_OF_DAY = {key: words.removesuffix(" hari") for key, words in PART_NAMES.items()}
"""Short, for table cells and beside a date."""
NIL = "Nihil"
"""Printed where nothing happened, never left blank."""
DASH = "–"
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def whole(value: int) -> str:
    """Return 1234567 as "1.234.567"."""
    return f"{value:,}".replace(",", ".")


def whole_or_nil(value: int) -> str:
    """Return the number, or *Nihil* for zero."""
    return whole(value) if value else NIL


def rupiah(value: int) -> str:
    """Return 414950000 as "Rp414.950.000"."""
    return f"-Rp{whole(-value)}" if value < 0 else f"Rp{whole(value)}"


def percent(part: int, base: int) -> str:
    """Return the change of `part` from `base` as "+12,5 %"; a dash when there is no base."""
    if base == 0:
        return DASH
    if part == base:
        return "0 %"
    change = Decimal(part - base) * 100 / Decimal(base)
    rounded = change.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{rounded:+,f}".replace(",", "_").replace(".", ",").replace("_", ".") + " %"


def signed(value: int) -> str:
    """Return "+3", "-2" or "0"."""
    return f"{value:+,}".replace(",", ".") if value else "0"


def roman(value: int) -> str:
    """Return a positive number in Roman numerals, for section numbers."""
    letters = ""
    for worth, letter in ROMAN:
        while value >= worth:
            letters += letter
            value -= worth
    return letters


def clock(value: dt.time | dt.datetime) -> str:
    """Return "20.15"."""
    return value.strftime("%H.%M")


def long_date(day: dt.date) -> str:
    """Return "31 Januari 2024"."""
    return wording_id.date_text(day)


def full_date(day: dt.date) -> str:
    """Return "Rabu, 31 Januari 2024"."""
    return wording_id.long_date(day)


def short_date(day: dt.date) -> str:
    """Return "31/01/2024"."""
    return wording_id.short_date(day)


def zone_name(moment: dt.datetime) -> str:
    """Return WIB, WITA or WIT, else the offset as "UTC+9.30"."""
    offset = moment.utcoffset() or dt.timedelta(0)
    minutes = int(offset.total_seconds() // 60)
    return ZONES.get(minutes) or _offset_name(minutes)


def _offset_name(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f".{rest:02}" if rest else "")


def moment(value: dt.datetime | None) -> str:
    """Return "31/01/2024 20.15 WITA"; a dash when not known."""
    if value is None:
        return DASH
    return f"{short_date(value.date())} {clock(value)} {zone_name(value)}"


def clock_cell(when: When) -> str:
    """Return the time of a table cell: "20.15", "± 20.15", "malam" or a dash."""
    if when.time is not None:
        about = "± " if when.precision == APPROXIMATE else ""
        return about + clock(when.time)
    return PARTS_OF_DAY.get(when.part_of_day or "", DASH)


def when_text(when: When) -> str:
    """Return the whole sentence part: "Rabu, 31 Januari 2024, sekira pukul 20.15 WITA"."""
    if when.date is None:
        return "tanggal belum diketahui"
    parts = [full_date(when.date)]
    if when.time is not None:
        about = "sekira " if when.precision == APPROXIMATE else ""
        parts.append(f"{about}pukul {clock(when.time)}{_until(when)} {_zone(when)}")
    elif when.part_of_day:
        parts.append(PARTS_OF_DAY.get(when.part_of_day, when.part_of_day))
    elif when.end_date is None:
        parts.append("waktu belum diketahui")
    if when.end_date is not None and when.end_date != when.date and when.time is None:
        parts.append(f"s.d. {full_date(when.end_date)}")
    elif when.precision == UNKNOWN and when.time is not None:
        parts.append("belum pasti")
    return ", ".join(parts)


def _until(when: When) -> str:
    if when.end_date is not None and when.end_date != when.date:
        end = f" {clock(when.end_time)}" if when.end_time is not None else ""
        return f" s.d. {full_date(when.end_date)}{end}"
    return f" s.d. {clock(when.end_time)}" if when.end_time is not None else ""


def _zone(when: When) -> str:
    return ZONES.get(when.utc_offset_minutes) or _offset_name(when.utc_offset_minutes)
