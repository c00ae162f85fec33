"""How an incident stands on paper: the seven answers, and its part in the situation table.

What was left empty gets no line, except the seven answers, which say "belum diketahui".
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import cast

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.incident import Casualties, HandOver, Incident
from brata_desktop.domain.person import Person
from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import RIGHT, Block, Column, Facts, Heading, Table
from brata_desktop.reports.daily_inputs import ReportRecord
from brata_desktop.reports.kind_paper import KindPaper
from brata_desktop.reports.situation import GROUPS, SECURITY_GROUPS, Tally

_ROLES: Mapping[str, str] = MappingProxyType(
    {"terlapor": "Terlapor", "korban": "Korban", "saksi": "Saksi", "pelapor": "Pelapor"}
)
_HAND_OVER: Mapping[str, str] = MappingProxyType(
    {"BAWASLU": "Bawaslu", "GAKKUMDU": "Gakkumdu", "TNI": "TNI", "KPU": "KPU"}
)
DEMONSTRATION_COLUMNS = (
    Column("Wilayah", 4.0),
    Column("Unjuk rasa", 1.2, RIGHT),
    Column("Massa", 1.2, RIGHT),
    Column("Belum disetujui", 1.6, RIGHT),
)
NO_REGION = "Wilayah belum diketahui"


def seven_answers(incident: Incident, area_path: str = "") -> answers.Pairs:
    """Return siapa, apa, di mana, dengan apa, mengapa, bagaimana, bilamana in this order."""
    return (
        ("Siapa", _persons(incident)),
        ("Apa", incident.what or wording.NOT_KNOWN),
        ("Di mana", answers.places_text(incident, area_path) or wording.NOT_KNOWN),
        ("Dengan apa", incident.means or wording.NOT_KNOWN),
        ("Mengapa", incident.cause or wording.NOT_KNOWN),
        ("Bagaimana", incident.how or wording.NOT_KNOWN),
        ("Bilamana", numbers.when_text(incident.occurred)),
    )


def incident_details(incident: Incident) -> answers.Pairs:
    """Return what an incident's report adds to the seven answers."""
    return answers.filled(
        ("Diketahui", answers.known_when(incident.known_at)),
        ("Dilaporkan", answers.known_when(incident.reported_at)),
        ("Korban", casualties_text(incident.casualties)),
        ("Kerugian", loss_text(incident.loss_idr)),
        ("Massa", answers.count_text(incident.crowd)),
        (
            "Barang bukti",
            answers.lines(f"{e.what} {e.quantity}".strip() for e in incident.evidence),
        ),
        ("Tindakan", incident.action_taken),
        ("Hasil", incident.outcome),
        ("Diteruskan kepada", answers.lines(_hand_over(h) for h in incident.hand_overs)),
    ) + answers.common_details(incident)


def _blocks(record: ReportRecord) -> tuple[Block, ...]:
    incident = cast("Incident", record.document)
    details = incident_details(incident)
    blocks: tuple[Block, ...] = (
        Heading("Uraian kejadian"),
        Facts(seven_answers(incident, record.area_path)),
    )
    return (*blocks, Heading("Penanganan"), Facts(details)) if details else blocks


def _in_full(record: ReportRecord) -> answers.Pairs:
    incident = cast("Incident", record.document)
    return seven_answers(incident, record.area_path) + incident_details(incident)


def _counts(incident: Incident) -> Iterator[tuple[str, Count]]:
    yield "kerugian", incident.loss_idr
    yield "massa", incident.crowd


def demonstration_table(records: Iterable[ReportRecord]) -> Table:
    """Return the demonstrations by kabupaten or kota with their crowds, and the total.

    Approved ones count in the first two columns, the others in one of their own.
    """
    held = [record for record in records if group_of(record) == "unjuk_rasa"]
    regions = sorted({record.region for record in held}, key=lambda name: (not name, name))
    lines = [
        _demonstrations(name or NO_REGION, [record for record in held if record.region == name])
        for name in regions
    ]
    total = _demonstrations(wording.TOTAL, held)
    return Table(DEMONSTRATION_COLUMNS, (*lines, total), frozenset((len(lines),)))


