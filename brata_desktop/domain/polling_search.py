"""Search for polling stations while one is typed: "tps 07 kelayan dalam", "7 sdn 2", "tps hst".

Spelling is as free as in `places`: each word must begin a word of the village, of an area around
it or of the place where the station stands; a number after "tps", else the first one, is that of
the station.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from brata_desktop.domain.areas import PROVINCE, Area, AreaTree, covers
from brata_desktop.domain.places import PlaceSuggestion, beginnings, starting, words_of
from brata_desktop.domain.polling_stations import PollingStation, StationKey, station_title

_TPS = re.compile(r"tps(\d{0,3})", re.ASCII)
_NUMBER = re.compile(r"\d{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class FoundStation:
    """A station as a search shows it.

    Attributes:
        key: What it is known again by.
        name: "TPS 07 Kelayan Dalam".
        place: Where it stands, in words.
        area_text: "Kelayan Dalam, Banjarmasin Selatan, Kota Banjarmasin".
        latitude: Degrees north, or None.
        longitude: Degrees east, or None.
    """

    key: StationKey
    name: str
    place: str
    area_text: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query taken apart: number as typed or empty, and the other words."""

    number: str
    words: tuple[str, ...]


class StationIndex:
    """Every station of an election, ready to be searched at each key."""

    def __init__(self, stations: Sequence[PollingStation], areas: AreaTree) -> None:
        """Index stations, the ones to show first in front."""
        self._stations = stations
        self._areas = areas
        codes = list(dict.fromkeys(station.village for station in stations))
        numbers = {code: number for number, code in enumerate(codes)}
        self._village = [numbers[station.village] for station in stations]
        self._of_village: list[list[int]] = [[] for _ in codes]
        for number, village in enumerate(self._village):
            self._of_village[village].append(number)
        paths = [areas.path(code) for code in codes]
        self._own = _index(_names(path[:1]) for path in paths)
        self._around = _index(_names(path[1:]) for path in paths)
        self._places = _index((station.place,) for station in stations)

    def __len__(self) -> int:
        """Return how many stations there are."""
        return len(self._stations)

    def find(self, query: str, limit: int = 8) -> tuple[FoundStation, ...]:
        """Return the stations that a query means, the closest first; nothing for an empty one."""
        if limit < 1 or not (query.strip() and self._stations):
            return ()
        asked = _asked(query)
        found = self._best(asked, limit)
        if not found and asked.number:
            # "SDN 2": the number belongs to the place.
            found = self._best(_Asked("", (asked.number, *asked.words)), limit)
        return tuple(map(self._shown, found))

    def the_one(self, text: str) -> StationKey | None:
        """Return the one station that a text names with its number; None for none or several."""
        found = self.find(text, 2) if _asked(text).number else ()
        exact = [each for each in found if each.key.number == int(_asked(text).number)]
        return exact[0].key if len(exact) == 1 else None

    def suggestions(self, query: str, limit: int = 8) -> tuple[PlaceSuggestion, ...]:
        """Return what a place field offers; nothing until the query says "tps"."""
        if not any(_TPS.fullmatch(word) for word in words_of(query)):
            return ()
        return tuple(
            PlaceSuggestion(
                each.name,
                each.key.village,
                each.area_text,
                is_past=True,
                latitude=each.latitude,
                longitude=each.longitude,
            )
            for each in self.find(query, limit)
        )

    def _best(self, asked: _Asked, limit: int) -> list[int]:
        """Return the exact number before those that begin like it, villages before places."""
        if not (asked.words or asked.number):
            return list(range(min(limit, len(self._stations))))
        own = [starting(self._own, word) for word in asked.words]
        every = [
            starting(self._around, word) | found
            for word, found in zip(asked.words, own, strict=True)
        ]
        villages = self._villages(asked.words, own, every)
        placed = self._placed(asked.words, every, set(villages))
        stations = chain((each for one in villages for each in self._of_village[one]), placed)
        near: list[int] = []
        exact: list[int] = []
        for each in stations:
            distance = _distance(asked.number, self._stations[each].number)
            if distance < _FAR:
                (near if distance else exact).append(each)
            if len(exact) == limit:
                break
        return [*exact, *near][:limit]

    def _villages(
        self, words: Sequence[str], own: list[set[int]], every: list[set[int]]
    ) -> list[int]:
        """Return the villages that all words mean; names of their own first, home in front."""
        if not words:
            return list(range(len(self._of_village)))
        joined = "".join(words)
        groups = (
            set.intersection(*own) | starting(self._own, joined),
            starting(self._around, joined),
            set.intersection(*every),
        )
        return list(dict.fromkeys(each for group in groups for each in sorted(group)))

    def _placed(
        self, words: Sequence[str], every: list[set[int]], others: set[int]
    ) -> Iterator[int]:
        """Yield the stations of other villages that the words mean by where they stand."""
        placed = [starting(self._places, word) for word in words]
        for number in sorted(set().union(*placed)):
            village = self._village[number]
            if village not in others and all(
                number in at or village in named for at, named in zip(placed, every, strict=True)
            ):
                yield number

    def _shown(self, number: int) -> FoundStation:
        station = self._stations[number]
        area = self._areas.get(station.village)
        return FoundStation(
            station.key,
            station_title(station.number, area.name if area else station.village),
            station.place,
            self._areas.path_text(station.village, with_regency=True),
            station.latitude,
            station.longitude,
        )


def build_station_index(
    areas: AreaTree, stations: Iterable[PollingStation], home: Sequence[str] = ()
) -> StationIndex:
    """Index stations, those in the areas of the own unit in front."""

    def rank(station: PollingStation) -> tuple[bool, str, StationKey]:
        area = areas.get(station.village)
        is_away = not any(covers(code, station.village) for code in home)
        return (is_away, area.name if area else "", station.key)

    return StationIndex(sorted(stations, key=rank), areas)


_FAR = 2


def _index(names: Iterable[Iterable[str]]) -> list[tuple[str, int]]:
    """Return the sorted beginnings of words, each with the number of what has that name."""
    found = {
        (text, number)
        for number, some in enumerate(names)
        for name in some
        for text in beginnings(name)
    }
    return sorted(found)


def _names(areas: Iterable[Area]) -> Iterator[str]:
    for area in areas:
        if area.level != PROVINCE:
            yield from (area.name, *area.aliases)


def _distance(asked: str, number: int) -> int:
    """Return 0 for the number asked for, 1 for one that begins like it, 2 for another."""
    if not asked or int(asked) == number:
        return 0
    return 1 if str(number).startswith(asked) else _FAR


def _asked(query: str) -> _Asked:
    words = words_of(query, is_query=True)
    number, rest = "", list[str]()
    for place, word in enumerate(words):
        tps = _TPS.fullmatch(word)
        is_after = place > 0 and words[place - 1] == "tps"
        if tps:
            number = tps[1] or number
        elif _NUMBER.fullmatch(word) and (is_after or not number):
            rest += [number] if number and is_after else []
            number = word
        else:
            rest.append(word)
    return _Asked(number, tuple(rest))
