"""What the services do for incidents."""

import datetime as dt
from collections.abc import Mapping, Sequence

from brata_desktop.domain.kinds.incident import Casualties, Incident
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.kinds.patrol import patrols
from brata_desktop.store.record_rows import RecordRow

_CAUSES = ("Saling ejek", "Salah paham", "Rebutan lahan parkir", "Terpengaruh kabar bohong")
_MEANS = ("Tangan kosong", "Kayu", "Batu", "Sepeda motor", "")
_ACTIONS = (
    "Dilerai, didata dan dilaporkan kepada Kapolsek",
    "Olah tempat kejadian, saksi dimintai keterangan",
    "Pihak-pihak dipertemukan di pos dan dibuat pernyataan",
)
_FLAG_SHARE = 0.02


def _parts(rows: Sequence[RecordRow]) -> Mapping[str, int]:
    """Return the severities 1 to 4 that occur, and how often."""
    severities = [row.severity for row in rows if row.severity]
    return {str(level): severities.count(level) for level in sorted(set(severities))}


def _invent(inventor: Inventor, began: dt.datetime) -> Incident:
    rng = inventor.rng
    category = rng.choice(inventor.rows("categories"))
    persons = tuple(inventor.person() for _ in range(rng.randrange(4)))
    is_hurt = category.may_hold_victims and rng.random() < 1 / 4
    return Incident(
        operation=inventor.operation,
        satgas="PREVENTIF",
        category=category.code,
        severity=category.severity,
        is_notable=rng.random() < _FLAG_SHARE,
        what=f"{category.phrase[:1].upper()}{category.phrase[1:]}",
        occurred=inventor.when(began),
        place=inventor.place(),
        persons=persons,
        are_persons_unknown=not persons,
        means=rng.choice(_MEANS),
        cause=rng.choice(_CAUSES),
        how=f"Warga melapor ke pos pukul {began:%H.%M}. Regu mendatangi tempat kejadian, "
        "mengamankan keadaan dan mencatat keterangan saksi.",
        action_taken=rng.choice(_ACTIONS),
        casualties=Casualties(lightly_injured=rng.randrange(1, 4)) if is_hurt else Casualties(),
    )


WORK = KindWork(parts=_parts, is_named=patrols.is_named, invent=_invent, weight=3)
