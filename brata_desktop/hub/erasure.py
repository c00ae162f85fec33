"""An order of a court: the text goes, on the hub and on every laptop; the chains still verify.

Only bodies are blanked. Header, signature, hash and the digest of the body stay, so that everybody
can prove that something stood there, who signed it and when it was received. The order itself is a
revision of the common line (`domain/orders.py`), which laptops obey.
"""

import datetime as dt
import re
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import psycopg

from brata_desktop.domain.document import Json
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.feeds import COMMON
from brata_desktop.domain.orders import ERASURE, Erasure, payload_of
from brata_desktop.domain.revision import AUTHORITY_KINDS, Revision, unseal
from brata_desktop.hub.common_line import CommonLine
from brata_desktop.hub.key_folder import HubKeys
from brata_desktop.hub.refusals import Refused
from brata_desktop.store.codec import unpack_body

_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Target:
    """A revision whose text is to go.

    Attributes:
        hash: Its identity.
        line: Line it stands in.
        record: Its record.
        kind: Its kind.
        attachments: Digests, hexadecimal, of the attachments that its text names.
    """

    hash: bytes
    line: str
    record: str
    kind: str
    attachments: frozenset[str]

    @property
    def summary(self) -> str:
        """One line for the person who is asked."""
        return f"{self.hash.hex()[:12]}  {self.line}  {self.kind}  {self.record}"


def find_targets(
    connection: psycopg.Connection, hash_: str | None, record: str | None
) -> list[Target]:
    """Return the revisions that an order is about.

    Raises:
        Refused: There is none, or what decides about rights would go.
    """
    rows = connection.execute(
        "SELECT hash, line, record, kind, header, body FROM sync.log "
        "WHERE body_hash IS NULL AND (encode(hash, 'hex') = %s OR record = %s) ORDER BY line, seq",
        [(hash_ or "").lower(), record or ""],
    ).fetchall()
    targets = [
        Target(bytes(row[0]), row[1], row[2], row[3], attachments_of(bytes(row[4]), bytes(row[5])))
        for row in rows
    ]
    if not targets:
        raise Refused("nothing of that name is here, or it was erased already; check the id")
    if any(each.kind in AUTHORITY_KINDS or each.line == COMMON for each in targets):
        raise Refused(
            "this says who may do what; without it nobody can tell which records count. Ask the "
            "court to name the record"
        )
    return targets


def erase(
    connection: psycopg.Connection,
    keys: HubKeys,
    targets: Sequence[Target],
    order: str,
    now: dt.datetime,
) -> tuple[Revision, CommonLine]:
    """Blank the texts here and write the order for everybody else.

    Attachments go when no text that stays names them.

    Raises:
        Refused: The order is not named.
    """
    if not order.strip():
        raise Refused("the order is required: court, number, date")
    line = CommonLine(connection, keys, now)
    hashes = sorted({each.hash for each in targets})
    for hash_ in hashes:
        connection.execute("SELECT sync.erase(%s)", [hash_])
    gone = _erase_attachments(connection, targets)
    payload = payload_of(Erasure(frozenset(hashes), gone), targets[0].record, order)
    # Under an id of its own: it is no version of the record.
    return line.append(ERASURE, str(uuid.uuid4()), payload), line


def not_carried_out(connection: psycopg.Connection, orders: Iterable[Erasure]) -> list[bytes]:
    """Return the hashes that orders name and whose text is here: after a restored backup."""
    named = sorted({hash_ for order in orders for hash_ in order.hashes})
    rows = connection.execute(
        "SELECT DISTINCT hash FROM sync.log WHERE hash = ANY (%s) AND body_hash IS NULL", [named]
    )
    return [bytes(row[0]) for row in rows]


def attachments_of(header: bytes, body: bytes) -> frozenset[str]:
    """Return the digests of the attachments that a text names."""
    try:
        return frozenset(_digests(unseal(header, body, unpack_body).payload))
    except InvalidInput:
        return frozenset()


def _digests(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        digest = value.get("sha256")
        if isinstance(digest, str) and _DIGEST.fullmatch(digest):
            yield digest
        for inner in value.values():
            yield from _digests(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _digests(inner)


def _erase_attachments(connection: psycopg.Connection, targets: Sequence[Target]) -> frozenset[str]:
    named = frozenset(digest for each in targets for digest in each.attachments)
    gone = named - _still_named(connection) if named else named
    for line in sorted({each.line for each in targets}):
        for digest in sorted(gone):
            connection.execute("SELECT sync.erase_blob(%s, %s)", [line, bytes.fromhex(digest)])
    return gone


def _still_named(connection: psycopg.Connection) -> set[str]:
    with connection.cursor("texts") as cursor:
        rows = cursor.execute("SELECT header, body FROM sync.log WHERE body_hash IS NULL")
        texts = (attachments_of(bytes(header), bytes(body)) for header, body in rows)
        return {digest for each in texts for digest in each}
