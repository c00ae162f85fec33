"""Search for a place while it is typed: past places first, then villages and larger areas.

Spelling is free in the field: "Murungpudak" finds Murung Pudak, "Sei Kumap" finds Sungai Kumap,
"HST" everything in Hulu Sungai Tengah. Each typed word must begin a word of the place or of an
area it lies in; spaces within a name do not matter.
"""

import heapq
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from brata_desktop.domain.areas import REGENCIES, AreaTree, covers

_SPELLINGS = {
    "sei": "sungai",
    "sungei": "sungai",
    "s": "sungai",
    "jln": "jl",
    "jalan": "jl",
    "ds": "desa",
    "gg": "gang",
}
_LEVEL_WORDS = frozenset({"kel", "kelurahan", "kec", "kecamatan", "desa", "kab", "kabupaten"})
_LAST_LETTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class PastPlace:
    """A place an earlier record named.

    Attributes:
        name: In the officer's words.
        area_code: Smallest known area, or empty.
        latitude: Degrees north, or None.
        longitude: Degrees east, or None.
    """

    name: str
    area_code: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class PlaceSuggestion:
    """One line of the list under the place field.

    Attributes:
        name: Name of the past place, or of the area.
        area_code: Code of the area; may be empty for a past place.
        area_text: Where it lies: "Pemurus Dalam, Banjarmasin Selatan, Kota Banjarmasin".
        is_past: A named place: of an earlier record, a post, a polling station; otherwise the
            area itself.
        latitude: Degrees north, or None.
        longitude: Degrees east, or None.
    """

    name: str
    area_code: str
    area_text: str
    is_past: bool
    latitude: float | None = None
    longitude: float | None = None


StationSearch: TypeAlias = Callable[[str, int], tuple[PlaceSuggestion, ...]]
"""Returns the polling stations that a query means, at most so many; none for another query."""


