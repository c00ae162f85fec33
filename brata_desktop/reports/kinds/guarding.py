"""How a guarding stands on paper."""

from collections.abc import Iterator, Sequence
from typing import cast

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.guarding import Element, Guarding, Phase
from brata_desktop.domain.kinds.guarding.strength import police_strength, strength_text
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import RIGHT, Block, Column, Facts, Heading, Table
from brata_desktop.reports.daily_inputs import ACTIVITIES, ReportRecord
from brata_desktop.reports.kind_paper import DailyList, KindPaper
from brata_desktop.reports.numbered import numbered_table

GUARDING_COLUMNS = (
    Column("Kegiatan", 2.6),
    Column("Tempat", 2.2),
    Column("Kekuatan", 2.0),
    Column("Massa", 1.0, RIGHT),
    Column("Hasil", 2.0),
)
PHASE_COLUMNS = (
    Column("No", 0.5),
    Column("Waktu", 2.4),
    Column("Kegiatan", 3.4),
    Column("Keterangan", 3.0),
)


def guarding_facts(record: ReportRecord) -> answers.Pairs:
    """Return the facts of a guarding, phases apart."""
    guarding = cast("Guarding", record.document)
    return answers.filled(
        ("Uraian", guarding.what),
        ("Kegiatan", record.category_name or guarding.kind),
        ("Surat perintah", guarding.order_number),
        ("Nomor STTP", guarding.notice_number),
        ("Waktu", numbers.when_text(guarding.occurred)),
        ("Tempat", answers.places_text(guarding, record.area_path)),
        ("Massa", answers.count_text(guarding.crowd)),
        ("Kekuatan", element_text(record, guarding.elements)),
        ("Pola pengamanan", guarding.measures),
        ("Temuan", guarding.findings),
        ("Hasil", guarding.result),
    ) + answers.common_details(guarding)


def element_text(record: ReportRecord, elements: Sequence[Element]) -> str:
    """Return "Polri 300, TNI 125" with the catalogue's names."""
    return strength_text(elements, lambda code: record.terms.get(code, code))


def phase_blocks(phases: Sequence[Phase]) -> tuple[Block, ...]:
    """Return the phases as a table below a heading; nothing without any."""
    rows = tuple(
        (str(number), answers.known_when(phase.occurred), phase.what, phase.note)
        for number, phase in enumerate(phases, 1)
    )
    return (Heading("Rangkaian kegiatan"), Table(PHASE_COLUMNS, rows)) if rows else ()


def guarding_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the guardings with their strength by element."""
    return numbered_table(GUARDING_COLUMNS, records, _guarding_cells)


def strength_cell(record: ReportRecord, elements: Sequence[Element]) -> str:
    """Return the strength by element, else the number of personnel."""
    told = element_text(record, elements).replace(", ", "\n")
    return told or answers.count_text(record.document.personnel) or numbers.DASH


def activity_cell(record: ReportRecord) -> str:
    """Return what it was, in the list's words and the officer's, with its days."""
    days = record.document.occurred.days
    lasting = f"{numbers.when_text(record.document.occurred)}" if days > 1 else ""
    words = (record.category_name, record.document.what, lasting)
    return "\n".join(dict.fromkeys(filter(None, words))) or wording.NOT_KNOWN


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    guarding = cast("Guarding", record.document)
    facts = Facts(guarding_facts(record))
    return (Heading("Pelaksanaan"), facts, *phase_blocks(guarding.phases))


def _personnel(guarding: Guarding) -> int:
    return police_strength(guarding.elements) or 0


def _participants(guarding: Guarding) -> Count:
    return guarding.crowd


def _counts(guarding: Guarding) -> Iterator[tuple[str, Count]]:
    yield "massa", guarding.crowd
    for element in guarding.elements:
        yield "kekuatan", element.strength


def _guarding_cells(record: ReportRecord) -> tuple[str, ...]:
    guarding = cast("Guarding", record.document)
    return (
        activity_cell(record),
        answers.places_text(guarding, record.area_path) or wording.NOT_KNOWN,
        strength_cell(record, guarding.elements),
        answers.count_text(guarding.crowd) or numbers.DASH,
        guarding.result or guarding.findings or numbers.DASH,
    )


PAPER = KindPaper(
    "LAPORAN PENGAMANAN KEGIATAN",
    blocks=_blocks,
    lists=(
        DailyList(
            "pengamanan",
            ACTIVITIES,
            "Pengamanan kegiatan tahapan",
            "pengamanan kegiatan tahapan",
            guarding_table,
        ),
    ),
    column="PAM",
    is_lasting=True,
    personnel=_personnel,
    participants=_participants,
    counts=_counts,
)
