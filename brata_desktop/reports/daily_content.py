"""The content of the daily report: every number and every sentence, nothing about its look."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from brata_desktop.reports import daily_inputs as codes
from brata_desktop.reports import daily_lists as lists
from brata_desktop.reports import numbers, wording
from brata_desktop.reports.blocks import (
    NOTE,
    Block,
    Heading,
    Letterhead,
    Paragraph,
    PhotoSheet,
    Picture,
    SignatureBlock,
    Table,
    content_hash,
)
from brata_desktop.reports.daily_figures import (
    DailyFigures,
    count_daily,
    of_kinds,
    order_key,
    registered,
)
from brata_desktop.reports.daily_inputs import DailyInputs, Mask, ReportRecord, Signatory
from brata_desktop.reports.kinds import PAPERS, daily_lists, incident_kinds, own_sections
from brata_desktop.reports.numbered import status_text, title_of


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section that is printed.

    Attributes:
        code: One of `reports.kinds.all_sections`.
        blocks: Its content, without the heading.
    """

    code: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DailyReport:
    """The finished content of a daily report.

    Attributes:
        figures: The numbers and the counted lists.
        letterhead: Unit and address.
        title: Lines of the title: kind, operation, number, period.
        state_note: What the paper says about its own completeness.
        sections: In the order to print; the first has number I.
        signature: Who signs.
        photos: The photo sheet; None without pictures.
        inputs_title: One line for the PDF's properties.
        classification: Printed on each page.
        number: Printed in the footer.
        edition: As given.
        issued_text: Time of issue in words.
        paper: `A4` or `F4`.
        is_practice: Watermark LATIHAN.
        unit_name: Author in the PDF's properties.
        content_hash: SHA-256 of all that is printed above the footer.
    """

    figures: DailyFigures
    letterhead: Letterhead
    title: tuple[str, ...]
    state_note: str
    sections: tuple[Section, ...]
    signature: SignatureBlock
    photos: PhotoSheet | None
    inputs_title: str
    classification: str
    number: str
    edition: int
    issued_text: str
    paper: str
    is_practice: bool
    unit_name: str
    content_hash: str


def compose_daily(inputs: DailyInputs, mask: Mask | None = None) -> DailyReport:
    """Count the records and write the report.

    Args:
        inputs: Records and settings.
        mask: Replaces the names of children and victims of a document; used when
            `inputs.flags.masked`. Without it the documents must be masked already.
    """
    inputs = masked_inputs(inputs, mask) if mask is not None else inputs
    figures = count_daily(inputs)
    letterhead = Letterhead(inputs.unit.letterhead, inputs.unit.address)
    title = _title(inputs)
    note = _state_note(inputs, figures)
    sections = _sections(inputs, figures)
    signature = signature_block(inputs)
    photos = _photos(inputs)
    said: tuple[Block, ...] = (letterhead, *(Paragraph(line) for line in (*title, note)))
    body = tuple(b for section in sections for b in (Heading(section.code), *section.blocks))
    tail: tuple[Block, ...] = (photos,) if photos is not None else ()
    return DailyReport(
        figures=figures,
        letterhead=letterhead,
        title=title,
        state_note=note,
        sections=sections,
        signature=signature,
        photos=photos,
        inputs_title=f"Laporan Harian {inputs.unit.name} {numbers.long_date(inputs.period_start)}",
        classification=inputs.classification,
        number=inputs.number,
        edition=inputs.flags.edition,
        issued_text=numbers.moment(inputs.issued_at),
        paper=inputs.paper,
        is_practice=inputs.flags.practice,
        unit_name=inputs.unit.name,
        content_hash=content_hash((*said, *body, signature, *tail)),
    )


