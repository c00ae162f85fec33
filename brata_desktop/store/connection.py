"""Raw connections to an encrypted file, with the settings every connection needs."""

from pathlib import Path

from sqlcipher3 import dbapi2

KEY_BYTES = 32
BUSY_TIMEOUT_MS = 10_000
CACHE_KIB = 65_536

_SETTINGS = (
    "PRAGMA cipher_compatibility = 4",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA cache_size = -{CACHE_KIB}",
    "PRAGMA synchronous = FULL",
    # A checkpoint costs two more fsyncs. It is never run inside a save: `Store.checkpoint` runs
    # when the program is idle, locks, copies or closes.
    "PRAGMA wal_autocheckpoint = 0",
    "PRAGMA trusted_schema = OFF",
    # After a merge the log is cut, so that it does not stay on disk at its largest size.
    "PRAGMA journal_size_limit = 0",
)


def connect(path: Path, key: bytes, *, is_new: bool = False) -> dbapi2.Connection:
    """Return a connection in autocommit mode; the caller begins and ends transactions.

    Args:
        path: The database file.
        key: Raw key, 32 bytes.
        is_new: Make the file; otherwise a missing file is an error.

    Raises:
        sqlcipher3.dbapi2.Error: The file is missing or unreadable; wrap in `translating()`.
    """
    if len(key) != KEY_BYTES:
        raise ValueError(f"a store key has {KEY_BYTES} bytes")
    mode = "rwc" if is_new else "rw"
    connection = dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
    )
    try:
        # Without this SQLCipher writes to the standard error of a windowed program.
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for statement in _SETTINGS:
            connection.execute(statement).fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection
