"""Tables and full texts of the daily report, from its counted records."""

from collections.abc import Iterable

from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import (
    NOTE,
    RIGHT,
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Table,
)
from brata_desktop.reports.daily_figures import (
    DailyFigures,
    SituationRow,
    TaskRow,
    WordNumber,
    sum_rows,
)
from brata_desktop.reports.daily_inputs import ReportRecord
from brata_desktop.reports.kinds import PAPERS, paper_of
from brata_desktop.reports.numbered import CLOCK, NO, STATUS, severity_text, status_text
from brata_desktop.reports.situation import GROUPS, SECURITY_GROUPS, Tally

NAMED_RECORDS = 4
"""A note names this many records one by one, more are only counted."""

SITUATION_COLUMNS = (
    Column("Gangguan", 3.3),
    Column("Periode ini", 1.0, RIGHT),
    Column("MD", 0.6, RIGHT),
    Column("LB", 0.6, RIGHT),
    Column("LR", 0.6, RIGHT),
    Column("Kerugian", 1.7, RIGHT),
    Column("Periode lalu", 1.0, RIGHT),
    Column("Naik/ turun", 0.9, RIGHT),
    Column("%", 1.2, RIGHT),
    Column("Belum disetujui", 1.2, RIGHT),
)
INCIDENT_COLUMNS = (
    NO,
    CLOCK,
    Column("Uraian", 4.2),
    Column("Tempat", 2.4),
    Column("Tingkat", 1.1),
    STATUS,
)


def situation_table(rows: tuple[SituationRow, ...]) -> Table:
    """Return the situation table with the subtotal of *gangguan kamtibmas* and the grand total."""
    by_group = {row.group: row for row in rows}
    security = [by_group[group] for group in SECURITY_GROUPS]
    others = [by_group[group] for group in GROUPS if group not in SECURITY_GROUPS]
    lines = [_situation_line(wording.GROUP_NAMES[row.group], row) for row in security]
    lines.append(_situation_line(wording.SECURITY_TOTAL, _sum(security)))
    lines += [_situation_line(wording.GROUP_NAMES[row.group], row) for row in others]
    lines.append(_situation_line(wording.GRAND_TOTAL, _sum(rows)))
    return Table(SITUATION_COLUMNS, tuple(lines), frozenset((len(security), len(lines) - 1)))


def task_table(head: str, rows: tuple[TaskRow, ...], unnamed: str) -> Table:
    """Return the table per satgas or per stage with its total."""
    kinds = {kind: paper.column for kind, paper in PAPERS.items() if paper.column}
    names = (*kinds.values(), "Personel", "Peserta", "Belum disetujui")
    columns = (Column(head, 3.6), *(Column(name, 1.15, RIGHT) for name in names))
    lines = [_task_line(row.name or unnamed, row, kinds) for row in rows]
    lines.append(_task_line(wording.TOTAL, sum_rows("", rows), kinds))
    return Table(columns, tuple(lines), frozenset((len(lines) - 1,)))


def incident_table(records: tuple[ReportRecord, ...], *, with_date: bool = False) -> Table:
    """Return the list of incidents; prominent ones in bold. Late ones show their date."""
    rows = tuple(_incident_row(n, record, with_date) for n, record in enumerate(records, 1))
    strong = frozenset(i for i, record in enumerate(records) if record.is_prominent)
    if not with_date:
        return Table(INCIDENT_COLUMNS, rows, strong)
    dated = (NO, Column("Tanggal, pukul", 1.4), *INCIDENT_COLUMNS[2:])
    return Table(dated, rows, strong)


def prominent_blocks(records: Iterable[ReportRecord]) -> tuple[Block, ...]:
    """Return each prominent incident in full, by the seven answers."""
    blocks: list[Block] = []
    listed = [record for record in records if record.is_prominent]
    for number, record in enumerate(listed, 1):
        blocks.append(Heading(f"{number}. {_prominent_title(record)}", 3))
        blocks.append(Facts(paper_of(record.kind).in_full(record)))
    return tuple(blocks)


def word_notes(figures: DailyFigures) -> tuple[Block, ...]:
    """Return the note about numbers in words, which no sum contains."""
    if not figures.words:
        return ()
    listed = "; ".join(_word_note(word) for word in figures.words)
    return (Paragraph(f"Tidak termasuk dalam jumlah karena tidak berupa angka: {listed}.", NOTE),)


def _word_note(word: WordNumber) -> str:
    if len(word.numbers) > NAMED_RECORDS:
        return f'{word.label} "{word.text}" ({numbers.whole(len(word.numbers))} catatan)'
    named = ", ".join(number or "tanpa nomor" for number in word.numbers)
    return f'{word.label} "{word.text}" ({named})'


def _sum(rows: Iterable[SituationRow]) -> SituationRow:
    current = previous = pending = Tally()
    for row in rows:
        current, previous, pending = (
            current + row.current,
            previous + row.previous,
            pending + row.pending,
        )
    return SituationRow("", current, previous, pending)


def _situation_line(name: str, row: SituationRow) -> tuple[str, ...]:
    now, before = row.current, row.previous
    return (
        name,
        numbers.whole_or_nil(now.events),
        numbers.whole_or_nil(now.dead),
        numbers.whole_or_nil(now.severely_injured),
        numbers.whole_or_nil(now.lightly_injured),
        numbers.rupiah(now.loss_idr) if now.loss_idr else numbers.NIL,
        numbers.whole_or_nil(before.events),
        numbers.signed(now.events - before.events),
        numbers.percent(now.events, before.events),
        numbers.whole_or_nil(row.pending.events),
    )


def _task_line(name: str, row: TaskRow, kinds: Iterable[str]) -> tuple[str, ...]:
    records = (row.records.get(kind, 0) for kind in kinds)
    values = (*records, row.personnel, row.participants, row.pending)
    return (name, *(numbers.whole_or_nil(value) for value in values))


def _incident_row(number: int, record: ReportRecord, with_date: bool) -> tuple[str, ...]:  # noqa: FBT001 - private
    document = record.document
    time = numbers.clock_cell(document.occurred)
    if with_date:
        day = document.occurred.date
        time = f"{numbers.short_date(day)} {time}" if day is not None else wording.NOT_KNOWN
    text = document.what or record.category_name or wording.NOT_KNOWN
    label = f"{text}\n{record.number}" if record.number else text
    return (
        str(number),
        time,
        label,
        answers.places_text(document, record.area_path) or wording.NOT_KNOWN,
        severity_text(record),
        status_text(record),
    )


def _prominent_title(record: ReportRecord) -> str:
    title = record.category_name or record.document.what or wording.NOT_KNOWN
    marks = [severity_text(record)]
    if not record.is_approved:
        marks.append(f"BELUM DISETUJUI: {status_text(record).lower()}")
    elif record.changed_after:
        marks.append("ada perubahan yang belum disetujui")
    name = f"{title} – {record.number}" if record.number else title
    return f"{name} ({'; '.join(marks)})"
