"""What the gate asks of the services; runs on the store's worker.

The services are imported inside the jobs: the first window is painted before SQLAlchemy and
Argon2 are loaded.
"""

import dataclasses
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from brata_desktop.services.backups import Restoration
    from brata_desktop.services.first_run import SetUp
    from brata_desktop.services.lock import Lock
    from brata_desktop.services.session import Session
    from brata_desktop.store.backup_manifest import Backup

Clock = Callable[[], dt.datetime]

_TRIES = frozenset({"secret-wrong", "pin-wrong", "secret-wait"})
_NRP_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Entrant:
    """An officer who can come in.

    Attributes:
        officer_id: Officer id.
        name: Name without rank.
        rank: Rank abbreviation.
        nrp: Service number with its end hidden; empty before anybody has signed in.
        takes_pin: Whether six digits are enough now.
    """

    officer_id: str
    name: str
    rank: str
    nrp: str = ""
    takes_pin: bool = False

    @property
    def title(self) -> str:
        """Rank and name."""
        return f"{self.rank} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class View:
    """What the unlock window shows.

    Attributes:
        operation: Name of the operation, or empty.
        post: Name of the post, or empty.
        entrants: Who can come in, the proposed one first.
        total: Records in the store; None while it is closed.
    """

    operation: str
    post: str
    entrants: tuple[Entrant, ...]
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Entered:
    """The desk is open.

    Attributes:
        session: The session.
        merged: Revisions and forms that an interrupted restore brought back; None without one.
    """

    session: "Session"
    merged: int | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A try was wrong, or came too early.

    Attributes:
        code: `secret-wrong`, `pin-wrong` or `secret-wait`.
        wait_seconds: Until the next try is taken.
    """

    code: str
    wait_seconds: int


Answer = Entered | Refused


def look_at_door(paths: Paths) -> View:
    """Return what is known at a cold start."""
    from brata_desktop.services import door  # noqa: PLC0415

    seen = door.look(paths)
    entrants = tuple(Entrant(o.officer_id, o.display_name, o.rank) for o in seen.officers)
    return View(seen.operation, seen.post, entrants)


def look_at_lock(lock: "Lock") -> View:
    """Return what is known of a running, locked session."""
    from brata_desktop.services import door, officers, overview  # noqa: PLC0415

    desk = lock.last.desk
    sign, look = door.sign_of(desk), overview.look_around(desk)
    numbers = {officer.id: _masked(officer.nrp) for officer in officers.officers(desk)}
    entrants = tuple(
        Entrant(o.officer_id, o.name, o.rank, numbers.get(o.officer_id, ""), o.takes_pin)
        for o in lock.officers()
    )
    return View(sign.operation, sign.post, entrants, look.total)


def open_cold(paths: Paths, officer_id: str, secret: str, clock: Clock) -> Answer:
    """Open the store with a passphrase; a restore that was interrupted is finished first."""
    from brata_desktop.services import backups, door, session  # noqa: PLC0415
    from brata_desktop.store.vault import Vault  # noqa: PLC0415

    try:
        resumed = backups.resume_restore(paths, officer_id, secret, clock=clock)
        if resumed is not None:
            answer = Entered(resumed.session, changes_in(resumed))
        else:
            answer = Entered(session.open_session(paths, officer_id, secret, clock=clock))
    except UserError as error:
        vault = Vault.open(paths.keys)
        who = session.find_officer(vault, officer_id).officer_id
        return _refused(error, lambda: vault.wait_seconds(who))
    door.put_sign(paths, answer.session)
    return answer


def open_lock(lock: "Lock", officer_id: str, secret: str, *, with_pin: bool) -> Answer:
    """Give the desk back, with six digits or with the passphrase."""
    enter = lock.enter_pin if with_pin else lock.enter_secret
    try:
        return Entered(enter(officer_id, secret))
    except UserError as error:
        return _refused(error, lambda: lock.wait_seconds(officer_id, with_pin=with_pin))


def recover(
    paths: Paths, code: str, officer_id: str, new_secret: str, clock: Clock
) -> "Session | Refused":
    """Open the store with the recovery code."""
    from brata_desktop.services import door, recovery  # noqa: PLC0415
    from brata_desktop.store.vault import Vault  # noqa: PLC0415

    try:
        opened = recovery.recover(paths, code, officer_id, new_secret, clock=clock)
    except UserError as error:
        return _refused(error, Vault.open(paths.keys).wait_seconds)
    door.put_sign(paths, opened)
    return opened


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit to choose at set-up.

    Attributes:
        code: Unit code.
        name: Short name.
        full_name: Full name.
        needs_address: The catalogue knows no address of it.
        needs_place: The catalogue knows no town for "Dikeluarkan di".
    """

    code: str
    name: str
    full_name: str
    needs_address: bool
    needs_place: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """What set-up offers.

    Attributes:
        operations: Code and name, the running one first, else the newest.
        units: The units, in the catalogue's order.
        ranks: Abbreviations, highest first.
    """

    operations: tuple[tuple[str, str], ...]
    units: tuple[UnitChoice, ...]
    ranks: tuple[str, ...]


