"""A packet as a file on a stick: what guards it against the stick itself.

```
magic (16 bytes) | length of the rest (8) | SHA-256 of the rest (32) | age-encrypted content
```

Length and digest come first, so that a file that was cut can be told from one that was changed, and
that a laptop that cannot read a packet can still tell whether it carries it whole. They prove
nothing about who wrote it: the signatures inside do (`packet_stream`).
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import BinaryIO, Protocol, Self, cast

import pyrage

from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.store.atomic_file import disk_error
from brata_desktop.store.files import sync_folder
from brata_desktop.sync import seal_keys

SUFFIX = ".sync"
PART_SUFFIX = ".part"
MAGIC = b"BRATA packet 01\n"
HEAD_BYTES = len(MAGIC) + 8 + 32
FILE_BYTES_MAX = 4 * 1024**3 - 1
"""What FAT32 can hold in one file; anything larger is none of ours."""
_PIECE_BYTES = 65_536
_PIECES_AHEAD = 4


class Readable(Protocol):
    """Anything that hands out bytes piece by piece."""

    def read(self, count: int = -1, /) -> bytes:
        """Return at most `count` bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What the outside of a packet says.

    Attributes:
        path: The file.
        digest: SHA-256 that its content had when it was written.
        is_cut: The end is missing.
    """

    path: Path
    digest: bytes
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the encrypted content.

    Attributes:
        length: Bytes of the content.
        digest: SHA-256 of it.
    """

    length: int
    digest: bytes

    @property
    def content(self) -> bytes:
        """The head's bytes."""
        return MAGIC + self.length.to_bytes(8, "big") + self.digest


class NotForUs(Exception):
    """The packet is encrypted to others."""


def write_sealed(path: Path, content: Readable, recipients: Sequence[bytes]) -> None:
    """Write a packet whole or not at all, and read it back before it gets its name.

    Args:
        path: Where; replaces nothing.
        content: Read to its end in pieces.
        recipients: Public keys, 32 bytes each.

    Raises:
        Unavailable: `packet-exists`, `packet-unsound` (the stick gave back something else),
            `disk-full` or `file-unwritable`; nothing is left behind.
    """
    keys = [seal_keys.recipient(key) for key in recipients]

    def fill(file: BinaryIO) -> None:
        pyrage.encrypt_io(content, file, keys)

    _write(path, fill)


def copy_packet(source: Path, target: Path) -> None:
    """Copy a packet, readable here or not, as carefully as it was written; as `write_sealed`."""

    def fill(file: BinaryIO) -> None:
        with source.open("rb") as packet:
            packet.seek(HEAD_BYTES)
            while piece := packet.read(_PIECE_BYTES):
                file.write(piece)

    _write(target, fill)


def read_head(path: Path) -> Head:
    """Return a packet's head, its content unseen.

    Raises:
        InvalidInput: `packet-form`.
        Unavailable: `file-unreadable`.
    """
    try:
        with path.open("rb") as file:
            return _head(path, file)
    except OSError as error:
        raise _unreadable(path, error) from error


def examine(path: Path) -> Examined:
    """Read a packet's outside and check its bytes against it; nothing is decrypted.

    Raises:
        InvalidInput: `packet-form` (no packet) or `packet-damaged` (its bytes were changed).
        Unavailable: `file-unreadable`.
    """
    try:
        with path.open("rb") as file:
            return _examine(path, file)
    except OSError as error:
        raise _unreadable(path, error) from error


