"""How an inspection stands on paper: a list, a column, and a section of its own."""

from brata_desktop.reports import answers
from brata_desktop.reports.blocks import Column, Facts, Heading, Paragraph
from brata_desktop.reports.daily_inputs import ACTIVITIES
from brata_desktop.reports.kind_paper import DailyList, DailySection, KindPaper
from brata_desktop.reports.numbered import numbered_table

_COLUMNS = (Column("Saran", 4.0), Column("Segel", 1.0))


def _cells(record):
    return (record.document.advice, answers.count_text(record.document.seals))


def _table(records):
    return numbered_table(_COLUMNS, records, _cells)


def _blocks(record):
    facts = (("Saran", record.document.advice), ("Segel", _cells(record)[1]))
    return (Heading("Pemeriksaan"), Facts(facts + answers.common_details(record.document)))


def _write(_inputs, records):
    return (Paragraph(f"{len(records)} gudang diperiksa."),)


PAPER = KindPaper(
    "LAPORAN PEMERIKSAAN",
    blocks=_blocks,
    lists=(DailyList("pemeriksaan", ACTIVITIES, "Pemeriksaan", "pemeriksaan", _table),),
    section=DailySection("segel", "KEADAAN SEGEL", _write),
    column="Pemeriksaan",
)
