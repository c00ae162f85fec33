"""Logging: a small rotating file in the data folder, never a word of a record."""

import logging
from pathlib import Path

FILE_NAME = "brata-desktop.log"
FILE_BYTES_MAX = 512 * 1024
FILES_KEPT = 4


def set_up_logging(folder: Path) -> None:
    """Send log records to a rotating file; a folder that cannot be written leaves stderr.

    Messages name codes, counts and ids; what an officer typed is never logged.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    root.addHandler(_FileWhenNeeded(folder))


class _FileWhenNeeded(logging.Handler):
    """Opens the file for the first record: most starts have nothing to say."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._handler: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        if self._handler is None:
            self._handler = _file_handler(self._folder)
        self._handler.handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._handler is not None:
            self._handler.close()
        super().close()


def _file_handler(folder: Path) -> logging.Handler:
    # It brings sockets and pickles, so it is loaded with the first record too.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=FILE_BYTES_MAX, backupCount=FILES_KEPT, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    return handler
