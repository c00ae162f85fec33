"""How a hub stands, in the numbers that monitoring watches."""

import datetime as dt
from dataclasses import dataclass

import psycopg

from brata_desktop.hub.quarantine import TO_DECIDE


@dataclass(frozen=True, slots=True)
class Status:
    """A hub at a moment.

    Attributes:
        laptops: Enrolled and not revoked.
        silent: Those of them that said nothing for two weeks, or never.
        lines: Lines.
        revisions: Revisions in the log.
        not_durable: Revisions that no verified backup holds.
        attachments: Whole attachments.
        attachments_unfinished: Those with chunks missing.
        aside: Revisions kept aside, undecided.
        parcels: Packets of others that laptops carried here, to be opened.
        forks: Counters that two revisions bear.
        bytes: Size of the database.
        last_received: When the newest revision came.
        to_project: Lines that moved since the projector read them; None when it never ran.
    """

    laptops: int
    silent: int
    lines: int
    revisions: int
    not_durable: int
    attachments: int
    attachments_unfinished: int
    aside: int
    parcels: int
    forks: int
    bytes: int
    last_received: dt.datetime | None
    to_project: int | None


_QUERY = f"""
SELECT
    (SELECT count(*) FROM sync.device WHERE is_active),
    (SELECT count(*) FROM sync.device WHERE is_active
     AND coalesce(last_seen, '-infinity') < now() - interval '14 days'),
    (SELECT count(*) FROM sync.line),
    (SELECT coalesce(sum(head), 0)::bigint FROM sync.line),
    (SELECT coalesce(sum(head - durable), 0)::bigint FROM sync.line),
    (SELECT count(*) FROM sync.blob
     WHERE is_whole AND NOT is_erased AND line NOT LIKE 'aside:%'),
    (SELECT count(*) FROM sync.blob WHERE NOT is_whole AND line NOT LIKE 'aside:%'),
    (SELECT count(*) FROM sync.aside AS a JOIN sync.log AS l USING (line, seq)
     WHERE {TO_DECIDE}),
    (SELECT count(*) FROM sync.blob WHERE is_whole AND NOT is_erased AND line LIKE 'aside:%'),
    (SELECT count(DISTINCT (device, n)) FROM sync.fork),
    pg_database_size(current_database()),
    (SELECT max(received_at) FROM sync.log)
"""  # noqa: S608 - a constant
_TO_PROJECT = """
SELECT count(*) FROM sync.line AS l LEFT JOIN read.progress AS p USING (line)
WHERE l.head > coalesce(p.seq, 0) AND l.line NOT LIKE 'aside:%'
"""


def read_status(connection: psycopg.Connection) -> Status:
    """Return how the hub stands."""
    row = connection.execute(_QUERY).fetchone()
    known = connection.execute("SELECT to_regclass('read.progress') IS NOT NULL").fetchone()
    waiting = connection.execute(_TO_PROJECT).fetchone() if known and known[0] else None
    if row is None:
        raise AssertionError("a query without a table answers with one row")
    return Status(*(*row, waiting[0] if waiting else None))


def lines_of(status: Status) -> list[str]:
    """Return the status for people."""
    received = f"{status.last_received:%Y-%m-%d %H:%M}" if status.last_received else "never"
    tables = "never made" if status.to_project is None else f"{status.to_project} lines behind"
    return [
        f"Laptops      {status.laptops}, of them silent for two weeks {status.silent}",
        f"Revisions    {status.revisions} in {status.lines} lines, the last {received}",
        f"Backup       {status.not_durable} revisions are in no verified backup",
        f"Attachments  {status.attachments} whole, {status.attachments_unfinished} under way",
        f"Kept aside   {status.aside} to decide; {status.forks} forks",
        f"Parcels      {status.parcels} to open (brata-hub packet read --carried)",
        f"Analysts     tables {tables}",
        f"Database     {status.bytes / 1_048_576:.0f} MiB",
    ]
