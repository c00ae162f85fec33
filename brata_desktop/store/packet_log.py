"""Which packets were written here, who took them along, and how much of them came back as received.

What came back is counted from receipts when asked for; nothing here says so by itself.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Integer, LargeBinary, String, Table, text, update

from brata_desktop.store.column_types import UtcDateTime, from_milliseconds
from brata_desktop.store.schema import metadata

packet = Table(
    "packet",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("officer", String(36), nullable=False),
    Column("receivers", String, nullable=False),
    Column("files", String, nullable=False),
    Column("carrier", String, nullable=False),
    Column("handed_at", UtcDateTime),
)
packet_content = Table(
    "packet_content",
    metadata,
    Column("packet", Integer, primary_key=True),
    Column("hash", LargeBinary(32), primary_key=True),
    sqlite_with_rowid=False,
)
# A photo is named by its digest in hexadecimal digits, a revision by its hash.
_NEWEST = text(
    """
    SELECT p.id, p.made_at, p.officer, p.receivers, p.files, p.carrier, p.handed_at,
           count(c.hash) AS total,
           coalesce(sum(
               EXISTS (SELECT 1 FROM receipt WHERE receipt.hash = c.hash
                       AND receipt.line NOT LIKE 'aside:%')
               OR EXISTS (SELECT 1 FROM attachment_receipt AS a
                          WHERE a.sha256 = lower(hex(c.hash)))
           ), 0) AS received
    FROM (SELECT * FROM packet ORDER BY id DESC LIMIT :limit) AS p
    LEFT JOIN packet_content AS c ON c.packet = p.id
    GROUP BY p.id ORDER BY p.id DESC
    """
)
_SEPARATOR = "\n"


@dataclass(frozen=True, slots=True)
class WrittenPacket:
    """A packet that was written here.

    Attributes:
        id: Its running number in this store.
        made_at: When it was written, by the laptop's clock.
        officer: Id of the officer who wrote it.
        receivers: Who can read it: `hub`, or posts such as `BJM/07`.
        files: Names of its files.
        carrier: Who took it along, as typed; empty until somebody said so.
        handed_at: When that was said; None until then.
        total: How many revisions and photos it holds.
        received: How many of those are received by now.
    """

    id: int
    made_at: dt.datetime
    officer: str
    receivers: tuple[str, ...]
    files: tuple[str, ...]
    carrier: str
    handed_at: dt.datetime | None
    total: int
    received: int


class PacketLog:
    """Repository of the packets that were written here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection

    def add(
        self,
        made_at: dt.datetime,
        officer: str,
        receivers: Iterable[str],
        files: Iterable[str],
        content: Iterable[bytes],
    ) -> int:
        """Note a packet with the hashes of what it holds; return its number."""
        values = {
            "made_at": made_at,
            "officer": officer,
            "receivers": _SEPARATOR.join(receivers),
            "files": _SEPARATOR.join(files),
            "carrier": "",
        }
        made = self._connection.execute(packet.insert().values(**values))
        (number,) = made.inserted_primary_key or (0,)
        rows = [(number, hash_) for hash_ in content]
        self._driver.executemany("INSERT OR IGNORE INTO packet_content VALUES (?, ?)", rows)
        return int(number)

    def hand_over(self, number: int, carrier: str, at: dt.datetime) -> None:
        """Note who took a packet along."""
        changed = update(packet).where(packet.c.id == number)
        self._connection.execute(changed.values(carrier=carrier, handed_at=at))

    def newest(self, limit: int) -> tuple[WrittenPacket, ...]:
        """Return the newest packets, newest first, with what of them is received."""
        rows = self._connection.execute(_NEWEST, {"limit": limit})
        return tuple(
            WrittenPacket(
                row.id,
                from_milliseconds(row.made_at),
                row.officer,
                tuple(row.receivers.split(_SEPARATOR)),
                tuple(row.files.split(_SEPARATOR)),
                row.carrier,
                None if row.handed_at is None else from_milliseconds(row.handed_at),
                row.total,
                row.received,
            )
            for row in rows
        )
