"""Attachments and their previews, in the encrypted store and nowhere else."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Protocol

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from brata_desktop.domain.errors import NotFound
from brata_desktop.store.schema import metadata

CHUNK_BYTES = 32_768

blob = Table(
    "blob",
    metadata,
    Column("id", Integer, primary_key=True),
    # Null only inside the transaction that is still reading the file.
    Column("sha256", String(64), unique=True),
    Column("size_bytes", Integer, nullable=False),
    Column("media_type", String, nullable=False),
)
blob_chunk = Table(
    "blob_chunk",
    metadata,
    Column("blob", ForeignKey("blob.id", ondelete="CASCADE"), primary_key=True),
    Column("at", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
thumbnail = Table(
    "thumbnail",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("edge_px", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
_CHUNKS = (
    select(blob_chunk.c.content)
    .join(blob, blob.c.id == blob_chunk.c.blob)
    .where(blob.c.sha256 == bindparam("sha256"))
    .order_by(blob_chunk.c.at)
)


class Readable(Protocol):
    """Anything that hands out bytes piece by piece."""

    def read(self, count: int, /) -> bytes:
        """Return at most `count` bytes; none at the end."""


class Blobs:
    """Repository of attachments, named by the SHA-256 of their bytes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, source: Readable, media_type: str = "") -> tuple[str, int]:
        """Store a file and return its SHA-256 in hex and its size; the same bytes once only.

        Args:
            source: Read to its end in pieces; a large file never stands in memory whole.
            media_type: For example `image/jpeg`.
        """
        made = self._connection.execute(
            insert(blob).values(sha256=None, size_bytes=0, media_type=media_type)
        )
        id_ = made.lastrowid
        digest, size = sha256(), 0
        while chunk := source.read(CHUNK_BYTES):
            digest.update(chunk)
            self._connection.execute(
                insert(blob_chunk), {"blob": id_, "at": size, "content": chunk}
            )
            size += len(chunk)
        name = digest.hexdigest()
        if self.has(name):
            self._connection.execute(delete(blob).where(blob.c.id == id_))
        else:
            self._connection.execute(
                blob.update().where(blob.c.id == id_).values(sha256=name, size_bytes=size)
            )
        return name, size

    def has(self, name: str) -> bool:
        """Return whether the bytes are here."""
        return self.size_bytes(name) is not None

    def size_bytes(self, name: str) -> int | None:
        """Return the size of an attachment, or None when it is not here."""
        return self._connection.scalar(select(blob.c.size_bytes).where(blob.c.sha256 == name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield an attachment's bytes in order.

        Raises:
            NotFound: `attachment-not-found`.
        """
        if not self.has(name):
            raise NotFound("attachment-not-found", id=name)
        yield from self._connection.scalars(_CHUNKS, {"sha256": name})

    def get(self, name: str) -> bytes:
        """Return an attachment whole.

        Raises:
            NotFound: `attachment-not-found`.
        """
        return b"".join(self.chunks(name))

    def names(self) -> Iterator[str]:
        """Yield the SHA-256 of every attachment here."""
        yield from self._connection.scalars(select(blob.c.sha256).order_by(blob.c.id))

    def erase(self, name: str) -> None:
        """Remove an attachment and its previews by order of a court."""
        self._connection.execute(delete(thumbnail).where(thumbnail.c.sha256 == name))
        mine = select(blob.c.id).where(blob.c.sha256 == name)
        self._connection.execute(delete(blob_chunk).where(blob_chunk.c.blob.in_(mine)))
        self._connection.execute(delete(blob).where(blob.c.sha256 == name))

    def put_thumbnail(self, name: str, edge_px: int, content: bytes) -> None:
        """Keep a preview whose longer edge has `edge_px` pixels."""
        statement = upsert(thumbnail).values(sha256=name, edge_px=edge_px, content=content)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["sha256", "edge_px"], set_={"content": content}
            )
        )

    def thumbnail(self, name: str, edge_px: int) -> bytes | None:
        """Return a preview, or None when it has to be made."""
        found = select(thumbnail.c.content).where(
            thumbnail.c.sha256 == name, thumbnail.c.edge_px == edge_px
        )
        return self._connection.scalar(found)
