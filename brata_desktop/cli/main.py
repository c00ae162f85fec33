"""The command line: `brata-desktop [--data-dir DIR] [VERB … [--json]]`; no verb, the window.

Exit codes: 0 done; 1 our bug, with a traceback in the log; 2 bad input or a world in the way, with
one line on standard error that says what happened and what to do, and nothing half-written.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from brata_desktop import __version__
from brata_desktop.cli import (
    demo_verbs,
    import_verbs,
    officer_verbs,
    record_verbs,
    register_verbs,
    report_verbs,
    store_verbs,
    sync_verbs,
    tour_verbs,
)
from brata_desktop.cli.context import Context
from brata_desktop.cli.verbs import Verbs
from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError

EXIT_DONE = 0
EXIT_REFUSED = 2


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every verb."""
    common = argparse.ArgumentParser(add_help=False)
    # Options of every verb; SUPPRESS keeps what was given before the verb.
    for target, default in ((common, argparse.SUPPRESS), (parser := _root(), None)):
        _add_common(target, default)
    verbs = Verbs(parser.add_subparsers(dest="verb", metavar="VERB"), common)
    for module in (
        store_verbs,
        officer_verbs,
        record_verbs,
        import_verbs,
        register_verbs,
        report_verbs,
        sync_verbs,
        tour_verbs,
        demo_verbs,
    ):
        module.add_parsers(verbs)
    return parser


def main(argv: Sequence[str], open_window: Callable[[Paths], int] | None = None) -> int:
    """Run one verb, or open the window when there is none; return the exit code.

    Args:
        argv: What was typed after the program's name.
        open_window: Opens the window over a data folder and returns when it is closed; without
            it a verb is required.
    """
    parser = build_parser()
    args = parser.parse_args(argv)
    paths = Paths.of_user(args.data_dir)
    if args.practice:
        paths = paths.practice
    if args.verb is None:
        if open_window is None:
            parser.error("no verb; see --help")
        return open_window(paths)
    context = Context(
        paths=paths,
        is_json=bool(args.json),
        secret_file=args.secret_file,
        officer=args.officer or "",
    )
    with context.cleanup:
        try:
            args.run(context, args)
        except BrataError as error:
            sys.stderr.write(f"brata-desktop: {error}\n")
            return EXIT_REFUSED
    return EXIT_DONE


def _root() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="brata-desktop",
        description="Records of an election-security operation, kept offline and never lost.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=default)
    parser.add_argument("--secret-file", metavar="FILE", default=default, help="- is stdin")
    parser.add_argument("--as", dest="officer", metavar="NAME", default=default, help="who acts")
    parser.add_argument("--json", action="store_true", default=default or False)
    parser.add_argument("--practice", action="store_true", default=default or False)
