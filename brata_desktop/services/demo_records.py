"""Invented records for a demo store: the same ones for the same seed, over all days and stages.

All persons are invented. Nothing here is a pattern of real work, only its form.
"""

import datetime as dt
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Common
from brata_desktop.domain.operations import Operation
from brata_desktop.domain.states import State
from brata_desktop.domain.times import WITA
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kinds import WORK

FATES: Mapping[State, int] = MappingProxyType(
    {State.APPROVED: 90, State.SUBMITTED: 5, State.DRAFT: 3, State.RETURNED: 2}
)
"""Where a record stands in the end, by weight."""


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
    inventor = Inventor(catalogue, operation.code, unit, rng)
    makers = {kind: each.invent for kind, each in WORK.items() if each.invent is not None}
    weights = [WORK[kind].weight for kind in makers]
    first = dt.datetime.combine(operation.start, dt.time(), WITA)
    minutes = ((operation.end - operation.start).days + 1) * 24 * 60
    for offset in sorted(rng.randrange(minutes) for _ in range(number)):
        (kind,) = rng.choices(list(makers), weights)
        (fate,) = rng.choices(list(FATES), list(FATES.values()))
        began = first + dt.timedelta(minutes=offset)
        recorded = began + dt.timedelta(minutes=rng.randrange(10, 180))
        yield InventedRecord(recorded, kind, makers[kind](inventor, began), fate)
