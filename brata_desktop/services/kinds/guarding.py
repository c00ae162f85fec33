"""What the services do for guardings."""

import datetime as dt

from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.kinds.guarding import ACTIVITIES, Element, Guarding, Phase
from brata_desktop.domain.times import When
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.store.record_rows import RecordRow

_ELEMENTS = ("POLRI", "TNI", "LINMAS", "SATPOL_PP")


def last_day(row: RecordRow) -> dt.date | None:
    """Return the last day of what a line tells of, whose second number is its days."""
    if row.occurred_on is None or not row.total:
        return None
    return row.occurred_on + dt.timedelta(days=row.total - 1)


def invent_elements(inventor: Inventor, most: int) -> tuple[Element, ...]:
    """Return a strength by element."""
    codes = _ELEMENTS[: inventor.rng.randrange(1, len(_ELEMENTS) + 1)]
    return tuple(
        Element(code, code, Count(inventor.rng.randrange(2, most // (1 + at) + 3)))
        for at, code in enumerate(codes)
    )


def _invent(inventor: Inventor, began: dt.datetime) -> Guarding:
    rng = inventor.rng
    activity = rng.choice(inventor.kind_rows(ACTIVITIES))
    when = inventor.when(began)
    again = inventor.place()
    return Guarding(
        operation=inventor.operation,
        satgas="PREVENTIF",
        kind=activity.code,
        what=f"Pengamanan {activity.name[:1].lower()}{activity.name[1:]}",
        occurred=when,
        place=inventor.place(),
        other_places=(Place(again.name, again.area_code, id=inventor.item_id()),)
        if rng.random() < 1 / 4
        else (),
        crowd=Count(rng.randrange(20, 400)),
        elements=invent_elements(inventor, 40),
        phases=(Phase(inventor.item_id(), "Sterilisasi", When(when.date, when.time), "Nihil"),),
        measures="Ring dalam, ring luar dan pengaturan lalu lintas",
        result="Kegiatan selesai dalam keadaan aman dan tertib.",
    )


WORK = KindWork(invent=_invent, weight=2, last_day=last_day)
