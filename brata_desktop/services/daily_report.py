"""The unit's daily report: gather the records of a day, print them, remember what was on paper.

`preview` draws, `issue` also writes a revision that names the records covered, so that an incident
which arrives after its day was issued appears in the next report as *terlambat dilaporkan*.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.states import Right
from brata_desktop.domain.times import WITA
from brata_desktop.reports.daily_inputs import (
    SECTIONS,
    DailyInputs,
    ReportFlags,
    ReportRecord,
    ReportUnit,
    Signatory,
)
from brata_desktop.reports.render import Rendered
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.editions import KIND, project_edition
from brata_desktop.services.projection import fold_stored
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import Cursor, RecordFilter
from brata_desktop.store.store import Work

PERIOD_HOURS = 24
_PAGE = 500


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
    sections: tuple[str, ...] = SECTIONS
    paper: str = "A4"


def gather(desk: Desk, request: ReportRequest) -> DailyInputs:
    """Return everything a report says, before anything is counted.

    Raises:
        InvalidInput: `code-unknown` for a unit that is not in the catalogue.
        NotAllowed: The officer may not see names unmasked.
    """
    with desk.store.reading() as work:
        if not request.is_masked:
            desk.require(work, Right.UNMASK)
        return _gather(desk, work, request)


def preview(desk: Desk, request: ReportRequest, worker: ReportWorker) -> Rendered:
    """Draw a report without issuing it; the bytes are what `issue` would print."""
    return worker.daily(gather(desk, request), mask_document)


def issue(desk: Desk, request: ReportRequest, worker: ReportWorker) -> tuple[Rendered, Changes]:
    """Draw a report, and write down that it was issued and what it covered.

    Raises:
        NotAllowed: The officer may not issue reports.
    """
    with desk.store.reading() as work:
        desk.require(work, Right.REPORT)
    inputs = gather(desk, request)
    made = worker.daily(inputs, mask_document)
    with desk.store.transaction() as work:
        payload: JsonObject = {
            "unit": request.unit,
            "day": request.day.isoformat(),
            "edition": inputs.flags.edition,
            "issued_at": inputs.issued_at.isoformat(timespec="seconds"),
            "number": request.number,
            "sha256": sha256(made.pdf).hexdigest(),
            "covered": sorted({r.id for r in (*inputs.records, *inputs.late)}),
        }
        revision = desk.write(work, KIND, desk.new_id(), payload)
        project_edition(work, revision)
        desk.commit(work)
    return made, Changes(editions=True)


def _gather(desk: Desk, work: Work, request: ReportRequest) -> DailyInputs:
    unit = desk.catalogue.unit(request.unit)
    if unit is None:
        known = ", ".join(row.code for row in desk.catalogue.tables.units)
        raise InvalidInput("unit", "code-unknown", given=request.unit, known=known)
    start = period_start(work, request.day)
    units = tuple(_unit_and_below(desk, request.unit))
    address = desk.catalogue.address_of(unit.code, request.day)
    operation = desk.catalogue.operation(desk.operation)
    edition = len(work.report_editions.of_day(unit.code, request.day)) + 1
    return DailyInputs(
        unit=report_unit(desk, unit.code, request.day),
        operation=operation.local_name if operation else desk.operation,
        number=request.number,
        classification=request.classification,
        period_start=start,
        issued_at=desk.clock().astimezone(WITA),
        period_hours=PERIOD_HOURS,
        analysis=request.analysis,
        signatory=request.signatory,
        place_of_issue=address.place if address else unit.seat,
        records=tuple(_records(desk, work, units, start)),
        late=tuple(_late(desk, work, request, units, start)),
        stages=_stages(desk, request.day),
        operation_day=request.operation_day,
        general_situation=request.general_situation,
        flags=ReportFlags(
            masked=request.is_masked,
            single_supervisor=desk.view(work).allows_single_supervisor,
            practice=work.settings.facts.is_practice,
            edition=edition,
        ),
        sections=request.sections,
        paper=request.paper,
    )


def period_start(work: Work, day: dt.date) -> dt.datetime:
    """Return when the period of a day begins: the unit's hour, 00.00 WITA unless set."""
    hour = int(work.settings.get("report.start_hour", 0))
    return dt.datetime.combine(day, dt.time(hour), WITA)


