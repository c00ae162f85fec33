"""What the services do for exercises."""

import datetime as dt

from brata_desktop.domain.kinds.exercise import EXERCISES, Exercise
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.kinds.guarding import invent_elements


def _invent(inventor: Inventor, began: dt.datetime) -> Exercise:
    kind = inventor.rng.choice(inventor.kind_rows(EXERCISES))
    return Exercise(
        operation=inventor.operation,
        satgas="PREVENTIF",
        kind=kind.code,
        what=kind.name,
        occurred=inventor.when(began),
        place=inventor.place(),
        elements=invent_elements(inventor, 60),
        scenario="Massa pendukung memaksa masuk ke kantor penyelenggara.",
        result="Seluruh tahap dijalankan sesuai rencana.",
        lessons="Komunikasi antarunsur perlu dilatih lagi.",
    )


WORK = KindWork(invent=_invent, weight=1)
