"""How a pre-emptive action stands on paper."""

from collections.abc import Iterator
from typing import cast

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import RIGHT, Block, Column, Facts, Heading, Table
from brata_desktop.reports.daily_inputs import ACTIVITIES, ReportRecord
from brata_desktop.reports.kind_paper import DailyList, KindPaper
from brata_desktop.reports.numbered import numbered_table

PREEMPTIVE_COLUMNS = (
    Column("Bentuk dan sasaran", 3.2),
    Column("Tempat", 2.2),
    Column("Peserta", 1.1, RIGHT),
    Column("Hasil", 2.6),
)


def preemptive_facts(action: Preemptive, area_path: str = "") -> answers.Pairs:
    """Return the facts of a pre-emptive action."""
    return answers.filled(
        ("Uraian", action.what),
        ("Waktu", numbers.when_text(action.occurred)),
        ("Tempat", answers.places_text(action, area_path)),
        ("Sasaran", action.target_group),
        ("Peserta", answers.count_text(action.participants)),
        ("Pelaksana", action.officers),
        ("Materi", ", ".join(action.topics)),
        ("Pesan", action.message),
        ("Hasil", action.result),
        ("Tindak lanjut", action.follow_up),
        ("Ancaman yang dijawab", action.threat),
    ) + answers.common_details(action)


def preemptive_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the pre-emptive actions."""
    return numbered_table(PREEMPTIVE_COLUMNS, records, _preemptive_cells)


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    action = cast("Preemptive", record.document)
    return (Heading("Pelaksanaan"), Facts(preemptive_facts(action, record.area_path)))


def _participants(action: Preemptive) -> Count:
    return action.participants


def _counts(action: Preemptive) -> Iterator[tuple[str, Count]]:
    yield "peserta", action.participants


def _preemptive_cells(record: ReportRecord) -> tuple[str, ...]:
    action = cast("Preemptive", record.document)
    form = record.category_name or action.what
    text = "\n".join(dict.fromkeys(filter(None, (form, action.target_group or action.what))))
    return (
        text,
        answers.places_text(action, record.area_path) or wording.NOT_KNOWN,
        answers.count_text(action.participants) or numbers.DASH,
        action.result or numbers.DASH,
    )


PAPER = KindPaper(
    "LAPORAN KEGIATAN PREEMTIF",
    blocks=_blocks,
    lists=(
        DailyList(
            "preemtif", ACTIVITIES, "Kegiatan preemtif", "kegiatan preemtif", preemptive_table
        ),
    ),
    column="Preemtif",
    participants=_participants,
    counts=_counts,
)
