"""The content of a single record's paper: what it says, its history and its approval."""

import datetime as dt
from dataclasses import dataclass, field, replace

from brata_desktop.reports import answers, numbers, wording
from brata_desktop.reports.blocks import (
    CENTRED,
    NOTE,
    Block,
    Column,
    Facts,
    Heading,
    Letterhead,
    Paragraph,
    PhotoSheet,
    Picture,
    SignatureBlock,
    Table,
    Together,
    content_hash,
)
from brata_desktop.reports.daily_content import office_lines, rank_line
from brata_desktop.reports.daily_inputs import (
    Mask,
    Photo,
    ReportFlags,
    ReportRecord,
    ReportUnit,
    Signatory,
)
from brata_desktop.reports.kinds import paper_of
from brata_desktop.reports.numbered import severity_text, status_text

HISTORY_COLUMNS = (
    Column("Waktu", 1.6),
    Column("Perubahan", 2.2),
    Column("Oleh", 2.0),
    Column("Alasan", 2.6),
)
AMENDMENT_COLUMNS = (
    Column("Bagian", 1.4),
    Column("Semula", 3.2),
    Column("Menjadi", 3.2),
)


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A state the record went through.

    Attributes:
        at: When, by the clock of the laptop that wrote it.
        action: In words: "Diajukan", "Disetujui".
        by: Officer in print form.
        reason: Reason given, or empty.
    """

    at: dt.datetime | None
    action: str
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of an amendment: the old text stays visible."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction after the record was submitted.

    Attributes:
        at: When it was made.
        by: Officer in print form.
        reason: Why.
        changes: What it changed.
        approved_by: Officer who approved it; empty while it is not approved.
    """

    at: dt.datetime | None
    by: str
    reason: str
    changes: tuple[FieldChange, ...] = ()
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class RecordInputs:
    """Everything the paper of one record says.

    Attributes:
        unit: Whose letterhead.
        operation: Name of the operation.
        record: The record as it stands.
        issued_at: Aware time of issue; the only clock of the paper.
        classification: BIASA, TERBATAS, RAHASIA, SANGAT RAHASIA or empty.
        approved_by: Officers who approved it, in print form.
        history: Steps in order.
        amendments: Corrections in order.
        photos: Pictures of the photo sheet.
        signatory: Who signs; an empty name leaves the block out.
        place_of_issue: Town after "Dikeluarkan di".
        flags: What the paper says about itself.
        paper: `A4` or `F4`.
    """

    unit: ReportUnit
    operation: str
    record: ReportRecord
    issued_at: dt.datetime
    classification: str = ""
    approved_by: tuple[str, ...] = ()
    history: tuple[HistoryStep, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    photos: tuple[Photo, ...] = ()
    signatory: Signatory = field(default_factory=Signatory)
    place_of_issue: str = ""
    flags: ReportFlags = field(default_factory=ReportFlags)
    paper: str = "A4"


@dataclass(frozen=True, slots=True)
class RecordReport:
    """The finished content of a record's paper.

    Attributes:
        inputs: What it was made from; the document masked when asked for.
        blocks: All of it, in order.
        content_hash: SHA-256 of the blocks.
    """

    inputs: RecordInputs
    blocks: tuple[Block, ...]
    content_hash: str


def compose_record(inputs: RecordInputs, mask: Mask | None = None) -> RecordReport:
    """Write the paper of one record.

    Args:
        inputs: The record and settings.
        mask: As in `compose_daily`. The old and new texts of amendments are given as they are to
            be printed: the caller masks them together with the documents they come from.
    """
    if mask is not None and inputs.flags.masked:
        masked = replace(inputs.record, document=mask(inputs.record.document))
        inputs = replace(inputs, record=masked)
    blocks = (
        Letterhead(inputs.unit.letterhead, inputs.unit.address),
        Paragraph("\n".join(_title(inputs)), CENTRED),
        *_notes(inputs),
        Facts(_record_facts(inputs)),
        *paper_of(inputs.record.kind).blocks(inputs.record),
        *_history_blocks(inputs.history),
        *_amendment_blocks(inputs.amendments),
        *_signature(inputs),
        *_photos(inputs),
    )
    return RecordReport(inputs, blocks, content_hash(blocks))


def _title(inputs: RecordInputs) -> tuple[str, ...]:
    paper = paper_of(inputs.record.kind)
    title = paper.title_of(inputs.record.document) or paper.title
    number = f"Nomor: {inputs.record.number}" if inputs.record.number else "Belum bernomor"
    return (title, inputs.operation.upper(), number)


def _notes(inputs: RecordInputs) -> tuple[Block, ...]:
    record = inputs.record
    notes = [] if record.is_approved else ["LAPORAN AWAL, BELUM DISETUJUI"]
    if record.changed_after:
        notes.append("ADA PERUBAHAN YANG BELUM DISETUJUI")
    if record.has_conflict:
        notes.append("ADA DUA VERSI YANG BELUM DISELESAIKAN")
    if inputs.flags.single_supervisor:
        notes.append("Disetujui oleh satu pengawas")
    is_masked = inputs.flags.masked
    notes.append(
        "Nama anak dan korban disamarkan" if is_masked else "NAMA LENGKAP, TANPA PENYAMARAN"
    )
    if is_masked and inputs.photos:
        notes.append("FOTO TIDAK DISAMARKAN")
    return (Paragraph("; ".join(notes) + ".", NOTE),)


def _record_facts(inputs: RecordInputs) -> answers.Pairs:
    record = inputs.record
    pairs = (
        ("Status", status_text(record)),
        ("Disetujui oleh", "\n".join(inputs.approved_by)),
        ("Tahapan", record.stage_name or wording.NO_STAGE),
        ("Satgas", record.satgas),
        ("Jenis", record.category_name),
        ("Tingkat", severity_text(record) if paper_of(record.kind).is_rated else ""),
        ("Pelapor", record.author),
        ("Pos", record.post_name),
    )
    return tuple(pair for pair in pairs if pair[1])


def _history_blocks(history: tuple[HistoryStep, ...]) -> tuple[Block, ...]:
    if not history:
        return ()
    rows = tuple((numbers.moment(s.at), s.action, s.by, s.reason) for s in history)
    return (Heading("Riwayat"), Table(HISTORY_COLUMNS, rows))


def _amendment_blocks(amendments: tuple[Amendment, ...]) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading("Perbaikan")] if amendments else []
    for number, amendment in enumerate(amendments, 1):
        made = f"{numbers.moment(amendment.at)}, {amendment.by}"
        approved = amendment.approved_by
        state = f"disetujui {approved}" if approved else "belum disetujui"
        blocks.append(Paragraph(f"{number}. {made}: {amendment.reason} ({state})."))
        rows = tuple(
            (c.label, c.old or numbers.DASH, c.new or numbers.DASH) for c in amendment.changes
        )
        if rows:
            blocks.append(Table(AMENDMENT_COLUMNS, rows))
    return tuple(blocks)


