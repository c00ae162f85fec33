"""Attachments put together again from the pieces of a packet."""

from hashlib import sha256

from brata_desktop.sync.packet_records import HASH_BYTES, Chunk
from brata_desktop.sync.transport import CHUNK_BYTES


class Pieces:
    """One attachment at a time: in a packet its pieces follow each other.

    Args:
        size_max: Largest attachment in bytes; a larger one is left out.

    Attributes:
        content: The attachment that became whole last.
    """

    def __init__(self, size_max: int) -> None:
        self._size_max = size_max
        self._digest = bytes(HASH_BYTES)
        self._parts: list[bytes] = []
        self._size = 0
        self.content = b""

    def add(self, chunk: Chunk, *, is_here: bool) -> bool:
        """Take a piece; tell whether that made an attachment whole which is not here."""
        if chunk.number == 0:
            self._digest, self._parts, self._size = chunk.digest, [], 0
        if is_here or chunk.digest != self._digest or chunk.number != len(self._parts):
            return False
        self._size += len(chunk.content)
        if self._size > min(chunk.size, self._size_max) or len(chunk.content) > CHUNK_BYTES:
            self._digest = bytes(HASH_BYTES)
            return False
        self._parts.append(chunk.content)
        if self._size < chunk.size:
            return False
        self.content, self._parts = b"".join(self._parts), []
        return sha256(self.content).digest() == chunk.digest
