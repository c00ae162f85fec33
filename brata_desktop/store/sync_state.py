"""What this laptop knows of the shared database: where it stands, what is received, what is held.

Nothing here says "to be sent": what has no receipt and is not held waits, and that is a query. A
second flag beside it could disagree with it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    String,
    Table,
    TextClause,
    bindparam,
    delete,
    func,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import insert

from brata_desktop.domain.feeds import KEYS
from brata_desktop.store.record_rows import BACKED_UP, QUEUED, RECEIVED
from brata_desktop.store.schema import metadata

line_place = Table(
    "line_place",
    metadata,
    Column("line", String, primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("chain", LargeBinary(32), nullable=False),
    Column("durable", Integer, nullable=False),
    sqlite_with_rowid=False,
)
receipt = Table(
    "receipt",
    metadata,
    Column("line", String, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("hash", LargeBinary(32), nullable=False, index=True),
    sqlite_with_rowid=False,
)
held = Table(
    "held",
    metadata,
    Column("hash", LargeBinary(32), primary_key=True),
    Column("status", Integer, nullable=False),
    sqlite_with_rowid=False,
)
# Keys before what they signed, decisions before reports, the severe before the rest.
_WAITING = text(
    """
    SELECT r.seq, r.hash, r.header, r.body, r.body_hash
    FROM revision AS r LEFT JOIN record ON record.id = r.record
    WHERE r.seq >= :floor
      AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.hash = r.hash)
      AND NOT EXISTS (SELECT 1 FROM held WHERE held.hash = r.hash)
    ORDER BY CASE
        WHEN r.kind IN ('unit', 'officer', 'deputy', 'unit_setting') THEN 0
        WHEN r.kind = 'transition' THEN 1
        WHEN record.severity >= 4 THEN 2
        ELSE 3 END, r.seq
    """
)
# What goes onto a stick: what the hub holds in no line of its own, whatever it said about it.
_UNRECEIVED = text(
    """
    SELECT r.hash, r.header, r.body, r.body_hash
    FROM revision AS r LEFT JOIN record ON record.id = r.record
    WHERE r.feed <> '0' AND r.kind NOT IN ('unit', 'officer', 'deputy', 'unit_setting')
      AND NOT EXISTS (
        SELECT 1 FROM receipt WHERE receipt.hash = r.hash AND receipt.line NOT LIKE 'aside:%')
    ORDER BY CASE
        WHEN r.kind = 'transition' THEN 1
        WHEN record.severity >= 4 THEN 2
        ELSE 3 END, r.seq
    """
)
_HEARD_OF = text(
    """
    SELECT 1 FROM revision AS r JOIN receipt AS t ON t.hash = r.hash AND t.line NOT LIKE 'aside:%'
    WHERE r.device = :device LIMIT 1
    """
)
_UNRECEIVED_FEEDS = text(
    """
    SELECT DISTINCT r.feed FROM revision AS r WHERE r.feed <> '0' AND NOT EXISTS (
        SELECT 1 FROM receipt WHERE receipt.hash = r.hash AND receipt.line NOT LIKE 'aside:%')
    """
)
_OF_FEED = text(
    """
    SELECT r.hash, r.header, r.body, r.body_hash FROM revision AS r
    LEFT JOIN receipt ON receipt.hash = r.hash AND receipt.line = :line
    WHERE r.feed = :feed AND coalesce(receipt.seq, :after + 1) > :after
      AND (r.kind IN ('unit', 'officer', 'deputy', 'unit_setting')) = :is_keys
    ORDER BY r.seq
    """
)
_FLOOR = text(
    """
    SELECT min(r.seq) FROM revision AS r
    WHERE NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.hash = r.hash)
      AND NOT EXISTS (SELECT 1 FROM held WHERE held.hash = r.hash)
    """
)
# In the order of arrival; what stands in a line "aside:" has a receipt and is held (6) even so.
_WAITING_RECORDS = text(
    """
    SELECT r.record AS record, count(*) AS waiting,
           max(coalesce(
               (SELECT status FROM held WHERE held.hash = r.hash),
               (SELECT max(6) FROM receipt WHERE receipt.hash = r.hash),
               0)) AS held
    FROM revision AS r
    WHERE NOT EXISTS (
        SELECT 1 FROM receipt WHERE receipt.hash = r.hash AND receipt.line NOT LIKE 'aside:%')
    GROUP BY r.record ORDER BY min(r.seq)
    """
)
_BYTES_WAITING = text(
    """
    SELECT coalesce(sum(length(r.header) + length(r.body)), 0) FROM revision AS r
    WHERE NOT EXISTS (
        SELECT 1 FROM receipt WHERE receipt.hash = r.hash AND receipt.line NOT LIKE 'aside:%')
    """
)
# What is kept aside is held, and not received.
_COUNT = """
    SELECT count(*), count(t.hash), count(CASE WHEN t.seq <= line_place.durable THEN 1 END)
    FROM revision AS r
    LEFT JOIN (
        SELECT hash, min(line) AS line, min(seq) AS seq FROM receipt
        WHERE line NOT LIKE 'aside:%' GROUP BY hash
    ) AS t ON t.hash = r.hash
    LEFT JOIN line_place ON line_place.line = t.line
