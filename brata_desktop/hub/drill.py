"""The drill: a dump is restored beside the hub, and everything in it is computed again."""

import os
import shutil
import subprocess
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from brata_desktop.hub.durability import Heads
from brata_desktop.hub.refusals import Refused

_CUSTOM = b"PGDMP"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a restored dump holds.

    Attributes:
        lines: Lines.
        revisions: Revisions whose hash and place in the chain were computed again.
        blobs: Whole attachments whose digest was.
    """

    lines: int
    revisions: int
    blobs: int


def restore_drill(dsn: str, dump: Path, heads: Heads | None = None) -> Outcome:
    """Restore a dump into a database of its own, compute all of it again, drop it.

    Args:
        dsn: How the administrator reaches the server.
        dump: Written by `pg_dump`, in its custom format or as SQL.
        heads: What the dump must hold at least.

    Raises:
        Refused: The dump cannot be restored, something in it does not add up, or it lacks what
            the heads name.
    """
    with _scratch(dsn) as scratch:
        _restore(scratch, dump)
        with psycopg.connect(scratch) as connection:
            return _check(connection, heads or Heads(()))


def faults(connection: psycopg.Connection) -> list[str]:
    """Return what does not add up in a hub, a sentence each."""
    rows = connection.execute("SELECT line, seq, fault FROM sync.faults() ORDER BY line, seq")
    return [
        f"line {line}{f', revision {seq}' if seq else ''}: {fault}" for line, seq, fault in rows
    ]


def _check(connection: psycopg.Connection, heads: Heads) -> Outcome:
    found = faults(connection)
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise Refused(
            f"the dump does not add up: {'; '.join(found[:_SHOWN])}{more}; keep it, make another "
            "and look at the disks"
        )
    for head in heads.lines:
        row = connection.execute(
            "SELECT encode(chain, 'hex') FROM sync.log WHERE line = %s AND seq = %s",
            [head.line, head.seq],
        ).fetchone()
        if row is None or row[0] != head.chain:
            raise Refused(
                f"the dump lacks line {head.line} up to {head.seq}; it was begun before the heads "
                "were taken, or is of another hub"
            )
    row = connection.execute(
        "SELECT (SELECT count(*) FROM sync.line), (SELECT count(*) FROM sync.log), "
        "(SELECT count(*) FROM sync.blob WHERE is_whole)"
    ).fetchone()
    return Outcome(*(row or (0, 0, 0)))


@contextmanager
def _scratch(dsn: str) -> Iterator[str]:
    name = f"brata_drill_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(dsn, autocommit=True) as connection:
        database = sql.Identifier(name)
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(database))
        try:
            yield make_conninfo(dsn, dbname=name)
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(database))


def _restore(dsn: str, dump: Path) -> None:
    try:
        with dump.open("rb") as stream:
            is_custom = stream.read(len(_CUSTOM)) == _CUSTOM
    except OSError as error:
        raise Refused(f"{dump} cannot be read ({error.strerror}); check the path") from error
    file = str(dump.resolve())
    if is_custom:
        _run("pg_restore", ("--no-owner", "--no-privileges", "--exit-on-error", file), dsn)
    else:
        quiet = ("--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1")
        _run("psql", (*quiet, f"--file={file}"), dsn)


def _run(program: str, options: Sequence[str], dsn: str) -> None:
    # Both programs take a connection string for a database's name; the password is not for `ps`.
    password = conninfo_to_dict(dsn).get("password")
    secret = {"PGPASSWORD": str(password)} if password else {}
    open_part = make_conninfo(dsn, password="") if password else dsn
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own program, no shell
        [find_program(program), "--dbname", open_part, *options],
        capture_output=True,
        text=True,
        check=False,
        errors="replace",
        env=os.environ | secret,
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        said = lines[0] if lines else "it says no more"
        raise Refused(f"the dump cannot be restored ({said}); keep it and make another")


def find_program(name: str) -> str:
    """Return where one of PostgreSQL's programs is, the newest first.

    Raises:
        Refused: It is not installed.
    """
    places = Path("/usr/lib/postgresql").glob(f"*/bin/{name}")
    newest = max(places, key=lambda place: _version(place.parts[-3]), default=None)
    found = str(newest) if newest else shutil.which(name)
    if not found:
        raise Refused(f"{name} is missing; install PostgreSQL's client programs on this machine")
    return found


def _version(text: str) -> int:
    return int(text) if text.isdecimal() else 0
