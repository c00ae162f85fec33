"""Verbs about officers: `officer add|list|reset|retire|reinstate`."""

import argparse

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.states import Role


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    steps = verbs.add_group("officer", help="add, list, reset, retire or reinstate officers")

    add = steps.add_parser("add", help="appoint an officer")
    add.add_argument("--name", required=True)
    add.add_argument("--rank", default="")
    add.add_argument("--nrp", required=True)
    add.add_argument("--role", action="append", required=True, choices=[r.value for r in Role])
    add.add_argument("--new-secret-file", metavar="FILE", help="the new officer's passphrase")
    add.set_defaults(run=run_add)

    steps.add_parser("list", help="list officers").set_defaults(run=run_list)

    reset = steps.add_parser("reset", help="renew an officer's access with a new passphrase")
    reset.add_argument("who", metavar="NRP")
    reset.add_argument("--new-secret-file", metavar="FILE")
    reset.set_defaults(run=run_reset)

    retire = steps.add_parser("retire", help="retire an officer; what they signed stays")
    retire.add_argument("who", metavar="NRP")
    retire.set_defaults(run=run_retire)

    reinstate = steps.add_parser("reinstate", help="make a retired officer active again")
    reinstate.add_argument("who", metavar="NRP")
    reinstate.add_argument("--new-secret-file", metavar="FILE")
    reinstate.set_defaults(run=run_reinstate)


def run_add(context: Context, args: argparse.Namespace) -> None:
    """Appoint an officer with their own passphrase."""
    from brata_desktop.services import access  # noqa: PLC0415 - SQLAlchemy, only when used

    session = context.session()
    officer = access.NewOfficer(
        args.name, args.rank, args.nrp, frozenset(Role(role) for role in args.role)
    )
    secret = context.new_secret(args.new_secret_file, f"New passphrase of {args.name}: ")
    officer_id, _ = access.add_officer(session, officer, secret)
    _say(context, {"id": officer_id, "name": args.name}, f"{args.name} may now sign in")


def run_list(context: Context, _args: argparse.Namespace) -> None:
    """List officers, retired ones last."""
    from brata_desktop.services import officers  # noqa: PLC0415 - SQLAlchemy, only when used

    found = officers.officers(context.desk())
    if context.is_json:
        shown = [
            {
                "id": o.id,
                "name": o.name,
                "rank": o.rank,
                "nrp": o.nrp,
                "roles": sorted(o.roles),
                "active": o.is_active,
            }
            for o in found
        ]
        write_json(context.out, shown)
    else:
        write_lines(
            context.out,
            (
                f"{o.nrp:<18} {o.title:<30} {', '.join(sorted(o.roles))}"
                f"{'' if o.is_active else ' (retired)'}"
                for o in found
            ),
        )


def run_reset(context: Context, args: argparse.Namespace) -> None:
    """Renew an officer's access; their old passphrase and key open nothing any more."""
    from brata_desktop.services import access  # noqa: PLC0415 - SQLAlchemy, only when used

    session = context.session()
    officer = access.officer_by(session, args.who)
    secret = context.new_secret(args.new_secret_file, f"New passphrase of {officer.title}: ")
    access.renew(session, officer.id, secret)
    _say(context, {"id": officer.id}, f"{officer.title} signs in with the new passphrase")


def run_retire(context: Context, args: argparse.Namespace) -> None:
    """Retire an officer."""
    from brata_desktop.services import access  # noqa: PLC0415 - SQLAlchemy, only when used

    session = context.session()
    officer = access.officer_by(session, args.who)
    access.retire(session, officer.id)
    _say(context, {"id": officer.id}, f"{officer.title} is retired")


def run_reinstate(context: Context, args: argparse.Namespace) -> None:
    """Make a retired officer active again, with a new passphrase and a new key."""
    from brata_desktop.services import access  # noqa: PLC0415 - SQLAlchemy, only when used

    session = context.session()
    officer = access.officer_by(session, args.who)
    secret = context.new_secret(args.new_secret_file, f"New passphrase of {officer.title}: ")
    access.reinstate(session, officer.id, secret)
    _say(context, {"id": officer.id}, f"{officer.title} may sign in again")


def _say(context: Context, value: object, line: str) -> None:
    if context.is_json:
        write_json(context.out, value)
    else:
        write_lines(context.out, [line])
