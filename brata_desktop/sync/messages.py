"""What a laptop and a hub say to each other, as plain values.

The same values go over a link to PostgreSQL, through a packet on a stick, and between the models
of the tests. Their meaning is that of `hub/sql/0001/exchange_v1.sql`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import sha256

CHAIN_START = bytes(32)
"""Chain of a line before its first revision."""
CHAIN_SENT = 8
"""Bytes of a chain that travel: enough to tell two histories apart."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A revision as it travels.

    Attributes:
        header: Signed header and signature.
        body: The compressed payload; empty when it was erased by order of a court.
        digest: SHA-256 of an erased body; None for any other.
    """

    header: bytes
    body: bytes
    digest: bytes | None = None

    @property
    def hash(self) -> bytes:
        """The identity of the revision."""
        return sha256(self.header + (self.digest or sha256(self.body).digest())).digest()

    @property
    def size(self) -> int:
        """Bytes on the wire, without what the transport adds."""
        return len(self.header) + len(self.body) + (len(self.digest) if self.digest else 0)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a laptop stands in a line.

    Attributes:
        line: The line.
        seq: Number of the last revision it holds as received; 0 before the first.
        chain: Chain at that place, 32 bytes.
        durable: Number up to which the hub has the line in a verified backup.
    """

    line: str
    seq: int = 0
    chain: bytes = CHAIN_START
    durable: int = 0

    def after(self, hash_: bytes) -> "Cursor":
        """Return the place after one more revision."""
        chain = sha256(self.chain + hash_).digest()
        return Cursor(self.line, self.seq + 1, chain, self.durable)


@dataclass(frozen=True, slots=True)
class Request:
    """One exchange, asked for.

    Attributes:
        incarnations: Incarnations of the asking store (UUID texts), the present one first.
        sealed: Revisions for the hub, most urgent first.
        cursors: Where the laptop stands in each line it knows.
        max_bytes: How much to send back.
        wants_own: Send the laptop its own revisions too; it lost some.
    """

    incarnations: tuple[str, ...]
    sealed: tuple[Sealed, ...]
    cursors: tuple[Cursor, ...]
    max_bytes: int
    wants_own: bool = False


class Status(IntEnum):
    """What the hub did with a pushed revision. None of them is a receipt."""

    TAKEN = 0
    HERE = 1
    DAMAGED = 2
    TOO_LARGE = 4
    ASIDE = 6


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one pushed revision.

    Attributes:
        hash: Its identity as the hub computed it.
        status: What was done.
    """

    hash: bytes
    status: Status


@dataclass(frozen=True, slots=True)
class Arrival:
    """A revision of a line, in its place.

    Attributes:
        line: The line.
        seq: Its number there.
        hash: Its identity.
        sealed: Its bytes; None for one that the asking incarnation wrote itself.
        is_closed: It is not for this laptop any more; only its place in the chain is told.
    """

    line: str
    seq: int
    hash: bytes
    sealed: Sealed | None
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """One exchange, answered.

    Attributes:
        verdicts: One for each pushed revision, in any order.
        arrivals: What the laptop lacks, in order within each line; perhaps not all of it.
        more: Lines with more to come.
        strangers: Lines whose chain does not know the laptop's place, with the hub's last number.
        durable: Number up to which a line is in a verified backup, where that changed.
        retry_after_s: Seconds that the hub asks to wait before the next session.
        hub_ms: The hub's clock in milliseconds since 1970; 0 when unknown.
    """

    verdicts: tuple[Verdict, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    more: frozenset[str] = frozenset()
    strangers: Mapping[str, int] = field(default_factory=dict)
    durable: Mapping[str, int] = field(default_factory=dict)
    retry_after_s: int = 0
    hub_ms: int = 0

    @property
    def size(self) -> int:
        """Bytes of the revisions that came."""
        return sum(each.sealed.size for each in self.arrivals if each.sealed is not None)
