"""Who may use a data folder now: many programs beside each other, or one alone.

The lock is SQLite's own, on an empty database beside the store. SQLite takes, shares, waits for
and gives up locks in the way of each system, and the system takes back those of a program that
was killed. Nothing is ever written to the file, so that a copied or left one means nothing.
Decision: docs/decisions/0021-who-uses-the-folder.md.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.errors import translating

FILE = "brata.lock"
WAIT_MS = 10_000
"""As long as a save waits for another one: what a migration of a usual store takes."""

_READ_ON = "SELECT count(*) FROM sqlite_master UNION ALL SELECT 1 UNION ALL SELECT 1"


class FolderLock:
    """A hold on a data folder; ends with `close`, or with the program."""

    def __init__(self, connection: dbapi2.Connection) -> None:
        self._connection = connection
        self._reading: dbapi2.Cursor | None = None

    @classmethod
    def shared(cls, folder: Path) -> "FolderLock":
        """Use a store beside other programs; waits while one needs the folder alone.

        Raises:
            Unavailable: `folder-taken`: a restore or a migration goes on; or the disk is in the
                way.
        """
        connection = _connect(folder, WAIT_MS)
        return cls(_begin(connection, folder, "BEGIN", "folder-taken"))

    @classmethod
    def alone(cls, folder: Path, *, wait_ms: int = 0) -> "FolderLock":
        """Use a folder as the only program; makes it when it is missing.

        Args:
            folder: The data folder.
            wait_ms: How long to wait for the others.

        Raises:
            Unavailable: `folder-in-use`, or the disk is in the way.
        """
        with translating():
            folder.mkdir(parents=True, exist_ok=True)
        connection = _connect(folder, wait_ms)
        return cls(_begin(connection, folder, "BEGIN EXCLUSIVE", "folder-in-use"))

    def share(self) -> None:
        """Let others in beside this program, without a moment in which it holds nothing."""
        with translating():
            # A read that is still going on when the transaction ends keeps its shared lock.
            self._reading = self._connection.execute(_READ_ON)
            self._reading.fetchone()
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Give the folder up. Doing it twice does nothing."""
        self._connection.close()


@contextmanager
def alone_then_shared(folder: Path) -> Iterator[FolderLock]:
    """Hold a folder alone, for work that opens a store under the lock and goes on with it.

    When the block succeeds, the lock is shared and belongs to that store; when it fails, it is
    given up.

    Raises:
        Unavailable: As `FolderLock.alone`.
    """
    lock = FolderLock.alone(folder)
    try:
        yield lock
        lock.share()
    except BaseException:
        lock.close()
        raise


def _connect(folder: Path, wait_ms: int) -> dbapi2.Connection:
    with translating():
        connection = dbapi2.connect(
            f"{(folder / FILE).absolute().as_uri()}?mode=rwc",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute(f"PRAGMA busy_timeout = {wait_ms}").fetchall()
    return connection


def _begin(connection: dbapi2.Connection, folder: Path, begin: str, code: str) -> dbapi2.Connection:
    try:
        with translating():
            connection.execute(begin)
            # A deferred transaction takes its lock with the first read.
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except Unavailable as error:
        connection.close()
        if error.code == "store-locked":
            raise Unavailable(code, folder=folder) from error
        raise
    return connection