def report_unit(desk: Desk, code: str, day: dt.date) -> ReportUnit:
    """Return a unit with the letterhead and address that are valid on a day."""
    unit = desk.catalogue.unit(code)
    if unit is None:
        return ReportUnit(code, code)
    address = desk.catalogue.address_of(code, day)
    parent = desk.catalogue.unit(unit.parent)
    return ReportUnit(
        unit.code,
        unit.short_name,
        unit.letterhead,
        (address.address,) if address and address.address else (),
        parent.short_name if parent else "",
    )


def _unit_and_below(desk: Desk, code: str) -> Iterator[str]:
    yield code
    for unit in desk.catalogue.tables.units:
        if unit.parent == code:
            yield from _unit_and_below(desk, unit.code)


def _records(
    desk: Desk, work: Work, units: tuple[str, ...], start: dt.datetime
) -> Iterator[ReportRecord]:
    """Yield the records of the period and the one before it, undated ones included."""
    since = (start - dt.timedelta(hours=PERIOD_HOURS)).date()
    until = (start + dt.timedelta(hours=PERIOD_HOURS)).date()
    dated = RecordFilter(units=units, since=since, until=until)
    yield from _read(desk, work, dated)
    undated = RecordFilter(
        units=units,
        recorded_since=start,
        recorded_until=start + dt.timedelta(hours=PERIOD_HOURS),
    )
    yield from (r for r in _read(desk, work, undated) if r.starts_at is None)


def _late(
    desk: Desk, work: Work, request: ReportRequest, units: tuple[str, ...], start: dt.datetime
) -> Iterator[ReportRecord]:
    last = work.report_editions.last_before(request.unit, request.day)
    if last is None:
        return
    wanted = RecordFilter(
        kinds=("incident",),
        units=units,
        until=(start - dt.timedelta(seconds=1)).date(),
        recorded_since=last.issued_at,
    )
    for record in _read(desk, work, wanted):
        day = record.starts_at.date() if record.starts_at else None
        editions = work.report_editions.of_day(request.unit, day) if day else ()
        covered = {id_ for each in (*editions, last) for id_ in each.doc.get("covered", ())}
        if editions and record.id not in covered:
            yield record


def _read(desk: Desk, work: Work, wanted: RecordFilter) -> Iterator[ReportRecord]:
    cursor: Cursor | None = None
    while True:
        page = work.records.page(wanted, cursor, _PAGE)
        for row in page.rows:
            state = fold_stored(desk, work, row.id)
            if state is not None:
                yield as_report_record(desk, work, state)
        if not page.has_more:
            return
        cursor = page.last


def as_report_record(desk: Desk, work: Work, state: RecordState) -> ReportRecord:
    """Return a record with the words that the catalogue has for its codes."""
    catalogue = desk.catalogue
    document = decode_document(state.kind, state.document)
    officer = desk.view(work).officers.get(state.author)
    stage = catalogue.stage(document.operation or desk.operation, document.stage)
    satgas = catalogue.satgas(document.satgas)
    category = catalogue.category(KINDS[state.kind].kind_of(document))
    severity = catalogue.severity(str(getattr(document, "severity", "")))
    return ReportRecord(
        id=state.record,
        number=state.number,
        kind=state.kind,
        document=document,
        state=state.state.value,
        changed_after=state.is_changed,
        has_conflict=bool(state.conflicts),
        author=officer.title if officer else "",
        post_name=f"Pos {state.feed.partition('/')[2]}",
        satgas=satgas.name if satgas else "",
        stage_code=document.stage,
        stage_name=stage.name if stage else "",
        category_name=" ".join(_kind_words(desk, state.kind, document)),
        category_group=category.group if category else "",
        severity=severity.code if severity else "",
        severity_name=severity.name if severity else "",
        notable=bool(getattr(document, "is_notable", False)),
        area_path=catalogue.areas.formal_text(document.place.area_code),
        starts_at=document.occurred.starts_at,
    )


def _kind_words(desk: Desk, kind: str, document: object) -> Iterable[str]:
    catalogue = desk.catalogue
    if isinstance(document, Patrol):
        terms = (
            catalogue.patrol_name(document.name),
            catalogue.patrol_kind(document.kind),
            catalogue.patrol_mode(document.mode),
        )
        return [term.name for term in terms if term is not None][:1]
    code = str(getattr(document, KINDS[kind].kind_field))
    found = catalogue.category(code) or catalogue.preemptive_kind(code)
    return [found.name] if found is not None else []


def _stages(desk: Desk, day: dt.date) -> tuple[str, ...]:
    stages = desk.catalogue.stages_of(desk.operation)
    under_way = [s for s in stages if s.proposal_rank is not None and s.start and s.end]
    return tuple(s.name for s in under_way if s.start and s.end and s.start <= day <= s.end)
