"""Issued reports, projected from their revisions: what was on paper, and when."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import (
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    Row,
    String,
    Table,
    delete,
    select,
)
from sqlalchemy.dialects.sqlite import insert

from brata_desktop.store.codec import encode_json
from brata_desktop.store.column_types import UtcDateTime
from brata_desktop.store.schema import metadata

report_edition = Table(
    "report_edition",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("unit", String, nullable=False),
    Column("day", Integer, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("doc", LargeBinary, nullable=False),
    Index(None, "unit", "day", "edition"),
)
_insert = insert(report_edition)
_PUT = _insert.on_conflict_do_update(
    index_elements=["id"],
    set_={name: _insert.excluded[name] for name in ("unit", "day", "edition", "issued_at", "doc")},
)


@dataclass(frozen=True, slots=True)
class ReportEdition:
    """A daily report as issued.

    Attributes:
        id: UUID text of the report's record.
        unit: Unit code.
        day: Local day of the period's begin.
        edition: 1 for the first issue of the day.
        issued_at: Aware.
        doc: What it named (hash, number, signer, records covered) and the officer, as JSON.
    """

    id: str
    unit: str
    day: dt.date
    edition: int
    issued_at: dt.datetime
    doc: Mapping[str, Any]


class ReportEditions:
    """Repository of issued reports."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, edition: ReportEdition) -> None:
        """Write an edition in place of the former one."""
        self._connection.execute(
            _PUT,
            {
                "id": edition.id,
                "unit": edition.unit,
                "day": edition.day.toordinal(),
                "edition": edition.edition,
                "issued_at": edition.issued_at,
                "doc": encode_json(edition.doc),
            },
        )

    def remove_all(self) -> None:
        """Empty the table, for a rebuild."""
        self._connection.execute(delete(report_edition))

    def of_day(self, unit: str, day: dt.date) -> tuple[ReportEdition, ...]:
        """Return the editions of a day in order."""
        c = report_edition.c
        query = select(report_edition).where(c.unit == unit, c.day == day.toordinal())
        return tuple(map(_to_domain, self._connection.execute(query.order_by(c.edition))))

    def of_year(self, unit: str, year: int) -> tuple[ReportEdition, ...]:
        """Return the editions of a year's days, by day and edition."""
        c = report_edition.c
        first, last = dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal()
        query = select(report_edition).where(c.unit == unit, c.day.between(first, last))
        return tuple(map(_to_domain, self._connection.execute(query.order_by(c.day, c.edition))))

    def newest(self, unit: str, limit: int) -> tuple[ReportEdition, ...]:
        """Return the latest issued editions of a unit, newest first."""
        c = report_edition.c
        query = select(report_edition).where(c.unit == unit)
        newest = query.order_by(c.issued_at.desc(), c.edition.desc()).limit(limit)
        return tuple(map(_to_domain, self._connection.execute(newest)))

    def find(self, edition: str) -> ReportEdition | None:
        """Return an edition by its id, or None."""
        query = select(report_edition).where(report_edition.c.id == edition)
        row = self._connection.execute(query).first()
        return _to_domain(row) if row else None

    def last_before(self, unit: str, day: dt.date) -> ReportEdition | None:
        """Return the newest edition of the newest day before this one, or None."""
        c = report_edition.c
        query = select(report_edition).where(c.unit == unit, c.day < day.toordinal())
        newest = query.order_by(c.day.desc(), c.edition.desc()).limit(1)
        row = self._connection.execute(newest).first()
        return _to_domain(row) if row else None


def _to_domain(row: Row[Any]) -> ReportEdition:
    return ReportEdition(
        row.id,
        row.unit,
        dt.date.fromordinal(row.day),
        row.edition,
        row.issued_at,
        msgspec.json.decode(row.doc),
    )
