"""Whether a database file is sound, read without changing it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from brata_desktop.store.connection import KEY_BYTES
from brata_desktop.store.errors import translating

PLAIN_HEADER = b"SQLite format 3\x00"
_PROBLEMS_MAX = 20


def check_database(path: Path, key: bytes, *, is_quick: bool = False) -> tuple[str, ...]:
    """Return what is wrong with a database file; empty when it is sound.

    Every page is read and its signature checked, then the structure.

    Args:
        path: The file; may be in use.
        key: Its raw key.
        is_quick: Leave out the comparison of the indexes with their tables, as at start.

    Raises:
        Unavailable: The file is locked, or the disk fails; nothing can be said.
    """
    if not path.is_file():
        return (f"{path.name} is missing",)
    if is_plain(path):
        return (f"{path.name} is not encrypted",)
    try:
        with reading_raw(path, key) as connection:
            return tuple(_problems(connection, is_quick=is_quick))
    except dbapi2.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (
            dbapi2.SQLITE_NOTADB,
            dbapi2.SQLITE_CORRUPT,
        ):
            return (f"{path.name} cannot be read with this key: {error}",)
        with translating():
            raise


def is_plain(path: Path) -> bool:
    """Return whether a file begins as an unencrypted database does."""
    with translating(), path.open("rb") as file:
        return file.read(len(PLAIN_HEADER)) == PLAIN_HEADER


@contextmanager
def reading_raw(path: Path, key: bytes) -> Iterator[dbapi2.Connection]:
    """Open a file read-only, with none of the settings that would change it.

    Raises:
        sqlcipher3.dbapi2.Error: As SQLite says it; the caller translates.
    """
    if len(key) != KEY_BYTES:
        raise ValueError(f"a store key has {KEY_BYTES} bytes")
    address = f"{path.absolute().as_uri()}?mode=ro"
    with closing(dbapi2.connect(address, uri=True, isolation_level=None)) as connection:
        # Without this SQLCipher writes to the standard error of a windowed program.
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA busy_timeout = 10000").fetchall()
        connection.execute("PRAGMA temp_store = MEMORY").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        yield connection


def _problems(connection: dbapi2.Connection, *, is_quick: bool) -> Iterator[str]:
    damaged = connection.execute("PRAGMA cipher_integrity_check").fetchmany(_PROBLEMS_MAX)
    yield from (str(text) for (text,) in damaged)
    if damaged:
        # SQLCipher refuses every page after a damaged one; the structure would only repeat that.
        return
    statement = "quick_check" if is_quick else "integrity_check"
    for (text,) in connection.execute(f"PRAGMA {statement}({_PROBLEMS_MAX})").fetchall():
        if text != "ok":
            yield from str(text).splitlines()
