"""The stream inside a packet: records, and after every 64 KiB of them a signed mark.

```
opening, common rows, MARK, records …, MARK, records …, MANIFEST        compressed with zstd
```

A mark signs the digest of everything before it. So whatever stands before a mark can be trusted to
be the signer's, in that order and without gaps, also when the rest of the file is missing; nothing
is handed out that no mark covers. The manifest is the last mark, and counts.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

import zstandard

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.feeds import line_of
from brata_desktop.domain.revision import SIGNATURE_BYTES, parse_header
from brata_desktop.store import crypto
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_file import Readable
from brata_desktop.sync.packet_records import (
    RECORD_BYTES_MAX,
    VERSION,
    Chunk,
    HeldPhotos,
    Kind,
    LineHead,
    Manifest,
    Opening,
    Run,
    broken,
    decode,
    decode_chunk,
    decode_run,
    decode_sealed,
    encode,
    encode_sealed,
    frame,
)

MARK_BYTES = 65_536
RECORDS_MAX = 400_000
REVISIONS_MAX = 100_000
PLAIN_BYTES_MAX = 8 * 1024**3
UNMARKED_BYTES_MAX = 32 * 1024 * 1024
"""More is never held before its mark was verified."""
WINDOW_BYTES_MAX = 8 * 1024 * 1024
_LEVEL = 3
_FRAME_HEAD_BYTES = 5
_MARK = b"brata packet mark\x00"
_MANIFEST = b"brata packet manifest\x00"

Record = tuple[Kind, bytes]
Sign = Callable[[bytes], bytes]


class Cut(Exception):
    """The stream ends before its manifest."""


@dataclass(slots=True)
class Batch:
    """What one mark covers.

    Attributes:
        opening: The packet's opening.
        common: Rows of the common line.
        revisions: Other revisions.
        chunks: Pieces of attachments.
        heads: Words for how far lines go.
        runs: Hashes of lines.
        photos: Words for which attachments the hub holds.
        manifest: In the last batch.
    """

    opening: Opening
    common: list[Sealed] = field(default_factory=list)
    revisions: list[Sealed] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    heads: list[LineHead] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    photos: list[HeldPhotos] = field(default_factory=list)
    manifest: Manifest | None = None


class Stream:
    """The bytes of a packet's content, made while they are read.

    Args:
        opening: First record.
        common: The common line.
        records: Everything else; taken one by one.
        sign: Signs a digest with the laptop's key.
    """

    def __init__(
        self, opening: Opening, common: Iterable[Sealed], records: Iterable[Record], sign: Sign
    ) -> None:
        self._pieces = _compressed(_frames(opening, common, records, sign))
        self._rest = b""

    def read(self, count: int = -1, /) -> bytes:
        """Return at most `count` bytes; none at the end."""
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = piece
        size = len(self._rest) if count < 0 else count
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece


def _frames(
    opening: Opening, common: Iterable[Sealed], records: Iterable[Record], sign: Sign
) -> Iterator[tuple[bytes, bool]]:
    """Yield the frames, and with each whether it is a mark."""
    digest, counts, lines = sha256(), Counter[str](), Counter[str]()
    unmarked = 0

    def framed(kind: Kind, content: bytes) -> bytes:
        made = frame(kind, content)
        digest.update(made)
        counts[kind.name] += 1
        if kind is Kind.REVISION:
            lines[_line(decode_sealed(content))] += 1
        return made

    def mark() -> tuple[bytes, bool]:
        return framed(Kind.MARK, sign(_mark_digest(digest.digest()))), True

    yield framed(Kind.OPENING, encode(opening)), False
    for sealed in common:
        yield framed(Kind.COMMON, encode_sealed(sealed)), False
    yield mark()
    for kind, content in records:
        made = framed(kind, content)
        unmarked += len(made)
        yield made, False
        if unmarked >= MARK_BYTES:
            yield mark()
            unmarked = 0
    manifest = encode(Manifest(counts=dict(counts), lines=dict(lines)))
    signature = sign(_manifest_digest(digest.digest(), manifest))
    yield frame(Kind.MANIFEST, signature + manifest), True


def _line(sealed: Sealed) -> str:
    header = parse_header(sealed.header[:-SIGNATURE_BYTES])
    return line_of(header.feed, header.kind)


def _compressed(frames: Iterable[tuple[bytes, bool]]) -> Iterator[bytes]:
    packer = zstandard.ZstdCompressor(level=_LEVEL).compressobj()
    for made, is_mark in frames:
        piece = packer.compress(made)
        if is_mark:
            # So that all of it can be unpacked without what follows.
            piece += packer.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
        if piece:
            yield piece
    yield packer.flush(zstandard.COMPRESSOBJ_FLUSH_FINISH)


def read_batches(content: Readable) -> Iterator[Batch]:
    """Yield what a packet holds, each batch once its mark was verified.

    The marks are verified with the key that the opening names; whose key that is, and whether it
    may, is to be judged at the first batch, before anything of it is used.

    Raises:
        Cut: The end is missing; what was yielded stands.
        InvalidInput: `packet-content`, `packet-newer`, `packet-too-large`: not as it was written.
        NotForUs, Unavailable: As `Content.read`.
    """
    reader = _Reader(content)
    opening = reader.opening()
    key = opening.credential.laptop_key
    batch = Batch(opening)
    while True:
        before = reader.digest.digest()
        kind, record = reader.record()
        if kind is Kind.MARK:
            if not crypto.is_signed_by(key, record, _mark_digest(before)):
                raise broken("a mark is not signed by the packet's writer")
            yield batch
            batch = Batch(opening)
        elif kind is Kind.MANIFEST:
            batch.manifest = _manifest(key, before, record, reader)
            yield batch
            return
        else:
            _add(batch, kind, record)


def _add(batch: Batch, kind: Kind, content: bytes) -> None:
    if kind is Kind.REVISION:
        batch.revisions.append(decode_sealed(content))
    elif kind is Kind.COMMON:
        batch.common.append(decode_sealed(content))
    elif kind is Kind.CHUNK:
        batch.chunks.append(decode_chunk(content))
    elif kind is Kind.HEAD:
        batch.heads.append(decode(content, LineHead))
    elif kind is Kind.RUN:
        batch.runs.append(decode_run(content))
    elif kind is Kind.PHOTOS:
        batch.photos.append(decode(content, HeldPhotos))
    else:
        raise broken("a second opening")


def _manifest(key: bytes, before: bytes, record: bytes, reader: "_Reader") -> Manifest:
    signature, text = record[:SIGNATURE_BYTES], record[SIGNATURE_BYTES:]
    if not crypto.is_signed_by(key, signature, _manifest_digest(before, text)):
        raise broken("the manifest is not signed by the packet's writer")
    manifest = decode(text, Manifest)
    counted = dict(reader.counts)
    del counted[Kind.MANIFEST.name]
    if manifest.counts != counted or not reader.is_at_end():
        raise broken("the manifest counts otherwise")
    return manifest


def _mark_digest(before: bytes) -> bytes:
    return sha256(_MARK + before).digest()


def _manifest_digest(before: bytes, text: bytes) -> bytes:
    return sha256(_MANIFEST + before + sha256(text).digest()).digest()


class _Reader:
    """Takes the stream apart; nothing in it is believed before its size was looked at."""

    def __init__(self, content: Readable) -> None:
        packer = zstandard.ZstdDecompressor(max_window_size=WINDOW_BYTES_MAX)
        self._plain = packer.stream_reader(content, read_size=65_536)  # type: ignore[arg-type] # mypy: only `read` is used
        self._bytes = 0
        self._marked = 0
        self.digest = sha256()
        self.counts = Counter[str]()

    def opening(self) -> Opening:
        """Return the first record."""
        kind, content = self.record()
        if kind is not Kind.OPENING:
            raise broken("it does not begin with its opening")
        opening = decode(content, Opening)
        if opening.v != VERSION:
            raise InvalidInput("file", "packet-newer", found=opening.v, known=VERSION)
        return opening

    def record(self) -> Record:
        """Return the next record."""
        head = self._read(_FRAME_HEAD_BYTES)
        length = int.from_bytes(head[1:], "big")
        if head[0] not in list(Kind) or length > RECORD_BYTES_MAX:
            raise broken("a record is of no known kind, or too long")
        kind = Kind(head[0])
        content = self._read(length)
        self._count(kind, _FRAME_HEAD_BYTES + length)
        self.digest.update(head)
        self.digest.update(content)
        return kind, content

    def is_at_end(self) -> bool:
        """Tell whether nothing follows."""
        try:
            return not self._plain.read(1)
        except zstandard.ZstdError:
            return False

    def _count(self, kind: Kind, size: int) -> None:
        self.counts[kind.name] += 1
        self._bytes += size
        is_too_much = self._bytes > PLAIN_BYTES_MAX or self.counts.total() > RECORDS_MAX
        if is_too_much or self.counts[Kind.REVISION.name] > REVISIONS_MAX:
            raise InvalidInput("file", "packet-too-large", allowed=REVISIONS_MAX)
        if kind is Kind.MARK:
            self._marked = self._bytes
        elif self._bytes - self._marked > UNMARKED_BYTES_MAX:
            raise broken("too much without a mark")

    def _read(self, count: int) -> bytes:
        parts, missing = [], count
        while missing:
            try:
                part = self._plain.read(missing)
            except zstandard.ZstdError as error:
                raise broken(str(error)) from error
            if not part:
                raise Cut
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)
