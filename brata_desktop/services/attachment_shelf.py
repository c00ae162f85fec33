"""The store's attachments as one side of an exchange; used by the store's worker only."""

from collections.abc import Callable, Iterator, Sequence

from brata_desktop.services.attachments import SIZE_BYTES_MAX
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.syncing import ROOM_KEPT_BYTES
from brata_desktop.store.attachment_index import NamedAttachment
from brata_desktop.sync.attachments import DURABLE, WHOLE


class StoreShelf:
    """The shelf of an open store.

    Args:
        desk: The open store.
        announce: Told the records that an attachment came for.
    """

    def __init__(self, desk: Desk, announce: Callable[[Changes], object] = lambda _: None) -> None:
        self._desk = desk
        self._announce = announce

    def to_send(self) -> Sequence[NamedAttachment]:
        """Return what is here and without a receipt."""
        with self._desk.store.reading() as work:
            return work.attachments.to_send()

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
        """Note what the centre holds of an attachment."""
        with self._desk.store.transaction() as work:
            if state in (WHOLE, DURABLE):
                work.attachments.note_receipt(named.line, named.sha256, is_durable=state == DURABLE)
            else:
                work.attachments.forget_receipt(named.line, named.sha256)
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
