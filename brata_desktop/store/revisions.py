"""The grow-only set of revisions: the one table that everything else is made from."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    Row,
    Select,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    func,
    select,
    update,
)

from brata_desktop.domain.errors import InvalidInput, NotFound
from brata_desktop.domain.revision import (
    SIGNATURE_BYTES,
    Header,
    Revision,
    parse_header,
    to_text,
    unseal,
    unseal_damaged,
)
from brata_desktop.store.codec import unpack_body
from brata_desktop.store.schema import metadata

revision = Table(
    "revision",
    metadata,
    # The integer key makes arrival order dense and the table a plain append.
    Column("seq", Integer, primary_key=True),
    Column("hash", LargeBinary(32), nullable=False, unique=True),
    Column("feed", String, nullable=False),
    Column("device", String(36), nullable=False),
    Column("n", Integer, nullable=False),
    Column("record", String(36), nullable=False),
    Column("kind", String, nullable=False),
    Column("header", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("body_hash", LargeBinary(32), nullable=True),
    Column("signature_ok", Boolean(create_constraint=False), nullable=False),
    UniqueConstraint("device", "n", "hash"),
    Index(None, "record"),
    Index(None, "kind"),
)

_READ = select(revision)
_BY_KINDS = _READ.where(revision.c.kind.in_(bindparam("kinds", expanding=True))).order_by(
    revision.c.seq
)
_BY_HASH = _READ.where(revision.c.hash == bindparam("hash"))
_AFTER = _READ.where(revision.c.seq > bindparam("after")).order_by(revision.c.seq).limit(500)
# On the path of every save, so by hand and straight to the driver.
_BY_RECORD = (
    "SELECT hash, feed, device, n, record, kind, header, body, body_hash FROM revision "
    "WHERE record = ? ORDER BY seq"
)
_ADD = (
    "INSERT OR IGNORE INTO revision (hash, feed, device, n, record, kind, header, body, body_hash, "
    "signature_ok) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HEAD = "SELECT n, hash FROM revision WHERE device = ? ORDER BY n DESC, hash LIMIT 1"
# Two revisions with one counter of one device: a forgery, or a store that was copied.
_RIVALS = (
    "SELECT mine.hash FROM revision AS mine JOIN revision AS other "
    "ON other.device = mine.device AND other.n = mine.n AND other.hash <> mine.hash "
    "WHERE mine.record = ? AND other.signature_ok"
)
_HAS = "SELECT 1 FROM revision WHERE hash = ?"
_NEVER = "1970-01-01T00:00:00+00:00"
# Of every incarnation the revision up to which none is missing here, and the home of its first one.
_HEARD = """
    SELECT (
        SELECT home.feed FROM revision AS home
        WHERE home.device = last.device AND home.kind <> 'transition' ORDER BY home.n LIMIT 1
    ) AS feed, last.device, last.header
    FROM (
        SELECT device, max(n) AS n FROM (
            SELECT device, n, dense_rank() OVER (PARTITION BY device ORDER BY n) AS place
            FROM revision
        ) WHERE place = n GROUP BY device
    ) AS whole
    JOIN revision AS last ON last.device = whole.device AND last.n = whole.n