class Content:
    """A packet's content, decrypted by a thread of its own and read here in pieces.

    Used as a context, so that the thread never outlives the reading. `read` returns nothing at the
    end of what could be decrypted; of a packet that was cut that is less than was written.

    Args:
        path: The packet.
        private_key: The reader's key.
    """

    def __init__(self, path: Path, private_key: str) -> None:
        self._path = path
        self._identity = seal_keys.identity(private_key)
        self._pieces: Queue[bytes | None] = Queue(_PIECES_AHEAD)
        self._buffer = bytearray()
        self._rest = b""
        self._is_ended = False
        self._is_closed = False
        self._failure: Exception | None = None
        self._thread = Thread(target=self._decrypt, name="packet")

    def __enter__(self) -> Self:
        """Begin to decrypt."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop decrypting, wherever it is."""
        self._is_closed = True
        while not self._is_ended:
            self._next_piece()
        self._thread.join()

    def read(self, count: int = -1, /) -> bytes:
        """Return at most `count` bytes; none at the end.

        Raises:
            NotForUs: The packet is not encrypted to this key.
            Unavailable: `file-unreadable`: the stick is gone.
        """
        if not self._rest and not self._is_ended:
            self._rest = self._next_piece()
        if not self._rest:
            self._raise_failure()
            return b""
        size = len(self._rest) if count < 0 else count
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece

    def is_whole(self) -> bool:
        """Read to the end; tell whether all that was encrypted could be decrypted."""
        while not self._is_ended:
            self._next_piece()
        self._rest = b""
        return self._failure is None

    def write(self, piece: bytes) -> int:
        """Take what was decrypted; called by age in its thread."""
        if self._is_closed:
            raise _Closed
        self._buffer += piece
        if len(self._buffer) >= _PIECE_BYTES:
            self._hand_over()
        return len(piece)

    def flush(self) -> None:
        """Nothing to do."""

    def _decrypt(self) -> None:
        try:
            with self._path.open("rb") as file:
                file.seek(HEAD_BYTES)
                pyrage.decrypt_io(file, self, [self._identity])
        except Exception as error:  # noqa: BLE001 - it is raised again by who reads
            self._failure = error
        finally:
            self._hand_over()
            self._pieces.put(None)

    def _hand_over(self) -> None:
        if self._buffer:
            self._pieces.put(bytes(self._buffer))
            self._buffer.clear()

    def _next_piece(self) -> bytes:
        piece = self._pieces.get()
        self._is_ended = piece is None
        return piece or b""

    def _raise_failure(self) -> None:
        error = self._failure
        if isinstance(error, pyrage.DecryptError) and "matching" in str(error):
            raise NotForUs from error
        if isinstance(error, OSError) and error.errno is not None:
            raise _unreadable(self._path, error) from error
        if error is not None and not isinstance(error, pyrage.DecryptError | OSError):
            raise error


class _Closed(Exception):
    """Nobody reads on."""


class _Digesting:
    """A file that knows the digest and the length of what was written to it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.digest = sha256()
        self.length = 0

    def write(self, piece: bytes) -> int:
        self.digest.update(piece)
        self.length += len(piece)
        return self._file.write(piece)

    def flush(self) -> None:
        self._file.flush()


def _write(path: Path, fill: Callable[[BinaryIO], None]) -> None:
    unfinished = path.with_name(path.name + PART_SUFFIX)
    try:
        # Nobody else writes under this name: the unfinished file is made, never opened.
        file = unfinished.open("xb")
    except FileExistsError as error:
        raise Unavailable("packet-exists", file=unfinished) from error
    except OSError as error:
        raise disk_error(error, path) from error
    try:
        with file:
            digest = _fill(file, fill)
        _check_read_back(unfinished, digest)
        if path.exists():
            raise Unavailable("packet-exists", file=path)
        unfinished.rename(path)
        sync_folder(path.parent)
    except OSError as error:
        raise disk_error(error, path) from error
    finally:
        _remove(unfinished)


def _fill(file: BinaryIO, fill: Callable[[BinaryIO], None]) -> bytes:
    file.write(bytes(HEAD_BYTES))
    content = _Digesting(file)
    fill(cast("BinaryIO", content))
    digest = content.digest.digest()
    file.seek(0)
    file.write(Head(content.length, digest).content)
    file.flush()
    os.fsync(file.fileno())
    return digest


def _check_read_back(path: Path, digest: bytes) -> None:
    try:
        with path.open("rb") as file:
            if hasattr(os, "posix_fadvise"):
                # So that the stick is read and not what the system remembers of it.
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            found = _examine(path, file)
    except InvalidInput as error:
        raise Unavailable("packet-unsound", file=path) from error
    if found.is_cut or found.digest != digest:
        raise Unavailable("packet-unsound", file=path)


def _head(path: Path, file: BinaryIO) -> Head:
    head = file.read(HEAD_BYTES)
    if len(head) < HEAD_BYTES or not head.startswith(MAGIC):
        raise InvalidInput("file", "packet-form", file=path.name)
    length = int.from_bytes(head[len(MAGIC) : len(MAGIC) + 8], "big")
    return Head(length, head[len(MAGIC) + 8 :])


def _examine(path: Path, file: BinaryIO) -> Examined:
    head = _head(path, file)
    length, stated = head.length, head.digest
    found = os.fstat(file.fileno()).st_size - HEAD_BYTES
    if found > length or found + HEAD_BYTES > FILE_BYTES_MAX:
        raise InvalidInput("file", "packet-damaged", file=path.name)
    if found < length:
        return Examined(path, stated, is_cut=True)
    digest = sha256()
    while piece := file.read(_PIECE_BYTES):
        digest.update(piece)
    if digest.digest() != stated:
        raise InvalidInput("file", "packet-damaged", file=path.name)
    return Examined(path, stated, is_cut=False)


def _unreadable(path: Path, error: OSError) -> Unavailable:
    reason = error.strerror or str(error)
    return Unavailable("file-unreadable", file=path, reason=reason)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # The stick was pulled out: what is left has no name that anybody reads.
        return
