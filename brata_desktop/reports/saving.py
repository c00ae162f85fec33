"""Writing a finished PDF: never half a file under its final name."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from brata_desktop.domain.errors import Unavailable

PDF_HEAD = b"%PDF-"
PDF_END = b"%%EOF"
TAIL_BYTES = 1024


def save_pdf(pdf: bytes, path: Path) -> None:
    """Write the PDF beside its place, read it back, then give it its name.

    Raises:
        Unavailable: `pdf-locked` when another program holds the file, `disk-full`,
            `pdf-unwritable` for a missing folder or a medium that fails, `pdf-damaged` when what
            was read back is not what was written.
    """
    part = path.with_name(path.name + ".part")
    try:
        _write(part, pdf)
        _check(part, pdf)
        part.replace(path)
    except OSError as error:
        raise _unavailable(error, path) from error
    finally:
        with suppress(OSError):  # the reason to tell is the first one, not a leftover
            part.unlink(missing_ok=True)
    _sync_folder(path.parent)


def is_whole_pdf(data: bytes) -> bool:
    """Tell whether the bytes begin and end as a PDF with a cross-reference table."""
    tail = data[-TAIL_BYTES:]
    return data.startswith(PDF_HEAD) and tail.rstrip().endswith(PDF_END) and b"startxref" in tail


def _write(part: Path, pdf: bytes) -> None:
    with part.open("wb") as file:
        file.write(pdf)
        file.flush()
        os.fsync(file.fileno())


def _check(part: Path, pdf: bytes) -> None:
    written = part.read_bytes()
    if written != pdf or not is_whole_pdf(written):
        raise Unavailable("pdf-damaged", file=part.name)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no handle of a folder to flush
    with suppress(OSError):  # some network folders refuse it; the file itself is safe
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unavailable(error: OSError, path: Path) -> Unavailable:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Unavailable("disk-full", file=path.name)
    if isinstance(error, PermissionError):
        return Unavailable("pdf-locked", file=path.name)
    return Unavailable("pdf-unwritable", file=path.name, reason=error.strerror or str(error))
