"""The projector: readable tables for analysts, made from the log and from nothing else.

It may be stopped at any moment and started again; it may be dropped and gives the same tables. It
verifies every signature, unpacks with the caps of the store's codec, and folds records with the
fold of the laptops, so that an analyst sees what an officer sees. Laptops do not need it.

Each line is one transaction: its records, then how far it was read. When a line of keys or the
common line moved, who may do what may be different, so every record is folded again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from brata_desktop.domain.authority import Authority
from brata_desktop.domain.feeds import COMMON, is_feed
from brata_desktop.hub.database import working
from brata_desktop.hub.key_folder import HubFacts
from brata_desktop.hub.kind_tables import are_made, make_kind_tables, tables
from brata_desktop.hub.quarantine import known_authority
from brata_desktop.hub.record_projection import project_record

VERSION = 1
"""Of the tables; another one than the database has makes them anew."""
_TABLES = Path(__file__).with_name("sql") / "read" / "tables.sql"
_Head = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Projected:
    """What one run did.

    Attributes:
        records: Records that were written anew.
        faults: Records that cannot be shown, now.
    """

    records: int
    faults: int


def project(dsn: str, facts: HubFacts, *, is_rebuild: bool = False) -> Projected:
    """Bring the readable tables up to date with the log.

    Args:
        dsn: How the projector reaches the database.
        facts: The hub's public keys.
        is_rebuild: Drop everything first.
    """
    with working(dsn) as connection:
        _begin(connection)
        _make_tables(connection, is_rebuild=is_rebuild)
    with working(dsn) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        _begin(connection)
        authority, deciding = known_authority(connection, facts), _deciding_heads(connection)
        is_stale = deciding != _deciding_progress(connection)
        lines = [str(row[0]) for row in connection.execute("SELECT line FROM sync.line ORDER BY 1")]
    records = sum(_project_line(dsn, line, authority, is_stale) for line in lines if is_feed(line))
    with working(dsn) as connection:
        _begin(connection)
        # Last of all: a run that was stopped before finds them stale again.
        for line, head in deciding.items():
            _move_on(connection, line, head)
        row = connection.execute("SELECT count(*) FROM read.fault").fetchone()
    return Projected(records, row[0] if row else 0)


def _begin(connection: psycopg.Connection) -> None:
    connection.execute("SET LOCAL ROLE hub_projector")


def _make_tables(connection: psycopg.Connection, *, is_rebuild: bool) -> None:
    known = connection.execute("SELECT to_regclass('read.version') IS NOT NULL").fetchone()
    if known and known[0] and not is_rebuild:
        row = connection.execute("SELECT number FROM read.version").fetchone()
        if row == (VERSION,) and are_made(connection):
            return
    for name in (*tables(), "progress", "version"):
        connection.execute(sql.SQL("DROP TABLE IF EXISTS {}").format(sql.Identifier("read", name)))
    connection.execute("DROP FUNCTION IF EXISTS read.my_units()")
    connection.execute(_TABLES.read_bytes())
    make_kind_tables(connection)
    connection.execute("INSERT INTO read.version VALUES (%s)", [VERSION])


def _project_line(dsn: str, line: str, authority: Authority, is_stale: bool) -> int:  # noqa: FBT001 - passed on
    with working(dsn) as connection:
        _begin(connection)
        # One projector at a time, and readers are not held up.
        connection.execute("LOCK TABLE read.version IN SHARE ROW EXCLUSIVE MODE")
        head, seq = _head_of(connection, line), _seq_to_go_on_from(connection, line)
        touched = _touched(connection, line, 0 if is_stale else seq, head[0])
        for record in touched:
            project_record(connection, line, record, authority)
        _move_on(connection, line, head)
    return len(touched)


def _head_of(connection: psycopg.Connection, line: str) -> _Head:
    row = connection.execute("SELECT head, chain FROM sync.line WHERE line = %s", [line]).fetchone()
    return (int(row[0]), bytes(row[1])) if row else (0, b"")


def _seq_to_go_on_from(connection: psycopg.Connection, line: str) -> int:
    """Return how far the line was read; 0, with its rows removed, when it is another line now."""
    row = connection.execute(
        "SELECT p.seq, p.chain = l.chain FROM read.progress AS p "
        "LEFT JOIN sync.log AS l USING (line, seq) WHERE p.line = %s",
        [line],
    ).fetchone()
    if row is None or row[0] == 0:
        return 0
    if row[1]:
        return int(row[0])
    for table in tables():
        connection.execute(
            sql.SQL("DELETE FROM {} WHERE feed = %s").format(sql.Identifier("read", table)), [line]
        )
    return 0


def _touched(connection: psycopg.Connection, line: str, after: int, until: int) -> Sequence[str]:
    rows = connection.execute(
        "SELECT DISTINCT record FROM sync.log WHERE line = %s AND seq > %s AND seq <= %s "
        "ORDER BY 1",
        [line, after, until],
    )
    return [str(row[0]) for row in rows]


def _move_on(connection: psycopg.Connection, line: str, head: _Head) -> None:
    connection.execute(
        "INSERT INTO read.progress VALUES (%s, %s, %s) "
        "ON CONFLICT (line) DO UPDATE SET seq = excluded.seq, chain = excluded.chain",
        [line, *head],
    )


def _deciding_heads(connection: psycopg.Connection) -> dict[str, _Head]:
    rows = connection.execute(
        "SELECT line, head, chain FROM sync.line WHERE line = %s OR line LIKE 'keys:%%'", [COMMON]
    )
    return {str(line): (int(head), bytes(chain)) for line, head, chain in rows}


def _deciding_progress(connection: psycopg.Connection) -> dict[str, _Head]:
    rows = connection.execute(
        "SELECT line, seq, chain FROM read.progress WHERE line = %s OR line LIKE 'keys:%%'",
        [COMMON],
    )
    return {str(line): (int(seq), bytes(chain)) for line, seq, chain in rows}