def load_choices(paths: Paths, today: dt.date) -> Choices:
    """Return what the catalogue offers at set-up."""
    from brata_desktop.domain.catalogue import offered  # noqa: PLC0415
    from brata_desktop.services import session  # noqa: PLC0415

    catalogue = session.catalogue_of(paths)
    operations = sorted(
        offered(catalogue.tables.operations),
        key=lambda o: (not o.start <= today <= o.end, -o.start.toordinal()),
    )
    return Choices(
        tuple((o.code, o.local_name) for o in operations),
        tuple(
            UnitChoice(
                unit.code,
                unit.short_name,
                unit.full_name,
                not (known := catalogue.address_of(unit.code, today)) or not known.address,
                not (unit.seat or (known and known.place)),
            )
            for unit in offered(catalogue.tables.units)
        ),
        tuple(rank.abbreviation for rank in offered(catalogue.tables.ranks)),
    )


@dataclass(frozen=True, slots=True)
class FirstRun:
    """What set-up asked.

    Attributes:
        plan: Operation, unit, post and first officer.
        secret: The passphrase.
        pin: Six digits, or empty.
        address: Address line of the unit's paper, or empty.
        place_of_issue: Town after "Dikeluarkan di", or empty.
    """

    plan: "SetUp"
    secret: str = dataclasses.field(repr=False)
    pin: str = dataclasses.field(default="", repr=False)
    address: str = ""
    place_of_issue: str = ""


def set_up(paths: Paths, wanted: FirstRun, clock: Clock) -> "Session":
    """Make the store with all that set-up asked; nothing was made when this fails."""
    from brata_desktop.services import door, first_run, lock, unit_settings  # noqa: PLC0415
    from brata_desktop.store.pin import hash_pin  # noqa: PLC0415

    if wanted.pin:
        # Refused before anything is made.
        hash_pin(wanted.pin)
    settings = unit_settings.UnitSettings(
        address=wanted.address, place_of_issue=wanted.place_of_issue
    )
    plan = dataclasses.replace(wanted.plan, settings=settings)
    opened = first_run.set_up(paths, plan, wanted.secret, clock=clock)
    if wanted.pin:
        lock.set_pin(opened, wanted.pin)
    door.put_sign(paths, opened)
    return opened


@dataclass(frozen=True, slots=True)
class BackupChoice:
    """A backup and who can put it back."""

    backup: "Backup"
    entrants: tuple[Entrant, ...]


def list_backups(paths: Paths, folder: Path | None) -> tuple[BackupChoice, ...]:
    """Return the whole backups of a folder, newest first; one without readable keys is left out."""
    from brata_desktop.domain.errors import Unavailable  # noqa: PLC0415
    from brata_desktop.services import backups  # noqa: PLC0415

    choices = []
    for each in backups.backups(paths, folder):
        try:
            openers = backups.openers(paths, each)
        except Unavailable:
            # Without keys nobody opens it; it stays where it is.
            continue
        entrants = tuple(Entrant(o.officer_id, o.display_name, o.rank) for o in openers)
        choices.append(BackupChoice(each, entrants))
    return tuple(choices)


def restore(
    paths: Paths, backup: Path, officer_id: str, secret: str, clock: Clock
) -> "Restoration | Refused":
    """Put a backup in the place of the store."""
    from brata_desktop.services import backups, door  # noqa: PLC0415

    try:
        done = backups.restore(paths, backup, officer_id, secret, clock=clock)
    except UserError as error:
        return _refused(error, lambda: _wait_at(paths, officer_id))
    door.put_sign(paths, done.session)
    return done


def changes_in(done: "Restoration") -> int:
    """Return how many revisions, forms and attachments a restore brought over."""
    return done.merged + done.working_copies + done.attachments


def _refused(error: UserError, wait_seconds: Callable[[], int]) -> Refused:
    """Turn a wrong or early try into an answer; everything else stays an error."""
    if error.code not in _TRIES:
        raise error
    told = error.params.get("seconds")
    return Refused(error.code, told if isinstance(told, int) else wait_seconds())


def _wait_at(paths: Paths, officer_id: str) -> int:
    from brata_desktop.domain.errors import BrataError  # noqa: PLC0415
    from brata_desktop.store.vault import Vault  # noqa: PLC0415

    try:
        return Vault.open(paths.keys).wait_seconds(officer_id)
    except BrataError:
        # No readable keys beside a damaged store: then nobody counts.
        return 0


def _masked(nrp: str) -> str:
    """Hide the end of a service number: "87010002" becomes "8701xxxx"."""
    return nrp[:_NRP_SHOWN] + "x" * max(0, len(nrp) - _NRP_SHOWN)
