"""The id of a record, bound to the officer who creates it.

A record id is a UUIDv7 whose last 40 bits are a digest of the rest and of its creator's officer
id. So the id itself says whose first version it takes: nobody can add a first version to a record
of somebody else and become its author, whatever arrives later and in whatever order, and no clock
is asked. Officers cannot choose their ids (the unit key signs them), so a fitting one cannot be
searched for.

A maker of UUIDv7 counts upwards within a millisecond, in the very bits that the digest takes. So
the 34 bits between time and digest are themselves a digest of the whole fresh id: two ids of one
millisecond stay apart (one chance in 2**34 that they do not).
Source: docs/decisions/0032-first-version.md.
"""

from functools import lru_cache
from hashlib import sha256
from uuid import UUID

_BOUND_BYTES = 5
_KEPT = 1024


def bind_record_id(fresh: str, officer: str) -> str:
    """Return a record id for what an officer begins.

    Args:
        fresh: A new UUIDv7 (text), unlike every other.
        officer: Officer id.
    """
    free = _spread(UUID(fresh).bytes)
    return str(UUID(bytes=free + _bond(free, officer)))


@lru_cache(maxsize=_KEPT)
def is_creator(record: str, officer: str) -> bool:
    """Tell whether a record id was made for an officer; False for what is no UUID."""
    try:
        id_ = UUID(record).bytes
    except ValueError:
        return False
    return id_[-_BOUND_BYTES:] == _bond(id_[:-_BOUND_BYTES], officer)


def _spread(fresh: bytes) -> bytes:
    """Return time, version, variant, and between them 34 bits that depend on the whole id."""
    mixed = sha256(b"brata spread\0" + fresh).digest()
    head = bytearray(fresh[:-_BOUND_BYTES])
    for at, kept in ((6, 0xF0), (7, 0x00), (8, 0xC0), (9, 0x00), (10, 0x00)):
        head[at] = (head[at] & kept) | (mixed[at] & ~kept & 0xFF)
    return bytes(head)


def _bond(free: bytes, officer: str) -> bytes:
    return sha256(b"brata record\0" + free + officer.encode()).digest()[:_BOUND_BYTES]
