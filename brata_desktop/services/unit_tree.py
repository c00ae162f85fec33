"""The tree of units below one of them."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.units import Unit


def unit_and_below(catalogue: Catalogue, code: str) -> Iterator[str]:
    """Yield a unit's code and those of all units below it, each before those below it."""
    yield code
    for unit in catalogue.tables.units:
        if unit.parent == code:
            yield from unit_and_below(catalogue, unit.code)


def units_of(catalogue: Catalogue, code: str) -> tuple[Unit, ...]:
    """Return a unit and all units below it that the catalogue knows, in that order."""
    found = map(catalogue.unit, unit_and_below(catalogue, code))
    return tuple(unit for unit in found if unit is not None)
