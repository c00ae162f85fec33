"""What the doctor found, and the queries that most of its checks are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import psycopg


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be.

    Attributes:
        code: Names it, for monitoring.
        what: What is the matter.
        todo: What to do.
    """

    code: str
    what: str
    todo: str


def rows(connection: psycopg.Connection, query: str, *values: object) -> list[tuple[Any, ...]]:
    """Return the rows of a query written in this program."""
    return connection.execute(query.encode(), values or None).fetchall()


def names(connection: psycopg.Connection, query: str, *values: object) -> list[str]:
    """Return the first column of a query as text."""
    return [str(row[0]) for row in rows(connection, query, *values)]


def setting(connection: psycopg.Connection, name: str) -> str | None:
    """Return a server's setting in its base unit; None where the server has no such one."""
    found = names(connection, "SELECT setting FROM pg_settings WHERE name = %s", name)
    return found[0] if found else None


def listed(found: Sequence[str], most: int = 5) -> str:
    """Return names in a sentence, a long list cut short."""
    more = f" and {len(found) - most} more" if len(found) > most else ""
    return ", ".join(found[:most]) + more
