"""Adds verbs to the parser of a command; every verb takes the common options.

Shared by `brata-desktop` and `brata-hub`, which stand beside each other.
"""

import argparse
from collections.abc import Callable
from typing import Any, TypeAlias

Run: TypeAlias = Callable[[Any, argparse.Namespace], None]
"""What a verb does, with the context of its own command."""

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

    def add_group(self, name: str, help: str, run: Run | None = None) -> "Verbs":  # noqa: A002 - argparse's
        """Add a verb that has steps of its own: `units import`.

        Args:
            name: The verb.
            help: Its line of help.
            run: What the verb does without a step; None where it needs one.
        """
        parents = [self.common] if run else []
        parser = self._verbs.add_parser(name, help=help, description=help, parents=parents)
        parser.set_defaults(run=run)
        steps = parser.add_subparsers(dest="step", metavar="STEP", required=run is None)
        return Verbs(steps, self.common)
