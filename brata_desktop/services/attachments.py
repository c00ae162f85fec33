"""Photos and files of a record: into the encrypted store, and never onto the disk beside it.

A photo gets a small picture at once. It is named in the document beside the photo, so it is signed
for, and travels first: far away the picture is seen before the photo is there.

The bytes are named by their SHA-256 and kept once, whatever number of records they belong to; the
document holds the name, type and size. Taking an attachment out of a form takes it out of the
document alone: an earlier revision may name the same bytes.
"""

import io
import struct
import zlib
from dataclasses import dataclass, replace
from mimetypes import MimeTypes
from pathlib import Path
from warnings import catch_warnings

from PIL import Image, ImageOps

from brata_desktop.domain.document import Attachment, Thumbnail
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.services import forms
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.store.attachment_index import SMALL_BYTES_MAX
from brata_desktop.store.store import Work

SIZE_BYTES_MAX = 25 * 1024 * 1024
"""A photo of a good telephone has 4 to 8 MB; a scanned letter of twenty pages as much."""
PIXELS_MAX = 120_000_000
"""A picture that is larger when unpacked gets no preview: it would take all memory there is."""

THUMBNAIL_EDGE_PX = 320
_THUMBNAILS = ((THUMBNAIL_EDGE_PX, 60), (THUMBNAIL_EDGE_PX, 40), (240, 40), (160, 40))
"""Longer edge and quality of the small picture; the first one that is small enough is taken."""
_FIELD = "attachments"
_MIB = 1024 * 1024
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_BEGINNINGS = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (0, b"%PDF-", "application/pdf"),
)
_PREVIEW_QUALITY = 80
# What Pillow's readers raise for a damaged file.
_DAMAGED = (
    ArithmeticError,
    EOFError,
    Image.DecompressionBombError,
    LookupError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
# The names of types as Python ships them: the same on every laptop, whatever is installed.
_TYPES = MimeTypes()


def attach(desk: Desk, form: Form, path: Path, note: str = "") -> Form:
    """Add a file to an open form: bytes and working copy are on disk, together, when this returns.

    Args:
        desk: The open store.
        form: The form.
        path: The file; read, never changed.
        note: One line for the photo sheet.

    Raises:
        InvalidInput: `attachment-too-large`, `attachment-empty`, or `attachment-twice`; the form
            stays as it is.
        Unavailable: The file cannot be read, or the store cannot be written; nothing was kept.
    """
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_BYTES_MAX + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unreadable", file=path, reason=reason) from error
    return attach_content(desk, form, path.name, content, note)


def attach_content(desk: Desk, form: Form, name: str, content: bytes, note: str = "") -> Form:
    """Add what has no file, such as a pasted picture, as `attach` does.

    Raises:
        InvalidInput: As `attach`; the form stays as it is.
        Unavailable: The store cannot be written; nothing was kept.
    """
    _check_size(name, content)
    media_type = _type_of(content, name)
    # Before the transaction: a large picture takes a moment.
    small = _thumbnail(content) if media_type.startswith("image/") else None
    with desk.store.transaction() as work:
        sha256, size = work.blobs.put(io.BytesIO(content), media_type)
        picture = Thumbnail(*work.blobs.put(io.BytesIO(small), "image/jpeg")) if small else None
        added = Attachment(desk.new_id(), sha256, name, media_type, size, note, picture)
        changed = _added(desk, work, form, added)
        desk.commit(work)
    return changed


def _check_size(name: str, content: bytes) -> None:
    if not content:
        raise InvalidInput(_FIELD, "attachment-empty", file=name)
    if len(content) > SIZE_BYTES_MAX:
        allowed = SIZE_BYTES_MAX // _MIB
        raise InvalidInput(_FIELD, "attachment-too-large", file=name, allowed_mib=allowed)


def _added(desk: Desk, work: Work, form: Form, attachment: Attachment) -> Form:
    known = form.document.attachments
    if attachment.sha256 in {each.sha256 for each in known}:
        raise InvalidInput(_FIELD, "attachment-twice", file=attachment.name)
    document = replace(form.document, attachments=(*known, attachment))
    return forms.put_typed(desk, work, replace(form, document=document))


def read(desk: Desk, sha256: str) -> bytes:
    """Return the bytes of an attachment.

    Raises:
        NotFound: `attachment-not-found`: it is not on this laptop.
    """
    with desk.store.reading() as work:
        return work.blobs.get(sha256)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What can be shown of an attachment now.

    Attributes:
        picture: A JPEG; None when there is nothing to show.
        is_here: The original is here; otherwise the picture is the one that travelled before it.
    """

    picture: bytes | None
    is_here: bool


def glimpse(desk: Desk, attachment: Attachment, edge_px: int) -> Glimpse:
    """Return what can be shown of an attachment whose original may still be on its way."""
    with desk.store.reading() as work:
        if not work.blobs.has(attachment.sha256):
            return Glimpse(travelling_picture(work, attachment), is_here=False)
    return Glimpse(thumbnail(desk, attachment, edge_px), is_here=True)


def travelling_picture(work: Work, attachment: Attachment) -> bytes | None:
    """Return the small picture that travels before its original; None when it is not here."""
    small = attachment.thumbnail
    return work.blobs.get(small.sha256) if small and work.blobs.has(small.sha256) else None


def thumbnail(desk: Desk, attachment: Attachment, edge_px: int) -> bytes | None:
    """Return a preview as JPEG, upright, longer edge `edge_px`; None when there is nothing to show.

    Made in memory at the first call and kept in the store, encrypted like everything else.

    Raises:
        NotFound: `attachment-not-found`.
    """
    with desk.store.reading() as work:
        known = work.blobs.thumbnail(attachment.sha256, edge_px)
        if known is not None or not attachment.media_type.startswith("image/"):
            return known
        content = work.blobs.get(attachment.sha256)
    made = preview(content, edge_px)
    if made is not None:
        with desk.store.transaction() as work:
            work.blobs.put_thumbnail(attachment.sha256, edge_px, made)
            work.commit()
    return made


def preview(content: bytes, edge_px: int) -> bytes | None:
    """Return a picture made smaller, as JPEG; None when it is damaged or of an unknown form."""
    small = _shrunk(content, edge_px)
    return None if small is None else _jpeg(small, _PREVIEW_QUALITY)


def _thumbnail(content: bytes) -> bytes | None:
    """Return a picture small enough to travel first; None when the original is, or has none."""
    small = _shrunk(content, THUMBNAIL_EDGE_PX) if len(content) > SMALL_BYTES_MAX else None
    if small is None:
        return None
    for edge_px, quality in _THUMBNAILS:
        small.thumbnail((edge_px, edge_px))
        made = _jpeg(small, quality)
        if len(made) <= SMALL_BYTES_MAX:
            return made
    return None


def _shrunk(content: bytes, edge_px: int) -> Image.Image | None:
    try:
        with catch_warnings(action="ignore"), _open(content) as picture:
            if picture.width * picture.height > PIXELS_MAX:
                return None
            # A JPEG is unpacked at a fraction of its size where that is enough.
            picture.draft("RGB", (edge_px, edge_px))
            small = ImageOps.exif_transpose(picture)
            small.thumbnail((edge_px, edge_px))
            return _on_white(small)
    except _DAMAGED:
        return None


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=quality)
    return made.getvalue()


def _open(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content), formats=_FORMATS)


def _on_white(picture: Image.Image) -> Image.Image:
    """Put what is transparent before white, as on paper."""
    ground = Image.new("RGB", picture.size, "white")
    shown = picture.convert("RGBA")
    ground.paste(shown, mask=shown)
    return ground


def _type_of(content: bytes, name: str) -> str:
    """Return the media type by the first bytes, else by the name."""
    for at, beginning, media_type in _BEGINNINGS:
        if content.startswith(beginning, at):
            return media_type
    return _TYPES.guess_type(name)[0] or "application/octet-stream"
