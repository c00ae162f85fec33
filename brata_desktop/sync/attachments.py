"""Attachments after the reports: small pictures, then photos in chunks, resumed where a link broke.

An attachment is received when the centre says that it holds all of it, its digest checked there;
that is asked again in every session until it stands in a verified backup, so a centre that was
restored is noticed. A report that was just written, or came, goes before the next chunk: then the
turn ends, and another exchange comes first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from brata_desktop.store.attachment_index import NamedAttachment
from brata_desktop.sync.transport import CHUNK_BYTES, HubTransport

ASKED_AT_ONCE = 200
DURABLE, WHOLE = "durable", "whole"


class Shelf(Protocol):
    """The attachments of a laptop. Each method is a transaction of its own."""

    def newest(self) -> int:
        """Return a number that grows with each revision that is written here or comes."""

    def to_send(self) -> Sequence[NamedAttachment]:
        """Return what is here and without a receipt, the most urgent first."""

    def to_confirm(self) -> Sequence[NamedAttachment]:
        """Return what is received and in no backup yet."""

    def to_fetch(self) -> Sequence[NamedAttachment]:
        """Return what is named and not here, the most urgent first."""

    def chunk(self, name: str, number: int) -> bytes:
        """Return a chunk of what is here."""

    def missing(self, named: NamedAttachment) -> Sequence[int]:
        """Return the numbers of the chunks that have not come yet."""

    def take(self, named: NamedAttachment, number: int, content: bytes) -> None:
        """Keep a chunk that came, and the attachment once it is whole and what it says."""

    def note(self, named: NamedAttachment, state: str) -> None:
        """Note what the centre holds: `whole`, `durable`, or nothing any more."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of a turn.

    Attributes:
        sent: Chunks that went.
        fetched: Chunks that came.
        is_complete: Nothing is left that could be moved now.
        is_over_quota: The centre takes no more of this laptop's attachments today.
    """

    sent: int = 0
    fetched: int = 0
    is_complete: bool = False
    is_over_quota: bool = False


class AttachmentTurn:
    """Some chunks each way; the caller lets reports go before the next turn.

    Args:
        transport: The centre.
        shelf: The laptop's attachments.
        chunks_max: How many chunks to move.
        is_stopped: Asked before each chunk.
    """

    def __init__(
        self,
        transport: HubTransport,
        shelf: Shelf,
        *,
        chunks_max: int = 8,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._transport = transport
        self._shelf = shelf
        self._left = chunks_max
        self._is_stopped = is_stopped
        self._sent = self._fetched = 0
        self._is_over_quota = False
        self._newest = shelf.newest()

    def run(self) -> Moved:
        """Move chunks until there are no more, or this turn's are used up.

        Raises:
            Unavailable: The link or the centre is gone; what was moved stays.
        """
        self._confirm()
        # Small pictures both ways before the first chunk of a photo.
        are_small_moved = self._move(is_small=True)
        is_complete = self._move(is_small=False) and are_small_moved
        return Moved(self._sent, self._fetched, is_complete, self._is_over_quota)

    def _confirm(self) -> None:
        waiting = list(self._shelf.to_confirm())[:ASKED_AT_ONCE]
        for named, state in self._states(waiting):
            if state != WHOLE:
                self._shelf.note(named, state)

    def _move(self, *, is_small: bool) -> bool:
        """Move the small ones, or the others; tell whether none of them is left."""
        is_sent = self._send(_some(self._shelf.to_send(), is_small=is_small))
        return self._fetch(_some(self._shelf.to_fetch(), is_small=is_small)) and is_sent

    def _send(self, waiting: Sequence[NamedAttachment]) -> bool:
        if self._is_over_quota:
            return False
        for named, state in self._states(waiting):
            if state in (WHOLE, DURABLE):
                self._shelf.note(named, state)
                continue
            if not self._send_missing(named, state):
                return False
        return True

    def _send_missing(self, named: NamedAttachment, state: str) -> bool:
        """Send what the centre lacks of one; tell whether all of it was sent."""
        chunks = (named.size_bytes - 1) // CHUNK_BYTES + 1
        held = state.ljust(chunks, "0")
        digest = bytes.fromhex(named.sha256)
        for number in (n for n in range(chunks) if held[n] != "1"):
            if self._is_used_up():
                return False
            content = self._shelf.chunk(named.sha256, number)
            if not content:
                # It went meanwhile: by order of a court, or a parcel that made room.
                return True
            told = self._transport.put_chunk(named.line, digest, named.size_bytes, number, content)
            if told == "quota":
                self._is_over_quota = True
                return False
            self._sent += 1
            self._left -= 1
            if told == WHOLE:
                self._shelf.note(named, WHOLE)
            elif told == "damaged":
                # The centre threw it away: it is sent again, or was damaged here.
                self._shelf.note(named, told)
                return False
        return True

    def _fetch(self, waiting: Sequence[NamedAttachment]) -> bool:
        for named in waiting:
            for number in self._shelf.missing(named):
                if self._is_used_up():
                    return False
                found = self._transport.get_chunk(named.line, bytes.fromhex(named.sha256), number)
                if found is None:
                    # Its writer has not sent it yet; the next one may be there.
                    break
                self._shelf.take(named, number, found[1])
                self._fetched += 1
                self._left -= 1
        return True

    def _is_used_up(self) -> bool:
        return self._left <= 0 or self._is_stopped() or self._shelf.newest() != self._newest

    def _states(self, waiting: Sequence[NamedAttachment]) -> list[tuple[NamedAttachment, str]]:
        if not waiting:
            return []
        keys = [(named.line, bytes.fromhex(named.sha256)) for named in waiting]
        states = self._transport.blob_state(keys)
        # A line that is not for this laptop is left out of the answer.
        return [(n, states[key]) for n, key in zip(waiting, keys, strict=True) if key in states]


def _some(named: Sequence[NamedAttachment], *, is_small: bool) -> list[NamedAttachment]:
    return [each for each in named if each.is_small == is_small][:ASKED_AT_ONCE]
