"""The local database: encrypted, durable, rebuildable from its revisions.

`open_store` and `create_store` are the only ways in. They import SQLAlchemy when called, so
that the first window is painted before it is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from brata_desktop.store.facts import StoreFacts
    from brata_desktop.store.folder_lock import FolderLock
    from brata_desktop.store.store import Store


def open_store(path: Path, key: bytes, lock: FolderLock | None = None) -> Store:
    """Open an existing store, migrating it first when it is older than the program.

    Args:
        path: The database file.
        key: Its raw key, 32 bytes.
        lock: The folder, held alone by the caller; the store keeps it and gives it up when it is
            closed. Without one the store is opened beside others.

    Raises:
        Unavailable: `store-missing`, `store-newer`, `store-unreadable`, `store-locked`,
            `store-read-only`, `disk-full`, `folder-taken`, or `folder-in-use` when it has to be
            migrated. A lock that was passed in stays the caller's.
    """
    from brata_desktop.store import opening  # noqa: PLC0415 (SQLAlchemy only when needed)

    return opening.open_store(path, key, lock)


def create_store(
    path: Path, key: bytes, facts: StoreFacts, lock: FolderLock | None = None
) -> Store:
    """Make a new, empty store; a file that is already there is never touched.

    Args:
        path: Where the database file will be; its folder must exist.
        key: A fresh random key, 32 bytes.
        facts: Who and what the store is.
        lock: As for `open_store`.

    Raises:
        Unavailable: `store-exists`, or the disk is in the way.
    """
    from brata_desktop.store import opening  # noqa: PLC0415 (SQLAlchemy only when needed)

    return opening.create_store(path, key, facts, lock)
