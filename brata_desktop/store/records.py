"""Repository of the record index: pages, counts, search, candidates for duplicates."""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Any, cast, get_args

from sqlalchemy import Connection

from brata_desktop.domain.errors import NotFound
from brata_desktop.store import record_query
from brata_desktop.store.column_types import from_milliseconds, to_milliseconds
from brata_desktop.store.record_query import Query, select_ordered
from brata_desktop.store.record_rows import (
    CountBy,
    Cursor,
    DayGroup,
    Page,
    RecordFilter,
    RecordRow,
)
from brata_desktop.store.record_table import (
    TIE_BITS,
    UNDATED_FLOOR,
    UNDATED_SECOND,
    day_ceiling,
    day_floor,
    record,
    second_of,
)

COUNT_CAP = 999
_COLUMNS = ", ".join(column.name for column in record.columns)
_LIST_COLUMNS = (
    "position, id, kind, number, feed, unit, post, author_id, author, occurred_at, utc_offset, "
    "occurred_on, recorded_at, recorded_offset, stage, satgas, category, severity, is_notable, "
    "is_under_way, status, is_changed_after, has_conflict, is_unfounded, queue, title, place, "
    "area_code, done, total, source, external_id, updated_seq, time_precision"
)
_INSERT = f"INSERT INTO record ({_COLUMNS}) VALUES ({', '.join('?' * len(record.columns))})"  # noqa: S608
_GROUP_COLUMNS = {"author": "author_id", "day": "occurred_on"}


