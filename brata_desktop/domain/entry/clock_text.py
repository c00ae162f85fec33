"""The part of a time that a form shows beside the field of its day: "20.15", "malam hari"."""

import datetime as dt

from brata_desktop.domain.entry.when_text import parse_when
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import WITA_MINUTES, When
from brata_desktop.domain.wording_id import long_date, when_text, zone_name


def clock_text(when: When) -> str:
    """Return what a time says beside its begin day: "20.15", "sekitar 20.15", "20.00 s.d. 21.00".

    `parse_clock` reads it back with that day. Empty when nothing but a day was said.
    """
    if when.date is None:
        return _short(when_text(when), when)
    before, _, after = when_text(when).partition(long_date(when.date))
    return _short(f"{before.strip()} {after.strip()}".strip(), when)


def parse_clock(text: str, now: dt.datetime, day: dt.date | None) -> When:
    """Return the time a text says beside a day; the text may name another day ("kemarin 21").

    Args:
        text: What was typed.
        now: The moment "-30" and "kemarin" count from.
        day: The day beside it; None for none.

    Raises:
        InvalidInput: `text-unclear`.
    """
    try:
        return parse_when(text, now, day=day)
    except InvalidInput as error:
        if day is None:
            raise
        return _with_day(text, now, day, error)


def _with_day(text: str, now: dt.datetime, day: dt.date, error: InvalidInput) -> When:
    """Read text that makes sense only with its day: "s.d. Kamis, 1 Februari 2024", "sekitar"."""
    for said in (f"{long_date(day)} {text}", f"{text} {long_date(day)}"):
        try:
            return parse_when(said, now)
        except InvalidInput:
            continue
    raise error


def _short(said: str, when: When) -> str:
    if when.utc_offset_minutes == WITA_MINUTES:
        said = said.removesuffix(zone_name(WITA_MINUTES)).strip()
    return said.replace("pukul ", "", 1) if when.time else said
