"""Verbs about the store as a whole: init and verify."""

import argparse

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.cli.verbs import Verbs
from brata_desktop.domain.errors import UserError
from brata_desktop.domain.states import Role


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    init = verbs.add_parser("init", help="make a new store with its first officer")
    init.add_argument("--operation", required=True, metavar="CODE")
    init.add_argument("--unit", required=True, metavar="CODE")
    init.add_argument("--post", required=True, metavar="NAME")
    init.add_argument("--post-code", required=True, metavar="NN")
    init.add_argument("--officer", dest="name", required=True, metavar="NAME")
    init.add_argument("--rank", default="")
    init.add_argument("--nrp", required=True)
    init.add_argument("--role", action="append", required=True, choices=[r.value for r in Role])
    init.set_defaults(run=run_init)

    verify = verbs.add_parser("verify", help="check the store: file, signatures, index")
    verify.set_defaults(run=run_verify)


def run_init(context: Context, args: argparse.Namespace) -> None:
    """Make a new store and print the recovery code, once."""
    from brata_desktop.services import session  # noqa: PLC0415 - SQLAlchemy, only when used

    plan = session.SetUp(
        operation=args.operation,
        unit=args.unit,
        post=args.post_code,
        post_name=args.post,
        name=args.name,
        rank=args.rank,
        nrp=args.nrp,
        roles=frozenset(Role(role) for role in args.role),
    )
    made = session.set_up(context.paths, plan, context.secret("New passphrase: "))
    context.cleanup.callback(made.desk.store.close)
    if context.is_json:
        write_json(
            context.out,
            {"officer": made.keys.officer_id, "recovery_code": made.recovery_code},
        )
    else:
        write_lines(
            context.out,
            [
                f"Store made in {context.paths.data_dir}",
                f"Recovery code, shown once: {made.recovery_code}",
            ],
        )


def run_verify(context: Context, _args: argparse.Namespace) -> None:
    """Check everything; exit 2 when something is wrong."""
    from brata_desktop.services import verification  # noqa: PLC0415 - only when used

    problems = verification.problems(context.desk())
    if context.is_json:
        write_json(context.out, {"ok": not problems, "problems": list(problems)})
    else:
        write_lines(context.out, problems or ["The store is sound."])
    if problems:
        raise UserError("store-unsound", count=len(problems))
