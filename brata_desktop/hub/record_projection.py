"""One record of the log as one row that analysts read."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from brata_desktop.domain.authority import Authority
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.feeds import unit_of
from brata_desktop.domain.fold import RecordState, fold_record
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.revision import Header, Revision, unseal, unseal_damaged
from brata_desktop.domain.transition import document_of
from brata_desktop.hub.common_line import is_signed_by
from brata_desktop.hub.kind_tables import tables
from brata_desktop.store.codec import decode_document, unpack_body

_ERASED = "erased by order of a court"
_NEVER = "1970-01-01T00:00:00+00:00"
_COLUMNS = (
    "feed",
    "record",
    "unit",
    "number",
    "status",
    "is_changed_after",
    "has_conflict",
    "is_unfounded",
    "author",
    "recorded_at",
    "occurred_on",
    "occurred_at",
    "document",
)


def project_record(
    connection: psycopg.Connection, feed: str, record: str, authority: Authority
) -> None:
    """Write a record's row anew, or take it away where nothing of it counts or is left.

    One that the database cannot hold is named in `read.fault`; the others go on.
    """
    for table in tables():
        connection.execute(
            sql.SQL("DELETE FROM {} WHERE feed = %s AND record = %s").format(
                sql.Identifier("read", table)
            ),
            [feed, record],
        )
    try:
        with connection.transaction():
            _write(connection, feed, _fold(connection, feed, record, authority), authority)
    except (InvalidInput, psycopg.DataError, ValueError, OverflowError) as error:
        connection.execute(
            "INSERT INTO read.fault VALUES (%s, %s, %s)",
            [feed, record, str(error).partition("\n")[0]],
        )


def _fold(
    connection: psycopg.Connection, feed: str, record: str, authority: Authority
) -> RecordState | None:
    revisions = list(_read(connection, feed, record))
    if not any(revision.header.kind in KINDS for revision in revisions):
        return None

    def is_genuine(revision: Revision) -> bool:
        key = authority.public_key(revision.header.key)
        return key is not None and is_signed_by(key, revision)

    rivals = _rivals(connection, revisions)
    state = fold_record(map(_judged_by_document, revisions), authority, is_genuine, rivals)
    is_shown = state is not None and state.kind in KINDS and state.document_heads
    return state if is_shown else None


def _read(connection: psycopg.Connection, feed: str, record: str) -> Iterator[Revision]:
    rows = connection.execute(
        "SELECT header, body, body_hash, hash, device::text, n, kind FROM sync.log "
        "WHERE line = %s AND record = %s ORDER BY seq",
        [feed, record],
    )
    for header, body, body_hash, hash_, device, n, kind in rows:
        stored, packed = bytes(header), bytes(body)
        known = Header(device, n, b"", feed, record, kind, (), officer="", key="", at=_NEVER)
        try:
            revision = unseal(stored, packed, unpack_body, body_hash and bytes(body_hash))
        except InvalidInput as error:
            yield unseal_damaged(stored, packed, bytes(hash_), known, str(error))
        else:
            yield replace(revision, damage=_ERASED) if body_hash else revision


def _judged_by_document(revision: Revision) -> Revision:
    kind = revision.header.kind
    if revision.damage or kind not in KINDS:
        return revision
    try:
        decode_document(kind, document_of(revision))
    except InvalidInput as error:
        return replace(revision, damage=str(error))
    return revision


def _rivals(connection: psycopg.Connection, revisions: list[Revision]) -> frozenset[bytes]:
    """Return those that share device and counter with another revision of their line."""
    hashes = [revision.hash for revision in revisions]
    rows = connection.execute("SELECT hash FROM sync.fork WHERE hash = ANY (%s)", [hashes])
    return frozenset(bytes(row[0]) for row in rows)


def _write(
    connection: psycopg.Connection, feed: str, state: RecordState | None, authority: Authority
) -> None:
    if state is None:
        return
    document = decode_document(state.kind, state.document)
    officer = authority.now.officers.get(state.author)
    values = [
        feed,
        state.record,
        unit_of(feed),
        state.number,
        state.state.value,
        state.is_changed,
        bool(state.conflicts),
        state.is_unfounded,
        officer.title if officer else "",
        dt.datetime.fromisoformat(state.recorded_at),
        document.occurred.date,
        document.occurred.starts_at,
        Jsonb(dict(state.document)),
    ]
    insert = sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(
        sql.Identifier("read", state.kind),
        sql.SQL(", ").join(map(sql.Identifier, _COLUMNS)),
        sql.SQL(", ").join([sql.Placeholder()] * len(_COLUMNS)),
    )
    connection.execute(insert, values)
