"""Encrypted, verified copies of the store, and which of them are kept.

A backup is written under another name, verified, and renamed: a name that ends in `.brata` is a
whole one. Format: `backup_manifest`. Decision: docs/decisions/0011-backup.md.
"""

import datetime as dt
import os
import shutil
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

from brata_desktop.domain.errors import BrataError, Unavailable
from brata_desktop.store import crypto
from brata_desktop.store.atomic_file import disk_error, replace_file
from brata_desktop.store.backup_manifest import (
    DATABASE,
    FORMAT,
    KEYS,
    MANIFEST,
    SUFFIX,
    Backup,
    Manifest,
    changed_files,
    describe_file,
    read_backup,
    read_manifest,
)
from brata_desktop.store.connection import connect
from brata_desktop.store.errors import translating
from brata_desktop.store.files import sync_folder
from brata_desktop.store.integrity import check_database, reading_raw
from brata_desktop.store.key_file import encode_keys, read_keys

KEEP = 5
_EARLIER_DAYS = 2
_PART = ".part"
_ABANDONED_SECONDS = 3600
_COUNTED = ("revision", "record", "working_copy", "blob")
_SPARE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupResult:
    """What came of a backup.

    Attributes:
        backup: The verified copy.
        second: Its copy in the second folder; None when that was absent or failed.
        second_problem: Why the second copy failed; None when it did not, or was absent.
    """

    backup: Backup
    second: Backup | None = None
    second_problem: BrataError | None = None


def make_backup(
    source: Path,
    key: bytes,
    folder: Path,
    *,
    keep: int = KEEP,
    second_folder: Path | None = None,
    now: dt.datetime | None = None,
) -> BackupResult:
    """Copy the store while it is in use, verify the copy, and remove surplus older ones.

    Writers go on meanwhile: the copy is of one moment. Runs in a worker for about ten seconds
    per gigabyte.

    Args:
        source: The database; `keys.json` lies beside it.
        key: Its raw key; the copy has the same.
        folder: Where backups are kept; made when it is missing.
        keep: How many are kept; see `surplus`.
        second_folder: Another disk. Used when it is there, never made: an absent stick must not
            become a folder on the first disk.
        now: Aware; the clock unless given.

    Raises:
        Unavailable: `disk-full`, `backup-failed`, `copy-damaged`, `file-unwritable`,
            `keys-missing` …; the older backups are untouched and no half copy is left.
    """
    moment = now or dt.datetime.now().astimezone()
    keys = read_keys(source.with_name(KEYS))
    with translating():
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = _unfinished_folder(folder, keys.store_id)
    try:
        _need_space(folder, source)
        counts = _copy_database(source, unfinished / DATABASE, key)
        replace_file(unfinished / KEYS, encode_keys(keys))
        _verify_database(unfinished / DATABASE, key, counts)
        manifest = Manifest(
            FORMAT,
            keys.store_id,
            crypto.fingerprint(key),
            1 + max((each.number for each in list_backups(folder, keys.store_id)), default=0),
            moment,
            counts,
            {name: describe_file(unfinished / name) for name in (DATABASE, KEYS)},
        )
        backup = _finish(unfinished, folder, manifest)
    except OSError as error:
        raise disk_error(error, folder) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    _remove_surplus(folder, keys.store_id, keep)
    return _with_second(backup, second_folder, keep)


def list_backups(folder: Path, store_id: str = "") -> tuple[Backup, ...]:
    """Return the whole backups in a folder, newest first; empty when there is no folder.

    Args:
        folder: As given to `make_backup`; also a stick.
        store_id: Only this store's.
    """
    found = []
    with suppress(OSError):  # An absent or unreadable disk holds no backup that could be chosen.
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            # A damaged one cannot be restored and must not hide the sound ones.
            with suppress(BrataError):
                found.append(read_backup(path))
    mine = [each for each in found if store_id in ("", each.store_id)]
    return tuple(sorted(mine, key=lambda each: (each.number, each.made_at), reverse=True))


def verify_backup(path: Path, key: bytes | None = None) -> tuple[str, ...]:
    """Return what is wrong with a backup; empty when it is sound.

    Args:
        path: Its folder.
        key: The store key. Without it the digests are compared, which finds any damage since it
            was made; with it the database is opened and checked too.

    Raises:
        NotFound: `backup-not-found`.
        UserError: `backup-damaged`; not even the manifest can be read.
    """
    manifest = read_manifest(path)
    problems = changed_files(path, manifest)
    if problems or key is None:
        return problems
    if crypto.fingerprint(key) != manifest.store_key_id:
        return (f"{DATABASE} was encrypted with another key",)
    return check_database(path / DATABASE, key)


