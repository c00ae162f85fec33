"""The store and its transactions.

```
with store.transaction() as work:        one writer at a time, BEGIN IMMEDIATE
    work.revisions.add(revision)
    work.records.put(row, text)
    work.commit()                        one fsync; without it everything is rolled back

with store.reading() as work:            a snapshot; any thread, beside a writer
    page = work.records.page(RecordFilter())
```
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shutil import disk_usage

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.attachment_index import AttachmentIndex
from brata_desktop.store.blobs import Blobs
from brata_desktop.store.connection import connect
from brata_desktop.store.errors import translating, translating_database
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.files import copy_verified
from brata_desktop.store.folder_lock import FolderLock
from brata_desktop.store.numbers import Numbers
from brata_desktop.store.packet_log import PacketLog
from brata_desktop.store.records import Records
from brata_desktop.store.registers import Registers
from brata_desktop.store.report_editions import ReportEditions
from brata_desktop.store.revisions import Revisions
from brata_desktop.store.settings import Settings
from brata_desktop.store.sync_state import SyncState
from brata_desktop.store.working_copies import WorkingCopies

WAL_BYTES_MAX = 64 * 1024 * 1024
"""A write-ahead log this long is merged before the next transaction begins, idle or not."""

_READER_THREADS = 8
_CHECKED_AT_START = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 "
    "AND name NOT IN ('blob_chunk', 'thumbnail')"
)


class Work:
    """The repositories of one transaction. Not to be used after it, nor in another thread."""

    def __init__(self, connection: Connection, *, is_writing: bool) -> None:
        self._connection = connection
        self.is_writing = is_writing
        self.is_committed = False

    @cached_property
    def revisions(self) -> Revisions:
        """The grow-only set."""
        return Revisions(self._connection)

    @cached_property
    def records(self) -> Records:
        """The index of records."""
        return Records(self._connection)

    @cached_property
    def working_copies(self) -> WorkingCopies:
        """What is being typed."""
        return WorkingCopies(self._connection)

    @cached_property
    def blobs(self) -> Blobs:
        """Attachments and previews."""
        return Blobs(self._connection)

    @cached_property
    def settings(self) -> Settings:
        """Settings and facts of this store."""
        return Settings(self._connection)

    @cached_property
    def registers(self) -> Registers:
        """Posts, personnel."""
        return Registers(self._connection)

    @cached_property
    def numbers(self) -> Numbers:
        """Running numbers."""
        return Numbers(self._connection)

    @cached_property
    def report_editions(self) -> ReportEditions:
        """Issued reports."""
        return ReportEditions(self._connection)

    @cached_property
    def attachments(self) -> AttachmentIndex:
        """What records name and the centre holds of it."""
        return AttachmentIndex(self._connection)

    @cached_property
    def sync(self) -> SyncState:
        """What is known of the shared database."""
        return SyncState(self._connection)

    @cached_property
    def packets(self) -> PacketLog:
        """Packets that were written here."""
        return PacketLog(self._connection)

    def commit(self) -> None:
        """Make everything durable: when this returns, a power cut loses nothing of it.

        Raises:
            Unavailable: Nothing was written; the transaction is rolled back.
        """
        with translating():
            self._connection.commit()
        self.is_committed = True


@dataclass(frozen=True, slots=True)
class Checked:
    """Result of an integrity check; no problems means a sound file."""

    problems: tuple[str, ...]


class Store:
    """An open store. `open_store` and `create_store` make it; close it when done.

    Attributes:
        path: The database file.
        lock: The hold on the data folder, given up by `close`.
    """

    def __init__(self, path: Path, key: bytes, lock: FolderLock) -> None:
        self.path = path
        self.lock = lock
        self._key = key
        self._is_closed = threading.Event()
        self._engine = _make_engine(path, key)
        self._start_log()

    @contextmanager
    def transaction(self) -> Iterator[Work]:
        """Begin to write; what is not committed by `work.commit()` never happened.

        Raises:
            Unavailable: The disk or another program is in the way; nothing was written.
        """
        self._merge_when_long()
        with self._begin("BEGIN IMMEDIATE") as work:
            yield work

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """Begin to read one unchanging state of the store.

        Raises:
            Unavailable: The file cannot be read.
        """
        with self._begin("BEGIN") as work:
            yield work

    @property
    def facts(self) -> StoreFacts:
        """The store's identity."""
        with self.reading() as work:
            return work.settings.facts

    @property
    def room_bytes(self) -> int:
        """How much the disk still takes, bytes."""
        return disk_usage(self.path.parent).free

    def rebuild(self, project: Callable[[Work], None]) -> None:
        """Make everything that is derived again from the revisions, in one transaction.

        Args:
            project: Writes the index, registers and editions of all of `work.revisions`.
        """
        with self.transaction() as work:
            work.records.remove_all()
            work.attachments.remove_all()
            work.registers.remove_all()
            work.report_editions.remove_all()
            project(work)
            work.commit()

    def check(self) -> Checked:
        """Check the file: every page's authentication code, the tables, the full text.

        Slow on a large store (it reads all of it); run it off the main thread.
        """
        with translating(), self._raw() as connection:
            damaged = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
            found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        problems = [*damaged, *(line for line in found if line != "ok"), *map(str, orphans)]
        return Checked(tuple(problems))

    def quick_check(self) -> Checked:
        """Check what the lists and forms are made of: every page's code and the structure.

        Attachments are left out, which may be most of the file: they are checked when they are
        read and with every backup. About 4 ms per megabyte.
        """
        try:
            with translating(), self._raw() as connection:
                names = [row[0] for row in connection.execute(_CHECKED_AT_START)]
                found = [
                    line
                    for name in names
                    for (line,) in connection.execute(f"PRAGMA quick_check({name})").fetchall()
                ]
        except Unavailable as error:
            if error.code != "store-unreadable":
                raise
            found = [str(error.params["reason"])]
        return Checked(tuple(line for line in found if line != "ok"))

    def checkpoint(self) -> None:
        """Merge the write-ahead log into the file. Call it when idle, at lock, after an import."""
        with translating(), self._raw() as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            _touch(connection)

    def copy_to(self, target: Path) -> None:
        """Write a copy under the same key by the backup API; safe while others write.

        The copy is complete and on disk when this returns. It replaces nothing: a file that is
        already at `target` makes it fail.

        Raises:
            Unavailable: `store-exists`, `disk-full` …
        """
        with translating(), self._raw() as connection:
            copy_verified(connection, target, self._key)

    def close(self) -> None:
        """Merge the log, close every connection and give up the folder. Twice does nothing."""
        if self._is_closed.is_set():
            return
        self._is_closed.set()
        with translating():
            self._engine.dispose()
        self.lock.close()

    @contextmanager
    def _begin(self, begin: str) -> Iterator[Work]:
        with translating_database(), self._engine.connect() as connection:
            connection.exec_driver_sql(begin)
            # Leaving the connection's block rolls back whatever was not committed.
            yield Work(connection, is_writing=begin == "BEGIN IMMEDIATE")

    @contextmanager
    def _raw(self) -> Iterator[dbapi2.Connection]:
        pooled = self._engine.raw_connection()
        try:
            yield pooled.driver_connection
        finally:
            pooled.close()

    def _start_log(self) -> None:
        # The first write after the log was emptied syncs the log's head too. Paying for that
        # here leaves exactly one fsync for a save.
        with self._raw() as connection:
            _touch(connection)

    def _merge_when_long(self) -> None:
        log = Path(f"{self.path}-wal")
        if log.exists() and log.stat().st_size > WAL_BYTES_MAX:
            self.checkpoint()


def _touch(connection: dbapi2.Connection) -> None:
    """Write one page that means nothing, so that the log has a head."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute(f"PRAGMA user_version = {(version + 1) % 1_000_000}")


def _make_engine(path: Path, key: bytes) -> Engine:
    # The driver is in autocommit mode and `_begin` says BEGIN itself.
    return create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=_READER_THREADS,
        # The connection used last has the warm cache.
        pool_use_lifo=True,
    )
