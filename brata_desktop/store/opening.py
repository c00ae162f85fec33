"""Opening and making stores: what must be true before anything is read or written."""

from contextlib import closing
from pathlib import Path
from shutil import disk_usage

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store import record_table
from brata_desktop.store.connection import connect
from brata_desktop.store.errors import translating
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.files import remove_store_files, sync_folder
from brata_desktop.store.folder_lock import WAIT_MS, FolderLock
from brata_desktop.store.schema import SCHEMA, metadata
from brata_desktop.store.store import Store, Work

SCHEMA_TABLE = "alembic_version"
ROOM_LEAST_BYTES = 65_536
"""With less free space than this a store that cannot be opened has a full disk."""


def open_store(path: Path, key: bytes, lock: FolderLock | None = None) -> Store:
    """Open an existing store; see `brata_desktop.store.open_store`."""
    if not path.is_file():
        raise Unavailable("store-missing", file=path)
    try:
        with translating():
            if lock is not None:
                _bring_up_to_date(path, key)
                return Store(path, key, lock)
            return _open_beside_others(path, key)
    except Unavailable as error:
        # The index of the log finds no room: SQLite calls that an error of the disk.
        if error.code == "store-failed" and disk_usage(path.parent).free < ROOM_LEAST_BYTES:
            raise Unavailable("disk-full", file=path) from error
        raise


def _open_beside_others(path: Path, key: bytes) -> Store:
    lock = FolderLock.shared(path.parent)
    try:
        if _is_old(path, key):
            # Nobody may have it open while it is migrated.
            lock.close()
            lock = FolderLock.alone(path.parent, wait_ms=WAIT_MS)
            _bring_up_to_date(path, key)
            lock.share()
        return Store(path, key, lock)
    except BaseException:
        lock.close()
        raise


def create_store(
    path: Path, key: bytes, facts: StoreFacts, lock: FolderLock | None = None
) -> Store:
    """Make a new store; see `brata_desktop.store.create_store`."""
    if path.exists():
        raise Unavailable("store-exists", file=path)
    unfinished = path.with_name(path.name + ".new")
    with translating():
        remove_store_files(unfinished)
        with closing(connect(unfinished, key, is_new=True)) as connection:
            _write_schema(connection, facts)
        # The name appears only when the file behind it is whole.
        unfinished.rename(path)
        sync_folder(path.parent)
    return open_store(path, key, lock)


def write_schema(connection: dbapi2.Connection) -> None:
    """Write the newest schema into an empty database and say its number."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )
    with engine.connect() as speaking:
        speaking.exec_driver_sql("BEGIN IMMEDIATE")
        metadata.create_all(speaking)
        speaking.exec_driver_sql(record_table.FULL_TEXT)
        speaking.exec_driver_sql(
            f"CREATE TABLE {SCHEMA_TABLE} (version_num VARCHAR(32) NOT NULL, "
            f"CONSTRAINT {SCHEMA_TABLE}_pkc PRIMARY KEY (version_num))"
        )
        speaking.exec_driver_sql(f"INSERT INTO {SCHEMA_TABLE} VALUES (?)", (SCHEMA,))  # noqa: S608
        speaking.commit()


def _write_schema(connection: dbapi2.Connection, facts: StoreFacts) -> None:
    write_schema(connection)
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )
    with engine.connect() as speaking:
        speaking.exec_driver_sql("BEGIN IMMEDIATE")
        work = Work(speaking, is_writing=True)
        work.settings.put_facts(facts)
        work.commit()


def _schema_of(path: Path, key: bytes) -> str:
    with closing(connect(path, key)) as connection:
        try:
            row = connection.execute(f"SELECT version_num FROM {SCHEMA_TABLE}").fetchone()  # noqa: S608
        except dbapi2.OperationalError as error:
            raise Unavailable("store-unreadable", reason="it is not a Brata store") from error
    if row is None:
        raise Unavailable("store-unreadable", reason="it has no schema number")
    return str(row[0])


def _is_old(path: Path, key: bytes) -> bool:
    found = _schema_of(path, key)
    if found > SCHEMA:
        raise Unavailable("store-newer", file=path, found=found, known=SCHEMA)
    return found < SCHEMA


def _bring_up_to_date(path: Path, key: bytes) -> None:
    """Migrate an old store that nobody else has open, unless another program just did."""
    if not _is_old(path, key):
        return
    from brata_desktop.store.migrating import migrate  # noqa: PLC0415 (Alembic only when needed)

    migrate(path, key)
