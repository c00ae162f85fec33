"""Packets that the hub writes: everything a laptop may read, and how far the hub has its lines.

Signed by the Polda's key, so a post believes them without a desk in between.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psycopg

from brata_desktop.domain.certificates import Certificate, read_certificates
from brata_desktop.domain.feeds import COMMON, is_feed
from brata_desktop.hub.common_line import check_hub, is_signed_by, read_common
from brata_desktop.hub.erasure import attachments_of
from brata_desktop.hub.key_folder import HubKeys
from brata_desktop.hub.refusals import Refused
from brata_desktop.store.attachment_index import SMALL_BYTES_MAX
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_records import (
    HASHES_PER_RUN,
    VERSION,
    Chunk,
    Credential,
    HeldPhotos,
    Kind,
    LineHead,
    Opening,
    Run,
    encode,
    encode_chunk,
    encode_run,
    encode_sealed,
    vouching_digest,
)
from brata_desktop.sync.packet_stream import Record
from brata_desktop.sync.packets import Item, Sealing, free_path, write_packets

FEED = "HUB/00"
"""What the hub's packets are named after."""


@dataclass(slots=True)
class HubWritten:
    """What was written.

    Attributes:
        files: The packets.
        revisions: How many revisions they hold.
        attachments: How many attachments.
        lines: Of how many lines they tell how far the hub has them.
    """

    files: tuple[Path, ...] = ()
    revisions: int = 0
    attachments: int = 0
    lines: int = 0


def write_for(
    connection: psycopg.Connection,
    keys: HubKeys,
    target: Path,
    feed: str,
    now: dt.datetime,
    brought: Opening | None = None,
) -> HubWritten:
    """Write packets for the laptops of a post or desk; all of one moment.

    Args:
        connection: Nothing is written to it.
        keys: The hub's open keys.
        target: A folder that is there.
        feed: The post or desk.
        now: The day in the names.
        brought: What the packet that is answered says of itself: what its laptop holds is left
            out, unless there are several laptops, of which each may lack what another one has.

    Raises:
        Refused: No laptop of the post is let in, or `target` is no folder.
        Unavailable: `disk-full` …; packets that are complete stay.
    """
    if not target.is_dir():
        raise Refused(f"{target} is no folder; connect the stick and name a folder on it")
    connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    check_hub(connection, keys.facts)
    done, laptops = HubWritten(), _laptops(connection, keys, feed)
    if not laptops:
        raise Refused(f"no laptop of {feed} is let in; see brata-hub devices")
    for is_desk in sorted({each.is_desk for each in laptops}):
        # Who reads the same shares a packet; a desk reads more than a post beside it.
        some = [each for each in laptops if each.is_desk == is_desk]
        is_alone = brought is not None and [each.device for each in some] == [
            brought.credential.device
        ]
        answer = _Answer(connection, keys, some, brought if is_alone else None, done)
        answer.write(target, now)
    return done


