"""The parser of every verb; the window never loads it, since the verbs bring the services."""

import argparse

from brata_desktop import __version__
from brata_desktop.cli import (
    at_once_verbs,
    demo_verbs,
    import_verbs,
    officer_verbs,
    polling_verbs,
    record_verbs,
    register_verbs,
    report_verbs,
    store_verbs,
    sync_verbs,
    tour_verbs,
)
from brata_desktop.cli.options import Parser, add_common
from brata_desktop.config.verbs import Verbs


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of every verb."""
    common = argparse.ArgumentParser(add_help=False)
    # Options of every verb; SUPPRESS keeps what was given before the verb.
    for target, default in ((common, argparse.SUPPRESS), (parser := _root(), None)):
        add_common(target, default)
    verbs = Verbs(parser.add_subparsers(dest="verb", metavar="VERB"), common)
    for module in (
        store_verbs,
        officer_verbs,
        record_verbs,
        at_once_verbs,
        import_verbs,
        register_verbs,
        polling_verbs,
        report_verbs,
        sync_verbs,
        tour_verbs,
        demo_verbs,
    ):
        module.add_parsers(verbs)
    return parser


def _root() -> argparse.ArgumentParser:
    parser = Parser(
        prog="brata-desktop",
        description="Records of an election-security operation, kept offline and never lost.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    return parser
