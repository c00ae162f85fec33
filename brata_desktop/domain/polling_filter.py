"""Which polling stations of a list are wanted: by words, area, class and how to get there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from brata_desktop.domain.areas import AreaTree
from brata_desktop.domain.polling_stations import PollingStation

BOAT, ON_FOOT, NO_SIGNAL = "boat", "on_foot", "no_signal"
REACHES = (BOAT, ON_FOOT, NO_SIGNAL)
"""Why a station is hard to reach; what nobody knows is no reason."""
_NUMBERED = re.compile(r"\btps\s*0*(\d{1,3})\b", re.ASCII)
NO_CLASS = "-"
"""Asks for the stations that are not classed."""


class StationLine(NamedTuple):
    """A station with the words it is found by.

    Attributes:
        station: The station.
        title: "TPS 07 Kelayan Dalam".
        district: Code of its kecamatan.
        district_name: "Banjarmasin Selatan".
        words: Everything it is found by, in small letters, a space before each word.
    """

    station: PollingStation
    title: str
    district: str
    district_name: str
    words: str


@dataclass(frozen=True, slots=True)
class StationFilter:
    """What is wanted; empty wants everything.

    Attributes:
        text: Words that each begin one of the line; a number behind "tps" is the station's.
        district: Area code of a kecamatan.
        class_code: Class, or `NO_CLASS`.
        is_special: TPS khusus only.
        reach: One of `REACHES`.
    """

    text: str = ""
    district: str = ""
    class_code: str = ""
    is_special: bool = False
    reach: str = ""


def station_lines(stations: Iterable[PollingStation], areas: AreaTree) -> tuple[StationLine, ...]:
    """Return the lines of stations, by village and number."""
    ordered = sorted(stations, key=lambda station: station.key)
    return tuple(_line(station, areas) for station in ordered)


def wanted_lines(lines: Iterable[StationLine], wanted: StationFilter) -> list[StationLine]:
    """Return the lines that a filter lets through, in their order."""
    numbered = _NUMBERED.search(wanted.text.casefold())
    number = int(numbered[1]) if numbered else None
    words = _NUMBERED.sub(" ", wanted.text.casefold()).split()
    return [
        line
        for line in lines
        if wanted.district in ("", line.district)
        and wanted.class_code in ("", line.station.class_code or NO_CLASS)
        and (line.station.is_special or not wanted.is_special)
        and (not wanted.reach or wanted.reach in reaches(line.station))
        and number in (None, line.station.number)
        and all(f" {word}" in line.words for word in words)
    ]


def reaches(station: PollingStation) -> tuple[str, ...]:
    """Return why a station is hard to reach, as far as it is known."""
    found = (
        (BOAT, station.by_boat),
        (ON_FOOT, station.days_on_foot),
        (NO_SIGNAL, station.has_signal is False),
    )
    return tuple(code for code, holds in found if holds)


def _line(station: PollingStation, areas: AreaTree) -> StationLine:
    path = areas.path(station.village)
    title = station.title(path[0].name if path else station.village)
    district = path[1] if len(path) > 1 else None
    names = ("", title, str(station.number), *(area.name for area in path[1:-1]), station.place)
    return StationLine(
        station,
        title,
        district.code if district else "",
        district.name if district else "",
        " ".join(names).casefold(),
    )
