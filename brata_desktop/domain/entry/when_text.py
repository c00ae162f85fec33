"""Days and times as officers type them, read into a `When`.

```
2015  20.15  20:15  8  0815          a clock time today
-30  -1j  -1j30  15 menit lalu       before now
kemarin 21  tadi malam  31 jan 20.15 a day and a time, or a part of the day
sekitar 20.15  skj. 20.15            approximate
20.00-08.00  20.00 s/d selesai       from - to, past midnight where the end is earlier
jam tidak diketahui                  said to be unknown
```

What was typed is never bettered: a time ahead of the clock stays ahead, an hour that could be
two ("2 malam") is asked for again. `wording_id.when_text` writes a `When` so that it reads back.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from brata_desktop.domain.entry.time_tokens import LENGTH_MAX, PartialDay, Sort, Token, tokenize
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import (
    APPROXIMATE,
    PARTS_OF_DAY,
    UNKNOWN,
    WITA_MINUTES,
    When,
)

_AGO = re.compile(
    r"(?:[-−–]\s*(?P<plain>\d{1,4})"
    r"|[-−–]\s*(?:(?P<h>\d{1,3}(?:[.,]\d)?)\s*(?:jam|j)\s*)?(?:(?P<m>\d{1,4})\s*(?:menit|mnt|m)?)?"
    r"|(?:(?P<hours>\d{1,3}|se|setengah )\s*jam)?\s*(?:(?P<minutes>\d{1,4})\s*(?:menit|mnt))?"
    r"\s*(?:(?:yang|yg)\s+)?(?:lalu|tadi))",
    re.ASCII,
)
_DAYS_AGO = re.compile(r"(?P<days>\d{1,3})\s*hari\s+(?:(?:yang|yg)\s+)?lalu", re.ASCII)
_ABOUT_FIRST = re.compile(r"(?:sekitar|sktr\.?|kira-kira|kurang lebih)\s+(?=.*\b(?:lalu|tadi)$)")
_HOURS_OF_PART = {
    "dini_hari": range(6),
    "pagi": range(1, 12),
    "siang": (*range(10, 13), *range(1, 5)),
    "sore": range(2, 7),
    "malam": range(6, 12),
}
_AFTERNOON = {"siang": 10, "sore": 12, "malam": 12}
_TEXT_SHOWN = 60
_NOON = 12
_MIDNIGHT_HOUR = 24


class _UnclearError(Exception):
    """The tokens make no sense together."""


@dataclass(frozen=True, slots=True)
class _Side:
    """What one side of a range says; `time` is (hour, minute, second), the hour up to 24."""

    date: dt.date | None = None
    end_date: dt.date | None = None
    time: tuple[int, int, int] | None = None
    part: str | None = None
    weekday: int | None = None
    is_about: bool = False
    is_last_night: bool = False
    is_now: bool = False
    is_open_end: bool = False
    is_time_unknown: bool = False
    is_day_unknown: bool = False


def parse_when(
    text: str, now: dt.datetime, *, day: dt.date | None = None, field: str = "occurred"
) -> When:
    """Return the time a text says.

    Args:
        text: What was typed.
        now: The moment "-30" and "kemarin" count from; its offset is the default zone, WITA when
            it has none.
        day: The day when the text names none, such as the form's own date field; else today.
        field: Named in the error.

    Raises:
        InvalidInput: `text-unclear`.
    """
    try:
        return _parse_when(text, now, day)
    except (_UnclearError, OverflowError):
        raise _unclear(field, text, "a time", "20.15, -30 or kemarin 21") from None


def parse_date(text: str, now: dt.datetime, *, field: str = "occurred.date") -> dt.date:
    """Return the day a text says: "31/1", "31 Januari 2024", "kemarin", "Rabu", "3 hari lalu".

    A weekday is the last one of that name, today included; a date without a year is the nearest.

    Raises:
        InvalidInput: `text-unclear`, also when the text says a time.
    """
    try:
        when = _parse_when(text, now, None)
    except (_UnclearError, OverflowError):
        when = When()
    if when.date is None or when != When(date=when.date, utc_offset_minutes=_offset(now)):
        raise _unclear(field, text, "a date", "31/1, 31 Januari 2024 or kemarin")
    return when.date


def parse_time(text: str, now: dt.datetime, *, field: str = "occurred.time") -> dt.time:
    """Return the clock time a text says; "24.00" is 00.00.

    A form with a day of its own rather asks `parse_when` with that day, since "-30" and "24.00"
    may move the day.

    Raises:
        InvalidInput: `text-unclear`, also when the text says a day, a range or only "pagi".
    """
    unclear = _unclear(field, text, "a clock time", "20.15 or 2015")
    try:
        when = _parse_when(text, now, now.date())
    except (_UnclearError, OverflowError):
        raise unclear from None
    if when.time is None or when.end_time is not None or when.end_date is not None:
        raise unclear
    return when.time


def weekday_mismatch(text: str, date: dt.date) -> int | None:
    """Return the weekday a text names when it is not that of the date, else None.

    Monday is 0. "Rabu (9/1/2024)" for a Tuesday gives 2. A text that names no weekday, or is no
    time at all, gives None: this only points out.
    """
    said = next((t.value for t in tokenize(text) or () if t.sort is Sort.WEEKDAY), None)
    return said if isinstance(said, int) and said != date.weekday() else None


def _unclear(field: str, text: str, expected: str, example: str) -> InvalidInput:
    shown = text if len(text) <= _TEXT_SHOWN else f"{text[:_TEXT_SHOWN]}…"
    return InvalidInput(field, "text-unclear", text=shown, expected=expected, example=example)


def _offset(now: dt.datetime) -> int:
    offset = now.utcoffset()
    return WITA_MINUTES if offset is None else int(offset.total_seconds() // 60)


def _parse_when(text: str, now: dt.datetime, day: dt.date | None) -> When:
    if len(text) > LENGTH_MAX:
        raise _UnclearError
    ago = _parse_ago(" ".join(text.casefold().split()), now)
    if ago is not None:
        return ago
    tokens = tokenize(text)
    if not tokens:
        raise _UnclearError
    offset = next((t.value for t in tokens if t.sort is Sort.ZONE), None)
    minutes = offset if isinstance(offset, int) else _offset(now)
    if abs(minutes) >= _MIDNIGHT_HOUR * 60:
        raise _UnclearError
    here = _in_zone(now, minutes)
    rest = [token for token in tokens if token.sort is not Sort.ZONE]
    when = _combine(_sides(rest, here), here, day)
    return replace(when, utc_offset_minutes=minutes)


def _in_zone(now: dt.datetime, minutes: int) -> dt.datetime:
    if now.tzinfo is None:
        return now
    return now.astimezone(dt.timezone(dt.timedelta(minutes=minutes)))


def _parse_ago(plain: str, now: dt.datetime) -> When | None:
    about = _ABOUT_FIRST.match(plain)
    said = plain[about.end() :] if about else plain
    days = _DAYS_AGO.fullmatch(said)
    if days:
        date = now.date() - dt.timedelta(days=int(days["days"]))
        return When(date=date, utc_offset_minutes=_offset(now))
    found = _AGO.fullmatch(said)
    minutes = _minutes_ago(found) if found else None
    if minutes is None:
        return None
    then = now - dt.timedelta(minutes=minutes)
    when = _at(then, _offset(now))
    return replace(when, precision=APPROXIMATE) if about else when


def _minutes_ago(found: re.Match[str]) -> float | None:
    if found["plain"]:
        return int(found["plain"])
    words = {"se": 1.0, "setengah ": 0.5}
    hours = found["h"] or found["hours"]
    minutes = found["m"] or found["minutes"]
    if hours is None and minutes is None:
        return None
    in_hours = 0.0 if hours is None else words.get(hours) or float(hours.replace(",", "."))
    return in_hours * 60 + int(minutes or 0)


def _at(moment: dt.datetime, offset: int) -> When:
    time = moment.time().replace(second=0, microsecond=0)
    return When(date=moment.date(), time=time, utc_offset_minutes=offset)


def _sides(tokens: list[Token], now: dt.datetime) -> tuple[_Side, _Side | None]:
    """Split at the range word and read both sides."""
    cuts = [at for at, token in enumerate(tokens) if token.sort is Sort.RANGE]
    if not cuts:
        return _side(tokens, now), None
    if len(cuts) > 1 or cuts[0] in {0, len(tokens) - 1}:
        raise _UnclearError
    return _side(tokens[: cuts[0]], now), _side(tokens[cuts[0] + 1 :], now)


def _side(tokens: Iterable[Token], now: dt.datetime) -> _Side:
    side = _Side()
    for token in tokens:
        side = _with(side, token, now)
    if side.is_last_night and (side.date or side.part or side.weekday is not None):
        raise _UnclearError
    return side


def _with(side: _Side, token: Token, now: dt.datetime) -> _Side:
    """Lay one token over a side; the same thing said twice is unclear."""
    changes = _changes(side, token, now)
    if any(getattr(side, name) not in {None, False} for name in changes):
        raise _UnclearError
    return replace(side, **changes)  # type: ignore[arg-type]


def _changes(side: _Side, token: Token, now: dt.datetime) -> dict[str, object]:
    changes: dict[str, object] = {}
    match token:
        case Token(Sort.DAY, PartialDay() as partial):
            changes = {"date": _resolved(partial, now)}
        case Token(Sort.DAY_SPAN, (PartialDay() as first, PartialDay() as last)):
            changes = {"date": _resolved(first, now), "end_date": _resolved(last, now)}
        case Token(Sort.STEP, int(days)):
            changes = {"date": now.date() + dt.timedelta(days=days)}
        case Token(Sort.TIME | Sort.HOUR, (int(), int(), int()) as time):
            changes = {"time": time}
        case Token(Sort.PART, str(part)):
            changes = {"part": part}
        case Token(Sort.WEEKDAY, int(weekday)) if not _is_eve(side):
            changes = {"weekday": weekday}
        case Token(sort) if sort in _FLAGS:
            changes = {_FLAGS[sort]: True}
    if not changes:
        raise _UnclearError
    return changes


def _is_eve(side: _Side) -> bool:
    # "malam Minggu" is the evening before Sunday to many, Sunday's own to others.
    return side.part == "malam" and side.date is None


_FLAGS = {
    Sort.LAST_NIGHT: "is_last_night",
    Sort.NOW: "is_now",
    Sort.ABOUT: "is_about",
    Sort.OPEN_END: "is_open_end",
    Sort.UNKNOWN_TIME: "is_time_unknown",
    Sort.UNKNOWN_DAY: "is_day_unknown",
}


def _resolved(partial: PartialDay, now: dt.datetime) -> dt.date:
    date = partial.resolve(now.date())
    if date is None:
        raise _UnclearError
    return date


def _combine(sides: tuple[_Side, _Side | None], now: dt.datetime, day: dt.date | None) -> When:
    begin = _begin(sides[0], now, day)
    when = begin if sides[1] is None else _ended(begin, sides[0], sides[1], now)
    is_about = any(side is not None and side.is_about for side in sides)
    return replace(when, precision=APPROXIMATE) if is_about else when


def _begin(side: _Side, now: dt.datetime, day: dt.date | None) -> When:
    if side.is_open_end:
        raise _UnclearError
    if side.is_now:
        return _now(side, now)
    if side.is_time_unknown:
        return _unknown(side, now, day)
    said = _said_day(side, now)
    date = None if side.is_day_unknown else said or day or _day_of_part(side, now)
    if side.time is None:
        return _part_or_day(side, date, is_day_said=said is not None)
    time, step = _clock(side.time, side)
    if date is not None:
        date += dt.timedelta(days=step)
    return When(date=date, time=time, end_date=side.end_date)


def _now(side: _Side, now: dt.datetime) -> When:
    if replace(side, is_now=False, is_about=False) != _Side():
        raise _UnclearError
    return _at(now, _offset(now))


def _unknown(side: _Side, now: dt.datetime, day: dt.date | None) -> When:
    if side.time is not None or side.part or side.is_last_night or side.is_about:
        raise _UnclearError
    date = _said_day(side, now) or (None if side.is_day_unknown else day)
    return When(date=date, end_date=side.end_date, precision=UNKNOWN)


def _part_or_day(side: _Side, date: dt.date | None, *, is_day_said: bool) -> When:
    part = "malam" if side.is_last_night else side.part
    if part is None and not (is_day_said or side.is_day_unknown):
        raise _UnclearError
    return When(date=date, part_of_day=part, end_date=side.end_date)


def _said_day(side: _Side, now: dt.datetime) -> dt.date | None:
    if side.is_last_night:
        return now.date() - dt.timedelta(days=1)
    if side.date is not None or side.weekday is None:
        return side.date
    return now.date() - dt.timedelta(days=(now.weekday() - side.weekday) % 7)


def _day_of_part(side: _Side, now: dt.datetime) -> dt.date:
    """Return today, or yesterday when that part of the day has not begun today."""
    is_ahead = side.part is not None and PARTS_OF_DAY[side.part][0] > now.time()
    is_yesterday = is_ahead and side.time is None
    return now.date() - dt.timedelta(days=1 if is_yesterday else 0)


def _clock(said: tuple[int, int, int], side: _Side) -> tuple[dt.time, int]:
    """Return the clock time and the days it moves on: "8 malam" is 20.00, "24.00" a day later."""
    hour, minute, second = said
    part = "malam" if side.is_last_night else side.part
    if part is not None:
        hour = _hour_in_part(hour, part)
    if hour == _MIDNIGHT_HOUR:
        return dt.time(0, 0), 1
    return dt.time(hour, minute, second), 0


def _hour_in_part(hour: int, part: str) -> int:
    first, last = PARTS_OF_DAY[part]
    if hour > _NOON or hour == 0:
        if not first.hour <= hour <= last.hour:
            raise _UnclearError
        return hour
    if part == "dini_hari" and hour == _NOON:
        return 0
    if hour not in _HOURS_OF_PART[part]:
        raise _UnclearError
    is_later = part in _AFTERNOON and hour < _AFTERNOON[part]
    return hour + _NOON if is_later else hour


def _ended(begin: When, first: _Side, last: _Side, now: dt.datetime) -> When:
    if first.end_date or last.end_date or first.is_now or first.is_last_night:
        raise _UnclearError
    if last.is_open_end:
        if replace(last, is_open_end=False) != _Side():
            raise _UnclearError
        return begin
    if last.part or last.is_last_night or last.is_time_unknown or last.is_day_unknown:
        raise _UnclearError
    if last.is_now:
        return _until_now(begin, now)
    return _until(begin, last, now)


def _until_now(begin: When, now: dt.datetime) -> When:
    end = _at(now, _offset(now))
    return replace(begin, end_date=None if end.date == begin.date else end.date, end_time=end.time)


def _until(begin: When, last: _Side, now: dt.datetime) -> When:
    end_date = _said_day(last, now)
    if last.time is None:
        if end_date is None or begin.date is None:
            raise _UnclearError
        return replace(begin, end_date=end_date)
    end_time, step = _clock(last.time, last)
    if begin.time is None and end_date is None:
        raise _UnclearError
    if end_date is None and begin.date is not None:
        # Past midnight when the end is earlier than the begin: a patrol from 20.00 to 08.00.
        is_next_day = step or (begin.time is not None and end_time < begin.time)
        end_date = begin.date + dt.timedelta(days=1) if is_next_day else None
    elif end_date is not None:
        end_date += dt.timedelta(days=step)
    return replace(begin, end_date=end_date, end_time=end_time)
