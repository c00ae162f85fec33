"""What is in a verified backup: heads taken before it, marks set after it was tried.

```
brata-hub heads > heads.json; pg_dump …
brata-hub restore-drill DUMP --heads heads.json; brata-hub mark-durable --all-from heads.json
```

Heads are committed when they are read, so a dump that begins afterwards holds all below them.
"""

import msgspec
import psycopg

from brata_desktop.hub.refusals import Refused


class Head(msgspec.Struct, frozen=True):
    """The end of a line at a moment: its number and its chain in hexadecimal."""

    line: str
    seq: int
    chain: str


class WholeBlob(msgspec.Struct, frozen=True):
    """An attachment that was whole, and in no backup yet; its digest in hexadecimal."""

    line: str
    digest: str


class Heads(msgspec.Struct, frozen=True):
    """Everything that a backup which begins now will hold."""

    lines: tuple[Head, ...]
    blobs: tuple[WholeBlob, ...] = ()


def read_heads(connection: psycopg.Connection) -> Heads:
    """Return the end of each line, and the whole attachments that no backup has."""
    connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    lines = connection.execute(
        "SELECT line, head, encode(chain, 'hex') FROM sync.line WHERE head > 0 ORDER BY line"
    ).fetchall()
    blobs = connection.execute(
        "SELECT line, encode(digest, 'hex') FROM sync.blob WHERE is_whole AND NOT is_durable "
        "ORDER BY line, digest"
    ).fetchall()
    return Heads(tuple(Head(*row) for row in lines), tuple(WholeBlob(*row) for row in blobs))


def parse_heads(text: bytes) -> Heads:
    """Return heads as `brata-hub heads` printed them.

    Raises:
        Refused: They are none.
    """
    try:
        return msgspec.json.decode(text, type=Heads)
    except msgspec.DecodeError as error:
        raise Refused(f"these are no heads ({error}); make them with brata-hub heads") from error


def mark_durable(connection: psycopg.Connection, heads: Heads) -> int:
    """Remember what is in a verified backup; return how many lines moved on.

    Raises:
        Refused: A line is another one than it was: the hub was restored meanwhile.
    """
    moved = sum(_mark(connection, head) for head in heads.lines)
    _mark_blobs(connection, heads)
    return moved


def mark_line(connection: psycopg.Connection, line: str, seq: int) -> int:
    """Remember that a line is in a verified backup up to a number.

    Raises:
        Refused: The line does not reach that far.
    """
    row = connection.execute(
        "SELECT encode(chain, 'hex') FROM sync.log WHERE line = %s AND seq = %s", [line, seq]
    ).fetchone()
    if row is None:
        raise Refused(f"line {line} has no revision {seq}; see brata-hub heads")
    return _mark(connection, Head(line, seq, str(row[0])))


def _mark(connection: psycopg.Connection, head: Head) -> int:
    row = connection.execute(
        "SELECT encode(chain, 'hex') FROM sync.log WHERE line = %s AND seq = %s",
        [head.line, head.seq],
    ).fetchone()
    if row is None or row[0] != head.chain:
        raise Refused(
            f"line {head.line} is another one than when its head was taken: the hub was restored; "
            "make a new backup"
        )
    done = connection.execute(
        "UPDATE sync.line SET durable = %s WHERE line = %s AND durable < %s",
        [head.seq, head.line, head.seq],
    )
    return done.rowcount


def _mark_blobs(connection: psycopg.Connection, heads: Heads) -> None:
    connection.execute(
        "UPDATE sync.blob AS b SET is_durable = true "
        "FROM unnest(%s::text[], %s::text[]) AS w (line, digest) "
        "WHERE b.line = w.line AND b.digest = decode(w.digest, 'hex') AND b.is_whole",
        [[blob.line for blob in heads.blobs], [blob.digest for blob in heads.blobs]],
    )
