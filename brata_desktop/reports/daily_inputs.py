"""What a daily report is made from, handed over by the services as plain values."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from brata_desktop.domain.document import Common

Mask: TypeAlias = Callable[[Any], Any]
"""Returns a document with the names of children and victims replaced."""

HOURS_A_DAY = 24
DRAFT = "draft"
SUBMITTED = "submitted"
APPROVED = "approved"
RETURNED = "returned"
WITHDRAWN = "withdrawn"

OPENING = "pendahuluan"
GENERAL = "situasi_umum"
DISTURBANCES = "gangguan_kamtibmas"
TASKS = "pelaksanaan_tugas"
INCIDENTS = "kejadian"
ACTIVITIES = "kegiatan"
LATE = "terlambat"
ANALYSIS = "analisa"
CLOSING = "penutup"
PHOTOS = "lampiran_foto"
SECTIONS: tuple[str, ...] = (
    OPENING,
    GENERAL,
    DISTURBANCES,
    TASKS,
    INCIDENTS,
    ACTIVITIES,
    LATE,
    ANALYSIS,
    CLOSING,
    PHOTOS,
)
"""Section codes of the daily report in their usual order (domain facts 6.2, own proposal).

Kinds of record may bring more: `reports.kinds.all_sections`.
"""


@dataclass(frozen=True, slots=True)
class ReportUnit:
    """The unit whose report it is.

    Attributes:
        code: Unit code, as `BJM`.
        name: "Polresta Banjarmasin".
        letterhead: One to three lines in capitals.
        address: Lines of the address; empty when unknown.
        parent: Name of the unit above, or empty.
    """

    code: str
    name: str
    letterhead: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    parent: str = ""


@dataclass(frozen=True, slots=True)
class TreeUnit:
    """A unit that a report speaks about.

    Attributes:
        code: Unit code.
        name: "Polres Tapin".
        parent: Code of the unit above.
    """

    code: str
    name: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs.

    Attributes:
        name: With academic titles.
        rank: Rank in signature form, "KOMISARIS POLISI".
        nrp: Service number, or empty.
        titles: Lines of the office, "KEPALA BAGIAN OPERASI".
        on_behalf: Office signed for, without "a.n."; empty when signed in own right.
    """

    name: str = ""
    rank: str = ""
    nrp: str = ""
    titles: tuple[str, ...] = ()
    on_behalf: str = ""


@dataclass(frozen=True, slots=True)
class ReportFlags:
    """What the paper has to say about itself.

    Attributes:
        masked: Names of children and victims are replaced by initials.
        single_supervisor: The unit approves with one supervisor (*satu pengawas*).
        practice: Practice mode; every page carries the watermark LATIHAN.
        edition: 1 for the first print of a day, then counted on.
    """

    masked: bool = True
    single_supervisor: bool = False
    practice: bool = False
    edition: int = 1


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the photo sheet.

    Attributes:
        image: The picture's bytes (JPEG or PNG); empty when it cannot be shown.
        caption: One line.
        record_number: Number of the record it belongs to.
    """

    image: bytes
    caption: str = ""
    record_number: str = ""


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """One record as the report needs it: the folded document and what the catalogue says of it.

    Attributes:
        id: Record id.
        number: Label, as `K-BJM07-240131-A04`; empty for a draft without one.
        kind: Kind code.
        document: The document; masked already, or masked by `compose_daily`'s `mask`.
        state: draft, submitted, approved, returned or withdrawn.
        changed_after: Approved, then amended.
        has_conflict: Two versions stand side by side.
        unfounded: Withdrawn because the report proved wrong.
        author: Name of the author in print form.
        post_name: Post that recorded it.
        satgas: Satgas in words; empty when none was given.
        stage_code: Code of the stage.
        stage_name: Its name.
        category_name: Incident category, patrol mode and kind, or pre-emptive kind in words.
        category_group: The catalogue's group of an incident category, word for word.
        severity: RENDAH, SEDANG, TINGGI, KRITIS or empty.
        severity_name: The severity in words.
        notable: The flag *menonjol*.
        area_path: "Kel. Teluk Dalam, Kec. Banjarmasin Tengah", or empty.
        starts_at: Aware begin as the domain orders it; None without a day.
        beside: What the kind's papers need beside the document (`KindWork.beside`); holds no
            names, so nothing of it is masked.
        terms: What the catalogue calls the codes inside the document, by code.
        region: Kabupaten or kota of the scene, or empty.
    """

    id: str
    number: str
    kind: str
    document: Common
    state: str = APPROVED
    changed_after: bool = False
    has_conflict: bool = False
    unfounded: bool = False
    author: str = ""
    post_name: str = ""
    satgas: str = ""
    stage_code: str = ""
    stage_name: str = ""
    category_name: str = ""
    category_group: str = ""
    severity: str = ""
    severity_name: str = ""
    notable: bool = False
    area_path: str = ""
    starts_at: dt.datetime | None = None
    beside: object = None
    terms: Mapping[str, str] = field(default_factory=dict)
    region: str = ""

    @property
    def is_approved(self) -> bool:
        """Whether it counts in the report's main columns."""
        return self.state == APPROVED

    @property
    def is_prominent(self) -> bool:
        """Whether it is always named and printed in full (menonjol or Kritis)."""
        return self.notable or self.severity == "KRITIS"


