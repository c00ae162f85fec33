"""Wrong tries of a secret cost a growing delay, never a hard lock.

The count is remembered beside the keys, so that a restart does not buy more tries. The delay
stops a colleague at the keyboard; who takes the disk away is stopped by the cost of Argon2id.
"""

import logging
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.atomic_file import replace_file

WAIT_SECONDS_MAX = 300
_FREE_TRIES = 2

_log = logging.getLogger(__name__)


def wait_after(failures: int) -> int:
    """Return the seconds to wait after so many wrong tries: 0, 0, 1, 2, 4, 8 … 300."""
    if failures <= _FREE_TRIES:
        return 0
    # The exponent is capped, or a patient colleague would make the number itself too large.
    return min(1 << min(failures - _FREE_TRIES - 1, 16), WAIT_SECONDS_MAX)


class _Entry(msgspec.Struct, frozen=True):
    failures: int = 0
    failed_at: float = 0.0
    used_at: float = 0.0


class Tries:
    """Wrong tries and last use, per officer, in a small file that may be lost."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Read the file.

        Args:
            path: The file; missing or damaged means no tries yet.
            clock: Seconds since 1970, the laptop's own clock, which may jump.
        """
        self._path = path
        self._clock = clock
        self._entries = _read(path)

    def wait_seconds(self, who: str) -> int:
        """Return the whole seconds until the next try is allowed; 0 when it is allowed now."""
        entry = self._entries.get(who, _Entry())
        wait = wait_after(entry.failures)
        passed = self._clock() - entry.failed_at
        if wait and passed < 0:
            # The clock was set back. The wait starts again from now, it never grows beyond it.
            self._put(who, msgspec.structs.replace(entry, failed_at=self._clock()))
            return wait
        return max(0, -int(-(wait - passed) // 1)) if wait else 0

    def begin_try(self, who: str) -> None:
        """Count a try as wrong before it is made; ending the program does not undo it."""
        entry = self._entries.get(who, _Entry())
        self._put(who, _Entry(entry.failures + 1, self._clock(), entry.used_at))

    def succeed(self, who: str) -> None:
        """Forget the wrong tries and remember the use."""
        self._put(who, _Entry(used_at=self._clock()))

    def forget(self, who: str) -> None:
        """Forget an officer."""
        self._entries.pop(who, None)
        self._write()

    def used_at(self, who: str) -> float | None:
        """Return when the secret was last right, in seconds since 1970; None when never."""
        return self._entries.get(who, _Entry()).used_at or None

    def _put(self, who: str, entry: _Entry) -> None:
        self._entries[who] = entry
        self._write()

    def _write(self) -> None:
        try:
            replace_file(self._path, msgspec.json.encode(self._entries), is_durable=False)
        except Unavailable as error:
            # A full disk must not keep anybody out; the count lives on in memory.
            _log.warning("wrong tries are not remembered: %s", error)


def _read(path: Path) -> dict[str, _Entry]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, _Entry])
    except (OSError, ValueError):
        # Losing the count costs a colleague's delay, refusing to open would cost the work.
        return {}