def _demonstrations(name: str, held: Sequence[ReportRecord]) -> tuple[str, ...]:
    counted = [record for record in held if record.is_approved]
    crowd = sum(cast("Incident", record.document).crowd.value or 0 for record in counted)
    numbers_of = (len(counted), crowd, len(held) - len(counted))
    return (name, *map(numbers.whole_or_nil, numbers_of))


def _situation_blocks(records: tuple[ReportRecord, ...]) -> tuple[Block, ...]:
    if not any(group_of(record) == "unjuk_rasa" for record in records):
        return ()
    return (Heading("Unjuk rasa menurut wilayah", 2), demonstration_table(records))


def _situation(record: ReportRecord) -> tuple[str, Tally]:
    return group_of(record), tally_of(record)


def group_of(record: ReportRecord) -> str:
    """Return the group an incident counts in.

    The catalogue's group names decide ("A Gangguan kamtibmas: kejahatan"); traffic accidents and
    demonstrations are told apart by their category. Anything unknown counts in `lainnya`.
    """
    category = getattr(record.document, "category", "")
    if category == "LAKA_LANTAS":
        return "laka_lantas"
    if category == "UNJUK_RASA":
        return "unjuk_rasa"
    head, _, tail = record.category_group.partition(":")
    if tail.strip() in SECURITY_GROUPS:
        return tail.strip()
    letters = {"C": "pidana_pemilu", "D": "pelanggaran_pemilu", "E": "gangguan_tahapan"}
    name = head.strip()
    return name if name in GROUPS else letters.get(name.partition(" ")[0], "lainnya")


def tally_of(record: ReportRecord) -> Tally:
    """Return what one incident adds to the situation table."""
    document = record.document
    if not isinstance(document, Incident):
        return Tally(1)
    hurt = document.casualties
    return Tally(
        1,
        hurt.dead or 0,
        hurt.severely_injured or 0,
        hurt.lightly_injured or 0,
        hurt.injured or 0,
        document.loss_idr.value or 0,
    )


def loss_text(count: Count) -> str:
    """Return a loss in rupiah, with its words when there are any."""
    if count.value is None:
        return count.text
    number = numbers.rupiah(count.value)
    return f"{number} ({count.text})" if count.text else number


def casualties_text(hurt: Casualties) -> str:
    """Return "1 meninggal dunia, 2 luka ringan" with the words of the report; empty for none."""
    counted = (
        (hurt.dead, "meninggal dunia"),
        (hurt.severely_injured, "luka berat"),
        (hurt.lightly_injured, "luka ringan"),
        (hurt.injured, "luka (berat atau ringan belum dirinci)"),
    )
    parts = [f"{numbers.whole(n)} {name}" for n, name in counted if n is not None and n > 0]
    if not parts and any(number == 0 for number, _ in counted):
        parts = ["tidak ada"]
    return "; ".join(filter(None, (", ".join(parts), hurt.note)))


def _persons(incident: Incident) -> str:
    if incident.persons:
        return answers.lines(_person(person) for person in incident.persons)
    return wording.NOT_KNOWN


def _person(person: Person) -> str:
    age = f"{person.age_years} tahun" if person.age_years is not None else ""
    child = "anak" if person.is_child and not age else ""
    parts = (person.name or "nama belum diketahui", age, child, person.occupation)
    text = ", ".join(filter(None, (*parts, person.condition, person.note)))
    role = _ROLES.get(person.role, person.role)
    return f"{role}: {text}" if role else text


def _hand_over(item: HandOver) -> str:
    to = _HAND_OVER.get(item.to, item.to)
    return ", ".join(filter(None, (to, answers.known_when(item.occurred), item.receipt, item.note)))


PAPER = KindPaper(
    "LAPORAN KEJADIAN",
    blocks=_blocks,
    in_full=_in_full,
    is_rated=True,
    situation=_situation,
    situation_blocks=_situation_blocks,
    column="Kejadian",
    counts=_counts,
)
