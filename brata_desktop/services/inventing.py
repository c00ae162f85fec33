"""What invented documents are made of: places, times and persons by the dice of a seed.

All persons are invented. The order of the throws decides: the same order gives the same records.
"""

import datetime as dt
import random
from collections.abc import Sequence
from itertools import count
from typing import Any

from brata_desktop.domain.areas import VILLAGES
from brata_desktop.domain.catalogue import Catalogue, offered
from brata_desktop.domain.document import Place
from brata_desktop.domain.person import Person
from brata_desktop.domain.times import PARTS_OF_DAY, When

_GIVEN = ("Rian", "Hafiz", "Ahmad", "Siti", "Nor", "Rahmad", "Dewi", "Fitri", "Yusuf", "Lina")
_FAMILY = ("Saputra", "Rahman", "Hidayat", "Aulia", "Maulana", "Safitri", "Ramadhan", "Hasanah")
_OCCUPATIONS = ("buruh", "pedagang", "mahasiswa", "swasta", "petani", "sopir", "pelajar")
_SPOTS = (
    "Pasar", "Lapangan", "Gedung Serbaguna", "Simpang empat", "Balai RT", "Kantor PPK",
    "Gudang logistik KPU", "Dermaga", "Terminal", "Halaman sekolah",
)  # fmt: skip
_CHILD_AGES, _ADULT_AGES = range(10, 18), range(18, 66)
_PRECISE_SHARE = 0.9


class Inventor:
    """Makes the parts of invented documents.

    Args:
        catalogue: Whose codes are used.
        operation: Operation code of every document.
        unit: The places lie in this unit's areas.
        rng: The dice.

    Attributes:
        operation: Operation code of every document.
        unit: The unit whose work it is.
        rng: The dice, for what a kind throws itself.
    """

    def __init__(self, catalogue: Catalogue, operation: str, unit: str, rng: random.Random) -> None:
        self.operation = operation
        self.unit = unit
        self.rng = rng
        self._catalogue = catalogue
        self._ids = (f"i{n}" for n in count(1))
        self._rows: dict[str, Sequence[Any]] = {}
        self._areas = [
            area
            for area in catalogue.tables.areas
            if area.level in VILLAGES and catalogue.is_in_unit(area.code, unit)
        ]

    def rows(self, table: str) -> Sequence[Any]:
        """Return the rows of a table of the catalogue, or of a kind's own, that a form offers."""
        if table not in self._rows:
            shared = getattr(self._catalogue.tables, table, None)
            own = self._catalogue.rows(table)
            self._rows[table] = offered(own if shared is None else shared)
        return self._rows[table]

    def kind_rows(self, table: str) -> Sequence[Any]:
        """Return the rows to choose from of a table that a kind of record brings."""
        return offered(self._catalogue.rows(table))

    def item_id(self) -> str:
        """Return an id for the next item of a list."""
        return next(self._ids)

    def when(self, began: dt.datetime) -> When:
        """Return a time, now and then no more than a part of the day."""
        if self.rng.random() < _PRECISE_SHARE:
            return When(date=began.date(), time=began.time())
        return When(date=began.date(), part_of_day=_part_of(began.time()))

    def place(self) -> Place:
        """Return a place in the unit's areas."""
        area = self.rng.choice(self._areas)
        return Place(f"{self.rng.choice(_SPOTS)} {area.name}", area.code)

    def person(self) -> Person:
        """Return a person who does not exist, now and then a child."""
        rng = self.rng
        role = rng.choice(("terlapor", "korban", "saksi"))
        age = rng.choice(_CHILD_AGES if rng.random() < 1 / 20 else _ADULT_AGES)
        work = rng.choice(_OCCUPATIONS)
        return Person(self.item_id(), role, self.name(), age, occupation=work)

    def name(self) -> str:
        """Return a name of nobody."""
        return f"{self.rng.choice(_GIVEN)} {self.rng.choice(_FAMILY)}"


def _part_of(time: dt.time) -> str:
    return next(part for part, (first, last) in PARTS_OF_DAY.items() if first <= time <= last)
