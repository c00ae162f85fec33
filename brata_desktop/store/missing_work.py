"""What a replaced database has and the restored one has not: the work to merge back.

The replaced file may be the damaged one that was the reason for the restore; what can still be
read of it is.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from brata_desktop.store.connection import connect
from brata_desktop.store.damaged_rows import Loss, Source, attempt, readable_rows
from brata_desktop.store.errors import translating


@dataclass(frozen=True, slots=True)
class MissingRevision:
    """A revision to merge back; `unseal(header, body, unpack_body, body_hash)` reads it.

    Attributes:
        hash: Its identity, 32 bytes.
        header: Stored header: signed bytes and signature.
        body: The compressed payload; empty when erased.
        body_hash: Digest of an erased body; None otherwise.
        is_signature_good: Whether the signature verified when it was stored.
    """

    hash: bytes
    header: bytes
    body: bytes
    body_hash: bytes | None
    is_signature_good: bool


@dataclass(frozen=True, slots=True)
class MissingBlob:
    """An attachment to take over.

    Attributes:
        sha256: The digest that names it.
        media_type: For example `image/jpeg`.
        content: Its bytes.
    """

    sha256: str
    media_type: str
    content: bytes


def missing_revisions(
    replaced: Path,
    restored: Path,
    key: bytes,
    *,
    old_key: bytes | None = None,
    loss: Loss | None = None,
) -> Iterator[MissingRevision]:
    """Yield what is missing in the restored database, in the order it had arrived.

    A body that was erased by order of a court after the backup is yielded too, with an empty
    body: `Revisions.add` ignores it, the caller erases it again.

    Args:
        replaced: The database that was there; may be damaged, is not changed.
        restored: The database that is there now; may be open elsewhere.
        key: Key of the restored database.
        old_key: Key of the replaced one when it is another.
        loss: Filled while rows are read.

    Raises:
        Unavailable: `store-unreadable`; the old file does not open with this key.
    """
    with translating(), closing(connect(restored, key)) as present:
        source = Source(replaced, old_key or key, loss or Loss())
        for row in readable_rows(source, "revision", _REVISION):
            missing = MissingRevision(row[0], row[1], row[2], row[3], bool(row[4]))
            found = present.execute(_BODY_BYTES, (missing.hash,)).fetchone()
            if found is None or (found[0] and not missing.body):
                yield missing


def missing_blobs(
    replaced: Path,
    restored: Path,
    key: bytes,
    *,
    old_key: bytes | None = None,
    loss: Loss | None = None,
) -> Iterator[MissingBlob]:
    """Yield every attachment that only the replaced database holds, one at a time in memory.

    All of them, also those that nothing readable names: it may be named by what was not readable.

    Args:
        replaced: As for `missing_revisions`.
        restored: Likewise.
        key: Likewise.
        old_key: Likewise.
        loss: Counts the attachments that are damaged; those are not yielded.

    Raises:
        Unavailable: `store-unreadable`; the old file does not open with this key.
    """
    source = Source(replaced, old_key or key, loss or Loss())
    with translating():
        with closing(connect(restored, key)) as present:
            here = {name for (name,) in present.execute("SELECT sha256 FROM blob")}
        rows = readable_rows(source, "blob", "id, sha256, media_type")
        for id_, name, media_type in [row for row in rows if row[1] not in here]:
            content = _content(source, id_)
            if sha256(content).hexdigest() == name:
                yield MissingBlob(name, media_type, content)
            else:
                source.loss.rows += 1


def _content(source: Source, blob: int) -> bytes:
    chunks = attempt(source, lambda each: each.execute(_CHUNKS, (blob,)).fetchall())
    return b"".join(chunk for (chunk,) in chunks or ())


def carry_working_copies(
    replaced: Path,
    restored: Path,
    key: bytes,
    *,
    old_key: bytes | None = None,
    loss: Loss | None = None,
) -> int:
    """Put what was being typed into the restored database; the newer of two copies stays.

    Args:
        replaced: As for `missing_revisions`.
        restored: Likewise; migrated already.
        key: Likewise.
        old_key: Likewise.
        loss: Counts the working copies that are damaged.

    Returns:
        How many working copies were put there.

    Raises:
        Unavailable: `store-unreadable`; the old file does not open with this key.
    """
    source = Source(replaced, old_key or key, loss or Loss())
    with translating():
        names = attempt(source, lambda each: _columns(each, "working_copy"))
        if names is None:
            source.loss.rows += 1
            return 0
        rows = readable_rows(source, "working_copy", ", ".join(names))
        with closing(connect(restored, key)) as present:
            return _put_newer(present, [dict(zip(names, row, strict=True)) for row in rows])


def carry_settings(
    replaced: Path,
    restored: Path,
    key: bytes,
    *,
    but: tuple[str, ...],
    loss: Loss | None = None,
) -> int:
    """Put the settings of the replaced database into the restored one, whose own are older.

    Args:
        replaced: As for `missing_revisions`.
        restored: Likewise; migrated already.
        key: Likewise.
        but: Beginnings of keys that stay as the restored database has them.
        loss: Counts the settings that are damaged.

    Returns:
        How many were put there.

    Raises:
        Unavailable: `store-unreadable`; the old file does not open with this key.
    """
    source = Source(replaced, key, loss or Loss())
    with translating():
        rows = [
            row
            for row in readable_rows(source, "setting", "key, value")
            if not row[0].startswith(but)
        ]
        with closing(connect(restored, key)) as present:
            present.execute("BEGIN IMMEDIATE")
            present.executemany("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", rows)
            present.execute("COMMIT")
    return len(rows)


def _columns(connection: dbapi2.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _put_newer(connection: dbapi2.Connection, rows: list[dict[str, Any]]) -> int:
    known = set(_columns(connection, "working_copy"))
    carried = 0
    connection.execute("BEGIN IMMEDIATE")
    for row in rows:
        found = connection.execute(
            "SELECT updated_at FROM working_copy WHERE id = ?", (row["id"],)
        ).fetchone()
        if found and found[0] >= row["updated_at"]:
            continue
        names = sorted(known & set(row))
        connection.execute(
            f"INSERT OR REPLACE INTO working_copy ({', '.join(names)}) "  # noqa: S608
            f"VALUES ({', '.join('?' * len(names))})",
            [row[name] for name in names],
        )
        carried += 1
    connection.execute("COMMIT")
    return carried


_BODY_BYTES = "SELECT length(body) FROM revision WHERE hash = ?"
_REVISION = "hash, header, body, body_hash, signature_ok"
_CHUNKS = "SELECT content FROM blob_chunk WHERE blob = ? ORDER BY at"
