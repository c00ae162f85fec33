"""Writing packets: what waits here for the centre, and what the posts below wait for.

Upwards goes what has no receipt, with the photos that it names, for the hub and the desks above.
Downwards, from a desk, goes what a post may read and lacks, with receipts. Each packet carries the
common line, so that certificates and revocations reach who never has a link.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from brata_desktop.domain.certificates import Certificate
from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.errors import InvalidInput, NotAllowed, NotFound
from brata_desktop.domain.feeds import COMMON, KEYS, is_feed
from brata_desktop.domain.revision import SIGNATURE_BYTES, parse_header, to_bytes
from brata_desktop.services import laptop_keys, parcels, photo_testimony, testimony
from brata_desktop.services.desk import Desk
from brata_desktop.services.enrolled import Circle, circle_of
from brata_desktop.services.laptop_keys import LaptopKeys
from brata_desktop.services.stick_posts import StickPost, stick_posts, what_all_hold
from brata_desktop.services.turns import Turns
from brata_desktop.store.attachment_index import SMALL_BYTES_MAX
from brata_desktop.store.codec import unpack_body
from brata_desktop.store.store import Work
from brata_desktop.store.sync_state import Waiting
from brata_desktop.sync.messages import Sealed
from brata_desktop.sync.packet_file import SUFFIX
from brata_desktop.sync.packet_records import (
    HASHES_PER_RUN,
    HUB,
    VERSION,
    Chunk,
    Kind,
    Opening,
    Run,
    encode,
    encode_chunk,
    encode_run,
    encode_sealed,
)
from brata_desktop.sync.packets import PART_BYTES, Item, Sealing, free_path, write_packets
from brata_desktop.sync.transport import CHUNK_BYTES

HUB_SEAL_KEY = "sync.hub_seal_key"
"""Setting: the hub's X25519 key, from the answer to the enrolment."""
COUNT = "sync.packets_written"


@dataclass(slots=True)
class Written:
    """What was written.

    Attributes:
        files: The packets, and what was carried for others.
        revisions: How many revisions they hold.
        attachments: How many attachments.
        receipts: Of how many lines they tell how far the hub has them.
        carried: How many packets of others, which this laptop cannot read.
        journeys: Numbers in the packet log, by which who takes them along is noted.
    """

    files: tuple[Path, ...] = ()
    revisions: int = 0
    attachments: int = 0
    receipts: int = 0
    carried: int = 0
    journeys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Note:
    """What the packet log is told of one packet."""

    receivers: tuple[str, ...]
    files: tuple[str, ...]
    content: tuple[bytes, ...]


def write(
    desk: Desk,
    target: Path,
    parcel_folder: Path,
    *,
    posts: Sequence[str] = (),
    part_bytes: int = PART_BYTES,
) -> Turns[Written]:
    """Write what waits, what posts wait for, and what is carried for others.

    What is written is what was here when it began; saves go on beside it, however slow the stick.

    Args:
        desk: The open store.
        target: A folder that is there, or the name of one packet.
        parcel_folder: What is carried for others.
        posts: Only return packets for these posts; without it what waits, and return packets
            for every post from which a stick came.
        part_bytes: Largest file.

    Raises:
        NotAllowed: `sync-not-enrolled`.
        NotFound: `packet-nothing` (nothing waits) or `packet-post-unknown`.
        Unavailable: `packet-exists`, `disk-full` …; packets that are complete stay.
    """
    count = yield partial(_next_count, desk)
    done, notes = Written(), list[_Note]()
    try:
        with desk.store.reading() as work:
            writing = _Writing(desk, work, target, part_bytes, count, done, notes)
            if not posts:
                writing.upwards()
            for feed in writing.returns(posts):
                writing.downwards(feed)
    finally:
        # Packets that are complete stay on the stick, whatever stopped those after them.
        done.journeys = yield partial(_log, desk, notes)
    if target.is_dir() and not posts:
        carried = parcels.deliver(parcel_folder, target)
        done.files, done.carried = (*done.files, *carried), len(carried)
    if not done.files:
        raise NotFound("packet-nothing")
    return done


def export(desk: Desk, record: str, target: Path) -> Turns[Written]:
    """Write one record as it waits into a packet of its own, to be looked at elsewhere.

    Args:
        desk: The open store.
        record: Id of the record.
        target: A folder that is there, or the name of the packet.

    Raises:
        NotAllowed: `sync-not-enrolled`.
        NotFound: `packet-nothing`: nothing of it waits.
        Unavailable: As `write`.
    """
    count = yield partial(_next_count, desk)
    done, notes = Written(), list[_Note]()
    with desk.store.reading() as work:
        writing = _Writing(desk, work, target, PART_BYTES, count, done, notes)
        writing.upwards(only=record)
    if not done.revisions:
        raise NotFound("packet-nothing")
    done.journeys = yield partial(_log, desk, notes)
    return done


