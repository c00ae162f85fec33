"""The local database: encrypted, durable, rebuildable from its revisions.

`open_store` and `create_store` are the only ways in. They import SQLAlchemy when called, so
that the first window is painted before it is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from brata_desktop.store.facts import StoreFacts
    from brata_desktop.store.store import Store


def open_store(path: Path, key: bytes) -> Store:
    """Open an existing store, migrating it first when it is older than the program.

    Args:
        path: The database file.
        key: Its raw key, 32 bytes.

    Raises:
        Unavailable: `store-missing`, `store-newer`, `store-unreadable`, `store-locked`,
            `store-read-only` or `disk-full`.
    """
    from brata_desktop.store import opening  # noqa: PLC0415 (SQLAlchemy only when needed)

    return opening.open_store(path, key)


def create_store(path: Path, key: bytes, facts: StoreFacts) -> Store:
    """Make a new, empty store; a file that is already there is never touched.

    Args:
        path: Where the database file will be; its folder must exist.
        key: A fresh random key, 32 bytes.
        facts: Who and what the store is.

    Raises:
        Unavailable: `store-exists`, or the disk is in the way.
    """
    from brata_desktop.store import opening  # noqa: PLC0415 (SQLAlchemy only when needed)

    return opening.create_store(path, key, facts)
