"""Putting a backup in the place of the store, losing nothing of what was there.

```
1  the backup is verified and copied into <data>/restore.part, durably
2  <data>/restore.json says what is going on                       from here on it is finished,
3  the present files move to <data>/replaced/<time>/               also by the next start
4  the staged files take their place, restore.json goes
5  the caller begins a new incarnation and merges back what the replaced database has and the
   backup has not (`missing_revisions`, `missing_blobs`), then calls `mark_merged`
```

Nothing is deleted. Until step 5 is done `unmerged` names the replaced databases, so that a power
cut between 4 and 5 does not leave today's work aside unseen.
"""

import datetime as dt
import shutil
from contextlib import closing, nullcontext
from dataclasses import dataclass
from pathlib import Path

import msgspec

from brata_desktop.domain.errors import Unavailable, UserError
from brata_desktop.store.atomic_file import disk_error, replace_file
from brata_desktop.store.backup_manifest import (
    DATABASE,
    KEYS,
    Manifest,
    changed_files,
    read_manifest,
)
from brata_desktop.store.backups import copy_durably
from brata_desktop.store.files import sync_folder
from brata_desktop.store.folder_lock import FolderLock
from brata_desktop.store.key_file import Keys, read_keys
from brata_desktop.store.layout import RESTORE_JOURNAL, twin_of

