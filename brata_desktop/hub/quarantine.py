"""What the hub kept aside, and what the administrator decides about it.

Nothing is ever thrown away: what is accepted is appended to the line it was meant for as well,
what is refused stays where it is, with the reason.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import psycopg

from brata_desktop.domain.authority import Authority, fold_authority
from brata_desktop.domain.certificates import anchors_of, read_certificates
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.feeds import COMMON, is_feed, line_of, unit_of
from brata_desktop.domain.revision import AUTHORITY_KINDS, Revision, key_id, unseal
from brata_desktop.hub.common_line import is_signed_by, read_common
from brata_desktop.hub.key_folder import HubFacts
from brata_desktop.hub.refusals import Refused
from brata_desktop.store.codec import unpack_body

ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Aside:
    """A revision that was kept aside.

    Attributes:
        hash: Its identity, hexadecimal.
        reason: Why it was kept aside.
        brought_by: Label of the laptop that brought it.
        received_at: When.
        feed: The line it was meant for.
        kind: Its kind.
        record: Its record.
        decision: What was decided; empty while nobody did.
        revision: The revision; None when it cannot be read.
    """

    hash: str
    reason: str
    brought_by: str
    received_at: dt.datetime
    feed: str
    kind: str
    record: str
    decision: str
    revision: Revision | None


TO_DECIDE = """a.decided_at IS NULL AND NOT EXISTS (
    SELECT FROM sync.log AS t WHERE t.hash = l.hash
    AND t.line = sync.line_of(sync.read_header(l.header) ->> 'feed', l.kind))"""
"""SQL about `sync.aside AS a` and its row `sync.log AS l`: nobody decided, nor did it come into its
line since, as when its writer was let in and it was brought again."""


def read_aside(connection: psycopg.Connection, *, with_decided: bool = False) -> list[Aside]:
    """Return what was kept aside, oldest first; only what is undecided unless asked for all."""
    rows = connection.execute(
        "SELECT encode(l.hash, 'hex'), a.reason, coalesce(d.label, ''), l.received_at, "  # noqa: S608 - a constant
        "l.record, l.kind, coalesce(a.decision, ''), l.header, l.body, l.body_hash "
        "FROM sync.aside AS a JOIN sync.log AS l USING (line, seq) "
        "LEFT JOIN sync.device AS d ON d.id = l.received_by "
        f"WHERE {TO_DECIDE} OR %s ORDER BY l.received_at, l.line, l.seq",
        [with_decided],
    )
    return [_aside(*row) for row in rows]


def find_aside(connection: psycopg.Connection, given: str) -> Aside:
    """Return what was kept aside under a hash or the beginning of one.

    Raises:
        Refused: None, or several.
    """
    every = read_aside(connection, with_decided=True)
    found = {each.hash: each for each in every if given and each.hash.startswith(given.lower())}
    if len(found) != 1:
        what = "nothing was" if not found else "several were"
        raise Refused(f"{what} kept aside as {given}; see brata-hub quarantine list")
    return next(iter(found.values()))


def accept(connection: psycopg.Connection, facts: HubFacts, aside: Aside, now: dt.datetime) -> str:
    """Append what was kept aside to the line it was meant for; return the line.

    Raises:
        Refused: It cannot be read, its signer is unknown or did not sign it, or its line is none
            of this hub's.
    """
    revision = aside.revision
    if revision is None:
        raise Refused("it cannot be read; refuse it with the reason")
    line = _line_of(connection, revision)
    _check_signature(connection, facts, revision)
    connection.execute(
        "SELECT sync.append(%s, header, body, body_hash, received_by) FROM sync.log "
        "WHERE hash = %s AND line LIKE 'aside:%%' LIMIT 1",
        [line, bytes.fromhex(aside.hash)],
    )
    _decide(connection, aside, ACCEPTED, now)
    return line


def refuse(connection: psycopg.Connection, aside: Aside, reason: str, now: dt.datetime) -> None:
    """Leave it aside for good, with the reason.

    Raises:
        Refused: There is no reason.
    """
    if not reason.strip():
        raise Refused("a reason is required; write one sentence")
    _decide(connection, aside, f"refused: {reason}", now)


def known_authority(connection: psycopg.Connection, facts: HubFacts) -> Authority:
    """Return who may do what, by everything in the lines of keys."""
    roots = {key_id(facts.root_key): facts.root_key}
    anchors = anchors_of(read_certificates(read_common(connection), roots, is_signed_by))
    rows = connection.execute(
        "SELECT header, body, body_hash FROM sync.log WHERE line LIKE 'keys:%' ORDER BY line, seq"
    )
    read = (unsealed(*row) for row in rows)
    return fold_authority((each for each in read if each is not None), anchors, is_signed_by)


def _aside(
    hash_: str,
    reason: str,
    label: str,
    received_at: dt.datetime,
    record: str,
    kind: str,
    decision: str,
    *stored: bytes,
) -> Aside:
    revision = unsealed(*stored)
    feed = revision.header.feed if revision else ""
    return Aside(hash_, reason, label, received_at, feed, kind, record, decision, revision)


def unsealed(header: bytes, body: bytes, body_hash: bytes | None) -> Revision | None:
    """Return a stored revision; None when it cannot be read."""
    try:
        return unseal(bytes(header), bytes(body), unpack_body, body_hash and bytes(body_hash))
    except InvalidInput:
        return None


def _line_of(connection: psycopg.Connection, revision: Revision) -> str:
    header = revision.header
    if header.feed == COMMON:
        return COMMON
    line = line_of(header.feed, header.kind)
    if not is_feed(header.feed) or not _is_line(connection, line):
        raise Refused(
            f"{header.feed} is no post with a laptop here (unit {unit_of(header.feed)}); "
            "enrol its laptop first, or refuse it"
        )
    return line


def _is_line(connection: psycopg.Connection, line: str) -> bool:
    found = connection.execute("SELECT 1 FROM sync.line WHERE line = %s", [line])
    return found.fetchone() is not None


def _check_signature(connection: psycopg.Connection, facts: HubFacts, revision: Revision) -> None:
    keys = list(_keys_for(connection, facts, revision))
    if not keys:
        raise Refused(
            f"its key {revision.header.key} is not known here; accept the revision that appoints "
            "its officer first, or enrol the laptop"
        )
    if not any(is_signed_by(key, revision) for key in keys):
        raise Refused("its signature does not fit: it was changed, or signed by somebody else")


def _keys_for(
    connection: psycopg.Connection, facts: HubFacts, revision: Revision
) -> Iterator[bytes]:
    """Yield the public key that a revision names, where it may have signed such a thing."""
    header = revision.header
    if header.feed == COMMON:
        yield from (key for key in (facts.root_key,) if key_id(key) == header.key)
    elif header.kind in AUTHORITY_KINDS:
        rows = connection.execute(
            "SELECT unit_key FROM sync.device JOIN sync.device_feed AS f ON f.device = id "
            "WHERE f.feed = %s",
            [header.feed],
        )
        yield from (bytes(row[0]) for row in rows if key_id(bytes(row[0])) == header.key)
    else:
        key = known_authority(connection, facts).public_key(header.key)
        yield from (found for found in (key,) if found is not None)


def _decide(connection: psycopg.Connection, aside: Aside, decision: str, now: dt.datetime) -> None:
    connection.execute(
        "UPDATE sync.aside AS a SET decided_at = %s, decision = %s FROM sync.log AS l "
        "WHERE l.line = a.line AND l.seq = a.seq AND l.hash = %s",
        [now, decision, bytes.fromhex(aside.hash)],
    )
