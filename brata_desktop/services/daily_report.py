"""The unit's daily report: gather the records of a day, count and draw them.

What is issued is written down in `services/issuing.py` with the records it covered, so that an
incident which arrives after its day was issued appears in the next report as *terlambat
dilaporkan*.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.report_number import next_serial, report_number
from brata_desktop.domain.states import Right, State
from brata_desktop.domain.times import WITA
from brata_desktop.reports.daily_content import compose_daily, own_records
from brata_desktop.reports.daily_figures import DailyFigures
from brata_desktop.reports.daily_inputs import (
    INCIDENTS,
    LATE,
    DailyInputs,
    ReportFlags,
    ReportRecord,
    ReportUnit,
    Signatory,
    TreeUnit,
)
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.kinds import (
    all_sections,
    carrying_kinds,
    daily_lists,
    incident_kinds,
    own_sections,
)
from brata_desktop.reports.render import Rendered
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import editions, unit_settings
from brata_desktop.services.desk import Desk
from brata_desktop.services.kinds import WORK
from brata_desktop.services.projection import fold_stored
from brata_desktop.services.report_period import Period, period_of
from brata_desktop.services.report_records import as_report_record
from brata_desktop.services.report_wanted import TakesRow, wanted_of
from brata_desktop.services.unit_settings import UnitSettings
from brata_desktop.services.unit_tree import unit_and_below, units_of
from brata_desktop.store.record_rows import Cursor, RecordFilter, RecordRow
from brata_desktop.store.store import Work

NUMBER_LENGTH_MAX = 160

_OPERATION_DAY = re.compile(r"[1-9][0-9]{0,2}")
_STANDING = tuple(state.value for state in State if state is not State.WITHDRAWN)
_PAGE = 500
_STEP = 25
"""Records gathered between two pauses: some 50 ms on an old laptop."""


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What the officer chooses before a report is drawn.

    Attributes:
        day: Local day on which the period begins.
        unit: Unit code; the units below it are included.
        number: The report's number as printed, or empty.
        classification: BIASA, TERBATAS, RAHASIA, SANGAT RAHASIA or empty.
        analysis: Text of *Analisa dan saran*.
        general_situation: Text of *Situasi umum*.
        operation_day: Typed day number of the operation, or empty.
        signatory: Who signs.
        is_masked: Names of children and victims as initials.
        sections: Section codes in order.
        paper: `A4` or `F4`.
    """

    day: dt.date
    unit: str
    number: str = ""
    classification: str = ""
    analysis: str = ""
    general_situation: str = ""
    operation_day: str = ""
    signatory: Signatory = field(default_factory=Signatory)
    is_masked: bool = True
    sections: tuple[str, ...] = field(default_factory=all_sections)
    paper: str = "A4"


def request_for(desk: Desk, day: dt.date, unit: str = "") -> ReportRequest:
    """Return what the unit's settings propose for a report, its number included.

    Args:
        desk: The open store.
        day: Local day on which the period begins.
        unit: Unit code; the laptop's own when empty.
    """
    code = unit or desk.unit
    with desk.store.reading() as work:
        settings = unit_settings.of_view(desk.view(work), desk.feed)
        number = _proposed_number(work, settings.report_number, code, day)
    return ReportRequest(
        day=day,
        unit=code,
        number=number,
        classification=settings.classification,
        signatory=settings.signatory,
        sections=settings.sections,
    )


def _proposed_number(work: Work, template: str, unit: str, day: dt.date) -> str:
    """Return the number the day was issued under, or the next one of its year."""
    if not template:
        return ""
    issued = editions.of_year(work, unit, day.year)
    same_day = [str(each.doc.get("number", "")) for each in issued if each.day == day]
    if same_day and same_day[-1]:
        return same_day[-1]
    numbers = [(each.day, str(each.doc.get("number", ""))) for each in issued]
    return report_number(template, next_serial(template, numbers), day)


def current_day(desk: Desk) -> dt.date:
    """Return the day of the period under way: before the unit's hour it is still yesterday's."""
    now = desk.clock().astimezone(WITA)
    return period_of(unit_settings.read(desk), now.date()).day_of(now)


def gather(desk: Desk, request: ReportRequest) -> DailyInputs:
    """Return everything a report says, before anything is counted.

    Raises:
        InvalidInput: `code-unknown` for a unit that is not in the catalogue; or as `check_words`.
        NotAllowed: The officer may not see names unmasked.
    """
    check_words(request)
    steps = gathering(desk, request)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast("DailyInputs", end.value)


