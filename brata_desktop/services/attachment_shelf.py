"""The store's attachments as one side of an exchange; used by the store's worker only.

What is carried for others goes along, last: a parcel travels as an attachment of the line in which
the hub keeps aside what it cannot route.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from brata_desktop.domain.feeds import aside_of
from brata_desktop.services import parcels
from brata_desktop.services.attachments import SIZE_BYTES_MAX
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.syncing import ROOM_KEPT_BYTES
from brata_desktop.store.attachment_index import NamedAttachment
from brata_desktop.sync.attachments import DURABLE, WHOLE

DELIVERED = "sync.delivered"
"""Setting: digests of the parcels here that the centre holds."""


class StoreShelf:
    """The shelf of an open store.

    Args:
        desk: The open store.
        announce: Told the records that an attachment came for.
        parcel_folder: What is carried for others; None where nothing is.
    """

    def __init__(
        self,
        desk: Desk,
        announce: Callable[[Changes], object] = lambda _: None,
        parcel_folder: Path | None = None,
    ) -> None:
        self._desk = desk
        self._announce = announce
        self._parcels = {
            parcel.digest: parcel
            for parcel in (parcels.for_link(parcel_folder) if parcel_folder else ())
        }

    def newest(self) -> int:
        """Return the arrival number of the newest revision."""
        with self._desk.store.reading() as work:
            return work.revisions.last_seq()

    def to_send(self) -> Sequence[NamedAttachment]:
        """Return what is here and without a receipt, then what is carried for others."""
        with self._desk.store.reading() as work:
            delivered = work.settings.get(DELIVERED, ())
            aside = aside_of(work.settings.facts.store_id)
            own = work.attachments.to_send()
        carried = (
            NamedAttachment(aside, parcel.digest, parcel.size_bytes, "")
            for parcel in self._parcels.values()
            if parcel.digest not in delivered
        )
        return (*own, *carried)

    def to_confirm(self) -> Sequence[NamedAttachment]:
        """Return what is received and in no backup yet."""
        with self._desk.store.reading() as work:
            return work.attachments.to_confirm()

    def to_fetch(self) -> Sequence[NamedAttachment]:
        """Return what is named and not here; nothing while the disk has little room left."""
        if self._desk.store.room_bytes < ROOM_KEPT_BYTES + SIZE_BYTES_MAX:
            return ()
        with self._desk.store.reading() as work:
            return work.attachments.to_fetch()

    def chunk(self, name: str, number: int) -> bytes:
        """Return a chunk of what is here."""
        if name in self._parcels:
            return parcels.read_chunk(self._parcels[name], number)
        with self._desk.store.reading() as work:
            return work.attachments.chunk(name, number)

    def missing(self, named: NamedAttachment) -> Sequence[int]:
        """Return the numbers of the chunks that have not come yet."""
        with self._desk.store.reading() as work:
            came = work.attachments.incoming(named.sha256)
        return [number for number in range(named.chunks) if number not in came]

    def take(self, named: NamedAttachment, number: int, content: bytes) -> None:
        """Keep a chunk, and the attachment once it is whole; one that is damaged comes again."""
        name = named.sha256
        with self._desk.store.transaction() as work:
            index = work.attachments
            index.put_chunk(name, number, content)
            is_last = len(index.incoming(name)) == named.chunks
            is_sound = is_last and index.is_what_it_says(name)
            if is_sound:
                work.blobs.put(_Pieces(index.whole(name)), named.media_type)
                index.note_receipt(named.line, name, is_durable=False)
            if is_last:
                index.drop_incoming(name)
            records = index.records_of(name) if is_sound else ()
            work.commit()
        if records:
            self._announce(Changes(records=frozenset(records)))

    def note(self, named: NamedAttachment, state: str) -> None:
        """Note what the centre holds of an attachment, or of a parcel."""
        if named.sha256 in self._parcels:
            self._note_parcel(named.sha256, is_whole=state in (WHOLE, DURABLE))
            return
        with self._desk.store.transaction() as work:
            if state in (WHOLE, DURABLE):
                work.attachments.note_receipt(named.line, named.sha256, is_durable=state == DURABLE)
            else:
                work.attachments.forget_receipt(named.line, named.sha256)
            work.commit()

    def _note_parcel(self, name: str, *, is_whole: bool) -> None:
        if not is_whole:
            parcels.drop_damaged(self._parcels.pop(name))
            return
        with self._desk.store.transaction() as work:
            known = set(work.settings.get(DELIVERED, ())) & self._parcels.keys()
            work.settings.put(DELIVERED, sorted({*known, name}))
            work.commit()


class _Pieces:
    """Bytes that come in pieces, as something to read; a large photo is never in memory whole."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, count: int, /) -> bytes:
        """Return at most `count` bytes; none at the end."""
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = bytes(piece)
        given, self._rest = self._rest[:count], self._rest[count:]
        return given
