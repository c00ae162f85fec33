"""The id of a record, bound to the officer who creates it.

A record id is a UUIDv7 whose last 40 bits are a digest of the rest and of its creator's officer
id. So the id itself says whose first version it takes: nobody can add a first version to a record
of somebody else and become its author, whatever arrives later and in whatever order, and no clock
is asked. Officers cannot choose their ids (the unit key signs them), so a fitting one cannot be
searched for. What stays random, 34 bits for each millisecond, keeps the ids apart.
Source: docs/decisions/0032-first-version.md.
"""

from hashlib import sha256
from uuid import UUID

_BOUND_BYTES = 5


def bind_record_id(fresh: str, officer: str) -> str:
    """Return a record id for what an officer begins.

    Args:
        fresh: A new UUIDv7 (text).
        officer: Officer id.
    """
    free = UUID(fresh).bytes[:-_BOUND_BYTES]
    return str(UUID(bytes=free + _bond(free, officer)))


def is_creator(record: str, officer: str) -> bool:
    """Tell whether a record id was made for an officer; False for what is no UUID."""
    try:
        id_ = UUID(record).bytes
    except ValueError:
        return False
    return id_[-_BOUND_BYTES:] == _bond(id_[:-_BOUND_BYTES], officer)


def _bond(free: bytes, officer: str) -> bytes:
    return sha256(b"brata record\0" + free + officer.encode()).digest()[:_BOUND_BYTES]