def period_text(inputs: DailyInputs) -> str:
    """Return the period: "Rabu, 31 Januari 2024, pukul 00.00 s.d. 24.00 WITA"."""
    start, end = inputs.period_start, inputs.period_end
    zone = numbers.zone_name(start)
    is_midnight = end.time() == end.time().min
    last = (end - (end - start) / 2).date() if is_midnight else end.date()
    until = "24.00" if is_midnight else numbers.clock(end)
    if last == start.date():
        day = numbers.full_date(start)
        return f"{day}, pukul {numbers.clock(start)} s.d. {until} {zone}"
    first = f"{numbers.full_date(start)} pukul {numbers.clock(start)}"
    return f"{first} s.d. {numbers.full_date(end)} pukul {numbers.clock(end)} {zone}"


def signature_block(inputs: DailyInputs) -> SignatureBlock:
    """Return the signature block (domain facts 6.1)."""
    place = f"{wording.ISSUED_AT} : {inputs.place_of_issue}" if inputs.place_of_issue else ""
    day = f"{wording.ISSUED_ON} : {numbers.long_date(inputs.issued_at)}"
    return SignatureBlock(
        tuple(filter(None, (place, day))),
        office_lines(inputs.signatory),
        inputs.signatory.name,
        rank_line(inputs.signatory),
    )


def office_lines(signatory: Signatory) -> tuple[str, ...]:
    """Return the lines above the signature: "a.n. KAPOLRESTA …", then the own office."""
    own = signatory.titles
    return (f"{wording.ON_BEHALF} {signatory.on_behalf}", *own) if signatory.on_behalf else own


def rank_line(signatory: Signatory) -> str:
    """Return "KOMISARIS POLISI NRP 80010001"."""
    nrp = f"NRP {signatory.nrp}" if signatory.nrp else ""
    return " ".join(filter(None, (signatory.rank, nrp)))


def masked_inputs(inputs: DailyInputs, mask: Mask) -> DailyInputs:
    """Return the inputs with every document masked, unless the full names were asked for."""
    if not inputs.flags.masked:
        return inputs
    records = tuple(replace(r, document=mask(r.document)) for r in inputs.records)
    late = tuple(replace(r, document=mask(r.document)) for r in inputs.late)
    registers = tuple(replace(r, document=mask(r.document)) for r in inputs.registers)
    carried = tuple(replace(r, document=mask(r.document)) for r in inputs.carried)
    return replace(inputs, records=records, late=late, registers=registers, carried=carried)


def _title(inputs: DailyInputs) -> tuple[str, ...]:
    number = f"Nomor: {inputs.number}" if inputs.number else ""
    classification = f"Klasifikasi: {inputs.classification}" if inputs.classification else ""
    head = (wording.DAILY_TITLE, inputs.operation.upper(), number, classification)
    return tuple(filter(None, (*head, period_text(inputs))))


def _state_note(inputs: DailyInputs, figures: DailyFigures) -> str:
    count = len(figures.standing)
    parts = [
        f"Edisi {inputs.flags.edition}",
        _counted_states(count, figures.pending),
        _withdrawn(figures),
    ]
    if figures.undated:
        parts.append(f"tanggal belum diketahui: {numbers.whole(len(figures.undated))}")
    if figures.late:
        parts.append(f"kejadian terlambat dilaporkan: {numbers.whole(len(figures.late))}")
    if codes.INCIDENTS not in inputs.sections:
        parts += _prominent_names(figures)
    if inputs.flags.single_supervisor:
        parts.append("disetujui oleh satu pengawas")
    is_masked = inputs.flags.masked
    parts.append(
        "nama anak dan korban disamarkan" if is_masked else "NAMA LENGKAP, TANPA PENYAMARAN"
    )
    return "; ".join(parts) + "."


def _withdrawn(figures: DailyFigures) -> str:
    """Return how many were withdrawn, and how many of those because the report proved wrong."""
    text = f"tidak terbukti/ditarik: {numbers.whole(figures.withdrawn)}"
    unfounded = f" (tidak terbukti: {numbers.whole(figures.unfounded)})"
    return text + unfounded if figures.unfounded else text