def surplus(backups: Sequence[Backup], keep: int) -> tuple[Backup, ...]:
    """Return the backups that need not be kept; pure.

    With one every half hour, the five newest would reach back two hours only, and damage is
    often seen the next day. So the newest stay, and two places are for the last of each of the
    two days before the newest one's; places that no earlier day needs go to the newest again.

    Args:
        backups: Newest first.
        keep: How many stay.
    """
    newest = list(backups[: max(keep - _EARLIER_DAYS, 1)])
    days = {each.made_at.date() for each in newest}
    earlier: list[Backup] = []
    for each in backups[len(newest) :]:
        if each.made_at.date() not in days and len(newest) + len(earlier) < keep:
            days.add(each.made_at.date())
            earlier.append(each)
    kept = [*newest, *earlier]
    kept += [each for each in backups if each not in kept][: keep - len(kept)]
    return tuple(each for each in backups if each not in kept)


def _unfinished_folder(folder: Path, store_id: str) -> Path:
    """Make the folder a backup is written in, and remove those that a crash left behind."""
    for left in folder.glob(f".{store_id[:8]}-*{_PART}"):
        if abs(time.time() - left.stat().st_mtime) > _ABANDONED_SECONDS:
            shutil.rmtree(left, ignore_errors=True)
    unfinished = folder / f".{store_id[:8]}-{os.getpid()}-{time.monotonic_ns()}{_PART}"
    unfinished.mkdir(mode=0o700)
    return unfinished


def _need_space(folder: Path, source: Path) -> None:
    """Say that the disk is full before half an hour of copying says so."""
    needed = source.stat().st_size + _SPARE_BYTES
    if shutil.disk_usage(folder).free < needed:
        raise Unavailable("disk-full", file=folder)


def _copy_database(source: Path, target: Path, key: bytes) -> dict[str, int]:
    """Copy one moment of the database and return its counts at that moment."""
    with (
        translating(),
        closing(connect(source, key)) as reading,
        closing(connect(target, key, is_new=True)) as copy,
    ):
        # One read transaction: the counts and the copy are of the same moment.
        reading.execute("BEGIN")
        counts = _counts(reading)
        _copy_pages(reading, copy, target)
        reading.execute("ROLLBACK")
        # Without a log the copy is one file, which can be carried and read where nothing may be
        # written.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    return counts


def _copy_pages(source: dbapi2.Connection, target: dbapi2.Connection, path: Path) -> None:
    try:
        source.backup(target)
    except dbapi2.OperationalError as error:
        # WORKAROUND: errors of sqlcipher3's backup() carry no code, only SQLite's sentence.
        if "disk is full" in str(error):
            raise Unavailable("disk-full", file=path) from error
        raise Unavailable("backup-failed", file=path, reason=str(error)) from error


def _counts(connection: dbapi2.Connection) -> dict[str, int]:
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in _COUNTED
        if table in there
    }


def _verify_database(path: Path, key: bytes, counts: dict[str, int]) -> None:
    problems = check_database(path, key, is_quick=True)
    if not problems:
        with translating(), reading_raw(path, key) as connection:
            if _counts(connection) != counts:
                problems = ("the counts differ",)
    if problems:
        raise Unavailable("copy-damaged", file=path, reason=problems[0])


def _finish(unfinished: Path, folder: Path, manifest: Manifest) -> Backup:
    replace_file(unfinished / MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
    target = _free_name(folder, manifest.made_at)
    unfinished.rename(target)
    sync_folder(folder)
    return read_backup(target)


def _free_name(folder: Path, moment: dt.datetime) -> Path:
    stem = f"brata-{moment:%Y%m%d-%H%M%S}"
    target, again = folder / f"{stem}{SUFFIX}", 2
    while target.exists():
        target, again = folder / f"{stem}-{again}{SUFFIX}", again + 1
    return target


def _with_second(backup: Backup, folder: Path | None, keep: int) -> BackupResult:
    if folder is None or not folder.is_dir():
        return BackupResult(backup)
    try:
        second = _copy_backup(backup, folder)
        _remove_surplus(folder, backup.store_id, keep)
    except OSError as error:
        return BackupResult(backup, second_problem=disk_error(error, folder))
    except BrataError as error:
        return BackupResult(backup, second_problem=error)
    return BackupResult(backup, second)


def _copy_backup(backup: Backup, folder: Path) -> Backup:
    unfinished = _unfinished_folder(folder, backup.store_id)
    try:
        manifest = read_manifest(backup.path)
        for name in manifest.files:
            copy_durably(backup.path / name, unfinished / name)
        problems = changed_files(unfinished, manifest)
        if problems:
            raise Unavailable("copy-damaged", file=folder, reason=problems[0])
        number = 1 + max((e.number for e in list_backups(folder, backup.store_id)), default=0)
        return _finish(unfinished, folder, msgspec.structs.replace(manifest, number=number))
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file's content and wait until the disk has it.

    Raises:
        OSError: As the system says it.
    """
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _remove_surplus(folder: Path, store_id: str, keep: int) -> None:
    for old in surplus(list_backups(folder, store_id), keep):
        going = old.path.with_name(f".{store_id[:8]}-{old.path.name}{_PART}")
        # Renamed first: what ends in .brata is whole, also when this is interrupted. One that
        # another program holds open stays until the next time.
        with suppress(OSError):
            old.path.rename(going)
            shutil.rmtree(going, ignore_errors=True)
