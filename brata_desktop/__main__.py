"""Start: arguments, log, then a verb or the window."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run the program and return its exit code."""
    freeze_support()
    from brata_desktop.cli.main import main as run_verb  # noqa: PLC0415 - after freeze_support

    return run_verb(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