"""
_SAFETY = text(_COUNT)
_SAFETY_OF_RECORD = text(_COUNT + "WHERE r.record = :record")


_WHERE_TEXT = text(
    """
    SELECT r.record AS record, count(*) AS total, count(t.hash) AS received,
           count(CASE WHEN t.seq <= line_place.durable THEN 1 END) AS durable
    FROM revision AS r
    LEFT JOIN receipt AS t ON t.hash = r.hash AND t.line NOT LIKE 'aside:%'
    LEFT JOIN line_place ON line_place.line = t.line
    WHERE r.record IN :ids GROUP BY r.record
    """
).bindparams(bindparam("ids", expanding=True))
_WHERE_PHOTOS = text(
    """
    SELECT a.record AS record, count(*) AS total, count(r.sha256) AS received,
           sum(r.is_durable) AS durable
    FROM record_attachment AS a
    LEFT JOIN attachment_receipt AS r ON r.line = a.line AND r.sha256 = a.sha256
    WHERE a.record IN :ids GROUP BY a.record
    """
).bindparams(bindparam("ids", expanding=True))


def _whereabouts(total: int, received: int, durable: int) -> str:
    if received < total:
        return QUEUED
    return BACKED_UP if durable >= total else RECEIVED


@dataclass(frozen=True, slots=True)
class LinePlace:
    """Where the laptop stands in a line: number, chain there, number in a verified backup."""

    line: str
    seq: int
    chain: bytes
    durable: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A revision without a receipt, as it is stored.

    Attributes:
        hash: Its identity.
        header: Signed header and signature.
        body: The body; empty when it was erased.
        body_hash: Digest of an erased body; None for any other.
    """

    hash: bytes
    header: bytes
    body: bytes
    body_hash: bytes | None


