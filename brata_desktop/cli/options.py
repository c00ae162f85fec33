"""The options that the window and every verb understand, and how an argument is read."""

import argparse
import datetime as dt
from pathlib import Path
from typing import NoReturn

YEARS = range(2000, 2101)
"""Years that an argument may name: far from both ends of the calendar."""


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """End with 2; the line says what was wrong and where to look."""
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def add_common(parser: argparse.ArgumentParser, default: str | None = None) -> None:
    """Add them with a default for those that are not given."""
    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=default)
    parser.add_argument("--secret-file", metavar="FILE", default=default, help="- is stdin")
    parser.add_argument("--as", dest="officer", metavar="NAME", default=default, help="who acts")
    parser.add_argument("--json", action="store_true", default=default or False)
    parser.add_argument("--practice", action="store_true", default=default or False)


def day(text: str) -> dt.date:
    """Read a day.

    Raises:
        argparse.ArgumentTypeError: It is none, or lies in no year of `YEARS`.
    """
    try:
        read = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write YYYY-MM-DD") from None
    if read.year not in YEARS:
        raise argparse.ArgumentTypeError(
            f"{text} lies outside of {YEARS.start} to {YEARS.stop - 1}; correct the year"
        )
    return read


def positive(text: str) -> int:
    """Read a whole number from 1.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 10 and int(text)):  # noqa: PLR2004
        raise argparse.ArgumentTypeError(f"{text[:40]!r} is no whole number from 1")
    return int(text)