class Records:
    """The list of records as it is shown, with its full text."""

    def __init__(self, connection: Connection) -> None:
        # The SQL is written by hand, so it goes to the driver by hand too: what SQLAlchemy adds
        # to each statement is as much as a whole page of a small list costs.
        self._driver: Any = connection.connection.driver_connection

    def put(self, row: RecordRow, text: str) -> None:
        """Write a record's line and its words, in place of the former ones.

        Args:
            row: What lists show.
            text: Everything that was typed, with number and names.
        """
        second = _second(row)
        old = self._one("SELECT position FROM record WHERE id = ?", row.id)
        if old is not None:
            self._run("DELETE FROM record_fts WHERE rowid = ?", old)
            self._run("DELETE FROM record WHERE position = ?", old)
        position = old if old is not None and old >> TIE_BITS == second else self._free(second)
        self._run(_INSERT, *_to_values(row, position))
        self._run("INSERT INTO record_fts (rowid, words) VALUES (?, ?)", position, _clean(text))

    def remove_all(self) -> None:
        """Empty the index, for a rebuild."""
        self._run("DELETE FROM record")
        self._run("INSERT INTO record_fts (record_fts) VALUES ('delete-all')")

    def get(self, id_or_number: str) -> RecordRow:
        """Return one record's line by its id or its number.

        Raises:
            NotFound: `record-not-found`.
        """
        for column in ("id", "number"):
            rows = self._all(
                f"SELECT {_LIST_COLUMNS} FROM record WHERE {column} = ? "  # noqa: S608
                "ORDER BY position DESC LIMIT 1",
                id_or_number,
            )
            if rows:
                return _to_row(rows[0])
        raise NotFound("record-not-found", id=id_or_number)

    def find(self, id_: str) -> RecordRow | None:
        """Return one record's line by its id, or None."""
        rows = self._all(f"SELECT {_LIST_COLUMNS} FROM record WHERE id = ?", id_)  # noqa: S608
        return _to_row(rows[0]) if rows else None

    def ids_of_feeds(self, feeds: Collection[str]) -> tuple[str, ...]:
        """Return the ids of the records whose home is one of some posts."""
        marks = ",".join("?" * len(feeds))
        found = self._all(f"SELECT id FROM record WHERE feed IN ({marks})", *feeds)  # noqa: S608
        return tuple(row[0] for row in found)

    def feeds(self) -> frozenset[str]:
        """Return the posts that have records here."""
        return frozenset(row[0] for row in self._all("SELECT DISTINCT feed FROM record"))

    def find_imported(self, source: str, external_id: str) -> RecordRow | None:
        """Return the newest record imported from a source under an identifier, or None."""
        rows = self._all(
            f"SELECT {_LIST_COLUMNS} FROM record WHERE source = ? AND source <> '' "  # noqa: S608
            "AND external_id = ? ORDER BY position DESC LIMIT 1",
            source,
            external_id,
        )
        return _to_row(rows[0]) if rows else None

    def page(self, wanted: RecordFilter, after: Cursor | None = None, limit: int = 100) -> Page:
        """Return the next rows, newest first, older than the cursor; without one the newest."""
        return self._page(wanted, after, limit, "<", "DESC")

    def page_before(self, wanted: RecordFilter, before: Cursor, limit: int = 100) -> Page:
        """Return the rows just newer than the cursor, newest first."""
        return self._page(wanted, before, limit, ">", "ASC")

    def positions(
        self, wanted: RecordFilter, after: Cursor | None = None, limit: int = 20_000
    ) -> tuple[int, ...]:
        """Return where the next records stand, newest first: the list without its lines.

        Eight bytes a record instead of a line: enough to know how long a list is, where its
        days begin and at which cursor each of its pages starts.
        """
        query = record_query.build(wanted)
        if query is None:
            return ()
        bounds = (("<", after.position),) if after else ()
        sql, params = select_ordered("position", query, bounds, "DESC", limit)
        return tuple(row[0] for row in self._all(sql, *params))

    def cursor_of(self, id_: str) -> Cursor:
        """Return where a record stands.

        Raises:
            NotFound: `record-not-found`.
        """
        position = self._one("SELECT position FROM record WHERE id = ?", id_)
        if position is None:
            raise NotFound("record-not-found", id=id_)
        return Cursor(position)

    def counts(self, wanted: RecordFilter, by: CountBy, cap: int = COUNT_CAP) -> dict[Any, int]:
        """Return how many records each value has, newest ones first, counting `cap` + 1 at most.

        A sum greater than `cap` means "more than cap": show "999+". Keys of `day` are dates or
        None.
        """
        column = _GROUP_COLUMNS.get(by, by)
        if by not in get_args(CountBy):
            raise ValueError(f"records are not counted by {by}")
        query = record_query.build(wanted)
        if query is None:
            return {}
        inner, params = select_ordered(f"position, {column}", query, (), "DESC", cap + 1)
        rows = self._all(
            f"SELECT {column}, count(*) FROM ({inner}) GROUP BY {column}",  # noqa: S608
            *params,
        )
        return {_day(value) if by == "day" else value: count for value, count in rows}

    def count(self, wanted: RecordFilter, cap: int = COUNT_CAP) -> int:
        """Return how many records match; `cap` + 1 means more than `cap`."""
        query = record_query.build(wanted)
        if query is None:
            return 0
        inner, params = select_ordered("position", query, (), "DESC", cap + 1)
        return int(self._one(f"SELECT count(*) FROM ({inner})", *params) or 0)  # noqa: S608

    def day_groups(
        self, wanted: RecordFilter, newest: dt.date | None, oldest: dt.date | None
    ) -> tuple[DayGroup, ...]:
        """Return the exact count of every day between two days, newest first, empty days absent.

        Args:
            wanted: The list's filter.
            newest: Last day; None to begin with the records that have no day.
            oldest: First day; None for the group of records without a day alone.
        """
        query = record_query.build(wanted)
        if query is None:
            return ()
        floor = day_floor(oldest) if oldest else UNDATED_FLOOR
        bounds = ((">=", floor), *((("<", day_ceiling(newest)),) if newest else ()))
        inner, params = select_ordered("position, occurred_on", query, bounds, "DESC", -1)
        rows = self._all(
            f"SELECT occurred_on, count(*), max(position) AS top FROM ({inner}) "  # noqa: S608
            "GROUP BY occurred_on ORDER BY top DESC",
            *params,
        )
        return tuple(DayGroup(_day(day), count) for day, count, _ in rows)

    def similar(
        self, kind: str, start: dt.datetime, end: dt.datetime, area: str = "", limit: int = 20
    ) -> tuple[RecordRow, ...]:
        """Return records of a kind that may be the same event, newest first.

        Args:
            kind: Kind code.
            start: Begin of the window on the local clock, inclusive (aware).
            end: End of the window, inclusive (aware).
            area: Area code; records without an area are candidates too.
            limit: Most rows to return.
        """
        rows = self._all(
            f"SELECT {_LIST_COLUMNS} FROM record WHERE position >= ? AND position < ? "  # noqa: S608
            "AND +kind = ? AND (? = '' OR area_code = '' OR area_code = ? "
            "OR substr(area_code, 1, length(?) + 1) = ? || '.' "
            "OR substr(?, 1, length(area_code) + 1) = area_code || '.') "
            "ORDER BY position DESC LIMIT ?",
            second_of(start) << TIE_BITS,
            (second_of(end) + 1) << TIE_BITS,
            kind,
            *[area] * 5,
            limit,
        )
        return tuple(_to_row(row) for row in rows)

    def _page(
        self, wanted: RecordFilter, cursor: Cursor | None, limit: int, operator: str, order: str
    ) -> Page:
        query = record_query.build(wanted)
        if query is None:
            return Page((), None, None, has_more=False)
        found = self._select(query, cursor, limit + 1, operator, order)
        has_more = len(found) > limit
        found = found[:limit] if order == "DESC" else found[:limit][::-1]
        if not found:
            return Page((), None, None, has_more=False)
        return Page(tuple(map(_to_row, found)), Cursor(found[0][0]), Cursor(found[-1][0]), has_more)

    def _select(
        self, query: Query, cursor: Cursor | None, limit: int, operator: str, order: str
    ) -> Sequence[Any]:
        bounds = ((operator, cursor.position),) if cursor else ()
        sql, params = select_ordered(_LIST_COLUMNS, query, bounds, order, limit)
        return self._all(sql, *params)

    def _free(self, second: int) -> int:
        """Return the first free position of a second: later recorded ones stand above."""
        floor = second << TIE_BITS
        top = self._one(
            "SELECT max(position) FROM record WHERE position >= ? AND position < ?",
            floor,
            floor + (1 << TIE_BITS),
        )
        return floor if top is None else int(top) + 1

    def _run(self, sql: str, *params: object) -> None:
        self._driver.execute(sql, params)

    def _all(self, sql: str, *params: object) -> Sequence[Any]:
        return cast("list[tuple[Any, ...]]", self._driver.execute(sql, params).fetchall())

    def _one(self, sql: str, *params: object) -> int | None:
        row = self._driver.execute(sql, params).fetchone()
        return row[0] if row else None


