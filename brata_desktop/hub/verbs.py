"""Adds verbs to the parser of `brata-hub`; every verb takes the common options."""

import argparse
from typing import TypeAlias

SubParsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name


class Verbs:
    """Where a module adds its verbs.

    Attributes:
        common: Parser of the options that every verb takes.
    """

    def __init__(self, verbs: SubParsers, common: argparse.ArgumentParser) -> None:
        self._verbs = verbs
        self.common = common

    def add_parser(self, name: str, help: str) -> argparse.ArgumentParser:  # noqa: A002 - argparse's
        """Add a verb with its line of help."""
        return self._verbs.add_parser(name, help=help, description=help, parents=[self.common])

    def add_group(self, name: str, help: str) -> "Verbs":  # noqa: A002 - argparse's
        """Add a verb that has steps of its own: `officer add`."""
        parser = self._verbs.add_parser(name, help=help, description=help)
        steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
        return Verbs(steps, self.common)
