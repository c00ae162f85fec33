"""What a replaced database has and the restored one has not: the work to merge back.

The replaced file may be the damaged one that was the reason for the restore. SQLCipher refuses
every page after the first damaged one until the file is opened again, so a range that cannot be
read is halved, each half with a new connection, down to the rows that are lost.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from brata_desktop.store.connection import connect
from brata_desktop.store.errors import translating
from brata_desktop.store.integrity import reading_raw

_PAGE_ROWS = 512
_EMPTY_PAGES_MAX = 4


@dataclass(frozen=True, slots=True)
class MissingRevision:
    """A revision to merge back; `unseal(header, body, unpack_body, body_hash)` reads it.

    Attributes:
        hash: Its identity, 32 bytes.
        header: Stored header: signed bytes and signature.
        body: The compressed payload; empty when erased.
        body_hash: Digest of an erased body; None otherwise.
        is_signature_good: Whether the signature verified when it was stored.
    """

    hash: bytes
    header: bytes
    body: bytes
    body_hash: bytes | None
    is_signature_good: bool


@dataclass(slots=True)
class Loss:
    """Counts what a damaged file did not give back; filled while rows are read.

    Attributes:
        rows: Rows that could not be read. Not all of them need have been revisions: numbers
            that were never used count too when their page is damaged.
    """

    rows: int = 0


def missing_revisions(
    replaced: Path,
    restored: Path,
    key: bytes,
    *,
    old_key: bytes | None = None,
    loss: Loss | None = None,
) -> Iterator[MissingRevision]:
    """Yield what is missing in the restored database, in the order it had arrived.

    A body that was erased by order of a court after the backup is yielded too, with an empty
    body: `Revisions.add` ignores it, the caller erases it again.

    Args:
        replaced: The database that was there; may be damaged, is not changed.
        restored: The database that is there now; may be open elsewhere.
        key: Key of the restored database.
        old_key: Key of the replaced one when it is another.
        loss: Filled while rows are read.

    Raises:
        Unavailable: `store-unreadable`; the old file does not open with this key.
    """
    with translating(), closing(connect(restored, key)) as present:
        for row in _rows(replaced, old_key or key, loss or Loss()):
            missing = MissingRevision(row[0], row[1], row[2], row[3], bool(row[4]))
            found = present.execute(_BODY_BYTES, (missing.hash,)).fetchone()
            if found is None or (found[0] and not missing.body):
                yield missing


def carry_working_copies(
    replaced: Path, restored: Path, key: bytes, *, old_key: bytes | None = None
) -> int:
    """Put what was being typed into the restored database; the newer of two copies stays.

    Call it before the restored store is opened, and after it was migrated.

    Returns:
        How many working copies were put there.

    Raises:
        Unavailable: The old file's copies cannot be read; the revisions may still be.
    """
    with translating():
        with reading_raw(replaced, old_key or key) as old:
            cursor = old.execute("SELECT * FROM working_copy")
            names = [column[0] for column in cursor.description]
            rows = [dict(zip(names, row, strict=True)) for row in cursor]
        with closing(connect(restored, key)) as present:
            return _put_newer(present, rows)


def _put_newer(connection: dbapi2.Connection, rows: list[dict[str, Any]]) -> int:
    known = {row[1] for row in connection.execute("PRAGMA table_info(working_copy)")}
    carried = 0
    connection.execute("BEGIN IMMEDIATE")
    for row in rows:
        found = connection.execute(
            "SELECT updated_at FROM working_copy WHERE id = ?", (row["id"],)
        ).fetchone()
        if found and found[0] >= row["updated_at"]:
            continue
        names = sorted(known & set(row))
        connection.execute(
            f"INSERT OR REPLACE INTO working_copy ({', '.join(names)}) "  # noqa: S608
            f"VALUES ({', '.join('?' * len(names))})",
            [row[name] for name in names],
        )
        carried += 1
    connection.execute("COMMIT")
    return carried


def _rows(path: Path, key: bytes, loss: Loss) -> Iterator[tuple[Any, ...]]:
    """Yield every readable revision in arrival order."""
    last = _attempt(path, key, lambda each: each.execute(_LAST).fetchone()[0] or 0)
    first, empty_pages = 1, 0
    # When the end of the table is damaged its length is unknown: read on until pages stay empty.
    while first <= last if last is not None else empty_pages < _EMPTY_PAGES_MAX:
        found = list(_range(path, key, first, first + _PAGE_ROWS - 1, loss))
        yield from found
        empty_pages = 0 if found else empty_pages + 1
        first += _PAGE_ROWS


def _range(path: Path, key: bytes, first: int, last: int, loss: Loss) -> Iterator[tuple[Any, ...]]:
    rows = _attempt(path, key, lambda each: each.execute(_PAGE, (first, last)).fetchall())
    if rows is not None:
        yield from rows
    elif first == last:
        loss.rows += 1
    else:
        middle = (first + last) // 2
        yield from _range(path, key, first, middle, loss)
        yield from _range(path, key, middle + 1, last, loss)


_BODY_BYTES = "SELECT length(body) FROM revision WHERE hash = ?"
_LAST = "SELECT max(seq) FROM revision"
_PAGE = (
    "SELECT hash, header, body, body_hash, signature_ok FROM revision "
    "WHERE seq BETWEEN ? AND ? ORDER BY seq"
)


def _attempt(path: Path, key: bytes, read: Callable[[dbapi2.Connection], Any]) -> Any | None:  # noqa: ANN401 (rows)
    """Return what could be read with a fresh connection; None when a page is damaged.

    Raises:
        sqlcipher3.dbapi2.Error: The file does not open at all.
    """
    with reading_raw(path, key) as connection:
        try:
            return read(connection)
        except dbapi2.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF != dbapi2.SQLITE_CORRUPT:
                raise
            return None
