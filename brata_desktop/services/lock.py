"""A running session behind the lock, and who may come back to the desk.

Locking closes nothing: the store stays open and the keys of everybody who signed in during this
run stay in memory, so that two officers who share a laptop change places with six digits each. A
PIN opens no key, so it is worth nothing at a cold start. What is held is dropped when the officer
was retired or renewed meanwhile, after `HELD_HOURS_MAX`, and with the program.
"""

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import NotAllowed
from brata_desktop.domain.revision import key_id
from brata_desktop.services import recovery
from brata_desktop.services.door import put_sign
from brata_desktop.services.session import Session, change_officer
from brata_desktop.store.pin import PinTries, hash_pin
from brata_desktop.store.slots import SlotInfo
from brata_desktop.store.vault import Vault

HELD_HOURS_MAX = 12
"""A shift. Who took the desk longer ago types the passphrase again."""

_SECONDS_PER_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Waiting:
    """An officer who can unlock.

    Attributes:
        officer_id: Officer id.
        name: Name without rank.
        rank: Rank abbreviation.
        takes_pin: Whether the six digits are enough now; otherwise the passphrase.
    """

    officer_id: str
    name: str
    rank: str
    takes_pin: bool


@dataclass(slots=True)
class _Held:
    """A session that can be re-opened, and when it last took the desk (monotonic seconds)."""

    session: Session
    since: float


class Lock:
    """The lock of one run of the program, made with the first session.

    Used by jobs of the store's worker only: everything here reads files or takes a try.
    """

    def __init__(
        self, opened: Session, paths: Paths, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin with the officer who opened the store.

        Args:
            opened: The session.
            paths: Where its store is.
            clock: Seconds of a clock that nobody sets.
        """
        self._paths = paths
        self._clock = clock
        self._tries = PinTries(clock)
        self._held: dict[str, _Held] = {}
        self._last = opened
        self._hold(opened)

    @property
    def last(self) -> Session:
        """The session that was at the desk last."""
        return self._last

    def officers(self) -> tuple[Waiting, ...]:
        """Return who can unlock, who was at the desk last first.

        Raises:
            Unavailable: The key file is missing or damaged.
        """
        vault = Vault.open(self._paths.keys)
        known = sorted(vault.officers(), key=lambda o: o.officer_id != self._last.keys.officer_id)
        return tuple(
            Waiting(o.officer_id, o.display_name, o.rank, takes_pin=self._pin_of(o) is not None)
            for o in known
        )

    def enter_pin(self, officer_id: str, pin: str) -> Session:
        """Give an officer the desk back who signed in during this run.

        Raises:
            NotAllowed: `pin-not-enough`: never signed in since the start, or no longer the same.
            UserError: `pin-wrong`, or `secret-wait` with the seconds to wait.
        """
        vault = Vault.open(self._paths.keys)
        slot = next((o for o in vault.officers() if o.officer_id == officer_id), None)
        hashed = self._pin_of(slot) if slot is not None else None
        if hashed is None:
            raise NotAllowed("pin-not-enough")
        self._tries.check(officer_id, pin, hashed)
        return self._give_desk(self._held[officer_id].session)

    def enter_secret(self, officer_id: str, secret: str) -> Session:
        """Give an officer the desk with the passphrase; the store stays open.

        Raises:
            NotFound: `officer-not-found`.
            NotAllowed: `keys-foreign`: the key file was exchanged for another store's.
            UserError: `secret-wrong`, or `secret-wait` with the seconds to wait.
        """
        vault = Vault.open(self._paths.keys)
        keys = vault.unlock(officer_id, secret)
        session = self._give_desk(change_officer(self._last, vault, keys))
        # Who works here now is proposed at the next start.
        put_sign(self._paths, session)
        return session

    def recover(self, code: str, officer_id: str, new_secret: str) -> Session:
        """Give the desk to an officer who lost the passphrase; the store stays open.

        Returns:
            The session, with the new recovery code to print now.

        Raises:
            BrataError: As for `recovery.recover_running`; nobody has the desk then.
        """
        opened = recovery.recover_running(self._last, self._paths, code, officer_id, new_secret)
        self._give_desk(dataclasses.replace(opened, recovery_code=""))
        return opened

    def wait_seconds(self, officer_id: str, *, with_pin: bool) -> int:
        """Return the seconds until the next try is taken; 0 when it is taken now."""
        if with_pin:
            return self._tries.wait_seconds(officer_id)
        return Vault.open(self._paths.keys).wait_seconds(officer_id)

    def _give_desk(self, session: Session) -> Session:
        self._last = session
        self._hold(session)
        return session

    def _hold(self, session: Session) -> None:
        self._held[session.keys.officer_id] = _Held(session, self._clock())

    def _pin_of(self, slot: SlotInfo) -> str | None:
        """Return the hash of the PIN that re-opens an officer's session; None without either."""
        held = self._held.get(slot.officer_id)
        if held is None:
            return None
        age_hours = (self._clock() - held.since) / _SECONDS_PER_HOUR
        is_same = slot.key == key_id(held.session.keys.public_key)
        if age_hours > HELD_HOURS_MAX or not is_same:
            del self._held[slot.officer_id]
            return None
        with held.session.desk.store.reading() as work:
            hashed = work.settings.get(_pin_key(slot.officer_id))
        return str(hashed) if hashed else None


def set_pin(opened: Session, pin: str) -> None:
    """Set the PIN of the officer at the desk, for this laptop.

    Raises:
        InvalidInput: `pin-form` or `pin-obvious`, field `pin`.
    """
    hashed = hash_pin(pin)
    with opened.desk.store.transaction() as work:
        work.settings.put(_pin_key(opened.keys.officer_id), hashed)
        work.commit()


def remove_pin(opened: Session) -> None:
    """Forget the PIN of the officer at the desk; the passphrase unlocks from now on."""
    with opened.desk.store.transaction() as work:
        work.settings.remove(_pin_key(opened.keys.officer_id))
        work.commit()


def has_pin(opened: Session) -> bool:
    """Tell whether the officer at the desk has a PIN on this laptop."""
    with opened.desk.store.reading() as work:
        return work.settings.get(_pin_key(opened.keys.officer_id)) is not None


def _pin_key(officer_id: str) -> str:
    return f"pin.{officer_id}"
