"""Verbs that make paper: `report daily` and `report record`."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from brata_desktop.cli import options
from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.verbs import Verbs

if TYPE_CHECKING:
    from brata_desktop.reports.render import Rendered


def add_parsers(verbs: Verbs) -> None:
    """Add the verbs of this module."""
    steps = verbs.add_group("report", help="print the daily report or one record as PDF")

    daily = steps.add_parser("daily", help="print the daily report of a unit")
    daily.add_argument("--date", type=options.day, required=True, metavar="YYYY-MM-DD")
    daily.add_argument("--unit", default="", metavar="CODE", help="the laptop's own unit if absent")
    daily.add_argument("--out", type=Path, required=True, metavar="FILE")
    daily.add_argument("--number", help="as printed; the next of the unit's template if absent")
    daily.add_argument("--operation-day", default="", metavar="N", help="day of the operation")
    daily.add_argument("--analysis", default="", help="text of Analisa dan saran")
    daily.add_argument("--paper", default="A4", choices=["A4", "F4"])
    daily.add_argument("--unmasked", action="store_true", help="full names; supervisors only")
    daily.add_argument("--preview", action="store_true", help="draw it without issuing it")
    daily.set_defaults(run=run_daily)

    record = steps.add_parser("record", help="print one record")
    record.add_argument("record", metavar="ID")
    record.add_argument("--out", type=Path, required=True, metavar="FILE")
    record.add_argument("--paper", default="A4", choices=["A4", "F4"])
    record.add_argument("--photos", action="store_true", help="with a sheet of its photos")
    record.set_defaults(run=run_record)


def run_daily(context: Context, args: argparse.Namespace) -> None:
    """Draw a unit's day, issue it unless previewed, and save it."""
    from brata_desktop.reports.saving import save_pdf  # noqa: PLC0415 - only for this verb
    from brata_desktop.reports.worker import ReportWorker  # noqa: PLC0415
    from brata_desktop.services import daily_report, issuing  # noqa: PLC0415

    desk = context.desk()
    proposed = daily_report.request_for(desk, args.date, args.unit)
    request = replace(
        proposed,
        number=proposed.number if args.number is None else args.number,
        operation_day=args.operation_day,
        analysis=args.analysis,
        is_masked=not args.unmasked,
        paper=args.paper,
    )

    def save(made: "Rendered") -> None:
        save_pdf(made.pdf, args.out)

    with ReportWorker() as worker:
        if args.preview:
            made = daily_report.preview(desk, request, worker)
            save(made)
        else:
            made, _ = issuing.issue(desk, request, worker, save)
    _say(context, args.out, made.pages)


def run_record(context: Context, args: argparse.Namespace) -> None:
    """Draw one record with its history and save it."""
    from brata_desktop.reports.saving import save_pdf  # noqa: PLC0415 - only for this verb
    from brata_desktop.reports.worker import ReportWorker  # noqa: PLC0415
    from brata_desktop.services import record_paper  # noqa: PLC0415

    desk = context.desk()
    inputs = record_paper.gather(desk, args.record, paper=args.paper, with_photos=args.photos)
    with ReportWorker() as worker:
        made = record_paper.draw(inputs, worker)
    save_pdf(made.pdf, args.out)
    _say(context, args.out, made.pages)


def _say(context: Context, out: Path, pages: int) -> None:
    if context.is_json:
        write_json(context.out, {"file": str(out), "pages": pages})
    else:
        write_lines(context.out, [f"{out}: {pages} pages"])
