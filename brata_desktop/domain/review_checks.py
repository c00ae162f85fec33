"""The automatic checks beside a record under review.

They say what a supervisor would look at first; they never decide. Each gives a finding, good or
to be looked at, so that the list always has the same lines in the same order.
"""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.completeness import answers, filled_count
from brata_desktop.domain.document import Common
from brata_desktop.domain.duplicates import Suspicion
from brata_desktop.domain.findings import Finding
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.names import Names
from brata_desktop.domain.times import When
from brata_desktop.domain.warnings import warnings

WORDS_LEAST = 6
"""An answer with fewer words is pointed out."""

DELAY_LONG_MINUTES = 24 * 60
"""A record written later than a day after the event is pointed out."""

_AREA_SAID = re.compile(
    r"\b(?i:kel|kelurahan|desa|ds|kec|kecamatan)\b\.?\s+"
    r"(?P<name>[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*)*)"
)


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list.

    Attributes:
        is_good: Whether there is nothing to look at.
        finding: What was found, good or not.
    """

    is_good: bool
    finding: Finding


def review_checks(
    kind: str,
    document: Common,
    names: Names,
    *,
    recorded_at: dt.datetime,
    duplicates: Iterable[tuple[str, Suspicion]] = (),
    is_point_in_area: bool | None = None,
) -> tuple[Check, ...]:
    """Return the checks of a record, in the order of the screen.

    Args:
        kind: The kind of record.
        document: What is reviewed.
        names: Words for codes.
        recorded_at: When it was first written down, aware; the odd times are judged by it.
        duplicates: Other records of perhaps the same event, as (number, suspicion).
        is_point_in_area: Whether the coordinates lie in the area, where a boundary layer knows.
    """
    odd = warnings(document, recorded_at)
    return (
        _answers_check(kind, document, odd),
        _area_check(document, names, is_point_in_area=is_point_in_area),
        _delay_check(document, recorded_at),
        *_short_answers(kind, document),
        *(Check(is_good=False, finding=finding) for finding in odd),
        *_duplicate_checks(duplicates),
    )


def _answers_check(kind: str, document: Common, odd: Iterable[Finding]) -> Check:
    told = answers(kind, document, wrong=_wrong_fields(odd))
    filled, total = filled_count(told)
    finding = Finding("answers-filled", params={"filled": filled, "total": total})
    return Check(filled == total, finding)


def _wrong_fields(odd: Iterable[Finding]) -> list[str]:
    return [found.field for found in odd if found.code in {"time-ahead", "end-before-start"}]


def _area_check(document: Common, names: Names, *, is_point_in_area: bool | None) -> Check:
    area = names.area_path(document.place.area_code) if document.place.area_code else ""
    if not area:
        return Check(is_good=False, finding=Finding("area-not-compared", "place"))
    told = [found["name"] for found in _AREA_SAID.finditer(document.place.name)]
    other = next((name for name in told if name.casefold() not in area.casefold()), None)
    if other is None and is_point_in_area is False:
        place = document.place
        other = f"{place.latitude}, {place.longitude}"
    if other is not None:
        finding = Finding("area-disagrees", "place", {"said": other, "area": area})
        return Check(is_good=False, finding=finding)
    return Check(is_good=True, finding=Finding("area-agrees", "place"))


def _delay_check(document: Common, recorded_at: dt.datetime) -> Check:
    minutes = _minutes_after(document.occurred, recorded_at)
    if minutes is None:
        return Check(is_good=False, finding=Finding("delay-unknown", "occurred"))
    is_good = 0 <= minutes <= DELAY_LONG_MINUTES
    code = "delay-long" if minutes > DELAY_LONG_MINUTES else "delay-plausible"
    return Check(is_good, Finding(code, "occurred", {"minutes": minutes}))


def _minutes_after(when: When, recorded_at: dt.datetime) -> int | None:
    """Return the minutes from the end of an event to its record; 0 while it goes on.

    An event of which only the day or its part is known may have been any time that day.
    """
    start, end = when.starts_at, when.ends_at
    if start is None:
        return None
    if end is None:
        end = start + dt.timedelta(days=1) if when.time is None else start
    if start <= recorded_at <= end:
        return 0
    return round((recorded_at - (start if recorded_at < start else end)) / dt.timedelta(minutes=1))


def _short_answers(kind: str, document: Common) -> Iterable[Check]:
    for field in KINDS[kind].questions.sentences:
        text = getattr(document, field, "")
        if text.strip() and len(text.split()) < WORDS_LEAST:
            finding = Finding("answer-short", field, {"words": WORDS_LEAST})
            yield Check(is_good=False, finding=finding)


def _duplicate_checks(duplicates: Iterable[tuple[str, Suspicion]]) -> Iterable[Check]:
    listed = list(duplicates)
    if not listed:
        yield Check(is_good=True, finding=Finding("no-duplicate"))
    for number, told in listed:
        params = {"number": number, "percent": told.percent}
        yield Check(is_good=False, finding=Finding("duplicate-suspected", "", params))
