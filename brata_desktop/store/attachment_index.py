"""Which attachments records name, what the centre holds of them, what is on its way here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
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

from brata_desktop.store.blobs import CHUNK_BYTES, blob, blob_chunk
from brata_desktop.store.schema import metadata

record_attachment = Table(
    "record_attachment",
    metadata,
    Column("record", String(36), primary_key=True),
    Column("sha256", String(64), primary_key=True, index=True),
    Column("line", String, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("media_type", String, nullable=False),
    Column("severity", Integer, nullable=False),
    sqlite_with_rowid=False,
)
attachment_receipt = Table(
    "attachment_receipt",
    metadata,
    Column("line", String, primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("is_durable", Integer, nullable=False),
    sqlite_with_rowid=False,
)
incoming_chunk = Table(
    "incoming_chunk",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
SMALL_BYTES_MAX = 6 * 1024
"""What is at most this large goes first: the small pictures of photos, and what is no larger."""
_WANTED = """
    SELECT a.line, a.sha256, max(a.size_bytes) AS size_bytes, max(a.media_type) AS media_type,
           max(r.is_durable) AS is_durable
    FROM record_attachment AS a
    LEFT JOIN attachment_receipt AS r ON r.line = a.line AND r.sha256 = a.sha256
    WHERE {here} (SELECT 1 FROM blob WHERE blob.sha256 = a.sha256) {state}
    GROUP BY a.line, a.sha256
    ORDER BY max(a.size_bytes) > {small}, max(a.severity) DESC, max(a.record) DESC