def _counted_states(count: int, pending: int) -> str:
    approved = numbers.whole(count - pending)
    waiting = numbers.whole(pending)
    return f"{numbers.whole(count)} catatan: {approved} disetujui, {waiting} belum disetujui"


def _prominent_names(figures: DailyFigures) -> list[str]:
    """Name prominent incidents even when their section is switched off (design: always named)."""
    listed = [r for r in (*figures.incidents, *figures.undated) if r.is_prominent]
    named = ", ".join(f"{title_of(r)} ({status_text(r).lower()})" for r in listed)
    return [f"menonjol atau kritis: {named}"] if listed else []


def _sections(inputs: DailyInputs, figures: DailyFigures) -> tuple[Section, ...]:
    made = []
    for code in inputs.sections:
        writer = _WRITERS.get(code) or _own_writer(code)
        if writer is not None and not (code == codes.LATE and not figures.late):
            made.append(Section(code, writer(inputs, figures)))
    return tuple(made)


def _opening(inputs: DailyInputs, figures: DailyFigures) -> tuple[Block, ...]:
    day = f" hari ke-{inputs.operation_day}" if inputs.operation_day else ""
    count = sum(r.is_approved for r in figures.incidents)
    happened = f"{numbers.whole(count)} kejadian" if count else "kejadian nihil"
    pending = len(figures.incidents) - count
    also = f" dan {numbers.whole(pending)} kejadian yang belum disetujui" if pending else ""
    return (
        Paragraph(
            f"Laporan ini memuat pelaksanaan {inputs.operation}{day} di wilayah hukum "
            f"{inputs.unit.name} pada {period_text(inputs)}, dengan {happened}{also}, "
            f"{_counted_activities(figures)}."
        ),
    )


def _counted_activities(figures: DailyFigures) -> str:
    *first, last = (
        _counted(figures.activities[each.code], each.counted) for _, each in daily_lists()
    )
    return f"{', '.join(first)} dan {last}" if first else last


def _counted(records: tuple[ReportRecord, ...], name: str) -> str:
    return f"{numbers.whole(len(records))} {name}" if records else f"{name} nihil"


def _general(inputs: DailyInputs, _: DailyFigures) -> tuple[Block, ...]:
    stages = ", ".join(inputs.stages) or numbers.NIL
    blocks: tuple[Block, ...] = (Paragraph(f"Tahapan yang berlangsung: {stages}."),)
    typed = inputs.general_situation.strip()
    return (*blocks, Paragraph(typed)) if typed else blocks


def _disturbances(_: DailyInputs, figures: DailyFigures) -> tuple[Block, ...]:
    hurt = sum(row.current.injured for row in figures.situation)
    unclear = f" Luka yang belum dirinci berat atau ringan: {hurt} orang." if hurt else ""
    note = (
        "MD: meninggal dunia; LB: luka berat; LR: luka ringan. Kolom utama hanya memuat kejadian "
        f"yang disetujui; yang belum disetujui dihitung pada kolom tersendiri.{unclear}"
    )
    table = lists.situation_table(figures.situation)
    below = (
        paper.situation_blocks(of_kinds(figures.incidents, {kind}))
        for kind, paper in PAPERS.items()
    )
    return (table, Paragraph(note, NOTE), *chain.from_iterable(below))


def _tasks(_: DailyInputs, figures: DailyFigures) -> tuple[Block, ...]:
    return (
        Heading("Per satgas", 2),
        lists.task_table("Satgas", figures.by_satgas, wording.NO_SATGAS),
        Heading("Per tahapan", 2),
        lists.task_table("Tahapan", figures.by_stage, wording.NO_STAGE),
        *lists.word_notes(figures),
    )


