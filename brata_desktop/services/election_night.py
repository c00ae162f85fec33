"""The election night over the stations of the store: match the calls, count, find the silent."""

from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.election_night import (
    NightCall,
    NightRow,
    NightTotals,
    match_calls,
    night_grid,
    night_totals,
    silent,
)
from brata_desktop.domain.polling_stations import StationKey
from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import Desk
from brata_desktop.services.polling_stations import station_index, stations


@dataclass(frozen=True, slots=True)
class Night:
    """An election night as it stands.

    Attributes:
        grid: Every station that somebody called about.
        totals: By the hour, WITA.
    """

    grid: tuple[NightRow, ...]
    totals: NightTotals


def match(desk: Desk, calls: Iterable[NightCall]) -> tuple[NightCall, ...]:
    """Name the stations of calls whose words mean exactly one of the register."""
    with desk.store.reading() as work:
        index = station_index(desk, work)
    return match_calls(calls, index.the_one)


def night(calls: Iterable[NightCall]) -> Night:
    """Return the night that calls make."""
    grid = night_grid(calls)
    return Night(grid, night_totals(grid, WITA))


def silent_stations(
    desk: Desk, grid: Iterable[NightRow], state: str, area: str = ""
) -> list[StationKey]:
    """Return the stations of the running operation that nobody said to have come to a state.

    Args:
        desk: The open store.
        grid: What was called.
        state: Code of the state.
        area: Code of the area they lie in; empty for all.
    """
    found = stations(desk, desk.operation, area)
    return silent(grid, (each.key for each in found if not each.is_retired), state)
