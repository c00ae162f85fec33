"""The hub's command: `brata-hub [--dsn DSN] [--keys DIR] VERB … [--json]`.

Exit codes: 0 done; 1 our bug, with a traceback; 2 bad input or a world in the way, with one line on
standard error that says what happened and what to do; 130 interrupted. A verb does all of it or
nothing.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from brata_desktop import __version__
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.errors import BrataError
from brata_desktop.hub import care_verbs, laptop_verbs, log_verbs, packet_verbs, setup_verbs
from brata_desktop.hub.command_context import Context

EXIT_DONE = 0
EXIT_REFUSED = 2
EXIT_INTERRUPTED = 130
DSN_VARIABLE = "BRATA_HUB_DSN"
KEYS_VARIABLE = "BRATA_HUB_KEYS"


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every verb."""
    parser = argparse.ArgumentParser(
        prog="brata-hub", description="Looks after the shared database of Brata Desktop."
    )
    parser.add_argument("--version", action="version", version=__version__)
    common = argparse.ArgumentParser(add_help=False)
    # Options of every verb; SUPPRESS keeps what was given before the verb.
    for target, default in ((common, argparse.SUPPRESS), (parser, None)):
        _add_common(target, default)
    verbs = Verbs(parser.add_subparsers(dest="verb", metavar="VERB", required=True), common)
    for module in (setup_verbs, laptop_verbs, log_verbs, packet_verbs, care_verbs):
        module.add_parsers(verbs)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; return the exit code.

    Args:
        argv: What was typed after the program's name; what the shell gave when None.
    """
    args = build_parser().parse_args(sys.argv[1:] if argv is None else argv)
    keys = args.keys or os.environ.get(KEYS_VARIABLE)
    context = Context(
        dsn=args.dsn if args.dsn is not None else os.environ.get(DSN_VARIABLE, ""),
        keys_folder=Path(keys) if keys else None,
        secret_file=args.secret_file,
        is_json=bool(args.json),
    )
    try:
        args.run(context, args)
    except BrataError as error:
        context.err.write(f"brata-hub: {error}\n")
        return EXIT_REFUSED
    except KeyboardInterrupt:
        context.err.write("brata-hub: interrupted; nothing was changed by the unfinished step\n")
        return EXIT_INTERRUPTED
    return EXIT_DONE


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--dsn", metavar="DSN", default=default, help=f"how to reach the database ({DSN_VARIABLE})"
    )
    parser.add_argument(
        "--keys", metavar="DIR", default=default, help=f"the hub's keys ({KEYS_VARIABLE})"
    )
    parser.add_argument(
        "--secret-file", metavar="FILE", default=default, help="passphrase; - is stdin"
    )
    parser.add_argument("--json", action="store_true", default=default or False)


if __name__ == "__main__":
    sys.exit(main())
