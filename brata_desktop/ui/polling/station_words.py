"""A polling station and a need in words: a number nobody knows is a dash, never a zero."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count
from brata_desktop.domain.guard_need import PlaceNeed, Strength
from brata_desktop.domain.guarding import GuardPattern
from brata_desktop.domain.polling_filter import BOAT, NO_SIGNAL, ON_FOOT, StationLine, reaches
from brata_desktop.domain.polling_stations import PollingStation
from brata_desktop.services.station_register import pattern_of
from brata_desktop.ui.polling.grid import Cell
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.fact_list import Fact

DASH = "\N{EN DASH}"
_LOUD = {"SANGAT_RAWAN": "danger", "RAWAN": "warn"}
"""Classes that stand out; others, and those of other operations, are plain."""


def number_word(number: int | None) -> str:
    """Return a number, or a dash."""
    return DASH if number is None else f"{number:,}".replace(",", ".")


def reach_word(reach: str) -> str:
    """Return what makes a station hard to reach."""
    words = {
        BOAT: QCoreApplication.translate("StationWords", "Boat"),
        ON_FOOT: QCoreApplication.translate("StationWords", "On foot"),
        NO_SIGNAL: QCoreApplication.translate("StationWords", "No signal"),
    }
    return words[reach]


def class_name(catalogue: Catalogue, station: PollingStation) -> str:
    """Return the class in the words of its operation."""
    classes = catalogue.tables.polling_classes
    key = (station.operation, station.class_code)
    return next((each.name for each in classes if each.key == key), station.class_code)


def station_cells(catalogue: Catalogue, line: StationLine) -> list[Cell]:
    """Return the cells of the list."""
    station = line.station
    special = QCoreApplication.translate("StationWords", "khusus")
    tone = _LOUD.get(station.class_code, "text")
    return [
        Cell(line.title, "text", "strong", special if station.is_special else ""),
        Cell(line.district_name, "text2"),
        Cell(station.place or DASH, "text2"),
        Cell(number_word(station.voters)),
        Cell(class_name(catalogue, station) or DASH, tone),
        Cell(", ".join(map(reach_word, reaches(station))) or DASH, "text2"),
    ]


def pattern_words(pattern: GuardPattern | None) -> str:
    """Return a pattern with its three numbers named: "2 polisi · – linmas · 1 TPS"."""
    words = QCoreApplication.translate("StationWords", "%1 police · %2 linmas · %3 stations")
    if pattern is None:
        return fill(words, DASH, DASH, DASH)
    return fill(words, *map(_count_word, (pattern.polri, pattern.linmas, pattern.tps)))


def station_facts(catalogue: Catalogue, line: StationLine) -> Iterable[Fact]:
    """Yield what is known of a station, and what is not known as a dash."""
    station, translate = line.station, QCoreApplication.translate
    unit = catalogue.unit_for_area(station.village)
    indicators = {each.code: each.name for each in catalogue.tables.polling_indicators}
    named = (indicators.get(code, code) for code in station.indicators)
    special = station.special_kind or translate("StationWords", "yes")
    facts = (
        (translate("StationWords", "Class"), class_name(catalogue, station)),
        (translate("StationWords", "Voters"), number_word(station.voters)),
        (translate("StationWords", "TPS khusus"), special if station.is_special else DASH),
        (translate("StationWords", "Place"), station.place),
        (
            translate("StationWords", "Area"),
            catalogue.areas.path_text(station.village, with_regency=True),
        ),
        (translate("StationWords", "Guarded by"), unit.short_name if unit else ""),
        (translate("StationWords", "Guards"), pattern_words(pattern_of(catalogue, station))),
        (translate("StationWords", "By boat"), _yes(is_so=station.by_boat)),
        (translate("StationWords", "On foot"), _days(station.days_on_foot)),
        (translate("StationWords", "Signal"), _yes(is_so=station.has_signal)),
        (translate("StationWords", "Position"), _position(station)),
        (translate("StationWords", "Indicators"), "\n".join(named)),
        (translate("StationWords", "Notes"), station.notes),
    )
    return (Fact(caption, text or DASH) for caption, text in facts)


def need_facts(catalogue: Catalogue, operation: str, need: PlaceNeed) -> Iterable[Fact]:
    """Yield for each class of a place how many stations it has, how they are guarded, the need."""
    translate = QCoreApplication.translate
    names = {each.code: each.name for each in catalogue.tables.polling_classes
             if each.operation == operation}  # fmt: skip
    for each in need.classes:
        unclassed = translate("StationWords", "not classed")
        name = names.get(each.class_code, each.class_code) or unclassed
        count = fill(translate("StationWords", "%1 stations"), number_word(each.stations))
        needed = fill(
            translate("StationWords", "needs %1 police, %2 linmas"),
            number_word(each.need.polri),
            number_word(each.need.linmas),
        )
        yield Fact(name, f"{count}\n{pattern_words(each.pattern)}\n{needed}")


def need_cells(name: str, need: PlaceNeed, published: int | None) -> list[Cell]:
    """Return the cells of a place's need beside its strength."""
    return [
        Cell(name, "text", "strong"),
        Cell(number_word(need.stations)),
        Cell(number_word(published), "text2"),
        *_strength(need.need),
        *_strength(need.available),
        *(_left(number) for number in need.left),
        Cell(number_word(need.unfounded), "warn" if need.unfounded else "text3"),
    ]


def _strength(strength: Strength) -> list[Cell]:
    return [Cell(number_word(strength.polri)), Cell(number_word(strength.linmas))]


def _left(number: int | None) -> Cell:
    """Return what is left; what is missing stands out by sign, weight and colour."""
    if number is None or number >= 0:
        return Cell(number_word(number), "text3" if number is None else "text")
    return Cell(f"−{number_word(-number)}", "danger", "bold")


def _count_word(count: Count) -> str:
    return count.text or number_word(count.value)


def _yes(*, is_so: bool | None) -> str:
    if is_so is None:
        return DASH
    yes = QCoreApplication.translate("StationWords", "yes")
    return yes if is_so else QCoreApplication.translate("StationWords", "no")


def _days(days: float | None) -> str:
    if days is None:
        return DASH
    return fill(
        QCoreApplication.translate("StationWords", "%1 days"), f"{days:g}".replace(".", ",")
    )


def _position(station: PollingStation) -> str:
    if station.latitude is None or station.longitude is None:
        return DASH
    return f"{station.latitude:.5f}, {station.longitude:.5f}"
