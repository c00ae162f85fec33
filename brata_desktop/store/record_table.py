"""The record index and its full text: derived, droppable, rebuilt from the revisions.

The primary key *is* the order of the list. A record's `position` holds the local second it
occurred in its upper bits and a running number below:

    position = seconds since 0001-01-01, local  << 24  |  0 … 16,777,215

Every index of SQLite ends with the primary key, so every index is sorted newest first for free;
the full text has the same key, so a search returns newest first without sorting, however common
the word; a jump to a date is a number. When an amendment moves the time, the row moves.
A record without a day sorts above all others: it is a draft that misses something.
"""

import datetime as dt

from sqlalchemy import Column, Index, Integer, String, Table, text

from brata_desktop.store.schema import metadata

TIE_BITS = 24
UNDATED_SECOND = 2**39 - 2
"""Above the year 9999; one less than the most, so that a position after it still has 63 bits."""

record = Table(
    "record",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("number", String, nullable=False),
    Column("feed", String, nullable=False),
    Column("unit", String, nullable=False),
    Column("post", String, nullable=False),
    Column("author_id", String, nullable=False),
    Column("author", String, nullable=False),
    Column("occurred_at", Integer),
    Column("utc_offset", Integer, nullable=False),
    Column("occurred_on", Integer),
    Column("recorded_at", Integer, nullable=False),
    Column("recorded_offset", Integer, nullable=False),
    Column("stage", String, nullable=False),
    Column("satgas", String, nullable=False),
    Column("category", String, nullable=False),
    Column("severity", Integer, nullable=False),
    Column("is_notable", Integer, nullable=False),
    Column("is_under_way", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("is_changed_after", Integer, nullable=False),
    Column("has_conflict", Integer, nullable=False),
    Column("is_unfounded", Integer, nullable=False),
    Column("queue", String, nullable=False),
    Column("title", String, nullable=False),
    Column("place", String, nullable=False),
    Column("area_code", String, nullable=False),
    Column("area_regency", String, nullable=False),
    Column("area_district", String, nullable=False),
    Column("done", Integer),
    Column("total", Integer),
    Column("source", String, nullable=False),
    Column("external_id", String, nullable=False),
    Column("updated_seq", Integer, nullable=False),
    Column("time_precision", String, nullable=False),
    Index(None, "number"),
    Index(None, "kind"),
    Index(None, "status"),
    Index(None, "stage"),
    Index(None, "unit"),
    Index(None, "post"),
    Index(None, "author_id"),
    Index(None, "category"),
    Index("ix_record_severe", "severity", sqlite_where=text("severity >= 3")),
    Index(None, "area_regency"),
    Index(None, "area_district"),
    Index(None, "recorded_at"),
    Index("ix_record_notable", "is_notable", sqlite_where=text("is_notable = 1")),
    Index("ix_record_under_way", "is_under_way", sqlite_where=text("is_under_way = 1")),
    Index("ix_record_changed", "is_changed_after", sqlite_where=text("is_changed_after = 1")),
    Index("ix_record_conflict", "has_conflict", sqlite_where=text("has_conflict = 1")),
    Index("ix_record_queue", "queue", sqlite_where=text("queue <> ''")),
    Index("ix_record_source", "source", "external_id", sqlite_where=text("source <> ''")),
)

# Contentless: the text is derived from documents that are stored already, so it is not stored a
# second time, and a line is deleted without knowing its old text (an external-content table
# would need it).
FULL_TEXT = (
    "CREATE VIRTUAL TABLE record_fts USING fts5(words, content='', contentless_delete=1, "
    "prefix='2 3', tokenize='unicode61 remove_diacritics 2')"
)


def second_of(local: dt.datetime) -> int:
    """Return seconds since 0001-01-01 of a datetime's own local clock."""
    return (local.toordinal() - 1) * 86_400 + local.hour * 3600 + local.minute * 60 + local.second


def day_floor(day: dt.date) -> int:
    """Return the lowest position of a local day."""
    return ((day.toordinal() - 1) * 86_400) << TIE_BITS


def day_ceiling(day: dt.date) -> int:
    """Return the lowest position after a local day."""
    return (day.toordinal() * 86_400) << TIE_BITS


def day_of(position: int) -> dt.date | None:
    """Return the local day of a position; None for a record without one."""
    second = position >> TIE_BITS
    return None if second >= UNDATED_SECOND else dt.date.fromordinal(second // 86_400 + 1)


UNDATED_FLOOR = UNDATED_SECOND << TIE_BITS
