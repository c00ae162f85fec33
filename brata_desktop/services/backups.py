"""Encrypted copies of the store, and the way back from one.

A restore never takes anything away: the present store is put aside first, and every revision,
working copy and attachment that only it holds is merged back into the restored one. The store that
results is a new incarnation with a laptop letter of its own, so that no counter and no record
number is used twice.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.numbering import parse_number
from brata_desktop.domain.revision import Revision, unseal
from brata_desktop.domain.states import Right
from brata_desktop.services import session
from brata_desktop.services.projection import project_everything
from brata_desktop.services.session import Clock, Session, local_clock
from brata_desktop.store.backup_manifest import KEYS, Backup, read_manifest
from brata_desktop.store.backups import (
    BackupResult,
    list_backups,
    make_backup,
)
from brata_desktop.store.codec import unpack_body
from brata_desktop.store.damaged_rows import Loss
from brata_desktop.store.folder_lock import FolderLock, alone_then_shared
from brata_desktop.store.key_file import read_keys
from brata_desktop.store.missing_work import (
    carry_settings,
    carry_working_copies,
    missing_blobs,
    missing_revisions,
)
from brata_desktop.store.restore import finish_restore, mark_merged, unmerged
from brata_desktop.store.restore import restore as restore_files
from brata_desktop.store.slots import SlotInfo
from brata_desktop.store.store import Work
from brata_desktop.store.vault import Vault

COPIES_KEPT = 5
_CANNOT_BE_ASKED = frozenset(
    {
        "keys-damaged",
        "keys-missing",
        "store-damaged",
        "store-damaged-alone",
        "store-missing",
        "store-unreadable",
    }
)


@dataclass(frozen=True, slots=True)
class Restoration:
    """What a restore did.

    Attributes:
        session: The restored store, open.
        replaced: Folder with the store that was there before; None when there was none.
        merged: Revisions brought over from it.
        working_copies: Forms in progress brought over from it.
        attachments: Photos and files brought over from it.
        unreadable: Replaced stores that could not be read, or not whole; they stay where they are
            and should be kept for somebody who can.
    """

    session: Session
    replaced: Path | None
    merged: int
    working_copies: int
    unreadable: tuple[Path, ...] = ()
    attachments: int = 0


def back_up(opened: Session, paths: Paths, second_folder: Path | None = None) -> BackupResult:
    """Make a verified copy in the store's own folder, and in a second one when it is there.

    Raises:
        Unavailable: The disk is full or in the way; older copies are untouched.
    """
    return make_backup(
        paths.database,
        opened.keys.store_key,
        paths.backups,
        keep=COPIES_KEPT,
        second_folder=second_folder,
    )


def backups(paths: Paths, folder: Path | None = None) -> tuple[Backup, ...]:
    """Return the whole copies in a folder, newest first."""
    return tuple(list_backups(folder or paths.backups))


def openers(paths: Paths, backup: Backup) -> tuple[SlotInfo, ...]:
    """Return whose passphrase puts a backup back, last used first.

    The present keys count where they open the same database: they know newer passphrases.

    Raises:
        Unavailable: The keys of the backup cannot be read.
    """
    try:
        is_same = read_keys(paths.keys).store_key_id == backup.store_key_id
    except Unavailable:
        is_same = False
    return Vault.open(paths.keys if is_same else backup.keys).officers()


def is_of_here(paths: Paths, backup: Backup) -> bool:
    """Tell whether a backup is one of the store that is here now."""
    try:
        return read_keys(paths.keys).store_id == backup.store_id
    except Unavailable:
        return False


def restore(
    paths: Paths, backup: Path, who: str, secret: str, *, clock: Clock = local_clock
) -> Restoration:
    """Put a copy in the place of the store, and merge back what only the store held.

    Args:
        paths: Where the store is, or shall be; nobody has it open.
        backup: The copy.
        who: Officer, by id or beginning of the name.
        secret: That officer's secret.
        clock: The laptop's clock.

    Raises:
        UserError: The copy is damaged, or the secret is wrong; nothing was changed.
        NotAllowed: Only a supervisor or administrator restores while the present store is sound;
            nothing was changed.
        Unavailable: `folder-in-use`: another program has the store open; or the disk is in the
            way. The store is what it was.
    """
    _check_right(paths, backup, who, secret, clock)
    with alone_then_shared(paths.data_dir) as lock:
        done = restore_files(backup, paths.data_dir, lock=lock)
        return _merge_back(paths, done.replaced, who, secret, clock, lock)


def resume_restore(
    paths: Paths, who: str, secret: str, *, clock: Clock = local_clock
) -> Restoration | None:
    """Finish a restore that a power cut interrupted; None when there was none.

    Also when only the merging back was still to be done.

    Raises:
        Unavailable: `folder-in-use`: it goes on in another program; or the disk is in the way.
    """
    finish_restore(paths.data_dir)
    if not unmerged(paths.data_dir):
        return None
    with alone_then_shared(paths.data_dir) as lock:
        newest = unmerged(paths.data_dir)[-1].parent
        return _merge_back(paths, newest, who, secret, clock, lock)


def _check_right(paths: Paths, backup: Path, who: str, secret: str, clock: Clock) -> None:
    """Ask the present store whether the officer may restore.

    A store that is missing or damaged cannot be asked: then whoever can open the copy may put
    it back, because an officer alone at a post must be able to work on, and nothing is removed.
    """
    try:
        Vault.open(paths.keys)
    except Unavailable:
        # The secret is tried on the copy's own keys before anything is moved.
        read_manifest(backup)
        keys = Vault.open(backup / KEYS)
        keys.unlock(session.find_officer(keys, who).officer_id, secret)
        return
    try:
        opened = session.open_session(paths, who, secret, clock=clock)
    except Unavailable as error:
        if error.code not in _CANNOT_BE_ASKED:
            raise
        return
    try:
        with opened.desk.store.reading() as work:
            opened.desk.require(work, Right.RESTORE)
    finally:
        opened.desk.store.close()


def _merge_back(
    paths: Paths, replaced: Path | None, who: str, secret: str, clock: Clock, lock: FolderLock
) -> Restoration:
    opened = session.open_session(paths, who, secret, clock=clock, is_restored=True, lock=lock)
    try:
        waiting = unmerged(paths.data_dir)
        carried = [_carry(opened, paths, old) for old in waiting]
        opened.desk.store.rebuild(lambda work: project_everything(opened.desk, work))
    except BaseException:
        opened.desk.store.close()
        raise
    for old in waiting:
        mark_merged(old)
    return Restoration(
        session=opened,
        replaced=replaced,
        merged=sum(each.revisions for each in carried),
        working_copies=sum(each.working_copies for each in carried),
        attachments=sum(each.attachments for each in carried),
        unreadable=tuple(
            old for old, each in zip(waiting, carried, strict=True) if not each.is_whole
        ),
    )


@dataclass(frozen=True, slots=True)
class _Carried:
    revisions: int
    working_copies: int
    attachments: int
    is_whole: bool


def _carry(opened: Session, paths: Paths, old: Path) -> _Carried:
    """Take over what only a replaced database holds; what is damaged in it stays there."""
    loss = Loss()

    def attempt(carry: Callable[[Session, Paths, Path, Loss], int]) -> int:
        try:
            return carry(opened, paths, old, loss)
        except Unavailable as error:
            # Damage is often the reason for the restore; any other trouble ends it, to be resumed.
            if error.code != "store-unreadable":
                raise
            loss.rows += 1
            return 0

    attachments = attempt(_add_attachments)
    revisions = attempt(_add_missing)
    copies = attempt(_add_working_copies)
    attempt(_add_settings)
    return _Carried(revisions, copies, attachments, is_whole=not loss.rows)


def _add_attachments(opened: Session, paths: Paths, old: Path, loss: Loss) -> int:
    count = 0
    for each in missing_blobs(old, paths.database, opened.keys.store_key, loss=loss):
        # One at a time: a day's photos never stand in memory, or in the log, together.
        with opened.desk.store.transaction() as work:
            work.blobs.put(BytesIO(each.content), each.media_type)
            work.commit()
        count += 1
    return count


def _add_working_copies(opened: Session, paths: Paths, old: Path, loss: Loss) -> int:
    return carry_working_copies(old, paths.database, opened.keys.store_key, loss=loss)


def _add_settings(opened: Session, paths: Paths, old: Path, loss: Loss) -> int:
    """Take over what was typed for a report, saved views and PINs; the desk's own facts stay."""
    key = opened.keys.store_key
    return carry_settings(old, paths.database, key, but=("desk.", "store."), loss=loss)


def _add_missing(opened: Session, paths: Paths, old: Path, loss: Loss) -> int:
    desk = opened.desk
    missing = list(missing_revisions(old, paths.database, opened.keys.store_key, loss=loss))
    with desk.store.transaction() as work:
        for each in missing:
            revision = unseal(each.header, each.body, unpack_body, each.body_hash)
            is_new = work.revisions.add(revision, is_signature_good=each.is_signature_good)
            _keep_number_used(work, revision)
            if not (is_new or each.body):
                # It is here: its body was erased by order of a court after the copy was made.
                work.revisions.erase_body(each.hash)
        desk.commit(work)
    return len(missing)


def _keep_number_used(work: Work, revision: Revision) -> None:
    """Count a number that came over as given out here, and so its laptop letter."""
    number = (revision.payload or {}).get("number")
    if isinstance(number, str) and number:
        with suppress(InvalidInput):  # A text that is no number uses up none.
            used = parse_number(number)
            work.numbers.raise_to(used.letter, used.day, used.laptop, used.running)
