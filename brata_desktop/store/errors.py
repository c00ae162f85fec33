"""Translation of SQLite's errors, in one place.

| SQLite says | we say |
|---|---|
| FULL, IOERR with no space left or a size limit | `disk-full` |
| BUSY, LOCKED | `store-locked` |
| READONLY, PERM, AUTH | `store-read-only` |
| NOTADB, CORRUPT | `store-unreadable` |
| CANTOPEN, other IOERR | `store-failed` |
| anything else | a bug: the error itself |
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, PendingRollbackError
from sqlcipher3 import dbapi2

from brata_desktop.domain.errors import Unavailable

_CODES = {
    dbapi2.SQLITE_FULL: "disk-full",
    dbapi2.SQLITE_BUSY: "store-locked",
    dbapi2.SQLITE_LOCKED: "store-locked",
    dbapi2.SQLITE_READONLY: "store-read-only",
    dbapi2.SQLITE_PERM: "store-read-only",
    dbapi2.SQLITE_NOTADB: "store-unreadable",
    dbapi2.SQLITE_CORRUPT: "store-unreadable",
    dbapi2.SQLITE_CANTOPEN: "store-failed",
    dbapi2.SQLITE_IOERR: "store-failed",
    dbapi2.SQLITE_PROTOCOL: "store-locked",
    dbapi2.SQLITE_NOMEM: "store-failed",
}
_DISK_FULL_ERRNO = {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}


def translate(error: BaseException) -> Unavailable | None:
    """Return what the world did to us, or None when the error is our own bug."""
    if isinstance(error, DBAPIError):
        error = error.orig if error.orig is not None else error
    if isinstance(error, OSError):
        code = "disk-full" if error.errno in _DISK_FULL_ERRNO else "store-failed"
        return Unavailable(code, reason=error.strerror or str(error))
    if isinstance(error, dbapi2.Error):
        # The low byte is the primary code, the rest refines it.
        found = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        return Unavailable(found, reason=str(error)) if found else None
    return None


@contextmanager
def translating_database() -> Iterator[None]:
    """Turn the database's errors into `Unavailable`; let everything else through.

    Around code of others, whose own files are none of our business.
    """
    with _translating((DBAPIError, PendingRollbackError, dbapi2.Error)):
        yield


@contextmanager
def translating() -> Iterator[None]:
    """Turn the database's and the disk's errors into `Unavailable`; let bugs through."""
    with _translating((DBAPIError, PendingRollbackError, dbapi2.Error, OSError)):
        yield


@contextmanager
def _translating(kinds: tuple[type[Exception], ...]) -> Iterator[None]:
    try:
        yield
    except kinds as error:
        known = translate(error)
        if known is None:
            raise
        raise known from error
