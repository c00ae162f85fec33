"""When to try again, and how much at once; pure.

After a failure the wait doubles and is drawn at random from its whole length, so that two hundred
laptops that lost the hub together do not come back together. After a cut little is sent at once;
each session that ends well doubles it again.
"""

from dataclasses import dataclass

from brata_desktop.sync.planner import BATCH_BYTES, BATCH_BYTES_AFTER_CUT

ONLINE_S = 15 * 60
ONLINE_SPREAD = 0.2
FIRST_RETRY_S = 30
RETRY_S_MAX = 30 * 60
SHORTEST_S = 5
BATCH_BYTES_MAX = 65_536
QUICK_S = 1.0
"""An exchange that was full and took less than this may be twice as large the next time."""
QUICK_BATCH_BYTES_MAX = 131_072
"""More would keep a save that is made meanwhile waiting for the store."""
TOLD_FROM_BYTES = 8_192
"""Less than this is mostly greeting, and says nothing about the link."""


def next_batch_bytes(batch_bytes: int, moved_bytes: int, took_s: float) -> int:
    """Return how much to send, and to ask for, after an exchange.

    A cut costs what was under way: on a quick link much is under way for a short time only.

    Args:
        batch_bytes: How much it was.
        moved_bytes: What went and came of it.
        took_s: How long that took.
    """
    if took_s >= QUICK_S or moved_bytes < batch_bytes / 2:
        return batch_bytes
    return max(batch_bytes, min(batch_bytes * 2, QUICK_BATCH_BYTES_MAX))


@dataclass(frozen=True, slots=True)
class Pace:
    """How sessions follow each other.

    Attributes:
        failures: Sessions that failed one after another.
        batch_bytes: How much to send, and to ask for, at once.
    """

    failures: int = 0
    batch_bytes: int = BATCH_BYTES

    def after_success(self) -> "Pace":
        """Return the pace once a session came to its end."""
        return Pace(0, min(self.batch_bytes * 2, BATCH_BYTES_MAX))

    def after_failure(self) -> "Pace":
        """Return the pace once a link broke."""
        return Pace(self.failures + 1, BATCH_BYTES_AFTER_CUT)

    def wait_s(self, chance: float, asked_s: int = 0) -> float:
        """Return the seconds until the next session.

        Args:
            chance: A random number from 0 to 1.
            asked_s: What the hub asked to wait.
        """
        if self.failures:
            doubled: int = FIRST_RETRY_S << min(self.failures - 1, 16)
            longest = min(doubled, RETRY_S_MAX)
            return max(SHORTEST_S, chance * longest, asked_s)
        spread = 1 + ONLINE_SPREAD * (2 * chance - 1)
        return max(ONLINE_S * spread, asked_s)


def rest_s(total_bytes: int, sent_bytes: int, elapsed_s: float) -> float | None:
    """Return about how long sending goes on; None while too little went to tell.

    Args:
        total_bytes: What was to be sent when it began.
        sent_bytes: What went so far, with what the link itself needs.
        elapsed_s: How long that took.
    """
    if sent_bytes < TOLD_FROM_BYTES or elapsed_s <= 0 or sent_bytes >= total_bytes:
        return None
    return (total_bytes - sent_bytes) * elapsed_s / sent_bytes
