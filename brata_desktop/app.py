"""Start: the log first, then the window, which builds what it needs around the data folder."""

from brata_desktop.config.logging import set_up_logging
from brata_desktop.config.paths import Paths


def run_window(paths: Paths) -> int:
    """Open the window and return the exit code when it is closed.

    Args:
        paths: Where this laptop keeps things.
    """
    set_up_logging(paths.logs)
    from brata_desktop.ui.program import show_window  # noqa: PLC0415 - the log is there first

    return show_window(paths)
