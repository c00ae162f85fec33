"""What stands in a packet: the records of its stream, their bytes and their meaning.

```
record = kind (1 byte) | length (4, big-endian) | content
```
"""

from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from typing import TypeVar

import msgspec

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.store import crypto
from brata_desktop.sync.messages import CHAIN_START, Sealed

VERSION = 1
RECORD_BYTES_MAX = 17 * 1024 * 1024
"""A body of the largest document that is read, and its header."""
HASH_BYTES = 32
HASHES_PER_RUN = 20_000
HUB = "hub"
"""Whom a packet is for, beside desks: the hub."""
_LENGTH_BYTES = 4
_NUMBER_BYTES = 8
_HEADER_LENGTH_BYTES = 2
_CHUNK_HEAD_BYTES = HASH_BYTES + 8 + 4

_Value = TypeVar("_Value", bound=msgspec.Struct)


class Kind(IntEnum):
    """Kinds of record."""

    OPENING = 0
    REVISION = 1
    CHUNK = 2
    COMMON = 3
    HEAD = 4
    RUN = 5
    MARK = 6
    MANIFEST = 7
    PHOTOS = 8


class Credential(msgspec.Struct, frozen=True, kw_only=True):
    """Who signs: a laptop's key, and the unit key's word for it.

    The unit key is in the hands of supervisors and administrators; whoever is on duty carries
    sticks. So the unit key vouches once for a key of the laptop's own.

    Attributes:
        device: Id of the laptop (UUID text).
        unit_key: Its unit key (Ed25519), 32 bytes; the Polda's key when the hub signs.
        laptop_key: The key that signs packets, 32 bytes.
        vouching: Signature of the unit key for device and laptop key.
    """

    device: str
    unit_key: bytes
    laptop_key: bytes
    vouching: bytes

    @property
    def is_sound(self) -> bool:
        """Whether the unit key vouches for the laptop's; whose it is, certificates say."""
        message = vouching_digest(self.device, self.laptop_key)
        return crypto.is_signed_by(self.unit_key, self.vouching, message)


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """The first record.

    Attributes:
        v: Version of the format.
        operation: Code of the operation.
        feed: Post or desk of the laptop that wrote it.
        to: For whom: `hub` and feeds; shown.
        count: How many packets that laptop had written, this one included.
        made_at: Device clock, ISO 8601; shown.
        credential: Who signs.
        incarnations: Incarnations of its store.
        places: Up to which number it holds its lines as received.
    """

    v: int
    operation: str
    feed: str
    to: tuple[str, ...]
    count: int
    made_at: str
    credential: Credential
    incarnations: tuple[str, ...]
    places: dict[str, int]


class LineHead(msgspec.Struct, frozen=True, kw_only=True):
    """A laptop's word for how far a line goes at the hub, as it saw it there itself.

    Attributes:
        line: The line.
        seq: Number of its last revision.
        chain: Chain at that place, 32 bytes.
        durable: Number up to which the hub has it in a verified backup.
        hub_ms: The hub's clock when this was seen: of two words the later one holds.
        credential: Who says so.
        signature: Of the laptop's key.
    """

    line: str
    seq: int
    chain: bytes
    durable: int
    hub_ms: int
    credential: Credential
    signature: bytes = b""

    @property
    def digest(self) -> bytes:
        """What is signed."""
        bare = msgspec.structs.replace(self, signature=b"")
        return sha256(b"brata line head\x00" + encode(bare)).digest()

    @property
    def is_sound(self) -> bool:
        """Whether it is signed by who it says; whether that laptop may say so is another matter."""
        signed = crypto.is_signed_by(self.credential.laptop_key, self.signature, self.digest)
        return signed and self.credential.is_sound


class HeldPhotos(msgspec.Struct, frozen=True, kw_only=True):
    """A laptop's word for which attachments of a line the hub holds, as the hub told it itself.

    Attributes:
        line: The line.
        whole: Digests of those that it holds whole, sorted.
        durable: Digests of those of them that are in a verified backup, sorted.
        hub_ms: The hub's clock when this was known: of two words the later one holds.
        credential: Who says so.
        signature: Of the laptop's key.
    """

    line: str
    whole: tuple[bytes, ...]
    durable: tuple[bytes, ...]
    hub_ms: int
    credential: Credential
    signature: bytes = b""

    @property
    def digest(self) -> bytes:
        """What is signed."""
        bare = msgspec.structs.replace(self, signature=b"")
        return sha256(b"brata held photos\x00" + encode(bare)).digest()

    @property
    def is_sound(self) -> bool:
        """Whether it is signed by who it says."""
        signed = crypto.is_signed_by(self.credential.laptop_key, self.signature, self.digest)
        return signed and self.credential.is_sound