"""
# Small pictures, then photos: the severe before the rest, the newest before the older (record ids
# grow with time).


def _wanted(here: str, state: str = "") -> TextClause:
    return text(_WANTED.format(here=here, state=state, small=SMALL_BYTES_MAX))


_TO_SEND = _wanted("EXISTS", "AND r.sha256 IS NULL")
_TO_FETCH = _wanted("NOT EXISTS")
_TO_CONFIRM = _wanted("EXISTS", "AND r.is_durable = 0")
# On the path of every save, so by hand and straight to the driver.
_PUT = (
    "INSERT OR IGNORE INTO record_attachment "
    "(record, sha256, line, size_bytes, media_type, severity) VALUES (?, ?, ?, ?, ?, ?)"
)
_CHUNK = (
    select(blob_chunk.c.content)
    .join(blob, blob.c.id == blob_chunk.c.blob)
    .where(blob.c.sha256 == bindparam("name"), blob_chunk.c.at == bindparam("offset"))
)


@dataclass(frozen=True, slots=True)
class NamedAttachment:
    """An attachment that a record of a line names.

    Attributes:
        line: The line of the record.
        sha256: Digest of its bytes, hex.
        size_bytes: Its size as the record says.
        media_type: For example `image/jpeg`.
    """

    line: str
    sha256: str
    size_bytes: int
    media_type: str

    @property
    def is_small(self) -> bool:
        """Whether it goes before every photo."""
        return self.size_bytes <= SMALL_BYTES_MAX

    @property
    def chunks(self) -> int:
        """How many chunks it has."""
        return (self.size_bytes - 1) // CHUNK_BYTES + 1


class AttachmentIndex:
    """Repository of what records name, of receipts, and of chunks on their way."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection

    def put(self, record: str, severity: int, named: Iterable[NamedAttachment]) -> None:
        """Write what a record names now, in place of what it named before."""
        self._driver.execute("DELETE FROM record_attachment WHERE record = ?", (record,))
        rows = [(record, a.sha256, a.line, a.size_bytes, a.media_type, severity) for a in named]
        if rows:
            self._driver.executemany(_PUT, rows)

    def remove_all(self) -> None:
        """Forget what records name, for a rebuild; receipts and chunks stay."""
        self._connection.execute(delete(record_attachment))

    def to_send(self) -> tuple[NamedAttachment, ...]:
        """Return what is here and without a receipt, the most urgent first."""
        return self._named(_TO_SEND)

    def to_fetch(self) -> tuple[NamedAttachment, ...]:
        """Return what records name and is not here, the most urgent first."""
        return self._named(_TO_FETCH)

    def to_confirm(self) -> tuple[NamedAttachment, ...]:
        """Return what the centre holds and is in none of its backups, as far as is known."""
        return self._named(_TO_CONFIRM)

    def note_receipt(self, line: str, name: str, *, is_durable: bool) -> None:
        """Note that the centre holds an attachment whole."""
        values = {"is_durable": int(is_durable)}
        self._connection.execute(
            insert(attachment_receipt)
            .values(line=line, sha256=name, **values)
            .on_conflict_do_update(index_elements=["line", "sha256"], set_=values)
        )

    def receipts(self, line: str) -> dict[str, bool]:
        """Return what the centre holds of a line, by digest, and whether it is in a backup."""
        found = select(attachment_receipt).where(attachment_receipt.c.line == line)
        return {row.sha256: bool(row.is_durable) for row in self._connection.execute(found)}

    def forget_receipt(self, line: str, name: str) -> None:
        """Forget a receipt: the centre holds it no longer, because it was restored."""
        self._connection.execute(
            delete(attachment_receipt).where(
                attachment_receipt.c.line == line, attachment_receipt.c.sha256 == name
            )
        )

    def records_of(self, name: str) -> tuple[str, ...]:
        """Return the ids of the records that name an attachment."""
        found = select(record_attachment.c.record).where(record_attachment.c.sha256 == name)
        return tuple(self._connection.scalars(found))

    def chunk(self, name: str, number: int) -> bytes:
        """Return a chunk of an attachment that is here; empty when it is not."""
        place = {"name": name, "offset": number * CHUNK_BYTES}
        return bytes(self._connection.scalar(_CHUNK, place) or b"")

    def put_chunk(self, name: str, number: int, content: bytes) -> None:
        """Keep a chunk that came."""
        self._connection.execute(
            insert(incoming_chunk)
            .values(sha256=name, number=number, content=content)
            .on_conflict_do_nothing()
        )

    def incoming(self, name: str) -> frozenset[int]:
        """Return the numbers of the chunks that came so far."""
        found = select(incoming_chunk.c.number).where(incoming_chunk.c.sha256 == name)
        return frozenset(self._connection.scalars(found))

    def whole(self, name: str) -> Iterator[bytes]:
        """Yield the chunks that came, in order."""
        found = select(incoming_chunk.c.content).where(incoming_chunk.c.sha256 == name)
        yield from self._connection.scalars(found.order_by(incoming_chunk.c.number))

    def is_what_it_says(self, name: str) -> bool:
        """Tell whether the chunks that came are the attachment."""
        digest = sha256()
        for piece in self.whole(name):
            digest.update(piece)
        return digest.hexdigest() == name

    def drop_incoming(self, name: str) -> None:
        """Forget the chunks that came."""
        self._connection.execute(delete(incoming_chunk).where(incoming_chunk.c.sha256 == name))

    def safety(self, record: str) -> tuple[int, int, int]:
        """Return of a record's attachments how many there are, are received, are in a backup."""
        named = record_attachment
        received = attachment_receipt
        counted = (
            select(
                func.count(),
                func.count(received.c.sha256),
                func.coalesce(func.sum(received.c.is_durable), 0),
            )
            .select_from(
                named.outerjoin(
                    received,
                    (received.c.line == named.c.line) & (received.c.sha256 == named.c.sha256),
                )
            )
            .where(named.c.record == record)
        )
        row = self._connection.execute(counted).one()
        return int(row[0]), int(row[1]), int(row[2])

    def _named(self, wanted: TextClause) -> tuple[NamedAttachment, ...]:
        rows = self._connection.execute(wanted)
        return tuple(
            NamedAttachment(row.line, row.sha256, row.size_bytes, row.media_type) for row in rows
        )