@dataclass(frozen=True, slots=True)
class DailyInputs:
    """Everything a daily report says, before anything is counted.

    Attributes:
        unit: Whose report.
        operation: Name of the operation, "Operasi Mantap Brata Intan 2023-2024".
        number: The report's number as it is printed, or empty.
        classification: BIASA, TERBATAS, RAHASIA, SANGAT RAHASIA or empty.
        period_start: Aware begin of the period (default 00.00 WITA).
        issued_at: Aware time of issue; the only clock of the report.
        period_hours: Length of the period; the previous one is as long.
        analysis: Text of the section *Analisa dan saran*.
        signatory: Who signs.
        place_of_issue: Town after "Dikeluarkan di".
        records: Records of this and the previous period, in any order.
        registers: Records of kinds whose section is a register, of whatever day.
        late: Incidents of earlier days whose report was issued without them.
        carried: Records of days before the period that are still under way, for the sections that
            carry them (`DailySection.carries`).
        stages: Names of the stages under way, for *Situasi umum*.
        operation_day: The typed day number of the operation, or empty.
        general_situation: Typed text of *Situasi umum* (weather, agenda), or empty.
        flags: What the paper says about itself.
        sections: Codes of the sections to print, in order.
        photos: Pictures of the photo sheet.
        paper: `A4` or `F4`.
        units: The unit and those below it, each before those below it.
    """

    unit: ReportUnit
    operation: str
    number: str
    classification: str
    period_start: dt.datetime
    issued_at: dt.datetime
    period_hours: int = 24
    analysis: str = ""
    signatory: Signatory = field(default_factory=Signatory)
    place_of_issue: str = ""
    records: tuple[ReportRecord, ...] = ()
    registers: tuple[ReportRecord, ...] = ()
    late: tuple[ReportRecord, ...] = ()
    carried: tuple[ReportRecord, ...] = ()
    stages: tuple[str, ...] = ()
    operation_day: str = ""
    general_situation: str = ""
    flags: ReportFlags = field(default_factory=ReportFlags)
    sections: tuple[str, ...] = SECTIONS
    photos: tuple[Photo, ...] = ()
    paper: str = "A4"
    units: tuple[TreeUnit, ...] = ()

    @property
    def period_end(self) -> dt.datetime:
        """First moment after the period."""
        return self.period_start + dt.timedelta(hours=self.period_hours)

    @property
    def previous_start(self) -> dt.datetime:
        """Begin of the period before."""
        return self.period_start - dt.timedelta(hours=self.period_hours)


def begins_in(record: ReportRecord, start: dt.datetime, end: dt.datetime) -> bool:
    """Tell whether the record belongs to the period `start` <= begin < `end`.

    A record with a day but no time at all counts on that day: in the period that begins on it,
    even when that period begins later than 00.00.
    """
    moment = record.starts_at
    if moment is None:
        return False
    when = record.document.occurred
    is_day_only = when.date is not None and when.time is None and when.part_of_day is None
    if is_day_only and when.date is not None and has_whole_days(start, end):
        return start.date() <= when.date < end.date()
    return start <= moment < end


def has_whole_days(start: dt.datetime, end: dt.datetime) -> bool:
    """Tell whether a period is one of whole days."""
    return (end - start) / dt.timedelta(hours=1) % HOURS_A_DAY == 0