def gathering(desk: Desk, request: ReportRequest) -> Generator[None, None, DailyInputs]:
    """Gather in steps of some records, so that whoever else needs the store can go between them.

    What is returned is one unchanging state of the store all the same. Raises as `gather`; the
    words are not looked at, they may still be typed.
    """
    with desk.store.reading() as work:
        if not request.is_masked:
            desk.require(work, Right.UNMASK)
        inputs = _without_records(desk, work, request)
        settings = unit_settings.of_view(desk.view(work), desk.feed)
        period = period_of(settings, request.day)
        units = tuple(unit_and_below(desk.catalogue, request.unit))
        records = yield from _in_steps(_records(desk, work, units, period))
        late = yield from _in_steps(_late(desk, work, request, units, period))
        registers = yield from _in_steps(_registers(desk, work, units, period))
        carried = yield from _in_steps(_carried(desk, work, units, period))
        told = {kind: each.told(desk, work, units, period) for kind, each in WORK.items()}
    found = replace(inputs, records=records, late=late, registers=registers, carried=carried)
    return dressed(replace(found, told=told), request)


def _in_steps(
    source: Iterator[ReportRecord],
) -> Generator[None, None, tuple[ReportRecord, ...]]:
    found: list[ReportRecord] = []
    for record in source:
        found.append(record)
        if len(found) % _STEP == 0:
            yield
    return tuple(found)


