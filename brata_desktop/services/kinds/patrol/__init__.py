"""What the services do for patrols."""

import datetime as dt
from collections.abc import Mapping, Sequence

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.patrol import SAFE, SPEC, Checkpoint, CrewMember, Patrol
from brata_desktop.domain.times import When
from brata_desktop.services.desk import Desk
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.kinds.patrol import patrols
from brata_desktop.services.kinds.patrol.patrols import UnderWay
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.record_rows import RecordRow


def _parts(rows: Sequence[RecordRow]) -> Mapping[str, int]:
    """Return the checkpoints passed and planned, and how many patrols have not come back."""
    return {
        "done": sum(row.done or 0 for row in rows),
        "total": sum(row.total or 0 for row in rows),
        "under_way": sum(row.is_under_way for row in rows),
    }


def _under_way(desk: Desk) -> tuple[ToDo, ...]:
    return tuple(map(_to_do, patrols.under_way(desk)))


def _to_do(patrol: UnderWay) -> ToDo:
    done, total = patrol.tally
    return ToDo(
        Task.UNDER_WAY,
        patrol.record,
        SPEC.code,
        patrol.title,
        patrol.number,
        at=patrol.departed_at,
        by=patrol.author,
        done=done,
        total=total,
        may_continue=patrol.may_continue,
    )


def _invent(inventor: Inventor, began: dt.datetime) -> Patrol:
    rng = inventor.rng
    stops = [began + dt.timedelta(minutes=25 * n) for n in range(rng.randrange(1, 5))]
    name = rng.choice([row for row in inventor.rows("patrol_names") if not row.is_escort])
    ended = stops[-1] + dt.timedelta(minutes=20)
    return Patrol(
        operation=inventor.operation,
        satgas="PREVENTIF",
        what=name.name,
        occurred=When(
            date=began.date(),
            time=began.time(),
            end_date=ended.date() if ended.date() != began.date() else None,
            end_time=ended.time(),
        ),
        place=inventor.place(),
        mode=rng.choice(inventor.rows("patrol_modes")).code,
        kind=rng.choice(inventor.rows("patrol_kinds")).code,
        name=name.code,
        personnel=Count(rng.randrange(2, 12)),
        crew=(CrewMember(inventor.item_id(), inventor.name(), "Aipda", is_leader=True),),
        checkpoints=tuple(
            Checkpoint(inventor.item_id(), inventor.place(), at, SAFE, "Situasi aman")
            for at in stops
        ),
        result="Situasi aman dan terkendali",
        is_finished=True,
    )


WORK = KindWork(parts=_parts, under_way=_under_way, invent=_invent, weight=5)
