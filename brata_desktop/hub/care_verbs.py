"""Verbs that look after a hub: status, doctor, restore-drill, project, analysts."""

import argparse
from dataclasses import asdict
from pathlib import Path

from brata_desktop.config.verbs import Verbs
from brata_desktop.hub import analysts, drill, durability, projector, status
from brata_desktop.hub.command_context import Context, read_bytes
from brata_desktop.hub.doctor import Examination, examine
from brata_desktop.hub.key_folder import read_facts
from brata_desktop.hub.refusals import Refused


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    state = verbs.add_parser("status", "how the hub stands, for monitoring")
    state.set_defaults(run=_status)
    doctor = verbs.add_parser("doctor", "is the hub as it was made? says what to do where not")
    doctor.add_argument("--chains", action="store_true", help="compute every chain again; slow")
    doctor.set_defaults(run=_doctor)
    trial = verbs.add_parser("restore-drill", "restore a dump beside the hub and prove it")
    trial.add_argument("dump", type=Path)
    trial.add_argument("--heads", type=Path, help="what it must hold, as brata-hub heads printed")
    trial.set_defaults(run=_drill)
    project = verbs.add_parser("project", "bring the tables for analysts up to date")
    project.add_argument("--rebuild", action="store_true", help="drop them and make them again")
    project.set_defaults(run=_project)
    steps = verbs.add_group("analysts", "who reads the tables, and of which units")
    for name, run, says in (
        ("allow", _allow, "let a login read a unit and all below it"),
        ("forbid", _forbid, "take it back"),
    ):
        step = steps.add_parser(name, says)
        step.add_argument("login")
        step.add_argument("--unit", required=True)
        step.set_defaults(run=run)


def _status(context: Context, _args: argparse.Namespace) -> None:
    with context.working() as connection:
        found = status.read_status(connection)
    context.say(asdict(found), status.lines_of(found))


def _doctor(context: Context, args: argparse.Namespace) -> None:
    facts = read_facts(context.keys_folder) if context.keys_folder else None
    with context.working() as connection:
        case = Examination(connection, context.clock(), facts, with_chains=args.chains)
        found = examine(case)
    context.say(
        [asdict(each) for each in found],
        [f"{each.code}: {each.what}\n    {each.todo}" for each in found] or ["All is well."],
    )
    if found:
        raise Refused(f"{len(found)} findings; do what each of them says, then run it again")


def _drill(context: Context, args: argparse.Namespace) -> None:
    heads = durability.parse_heads(read_bytes(args.heads)) if args.heads else None
    # Refuses at once what cannot be reached.
    with context.working():
        pass
    done = drill.restore_drill(context.dsn, args.dump, heads)
    context.say(
        asdict(done),
        [f"ok: {done.revisions} revisions in {done.lines} lines, {done.blobs} attachments"],
    )


def _project(context: Context, args: argparse.Namespace) -> None:
    facts = read_facts(context.folder())
    done = projector.project(context.dsn, facts, is_rebuild=args.rebuild)
    context.say(asdict(done), [f"{done.records} records written, {done.faults} cannot be shown"])


def _allow(context: Context, args: argparse.Namespace) -> None:
    with context.working() as connection:
        analysts.allow(connection, args.login, args.unit)
    context.say({"login": args.login, "unit": args.unit}, [f"{args.login} may read {args.unit}."])


def _forbid(context: Context, args: argparse.Namespace) -> None:
    with context.working() as connection:
        analysts.forbid(connection, args.login, args.unit)
    context.say({"login": args.login}, [f"{args.login} no longer reads {args.unit}."])
