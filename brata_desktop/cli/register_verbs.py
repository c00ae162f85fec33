"""Verbs about the unit's registers: `posts import|list`, `personnel import|list`."""

import argparse
import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.errors import InvalidInput, UserError

if TYPE_CHECKING:
    from brata_desktop.services.registers import RegisterImport


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    for name, text in (
        ("posts", "the posts of the operation: code, name, unit, place, hours"),
        ("personnel", "the personnel: NRP, name, rank, unit"),
    ):
        steps = verbs.add_group(name, help=text)
        taking = steps.add_parser("import", help="take a CSV file; known lines are updated")
        taking.add_argument("file", type=Path)
        taking.add_argument("--dry-run", action="store_true", help="only say what would happen")
        taking.set_defaults(run=run_import, register=name)
        listing = steps.add_parser("list", help="list them by unit")
        listing.add_argument("--unit", default="", metavar="CODE", help="of one unit only")
        listing.set_defaults(run=run_list, register=name)


def run_import(context: Context, args: argparse.Namespace) -> None:
    """Import a register and name the rejected lines; exit 2 when all were."""
    from brata_desktop.services import registers  # noqa: PLC0415 - SQLAlchemy, only when used

    take = registers.import_posts if args.register == "posts" else registers.import_personnel
    result, _ = take(context.desk(), args.file, dry_run=args.dry_run)
    if context.is_json:
        write_json(context.out, _as_json(result))
    else:
        write_lines(context.out, _as_lines(result))
    if result.errors and not result.taken:
        raise UserError("import-rows-rejected", count=len(result.errors))


def run_list(context: Context, args: argparse.Namespace) -> None:
    """List a register."""
    from brata_desktop.services import registers  # noqa: PLC0415 - SQLAlchemy, only when used

    read = registers.posts if args.register == "posts" else registers.personnel
    lines = [dataclasses.asdict(line) for line in read(context.desk(), args.unit)]
    if context.is_json:
        write_json(context.out, lines)
    else:
        write_lines(context.out, ("  ".join(filter(None, line.values())) for line in lines))


def _as_json(result: "RegisterImport") -> dict[str, object]:
    return {
        "imported": result.taken,
        "added": result.added,
        "updated": result.updated,
        "rejected": _rows(result.errors),
        "warnings": _rows(result.warnings),
    }


def _rows(errors: Iterable[InvalidInput]) -> list[dict[str, object]]:
    return [
        {"row": error.params["line"], "field": error.field, "reason": str(error)}
        for error in errors
    ]


def _as_lines(result: "RegisterImport") -> Iterable[str]:
    yield (
        f"{result.taken} taken: {result.added} new, {result.updated} updated, "
        f"{result.unchanged} as before; {len(result.errors)} rejected"
    )
    yield from map(str, result.errors)
    yield from (f"to check: {warning}" for warning in result.warnings)
