"""The six-digit PIN that re-opens a running, locked session.

It opens no key: the keys are in memory while the session is locked. Its hash is kept inside the
encrypted store, so that the disk alone gives nobody a million tries.
"""

import time
from collections.abc import Callable
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from brata_desktop.domain.errors import InvalidInput, UserError
from brata_desktop.store.crypto import KdfCost
from brata_desktop.store.tries import wait_after

PIN_DIGITS = 6
PIN_COST = KdfCost(memory_kib=16_384, passes=2, lanes=1)
"""Less than a passphrase: the hash lies behind one, and a switch of officers waits for it."""

_KNOWN_BY_ALL = frozenset({"112233", "121212", "123123", "123321", "654321", "140224", "271124"})


def hash_pin(pin: str, cost: KdfCost = PIN_COST) -> str:
    """Return the text to keep for a new PIN.

    Raises:
        InvalidInput: `pin-form` or `pin-obvious`, field `pin`.
    """
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        raise InvalidInput("pin", "pin-form", digits=PIN_DIGITS)
    if _is_obvious(pin):
        raise InvalidInput("pin", "pin-obvious")
    return PasswordHasher(cost.passes, cost.memory_kib, cost.lanes).hash(pin)


def check_pin(pin: str, hashed: str) -> bool:
    """Return whether this is the PIN that the text was made of."""
    try:
        return PasswordHasher().verify(hashed, pin)
    except (Argon2Error, InvalidHashError):
        return False


class PinTries:
    """Growing delay between wrong PINs, in memory: when the session ends, so does the PIN."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures: dict[str, int] = {}
        self._failed_at: dict[str, float] = {}

    def wait_seconds(self, officer_id: str) -> int:
        """Return the whole seconds until the next try is taken; 0 when it is taken now."""
        wait = wait_after(self._failures.get(officer_id, 0))
        passed = self._clock() - self._failed_at.get(officer_id, 0.0)
        return max(0, -int(-(wait - passed) // 1)) if wait else 0

    def check(self, officer_id: str, pin: str, hashed: str) -> None:
        """Take one try.

        Raises:
            UserError: `pin-wrong`, or `secret-wait` with the seconds to wait.
        """
        wait = self.wait_seconds(officer_id)
        if wait:
            raise UserError("secret-wait", seconds=wait)
        if not check_pin(pin, hashed):
            self._failures[officer_id] = self._failures.get(officer_id, 0) + 1
            self._failed_at[officer_id] = self._clock()
            raise UserError("pin-wrong")
        self._failures.pop(officer_id, None)


def _is_obvious(pin: str) -> bool:
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({0}, {1}, {9}) or pin in _KNOWN_BY_ALL
