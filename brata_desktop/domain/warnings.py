"""Warnings about a document: oddities that real reports hold.

A weekday that does not fit its date, a total that does not fit its parts, an exercise told like
an incident. Each is pointed out and nothing is corrected or blocked: the officer was there.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.entry.time_tokens import MONTHS, WEEKDAYS
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kind_spec import Oddities
from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import (
    day_name,
    moment_text,
    short_date,
    time_text,
    when_text,
)

_EXERCISE = re.compile(
    r"\b(?:simulasi|latihan|gladi|peragaan|skenario|sispamkota|tfg|tactical floor game)\b",
    re.IGNORECASE,
)
_DAY_AND_DATE = re.compile(
    rf"\b(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b[\s,(]{{1,3}}"
    r"(?:(?:tgl|tanggal)\.?\s*)?(?P<day>[0-9]{1,2})"
    rf"(?:\s?[/-]\s?(?P<number>[0-9]{{1,2}})|\s(?P<month>{'|'.join(MONTHS)})\b)"
    r"(?:\s?[/ -]\s?(?P<year>[0-9]{4}|[0-9]{2})(?![0-9.:]))?",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\((?P<bracket>[^)]*)\)|(?:terdiri|rincian\w*|yaitu|yakni)(?P<list>.*)|(?P<sum>.*\+.*)",
    re.IGNORECASE | re.DOTALL,
)
_TOTAL_TEXT_MAX = 1000
"""Letters of a count that are read; its words are one line, imported ones may be a book."""
_NUMBER = re.compile(r"(?<![\w.,/])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9})(?![\w/]|[.,][0-9])")


def warnings(document: Common, now: dt.datetime) -> tuple[Finding, ...]:
    """Return what is odd about a document.

    `now` is the laptop's clock, aware; a time ahead of it is a warning and never a block.
    """
    checks: tuple[Callable[[Common, dt.datetime], Iterator[Finding]], ...] = (
        _ahead_of_clock,
        _ends_before_start,
        _weekdays,
        _totals,
        _exercise,
        _unknown_areas,
        _rules,
    )
    return tuple(finding for check in checks for finding in check(document, now))


def _own(document: Common) -> Oddities:
    spec = spec_of(document)
    return spec.oddities if spec is not None else Oddities()


def _times(document: Common) -> Iterator[tuple[str, When]]:
    yield "occurred", document.occurred
    yield from _own(document).times(document)


def _ahead_of_clock(document: Common, now: dt.datetime) -> Iterator[Finding]:
    for field, when in _times(document):
        if when.starts_at is not None and when.starts_at > now:
            said = {"when": when_text(when), **_clock_times(when.starts_at, now)}
            yield Finding("time-ahead", field, {**said, "now": moment_text(now)})
    for field, moment in _own(document).moments(document):
        if moment > now:
            said = {"when": moment_text(moment), **_clock_times(moment, now)}
            yield Finding("time-ahead", field, {**said, "now": moment_text(now)})


def _clock_times(moment: dt.datetime, now: dt.datetime) -> dict[str, str]:
    """Return both as clock times when they lie on one day; a short sentence is enough then."""
    here = now.astimezone(moment.tzinfo)
    if here.date() != moment.date():
        return {}
    return {"time": time_text(moment.time()), "clock": f"{here:%H.%M}"}


def _ends_before_start(document: Common, _: dt.datetime) -> Iterator[Finding]:
    for field, when in _times(document):
        start, end = when.starts_at, when.ends_at
        if start is not None and end is not None and end < start:
            yield Finding("end-before-start", field)
    for (earlier_field, earlier), (field, later) in pairwise(_own(document).moments(document)):
        is_same_list = _list_of(field) == _list_of(earlier_field)
        if later < earlier and is_same_list:
            yield Finding("end-before-start", field)


def _list_of(field: str) -> str:
    return field.replace("[", ".").split(".")[0]


def _texts(document: Common) -> Iterator[tuple[str, str]]:
    for field in ("what", *_own(document).texts, "remarks"):
        text = getattr(document, field, "")
        if text:
            yield field, text


def _weekdays(document: Common, now: dt.datetime) -> Iterator[Finding]:
    near = document.occurred.date or now.date()
    for field, text in _texts(document):
        yield from weekday_findings(field, text, near)


def weekday_findings(field: str, text: str, near: dt.date) -> Iterator[Finding]:
    """Yield each weekday in a text that does not fit the date beside it, and impossible dates.

    A date without a year is taken in the year of `near`.
    """
    for found in _DAY_AND_DATE.finditer(text):
        date = _date_said(found, near.year)
        if date is None:
            yield Finding("date-impossible", field, {"text": found[0]})
        elif WEEKDAYS[found["weekday"].casefold()] != date.weekday():
            params = {"day": short_date(date), "weekday": day_name(date), "said": found["weekday"]}
            yield Finding("weekday-mismatch", field, params)


def _date_said(found: re.Match[str], year: int) -> dt.date | None:
    month = int(found["number"]) if found["number"] else MONTHS[found["month"].casefold()]
    said = found["year"]
    if said:
        year = int(said) + (2000 if len(said) == 2 else 0)  # noqa: PLR2004 - "24" means 2024
    try:
        return dt.date(year, month, int(found["day"]))
    except ValueError:
        return None


def _totals(document: Common, _: dt.datetime) -> Iterator[Finding]:
    yield from _count_total("personnel", document.personnel)
    for field, count in _own(document).counts(document):
        yield from _count_total(field, count)
    yield from _own(document).sums(document)


def _count_total(field: str, count: Count) -> Iterator[Finding]:
    """Compare a total with the parts its words give: "1.700 (409 Polri, 300 TNI, 1.100 linmas)"."""
    parts = _parts_of(count.text)
    if count.value is not None and parts and sum(parts) != count.value:
        yield Finding("total-differs", field, {"total": count.value, "sum": sum(parts)})


def _parts_of(text: str) -> list[int]:
    found = _PARTS.search(text[:_TOTAL_TEXT_MAX])
    told = next((group for group in found.groups() if group), "") if found else ""
    numbers = [int(number.replace(".", "")) for number in _NUMBER.findall(told)]
    return numbers if len(numbers) > 1 else []


def _exercise(document: Common, _: dt.datetime) -> Iterator[Finding]:
    if not _own(document).is_happening:
        return
    for field, text in _texts(document):
        found = _EXERCISE.search(text)
        if found:
            yield Finding("simulation-mentioned", field, {"word": found[0]})
            return


def _unknown_areas(document: Common, _: dt.datetime) -> Iterator[Finding]:
    for field, place in _places(document):
        if place.area_name and not place.area_code:
            yield Finding("village-unknown", field, {"name": place.area_name})


def _places(document: Common) -> Iterator[tuple[str, Place]]:
    yield "place", document.place
    for number, place in enumerate(document.other_places):
        yield f"other_places[{number}]", place
    yield from _own(document).places(document)


def _rules(document: Common, _: dt.datetime) -> Iterator[Finding]:
    yield from _own(document).checks(document)