@dataclass(frozen=True, slots=True)
class _Entry:
    suggestion: PlaceSuggestion
    # Past places in the order given, then home before elsewhere, then small areas first.
    rank: tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class PlaceIndex:
    """All areas and past places, ready to be searched at each key.

    Made by `build_place_index`, which takes some tens of milliseconds; `with_past` is cheap.
    """

    _areas: AreaTree
    _area_words: "_Words"
    _past_words: "_Words"
    _stations: "StationSearch" = lambda _query, _limit: ()

    def with_stations(self, search: "StationSearch") -> "PlaceIndex":
        """Return an index that also asks for polling stations; they come first when meant."""
        return replace(self, _stations=search)

    def with_past(self, past: Sequence[PastPlace]) -> "PlaceIndex":
        """Return an index of the same areas with other past places, the first to show in front."""
        return replace(self, _past_words=_Words(_past_entries(self._areas, past)))

    def search(self, query: str, limit: int = 8) -> tuple[PlaceSuggestion, ...]:
        """Return the best places for what has been typed so far; nothing for an empty query.

        Past places come first; a third of the list is kept for areas when that many fit.
        """
        words = words_of(query, is_query=True)
        if not words or limit < 1:
            return ()
        areas = self._area_words.best(words, limit)
        past_limit = max(limit - len(areas), limit - limit // 3)
        past = self._past_words.best(words, past_limit)
        stations = self._stations(query, limit)
        shown = {(each.name.casefold(), each.area_code) for each in stations}
        others = (each for each in past if (each.name.casefold(), each.area_code) not in shown)
        found = (*stations, *others)[:past_limit]
        return (*found, *areas[: limit - len(found)])


def build_place_index(
    areas: AreaTree, past: Sequence[PastPlace] = (), home: Sequence[str] = ()
) -> PlaceIndex:
    """Index the areas and past places.

    Args:
        areas: The tree of areas.
        past: Past places, the one to show first in front.
        home: Area codes of the own unit; what lies in them comes before the rest.
    """
    return PlaceIndex(areas, _Words(_area_entries(areas, home)), _Words(_past_entries(areas, past)))


class _Words:
    """Sorted beginnings of words, each with the entry it belongs to."""

    def __init__(self, entries: Iterable[tuple[_Entry, list[str], list[str]]]) -> None:
        self._entries: list[_Entry] = []
        own: set[tuple[str, int]] = set()
        around: set[tuple[str, int]] = set()
        for number, (entry, own_names, around_names) in enumerate(entries):
            self._entries.append(entry)
            own.update((text, number) for name in own_names for text in beginnings(name))
            around.update((text, number) for name in around_names for text in beginnings(name))
        self._own = sorted(own)
        self._around = sorted(around)

    def best(self, words: Sequence[str], limit: int) -> list[PlaceSuggestion]:
        """Return up to `limit` suggestions, the closest first.

        All words in the own name; then the whole text as the name of an area around; then some
        words in the own name and the others around; then all of them around.
        """
        joined = "".join(words)
        own = [starting(self._own, word) for word in words]
        both = [
            found | starting(self._around, word) for found, word in zip(own, words, strict=True)
        ]
        every = set.intersection(*both)
        groups = (
            set.intersection(*own) | starting(self._own, joined),
            starting(self._around, joined),
            every & {number for found in own for number in found},
            every,
        )
        chosen: dict[int, None] = {}
        for group in groups:
            if len(chosen) < limit:
                wanted = limit - len(chosen)
                found = heapq.nsmallest(wanted, group - chosen.keys(), key=self._rank)
                chosen.update(dict.fromkeys(found))
        return [self._entries[number].suggestion for number in chosen]

    def _rank(self, number: int) -> tuple[int, int, str]:
        return self._entries[number].rank


def words_of(text: str, *, is_query: bool = False) -> list[str]:
    """Return the words of a place name in one spelling: lower case, no marks, "sei" as "sungai".

    Words that only name the level ("Kec.", "Desa") are dropped from a query when others remain.
    """
    words = [_SPELLINGS.get(word, word) for word in re.findall(r"\w+", text.casefold())]
    if not is_query:
        return words
    # The last word is still being typed: "s" must find Sentosa, not only Sungai.
    raw = re.findall(r"\w+", text.casefold())
    if raw and len(raw[-1]) == 1:
        words[-1] = raw[-1]
    kept = [word for word in words if word not in _LEVEL_WORDS]
    return [_seen_apart(word) for word in kept or words]


def _seen_apart(word: str) -> str:
    is_river = word.startswith("sei") and len(word) > len("sei") + 2
    return "sungai" + word[len("sei") :] if is_river else word


def beginnings(name: str) -> list[str]:
    """Return what may be typed for a name, without spaces: from its first word, from its second."""
    words = words_of(name)
    return ["".join(words[start:]) for start in range(len(words))]


def starting(texts: list[tuple[str, int]], prefix: str) -> set[int]:
    """Return the numbers of those of the sorted texts that begin with a prefix."""
    first = bisect_left(texts, (prefix, -1))
    last = bisect_left(texts, (prefix + _LAST_LETTER, -1), lo=first)
    return {number for _, number in texts[first:last]}


def _area_entries(
    areas: AreaTree, home: Sequence[str]
) -> Iterable[tuple[_Entry, list[str], list[str]]]:
    for area in areas:
        if area.is_retired:
            continue
        path = areas.path(area.code)
        text = areas.path_text(area.code, with_regency=True)
        is_home = any(covers(code, area.code) for code in home)
        suggestion = PlaceSuggestion(area.name, area.code, text, is_past=False)
        size = len(path) if area.level not in REGENCIES else 1
        entry = _Entry(suggestion, (0 if is_home else 1, -size, area.name))
        around = [name for above in path[1:] for name in (above.name, *above.aliases)]
        yield entry, [area.name, *area.aliases], around


def _past_entries(
    areas: AreaTree, past: Sequence[PastPlace]
) -> Iterable[tuple[_Entry, list[str], list[str]]]:
    for number, place in enumerate(past):
        path = areas.path(place.area_code)
        suggestion = PlaceSuggestion(
            place.name,
            place.area_code,
            areas.path_text(place.area_code, with_regency=True),
            is_past=True,
            latitude=place.latitude,
            longitude=place.longitude,
        )
        around = [name for area in path for name in (area.name, *area.aliases)]
        yield _Entry(suggestion, (number, 0, place.name)), [place.name], around