def dressed(inputs: DailyInputs, request: ReportRequest) -> DailyInputs:
    """Return gathered records with the words, sections and paper of a request.

    Typing changes words only; the records need not be read again for that. Masking stays as
    gathered, where the officer's right to see full names was checked.
    """
    return replace(
        inputs,
        number=request.number,
        classification=request.classification,
        analysis=request.analysis,
        signatory=request.signatory,
        operation_day=request.operation_day,
        general_situation=request.general_situation,
        sections=request.sections,
        paper=request.paper,
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """A report that was drawn and not issued.

    Attributes:
        made: The PDF.
        counts: Section code to how many records the section lists; only sections that list any
            kind of record.
        pending: Records of the period that are not approved.
        edition: What the next edition would be.
    """

    made: Rendered
    counts: Mapping[str, int]
    pending: int
    edition: int


def draw(inputs: DailyInputs, worker: ReportWorker) -> Preview:
    """Count and draw a report; touches no store, so it may run beside it.

    Raises:
        InvalidInput: As `check_words`.
    """
    check_words(inputs)
    report = compose_daily(inputs, mask_document)
    figures = report.figures
    made = worker.render(daily_sheet(report))
    return Preview(made, _counts(inputs, figures), figures.pending, inputs.flags.edition)


def _counts(inputs: DailyInputs, figures: DailyFigures) -> Mapping[str, int]:
    counts = Counter({INCIDENTS: len(figures.incidents), LATE: len(figures.late)})
    for _, each in daily_lists():
        counts[each.section] += len(figures.activities[each.code])
    for code in own_sections():
        counts[code] = len(own_records(inputs, figures, code))
    return counts


def check_words(words: ReportRequest | DailyInputs) -> None:
    """Refuse what cannot stand on paper as a number, or as a day of the operation.

    Raises:
        InvalidInput: `line-too-long`, field `number`; `operation-day-form`, field `operation_day`.
    """
    if len(words.number) > NUMBER_LENGTH_MAX or len(words.number.splitlines()) > 1:
        raise InvalidInput("number", "line-too-long", allowed=NUMBER_LENGTH_MAX)
    if words.operation_day and not _OPERATION_DAY.fullmatch(words.operation_day):
        raise InvalidInput("operation_day", "operation-day-form")


def preview(desk: Desk, request: ReportRequest, worker: ReportWorker) -> Rendered:
    """Draw a report without issuing it."""
    return worker.daily(gather(desk, request), mask_document)


def _without_records(desk: Desk, work: Work, request: ReportRequest) -> DailyInputs:
    unit = desk.catalogue.unit(request.unit)
    if unit is None:
        known = ", ".join(row.code for row in desk.catalogue.tables.units)
        raise InvalidInput("unit", "code-unknown", given=request.unit, known=known)
    settings = unit_settings.of_view(desk.view(work), desk.feed)
    period = period_of(settings, request.day)
    address = desk.catalogue.address_of(unit.code, request.day)
    operation = desk.catalogue.operation(desk.operation)
    is_own = unit.code == desk.unit
    return DailyInputs(
        unit=report_unit(desk, settings, unit.code, request.day),
        operation=operation.local_name if operation else desk.operation,
        number="",
        classification="",
        period_start=period.start,
        issued_at=desk.clock().astimezone(WITA),
        period_hours=period.hours,
        place_of_issue=(is_own and settings.place_of_issue)
        or (address.place if address else unit.seat),
        stages=_stages(desk, request.day),
        flags=ReportFlags(
            masked=request.is_masked,
            single_supervisor=settings.single_supervisor,
            practice=work.settings.facts.is_practice,
            edition=editions.next_edition(work, unit.code, request.day),
        ),
        units=tuple(
            TreeUnit(each.code, each.name, each.parent)
            for each in units_of(desk.catalogue, unit.code)
        ),
    )


def report_unit(desk: Desk, settings: UnitSettings, code: str, day: dt.date) -> ReportUnit:
    """Return a unit with the letterhead and address that are valid on a day.

    What the laptop's own unit set for itself goes before the catalogue.
    """
    unit = desk.catalogue.unit(code)
    if unit is None:
        return ReportUnit(code, code)
    own = settings if code == desk.unit else UnitSettings()
    address = desk.catalogue.address_of(code, day)
    parent = desk.catalogue.unit(unit.parent)
    return ReportUnit(
        unit.code,
        unit.short_name,
        own.letterhead or unit.letterhead,
        tuple(line for line in (own.address or (address.address if address else ""),) if line),
        parent.short_name if parent else "",
    )


def _records(
    desk: Desk, work: Work, units: tuple[str, ...], period: Period
) -> Iterator[ReportRecord]:
    """Yield the records of the period and the one before it, undated ones included."""
    for wanted in wanted_of(units, period.start, period.end):
        yield from _read(desk, work, wanted.filter, period, wanted.takes)


def _registers(
    desk: Desk, work: Work, units: tuple[str, ...], period: Period
) -> Iterator[ReportRecord]:
    """Yield what the registers held at the end of the period; a later entry is not among it."""

    def was_there(row: RecordRow) -> bool:
        return row.occurred_at is None or row.occurred_at < period.end

    for kind in (kind for kind, section in own_sections().values() if section.is_register):
        yield from _read(desk, work, RecordFilter(kinds=(kind,), units=units), period, was_there)


def _late(
    desk: Desk, work: Work, request: ReportRequest, units: tuple[str, ...], period: Period
) -> Iterator[ReportRecord]:
    last = work.report_editions.last_before(request.unit, request.day)
    if last is None:
        return
    wanted = RecordFilter(
        kinds=incident_kinds(),
        units=units,
        until=(period.start - dt.timedelta(seconds=1)).date(),
        recorded_since=last.issued_at,
    )
    for record in _read(desk, work, wanted, period):
        day = period.day_of(record.starts_at) if record.starts_at else period.day
        papers = work.report_editions.of_day(request.unit, day) if day < period.day else ()
        covered = {id_ for each in (*papers, last) for id_ in each.doc.get("covered", ())}
        if papers and record.id not in covered:
            yield record


def _carried(
    desk: Desk, work: Work, units: tuple[str, ...], period: Period
) -> Iterator[ReportRecord]:
    """Yield what began before the period and is still under way, of the kinds that tell of it."""
    kinds = carrying_kinds()
    if not kinds:
        return
    wanted = RecordFilter(kinds=kinds, units=units, statuses=_STANDING, is_under_way=True)
    for record in _read(desk, work, wanted, period):
        if record.starts_at is None or record.starts_at < period.start:
            yield record


def _read(
    desk: Desk, work: Work, wanted: RecordFilter, period: Period, takes: TakesRow = lambda _: True
) -> Iterator[ReportRecord]:
    authority, at = desk.authority(work), min(desk.clock(), period.end)
    cursor: Cursor | None = None
    while True:
        page = work.records.page(wanted, cursor, _PAGE)
        for row in filter(takes, page.rows):
            state = fold_stored(desk, work, row.id, authority)
            if state is not None:
                yield as_report_record(desk, work, state, authority.now, at)
        if not page.has_more:
            return
        cursor = page.last


def _stages(desk: Desk, day: dt.date) -> tuple[str, ...]:
    stages = desk.catalogue.stages_of(desk.operation)
    under_way = [s for s in stages if s.proposal_rank is not None and s.start and s.end]
    return tuple(s.name for s in under_way if s.start and s.end and s.start <= day <= s.end)
