"""Issued reports: the revision that says what was on paper, its row, and numbers under way.

A number is reserved before its paper leaves. When the program ends in between, nobody knows whether
it left: the number stays reserved and is never given to another paper.
"""

import datetime as dt

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.revision import Revision
from brata_desktop.store.report_editions import ReportEdition
from brata_desktop.store.store import Work

KIND = "daily_report"
"""Kind of the revision that says what was on paper."""

_RESERVED = "report.reserved."


def project_edition(work: Work, revision: Revision) -> None:
    """Write the row of an issued report."""
    header = revision.header
    work.report_editions.put(_edition(header.record, revision.payload, header.officer))


def reserve(work: Work, payload: JsonObject, officer: str) -> None:
    """Keep an edition's number from any other paper; the caller commits."""
    work.settings.put(_key(payload), {**payload, "officer": officer})


def release(work: Work, payload: JsonObject) -> None:
    """Give the reservation up: the paper did not leave, or it is written down as issued."""
    work.settings.remove(_key(payload))


def reserved(work: Work, unit: str) -> tuple[ReportEdition, ...]:
    """Return the editions of a unit that may have left and are not written down."""
    found = work.settings.all(f"{_RESERVED}{unit}.")
    return tuple(_edition("", each, str(each["officer"])) for each in found.values())


def next_edition(work: Work, unit: str, day: dt.date) -> int:
    """Return the first number of a day that no paper has or may have."""
    held = (*work.report_editions.of_day(unit, day), *reserved(work, unit))
    return max((each.edition for each in held if each.day == day), default=0) + 1


def of_year(work: Work, unit: str, year: int) -> tuple[ReportEdition, ...]:
    """Return the editions of a year's days, reserved ones too, by day and edition."""
    held = [each for each in reserved(work, unit) if each.day.year == year]
    known = (*work.report_editions.of_year(unit, year), *held)
    return tuple(sorted(known, key=lambda each: (each.day, each.edition)))


def _edition(id_: str, payload: JsonObject, officer: str) -> ReportEdition:
    edition = payload.get("edition")
    return ReportEdition(
        id_,
        str(payload["unit"]),
        dt.date.fromisoformat(str(payload["day"])),
        edition if isinstance(edition, int) else 1,
        dt.datetime.fromisoformat(str(payload["issued_at"])),
        {**payload, "officer": officer},
    )


def _key(payload: JsonObject) -> str:
    return f"{_RESERVED}{payload['unit']}.{payload['day']}.{payload['edition']}"
