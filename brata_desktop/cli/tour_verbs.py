"""The verb `tour`: the main job without a screen, into a folder that it prints."""

import argparse
import secrets
from pathlib import Path

from brata_desktop.cli.context import Context
from brata_desktop.cli.output import write_json, write_lines
from brata_desktop.config.paths import Paths
from brata_desktop.config.verbs import Verbs
from brata_desktop.domain.errors import Unavailable

PICTURE_SCALE = 100 / 72
"""100 dots per inch: readable on a screen."""


def add_parsers(verbs: Verbs) -> None:
    """Add the verb of this module."""
    tour = verbs.add_parser(
        "tour", help="record, review and print an invented day into a folder, without a screen"
    )
    tour.add_argument("--out", type=Path, required=True, metavar="DIR", help="made anew each time")
    tour.set_defaults(run=run_tour)


def run_tour(context: Context, args: argparse.Namespace) -> None:
    """Make a demo post in a folder, do a day's work there, print it, and verify the store."""
    from brata_desktop.reports.saving import save_pdf  # noqa: PLC0415 - only for this verb
    from brata_desktop.reports.worker import ReportWorker  # noqa: PLC0415
    from brata_desktop.services import (  # noqa: PLC0415
        daily_report,
        demo,
        issuing,
        record_paper,
        verification,
    )

    folder = _new_folder(args.out)
    paths = Paths(folder / "data", folder / "state")
    secret = secrets.token_urlsafe(18)
    request = daily_report.ReportRequest(day=demo.DAY, unit=demo.SUPERVISOR.unit)
    with demo.open_demo_post(paths, secret) as post, ReportWorker() as worker:
        desk = post.supervisor.desk
        made = demo.record_a_day(post)
        daily, record = folder / "laporan-harian.pdf", folder / "kejadian.pdf"
        issuing.issue(desk, request, worker, lambda done: save_pdf(done.pdf, daily))
        save_pdf(record_paper.draw(record_paper.gather(desk, made[0]), worker).pdf, record)
        problems = verification.problems(desk)
    files = [file for pdf in (daily, record) for file in (pdf, *_pictures(pdf))]
    _say(context, folder, files, problems)


def _new_folder(wanted: Path) -> Path:
    """Return an empty folder; an earlier tour's stays beside it untouched."""
    for number in range(1, 1000):
        folder = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        try:
            folder.mkdir(parents=True, exist_ok=False)
        except FileExistsError:
            continue
        except OSError as error:
            reason = error.strerror or str(error)
            raise Unavailable("file-unwritable", file=folder, reason=reason) from error
        return folder.absolute()
    raise Unavailable("file-unwritable", file=wanted, reason="too many earlier tours beside it")


def _pictures(pdf: Path) -> list[Path]:
    import pypdfium2  # noqa: PLC0415 - only for this verb

    document = pypdfium2.PdfDocument(pdf)
    files = []
    try:
        for number, page in enumerate(document, start=1):
            file = pdf.with_name(f"{pdf.stem}-{number}.png")
            page.render(scale=PICTURE_SCALE).to_pil().save(file)
            files.append(file)
    finally:
        document.close()
    return files


def _say(context: Context, folder: Path, files: list[Path], problems: tuple[str, ...]) -> None:
    if context.is_json:
        shown = {"folder": str(folder), "files": [str(file) for file in files]}
        write_json(context.out, {**shown, "problems": list(problems)})
    else:
        verdict = "The store is sound." if not problems else "; ".join(problems)
        write_lines(context.out, [f"{folder}", *(f"  {file.name}" for file in files), verdict])
