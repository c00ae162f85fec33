"""Tables and full texts of the daily report, from its counted records."""

from collections.abc import Callable, Iterable

from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import SKIPPED, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import (
    CENTRED,
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
    GROUPS,
    SECURITY_GROUPS,
    DailyFigures,
    SituationRow,
    Tally,
    TaskRow,
    WordNumber,
    personnel_of,
    sum_rows,
)
from brata_desktop.reports.daily_inputs import ReportRecord

NO = Column("No", 0.5, RIGHT)
CLOCK = Column("Pukul", 0.9, CENTRED)
NAMED_RECORDS = 4
"""A note names this many records one by one, more are only counted."""
STATUS = Column("Status", 1.45)

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
PATROL_COLUMNS = (
    NO,
    CLOCK,
    Column("Jenis dan nama", 3.2),
    Column("Titik", 0.9, CENTRED),
    Column("Personel", 1.1, RIGHT),
    Column("Hasil", 3.2),
    STATUS,
)
ESCORT_COLUMNS = (
    NO,
    CLOCK,
    Column("Dari – ke", 3.4),
    Column("Muatan", 2.6),
    Column("Personel", 1.1, RIGHT),
    Column("Hasil", 2.0),
    STATUS,
)
PREEMPTIVE_COLUMNS = (
    NO,
    CLOCK,
    Column("Bentuk dan sasaran", 3.2),
    Column("Tempat", 2.2),
    Column("Peserta", 1.1, RIGHT),
    Column("Hasil", 2.6),
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
    names = ("Kejadian", "Patroli", "Preemtif", "Personel", "Peserta", "Belum disetujui")
    columns = (Column(head, 3.6), *(Column(name, 1.15, RIGHT) for name in names))
    lines = [_task_line(row.name or unnamed, row) for row in rows]
    lines.append(_task_line(wording.TOTAL, sum_rows("", rows)))
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
        document = record.document
        if not isinstance(document, Incident):
            continue
        blocks.append(Heading(f"{number}. {_prominent_title(record)}", 3))
        details = answers.incident_details(document)
        blocks.append(Facts(answers.seven_answers(document, record.area_path) + details))
    return tuple(blocks)


def patrol_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the patrols with their points done of planned."""
    return _table(PATROL_COLUMNS, records, _patrol_cells)


def escort_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the escorts from–to."""
    return _table(ESCORT_COLUMNS, records, _escort_cells)


def preemptive_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the pre-emptive actions."""
    return _table(PREEMPTIVE_COLUMNS, records, _preemptive_cells)


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


def status_text(record: ReportRecord) -> str:
    """Return the state as the paper names it, with amendment and conflict."""
    is_changed = record.changed_after and record.is_approved
    state = wording.CHANGED_AFTER if is_changed else wording.STATES.get(record.state, record.state)
    state = wording.UNFOUNDED if record.unfounded else state
    return f"{state}, {wording.CONFLICT}" if record.has_conflict else state


def title_of(record: ReportRecord) -> str:
    """Return what happened and the record's number, to name it inside a sentence."""
    text = record.document.what or record.category_name or wording.NOT_KNOWN
    return f"{text} {record.number}".strip()


def severity_text(record: ReportRecord) -> str:
    """Return "Kritis, menonjol"; a dash when no severity was given."""
    name = record.severity_name or wording.SEVERITIES.get(record.severity, record.severity)
    flag = wording.NOTABLE if record.notable else ""
    return ", ".join(filter(None, (name, flag))) or numbers.DASH


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


def _task_line(name: str, row: TaskRow) -> tuple[str, ...]:
    values = (
        row.incidents,
        row.patrols,
        row.preemptive,
        row.personnel,
        row.participants,
        row.pending,
    )
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


def _table(
    columns: tuple[Column, ...],
    records: tuple[ReportRecord, ...],
    cells: Callable[[ReportRecord], tuple[str, ...]],
) -> Table:
    return Table(
        columns,
        tuple(
            (
                str(number),
                numbers.clock_cell(record.document.occurred),
                *cells(record),
                status_text(record),
            )
            for number, record in enumerate(records, 1)
        ),
    )


def _patrol_cells(record: ReportRecord) -> tuple[str, ...]:
    patrol = record.document
    if not isinstance(patrol, Patrol):
        return (patrol.what, "", "", "")
    name = patrol.name or patrol.what
    title = "\n".join(dict.fromkeys(filter(None, (record.category_name, name))))
    done = sum(p.passed_at is not None and p.result != SKIPPED for p in patrol.checkpoints)
    points = f"{done}/{len(patrol.checkpoints)}" if patrol.checkpoints else numbers.DASH
    result = patrol.result or patrol.findings
    running = "" if patrol.is_finished else "masih berlangsung"
    return (
        title,
        points,
        _people(record),
        "; ".join(filter(None, (result, running))) or numbers.DASH,
    )


def _escort_cells(record: ReportRecord) -> tuple[str, ...]:
    patrol = record.document
    if not isinstance(patrol, Patrol) or patrol.escort is None:
        return (patrol.what, "", "", "")
    escort = patrol.escort
    ends = " – ".join(
        filter(None, (answers.place_text(p) for p in (escort.origin, *escort.destinations)))
    )
    arrived = f"tiba {numbers.moment(escort.arrived_at)}" if escort.arrived_at else ""
    cargo = "\n".join(filter(None, (escort.cargo, escort.companions)))
    result = "; ".join(filter(None, (patrol.result or patrol.findings, arrived)))
    return (ends or patrol.what, cargo or numbers.DASH, _people(record), result or numbers.DASH)


def _preemptive_cells(record: ReportRecord) -> tuple[str, ...]:
    action = record.document
    if not isinstance(action, Preemptive):
        return (action.what, "", "", "")
    form = record.category_name or action.what
    text = "\n".join(dict.fromkeys(filter(None, (form, action.target_group or action.what))))
    return (
        text,
        answers.places_text(action, record.area_path) or wording.NOT_KNOWN,
        answers.count_text(action.participants) or numbers.DASH,
        action.result or numbers.DASH,
    )


def _people(record: ReportRecord) -> str:
    if record.document.personnel.value is None and record.document.personnel.text:
        return record.document.personnel.text
    return numbers.whole(personnel_of(record)) if personnel_of(record) else numbers.DASH
