"""What the services do for inspections: the day's seals, and an invented one."""

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds import KINDS
from brata_desktop.services.kind_work import KindWork


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


WORK = KindWork(parts=_parts, invent=_invent, weight=1)
