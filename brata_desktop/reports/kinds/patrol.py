"""How a patrol or an escort stands on paper."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import cast

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.patrol import SKIPPED, Checkpoint, CrewMember, Escort, Patrol
from brata_desktop.domain.kinds.patrol.narrative import boxes_text
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import CENTRED, RIGHT, Block, Column, Facts, Heading, Table
from brata_desktop.reports.daily_inputs import ACTIVITIES, ReportRecord
from brata_desktop.reports.kind_paper import DailyList, KindPaper
from brata_desktop.reports.numbered import numbered_table

_CHECK_RESULTS: Mapping[str, str] = MappingProxyType(
    {"AMAN": "Aman", "MENONJOL": "Menonjol", "LEWATI": "Lewati"}
)
POINT_COLUMNS = (
    Column("No", 0.5),
    Column("Titik", 3.4),
    Column("Pukul", 1.0),
    Column("Hasil", 1.2),
    Column("Keterangan", 3.0),
)
PATROL_COLUMNS = (
    Column("Jenis dan nama", 3.2),
    Column("Titik", 0.9, CENTRED),
    Column("Personel", 1.1, RIGHT),
    Column("Hasil", 3.2),
)
ESCORT_COLUMNS = (
    Column("Dari – ke", 3.4),
    Column("Muatan", 2.6),
    Column("Personel", 1.1, RIGHT),
    Column("Hasil", 2.0),
)


def patrol_facts(record: ReportRecord) -> answers.Pairs:
    """Return the facts of a patrol or an escort, checkpoints apart."""
    patrol = cast("Patrol", record.document)
    facts = answers.filled(
        ("Uraian", patrol.what),
        ("Surat perintah", patrol.order_number),
        ("Nama patroli", record.terms.get(patrol.name, patrol.name)),
        ("Waktu", numbers.when_text(patrol.occurred)),
        ("Tempat", answers.places_text(patrol, record.area_path)),
        ("Rute", patrol.route),
        ("Sasaran", patrol.target),
        ("Pelaksana", answers.lines(_crew(member) for member in patrol.crew)),
    )
    tail = answers.filled(
        ("Temuan", patrol.findings),
        ("Hasil", patrol.result),
        ("Keadaan", "" if patrol.is_finished else "Masih berlangsung"),
    )
    escort = escort_facts(patrol.escort) if patrol.escort is not None else ()
    return facts + escort + tail + answers.common_details(patrol)


def escort_facts(escort: Escort) -> answers.Pairs:
    """Return from–to, times, cargo and companions of an escort."""
    return answers.filled(
        ("Dari", answers.place_text(escort.origin)),
        ("Ke", answers.lines(answers.place_text(place) for place in escort.destinations)),
        ("Berangkat", numbers.moment(escort.departed_at) if escort.departed_at else ""),
        ("Tiba", numbers.moment(escort.arrived_at) if escort.arrived_at else ""),
        ("Kotak suara", answers.count_text(escort.boxes)),
        ("Muatan", escort.cargo),
        ("Pendamping", escort.companions),
    )


def checkpoint_cells(point: Checkpoint) -> tuple[str, str, str, str]:
    """Return place, time, result and note of a checkpoint for a table."""
    passed = numbers.clock(point.passed_at) if point.passed_at is not None else numbers.DASH
    result = _CHECK_RESULTS.get(point.result, point.result) or "Belum"
    return (answers.place_text(point.place) or numbers.DASH, passed, result, point.note)


def patrol_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the patrols with their points done of planned."""
    return numbered_table(PATROL_COLUMNS, records, _patrol_cells)


def escort_table(records: tuple[ReportRecord, ...]) -> Table:
    """Return the escorts from–to, with the sum of the boxes of the approved ones."""
    table = numbered_table(ESCORT_COLUMNS, records, _escort_cells)
    boxes = sum(_boxes(cast("Patrol", each.document)) for each in records if each.is_approved)
    if not boxes:
        return table
    total = ("", "", wording.TOTAL, f"{numbers.whole(boxes)} kotak suara", "", "", "")
    return Table(table.columns, (*table.rows, total), frozenset((len(table.rows),)))


def _boxes(patrol: Patrol) -> int:
    return (patrol.escort.boxes.value or 0) if patrol.escort is not None else 0


def _counts(patrol: Patrol) -> Iterator[tuple[str, Count]]:
    if patrol.escort is not None:
        yield "kotak suara", patrol.escort.boxes


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    patrol = cast("Patrol", record.document)
    facts = Facts(patrol_facts(record))
    rows = tuple(
        (str(number), *checkpoint_cells(point))
        for number, point in enumerate(patrol.checkpoints, 1)
    )
    points = (Heading("Titik periksa"), Table(POINT_COLUMNS, rows)) if rows else ()
    return (Heading("Pelaksanaan"), facts, *points)


def _title(patrol: Patrol) -> str:
    return "LAPORAN PENGAWALAN" if patrol.escort is not None else ""


def _is_escort(patrol: Patrol) -> bool:
    return patrol.escort is not None


def _is_plain(patrol: Patrol) -> bool:
    return patrol.escort is None


def _personnel(patrol: Patrol) -> int:
    return len(patrol.crew)


def _people(patrol: Patrol) -> str:
    if patrol.personnel.value is None and patrol.personnel.text:
        return patrol.personnel.text
    number = len(patrol.crew) if patrol.personnel.value is None else patrol.personnel.value
    return numbers.whole(number) if number else numbers.DASH


def _patrol_cells(record: ReportRecord) -> tuple[str, ...]:
    patrol = cast("Patrol", record.document)
    name = record.terms.get(patrol.name, patrol.name) or patrol.what
    title = "\n".join(dict.fromkeys(filter(None, (record.category_name, name))))
    done = sum(p.passed_at is not None and p.result != SKIPPED for p in patrol.checkpoints)
    points = f"{done}/{len(patrol.checkpoints)}" if patrol.checkpoints else numbers.DASH
    result = patrol.result or patrol.findings
    running = "" if patrol.is_finished else "masih berlangsung"
    return (
        title,
        points,
        _people(patrol),
        "; ".join(filter(None, (result, running))) or numbers.DASH,
    )


def _escort_cells(record: ReportRecord) -> tuple[str, ...]:
    patrol = cast("Patrol", record.document)
    if patrol.escort is None:
        return (patrol.what, "", "", "")
    escort = patrol.escort
    ends = " – ".join(
        filter(None, (answers.place_text(p) for p in (escort.origin, *escort.destinations)))
    )
    arrived = f"tiba {numbers.moment(escort.arrived_at)}" if escort.arrived_at else ""
    cargo = "\n".join(filter(None, (boxes_text(escort.boxes), escort.cargo, escort.companions)))
    result = "; ".join(filter(None, (patrol.result or patrol.findings, arrived)))
    return (ends or patrol.what, cargo or numbers.DASH, _people(patrol), result or numbers.DASH)


def _crew(member: CrewMember) -> str:
    leader = " (ketua tim)" if member.is_leader else ""
    nrp = f" NRP {member.nrp}" if member.nrp else ""
    return f"{member.rank} {member.name}".strip() + nrp + leader


PAPER = KindPaper(
    "LAPORAN PATROLI",
    title_of=_title,
    blocks=_blocks,
    lists=(
        DailyList("patroli", ACTIVITIES, "Patroli", "patroli", patrol_table, _is_plain),
        DailyList("pengawalan", ACTIVITIES, "Pengawalan", "pengawalan", escort_table, _is_escort),
    ),
    column="Patroli",
    personnel=_personnel,
    counts=_counts,
)
