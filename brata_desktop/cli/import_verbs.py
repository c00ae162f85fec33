"""The verb `import`: rows of a file as drafts of the officer."""

import argparse
from pathlib import Path

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.errors import UserError


def add_parsers(verbs: Verbs) -> None:
    """Add the verb of this module."""
    parser = verbs.add_parser("import", help="import .jsonl, .csv or .xlsx; bad rows are named")
    parser.add_argument("file", type=Path)
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--map", dest="mapping", type=Path, metavar="FILE", help="own column names")
    parser.add_argument("--all-or-nothing", action="store_true", help="take no row if one is bad")
    parser.set_defaults(run=run_import)


def run_import(context: Context, args: argparse.Namespace) -> None:
    """Import a file and name the rejected rows; exit 2 when all were."""
    from brata_desktop.services.imports.importing import import_file  # noqa: PLC0415 - heavy

    result, _ = import_file(
        context.desk(),
        args.file,
        dry_run=args.dry_run,
        mapping=args.mapping,
        all_or_nothing=args.all_or_nothing,
    )
    if context.is_json:
        write_json(
            context.out,
            {
                "imported": result.imported,
                "rejected": [
                    {"row": each.row, "field": each.field, "reason": each.reason}
                    for each in result.rejected
                ],
                "findings": [
                    {
                        "row": each.row,
                        "code": each.finding.code,
                        "says": str(each.finding),
                    }
                    for each in result.findings
                ],
            },
        )
    else:
        write_lines(context.out, [f"{result.imported} imported, {len(result.rejected)} rejected"])
        write_lines(context.out, (f"row {r.row}: {r.field} {r.reason}" for r in result.rejected))
    refused = [each for each in result.rejected if each.code != "import-already"]
    if len(refused) == len(result.rejected) + result.imported > 0:
        raise UserError("import-rows-rejected", count=len(refused))
