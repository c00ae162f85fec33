"""Start: the log first, then the window, which builds what it needs around the data folder."""

import gc
from typing import TYPE_CHECKING

from brata_desktop.config.logging import set_up_logging
from brata_desktop.config.paths import Paths

if TYPE_CHECKING:
    from brata_desktop.ui.program import Program


def run_window(paths: Paths) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        paths: Where this laptop keeps things.
    """
    return open_window(paths).run()


def open_window(paths: Paths) -> "Program":
    """Open the window and return the program that answers in it."""
    set_up_logging(paths.logs)
    from brata_desktop.ui.program import open_program  # noqa: PLC0415 - the log is there first

    program = open_program(paths)
    gc.freeze()
    return program
