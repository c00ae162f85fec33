"""One record with what stands around it: linked records, previews, its text for a chat."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.short_text import Heading, short_text
from brata_desktop.domain.states import State
from brata_desktop.services import records
from brata_desktop.services.desk import Desk
from brata_desktop.services.record_list import lines
from brata_desktop.services.records import RecordView
from brata_desktop.store.record_rows import RecordRow

Shrink = Callable[[bytes, int], bytes | None]
"""Makes a preview of a picture's bytes with a longest edge in pixels; None when it is none."""


@dataclass(frozen=True, slots=True)
class Details:
    """What a screen shows of one record.

    Attributes:
        view: The record.
        linked: Lines of the records it names, by id.
        post: Name of its post, or its code where only that is known.
    """

    view: RecordView
    linked: dict[str, RecordRow]
    post: str


def details(desk: Desk, record: str) -> Details:
    """Return a record by id or number, with what it names.

    Raises:
        NotFound: `record-not-found`.
    """
    view = records.get(desk, record)
    return Details(view, lines(desk, linked_ids(view.document)), post_name(desk, view.state.feed))


def linked_ids(document: Common) -> tuple[str, ...]:
    """Return the ids of the records that a document names, each once, in its order."""
    return tuple(dict.fromkeys(id_ for id_ in _linked(document) if id_))


def post_name(desk: Desk, feed: str) -> str:
    """Return the name of a record's home post; unit and code when it is not this laptop's."""
    unit, _, post = feed.partition("/")
    if feed == desk.feed:
        with desk.store.reading() as work:
            name = str(work.settings.get("desk.post_name", ""))
        if name:
            return name
    found = desk.catalogue.unit(unit)
    return f"{found.short_name if found else unit}, pos {post}"


def preview(desk: Desk, sha256: str, edge_px: int, shrink: Shrink) -> bytes | None:
    """Return a small picture of an attachment; made once and kept in the encrypted store.

    None when the attachment is no picture, or its bytes are not on this laptop.
    """
    with desk.store.reading() as work:
        kept = work.blobs.thumbnail(sha256, edge_px)
        if kept is not None:
            return kept
        original = work.blobs.get(sha256) if work.blobs.has(sha256) else b""
    made = shrink(original, edge_px) if original else None
    if made is not None:
        with desk.store.transaction() as work:
            work.blobs.put_thumbnail(sha256, edge_px, made)
            work.commit()
    return made


def attachment(desk: Desk, sha256: str) -> bytes:
    """Return an attachment whole.

    Raises:
        NotFound: `attachment-not-found`: its bytes are not on this laptop.
    """
    with desk.store.reading() as work:
        return work.blobs.get(sha256)


def chat_text(desk: Desk, record: str) -> str:
    """Return a record as a short text for a chat, names masked.

    Raises:
        NotFound: `record-not-found`.
    """
    view = records.get(desk, record)
    state = view.state
    heading = Heading(
        number=state.number,
        is_approved=state.state is State.APPROVED and not state.is_changed,
        reporter=view.names.get(state.author, ""),
        unit=post_name(desk, state.feed),
        is_practice=desk.store.facts.is_practice,
    )
    return short_text(view.document, heading, CatalogueNames(desk.catalogue))


def _linked(document: Common) -> Iterator[Any]:
    for name in ("patrol_id", "threat_id"):
        yield getattr(document, name, "")
    if isinstance(document, Patrol):
        for point in document.checkpoints:
            yield point.incident_id
