"""Issued reports: the revision that says what was on paper, and its row."""

import datetime as dt

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.revision import Revision
from brata_desktop.store.report_editions import ReportEdition
from brata_desktop.store.store import Work

KIND = "daily_report"
"""Kind of the revision that says what was on paper."""


def project_edition(work: Work, revision: Revision) -> None:
    """Write the row of an issued report."""
    payload: JsonObject = revision.payload
    edition = payload.get("edition")
    work.report_editions.put(
        ReportEdition(
            revision.header.record,
            str(payload["unit"]),
            dt.date.fromisoformat(str(payload["day"])),
            edition if isinstance(edition, int) else 1,
            dt.datetime.fromisoformat(str(payload["issued_at"])),
            {**payload, "officer": revision.header.officer},
        )
    )