def _incidents(_: DailyInputs, figures: DailyFigures) -> tuple[Block, ...]:
    full = lists.prominent_blocks(figures.incidents)
    undated = of_kinds(figures.undated, incident_kinds())
    return (
        _or_nil(lists.incident_table(figures.incidents)),
        *_undated_blocks(undated),
        Heading("Kejadian menonjol dan kritis", 2),
        *(full or (Paragraph(numbers.NIL + "."),)),
        *lists.prominent_blocks(figures.undated),
    )


def _activities(_: DailyInputs, figures: DailyFigures) -> tuple[Block, ...]:
    listed = daily_lists(codes.ACTIVITIES)
    tables = (
        (Heading(each.title, 2), _or_nil(each.table(figures.activities[each.code])))
        for _, each in listed
    )
    kinds = {kind for kind, _ in listed}
    return (*chain(*tables), *_undated_blocks(of_kinds(figures.undated, kinds)))


def _late(_: DailyInputs, figures: DailyFigures) -> tuple[Block, ...]:
    note = "Tidak termasuk dalam jumlah periode ini; laporan harinya sudah diterbitkan."
    table = lists.incident_table(figures.late, with_date=True)
    return (Paragraph(note, NOTE), table, *lists.prominent_blocks(figures.late))


def _analysis(inputs: DailyInputs, _: DailyFigures) -> tuple[Block, ...]:
    return (Paragraph(inputs.analysis.strip() or numbers.NIL + "."),)


def _closing(_: DailyInputs, __: DailyFigures) -> tuple[Block, ...]:
    return (Paragraph(wording.CLOSING),)


_Writer = Callable[[DailyInputs, DailyFigures], tuple[Block, ...]]
_WRITERS: Mapping[str, _Writer] = {
    codes.OPENING: _opening,
    codes.GENERAL: _general,
    codes.DISTURBANCES: _disturbances,
    codes.TASKS: _tasks,
    codes.INCIDENTS: _incidents,
    codes.ACTIVITIES: _activities,
    codes.LATE: _late,
    codes.ANALYSIS: _analysis,
    codes.CLOSING: _closing,
}


def own_records(inputs: DailyInputs, figures: DailyFigures, code: str) -> tuple[ReportRecord, ...]:
    """Return the records that stand in a kind's own section, in order of time."""
    kind, section = own_sections()[code]
    if section.is_register:
        return registered(inputs, kind, section.holds)
    earlier = _earlier(inputs, figures) if section.carries else []
    return of_kinds((*earlier, *figures.standing), {kind})


def _own_writer(code: str) -> _Writer | None:
    kind, section = own_sections().get(code, ("", None))
    if section is None:
        return None

    def write(inputs: DailyInputs, figures: DailyFigures) -> tuple[Block, ...]:
        undated = () if section.is_register else of_kinds(figures.undated, {kind})
        written = section.write(inputs, own_records(inputs, figures, code))
        return (*written, *_undated_blocks(undated))

    return write


def _earlier(inputs: DailyInputs, figures: DailyFigures) -> list[ReportRecord]:
    """Return the carried records that the period does not tell of by itself."""
    told = {record.id for record in (*figures.standing, *figures.undated)}
    return sorted((r for r in inputs.carried if r.id not in told), key=order_key)


def _photos(inputs: DailyInputs) -> PhotoSheet | None:
    if codes.PHOTOS not in inputs.sections or not inputs.photos:
        return None
    pictures = tuple(
        Picture(p.image, " – ".join(filter(None, (p.record_number, p.caption))))
        for p in inputs.photos
    )
    return PhotoSheet(wording.SECTION_TITLES[codes.PHOTOS], pictures)


def _undated_blocks(records: tuple[ReportRecord, ...]) -> tuple[Block, ...]:
    if not records:
        return ()
    named = "; ".join(f"{title_of(r)} ({status_text(r).lower()})" for r in records)
    return (Paragraph(f"{wording.UNDATED} ({numbers.whole(len(records))}): {named}."),)


def _or_nil(table: Table) -> Block:
    return table if table.rows else Paragraph(numbers.NIL + ".")