@dataclass(frozen=True, slots=True)
class Run:
    """Hashes of a line in order, the first one with number `first`."""

    line: str
    first: int
    hashes: tuple[bytes, ...]

    def chain(self) -> bytes:
        """Return the chain after the last one, for a run that begins at the line's start."""
        chain = CHAIN_START
        for hash_ in self.hashes:
            chain = sha256(chain + hash_).digest()
        return chain


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an attachment; its pieces follow each other.

    Attributes:
        digest: SHA-256 of the whole.
        size: Bytes of the whole.
        number: From 0.
        content: The piece.
    """

    digest: bytes
    size: int
    number: int
    content: bytes


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The last record.

    Attributes:
        counts: Number of records by kind.
        lines: Number of revisions by line.
    """

    counts: dict[str, int]
    lines: dict[str, int]


def vouching_digest(device: str, laptop_key: bytes) -> bytes:
    """Return what a unit key signs to vouch for a laptop's key."""
    return sha256(b"brata laptop key\x00" + device.encode() + b"\x00" + laptop_key).digest()


def frame(kind: Kind, content: bytes) -> bytes:
    """Return a record's bytes."""
    return bytes([kind]) + len(content).to_bytes(_LENGTH_BYTES, "big") + content


def encode(value: msgspec.Struct) -> bytes:
    """Return a value as compact JSON with sorted keys."""
    return msgspec.json.encode(value, order="deterministic")


def decode(content: bytes, type_: type[_Value]) -> _Value:
    """Return a value of JSON.

    Raises:
        InvalidInput: `packet-content`.
    """
    try:
        return msgspec.json.decode(content, type=type_)
    except (ValueError, RecursionError) as error:
        raise broken(str(error)) from error


def encode_sealed(sealed: Sealed) -> bytes:
    """Return a revision's bytes: length of the header, whether a digest follows, the parts."""
    start = len(sealed.header).to_bytes(_HEADER_LENGTH_BYTES, "big")
    digest = sealed.digest or b""
    return start + bytes([len(digest)]) + digest + sealed.header + sealed.body


def decode_sealed(content: bytes) -> Sealed:
    """Return the revision that `encode_sealed` wrote.

    Raises:
        InvalidInput: `packet-content`.
    """
    start = _HEADER_LENGTH_BYTES + 1
    if len(content) < start:
        raise broken("a revision is too short")
    header_size = int.from_bytes(content[:_HEADER_LENGTH_BYTES], "big")
    digest_size = content[_HEADER_LENGTH_BYTES]
    body = start + digest_size + header_size
    if digest_size not in (0, HASH_BYTES) or len(content) < body:
        raise broken("a revision does not fit its lengths")
    digest = content[start : start + digest_size] or None
    if digest and len(content) > body:
        raise broken("an erased revision has a body")
    return Sealed(content[start + digest_size : body], content[body:], digest)


def encode_chunk(chunk: Chunk) -> bytes:
    """Return a piece's bytes."""
    head = chunk.digest + chunk.size.to_bytes(8, "big") + chunk.number.to_bytes(4, "big")
    return head + chunk.content


def decode_chunk(content: bytes) -> Chunk:
    """Return the piece that `encode_chunk` wrote.

    Raises:
        InvalidInput: `packet-content`.
    """
    if len(content) <= _CHUNK_HEAD_BYTES:
        raise broken("a piece of an attachment is empty")
    size = int.from_bytes(content[HASH_BYTES : HASH_BYTES + 8], "big")
    number = int.from_bytes(content[HASH_BYTES + 8 : _CHUNK_HEAD_BYTES], "big")
    return Chunk(content[:HASH_BYTES], size, number, content[_CHUNK_HEAD_BYTES:])


def encode_run(run: Run) -> bytes:
    """Return a run's bytes: the line, a zero byte, the first number, the hashes."""
    return (
        run.line.encode()
        + b"\x00"
        + run.first.to_bytes(_NUMBER_BYTES, "big")
        + b"".join(run.hashes)
    )


def decode_run(content: bytes) -> Run:
    """Return the run that `encode_run` wrote.

    Raises:
        InvalidInput: `packet-content`.
    """
    line, _, rest = content.partition(b"\x00")
    hashes = rest[_NUMBER_BYTES:]
    if len(rest) < _NUMBER_BYTES or len(hashes) % HASH_BYTES:
        raise broken("a run of receipts does not fit its length")
    try:
        name = line.decode()
    except UnicodeDecodeError as error:
        raise broken(str(error)) from error
    places = range(0, len(hashes), HASH_BYTES)
    found = tuple(hashes[place : place + HASH_BYTES] for place in places)
    return Run(name, int.from_bytes(rest[:_NUMBER_BYTES], "big"), found)


def broken(reason: str) -> InvalidInput:
    """Return the error of content that is not as this program writes it."""
    return InvalidInput("file", "packet-content", reason=reason)
