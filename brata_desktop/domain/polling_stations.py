"""Polling stations (*tempat pemungutan suara*, TPS) of an election, with how to get there.

A list belongs to one operation: another election has other stations. What is not known is None or
empty, never zero and never "no".
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, NamedTuple

NUMBERS = range(1, 1000)
"""Numbers of stations within a village; KPU numbers TPS khusus from 901."""


class StationKey(NamedTuple):
    """What a station is known again by.

    Attributes:
        operation: Operation code.
        village: Area code of the desa or kelurahan.
        number: Its number there.
    """

    operation: str
    village: str
    number: int

    @property
    def code(self) -> str:
        """The key as one word: "OMB-2023-2024/63.71.01.1002/007"."""
        return f"{self.operation}/{self.village}/{self.number:03}"


@dataclass(frozen=True, slots=True)
class PollingStation:
    """One polling station. There is no field for votes, and there never is one.

    Attributes:
        operation: Operation code.
        village: Area code of the desa or kelurahan.
        number: Number within it.
        place: Where it stands, in words: "SDN 2, Jl. Prona I".
        voters: Registered voters (DPT).
        class_code: Code of its class in this operation (`PollingClass`); empty when not classed.
        is_special: TPS khusus.
        special_kind: What it is in: lapas, rutan, panti, perusahaan.
        by_boat: Whether it is reached by boat.
        days_on_foot: Days of walking, one way.
        has_signal: Whether a telephone works there.
        latitude: Degrees north.
        longitude: Degrees east.
        indicators: Codes of what makes it endangered (`PollingIndicator`).
        notes: Anything else.
        is_retired: No longer on the list; kept for what was recorded there.
    """

    operation: str
    village: str
    number: int
    place: str = ""
    voters: int | None = None
    class_code: str = ""
    is_special: bool = False
    special_kind: str = ""
    by_boat: bool | None = None
    days_on_foot: float | None = None
    has_signal: bool | None = None
    latitude: float | None = None
    longitude: float | None = None
    indicators: tuple[str, ...] = ()
    notes: str = ""
    is_retired: bool = False

    @property
    def key(self) -> StationKey:
        """What it is known again by."""
        return StationKey(self.operation, self.village, self.number)

    def title(self, village_name: str) -> str:
        """Return what it is called: "TPS 07 Kelayan Dalam"."""
        return station_title(self.number, village_name)


def station_title(number: int, village_name: str) -> str:
    """Return what a station is called: "TPS 07 Kelayan Dalam"."""
    return f"TPS {number:02} {village_name}".rstrip()


def payload_of(station: PollingStation) -> dict[str, Any]:
    """Return what is signed: the key and whatever is known, in the types of JSON."""
    said = ((name, getattr(station, name), default) for name, default in _DEFAULTS.items())
    doc = {name: value for name, value, default in said if value != default}
    return {**doc, "indicators": list(station.indicators)} if station.indicators else doc


def station_of(doc: Mapping[str, Any]) -> PollingStation:
    """Return a station from its payload; fields that a newer program added are left out."""
    known = {name: value for name, value in doc.items() if name in _DEFAULTS}
    return PollingStation(**{**known, "indicators": tuple(known.get("indicators", ()))})


_DEFAULTS = {field.name: field.default for field in fields(PollingStation)}
