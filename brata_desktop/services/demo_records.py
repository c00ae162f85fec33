"""Invented records for a demo store: the same ones for the same seed, over all days and stages.

All persons are invented. Nothing here is a pattern of real work, only its form.
"""

import datetime as dt
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType

from brata_desktop.domain.areas import VILLAGES
from brata_desktop.domain.catalogue import Catalogue, offered
from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.kinds.incident import Casualties, Incident, Person
from brata_desktop.domain.kinds.patrol import SAFE, Checkpoint, CrewMember, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.operations import Operation
from brata_desktop.domain.states import State
from brata_desktop.domain.times import PARTS_OF_DAY, WITA, When

KIND_WEIGHTS = {"incident": 3, "patrol": 5, "preemptive": 2}
FATES: Mapping[State, int] = MappingProxyType(
    {State.APPROVED: 90, State.SUBMITTED: 5, State.DRAFT: 3, State.RETURNED: 2}
)
"""Where a record stands in the end, by weight."""

_GIVEN = ("Rian", "Hafiz", "Ahmad", "Siti", "Nor", "Rahmad", "Dewi", "Fitri", "Yusuf", "Lina")
_FAMILY = ("Saputra", "Rahman", "Hidayat", "Aulia", "Maulana", "Safitri", "Ramadhan", "Hasanah")
_OCCUPATIONS = ("buruh", "pedagang", "mahasiswa", "swasta", "petani", "sopir", "pelajar")
_SPOTS = (
    "Pasar", "Lapangan", "Gedung Serbaguna", "Simpang empat", "Balai RT", "Kantor PPK",
    "Gudang logistik KPU", "Dermaga", "Terminal", "Halaman sekolah",
)  # fmt: skip
_CAUSES = ("Saling ejek", "Salah paham", "Rebutan lahan parkir", "Terpengaruh kabar bohong")
_MEANS = ("Tangan kosong", "Kayu", "Batu", "Sepeda motor", "")
_ACTIONS = (
    "Dilerai, didata dan dilaporkan kepada Kapolsek",
    "Olah tempat kejadian, saksi dimintai keterangan",
    "Pihak-pihak dipertemukan di pos dan dibuat pernyataan",
)
_TARGETS = ("Pengurus RT", "Jemaah", "Pelajar", "Pedagang pasar", "Nelayan", "Pengemudi ojek")
_CHILD_AGES, _ADULT_AGES = range(10, 18), range(18, 66)
_FLAG_SHARE = 0.02
_PRECISE_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class InventedRecord:
    """A record that nobody lived through.

    Attributes:
        recorded_at: When it is written down, aware.
        kind: Kind code.
        document: Complete enough to be submitted; without a stage.
        fate: Where it stands in the end.
    """

    recorded_at: dt.datetime
    kind: str
    document: Common
    fate: State


def invent(
    catalogue: Catalogue, operation: Operation, unit: str, number: int, seed: int
) -> Iterator[InventedRecord]:
    """Yield records over the whole operation, the earliest written first.

    Args:
        catalogue: Whose codes are used.
        operation: Its days are filled.
        unit: The places lie in this unit's areas.
        number: How many.
        seed: The same seed gives the same records.
    """
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    maker = _Maker(catalogue, operation.code, unit, rng)
    first = dt.datetime.combine(operation.start, dt.time(), WITA)
    minutes = ((operation.end - operation.start).days + 1) * 24 * 60
    for offset in sorted(rng.randrange(minutes) for _ in range(number)):
        (kind,) = rng.choices(list(KIND_WEIGHTS), list(KIND_WEIGHTS.values()))
        (fate,) = rng.choices(list(FATES), list(FATES.values()))
        began = first + dt.timedelta(minutes=offset)
        recorded = began + dt.timedelta(minutes=rng.randrange(10, 180))
        yield InventedRecord(recorded, kind, maker.make(kind, began), fate)


