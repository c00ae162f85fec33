"""The command line: `brata-desktop [--data-dir DIR] [VERB … [--json]]`; no verb, the window.

Exit codes: 0 done; 1 our bug, with a traceback in the log; 2 bad input or a world in the way, with
one line on standard error that says what happened and what to do, and nothing half-written.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence

from brata_desktop.cli.options import add_common
from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError

EXIT_DONE = 0
EXIT_REFUSED = 2


def main(argv: Sequence[str], open_window: Callable[[Paths], int] | None = None) -> int:
    """Run one verb, or open the window when there is none; return the exit code.

    Args:
        argv: What was typed after the program's name.
        open_window: Opens the window over a data folder and returns when it is closed; without
            it a verb is required.
    """
    options = _options_alone(argv)
    if open_window is not None and options is not None:
        return open_window(_paths(options))
    return _run_verb(argv)


def _options_alone(argv: Sequence[str]) -> argparse.Namespace | None:
    """Return the options when there is nothing else; None when the verbs' parser has to look.

    The verbs bring the services with them, and the first window does not wait for those.
    """
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    add_common(parser)
    try:
        options, others = parser.parse_known_args(argv)
    except argparse.ArgumentError:
        return None
    return None if others else options


def _run_verb(argv: Sequence[str]) -> int:
    from brata_desktop.cli.context import Context  # noqa: PLC0415 - not for the window
    from brata_desktop.cli.parser import build_parser  # noqa: PLC0415

    parser = build_parser()
    gc.enable()
    args = parser.parse_args(argv)
    if args.verb is None:
        parser.error("no verb; see --help")
    context = Context(
        paths=_paths(args),
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


def _paths(args: argparse.Namespace) -> Paths:
    paths = Paths.of_user(args.data_dir)
    return paths.practice if args.practice else paths