def cursor_at(day: dt.date) -> Cursor:
    """Return the cursor just above a day: the page after it begins with that day's newest."""
    return Cursor(day_ceiling(day))


def _second(row: RecordRow) -> int:
    if row.occurred_at is not None:
        return second_of(row.occurred_at)
    if row.occurred_on is not None:
        return second_of(dt.datetime.combine(row.occurred_on, dt.time()))
    return UNDATED_SECOND


def _to_values(row: RecordRow, position: int) -> tuple[object, ...]:
    occurred = row.occurred_at
    levels = row.area_code.split(".")
    return (
        position, row.id, row.kind, row.number, row.feed, row.unit, row.post, row.author_id,
        row.author, to_milliseconds(occurred) if occurred else None, _offset(occurred),
        _ordinal(row), to_milliseconds(row.recorded_at), _offset(row.recorded_at), row.stage,
        row.satgas, row.category, row.severity, int(row.is_notable), int(row.is_under_way),
        row.status, int(row.is_changed_after), int(row.has_conflict), int(row.is_unfounded),
        row.queue, row.title, row.place, row.area_code, ".".join(levels[:2]),
        ".".join(levels[:3]), row.done, row.total, row.source, row.external_id, row.updated_seq,
        row.time_precision,
    )  # fmt: skip


def _ordinal(row: RecordRow) -> int | None:
    """Return the day the list groups the record under, which is the one it is sorted by."""
    day = row.occurred_at.date() if row.occurred_at else row.occurred_on
    return day.toordinal() if day else None


def _offset(moment: dt.datetime | None) -> int:
    offset = moment.utcoffset() if moment else None
    return int(offset.total_seconds() // 60) if offset else 0


def _day(ordinal: int | None) -> dt.date | None:
    return None if ordinal is None else dt.date.fromordinal(ordinal)


def _to_row(values: Sequence[Any]) -> RecordRow:
    (
        _, id_, kind, number, feed, unit, post, author_id, author, occurred_at, utc_offset,
        occurred_on, recorded_at, recorded_offset, stage, satgas, category, severity, is_notable,
        is_under_way, status, is_changed_after, has_conflict, is_unfounded, *rest,
    ) = values  # fmt: skip
    return RecordRow(
        id_, kind, number, feed, unit, post, author_id, author,
        None if occurred_at is None else from_milliseconds(occurred_at, utc_offset),
        _day(occurred_on), from_milliseconds(recorded_at, recorded_offset), stage, satgas,
        category, severity, bool(is_notable), bool(is_under_way), status,
        bool(is_changed_after), bool(has_conflict), bool(is_unfounded), *rest,
    )  # fmt: skip


def _clean(text: str) -> str:
    # SQLite's tokenizer stops at a zero byte; the words after it would not be found.
    return text.replace("\0", " ")
