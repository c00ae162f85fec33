"""The verbs of the kinds that can be said without a form: `nil`."""

import argparse
from functools import partial

from brata_desktop.cli import options
from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.kinds import KINDS


def add_parsers(verbs: Verbs) -> None:
    """Add a verb for each such kind."""
    for kind, spec in KINDS.items():
        if spec.at_once is not None:
            parser = verbs.add_parser(spec.at_once.verb, help=spec.at_once.help)
            parser.add_argument(
                "--day",
                type=options.day,
                default=None,
                metavar="DATE",
                help="the day on which the period begins; without it the one under way",
            )
            parser.set_defaults(run=partial(run_at_once, kind))


def run_at_once(kind: str, context: Context, args: argparse.Namespace) -> None:
    """Record what the kind proposes, and submit it."""
    from brata_desktop.services import beginning, records  # noqa: PLC0415 - only when used

    desk = context.desk()
    document = beginning.propose(desk, kind, args.day)
    state = records.add(desk, kind, document, submit=True)[0].state
    if context.is_json:
        told = {"id": state.record, "number": state.number, "kind": state.kind}
        write_json(context.out, {**told, "status": state.state.value})
    else:
        write_lines(context.out, [f"{state.number} {state.state.value}"])