"""
_HEADS = select(revision.c.device, func.max(revision.c.n).label("top")).group_by(revision.c.device)


class Revisions:
    """Repository of revisions. Nothing here changes or removes one, except a body's erasure."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection
        self._known: dict[bytes, Revision] = {}

    def add(self, item: Revision, *, is_signature_good: bool = True) -> bool:
        """Store a revision; return whether it was new.

        Args:
            item: The sealed revision.
            is_signature_good: Whether its signature was verified. A bad one is stored too, so
                that it can be shown, but counts for nothing.
        """
        header = item.header
        values = (
            item.hash,
            header.feed,
            header.device,
            header.n,
            header.record,
            header.kind,
            item.stored_header,
            item.body,
            None if item.body else item.body_hash,
            is_signature_good,
        )
        return bool(self._driver.execute(_ADD, values).rowcount == 1)

    def remember(self, items: Iterable[Revision]) -> None:
        """Take revisions just read from their bytes for what is stored under their hashes.

        The fold that follows in this transaction need not open them once more.
        """
        self._known |= {item.hash: item for item in items if item.body and not item.damage}

    def judge(self, hash_: bytes, *, is_good: bool) -> None:
        """Note whether the signature of a revision fits; with new keys it may after all."""
        self._connection.execute(
            update(revision).where(revision.c.hash == hash_).values(signature_ok=is_good)
        )

    def of_record(self, record: str) -> tuple[Revision, ...]:
        """Return a record's revisions in local arrival order; empty when there are none.

        One that cannot be read says so in `damage`; it does not keep the others from being read.
        """
        rows = self._driver.execute(_BY_RECORD, (record,)).fetchall()
        return tuple(self._opened(_Stored(*row)) for row in rows)

    def rivals(self, record: str) -> frozenset[bytes]:
        """Return those of a record that share device and counter with another revision here."""
        return frozenset(row[0] for row in self._driver.execute(_RIVALS, (record,)))

    def of_kinds(self, kinds: Iterable[str]) -> tuple[Revision, ...]:
        """Return every revision of the given kinds in local arrival order."""
        return self._read(_BY_KINDS, kinds=list(kinds))

    def get(self, hash_: bytes) -> Revision:
        """Return one revision.

        Raises:
            NotFound: `revision-not-found`.
        """
        for item in self._read(_BY_HASH, hash=hash_):
            return item
        raise NotFound("revision-not-found", id=to_text(hash_))

    def has(self, hash_: bytes) -> bool:
        """Return whether the revision is here."""
        # Asked for every receipt and every row of a packet.
        return self._driver.execute(_HAS, (hash_,)).fetchone() is not None

    def bad_signatures(self) -> frozenset[bytes]:
        """Return the hashes of revisions stored with a signature that did not verify."""
        found = select(revision.c.hash).where(revision.c.signature_ok.is_(False))
        return frozenset(self._connection.scalars(found))

    def device_head(self, device: str) -> tuple[int, bytes]:
        """Return the highest n of an incarnation and its hash; `(0, b"")` before the first."""
        row = self._driver.execute(_HEAD, (device,)).fetchone()
        return (row[0], row[1]) if row else (0, b"")

    def device_heads(self) -> dict[str, int]:
        """Return the highest n of every incarnation here."""
        return {row.device: row.top for row in self._connection.execute(_HEADS)}

    def heard(self) -> Iterator[tuple[str, str, dt.datetime]]:
        """Yield of every incarnation its post, its id, and until when all is here that it wrote.

        The post is the one of the first record it began; the moment is that of its own clock.
        """
        for feed, device, stored in self._driver.execute(_HEARD):
            # A store that only decided about others' records is of no post that could be named.
            if feed is not None:
                with suppress(InvalidInput):
                    at = parse_header(stored[:-SIGNATURE_BYTES]).at
                    yield feed, device, dt.datetime.fromisoformat(at)

    def count(self) -> int:
        """Return how many revisions are here."""
        return self._connection.scalar(select(func.count()).select_from(revision)) or 0

    def count_of_kinds(self, kinds: Iterable[str]) -> int:
        """Return how many revisions of the given kinds are here."""
        wanted = list(kinds)
        # Asked several times in every save, so by hand and straight to the driver.
        marks = ",".join("?" * len(wanted))
        sql = f"SELECT count(*) FROM revision WHERE kind IN ({marks})"  # noqa: S608 - marks only
        return int(self._driver.execute(sql, wanted).fetchone()[0])

    def last_seq(self) -> int:
        """Return the arrival number of the newest revision; 0 when there is none."""
        return self._connection.scalar(select(func.max(revision.c.seq))) or 0

    def iterate(self, after_seq: int = 0) -> Iterator[tuple[int, Revision]]:
        """Yield `(arrival number, revision)` in arrival order, a page at a time."""
        while rows := self._connection.execute(_AFTER, {"after": after_seq}).all():
            for row in rows:
                yield row.seq, _to_domain(row)
            after_seq = rows[-1].seq

    def record_ids(self) -> Iterator[str]:
        """Yield the id of every record that has a revision, each once, in order of arrival."""
        ids = select(revision.c.record).group_by(revision.c.record)
        yield from self._connection.scalars(ids.order_by(func.min(revision.c.seq)))

    def erase_body(self, hash_: bytes) -> None:
        """Blank a body by order of a court; the hashes and signatures still verify."""
        item = self.get(hash_)
        self._known.pop(hash_, None)
        self._connection.execute(
            update(revision)
            .where(revision.c.hash == hash_)
            .values(body=b"", body_hash=item.body_hash)
        )

    def _read(self, statement: Select[Any], **params: object) -> tuple[Revision, ...]:
        rows = self._connection.execute(statement, params)
        return tuple(map(self._opened, rows))

    def _opened(self, row: "Row[Any] | _Stored") -> Revision:
        return self._known.get(row.hash) or _to_domain(row)


class _Stored(NamedTuple):
    """A row as the driver gives it; the columns of `_BY_RECORD`."""

    hash: bytes
    feed: str
    device: str
    n: int
    record: str
    kind: str
    header: bytes
    body: bytes
    body_hash: bytes | None


def _to_domain(row: Row[Any] | _Stored) -> Revision:
    try:
        read = unseal(row.header, row.body, _decode, row.body_hash)
    except InvalidInput as error:
        return _damaged(row, str(error.params.get("reason", error.code)))
    if read.hash != row.hash:
        return _damaged(row, "its bytes are not those that were signed")
    return read


def _damaged(row: Row[Any] | _Stored, damage: str) -> Revision:
    known = Header(
        row.device, row.n, b"", row.feed, row.record, row.kind, (), officer="", key="", at=_NEVER
    )
    return unseal_damaged(row.header, row.body, row.hash, known, damage)


def _decode(body: bytes, dictionary: int) -> Mapping[str, Any]:
    return unpack_body(body, dictionary)
