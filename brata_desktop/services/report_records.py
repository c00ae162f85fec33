"""A folded record as paper needs it: its document and the catalogue's words for its codes."""

import datetime as dt

from brata_desktop.domain.authority import AuthorityView
from brata_desktop.domain.fold import RecordState
from brata_desktop.domain.kinds import KINDS
from brata_desktop.reports.daily_inputs import ReportRecord
from brata_desktop.services.desk import Desk
from brata_desktop.services.kinds import work_of
from brata_desktop.services.registers import post_title
from brata_desktop.store.codec import decode_document
from brata_desktop.store.store import Work


def as_report_record(
    desk: Desk, work: Work, state: RecordState, view: AuthorityView, at: dt.datetime
) -> ReportRecord:
    """Return a record with the words that the catalogue has for its codes.

    Args:
        desk: The open store.
        work: The transaction.
        state: The record.
        view: Who the officers are.
        at: The moment that the paper is about; what runs out is worked out for it.
    """
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
        beside=work_of(state.kind).beside(desk, document, at),
        terms=spec.terms(document, catalogue),
        region=region.name if region else "",
    )
