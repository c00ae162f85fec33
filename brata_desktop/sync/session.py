"""One session with a hub, from the first exchange until nothing is left to say.

Everything outside comes in: the transport, the ledger (what the laptop holds), who listens, and
whether to stop. After any error the next session begins where the last transaction of this one
ended; nothing has to be remembered in between.
"""

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from brata_desktop.sync.messages import Cursor, Reply, Request, Sealed, Status
from brata_desktop.sync.pace import next_batch_bytes
from brata_desktop.sync.planner import (
    BATCH_BYTES,
    Step,
    last_common,
    places_to_ask,
    read_reply,
)
from brata_desktop.sync.transport import HubTransport

ROUNDS_WITHOUT_PROGRESS_MAX = 3
"""A hub that keeps answering without moving anything is left alone until the next session."""


class Ledger(Protocol):
    """What the laptop holds. Each method is a transaction of its own."""

    @property
    def incarnations(self) -> tuple[str, ...]:
        """Incarnations of the store (UUID texts), the present one first."""

    def cursors(self) -> tuple[Cursor, ...]:
        """Return where the laptop stands in each line it knows."""

    def next_batch(self, but: frozenset[bytes], max_bytes: int) -> tuple[Sealed, ...]:
        """Return of what has no receipt and is not held the most urgent, without some.

        As much as `planner.next_batch` takes; empty when nothing else waits.
        """

    def here(self, hashes: Collection[bytes]) -> frozenset[bytes]:
        """Return those of some revisions that are here."""

    def received(self, line: str) -> Sequence[bytes]:
        """Return the hashes received in a line, in order from number 1."""

    def apply(self, step: Step) -> None:
        """Write what an answer changed, all of it or nothing, durably."""

    def take_back(self, place: Cursor) -> None:
        """Forget the receipts of a line after a place, durably."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a session is.

    Attributes:
        sent: Revisions that the hub answered for.
        received: Receipts of this session.
        arrived: Revisions of others that came.
        held: Revisions that the hub did not take.
        taken_back: Receipts that no longer hold: the hub lost them.
        hub_ms: The hub's clock at the last answer, milliseconds since 1970; 0 before it.
        retry_after_s: Seconds that the hub asks to wait.
        is_complete: Nothing was left to say at the end.
    """

    sent: int = 0
    received: int = 0
    arrived: int = 0
    held: int = 0
    taken_back: int = 0
    hub_ms: int = 0
    retry_after_s: int = 0
    is_complete: bool = False

    def after(self, before: "Progress") -> "Progress":
        """Return this session's progress together with that of one before it."""
        return replace(
            self,
            sent=self.sent + before.sent,
            received=self.received + before.received,
            arrived=self.arrived + before.arrived,
            held=self.held + before.held,
            taken_back=self.taken_back + before.taken_back,
        )


class SyncSession:
    """A session; made for one connection, run once.

    Args:
        transport: The hub.
        ledger: The laptop.
        batch_bytes: How much to send, and to ask for, at first; small after a cut.
        listen: Told after each answer how far the session is.
        is_stopped: Asked before each exchange.
        now: Seconds of a clock that is never set.
    """

    def __init__(
        self,
        transport: HubTransport,
        ledger: Ledger,
        *,
        batch_bytes: int = BATCH_BYTES,
        listen: Callable[[Progress], None] = lambda _: None,
        is_stopped: Callable[[], bool] = lambda: False,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._transport = transport
        self._ledger = ledger
        self._batch_bytes = batch_bytes
        self._listen = listen
        self._is_stopped = is_stopped
        self._now = now
        self._answered: set[bytes] = set()
        self._counts = dict.fromkeys(("sent", "received", "arrived", "held", "taken_back"), 0)
        self._reply = Reply()

    def run(self) -> Progress:
        """Talk until nothing is left to say, or until stopped; return what came of it.

        Raises:
            Unavailable: The link or the hub is gone; what was applied stays.
            NotAllowed: `hub-revoked`.
        """
        idle = 0
        request = self._request(self._next_batch())
        while not self._is_stopped():
            step = self._exchange(request)
            batch = self._next_batch()
            if not (batch or self._is_more_to_come(request, step)):
                return self._progress(is_complete=not step.broken)
            has_moved = bool(request.sealed or step.receipts or step.cursors or step.strangers)
            idle = 0 if has_moved else idle + 1
            if idle == ROUNDS_WITHOUT_PROGRESS_MAX:
                break
            request = self._request(batch, wants_own=bool(step.lost))
        return self._progress(is_complete=False)

    def _next_batch(self) -> tuple[Sealed, ...]:
        return self._ledger.next_batch(frozenset(self._answered), self._batch_bytes)

    def _request(self, batch: tuple[Sealed, ...], *, wants_own: bool = False) -> Request:
        ledger = self._ledger
        return Request(ledger.incarnations, batch, ledger.cursors(), self._batch_bytes, wants_own)

    def _is_more_to_come(self, request: Request, step: Step) -> bool:
        """Tell whether the hub has more to say; the last word about a push is its receipt."""
        settled = {receipt.hash for receipt in step.receipts} | step.held.keys()
        is_settled = all(sealed.hash in settled for sealed in request.sealed)
        return bool(self._reply.more or step.strangers or step.lost) or not is_settled

    def _exchange(self, request: Request) -> Step:
        began = self._now()
        self._reply = self._transport.exchange(request)
        moved = sum(each.size for each in request.sealed) + self._reply.size
        self._batch_bytes = next_batch_bytes(self._batch_bytes, moved, self._now() - began)
        told = {each.hash for each in self._reply.arrivals if each.sealed is None}
        here = self._ledger.here(told) if told else frozenset[bytes]()
        step = read_reply(request, self._reply, here.__contains__)
        self._ledger.apply(step)
        self._answered.update(verdict.hash for verdict in self._reply.verdicts)
        self._count(step)
        for line, head in step.strangers.items():
            self._reconcile(line, head)
        self._listen(self._progress(is_complete=False))
        return step

    def _reconcile(self, line: str, head: int) -> None:
        """Stand on the last place that laptop and hub have in common; the rest waits again."""
        hashes = self._ledger.received(line)
        known = self._transport.chain_at(line, places_to_ask(len(hashes))) if head else {}
        durable = next((c.durable for c in self._ledger.cursors() if c.line == line), 0)
        place = last_common(line, hashes, known, durable)
        self._ledger.take_back(place)
        self._counts["taken_back"] += len(hashes) - place.seq
        # What the hub answered for before may be among what it lost.
        self._answered.clear()

    def _count(self, step: Step) -> None:
        counts = self._counts
        counts["sent"] += len(self._reply.verdicts)
        counts["received"] += len(step.receipts)
        counts["arrived"] += len(step.arrived)
        fine = (Status.TAKEN, Status.HERE)
        counts["held"] += sum(verdict.status not in fine for verdict in self._reply.verdicts)

    def _progress(self, *, is_complete: bool) -> Progress:
        return Progress(
            **self._counts,
            hub_ms=self._reply.hub_ms,
            retry_after_s=self._reply.retry_after_s,
            is_complete=is_complete,
        )
