"""What a list of polling stations would change of what is known.

A list changes only what it says, and a station that it does not name stays. So a file that is cut
off, or that lost a column on its way, loses nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from brata_desktop.domain.csv_table import Origin
from brata_desktop.domain.polling_stations import PollingStation, StationKey


@dataclass(frozen=True, slots=True)
class StationRow:
    """What one line of a list says.

    Attributes:
        key: The station it is about.
        said: Field of `PollingStation` to its value, for the cells that say something.
        origin: Where it was read.
    """

    key: StationKey
    said: Mapping[str, Any]
    origin: Origin

    def over(self, known: PollingStation | None) -> PollingStation:
        """Return the station with what this line says laid over what is known.

        A station that a list names again is on the list again.
        """
        base = known or PollingStation(*self.key)
        return replace(base, **{"is_retired": False, **self.said})


@dataclass(frozen=True, slots=True)
class StationChange:
    """What a list would change about one station.

    Attributes:
        after: The station as the list says.
        before: As it is known; None when it is new.
        line: Line of the list.
    """

    after: PollingStation
    before: PollingStation | None
    line: int

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields that differ; those that are said of a new station."""
        before = self.before or PollingStation(*self.after.key)
        names = (each.name for each in fields(PollingStation))
        return tuple(name for name in names if getattr(before, name) != getattr(self.after, name))


@dataclass(frozen=True, slots=True)
class ListPlan:
    """What taking a list would do; nothing is written yet.

    Attributes:
        changes: Stations that are new or said to be different, in file order.
        unchanged: Stations of which the list says what is known.
        absent: Known stations of the list's villages that it does not name; they stay.
    """

    changes: tuple[StationChange, ...] = ()
    unchanged: int = 0
    absent: tuple[StationKey, ...] = field(default=())

    @property
    def added(self) -> int:
        """How many stations are new."""
        return sum(change.before is None for change in self.changes)

    @property
    def updated(self) -> int:
        """How many known stations would say something else."""
        return len(self.changes) - self.added


def plan_list(rows: Iterable[StationRow], known: Mapping[StationKey, PollingStation]) -> ListPlan:
    """Compare a list with what is known."""
    changes, unchanged, named = [], 0, set[StationKey]()
    for row in rows:
        before = known.get(row.key)
        after = row.over(before)
        named.add(row.key)
        if after == before:
            unchanged += 1
        else:
            changes.append(StationChange(after, before, row.origin.line))
    villages = {key[:2] for key in named}
    absent = (
        key
        for key, station in known.items()
        if key[:2] in villages and key not in named and not station.is_retired
    )
    return ListPlan(tuple(changes), unchanged, tuple(sorted(absent)))
