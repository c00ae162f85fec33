"""Packets of others that this laptop cannot read: kept whole, and handed on to the next stick.

What is in them is still on the laptop that wrote it until its receipt came back, so the oldest may
make room.
"""

from dataclasses import dataclass
from pathlib import Path

from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.store.atomic_file import disk_error
from brata_desktop.sync.packet_file import (
    HEAD_BYTES,
    SUFFIX,
    Examined,
    copy_packet,
    examine,
    read_head,
)
from brata_desktop.sync.transport import CHUNK_BYTES

FOLDER_BYTES_MAX = 2 * 1024**3
LINK_BYTES_MAX = 64 * 1024 * 1024
"""A larger one goes by stick alone; at 64 kbit/s this one needs two hours."""
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Parcel:
    """A packet of others, as a link carries it: its content, named by the digest in its head.

    Attributes:
        path: Where it lies.
        digest: SHA-256 of its content, hex.
        size_bytes: Size of its content.
    """

    path: Path
    digest: str
    size_bytes: int


def keep(folder: Path, packet: Examined) -> Path:
    """Copy a packet into the folder, once however often it is met; return where it is.

    Raises:
        Unavailable: `disk-full` …; nothing half-written is left.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(error, folder) from error
    path = _place(folder, packet)
    if not path.exists():
        size = packet.path.stat().st_size
        _make_room(folder, size)
        copy_packet(packet.path, path)
    return path


def deliver(folder: Path, target: Path) -> tuple[Path, ...]:
    """Copy what is carried onto a stick, without what is there already.

    Raises:
        Unavailable: `disk-full` …; what was copied before is whole.
    """
    made = []
    for path in carried(folder):
        try:
            packet = examine(path)
        except InvalidInput:
            # Its sender still has what was in it.
            continue
        copy = _place(target, packet)
        if not copy.exists():
            copy_packet(path, copy)
            made.append(copy)
    return tuple(made)


def carried(folder: Path) -> tuple[Path, ...]:
    """Return what is carried for others, the oldest first."""
    found = folder.glob(f"*{SUFFIX}") if folder.is_dir() else ()
    return tuple(sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name)))


def for_link(folder: Path) -> tuple[Parcel, ...]:
    """Return what is carried and a link may carry further, the oldest first."""
    found = []
    for path in carried(folder):
        try:
            head = read_head(path)
        except (InvalidInput, Unavailable):
            # Its sender still has what was in it.
            continue
        if 0 < head.length <= LINK_BYTES_MAX:
            found.append(Parcel(path, head.digest.hex(), head.length))
    return tuple(found)


def read_chunk(parcel: Parcel, number: int) -> bytes:
    """Return a chunk of a parcel's content; empty when it is gone."""
    try:
        with parcel.path.open("rb") as file:
            file.seek(HEAD_BYTES + number * CHUNK_BYTES)
            return file.read(CHUNK_BYTES)
    except OSError:
        # It made room, or the disk is going; the centre asks for no more than its sender has.
        return b""


def drop_damaged(parcel: Parcel) -> None:
    """Forget a parcel whose bytes are no longer those in its head; its sender still has them."""
    try:
        examine(parcel.path)
    except InvalidInput:
        parcel.path.unlink(missing_ok=True)
    except Unavailable:
        return


def _place(folder: Path, packet: Examined) -> Path:
    """Return the packet's own name, or with its digest where another one has that name."""
    path = folder / packet.path.name
    if not path.exists() or _digest(path) == packet.digest:
        return path
    return path.with_stem(f"{path.stem}-{packet.digest.hex()[:_SHORT]}")


def _digest(path: Path) -> bytes:
    try:
        return examine(path).digest
    except (InvalidInput, Unavailable):
        return b""


def _make_room(folder: Path, size: int) -> None:
    kept = [(path, path.stat().st_size) for path in carried(folder)]
    total = sum(each for _, each in kept) + size
    for path, each in kept:
        if total <= FOLDER_BYTES_MAX:
            return
        path.unlink()
        total -= each
