"""When a backup is due, and what is known about the second folder.

The window's timer calls `back_up_if_due` every minute or so, and once more when it locks. All here
may run on a thread of its own beside the store's worker: writers go on while the copy is made.

A second folder that is absent is no error, because a stick is carried away on purpose; since when
it has been missing is remembered in the store and can be told.
"""

import datetime as dt
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryFile

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.services.backups import COPIES_KEPT
from brata_desktop.services.desk import Desk
from brata_desktop.services.session import Session
from brata_desktop.store.atomic_file import disk_error
from brata_desktop.store.backup_manifest import Backup
from brata_desktop.store.backups import BackupResult, list_backups, make_backup

EVERY = dt.timedelta(minutes=30)

_SETTING = "backup.second"


@dataclass(frozen=True, slots=True)
class Moment:
    """What decides whether a backup is due.

    Attributes:
        now: The laptop's clock, aware.
        newest: When the newest backup was made; None when there is none.
        is_locking: The screen is being locked, or the program left.
        has_changed: Something was written since the newest backup.
        has_second_returned: The second folder is there again and lacks the newest backup.
    """

    now: dt.datetime
    newest: dt.datetime | None
    is_locking: bool = False
    has_changed: bool = False
    has_second_returned: bool = False


@dataclass(frozen=True, slots=True)
class SecondFolder:
    """What is known about the second folder.

    Attributes:
        folder: Where it is, or was.
        held_at: When it last received a backup; None for never.
        missing_since: When a backup was first made without it; None while it has the newest one.
        problem: Code of the error of the last attempt; empty when it was absent, or all is well.
    """

    folder: str
    held_at: dt.datetime | None = None
    missing_since: dt.datetime | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """What a screen tells about backups.

    Attributes:
        newest: The newest backup in the store's own folder; None when there is none.
        second: The second folder; None when none was chosen.
    """

    newest: Backup | None
    second: SecondFolder | None


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies of a store, newest first.

    Attributes:
        own: Those in its own folder.
        second: Those in the second folder; none when it is not there, or was never chosen.
    """

    own: tuple[Backup, ...]
    second: tuple[Backup, ...]


def is_due(moment: Moment) -> bool:
    """Return whether to make a backup now; pure.

    A newest backup from the future means that the clock was set back: nothing can be said about
    its age, so that it counts as old. Locking twice without a change makes one backup, so that it
    does not push out older ones.
    """
    if moment.newest is None or moment.newest > moment.now:
        return True
    if moment.is_locking and moment.has_changed:
        return True
    return moment.now - moment.newest >= EVERY or moment.has_second_returned


def back_up_if_due(
    opened: Session, paths: Paths, settings: Settings, *, is_locking: bool = False
) -> BackupResult | None:
    """Make a backup when one is due; return what came of it, or None.

    Args:
        opened: The open store.
        paths: Where it is.
        settings: Names the second folder, `second_backup_dir`.
        is_locking: The screen is being locked, or the program left.

    Raises:
        Unavailable: The disk is full or in the way; older backups are untouched.
    """
    status = backup_status(opened, paths, settings)
    if not is_due(_moment(opened.desk, status, is_locking=is_locking)):
        return None
    return _back_up(opened, paths, status.second)


def back_up_now(opened: Session, paths: Paths, settings: Settings) -> BackupResult:
    """Make a backup because somebody asked for it; otherwise as `back_up_if_due`."""
    return _back_up(opened, paths, _second(opened.desk, settings.second_backup_dir))


def _back_up(opened: Session, paths: Paths, second: SecondFolder | None) -> BackupResult:
    now = opened.desk.clock()
    made = make_backup(
        paths.database,
        opened.keys.store_key,
        paths.backups,
        keep=COPIES_KEPT,
        second_folder=Path(second.folder) if second is not None else None,
        now=now,
    )
    if second is not None:
        _remember(opened.desk, after_backup(second, made, now))
    return made


def backup_status(opened: Session, paths: Paths, settings: Settings) -> BackupStatus:
    """Return the newest backup and what is known about the second folder."""
    newest = next(iter(list_backups(paths.backups, opened.vault.store_id)), None)
    return BackupStatus(newest, _second(opened.desk, settings.second_backup_dir))


def copies(opened: Session, paths: Paths, settings: Settings) -> Copies:
    """Return the whole copies of this store that can be reached now."""
    own, second = opened.vault.store_id, settings.second_backup_dir
    return Copies(
        list_backups(paths.backups, own), list_backups(Path(second), own) if second else ()
    )


def check_second_folder(paths: Paths, folder: Path) -> None:
    """Refuse a folder that could not hold a second copy, or would be lost with the first.

    Raises:
        InvalidInput: `second-folder-inside`, field `folder`.
        Unavailable: `file-unwritable` or `disk-full`.
    """
    if folder.resolve().is_relative_to(paths.data_dir.resolve()):
        raise InvalidInput("folder", "second-folder-inside", folder=folder)
    try:
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise disk_error(error, folder) from error


def after_backup(known: SecondFolder, made: BackupResult, now: dt.datetime) -> SecondFolder:
    """Return what is known about the second folder after a backup; pure."""
    if made.second is not None:
        return SecondFolder(known.folder, held_at=now)
    problem = made.second_problem.code if made.second_problem is not None else ""
    return replace(known, missing_since=known.missing_since or now, problem=problem)


def _moment(desk: Desk, status: BackupStatus, *, is_locking: bool) -> Moment:
    second = status.second
    is_behind = second is not None and (second.held_at is None or second.missing_since is not None)
    return Moment(
        now=desk.clock(),
        newest=status.newest.made_at if status.newest else None,
        is_locking=is_locking,
        has_changed=is_locking and _has_changed(desk, status.newest),
        # A folder that refuses is tried again with the next backup, not every minute.
        has_second_returned=second is not None
        and is_behind
        and not second.problem
        and Path(second.folder).is_dir(),
    )


def _has_changed(desk: Desk, newest: Backup | None) -> bool:
    if newest is None:
        return True
    with desk.store.reading() as work:
        copies = work.working_copies.all()
        counts = {
            "revision": work.revisions.count(),
            "blob": sum(1 for _ in work.blobs.names()),
            "working_copy": len(copies),
        }
    is_typed = any(copy.updated_at > newest.made_at for copy in copies)
    return is_typed or any(newest.counts.get(name) != count for name, count in counts.items())


def _second(desk: Desk, folder: str) -> SecondFolder | None:
    if not folder:
        return None
    with desk.store.reading() as work:
        known = work.settings.get(_SETTING)
    if known is None or known["folder"] != folder:
        return SecondFolder(folder)
    return SecondFolder(
        folder, _time(known["held_at"]), _time(known["missing_since"]), known["problem"]
    )


def _remember(desk: Desk, second: SecondFolder) -> None:
    with desk.store.transaction() as work:
        work.settings.put(_SETTING, asdict(second))
        work.commit()


def _time(text: str | None) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