class _Answer:
    """One packet, or as many as its content needs."""

    def __init__(
        self,
        connection: psycopg.Connection,
        keys: HubKeys,
        laptops: Sequence[Certificate],
        brought: Opening | None,
        done: HubWritten,
    ) -> None:
        self._connection = connection
        self._keys = keys
        self._laptops = laptops
        self._places = brought.places if brought else {}
        self._writer = brought.incarnations[0] if brought else ""
        self._done = done
        self._named: dict[tuple[str, str], None] = {}
        root = keys.facts.root_key
        self._credential = Credential(
            device=keys.facts.id,
            unit_key=root,
            laptop_key=root,
            vouching=keys.sign(vouching_digest(keys.facts.id, root)),
        )
        row = connection.execute("SELECT (extract(epoch FROM now()) * 1000)::bigint").fetchone()
        self._hub_ms = int(row[0]) if row else 0

    def write(self, target: Path, now: dt.datetime) -> None:
        """Write it into a folder."""
        common = [_sealed(*row) for row in self._rows(COMMON, 0)]
        sealing = Sealing([each.seal_key for each in self._laptops], self._keys.sign)
        feed = self._laptops[0].feed
        self._done.files += write_packets(
            lambda: free_path(target, FEED, now.date()),
            lambda: self._opening(feed, now),
            common,
            self._items(),
            sealing,
        )

    def _items(self) -> Iterator[Item]:
        lines = self._lines()
        for line in lines:
            yield from self._revisions(line)
        for line in (COMMON, *lines):
            yield from self._receipts(line)
        for line in filter(is_feed, lines):
            yield self._held(line)
        yield from self._attachments()

    def _lines(self) -> list[str]:
        """Return the lines that these laptops read, keys first."""
        rows = self._connection.execute(
            "SELECT l.line FROM sync.device AS d, sync.lines_of(d) AS l WHERE d.id = %s "
            "AND l.is_whole AND l.line <> %s AND l.line NOT LIKE 'aside:%%' "
            "ORDER BY l.line NOT LIKE 'keys:%%', l.line",
            [self._laptops[0].device, COMMON],
        )
        return [str(row[0]) for row in rows]

    def _revisions(self, line: str) -> Iterator[Item]:
        for header, body, body_hash, device in self._rows(line, self._places.get(line, 0)):
            sealed = _sealed(header, body, body_hash, device)
            if device == self._writer:
                continue
            self._done.revisions += 1
            names = attachments_of(sealed.header, sealed.body) if sealed.body else ()
            self._named |= dict.fromkeys((line, name) for name in names)
            yield Item(sealed.size, [(Kind.REVISION, encode_sealed(sealed))])

    def _rows(self, line: str, after: int) -> Iterator[tuple[bytes, bytes, bytes | None, str]]:
        with self._connection.cursor("answer") as cursor:
            yield from cursor.execute(
                "SELECT header, body, body_hash, device::text FROM sync.log "
                "WHERE line = %s AND seq > %s ORDER BY seq",
                [line, after],
            )

    def _receipts(self, line: str) -> Iterator[Item]:
        row = self._connection.execute(
            "SELECT head, chain, durable FROM sync.line WHERE line = %s AND head > 0", [line]
        ).fetchone()
        if row is None:
            return
        rows = self._connection.execute(
            "SELECT hash FROM sync.log WHERE line = %s ORDER BY seq", [line]
        )
        hashes = tuple(bytes(each[0]) for each in rows)
        head = LineHead(
            line=line,
            seq=row[0],
            chain=bytes(row[1]),
            durable=row[2],
            hub_ms=self._hub_ms,
            credential=self._credential,
        )
        head = msgspec.structs.replace(head, signature=self._keys.sign(head.digest))
        self._done.lines += 1
        runs: list[Record] = [
            (Kind.RUN, encode_run(Run(line, at + 1, hashes[at : at + HASHES_PER_RUN])))
            for at in range(0, len(hashes), HASHES_PER_RUN)
        ]
        size = sum(len(content) for _, content in runs)
        yield Item(size, [*runs, (Kind.HEAD, encode(head))])

    def _held(self, line: str) -> Item:
        rows = self._connection.execute(
            "SELECT digest, is_durable FROM sync.blob WHERE line = %s AND is_whole ORDER BY digest",
            [line],
        ).fetchall()
        word = HeldPhotos(
            line=line,
            whole=tuple(bytes(digest) for digest, _ in rows),
            durable=tuple(bytes(digest) for digest, is_durable in rows if is_durable),
            hub_ms=self._hub_ms,
            credential=self._credential,
        )
        word = msgspec.structs.replace(word, signature=self._keys.sign(word.digest))
        content = encode(word)
        return Item(len(content), [(Kind.PHOTOS, content)])

    def _attachments(self) -> Iterator[Item]:
        """Yield what the revisions name and the hub holds, small pictures first."""
        lines, names = [line for line, _ in self._named], [name for _, name in self._named]
        rows = self._connection.execute(
            "SELECT b.line, b.digest, b.size FROM sync.blob AS b "
            "JOIN unnest(%s::text[], %s::text[]) AS n (line, digest) "
            "ON b.line = n.line AND b.digest = decode(n.digest, 'hex') "
            "WHERE b.is_whole AND NOT b.is_erased ORDER BY b.size > %s, b.line, b.digest",
            [lines, names, SMALL_BYTES_MAX],
        ).fetchall()
        for line, digest, size in rows:
            self._done.attachments += 1
            yield Item(size, self._chunks(line, bytes(digest), size))

    def _chunks(self, line: str, digest: bytes, size: int) -> Iterator[Record]:
        with self._connection.cursor("chunks") as cursor:
            rows = cursor.execute(
                "SELECT number, content FROM sync.blob_chunk WHERE line = %s AND digest = %s "
                "ORDER BY number",
                [line, digest],
            )
            for number, content in rows:
                yield Kind.CHUNK, encode_chunk(Chunk(digest, size, number, bytes(content)))

    def _opening(self, feed: str, now: dt.datetime) -> Opening:
        return Opening(
            v=VERSION,
            operation=self._keys.facts.operation,
            feed="",
            to=(feed,),
            count=0,
            made_at=now.isoformat(timespec="seconds"),
            credential=self._credential,
            incarnations=(),
            places={},
        )


def _laptops(connection: psycopg.Connection, keys: HubKeys, feed: str) -> list[Certificate]:
    """Return the newest certificate of each laptop of a post that is not shut out."""
    roots = {keys.root_id: keys.facts.root_key}
    certified = read_certificates(read_common(connection), roots, is_signed_by)
    newest = {each.device: each for each in certified}
    rows = connection.execute("SELECT id::text FROM sync.device WHERE is_active")
    active = {str(row[0]) for row in rows}
    return [each for id_, each in newest.items() if each.feed == feed and id_ in active]


def _sealed(header: bytes, body: bytes, body_hash: bytes | None, _device: str) -> Sealed:
    return Sealed(bytes(header), bytes(body), bytes(body_hash) if body_hash else None)
