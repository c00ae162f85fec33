"""What the unlock page asks of the services; runs on the store's worker.

The services are imported inside the jobs: the first window is painted before SQLAlchemy and
Argon2 are loaded.
"""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import UserError
from brata_desktop.services.door_sign import read_sign

if TYPE_CHECKING:
    from brata_desktop.services.backups import Restoration
    from brata_desktop.services.lock import Lock
    from brata_desktop.services.session import Session

Clock = Callable[[], dt.datetime]

_TRIES = frozenset({"secret-wrong", "pin-wrong", "secret-wait"})
_NRP_SHOWN = 4


class Entrant(NamedTuple):
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


class View(NamedTuple):
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

    @property
    def first(self) -> Entrant | None:
        """Who is proposed."""
        return self.entrants[0] if self.entrants else None


class Entered(NamedTuple):
    """The desk is open.

    Attributes:
        session: The session.
        merged: Revisions and forms that an interrupted restore brought back; None without one.
    """

    session: "Session"
    merged: int | None = None


class Refused(NamedTuple):
    """A try was wrong, or came too early.

    Attributes:
        code: `secret-wrong`, `pin-wrong` or `secret-wait`.
        wait_seconds: Until the next try is taken.
    """

    code: str
    wait_seconds: int


Answer = Entered | Refused


def glance(paths: Paths) -> View:
    """Return what was known when somebody last came in, to paint at once; a file is read."""
    sign = read_sign(paths)
    entrants = tuple(Entrant(*holder) for holder in sign.keyholders)
    return View(sign.operation, sign.post, entrants)


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
        return refused(error, lambda: vault.wait_seconds(who))
    door.put_sign(paths, answer.session)
    return answer


def open_lock(lock: "Lock", officer_id: str, secret: str, *, with_pin: bool) -> Answer:
    """Give the desk back, with six digits or with the passphrase."""
    enter = lock.enter_pin if with_pin else lock.enter_secret
    try:
        return Entered(enter(officer_id, secret))
    except UserError as error:
        return refused(error, lambda: lock.wait_seconds(officer_id, with_pin=with_pin))


def recover(
    paths: Paths, code: str, officer_id: str, new_secret: str, clock: Clock
) -> "Session | Refused":
    """Open the store with the recovery code."""
    from brata_desktop.services import door, recovery  # noqa: PLC0415
    from brata_desktop.store.vault import Vault  # noqa: PLC0415

    try:
        opened = recovery.recover(paths, code, officer_id, new_secret, clock=clock)
    except UserError as error:
        return refused(error, Vault.open(paths.keys).wait_seconds)
    door.put_sign(paths, opened)
    return opened


def change_passphrase(opened: "Session", paths: Paths, old: str, new: str) -> Refused | None:
    """Change the passphrase of the officer at the desk; None when it was changed."""
    from brata_desktop.services import access  # noqa: PLC0415
    from brata_desktop.store.vault import Vault  # noqa: PLC0415

    try:
        access.change_passphrase(opened, paths, old, new)
    except UserError as error:
        who = opened.keys.officer_id
        return refused(error, lambda: Vault.open(paths.keys).wait_seconds(who))
    return None


def changes_in(done: "Restoration") -> int:
    """Return how many revisions, forms and attachments a restore brought over."""
    return done.merged + done.working_copies + done.attachments


def refused(error: UserError, wait_seconds: Callable[[], int]) -> Refused:
    """Turn a wrong or early try into an answer; everything else stays an error.

    Args:
        error: What the services raised.
        wait_seconds: Asks until when no try is taken, where the error does not say it.
    """
    if error.code not in _TRIES:
        raise error
    told = error.params.get("seconds")
    return Refused(error.code, told if isinstance(told, int) else wait_seconds())


def _masked(nrp: str) -> str:
    """Hide the end of a service number: "87010002" becomes "8701xxxx"."""
    return nrp[:_NRP_SHOWN] + "x" * max(0, len(nrp) - _NRP_SHOWN)
