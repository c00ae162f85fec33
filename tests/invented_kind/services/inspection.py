"""What the services do for inspections: the day's seals, and an invented one."""

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds import KINDS
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.record_rows import RecordFilter


def _parts(rows):
    return {"seals": sum(row.done or 0 for row in rows)}


def _invent(inventor, began):
    return KINDS["inspection"].document(
        operation=inventor.operation,
        seal_state="UTUH",
        what="Pemeriksaan segel",
        occurred=inventor.when(began),
        place=inventor.place(),
        seals=Count(12),
        guards=(inventor.person(),),
        advice="Gembok diganti dan dijaga dua orang",
    )


def _inspected(work):
    return work.records.page(RecordFilter(kinds=("inspection",)), limit=20).rows


def _due(desk):
    with desk.store.reading() as work:
        return tuple(
            ToDo(Task.DUE, row.id, row.kind, row.title, row.number, due=row.occurred_on)
            for row in _inspected(work)
        )


WORK = KindWork(
    parts=_parts,
    due=_due,
    waiting=lambda _desk, work: -len(_inspected(work)),
    invent=_invent,
    weight=1,
)
