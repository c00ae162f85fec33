"""Photos and files of a record: into the encrypted store, and never onto the disk beside it.

The bytes are named by their SHA-256 and kept once, whatever number of records they belong to; the
document holds the name, type and size. Taking an attachment out of a form takes it out of the
document alone: an earlier revision may name the same bytes.
"""

import io
import struct
import zlib
from dataclasses import replace
from mimetypes import MimeTypes
from pathlib import Path
from typing import BinaryIO
from warnings import catch_warnings

from PIL import Image, ImageOps

from brata_desktop.domain.document import Attachment
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.services import forms
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.store.blobs import CHUNK_BYTES
from brata_desktop.store.store import Work

SIZE_BYTES_MAX = 25 * 1024 * 1024
"""A photo of a good telephone has 4 to 8 MB; a scanned letter of twenty pages as much."""
PIXELS_MAX = 120_000_000
"""A picture that is larger when unpacked gets no preview: it would take all memory there is."""

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
    with desk.store.transaction() as work:
        try:
            with path.open("rb") as file:
                added = _stored(work, file, path.name)
        except OSError as error:
            reason = error.strerror or str(error)
            raise Unavailable("file-unreadable", file=path, reason=reason) from error
        changed = _added(desk, work, form, replace(added, note=note))
        desk.commit(work)
    return changed


def attach_content(desk: Desk, form: Form, name: str, content: bytes) -> Form:
    """Add what has no file, such as a pasted picture, as `attach` does.

    Raises:
        InvalidInput: As `attach`; the form stays as it is.
        Unavailable: The store cannot be written; nothing was kept.
    """
    with desk.store.transaction() as work:
        added = _stored(work, io.BytesIO(content), name)
        changed = _added(desk, work, form, added)
        desk.commit(work)
    return changed


def _added(desk: Desk, work: Work, form: Form, attachment: Attachment) -> Form:
    known = form.document.attachments
    if attachment.sha256 in {each.sha256 for each in known}:
        raise InvalidInput(_FIELD, "attachment-twice", file=attachment.name)
    added = replace(attachment, id=desk.new_id())
    document = replace(form.document, attachments=(*known, added))
    return forms.put_typed(desk, work, replace(form, document=document))


def _stored(work: Work, file: BinaryIO, name: str) -> Attachment:
    media_type = _type_of(file, name)
    sha256, size = work.blobs.put(_Limited(file, name), media_type)
    if not size:
        raise InvalidInput(_FIELD, "attachment-empty", file=name)
    return Attachment("", sha256, name, media_type, size)


def read(desk: Desk, sha256: str) -> bytes:
    """Return the bytes of an attachment.

    Raises:
        NotFound: `attachment-not-found`: it is not on this laptop.
    """
    with desk.store.reading() as work:
        return work.blobs.get(sha256)


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
    try:
        with catch_warnings(action="ignore"), _open(content) as picture:
            if picture.width * picture.height > PIXELS_MAX:
                return None
            # A JPEG is unpacked at a fraction of its size where that is enough.
            picture.draft("RGB", (edge_px, edge_px))
            small = ImageOps.exif_transpose(picture)
            small.thumbnail((edge_px, edge_px))
            made = io.BytesIO()
            _on_white(small).save(made, "JPEG", quality=_PREVIEW_QUALITY)
    except _DAMAGED:
        return None
    return made.getvalue()


def _open(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content), formats=_FORMATS)


def _on_white(picture: Image.Image) -> Image.Image:
    """Put what is transparent before white, as on paper."""
    ground = Image.new("RGB", picture.size, "white")
    shown = picture.convert("RGBA")
    ground.paste(shown, mask=shown)
    return ground


def _type_of(file: BinaryIO, name: str) -> str:
    """Return the media type by the first bytes, else by the name."""
    first = file.read(16)
    file.seek(0)
    for at, beginning, media_type in _BEGINNINGS:
        if first[at:].startswith(beginning):
            return media_type
    return _TYPES.guess_type(name)[0] or "application/octet-stream"


class _Limited:
    """A file that refuses to be read beyond the limit, also while it still grows."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self._name = name
        self._left = SIZE_BYTES_MAX

    def read(self, count: int = CHUNK_BYTES) -> bytes:
        """Return the next piece.

        Raises:
            InvalidInput: `attachment-too-large`.
        """
        piece = self._file.read(count)
        self._left -= len(piece)
        if self._left < 0:
            allowed = SIZE_BYTES_MAX // _MIB
            raise InvalidInput(_FIELD, "attachment-too-large", file=self._name, allowed_mib=allowed)
        return piece