_STAGE = "restore.part"
_REPLACED = "replaced"
_UNMERGED = "unmerged"
_DATABASE_FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm")
_KEY_FILES = (KEYS, twin_of(Path(KEYS)).name)


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did.

    Attributes:
        replaced: Folder with the files that were there; None when there were none.
        has_present_keys: Whether the present `keys.json` stayed: it opens the same database and
            knows newer officers and secrets. Otherwise the backup's slots count again.
    """

    replaced: Path | None
    has_present_keys: bool

    @property
    def replaced_database(self) -> Path | None:
        """The database that was there; its unsent work is merged back from it."""
        path = self.replaced / DATABASE if self.replaced else None
        return path if path and path.exists() else None


class _Journal(msgspec.Struct, frozen=True):
    replaced: str
    has_present_keys: bool
    is_foreign: bool


def restore(
    backup: Path,
    data_dir: Path,
    *,
    now: dt.datetime | None = None,
    lock: FolderLock | None = None,
) -> Restored:
    """Put a backup in the place of the store. Nobody may have the store open.

    Args:
        backup: Folder of the backup.
        data_dir: Data folder; also an empty one, on a spare laptop.
        now: Aware; names the folder of what was replaced.
        lock: The data folder, held alone by the caller; taken for this call without it.

    Raises:
        NotFound: `backup-not-found`.
        UserError: `backup-damaged`.
        Unavailable: `folder-in-use`, `disk-full`, `file-unwritable`; or `restore-unfinished` when
            it is already under way, in which case the next start finishes it.
    """
    with nullcontext() if lock is not None else closing(FolderLock.alone(data_dir)):
        return _restore(backup, data_dir, now)


def _restore(backup: Path, data_dir: Path, now: dt.datetime | None) -> Restored:
    _finish_old(data_dir)
    manifest = read_manifest(backup)
    problems = changed_files(backup, manifest)
    if problems:
        raise UserError("backup-damaged", file=backup, reason=problems[0])
    moment = now or dt.datetime.now().astimezone()
    stage = data_dir / _STAGE
    try:
        journal = _plan(data_dir, manifest, moment)
        _stage(backup, stage, manifest, has_present_keys=journal.has_present_keys)
        replace_file(data_dir / RESTORE_JOURNAL, msgspec.json.encode(journal))
    except OSError as error:
        shutil.rmtree(stage, ignore_errors=True)
        raise disk_error(error, data_dir) from error
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    _finish(data_dir, journal)
    folder = data_dir / _REPLACED / journal.replaced
    return Restored(folder if folder.is_dir() else None, journal.has_present_keys)


def finish_restore(data_dir: Path) -> Restored | None:
    """Finish a restore that was interrupted; call before the store is opened.

    Returns:
        What it did; None when there was nothing to finish. The caller merges back and begins an
        incarnation as after `restore`.

    Raises:
        Unavailable: `folder-in-use` when it is not interrupted but going on, or
            `restore-unfinished`.
    """
    if not ((data_dir / RESTORE_JOURNAL).exists() or (data_dir / _STAGE).exists()):
        return None
    with closing(FolderLock.alone(data_dir)):
        return _finish_old(data_dir)


def _finish_old(data_dir: Path) -> Restored | None:
    path = data_dir / RESTORE_JOURNAL
    try:
        journal = msgspec.json.decode(path.read_bytes(), type=_Journal)
    except FileNotFoundError:
        # Interrupted before the journal: nothing was touched, only the stage is left.
        shutil.rmtree(data_dir / _STAGE, ignore_errors=True)
        return None
    except (OSError, ValueError) as error:
        raise Unavailable("restore-unfinished", reason=str(error)) from error
    _finish(data_dir, journal)
    folder = data_dir / _REPLACED / journal.replaced
    return Restored(folder if folder.is_dir() else None, journal.has_present_keys)


def unmerged(data_dir: Path) -> tuple[Path, ...]:
    """Return the replaced databases whose work is still to be merged back, oldest first.

    A database of another store is not among them: its revisions mean nothing here.
    """
    found = sorted((data_dir / _REPLACED).glob(f"*/{_UNMERGED}"))
    return tuple(path.with_name(DATABASE) for path in found)


def mark_merged(database: Path) -> None:
    """Remember that a replaced database was merged back; it stays where it is."""
    database.with_name(_UNMERGED).unlink(missing_ok=True)


def _plan(data_dir: Path, manifest: Manifest, moment: dt.datetime) -> _Journal:
    keys = _present_keys(data_dir)
    return _Journal(
        _free_name(data_dir / _REPLACED, moment),
        has_present_keys=keys is not None and keys.store_key_id == manifest.store_key_id,
        is_foreign=keys is not None and keys.store_id != manifest.store_id,
    )


def _present_keys(data_dir: Path) -> Keys | None:
    try:
        return read_keys(data_dir / KEYS)
    except Unavailable:
        # Missing or damaged: the backup's own keys take over.
        return None


def _stage(backup: Path, stage: Path, manifest: Manifest, *, has_present_keys: bool) -> None:
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True, mode=0o700)
    needed = sum(each.size_bytes for each in manifest.files.values())
    if shutil.disk_usage(stage).free < needed:
        raise Unavailable("disk-full", file=stage)
    for name in (DATABASE,) if has_present_keys else (DATABASE, KEYS):
        copy_durably(backup / name, stage / name)
    sync_folder(stage)


def _finish(data_dir: Path, journal: _Journal) -> None:
    """Move the old files away and the staged ones in; may be begun again at any point."""
    stage, replaced = data_dir / _STAGE, data_dir / _REPLACED / journal.replaced
    try:
        if journal.has_present_keys:
            _copy_keys(data_dir, replaced)
        # The keys first: a database is never without the keys that open it.
        _swap(stage / KEYS, data_dir, _KEY_FILES, replaced)
        # A log that belongs to the old file would be played into the new one.
        _swap(stage / DATABASE, data_dir, _DATABASE_FILES, replaced)
        sync_folder(data_dir)
        if (replaced / DATABASE).exists() and not journal.is_foreign:
            replace_file(replaced / _UNMERGED, b"")
        (data_dir / RESTORE_JOURNAL).unlink()
        sync_folder(data_dir)
    except OSError as error:
        raise Unavailable("restore-unfinished", reason=error.strerror or str(error)) from error
    shutil.rmtree(stage, ignore_errors=True)


def _swap(staged: Path, data_dir: Path, old_names: tuple[str, ...], replaced: Path) -> None:
    if not staged.exists():
        return
    old = [data_dir / name for name in old_names if (data_dir / name).exists()]
    if old:
        replaced.mkdir(parents=True, exist_ok=True)
        for path in old:
            path.rename(replaced / path.name)
        sync_folder(replaced)
    staged.rename(data_dir / staged.name)


def _copy_keys(data_dir: Path, replaced: Path) -> None:
    """Put the keys beside the replaced database too, so that the folder opens by itself."""
    if (data_dir / KEYS).exists() and not (replaced / KEYS).exists():
        replaced.mkdir(parents=True, exist_ok=True)
        copy_durably(data_dir / KEYS, replaced / KEYS)


def _free_name(folder: Path, moment: dt.datetime) -> str:
    stem = f"{moment:%Y%m%d-%H%M%S}"
    name, again = stem, 2
    while (folder / name).exists():
        name, again = f"{stem}-{again}", again + 1
    return name
