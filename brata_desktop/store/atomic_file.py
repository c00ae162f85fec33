"""Small files that are whole or absent, whatever happens while they are written.

```
name.part written -> fsync -> renamed over name -> fsync of the folder
```
"""

import errno
import os
from contextlib import suppress
from pathlib import Path

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.files import sync_folder

DISK_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
_OWNER_ONLY = 0o600


def replace_file(path: Path, content: bytes, *, is_durable: bool = True) -> None:
    """Write a file whole; readers see the old content or the new, never a part.

    Args:
        path: The file; its folder exists.
        content: All of it.
        is_durable: Wait until the disk has it. Without it a power cut may take back the last
            writes, but a crash of the program does not.

    Raises:
        Unavailable: `disk-full` or `file-unwritable`; the old content is untouched.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        _write(unfinished, content, is_durable=is_durable)
        unfinished.replace(path)
        if is_durable:
            sync_folder(path.parent)
    except OSError as error:
        # A folder that takes no file gives none back either.
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise disk_error(error, path) from error


def disk_error(error: OSError, path: Path) -> Unavailable:
    """Return what an operating system's error on writing means to the user."""
    if error.errno in DISK_FULL:
        return Unavailable("disk-full", file=path)
    return Unavailable("file-unwritable", file=path, reason=error.strerror or str(error))


def _write(path: Path, content: bytes, *, is_durable: bool) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _binary(), _OWNER_ONLY)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        if is_durable:
            os.fsync(file.fileno())


def _binary() -> int:
    """Return Windows' flag against newline translation; nothing elsewhere."""
    return int(getattr(os, "O_BINARY", 0))
