"""The register of polling stations as its screen shows it."""

from dataclasses import dataclass

from brata_desktop.domain.areas import AreaTree
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.guard_need import guard_pattern
from brata_desktop.domain.guarding import GuardPattern
from brata_desktop.domain.polling_filter import StationLine, station_lines
from brata_desktop.domain.polling_stations import PollingStation
from brata_desktop.domain.states import Right, may
from brata_desktop.services.desk import Desk
from brata_desktop.services.polling_stations import standing_stations


@dataclass(frozen=True, slots=True)
class StationRegister:
    """The stations of the running operation.

    Attributes:
        lines: By village and number.
        districts: Code and name of the kecamatan that have stations, by name.
        may_fill: Whether the officer at the desk may import a list.
    """

    lines: tuple[StationLine, ...] = ()
    districts: tuple[tuple[str, str], ...] = ()
    may_fill: bool = False


def register(desk: Desk) -> StationRegister:
    """Return the register."""
    with desk.store.reading() as work:
        found = standing_stations(desk, work)
        may_fill = may(Right.MANAGE_SETTINGS, desk.roles(work)) and desk.unit_signer is not None
    lines = station_lines(found, desk.catalogue.areas)
    return StationRegister(lines, _districts(lines, desk.catalogue.areas), may_fill)


def pattern_of(catalogue: Catalogue, station: PollingStation) -> GuardPattern | None:
    """Return how a station is guarded by the pattern of its unit, None when nobody said."""
    unit = catalogue.unit_for_area(station.village)
    code = unit.code if unit else ""
    return guard_pattern(catalogue, station.operation, code, station.class_code)


def _districts(lines: tuple[StationLine, ...], areas: AreaTree) -> tuple[tuple[str, str], ...]:
    """Return the districts; the regency stands behind, since names repeat."""
    found = {line.district for line in lines if line.district}
    named = ((areas.path_text(code, with_regency=True), code) for code in found)
    return tuple((code, name) for name, code in sorted(named))
