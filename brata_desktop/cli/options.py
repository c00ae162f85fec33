"""The options that the window and every verb understand."""

import argparse
from pathlib import Path


def add_common(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Add them with a default for those that are not given."""
    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=default)
    parser.add_argument("--secret-file", metavar="FILE", default=default, help="- is stdin")
    parser.add_argument("--as", dest="officer", metavar="NAME", default=default, help="who acts")
    parser.add_argument("--json", action="store_true", default=default or False)
    parser.add_argument("--practice", action="store_true", default=default or False)
