"""What the services do for the readiness of the force."""

import datetime as dt

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.readiness import Asset, Readiness, Share
from brata_desktop.domain.kinds.readiness.assets import TABLE
from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import Desk
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.kinds.readiness.days import silent_units
from brata_desktop.store.store import Work


def _waiting(desk: Desk, work: Work) -> int:
    """Return how many units have not reported today."""
    return silent_units(desk, work, desk.clock().astimezone(WITA).date())


def _invent(inventor: Inventor, began: dt.datetime) -> Readiness:
    rng = inventor.rng
    real, sick, leave, training = (rng.randrange(*ends) for ends in ((30, 90), (4,), (5,), (3,)))
    present = real - sick - leave - training
    ready = present - rng.randrange(3)
    return Readiness(
        operation=inventor.operation,
        what="Kesiapan pasukan",
        occurred=inventor.when(began),
        unit=inventor.unit,
        real=Count(real),
        ready=Count(ready),
        bko_in=Count(0),
        bko_out=Count(0),
        sick=Count(sick),
        leave=Count(leave),
        training=Count(training),
        shares=tuple(
            Share(code, code, Count(ready // 3)) for code in ("PREEMTIF", "PREVENTIF", "GAKKUM")
        ),
        assets=tuple(
            Asset(row.code, row.code, Count(rng.randrange(2, 12)), Count(rng.randrange(2)))
            for row in inventor.kind_rows(TABLE)
        ),
        tni=Count(rng.randrange(20)),
        linmas=Count(rng.randrange(60)),
        satpol_pp=Count(rng.randrange(20)),
    )


WORK = KindWork(waiting=_waiting, invent=_invent, weight=2)
