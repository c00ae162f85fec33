"""How likely two records tell the same event.

Two posts report the same fight: one says 20.10 and "Gedung Serbaguna", the other "sekitar 20.15"
and "GSG Prona". Place, time, category, words and persons each give or take points; no single one
decides. A suspicion is shown beside the form and in the review; nothing is merged by itself.
"""

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.document import Common, Place
from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.person import persons_in
from brata_desktop.domain.times import EXACT, When

SUSPECTED_FROM_PERCENT = 60
"""At or above it two records are shown as possibly the same event."""

EARTH_RADIUS_M = 6_371_000
_NEAR_M = 250.0
_FAR_M = 3000.0
_SOON_MINUTES = 45.0
_LATE_MINUTES = 240.0
_FUZZY_SOON_MINUTES = 360.0
_FUZZY_LATE_MINUTES = 24 * 60.0
_WORD_LETTERS_MIN = 3
_POINTS = {"time": 30, "place": 35, "category": 15, "words": 10, "persons": 10}
_VILLAGE_PARTS = 4
_DISTRICT_PARTS = 3

_FILLER = frozenset(
    ("jalan", "jln", "depan", "dekat", "samping", "dan", "yang", "dengan", "oleh", "pada", "telah")
)
_SAME = {"gsg": "serbaguna", "baleho": "baliho", "spanduk": "baliho", "sei": "sungai"}


@dataclass(frozen=True, slots=True)
class Suspicion:
    """How alike two records are.

    Attributes:
        percent: 0 to 100.
        distance_m: Metres between the two places, when both have coordinates.
        minutes_apart: Minutes between the begins, when both days are known.
    """

    percent: int
    distance_m: int | None = None
    minutes_apart: int | None = None

    @property
    def is_suspected(self) -> bool:
        """Whether it is worth a look."""
        return self.percent >= SUSPECTED_FROM_PERCENT


def suspicion(one: Common, other: Common) -> Suspicion:
    """Compare two records of a kind; the order makes no difference.

    What one of them does not say neither gives nor takes points, but an event needs a day and a
    place in both to be suspected at all.
    """
    distance = distance_m(one.place, other.place)
    minutes = _minutes_apart(one.occurred, other.occurred)
    likeness = {
        "time": _time_likeness(one.occurred, other.occurred, minutes),
        "place": _place_likeness(one.place, other.place, distance),
        "category": _category_likeness(_kind_of(one), _kind_of(other)),
        "words": _overlap(_words(one.what), _words(other.what)),
        "persons": _overlap(_person_words(one), _person_words(other)),
    }
    percent = _percent(likeness)
    return Suspicion(percent, None if distance is None else round(distance), minutes)


def suspected(
    document: Common, others: Iterable[tuple[str, Common]], limit: int = 3
) -> tuple[tuple[str, Suspicion], ...]:
    """Return the ids of the records that may tell the same event, most likely first.

    `others` are candidates, as (id, document): the store finds them by day and area.
    """
    compared = ((id_, suspicion(document, other)) for id_, other in others)
    found = [(id_, told) for id_, told in compared if told.is_suspected]
    return tuple(sorted(found, key=lambda item: (-item[1].percent, item[0]))[:limit])


def distance_m(one: Place, other: Place) -> float | None:
    """Return the metres between two places on the sphere; None without coordinates."""
    if None in {one.latitude, one.longitude, other.latitude, other.longitude}:
        return None
    points = (one.latitude, one.longitude, other.latitude, other.longitude)
    north, east, north_2, east_2 = (math.radians(value or 0.0) for value in points)
    # Haversine.
    half = (
        math.sin((north_2 - north) / 2) ** 2
        + math.cos(north) * math.cos(north_2) * math.sin((east_2 - east) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_M * math.asin(min(1.0, math.sqrt(half)))


def _percent(likeness: dict[str, float | None]) -> int:
    time, place = likeness["time"], likeness["place"]
    if not time or not place:
        return 0
    said = {name: value for name, value in likeness.items() if value is not None}
    weight = sum(_POINTS[name] for name in said)
    points = sum(_POINTS[name] * value for name, value in said.items())
    # Time and place alone may be chance at a busy spot: something of the event must agree too.
    event = [value for name, value in said.items() if name in {"category", "words", "persons"}]
    agreement = max(event, default=0.5)
    return round(100 * points / weight * min(1.0, 0.4 + agreement) * min(1.0, 0.5 + place))


def _time_likeness(one: When, other: When, minutes: int | None) -> float | None:
    if minutes is None:
        return None
    is_fuzzy = any(when.time is None or when.precision != EXACT for when in (one, other))
    if is_fuzzy and (one.time is None or other.time is None):
        return _falling(minutes, _FUZZY_SOON_MINUTES, _FUZZY_LATE_MINUTES)
    late = _LATE_MINUTES * (1.5 if is_fuzzy else 1.0)
    return _falling(minutes, _SOON_MINUTES, late)


def _minutes_apart(one: When, other: When) -> int | None:
    first, second = one.starts_at, other.starts_at
    if first is None or second is None:
        return None
    if (one.time is None or other.time is None) and one.date == other.date:
        return 0
    return round(abs(first - second) / dt.timedelta(minutes=1))


def _falling(value: float, near: float, far: float) -> float:
    """Return 1 up to `near`, 0 from `far`, and a straight line between them."""
    return min(1.0, max(0.0, (far - value) / (far - near)))


def _place_likeness(one: Place, other: Place, distance: float | None) -> float | None:
    names = _overlap(_words(one.name), _words(other.name))
    if distance is not None:
        near = _falling(distance, _NEAR_M, _FAR_M)
        return max(near, names or 0.0) if near else 0.0
    area = _area_likeness(one, other)
    if area is None:
        return names
    if area == 0.0 or names is None:
        return area * 0.6
    return area * (0.3 + 0.7 * names)


def _area_likeness(one: Place, other: Place) -> float | None:
    if one.area_code and other.area_code:
        return _shared_level(one.area_code.split("."), other.area_code.split("."))
    if one.area_name and other.area_name:
        return _overlap(_words(one.area_name), _words(other.area_name))
    return None


def _shared_level(one: list[str], other: list[str]) -> float:
    """Return 1 for one area or one within the other, less for a district, 0 for a regency only."""
    shorter = min(len(one), len(other))
    same = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    if same >= _VILLAGE_PARTS or (same == shorter and same >= _DISTRICT_PARTS):
        return 1.0
    return 0.6 if same >= _DISTRICT_PARTS else 0.4 * (same == shorter)


def _category_likeness(one: str, other: str) -> float | None:
    if not one or not other:
        return None
    if one == other:
        return 1.0
    return 0.4 if one.partition("_")[0] == other.partition("_")[0] else 0.0


def _words(text: str) -> frozenset[str]:
    words = (word for word in re.split(r"[\W_]+", text.casefold()) if word)
    kept = (word for word in words if len(word) >= _WORD_LETTERS_MIN or word.isdigit())
    return frozenset(_SAME.get(word, word) for word in kept if word not in _FILLER)


def _kind_of(document: Common) -> str:
    spec = spec_of(document)
    return spec.kind_of(document) if spec is not None else ""


def _person_words(document: Common) -> frozenset[str]:
    return frozenset(word for person in persons_in(document) for word in _words(person.name))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float | None:
    """Return the shared part of the shorter list; None when one of them says nothing."""
    if not one or not other:
        return None
    return len(one & other) / min(len(one), len(other))
