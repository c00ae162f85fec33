"""The one way to a hub: a link, a packet or a model are implementations of it.

A relay before the hub, should one ever be needed, is one more implementation.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from brata_desktop.sync.messages import Reply, Request

CHUNK_BYTES = 32_768
"""Size of an attachment's chunks; only its last one is smaller."""


class HubTransport(Protocol):
    """A session with a hub. Used by one thread.

    Everything may be done again: what was taken already is taken once.

    Raises:
        Unavailable: `hub-unreachable`, `hub-stalled`, `hub-certificate` (ours ran out, or theirs
            is not trusted), `hub-busy` or `hub-full`: nothing is known about what was under way.
        NotAllowed: `hub-revoked`: this laptop was never enrolled, or no longer is.
    """

    def exchange(self, request: Request) -> Reply:
        """Push and pull in one round trip."""

    def chain_at(self, line: str, places: Sequence[int]) -> Mapping[int, bytes]:
        """Return the first bytes of the hub's chain at some places of a line.

        Places after the hub's last revision are left out.
        """

    def blob_state(self, wanted: Sequence[tuple[str, bytes]]) -> Mapping[tuple[str, bytes], str]:
        """Return which attachments the hub holds, by line and digest.

        The state is `whole`, `durable`, or a text of 0 and 1, one for each chunk.
        """

    def put_chunk(self, line: str, digest: bytes, size: int, number: int, content: bytes) -> str:
        """Send a chunk; return `taken`, `whole`, `damaged` or `quota`."""

    def get_chunk(self, line: str, digest: bytes, number: int) -> tuple[int, bytes] | None:
        """Return size of the whole and content of a chunk; None when the hub lacks it."""

    def close(self) -> None:
        """End the session."""
