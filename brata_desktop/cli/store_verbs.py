"""Verbs about the store as a whole: init and verify."""

import argparse
from pathlib import Path

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.errors import NotFound, Unavailable, UserError
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

    backup = verbs.add_parser("backup", help="make a verified, encrypted copy")
    backup.add_argument("--to", type=Path, metavar="DIR", help="a second folder, as a USB stick")
    backup.set_defaults(run=run_backup)

    restore = verbs.add_parser("restore", help="put a copy back; unsent work is merged into it")
    restore.add_argument(
        "--from", dest="source", type=Path, metavar="FILE", help="newest if absent"
    )
    restore.set_defaults(run=run_restore)

    verify = verbs.add_parser("verify", help="check the store: file, signatures, index")
    verify.set_defaults(run=run_verify)


def run_init(context: Context, args: argparse.Namespace) -> None:
    """Make a new store and print the recovery code, once."""
    from brata_desktop.services import first_run  # noqa: PLC0415 - SQLAlchemy, only when used

    plan = first_run.SetUp(
        operation=args.operation,
        unit=args.unit,
        post=args.post_code,
        post_name=args.post,
        name=args.name,
        rank=args.rank,
        nrp=args.nrp,
        roles=frozenset(Role(role) for role in args.role),
    )
    made = first_run.set_up(context.paths, plan, context.secret("New passphrase: "))
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


def run_backup(context: Context, args: argparse.Namespace) -> None:
    """Make a verified copy, and a second one in another folder when asked."""
    from brata_desktop.services import backups  # noqa: PLC0415 - only when used

    made = backups.back_up(context.session(), context.paths, args.to)
    files = [str(each.path) for each in (made.backup, made.second) if each is not None]
    if context.is_json:
        write_json(context.out, {"files": files})
    else:
        write_lines(context.out, files)
    if made.second_problem is not None:
        raise made.second_problem
    if args.to is not None and made.second is None:
        raise Unavailable("second-folder-absent", folder=args.to)


def run_restore(context: Context, args: argparse.Namespace) -> None:
    """Put a copy back and say what was merged into it."""
    from brata_desktop.services import backups  # noqa: PLC0415 - only when used

    source = args.source
    if source is None:
        known = backups.backups(context.paths)
        if not known:
            raise NotFound("backup-not-found", file=context.paths.backups)
        source = known[0].path
    done = backups.restore(context.paths, source, context.officer, context.secret("Passphrase: "))
    context.cleanup.callback(done.session.desk.store.close)
    shown = {
        "restored": str(source),
        "replaced": str(done.replaced) if done.replaced else None,
        "merged": done.merged,
        "working_copies": done.working_copies,
        "attachments": done.attachments,
        "unreadable": done.unreadable,
    }
    if context.is_json:
        write_json(context.out, shown)
    else:
        write_lines(context.out, (f"{name}: {value}" for name, value in shown.items()))


def run_verify(context: Context, _args: argparse.Namespace) -> None:
    """Check everything; exit 2 when something is wrong."""
    from brata_desktop.services import verification  # noqa: PLC0415 - only when used

    try:
        problems = verification.problems(context.session(is_checked=False).desk)
    except Unavailable as error:
        if error.code not in ("store-damaged", "store-damaged-alone"):
            raise
        # So damaged that it does not even open: that is an answer, not a failure to answer.
        problems = (str(error),)
    if context.is_json:
        write_json(context.out, {"ok": not problems, "problems": list(problems)})
    else:
        write_lines(context.out, problems or ["The store is sound."])
    if problems:
        raise UserError("store-unsound", count=len(problems))
