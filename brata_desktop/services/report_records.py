"""Folded records as paper needs them: documents and the catalogue's words for their codes."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping

from brata_desktop.domain.authority import AuthorityView
from brata_desktop.domain.csv_table import CatalogueRow, CodedRow
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import KINDS
from brata_desktop.reports.daily_inputs import ReportRecord
from brata_desktop.reports.kinds import lasting_kinds
from brata_desktop.services.desk import Desk
from brata_desktop.services.kinds import work_of
from brata_desktop.services.projection import fold_stored
from brata_desktop.services.registers import post_title
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import Cursor, RecordFilter, RecordRow
from brata_desktop.store.store import Work

_PAGE = 500


def records_of(
    desk: Desk, work: Work, units: tuple[str, ...], start: dt.datetime, end: dt.datetime
) -> Iterator[ReportRecord]:
    """Yield the records of a period and the one before it, undated ones included.

    Args:
        desk: The open store.
        work: Reads it.
        units: Codes of the units.
        start: First moment of the period.
        end: First moment after it.
    """
    since = (start - (end - start)).date()
    dated = RecordFilter(units=units, since=since, until=end.date())
    yield from read_records(desk, work, dated)
    for kind in lasting_kinds():
        before = RecordFilter(kinds=(kind,), units=units, until=since - dt.timedelta(days=1))
        yield from read_records(desk, work, before, _reaching(kind, since))
    recorded = RecordFilter(units=units, recorded_since=start, recorded_until=end)
    yield from read_records(desk, work, recorded, lambda row: row.occurred_at is None)


def read_records(
    desk: Desk,
    work: Work,
    wanted: RecordFilter,
    is_wanted: Callable[[RecordRow], bool] = lambda _: True,
) -> Iterator[ReportRecord]:
    """Yield the records of a filter whose line is wanted."""
    authority = desk.authority(work)
    cursor: Cursor | None = None
    while True:
        page = work.records.page(wanted, cursor, _PAGE)
        for row in filter(is_wanted, page.rows):
            state = fold_stored(desk, work, row.id, authority)
            if state is not None:
                yield as_report_record(desk, work, state, authority.now)
        if not page.has_more:
            return
        cursor = page.last


def _reaching(kind: str, day: dt.date) -> Callable[[RecordRow], bool]:
    """Tell of lines that began before a day whether they have it, or a later one."""
    last_day = work_of(kind).last_day

    def reaches(row: RecordRow) -> bool:
        last = last_day(row)
        return last is not None and last >= day

    return reaches


def as_report_record(
    desk: Desk, work: Work, state: RecordState, view: AuthorityView
) -> ReportRecord:
    """Return a record with the words that the catalogue has for its codes."""
    catalogue = desk.catalogue
    document = decode_document(state.kind, state.document)
    spec = KINDS[state.kind]
    officer = view.officers.get(state.author)
    stage = catalogue.stage(document.operation or desk.operation, document.stage)
    satgas = catalogue.satgas(document.satgas)
    category = catalogue.category(spec.kind_of(document))
    severity = catalogue.severity(str(getattr(document, "severity", "")))
    region = catalogue.areas.regency(document.place.area_code)
    return ReportRecord(
        id=state.record,
        number=state.number,
        kind=state.kind,
        document=document,
        state=state.state.value,
        changed_after=state.is_changed,
        has_conflict=bool(state.conflicts),
        unfounded=state.is_unfounded,
        author=officer.title if officer else "",
        post_name=post_title(work, state.feed),
        satgas=satgas.name if satgas else "",
        stage_code=document.stage,
        stage_name=stage.name if stage else "",
        category_name=spec.telling.kind_name(document, catalogue),
        category_group=category.group if category else "",
        severity=severity.code if severity else "",
        severity_name=severity.name if severity else "",
        notable=bool(getattr(document, "is_notable", False)),
        area_path=catalogue.areas.formal_text(document.place.area_code),
        starts_at=document.occurred.starts_at,
        region=region.name if region else "",
        terms={table: _names(catalogue.rows(table)) for table in spec.paper_tables},
    )


def _names(rows: Iterable[CatalogueRow]) -> Mapping[str, str]:
    return {row.code: getattr(row, "name", row.code) for row in rows if isinstance(row, CodedRow)}
