"""The day by which something is to be done, as officers type it: it lies ahead, not behind."""

import datetime as dt
import re

from brata_desktop.domain.entry.when_text import parse_date
from brata_desktop.domain.wording_id import day_name

_DAYS_AHEAD = re.compile(r"\+\s*(?P<days>\d{1,3})(?:\s*(?:hari|h))?", re.ASCII | re.IGNORECASE)
_WEEK_DAYS = 7


def parse_due(text: str, now: dt.datetime) -> dt.date:
    """Return the day a text says: "5/2", "5 Februari", "besok", "+3" (in three days), "Jumat".

    A weekday is the next one of that name, today included.

    Raises:
        InvalidInput: `text-unclear`.
    """
    today = now.date()
    ahead = _DAYS_AHEAD.fullmatch(text.strip())
    if ahead is not None:
        return today + dt.timedelta(days=int(ahead["days"]))
    day = parse_date(text, now, field="agreements")
    is_weekday = text.strip().casefold() == day_name(day).casefold()
    return day + dt.timedelta(days=_WEEK_DAYS) if is_weekday and day < today else day
