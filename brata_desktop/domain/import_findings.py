"""What looks wrong in an imported text: pointed out, never corrected.

Published reports print weekdays that do not fit their date, totals that are not the sum of their
parts, and exercises told as if they were riots. A person decides; the words stay as they are.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from brata_desktop.domain.error_messages import MESSAGES

WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
# fmt: off
_MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)
_WORDS = (
    "satu", "dua", "tiga", "empat", "lima", "enam",
    "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)
# fmt: on
_NUMBER = rf"\d{{1,3}}(?:\.\d{{3}})+|\d+|{'|'.join(_WORDS)}"

_DATE = re.compile(
    r"(?:\b(?P<weekday>senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b\s*,?\s*\(?\s*)?"
    rf"\b(?P<day>\d{{1,2}})(?:\s*/\s*(?P<month>\d{{1,2}})(?:\s*/\s*(?P<year>\d{{4}}|\d{{2}}))?"
    rf"|\s+(?P<name>{'|'.join(_MONTHS)})(?:\s+(?P<year_after>\d{{4}}))?)(?![\d/])",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"\b(?P<total>{_NUMBER})\s+[\w-]+(?:\s+[\w-]+){{0,3}}?\s*"
    r"(?:\((?P<bracket>[^()]{3,200})\)|,?\s*(?:terdiri (?:dari|atas)|rinciannya|dengan rincian)"
    r"\s+(?P<listed>(?:[^.;]|\.(?=\d)){3,200}))",
    re.IGNORECASE,
)
_PART = re.compile(rf"\s*(?P<number>{_NUMBER})\s+[A-Za-z][^,;+]*", re.IGNORECASE)
_EXERCISE = re.compile(r"\b(simulasi|latihan|gladi|peragaan)\b", re.IGNORECASE)
_SIMULATION = re.compile(r"\bsimulasi\b", re.IGNORECASE)
_PARTS_MIN = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should look at.

    Attributes:
        code: Names it; a key of `MESSAGES`.
        params: Values for the sentence.
    """

    code: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the English sentence."""
        return MESSAGES[self.code].format(**self.params)


def findings_in(text: str, day: dt.date | None, *, is_incident: bool) -> tuple[Finding, ...]:
    """Return what looks wrong in a record's words, each finding once.

    Args:
        text: All words of the report.
        day: Day of the event; gives the year to dates that are written without one.
        is_incident: Any word of an exercise counts; elsewhere training is daily work, and only
            *simulasi* does.
    """
    words = _EXERCISE if is_incident else _SIMULATION
    found = [*_dates(text, day), *_totals(text), *_exercises(text, words)]
    unique = {str(finding): finding for finding in found}
    return tuple(unique.values())


def _dates(text: str, day: dt.date | None) -> Iterator[Finding]:
    for match in _DATE.finditer(text):
        year = match["year"] or match["year_after"] or ""
        # "2/3 kekuatan" is a fraction; a date says its weekday or its year.
        if not match["weekday"] and not year:
            continue
        yield from _date_finding(match, year, day)


def _date_finding(match: re.Match[str], year: str, day: dt.date | None) -> Iterator[Finding]:
    if not year and day is None:
        return
    number = int(year) if year else (day or dt.date.min).year
    month = int(match["month"]) if match["month"] else _MONTHS.index(match["name"].lower()) + 1
    try:
        written = dt.date(number + (2000 if number < 100 else 0), month, int(match["day"]))  # noqa: PLR2004 - two digits
    except ValueError:
        yield Finding("finding-date-impossible", {"text": match[0].strip()})
        return
    said = (match["weekday"] or "").lower().replace("'", "").replace("ahad", "minggu")
    if said and said != WEEKDAYS[written.weekday()]:
        params = {"text": match[0].strip(), "weekday": WEEKDAYS[written.weekday()]}
        yield Finding("finding-weekday", params)


def _totals(text: str) -> Iterator[Finding]:
    for match in _TOTAL.finditer(text):
        listed = match["bracket"] or match["listed"]
        parts = [_PART.fullmatch(part) for part in re.split(r",|;|\+|\bdan\b", listed) if part]
        numbers = [_value(part["number"]) for part in parts if part is not None]
        if len(numbers) < _PARTS_MIN or len(numbers) != len(parts):
            continue
        total = _value(match["total"])
        if sum(numbers) != total:
            params = {"text": match[0].strip(), "total": total, "sum": sum(numbers)}
            yield Finding("finding-total", params)


def _exercises(text: str, words: re.Pattern[str]) -> Iterator[Finding]:
    for match in words.finditer(text):
        yield Finding("finding-exercise", {"word": match[0].lower()})


def _value(text: str) -> int:
    word = text.lower()
    return _WORDS.index(word) + 1 if word in _WORDS else int(word.replace(".", ""))
