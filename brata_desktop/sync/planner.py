"""What to ask next and what an answer means; pure.

A revision is *received* when it was seen in its own line, at the place that follows the one before,
with a chain that fits. Nothing else is a receipt, the hub's answer to a push least of all: a hub
that was restored from a backup forgets what it answered, its chains do not lie.

```
hub's line:     1 ── 2 ── 3 ── 4 ── 5          chain(n) = SHA256(chain(n-1) + hash(n))
laptop's place:           ↑ seq 3, first bytes of chain(3)
```

Where the hub does not know the laptop's place (`Reply.strangers`), the last common one is looked
for, the receipts after it are taken back, and what they stood for is in the outbox again: the field
heals the hub.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from brata_desktop.sync.messages import (
    CHAIN_SENT,
    CHAIN_START,
    Arrival,
    Cursor,
    Reply,
    Request,
    Sealed,
    Status,
)

BATCH_BYTES = 32_768
"""What is sent, and asked for, at once: four seconds at 64 kbit/s, the most that a cut may cost."""
BATCH_BYTES_AFTER_CUT = 8_192
BATCH_ROWS = 200
"""A call takes 500; fewer keep it short on a slow disk."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A revision seen in its line."""

    line: str
    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Step:
    """What one answer changes on the laptop, to be written in one transaction.

    Attributes:
        arrived: Revisions that are new here, or may be.
        receipts: Revisions that are received.
        cursors: The new places, one for each line that moved.
        held: Revisions that the hub did not take into any line, with the status that says why.
            What it keeps aside is not among them: that is known from its line, as a receipt is,
            and is brought again until then.
        strangers: Lines in which the last common place is to be looked for, with the number of
            the hub's last revision there; 0 where the hub holds nothing.
        lost: Own revisions that the hub holds and this store does not: they are asked for.
        broken: Lines whose answer contradicts itself; nothing of it was taken.
    """

    arrived: tuple[Sealed, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    cursors: tuple[Cursor, ...] = ()
    held: Mapping[bytes, Status] = field(default_factory=dict)
    strangers: Mapping[str, int] = field(default_factory=dict)
    lost: tuple[bytes, ...] = ()
    broken: tuple[str, ...] = ()


def next_batch(waiting: Iterable[Sealed], max_bytes: int = BATCH_BYTES) -> tuple[Sealed, ...]:
    """Return the revisions that go into the next call: at least one, when any waits."""
    batch: list[Sealed] = []
    size = 0
    for sealed in waiting:
        if batch and (size + sealed.size > max_bytes or len(batch) == BATCH_ROWS):
            break
        batch.append(sealed)
        size += sealed.size
    return tuple(batch)


def read_reply(request: Request, reply: Reply, is_here: Callable[[bytes], bool]) -> Step:
    """Return what an answer means.

    Args:
        request: What was asked.
        reply: The answer.
        is_here: Tells whether the laptop holds a revision.
    """
    places = {cursor.line: cursor for cursor in request.cursors}
    moved: dict[str, Cursor] = {}
    arrived: list[Sealed] = []
    receipts: list[Receipt] = []
    lost: list[bytes] = []
    broken: set[str] = set()
    stopped: set[str] = set()
    for arrival in reply.arrivals:
        line = arrival.line
        place = moved.get(line) or places.get(line) or Cursor(line)
        if line in stopped:
            continue
        if not _fits(arrival, place):
            stopped.add(line)
            broken.add(line)
        elif arrival.sealed is None and not arrival.is_closed and not is_here(arrival.hash):
            # A receipt for what is not here would call safe what this laptop lost.
            stopped.add(line)
            lost.append(arrival.hash)
        else:
            if arrival.sealed is not None:
                arrived.append(arrival.sealed)
            receipts.append(Receipt(line, arrival.seq, arrival.hash))
            moved[line] = place.after(arrival.hash)
    for line, durable in reply.durable.items():
        place = moved.get(line) or places.get(line) or Cursor(line)
        moved[line] = Cursor(line, place.seq, place.chain, durable)
    held = {
        verdict.hash: verdict.status
        for verdict in reply.verdicts
        if verdict.status not in (Status.TAKEN, Status.HERE, Status.ASIDE)
    }
    return Step(
        tuple(arrived),
        tuple(receipts),
        tuple(moved.values()),
        held,
        dict(reply.strangers),
        tuple(lost),
        tuple(sorted(broken)),
    )


def _fits(arrival: Arrival, place: Cursor) -> bool:
    if arrival.seq != place.seq + 1:
        return False
    return arrival.sealed is None or arrival.sealed.hash == arrival.hash


def places_to_ask(seq: int) -> tuple[int, ...]:
    """Return the places of a line at which to compare chains, newest first: q, q-1, q-2, q-4 …."""
    places = [seq] if seq > 0 else []
    step = 1
    while seq - step > 0:
        places.append(seq - step)
        step *= 2
    if seq > 1 and places[-1] != 1:
        places.append(1)
    return tuple(places)


def last_common(
    line: str, hashes: Sequence[bytes], hub: Mapping[int, bytes], durable: int = 0
) -> Cursor:
    """Return the newest of the places compared at which laptop and hub tell the same history.

    Args:
        line: The line.
        hashes: The laptop's receipts in order, from number 1.
        hub: First bytes of the hub's chain by place.
        durable: What is known to be in a verified backup; never more than the place.
    """
    found = Cursor(line)
    place = Cursor(line)
    for hash_ in hashes:
        place = place.after(hash_)
        if hub.get(place.seq) == place.chain[:CHAIN_SENT]:
            found = place
    return Cursor(line, found.seq, found.chain, min(durable, found.seq))


def is_start(cursor: Cursor) -> bool:
    """Tell whether nothing of the line is held as received."""
    return cursor.seq == 0 and cursor.chain == CHAIN_START
