"""The tables that analysts read: one for each kind of record, made from one pattern.

A kind may bring columns of its own in `hub/kinds/<kind>.sql`; without that file its table has the
columns of every kind.
"""

from pathlib import Path

import psycopg
from psycopg import sql

from brata_desktop.domain.kinds import KINDS

_HERE = Path(__file__).parent
_PATTERN = _HERE / "sql" / "read" / "kind.sql"
OWN_COLUMNS = _HERE / "kinds"
"""Folder with the columns of each kind."""


def tables() -> tuple[str, ...]:
    """Return the names of the tables that hold rows of records."""
    return (*KINDS, "fault")


def are_made(connection: psycopg.Connection) -> bool:
    """Tell whether the database has the table of every kind: a kind may be new."""
    names = [f"read.{kind}" for kind in KINDS]
    row = connection.execute(
        "SELECT bool_and(to_regclass(name) IS NOT NULL) FROM unnest(%s::text[]) AS name", [names]
    ).fetchone()
    return row is not None and bool(row[0])


def make_kind_tables(connection: psycopg.Connection) -> None:
    """Make the table of every kind after `read.shape`, and take the shape away."""
    for kind in KINDS:
        connection.execute(_made(kind))
    connection.execute("DROP TABLE read.shape")


def _made(kind: str) -> sql.Composed:
    own = OWN_COLUMNS / f"{kind}.sql"
    columns = f",\n{own.read_text(encoding='utf-8')}" if own.exists() else ""
    return sql.SQL(_PATTERN.read_text(encoding="utf-8")).format(
        kind=sql.Identifier(kind),
        index=sql.Identifier(f"{kind}_by_day"),
        columns=sql.SQL(columns),
    )
