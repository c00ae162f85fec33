"""Packets for a stick: their names, and a set of revisions split into files that FAT32 can hold.

Each file is a packet of its own, complete and signed: one that is lost or damaged costs only what
is in it, and nothing has to be put together again.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from brata_desktop.domain.errors import Unavailable
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_file import HEAD_BYTES, PART_SUFFIX, SUFFIX, write_sealed
from brata_desktop.sync.packet_records import Kind, Opening
from brata_desktop.sync.packet_stream import Record, Sign, Stream

PART_BYTES = 1024**3
"""FAT32 holds four times as much; a file of this size is still copied in some minutes."""
REVISIONS_PER_PART = 50_000
RECORDS_PER_PART = 200_000

_NAME = re.compile(r"BRATA-[A-Z][A-Z0-9-]*-[0-9]{2,4}-[0-9]{8}-[0-9]+\.sync")
_NUMBERS = 10_000
_RECORD_OVERHEAD = 16
_RECIPIENT_BYTES = 200
_FILE_OVERHEAD = 16_384


@dataclass(frozen=True, slots=True)
class Item:
    """What stands in one part together: a revision, or an attachment with all its pieces.

    Attributes:
        size: Bytes, before compression.
        records: Its records, made when they are written.
    """

    size: int
    records: Iterable[Record]


@dataclass(slots=True)
class _Rest:
    """Items that are still to be written."""

    items: Iterator[Item]
    ahead: Item | None = None

    def has_more(self) -> bool:
        """Tell whether an item is left."""
        if self.ahead is None:
            self.ahead = next(self.items, None)
        return self.ahead is not None

    def take(self) -> Item:
        """Return the next item."""
        item = self.ahead if self.has_more() else None
        if item is None:
            raise AssertionError("nothing is left")
        self.ahead = None
        return item


@dataclass(frozen=True, slots=True)
class Sealing:
    """How packets are closed.

    Attributes:
        recipients: Public X25519 keys, 32 bytes each.
        sign: Signs with the laptop's key.
        part_bytes: Largest file.
    """

    recipients: Sequence[bytes]
    sign: Sign = field(repr=False)
    part_bytes: int = PART_BYTES


def write_packets(
    next_path: Callable[[], Path],
    next_opening: Callable[[], Opening],
    common: Sequence[Sealed],
    items: Iterable[Item],
    sealing: Sealing,
) -> tuple[Path, ...]:
    """Write items into as many packets as they need, at least one; return their paths.

    Args:
        next_path: A name that is free.
        next_opening: The opening of the next packet.
        common: The common line; each packet carries it.
        items: What to write; an item that is larger than a part stands alone in a larger one.
        sealing: How packets are closed.

    Raises:
        Unavailable: `disk-full` …; the packets before are complete.
    """
    rest, written = _Rest(iter(items)), list[Path]()
    room = sealing.part_bytes - _FILE_OVERHEAD - _RECIPIENT_BYTES * len(sealing.recipients)
    room -= HEAD_BYTES + sum(sealed.size for sealed in common)
    while not written or rest.has_more():
        path = next_path()
        stream = Stream(next_opening(), common, _part(rest, room), sealing.sign)
        write_sealed(path, stream, sealing.recipients)
        written.append(path)
    return tuple(written)


def _part(rest: _Rest, room: int) -> Iterator[Record]:
    size, counts = 0, Counter[Kind]()
    while rest.has_more() and rest.ahead is not None:
        is_full = size + rest.ahead.size > room
        is_full |= counts[Kind.REVISION] >= REVISIONS_PER_PART or counts.total() > RECORDS_PER_PART
        if size and is_full:
            return
        item = rest.take()
        size += item.size + _RECORD_OVERHEAD
        for record in item.records:
            counts[record[0]] += 1
            yield record


def is_packet_name(name: str) -> bool:
    """Tell whether a file is named as this program names packets."""
    return _NAME.fullmatch(name) is not None


def free_path(folder: Path, feed: str, day: dt.date) -> Path:
    """Return the next free name `BRATA-<unit>-<post>-<yyyymmdd>-<n>.sync` in a folder.

    Raises:
        Unavailable: `packet-exists`: there are ten thousand.
    """
    unit, _, post = feed.partition("/")
    start = f"BRATA-{unit}-{post}-{day:%Y%m%d}"
    for number in range(1, _NUMBERS):
        path = folder / f"{start}-{number}{SUFFIX}"
        if not path.exists() and not path.with_name(path.name + PART_SUFFIX).exists():
            return path
    raise Unavailable("packet-exists", file=folder / start)
