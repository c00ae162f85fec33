"""How a record stands in a numbered table of the daily report."""

from collections.abc import Callable

from brata_desktop.reports import numbers, wording
from brata_desktop.reports.blocks import CENTRED, RIGHT, Column, Table
from brata_desktop.reports.daily_inputs import ReportRecord

NO = Column("No", 0.5, RIGHT)
CLOCK = Column("Pukul", 0.9, CENTRED)
STATUS = Column("Status", 1.45)


def numbered_table(
    columns: tuple[Column, ...],
    records: tuple[ReportRecord, ...],
    cells: Callable[[ReportRecord], tuple[str, ...]],
) -> Table:
    """Return the records with number and time before their own cells, and their state behind."""
    return Table(
        (NO, CLOCK, *columns, STATUS),
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