def _next_count(desk: Desk) -> int:
    with desk.store.transaction() as work:
        laptop_keys.of_store(work)
        count = int(work.settings.get(COUNT, 0)) + 1
        work.settings.put(COUNT, count)
        work.commit()
    return count


def _log(desk: Desk, notes: Sequence[_Note]) -> tuple[int, ...]:
    if not notes:
        return ()
    now, officer = desk.clock(), desk.officer_id
    with desk.store.transaction() as work:
        numbers = [
            work.packets.add(now, officer, note.receivers, note.files, note.content)
            for note in notes
        ]
        work.commit()
    return tuple(numbers)


class _Writing:
    """One writing: the open transaction and what all its packets share."""

    def __init__(
        self,
        desk: Desk,
        work: Work,
        target: Path,
        part_bytes: int,
        count: int,
        done: Written,
        notes: list[_Note],
    ) -> None:
        self._desk = desk
        self._work = work
        self._target = target
        self._part_bytes = part_bytes
        self._count = count
        self._done = done
        self._notes = notes
        self._keys: LaptopKeys = laptop_keys.of_store(work)
        self._circle: Circle = circle_of(desk, work)
        self._feed = self._circle.own.feed
        self._common = [_sealed(row) for row in work.sync.of_line(COMMON)]
        self._content: dict[bytes, None] = {}

    def upwards(self, only: str = "") -> None:
        """Write what waits here, when anything does; of one record alone when it is named."""
        hub = self._work.settings.get(HUB_SEAL_KEY)
        if hub is None:
            raise NotAllowed("sync-not-enrolled")
        feeds = self._work.sync.unreceived_feeds()
        waiting = [each.sha256 for each in self._work.attachments.to_send()]
        if not (feeds or waiting):
            return
        # Who wrote and who decided, always: the reader may never have had a link either.
        keys_lines = [f"{KEYS}{feed}" for feed in sorted(feeds | {self._feed})]
        signers = chain.from_iterable(map(self._work.sync.of_line, keys_lines))
        desks = self._circle.desks
        keys = [to_bytes(hub), *(each.seal_key for each in desks)]
        to = (HUB, *(each.feed for each in desks))
        rows: Iterable[Waiting] = self._work.sync.unreceived()
        if only:
            rows = (row for row in rows if _record(row) == only)
        named: dict[str, None] = {}
        own = self._rows(chain(signers, rows), named if only else None)
        self._write(keys, to, chain(own, self._photos(named if only else waiting)))

    def returns(self, posts: Sequence[str]) -> Iterator[str]:
        """Yield the posts that get a packet."""
        came = sorted({each.feed for each in stick_posts(self._work)})
        for feed in dict.fromkeys(posts or came):
            is_below = self._circle.own.is_desk and self._circle.reads(feed)
            if not is_below or feed == self._feed or not self._circle.laptops_of(feed):
                if posts:
                    raise NotFound("packet-post-unknown", post=feed)
                continue
            yield feed

    def downwards(self, feed: str) -> None:
        """Write what a post may read and may lack, and how far the hub has its lines."""
        laptops = self._circle.laptops_of(feed)
        post = what_all_hold(laptops, stick_posts(self._work)) or StickPost("", feed)
        lines = (*self._desk_lines(feed), f"{KEYS}{feed}", feed)
        rows = (
            row
            for line in lines
            for row in self._work.sync.of_line(line, post.places.get(line, 0))
            if _writer(row) != post.incarnation
        )
        named: dict[str, None] = {}
        items = chain(
            self._rows(rows, named), self._receipts((COMMON, *lines)), self._photos(named)
        )
        self._write([each.seal_key for each in laptops], (feed,), items)

    def _desk_lines(self, feed: str) -> Iterator[str]:
        """Yield the lines that tell a post who its supervisors are."""
        unit = feed.partition("/")[0]
        desks: Iterable[Certificate] = self._circle.certificates
        for above in dict.fromkeys(each.feed for each in desks if unit in each.covers):
            yield f"{KEYS}{above}"

    def _rows(
        self, rows: Iterable[Waiting], named: dict[str, None] | None = None
    ) -> Iterator[Item]:
        """Yield revisions; note in `named` the attachments that they name."""
        for row in rows:
            self._done.revisions += 1
            self._content[row.hash] = None
            if named is not None:
                named |= dict.fromkeys(_attachments(row))
            sealed = _sealed(row)
            yield Item(sealed.size, [(Kind.REVISION, encode_sealed(sealed))])

    def _receipts(self, lines: Sequence[str]) -> Iterator[Item]:
        for head, hashes in testimony.heads_for(self._work, self._keys, lines):
            self._done.receipts += 1
            runs = [
                (Kind.RUN, encode_run(Run(head.line, at + 1, hashes[at : at + HASHES_PER_RUN])))
                for at in range(0, len(hashes), HASHES_PER_RUN)
            ]
            size = sum(len(content) for _, content in runs)
            yield Item(size, [*runs, (Kind.HEAD, encode(head))])
        feeds = [line for line in lines if is_feed(line)]
        for word in photo_testimony.words_for(self._work, self._keys, feeds):
            content = encode(word)
            yield Item(len(content), [(Kind.PHOTOS, content)])

    def _photos(self, names: Iterable[str]) -> Iterator[Item]:
        sizes = {name: self._work.blobs.size_bytes(name) or 0 for name in names}
        # Small pictures first: a packet that was cut still shows what it is about.
        for name, size in sorted(sizes.items(), key=lambda each: each[1] > SMALL_BYTES_MAX):
            if size:
                self._done.attachments += 1
                self._content[bytes.fromhex(name)] = None
                yield Item(size, self._chunks(name, size))

    def _chunks(self, name: str, size: int) -> Iterator[tuple[Kind, bytes]]:
        digest, rest, number = bytes.fromhex(name), b"", 0
        for stored in self._work.blobs.chunks(name):
            rest += stored
            while len(rest) >= CHUNK_BYTES:
                yield Kind.CHUNK, encode_chunk(Chunk(digest, size, number, rest[:CHUNK_BYTES]))
                rest, number = rest[CHUNK_BYTES:], number + 1
        if rest:
            yield Kind.CHUNK, encode_chunk(Chunk(digest, size, number, rest))

    def _write(self, keys: Sequence[bytes], to: tuple[str, ...], items: Iterator[Item]) -> None:
        opening = partial(self._opening, to)
        sealing = Sealing(keys, self._keys.sign, self._part_bytes)
        self._content = {}
        files = write_packets(self._next_path, opening, self._common, items, sealing)
        self._done.files += files
        names = tuple(file.name for file in files)
        self._notes.append(_Note(to, names, tuple(self._content)))

    def _next_path(self) -> Path:
        target = self._target
        if target.is_dir():
            return free_path(target, self._feed, self._desk.clock().date())
        if target.suffix != SUFFIX:
            raise InvalidInput("to", "packet-name", file=target)
        written = len(self._done.files)
        number = written + 1
        while number > 1 and target.with_stem(f"{target.stem}-{number}").exists():
            number += 1
        return target if number == 1 and not target.exists() else self._numbered(number)

    def _numbered(self, number: int) -> Path:
        return self._target.with_stem(f"{self._target.stem}-{number}")

    def _opening(self, to: tuple[str, ...]) -> Opening:
        return Opening(
            v=VERSION,
            operation=self._desk.operation,
            feed=self._feed,
            to=to,
            count=self._count,
            made_at=self._desk.clock().isoformat(timespec="seconds"),
            credential=self._keys.credential,
            incarnations=self._work.settings.incarnations(),
            places={place.line: place.seq for place in self._work.sync.places()},
        )


def _sealed(row: Waiting) -> Sealed:
    return Sealed(row.header, row.body, row.body_hash)


def _writer(row: Waiting) -> str:
    try:
        return parse_header(row.header[:-SIGNATURE_BYTES]).device
    except InvalidInput:
        return ""


def _record(row: Waiting) -> str:
    try:
        return parse_header(row.header[:-SIGNATURE_BYTES]).record
    except InvalidInput:
        return ""


def _attachments(row: Waiting) -> Iterator[str]:
    """Yield the names of the photos, their small pictures and the files that a document holds."""
    try:
        header = parse_header(row.header[:-SIGNATURE_BYTES])
        payload: JsonObject = unpack_body(row.body, header.dictionary) if row.body else {}
    except InvalidInput:
        return
    document = payload.get("doc")
    named = document.get("attachments") if isinstance(document, dict) else None
    for each in named if isinstance(named, list) else ():
        small = each.get("thumbnail") if isinstance(each, dict) else None
        for part in (small, each):
            name = part.get("sha256") if isinstance(part, dict) else None
            if isinstance(name, str):
                yield name
