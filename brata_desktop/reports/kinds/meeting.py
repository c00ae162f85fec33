"""How a coordination meeting stands on paper: its minutes (*notulen*), and what is still open."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import cast

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.meeting import DONE, DROPPED, OPEN, WORKING, Agreement, Meeting
from brata_desktop.domain.kinds.meeting.agreements import is_overdue, still_open, urgency
from brata_desktop.reports import answers, numbers
from brata_desktop.reports.blocks import (
    CENTRED,
    NOTE,
    Block,
    Column,
    Facts,
    Heading,
    Paragraph,
    Table,
)
from brata_desktop.reports.daily_inputs import ACTIVITIES, DailyInputs, ReportRecord
from brata_desktop.reports.kind_paper import DailyList, DailySection, KindPaper
from brata_desktop.reports.numbered import NO, numbered_table

STATES: Mapping[str, str] = MappingProxyType(
    {OPEN: "Terbuka", WORKING: "Dikerjakan", DONE: "Selesai", DROPPED: "Batal"}
)
OVERDUE = "terlewat"
AGREEMENT_COLUMNS = (
    NO,
    Column("Kesepakatan", 4.2),
    Column("Penanggung jawab", 2.4),
    Column("Tenggat", 1.5),
    Column("Status", 1.5),
)
OPEN_COLUMNS = (
    NO,
    Column("Kesepakatan", 3.8),
    Column("Penanggung jawab", 2.2),
    Column("Tenggat", 1.4),
    Column("Status", 1.4),
    Column("Rapat", 2.5),
)
MEETING_COLUMNS = (
    Column("Rapat", 3.4),
    Column("Pimpinan dan unsur", 2.8),
    Column("Pokok bahasan", 3.0),
    Column("Kesepakatan", 1.2, CENTRED),
)


def meeting_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the meetings of the period."""
    return numbered_table(MEETING_COLUMNS, records, _cells)


def state_text(agreement: Agreement, day: dt.date | None = None) -> str:
    """Return "Terbuka", and that it is overdue on a day, when one is given."""
    name = STATES.get(agreement.state, agreement.state or STATES[OPEN])
    late = day is not None and is_overdue(agreement, day)
    return f"{name}, {OVERDUE}" if late else name


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    meeting = cast("Meeting", record.document)
    return (
        Heading("Pelaksanaan"),
        Facts(_held(meeting, record.area_path)),
        Heading("Unsur yang hadir"),
        Facts(_present(meeting)) if _present(meeting) else _nil(),
        Heading("Pokok bahasan"),
        *_numbered(meeting.topics),
        *_told("Jalannya rapat", meeting.discussion),
        *_told("Hasil rapat", meeting.result),
        Heading("Kesepakatan dan tindak lanjut"),
        _agreement_table(meeting) if meeting.agreements else _nil(),
        *_rest(meeting),
    )


def _held(meeting: Meeting, area_path: str) -> answers.Pairs:
    return answers.filled(
        ("Acara", meeting.what),
        ("Waktu", numbers.when_text(meeting.occurred)),
        ("Tempat", answers.places_text(meeting, area_path)),
        ("Pimpinan rapat", meeting.chair),
        ("Notulis", meeting.minutes_by),
        ("Peserta", answers.count_text(meeting.participants)),
    )


def _present(meeting: Meeting) -> answers.Pairs:
    return answers.filled(
        ("Instansi", ", ".join(meeting.agencies)),
        ("Jabatan", answers.lines(meeting.offices)),
    )


def _rest(meeting: Meeting) -> tuple[Block, ...]:
    """Return what every record may say besides; the agencies stand above."""
    pairs = tuple(p for p in answers.common_details(meeting) if p[0] != "Unsur lain")
    return (Heading("Lain-lain"), Facts(pairs)) if pairs else ()


def _numbered(topics: Iterable[str]) -> tuple[Block, ...]:
    listed = tuple(Paragraph(f"{number}. {topic}") for number, topic in enumerate(topics, 1))
    return listed or (_nil(),)


def _told(title: str, text: str) -> tuple[Block, ...]:
    return (Heading(title), Paragraph(text)) if text.strip() else ()


def _nil() -> Paragraph:
    return Paragraph(numbers.NIL + ".")


def _agreement_table(meeting: Meeting) -> Table:
    rows = (
        (str(number), *_agreed(each), state_text(each))
        for number, each in enumerate(meeting.agreements, 1)
    )
    return Table(AGREEMENT_COLUMNS, tuple(rows))


def _agreed(agreement: Agreement) -> tuple[str, str, str]:
    due = numbers.short_date(agreement.due) if agreement.due is not None else numbers.DASH
    return agreement.content or numbers.DASH, agreement.owner.name or numbers.DASH, due


def _cells(record: ReportRecord) -> tuple[str, ...]:
    meeting = cast("Meeting", record.document)
    title = "\n".join(dict.fromkeys(filter(None, (record.category_name, meeting.what))))
    came = "\n".join(filter(None, (meeting.chair, ", ".join(meeting.agencies))))
    left = sum(1 for _ in still_open(meeting))
    total = len(meeting.agreements)
    agreed = f"{total}, {left} terbuka" if left else str(total)
    topics = "; ".join(meeting.topics)
    return (title, came or numbers.DASH, topics or numbers.DASH, agreed if total else numbers.NIL)


def _write_open(inputs: DailyInputs, records: tuple[ReportRecord, ...]) -> tuple[Block, ...]:
    """Write every agreement that is open, the most urgent first, overdue ones in bold."""
    day = (inputs.period_end - dt.timedelta(seconds=1)).date()
    found = sorted(_open_of(records), key=lambda pair: urgency(pair[0]))
    if not found:
        return (_nil(),)
    late = frozenset(i for i, (each, _) in enumerate(found) if is_overdue(each, day))
    rows = tuple(
        (str(number), *_agreed(each), state_text(each, day), _named(record))
        for number, (each, record) in enumerate(found, 1)
    )
    note = f"{numbers.whole(len(found))} kesepakatan belum selesai, {len(late) or 'tidak ada'} "
    return (Table(OPEN_COLUMNS, rows, late), Paragraph(f"{note}yang terlewat tenggat.", NOTE))


def _open_of(records: Iterable[ReportRecord]) -> Iterator[tuple[Agreement, ReportRecord]]:
    for record in records:
        yield from ((each, record) for each in still_open(cast("Meeting", record.document)))


def _named(record: ReportRecord) -> str:
    """Return the number of a meeting, its day, and that it is not approved."""
    day = record.document.occurred.date
    held = numbers.short_date(day) if day is not None else ""
    state = "" if record.is_approved else "belum disetujui"
    return answers.lines((record.number or record.document.what, held, state))


def _participants(meeting: Meeting) -> Count:
    return meeting.participants


def _counts(meeting: Meeting) -> Iterator[tuple[str, Count]]:
    yield "peserta", meeting.participants


PAPER = KindPaper(
    "NOTULEN RAPAT KOORDINASI",
    blocks=_blocks,
    lists=(DailyList("rapat", ACTIVITIES, "Rapat koordinasi", "rapat koordinasi", meeting_table),),
    section=DailySection(
        "kesepakatan", "KESEPAKATAN RAPAT YANG BELUM SELESAI", _write_open, carries=True
    ),
    column="Rapat",
    participants=_participants,
    counts=_counts,
)