class SyncState:
    """Repository of places, receipts and what is held."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection

    def places(self) -> tuple[LinePlace, ...]:
        """Return where the laptop stands in every line it knows."""
        rows = self._connection.execute(select(line_place).order_by(line_place.c.line))
        return tuple(LinePlace(row.line, row.seq, row.chain, row.durable) for row in rows)

    def put_place(self, place: LinePlace) -> None:
        """Stand somewhere else in a line."""
        values = {"seq": place.seq, "chain": place.chain, "durable": place.durable}
        self._connection.execute(
            insert(line_place)
            .values(line=place.line, **values)
            .on_conflict_do_update(index_elements=["line"], set_=values)
        )

    def add_receipt(self, line: str, seq: int, hash_: bytes) -> None:
        """Note that a revision was seen in its line; it is held no longer."""
        self._connection.execute(
            insert(receipt).values(line=line, seq=seq, hash=hash_).on_conflict_do_nothing()
        )
        self._connection.execute(delete(held).where(held.c.hash == hash_))

    def add_receipts(self, line: str, first: int, hashes: Sequence[bytes]) -> None:
        """Note many of a line, the first one under the number `first`; as `add_receipt`."""
        self.note_receipts((line, first + at, hash_) for at, hash_ in enumerate(hashes))

    def note_receipts(self, receipts: Iterable[tuple[str, int, bytes]]) -> None:
        """Note many receipts, each as line, number and hash; as `add_receipt`."""
        rows = list(receipts)
        self._driver.executemany("INSERT OR IGNORE INTO receipt VALUES (?, ?, ?)", rows)
        self._driver.executemany("DELETE FROM held WHERE hash = ?", [(row[2],) for row in rows])

    def receipts(self, line: str) -> tuple[bytes, ...]:
        """Return the hashes received in a line, in order from number 1."""
        found = select(receipt.c.hash).where(receipt.c.line == line).order_by(receipt.c.seq)
        return tuple(self._connection.scalars(found))

    def take_back(self, place: LinePlace) -> None:
        """Forget the receipts of a line after a place, and what was held: it is judged anew."""
        self._connection.execute(
            delete(receipt).where(receipt.c.line == place.line, receipt.c.seq > place.seq)
        )
        self._connection.execute(delete(held))
        self.put_place(place)

    def hold(self, hash_: bytes, status: int) -> None:
        """Note that the hub did not take a revision into its line, and why."""
        self._connection.execute(
            insert(held)
            .values(hash=hash_, status=status)
            .on_conflict_do_update(index_elements=["hash"], set_={"status": status})
        )

    def held(self) -> dict[bytes, int]:
        """Return what the hub did not take, with its status."""
        return {row.hash: row.status for row in self._connection.execute(select(held))}

    def release(self, hash_: bytes) -> None:
        """Try a held revision again."""
        self._connection.execute(delete(held).where(held.c.hash == hash_))

    def floor(self) -> int | None:
        """Return the arrival number of the oldest revision that waits; None when none does."""
        oldest: int | None = self._connection.scalar(_FLOOR)
        return oldest

    def waiting(self, floor: int = 0) -> Iterator[Waiting]:
        """Yield what waits, the most urgent first; nothing that arrived before `floor` does."""
        for row in self._connection.execute(_WAITING, {"floor": floor}):
            yield Waiting(row.hash, row.header, row.body, row.body_hash)

    def waiting_records(self) -> dict[str, tuple[int, int]]:
        """Return what has revisions without a receipt: id to how many, and why one is held.

        In the order of arrival; records, and whatever else revisions belong to. The reason is the
        hub's status, 0 where none is held.
        """
        rows = self._connection.execute(_WAITING_RECORDS)
        return {row.record: (row.waiting, row.held) for row in rows}

    def bytes_waiting(self) -> int:
        """Return the size of everything without a receipt."""
        return int(self._connection.scalar(_BYTES_WAITING) or 0)

    def unreceived_feeds(self) -> frozenset[str]:
        """Return the posts of what was not seen in its line, keys included."""
        return frozenset(self._connection.scalars(_UNRECEIVED_FEEDS))

    def unreceived(self) -> Iterator[Waiting]:
        """Yield what was not seen in its line, held or not, keys left out; the urgent first."""
        for row in self._connection.execute(_UNRECEIVED):
            yield Waiting(row.hash, row.header, row.body, row.body_hash)

    def of_line(self, line: str, after: int = 0) -> Iterator[Waiting]:
        """Yield what belongs into a line, without what was received there up to a number."""
        is_keys = line.startswith(KEYS)
        values = {
            "line": line, "feed": line.removeprefix(KEYS), "after": after, "is_keys": is_keys,
        }  # fmt: skip
        for row in self._connection.execute(_OF_FEED, values):
            yield Waiting(row.hash, row.header, row.body, row.body_hash)

    def is_received(self, hash_: bytes) -> bool:
        """Tell whether a revision was seen in its line; kept aside is not received."""
        found = select(receipt.c.seq).where(
            receipt.c.hash == hash_, receipt.c.line.not_like("aside:%")
        )
        return self._connection.execute(found).first() is not None

    def is_heard_of(self, incarnation: str) -> bool:
        """Tell whether the hub knows a store: something that it wrote was seen in its line."""
        return self._connection.execute(_HEARD_OF, {"device": incarnation}).first() is not None

    def safety(self, record: str) -> tuple[int, int, int]:
        """Return of a record's revisions how many there are, are received, are in a backup."""
        return self._count(_SAFETY_OF_RECORD, {"record": record})

    def totals(self) -> tuple[int, int, int]:
        """Return the same of everything here."""
        return self._count(_SAFETY, {})

    def _count(self, counted: TextClause, values: dict[str, str]) -> tuple[int, int, int]:
        row = self._connection.execute(counted, values).one()
        return int(row[0]), int(row[1]), int(row[2])

    def whereabouts(self, records: Collection[str]) -> dict[str, str]:
        """Return where all of some records is known to be, photos included; by id."""
        counted = {"ids": list(records)}
        rows = [*self._connection.execute(_WHERE_TEXT, counted)]
        photos = {row.record: row for row in self._connection.execute(_WHERE_PHOTOS, counted)}
        found = {}
        for row in rows:
            photo = photos.get(row.record)
            total = row.total + (photo.total if photo else 0)
            received = row.received + (photo.received if photo else 0)
            durable = row.durable + ((photo.durable or 0) if photo else 0)
            found[row.record] = _whereabouts(total, received, durable)
        return found

    def last_of(self, line: str) -> int:
        """Return the number of the last receipt of a line; 0 before the first."""
        found = select(func.max(receipt.c.seq)).where(receipt.c.line == line)
        return self._connection.scalar(found) or 0
