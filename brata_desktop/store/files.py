"""The store's files: verified copies, clean removal, durable names."""

import os
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.connection import connect


def copy_verified(source: dbapi2.Connection, target: Path, key: bytes) -> None:
    """Copy an open database to a new file, check the copy, and put it on disk.

    Raises:
        Unavailable: `store-exists`, or `copy-damaged` when the copy is not sound.
    """
    if target.exists():
        raise Unavailable("store-exists", file=target)
    unfinished = target.with_name(target.name + ".new")
    remove_store_files(unfinished)
    try:
        with closing(connect(unfinished, key, is_new=True)) as copy:
            source.backup(copy)
            found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise Unavailable("copy-damaged", file=target, reason=found)
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.rename(target)
        sync_folder(target.parent)
    finally:
        remove_store_files(unfinished)


def remove_store_files(path: Path) -> None:
    """Remove a database file together with its log and shared memory, if there."""
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