def _signature(inputs: RecordInputs) -> tuple[Block, ...]:
    if not inputs.signatory.name:
        return ()
    place = f"{wording.ISSUED_AT} : {inputs.place_of_issue}" if inputs.place_of_issue else ""
    day = f"{wording.ISSUED_ON} : {numbers.long_date(inputs.issued_at)}"
    block = SignatureBlock(
        tuple(filter(None, (place, day))),
        office_lines(inputs.signatory),
        inputs.signatory.name,
        rank_line(inputs.signatory),
    )
    return (Together((block,)),)


def _photos(inputs: RecordInputs) -> tuple[Block, ...]:
    """Return the photo sheet; a photo that cannot be shown is named, so that none is missed."""
    when = numbers.when_text(inputs.record.document.occurred)
    pictures, unshown = [], []
    for position, photo in enumerate(inputs.photos, 1):
        name = f"{position}. {photo.caption}"
        where = " – ".join(part for part in (photo.record_number, when) if part)
        if photo.image:
            pictures.append(Picture(photo.image, f"{name} ({where})" if where else name))
        else:
            unshown.append(name)
    title = wording.SECTION_TITLES["lampiran_foto"]
    note = Paragraph(f"{wording.PHOTOS_UNSHOWN}: {'; '.join(unshown)}.", NOTE)
    return (
        *((note,) if unshown else ()),
        *((PhotoSheet(title, tuple(pictures)),) if pictures else ()),
    )
