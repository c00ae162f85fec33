"""A hub reached straight over PostgreSQL's own protocol, inside the police VPN.

One call is one statement with binary arrays, autocommitted: one round trip. Nothing is asked of the
server before it (no ORM, no type lookup, no transaction), because each of those costs a round trip
of 600 ms at the edge of the province.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

import psycopg
from psycopg import errors

from brata_desktop.domain.errors import NotAllowed, Unavailable
from brata_desktop.sync.messages import (
    Arrival,
    Reply,
    Request,
    Sealed,
    Status,
    Verdict,
)

_EXCHANGE = (
    "SELECT * FROM sync.exchange_v1(%b::uuid[], %b::bytea[], %b::bytea[], %b::bytea[], %b::text[], "
    "%b::bigint[], %b::bytea[], %b::bigint[], %b::int, %b::boolean)"
)
_CHAIN_AT = "SELECT seq, chain FROM sync.chain_at_v1(%b::text, %b::bigint[])"
_HAVE = "SELECT line, digest, state FROM sync.blob_have_v1(%b::text[], %b::bytea[])"
_PUT = "SELECT sync.blob_put_v1(%b::text, %b::bytea, %b::bigint, %b::int, %b::bytea)"
_GET = "SELECT size, content FROM sync.blob_get_v1(%b::text, %b::bytea, %b::int)"
_CHAIN_SENT = 8
_STATES = {"w": "whole", "b": "durable"}


class PostgresTransport:
    """A session with a hub over one connection."""

    def __init__(self, connection: psycopg.Connection) -> None:
        """Take over an open connection in autocommit mode; `connect` makes one."""
        self._connection = connection

    def exchange(self, request: Request) -> Reply:
        """Push and pull in one round trip; see `HubTransport`."""
        sealed, cursors = request.sealed, request.cursors
        rows = self._rows(
            _EXCHANGE,
            (
                list(request.incarnations),
                [each.header for each in sealed],
                [each.body for each in sealed],
                [each.digest for each in sealed],
                [cursor.line for cursor in cursors],
                [cursor.seq for cursor in cursors],
                [cursor.chain[:_CHAIN_SENT] for cursor in cursors],
                [cursor.durable for cursor in cursors],
                request.max_bytes,
                request.wants_own,
            ),
        )
        return read_rows(rows)

    def chain_at(self, line: str, places: Sequence[int]) -> Mapping[int, bytes]:
        """Return the hub's chain at some places of a line; see `HubTransport`."""
        return {seq: bytes(chain) for seq, chain in self._rows(_CHAIN_AT, (line, list(places)))}

    def blob_state(self, wanted: Sequence[tuple[str, bytes]]) -> Mapping[tuple[str, bytes], str]:
        """Return which attachments the hub holds; see `HubTransport`."""
        lines, digests = [line for line, _ in wanted], [digest for _, digest in wanted]
        rows = self._rows(_HAVE, (lines, digests))
        return {(line, bytes(digest)): _STATES.get(state, state) for line, digest, state in rows}

    def put_chunk(self, line: str, digest: bytes, size: int, number: int, content: bytes) -> str:
        """Send a chunk; see `HubTransport`."""
        return str(self._rows(_PUT, (line, digest, size, number, content))[0][0])

    def get_chunk(self, line: str, digest: bytes, number: int) -> tuple[int, bytes] | None:
        """Return a chunk; see `HubTransport`."""
        for size, content in self._rows(_GET, (line, digest, number)):
            return int(size), bytes(content)
        return None

    def close(self) -> None:
        """End the session."""
        self._connection.close()

    def _rows(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        with translating_errors():
            return self._connection.execute(query, values, binary=True).fetchall()


@contextmanager
def translating_errors() -> Iterator[None]:
    """Turn what libpq and the server say into what an officer can be told."""
    try:
        yield
    except (errors.InvalidAuthorizationSpecification, errors.InvalidPassword) as error:
        raise NotAllowed("hub-revoked") from error
    except errors.InsufficientPrivilege as error:
        raise NotAllowed("hub-line-closed") from error
    except (errors.TooManyConnections, errors.ConfigurationLimitExceeded) as error:
        raise Unavailable("hub-busy") from error
    except errors.DiskFull as error:
        raise Unavailable("hub-full") from error
    except (errors.OperatorIntervention, errors.QueryCanceled) as error:
        raise Unavailable("hub-unreachable", reason=_first_line(error)) from error
    except psycopg.OperationalError as error:
        raise Unavailable("hub-unreachable", reason=_first_line(error)) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


_ARRIVALS = "reon"


def read_rows(rows: Sequence[tuple[Any, ...]]) -> Reply:
    """Return what the rows of `exchange_v1` say, in the binary format."""
    told = list(_named(rows))

    def of(letter: str) -> Iterator[_Told]:
        return (row for row in told if row.what == letter)

    return Reply(
        verdicts=tuple(Verdict(bytes(row.hash), Status(row.status)) for row in of("s")),
        arrivals=tuple(_arrival(row) for row in told if row.what in _ARRIVALS),
        more=frozenset(row.line for row in of("m")),
        strangers={row.line: row.seq for row in of("x")},
        durable={row.line: row.seq for row in of("d")},
        retry_after_s=max((row.seq for row in of("p")), default=0),
        hub_ms=max((row.seq for row in of("t")), default=0),
    )


def _named(rows: Sequence[tuple[Any, ...]]) -> Iterator["_Told"]:
    """Yield the rows with their lines: one without is of the line before."""
    line = ""
    for what, status, named, *rest in rows:
        line = named or line
        yield _Told(_letter(what), status, line, *rest)


class _Told(NamedTuple):
    """A row of `exchange_v1`; which columns are filled depends on the first."""

    what: str
    status: int
    line: str
    seq: int
    hash: bytes
    header: bytes
    body: bytes


def _letter(what: bytes | str) -> str:
    # The type "char" comes as bytes in the binary format.
    return what.decode("ascii") if isinstance(what, bytes) else what


def _arrival(row: _Told) -> Arrival:
    sealed, identity = None, bytes(row.hash)
    if row.what == "r":
        sealed = Sealed(bytes(row.header), bytes(row.body))
        # What does not fit its beginning keeps the hub's word and is refused by the planner.
        identity = sealed.hash if sealed.hash.startswith(identity) else identity
    elif row.what == "e":
        sealed = Sealed(bytes(row.header), b"", bytes(row.body))
    return Arrival(row.line, row.seq, identity, sealed, is_closed=row.what == "n")
