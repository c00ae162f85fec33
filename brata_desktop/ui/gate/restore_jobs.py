"""What the help with a store asks of the services; runs on the store's worker."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError, Unavailable, UserError
from brata_desktop.ui.gate.jobs import Clock, Entrant, Refused, refused

if TYPE_CHECKING:
    from brata_desktop.services.backups import Restoration
    from brata_desktop.store.backup_manifest import Backup


@dataclass(frozen=True, slots=True)
class BackupChoice:
    """A backup and who can put it back.

    Attributes:
        backup: The backup.
        entrants: Who can put it back.
        is_of_here: Whether it is one of the store that is here now.
    """

    backup: "Backup"
    entrants: tuple[Entrant, ...]
    is_of_here: bool = True


def list_backups(paths: Paths, folder: Path | None) -> tuple[BackupChoice, ...]:
    """Return the whole backups of a folder, newest first; one without readable keys is left out."""
    from brata_desktop.services import backups  # noqa: PLC0415

    choices = []
    for each in backups.backups(paths, folder):
        try:
            openers = backups.openers(paths, each)
        except Unavailable:
            # Without keys nobody opens it; it stays where it is.
            continue
        entrants = tuple(Entrant(o.officer_id, o.display_name, o.rank) for o in openers)
        choices.append(BackupChoice(each, entrants, backups.is_of_here(paths, each)))
    return tuple(choices)


def restore(
    paths: Paths, backup: Path, officer_id: str, secret: str, clock: Clock
) -> "Restoration | Refused":
    """Put a backup in the place of the store."""
    from brata_desktop.services import backups, door  # noqa: PLC0415

    try:
        done = backups.restore(paths, backup, officer_id, secret, clock=clock)
    except UserError as error:
        return refused(error, lambda: _wait_at(paths, officer_id))
    door.put_sign(paths, done.session)
    return done


def _wait_at(paths: Paths, officer_id: str) -> int:
    from brata_desktop.store.vault import Vault  # noqa: PLC0415

    try:
        return Vault.open(paths.keys).wait_seconds(officer_id)
    except BrataError:
        # No readable keys beside a damaged store: then nobody counts.
        return 0
