"""How many police officers and linmas the polling stations need, beside how many there are.

Nothing is guessed: a class without a pattern, or with a pattern of which a number is missing, gives
no need at all (None, a dash on the screen), and neither does a sum that it is part of.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from brata_desktop.domain.catalogue import Catalogue, offered
from brata_desktop.domain.csv_table import Columns, read_rows
from brata_desktop.domain.guarding import GuardPattern
from brata_desktop.domain.polling_stations import PollingStation
from brata_desktop.domain.units import POLSEK

AVAILABLE_COLUMNS = Columns(
    ("place",), ("polri", "linmas"), {"satuan": "place", "wilayah": "place", "kode": "place"}
)

BY_UNIT, BY_POLRES, BY_REGENCY, BY_DISTRICT = "unit", "polres", "regency", "district"
PLACES = (BY_UNIT, BY_POLRES, BY_REGENCY, BY_DISTRICT)
"""What a need may be told by."""


class Strength(NamedTuple):
    """How many there are, or are needed; None when it is not known.

    Attributes:
        polri: Police officers.
        linmas: Linmas.
    """

    polri: int | None = None
    linmas: int | None = None

    def less(self, other: "Strength") -> "Strength":
        """Return what is left of it; None where either is not known."""
        return Strength(_less(self.polri, other.polri), _less(self.linmas, other.linmas))


UNKNOWN = Strength()


@dataclass(frozen=True, slots=True)
class ClassNeed:
    """The stations of one class that one unit guards.

    Attributes:
        unit: The unit whose pattern is used.
        class_code: Their class; empty for those without.
        stations: How many they are.
        pattern: How they are guarded; None when nobody said.
    """

    unit: str
    class_code: str
    stations: int
    pattern: GuardPattern | None

    @property
    def groups(self) -> int | None:
        """How many times the pattern is needed: stations that share guards, rounded up."""
        if self.pattern is None or not self.pattern.is_complete or not self.pattern.tps.value:
            return None
        return -(-self.stations // self.pattern.tps.value)

    @property
    def need(self) -> Strength:
        """Police officers and linmas for them."""
        if self.groups is None or self.pattern is None:
            return UNKNOWN
        polri, linmas = self.pattern.polri.value, self.pattern.linmas.value
        return Strength(_times(self.groups, polri), _times(self.groups, linmas))


@dataclass(frozen=True, slots=True)
class PlaceNeed:
    """What the stations of a unit or an area need.

    Attributes:
        place: Code of the unit or area; empty for those that lie in none, and for a total.
        classes: By unit and class.
        available: What there is.
    """

    place: str
    classes: tuple[ClassNeed, ...]
    available: Strength = UNKNOWN

    @property
    def stations(self) -> int:
        """How many stations there are."""
        return sum(each.stations for each in self.classes)

    @property
    def unfounded(self) -> int:
        """For how many of them no need can be computed."""
        return sum(each.stations for each in self.classes if each.groups is None)

    @property
    def need(self) -> Strength:
        """What all of them need together; None as soon as one of them is not known."""
        return _sum(each.need for each in self.classes)

    @property
    def left(self) -> Strength:
        """What is left of the available; negative where it is not enough."""
        return self.available.less(self.need)


def guard_need(
    stations: Iterable[PollingStation],
    catalogue: Catalogue,
    place_of: Callable[[PollingStation], str],
    available: Mapping[str, Strength] | None = None,
    stage: str = "",
) -> tuple[PlaceNeed, ...]:
    """Return the need of each place, by its code.

    Stations that share guards are counted within one unit and one class of the place.

    Args:
        stations: The stations; retired ones are passed over.
        catalogue: Units, areas and patterns.
        place_of: Code of the unit or area that a station is counted in.
        available: What there is in each place.
        stage: Stage whose patterns are used; empty for those of the operation's polling day.
    """
    counted: dict[str, dict[tuple[str, str, str], int]] = {}
    for station in stations:
        if not station.is_retired:
            unit = catalogue.unit_for_area(station.village)
            key = (station.operation, unit.code if unit else "", station.class_code)
            within = counted.setdefault(place_of(station), {})
            within[key] = within.get(key, 0) + 1
    return tuple(
        PlaceNeed(
            place,
            tuple(
                ClassNeed(key[1], key[2], count, guard_pattern(catalogue, *key, stage))
                for key, count in sorted(within.items())
            ),
            (available or {}).get(place, UNKNOWN),
        )
        for place, within in sorted(counted.items())
    )


def total_need(needs: Iterable[PlaceNeed]) -> PlaceNeed:
    """Return all places together."""
    every = tuple(needs)
    classes = tuple(line for each in every for line in each.classes)
    return PlaceNeed("", classes, _sum(each.available for each in every))


def parse_available(text: str, file_name: str) -> dict[str, Strength]:
    """Read what there is from CSV text: code of a unit or area, police officers, linmas.

    Raises:
        InvalidInput: names file, line and column.
    """
    found: dict[str, Strength] = {}
    lines: dict[str, int] = {}
    for row in read_rows(text, file_name, AVAILABLE_COLUMNS):
        place = row.code("place")
        if place in found:
            raise row.error(
                "place", "catalogue-duplicate-code", value=place, first_line=lines[place]
            )
        lines[place] = row.origin.line
        found[place] = Strength(row.number("polri"), row.number("linmas"))
    return found


def published_stations(
    catalogue: Catalogue, operation: str, place: str, stage: str = ""
) -> int | None:
    """Return how many stations were published for a unit's area or an area; None when not found.

    It stands beside the list and checks nothing: sources need not agree.
    """
    unit = catalogue.unit(place)
    key = (operation, stage, unit.area if unit else place, "")
    counts = offered(catalogue.tables.polling_counts)
    return next((row.count for row in counts if row.key == key), None)


def guard_pattern(
    catalogue: Catalogue, operation: str, unit_code: str, class_code: str, stage: str = ""
) -> GuardPattern | None:
    """Return the pattern of a unit, else of the nearest unit above; None when nobody has one.

    A unit's own pattern stands even where a number is missing: it says that the unit does it
    otherwise than the units above.
    """
    rows = {row.key: row for row in offered(catalogue.tables.guard_patterns)}
    unit = catalogue.unit(unit_code)
    while unit is not None:
        found = rows.get((operation, stage, unit.code, class_code))
        if found is not None:
            return found
        unit = catalogue.unit(unit.parent)
    return None


def place_finder(catalogue: Catalogue, by: str) -> Callable[[PollingStation], str]:
    """Return what a station is counted in, by one of `PLACES`; empty where it lies in none."""
    if by in (BY_UNIT, BY_POLRES):
        return lambda station: _unit_code(catalogue, station.village, is_post=by == BY_UNIT)
    depth = 1 if by == BY_DISTRICT else 2

    def area_of(station: PollingStation) -> str:
        path = catalogue.areas.path(station.village)
        return path[depth].code if len(path) > depth else ""

    return area_of


def _unit_code(catalogue: Catalogue, village: str, *, is_post: bool) -> str:
    unit = catalogue.unit_for_area(village)
    while unit is not None and unit.type == POLSEK and not is_post:
        unit = catalogue.unit(unit.parent)
    return unit.code if unit else ""


def _sum(parts: Iterable[Strength]) -> Strength:
    every = tuple(parts)
    return Strength(_add(each.polri for each in every), _add(each.linmas for each in every))


def _add(numbers: Iterable[int | None]) -> int | None:
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total


def _less(given: int | None, taken: int | None) -> int | None:
    return None if given is None or taken is None else given - taken


def _times(groups: int, number: int | None) -> int | None:
    return None if number is None else groups * number
