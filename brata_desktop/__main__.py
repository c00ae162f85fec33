"""Start: arguments, log, then a verb or the window."""

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brata_desktop.config.paths import Paths


def main() -> int:
    """Run the program and return its exit code."""
    # What a start loads stays until the end: looking through it for garbage finds none. The
    # window collects on its main thread, the verbs turn the collector on when they begin.
    gc.disable()
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - a child ends in it

        freeze_support()
    from brata_desktop.cli.main import main as run  # noqa: PLC0415 - after freeze_support

    return run(sys.argv[1:], _open_window)


def _open_window(paths: "Paths") -> int:
    from brata_desktop.app import run_window  # noqa: PLC0415 - no verb has to load Qt

    return run_window(paths)


if __name__ == "__main__":
    sys.exit(main())