class _Maker:
    def __init__(self, catalogue: Catalogue, operation: str, unit: str, rng: random.Random) -> None:
        tables = catalogue.tables
        self._operation = operation
        self._rng = rng
        self._ids = (f"i{n}" for n in count(1))
        self._categories = offered(tables.categories)
        self._modes = offered(tables.patrol_modes)
        self._kinds = offered(tables.patrol_kinds)
        self._names = [row for row in offered(tables.patrol_names) if not row.is_escort]
        self._preemptive = offered(tables.preemptive_kinds)
        self._topics = offered(tables.topics)
        self._areas = [
            area
            for area in tables.areas
            if area.level in VILLAGES and catalogue.is_in_unit(area.code, unit)
        ]

    def make(self, kind: str, began: dt.datetime) -> Common:
        makers = {"incident": self._incident, "patrol": self._patrol}
        return makers.get(kind, self._preemptive_action)(began)

    def _incident(self, began: dt.datetime) -> Incident:
        rng = self._rng
        category = rng.choice(self._categories)
        persons = tuple(self._person() for _ in range(rng.randrange(4)))
        is_hurt = category.may_hold_victims and rng.random() < 1 / 4
        return Incident(
            operation=self._operation,
            satgas="PREVENTIF",
            category=category.code,
            severity=category.severity,
            is_notable=rng.random() < _FLAG_SHARE,
            what=f"{category.phrase[:1].upper()}{category.phrase[1:]}",
            occurred=self._when(began),
            place=self._place(),
            persons=persons,
            are_persons_unknown=not persons,
            means=rng.choice(_MEANS),
            cause=rng.choice(_CAUSES),
            how=f"Warga melapor ke pos pukul {began:%H.%M}. Regu mendatangi tempat kejadian, "
            "mengamankan keadaan dan mencatat keterangan saksi.",
            action_taken=rng.choice(_ACTIONS),
            casualties=Casualties(lightly_injured=rng.randrange(1, 4)) if is_hurt else Casualties(),
        )

    def _patrol(self, began: dt.datetime) -> Patrol:
        rng = self._rng
        stops = [began + dt.timedelta(minutes=25 * n) for n in range(rng.randrange(1, 5))]
        name = rng.choice(self._names)
        ended = stops[-1] + dt.timedelta(minutes=20)
        return Patrol(
            operation=self._operation,
            satgas="PREVENTIF",
            what=name.name,
            occurred=When(
                date=began.date(),
                time=began.time(),
                end_date=ended.date() if ended.date() != began.date() else None,
                end_time=ended.time(),
            ),
            place=self._place(),
            mode=rng.choice(self._modes).code,
            kind=rng.choice(self._kinds).code,
            name=name.code,
            personnel=Count(rng.randrange(2, 12)),
            crew=(CrewMember(next(self._ids), self._name(), "Aipda", is_leader=True),),
            checkpoints=tuple(
                Checkpoint(next(self._ids), self._place(), at, SAFE, "Situasi aman") for at in stops
            ),
            result="Situasi aman dan terkendali",
            is_finished=True,
        )

    def _preemptive_action(self, began: dt.datetime) -> Preemptive:
        rng = self._rng
        kind, target = rng.choice(self._preemptive), rng.choice(_TARGETS)
        return Preemptive(
            operation=self._operation,
            satgas="PREEMTIF",
            kind=kind.code,
            what=f"{kind.label} kepada {target.lower()}",
            occurred=self._when(began),
            place=self._place(),
            target_group=target,
            participants=Count(rng.randrange(3, 120)),
            topics=(rng.choice(self._topics).code,),
            result="Peserta memahami imbauan dan bersedia melapor ke pos.",
        )

    def _when(self, began: dt.datetime) -> When:
        if self._rng.random() < _PRECISE_SHARE:
            return When(date=began.date(), time=began.time())
        return When(date=began.date(), part_of_day=_part_of(began.time()))

    def _place(self) -> Place:
        area = self._rng.choice(self._areas)
        return Place(f"{self._rng.choice(_SPOTS)} {area.name}", area.code)

    def _person(self) -> Person:
        rng = self._rng
        role = rng.choice(("terlapor", "korban", "saksi"))
        age = rng.choice(_CHILD_AGES if rng.random() < 1 / 20 else _ADULT_AGES)
        work = rng.choice(_OCCUPATIONS)
        return Person(next(self._ids), role, self._name(), age, occupation=work)

    def _name(self) -> str:
        return f"{self._rng.choice(_GIVEN)} {self._rng.choice(_FAMILY)}"


def _part_of(time: dt.time) -> str:
    return next(part for part, (first, last) in PARTS_OF_DAY.items() if first <= time <= last)
