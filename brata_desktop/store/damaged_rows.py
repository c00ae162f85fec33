"""Rows of a database that may be damaged: everything that can still be read.

SQLCipher refuses every page after the first damaged one until the file is opened again, so a range
that cannot be read is halved, each half with a new connection, down to the rows that are lost.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from brata_desktop.store.integrity import reading_raw

_PAGE_ROWS = 512
_EMPTY_PAGES_MAX = 4


@dataclass(slots=True)
class Loss:
    """Counts what a damaged file did not give back; filled while rows are read.

    Attributes:
        rows: Rows that could not be read. Not all of them need have been there: numbers that were
            never used count too when their page is damaged.
    """

    rows: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read from.

    Attributes:
        path: The database; is not changed.
        key: Its raw key.
        loss: Filled while rows are read.
    """

    path: Path
    key: bytes
    loss: Loss


def readable_rows(source: Source, table: str, columns: str) -> Iterator[tuple[Any, ...]]:
    """Yield every readable row of a table in the order of its rowid.

    Args:
        source: The file.
        table: Name of a table with a rowid.
        columns: What to select.

    Raises:
        sqlcipher3.dbapi2.Error: The file does not open at all.
    """
    page = f"SELECT {columns} FROM {table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid"  # noqa: S608
    newest = f"SELECT max(rowid) FROM {table}"  # noqa: S608
    last = attempt(source, lambda each: each.execute(newest).fetchone()[0] or 0)
    first, empty_pages = 1, 0
    # When the end of the table is damaged its length is unknown: read on until pages stay empty.
    while first <= last if last is not None else empty_pages < _EMPTY_PAGES_MAX:
        found = list(_range(source, page, first, first + _PAGE_ROWS - 1))
        yield from found
        empty_pages = 0 if found else empty_pages + 1
        first += _PAGE_ROWS


def attempt(source: Source, read: Callable[[dbapi2.Connection], Any]) -> Any | None:  # noqa: ANN401 (rows)
    """Return what could be read with a fresh connection; None when a page is damaged.

    Raises:
        sqlcipher3.dbapi2.Error: The file does not open at all.
    """
    with reading_raw(source.path, source.key) as connection:
        try:
            return read(connection)
        except dbapi2.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != dbapi2.SQLITE_CORRUPT:
                raise
            return None


def _range(source: Source, page: str, first: int, last: int) -> Iterator[tuple[Any, ...]]:
    rows = attempt(source, lambda each: each.execute(page, (first, last)).fetchall())
    if rows is not None:
        yield from rows
    elif first == last:
        source.loss.rows += 1
    else:
        middle = (first + last) // 2
        yield from _range(source, page, first, middle)
        yield from _range(source, page, middle + 1, last)
