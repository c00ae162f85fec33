"""Encrypted copies of the store, and the way back from one.

A restore never takes anything away: the present store is put aside first, and every revision that
only it holds is merged back into the restored one. The store that results is a new incarnation
with a laptop letter of its own, so that no counter and no record number is used twice.
"""

from dataclasses import dataclass
from pathlib import Path

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.revision import unseal
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
from brata_desktop.store.key_file import read_keys
from brata_desktop.store.missing_revisions import Loss, carry_working_copies, missing_revisions
from brata_desktop.store.restore import finish_restore, mark_merged, unmerged
from brata_desktop.store.restore import restore as restore_files
from brata_desktop.store.slots import SlotInfo
from brata_desktop.store.vault import Vault

COPIES_KEPT = 5


@dataclass(frozen=True, slots=True)
class Restoration:
    """What a restore did.

    Attributes:
        session: The restored store, open.
        replaced: Folder with the store that was there before; None when there was none.
        merged: Revisions brought over from it.
        working_copies: Forms in progress brought over from it.
        unreadable: Replaced stores that could not be read, or not whole; they stay where they are
            and should be kept for somebody who can.
    """

    session: Session
    replaced: Path | None
    merged: int
    working_copies: int
    unreadable: tuple[Path, ...] = ()


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
        Unavailable: The disk is in the way; the store is what it was.
    """
    _check_right(paths, backup, who, secret, clock)
    done = restore_files(backup, paths.data_dir)
    return _merge_back(paths, done.replaced, who, secret, clock)


def resume_restore(
    paths: Paths, who: str, secret: str, *, clock: Clock = local_clock
) -> Restoration | None:
    """Finish a restore that a power cut interrupted; None when there was none.

    Also when only the merging back was still to be done.
    """
    finish_restore(paths.data_dir)
    waiting = unmerged(paths.data_dir)
    return _merge_back(paths, waiting[-1].parent, who, secret, clock) if waiting else None


def _check_right(paths: Paths, backup: Path, who: str, secret: str, clock: Clock) -> None:
    """Ask the present store whether the officer may restore.

    A store that is missing or unreadable cannot be asked: then whoever can open the copy may put
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
    except Unavailable:
        return
    try:
        with opened.desk.store.reading() as work:
            opened.desk.require(work, Right.RESTORE)
    finally:
        opened.desk.store.close()


def _merge_back(
    paths: Paths, replaced: Path | None, who: str, secret: str, clock: Clock
) -> Restoration:
    opened = session.open_session(paths, who, secret, clock=clock, is_restored=True)
    merged = copies = 0
    unreadable = []
    waiting = unmerged(paths.data_dir)
    for old in waiting:
        loss = Loss()
        try:
            merged += _add_missing(opened, paths, old, loss)
            copies += carry_working_copies(old, paths.database, opened.keys.store_key)
        except Unavailable as error:
            # Damage is often the reason for the restore; any other trouble ends it, to be resumed.
            if error.code != "store-unreadable":
                opened.desk.store.close()
                raise
            loss.rows += 1
        if loss.rows:
            unreadable.append(old)
    opened.desk.store.rebuild(lambda work: project_everything(opened.desk, work))
    for old in waiting:
        mark_merged(old)
    return Restoration(opened, replaced, merged, copies, tuple(unreadable))


def _add_missing(opened: Session, paths: Paths, old: Path, loss: Loss) -> int:
    desk = opened.desk
    missing = list(missing_revisions(old, paths.database, opened.keys.store_key, loss=loss))
    with desk.store.transaction() as work:
        for each in missing:
            revision = unseal(each.header, each.body, unpack_body, each.body_hash)
            is_new = work.revisions.add(revision, is_signature_good=each.is_signature_good)
            if not (is_new or each.body):
                # It is here: its body was erased by order of a court after the copy was made.
                work.revisions.erase_body(each.hash)
        desk.commit(work)
    return len(missing)
