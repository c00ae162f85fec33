"""Logging: a small rotating file in the data folder, never a word of a record."""

import logging
import logging.handlers
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
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / FILE_NAME, maxBytes=FILE_BYTES_MAX, backupCount=FILES_KEPT, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
