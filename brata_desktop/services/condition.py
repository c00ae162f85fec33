"""What a data folder is before anything is opened: new, ready, or in need of help.

Looks at names only, so that the first window does not wait for it.
"""

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.layout import RESTORE_JOURNAL, twin_of


def is_new(paths: Paths) -> bool:
    """Tell whether nobody has worked here yet; otherwise there is a store to unlock.

    A folder in which this laptop has worked before and that is empty now is not new: a disk was
    not connected, or somebody moved it. A silent new store would hide that.

    Raises:
        Unavailable: `store-missing` or `keys-missing`; nothing is made or changed.
    """
    if (paths.data_dir / RESTORE_JOURNAL).exists():
        return False
    has_keys = paths.keys.exists() or twin_of(paths.keys).exists()
    has_store = paths.database.exists()
    if has_store and not has_keys:
        raise Unavailable("keys-missing", file=paths.keys)
    if not has_store and (has_keys or _was_at_work_here(paths)):
        raise Unavailable("store-missing", file=paths.database)
    return not has_store


def can_begin_anew(paths: Paths) -> bool:
    """Tell whether set-up would take nothing's place: neither store nor keys are here."""
    return not (paths.database.exists() or paths.keys.exists() or twin_of(paths.keys).exists())


def _was_at_work_here(paths: Paths) -> bool:
    # Loads the database's library, so only where there is no first window to wait for it.
    from brata_desktop.store.incarnation import known_folders  # noqa: PLC0415

    return str(paths.data_dir) in known_folders(paths.state_dir)
