"""What the services do for pre-emptive actions."""

import datetime as dt
from collections.abc import Mapping, Sequence

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.store.record_rows import RecordRow

_TARGETS = ("Pengurus RT", "Jemaah", "Pelajar", "Pedagang pasar", "Nelayan", "Pengemudi ojek")


def _parts(rows: Sequence[RecordRow]) -> Mapping[str, int]:
    """Return the people reached, where a number was given."""
    return {"participants": sum(row.done or 0 for row in rows)}


def _invent(inventor: Inventor, began: dt.datetime) -> Preemptive:
    rng = inventor.rng
    kind, target = rng.choice(inventor.rows("preemptive_kinds")), rng.choice(_TARGETS)
    return Preemptive(
        operation=inventor.operation,
        satgas="PREEMTIF",
        kind=kind.code,
        what=f"{kind.label} kepada {target.lower()}",
        occurred=inventor.when(began),
        place=inventor.place(),
        target_group=target,
        participants=Count(rng.randrange(3, 120)),
        topics=(rng.choice(inventor.rows("topics")).code,),
        result="Peserta memahami imbauan dan bersedia melapor ke pos.",
    )


WORK = KindWork(parts=_parts, invent=_invent, weight=2)
