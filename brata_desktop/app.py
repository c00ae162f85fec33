"""Start: the log first, then the window, which builds what it needs around the data folder."""

import gc

from brata_desktop.config.logging import set_up_logging
from brata_desktop.config.paths import Paths


def run_window(paths: Paths) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        paths: Where this laptop keeps things.
    """
    set_up_logging(paths.logs)
    # What a start loads stays until the end: looking through it for garbage finds none.
    gc.disable()
    from brata_desktop.ui.program import open_program  # noqa: PLC0415 - the log is there first

    program = open_program(paths)
    gc.freeze()
    gc.enable()
    return program.run()
