"""How an exercise stands on paper: marked, in a list of its own, and in no sum."""

from typing import cast

from brata_desktop.domain.kinds.exercise import Exercise
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import Block, Column, Facts, Heading, Table
from brata_desktop.reports.daily_inputs import ACTIVITIES, ReportRecord
from brata_desktop.reports.kind_paper import DailyList, KindPaper
from brata_desktop.reports.kinds.guarding import (
    activity_cell,
    element_text,
    phase_blocks,
    strength_cell,
)
from brata_desktop.reports.numbered import numbered_table

EXERCISE_COLUMNS = (
    Column("Latihan", 3.0),
    Column("Tempat", 2.4),
    Column("Peserta latihan", 2.2),
    Column("Hasil", 2.4),
)


def exercise_facts(record: ReportRecord) -> answers.Pairs:
    """Return the facts of an exercise, phases apart."""
    exercise = cast("Exercise", record.document)
    return answers.filled(
        ("Sifat", "LATIHAN, bukan kejadian"),
        ("Uraian", exercise.what),
        ("Jenis", record.category_name or exercise.kind),
        ("Waktu", numbers.when_text(exercise.occurred)),
        ("Tempat", answers.places_text(exercise, record.area_path)),
        ("Kekuatan", element_text(record, exercise.elements)),
        ("Skenario", exercise.scenario),
        ("Hasil", exercise.result),
        ("Evaluasi", exercise.lessons),
    ) + answers.common_details(exercise)


def exercise_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the exercises."""
    return numbered_table(EXERCISE_COLUMNS, records, _cells)


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    exercise = cast("Exercise", record.document)
    facts = Facts(exercise_facts(record))
    return (Heading("Pelaksanaan latihan"), facts, *phase_blocks(exercise.phases))


def _cells(record: ReportRecord) -> tuple[str, ...]:
    exercise = cast("Exercise", record.document)
    return (
        activity_cell(record),
        answers.places_text(exercise, record.area_path) or wording.NOT_KNOWN,
        strength_cell(record, exercise.elements),
        exercise.result or numbers.DASH,
    )


PAPER = KindPaper(
    "LAPORAN LATIHAN",
    blocks=_blocks,
    lists=(
        DailyList(
            "latihan",
            ACTIVITIES,
            "Latihan dan simulasi (tidak termasuk dalam jumlah)",
            "latihan",
            exercise_table,
        ),
    ),
)
