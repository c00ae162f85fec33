"""The document inside a revision: parts that every kind of record shares.

A document travels as a JSON object. `overlay` lays the fields a program knows over the object
it was read from, so that fields written by a newer program survive an edit by an older one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from brata_desktop.domain.times import When

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
JsonObject: TypeAlias = "Mapping[str, Json]"

STAGE_UNRELATED = "BUKAN_PEMILU"
"""Stage code of a record that has nothing to do with the election."""
STAGE_BETWEEN = "ANTAR_TAHAPAN"
"""Stage code of a record between two stages."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number as it was reported: 18, "ratusan", "sekitar 60 hingga 80".

    Attributes:
        value: The number, when one was given; only this is ever added up.
        text: The words of the report, when they say more than the number.
    """

    value: int | None = None
    text: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anything at all was reported."""
        return self.value is not None or bool(self.text)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened.

    Attributes:
        name: The place in the officer's words: building, street, polling station.
        area_code: Code of the smallest known area (desa down to province), or empty.
        area_name: What was said about the area when no code fits; kept word for word.
        latitude: Degrees north, WGS 84; south is negative.
        longitude: Degrees east, WGS 84.
        role: What the place is for several ones: from, to, reported at; empty for the scene.
        id: Item id inside a list of places; empty for a single place.
    """

    name: str = ""
    area_code: str = ""
    area_name: str = ""
    latitude: float | None = None
    longitude: float | None = None
    role: str = ""
    id: str = ""

    @property
    def is_known(self) -> bool:
        """Whether the place says anything."""
        return bool(self.name or self.area_code or self.area_name)


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of a photo, which travels before it.

    Attributes:
        sha256: Hex digest of its bytes, a JPEG.
        size_bytes: Its size.
    """

    sha256: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A photo or file that belongs to a record; its bytes live beside the revisions.

    Attributes:
        id: Item id.
        sha256: Hex digest of the original file; names the bytes.
        name: File name as given.
        media_type: For example `image/jpeg`.
        size_bytes: Size of the original.
        note: One line of explanation for the photo sheet.
        thumbnail: Its small picture; None for what has none, or was attached by an older program.
    """

    id: str
    sha256: str
    name: str
    media_type: str = ""
    size_bytes: int = 0
    note: str = ""
    thumbnail: Thumbnail | None = None


@dataclass(frozen=True, slots=True)
class Common:
    """Fields that every kind of record has.

    Attributes:
        operation: Operation code, as `OMB-2023-2024`.
        stage: Stage code chosen by the officer; `BUKAN_PEMILU` and `ANTAR_TAHAPAN` are choices.
        satgas: Task force code that did the work, or empty.
        what: The headline: what happened or was done (Apa).
        occurred: When it happened.
        place: Where it happened (Di mana).
        other_places: Further places of the same event.
        agencies: Other bodies present or involved, by name; never a person's affiliation.
        personnel: Officers deployed.
        vehicles: Vehicles and boats, in words.
        remarks: What fits no other field, kept so that nothing is lost.
        source: Where an imported record came from; empty when recorded here.
        external_id: Identifier in that source.
        attachments: Photos and files.
    """

    operation: str = ""
    stage: str = ""
    satgas: str = ""
    what: str = ""
    occurred: When = field(default_factory=When)
    place: Place = field(default_factory=Place)
    other_places: tuple[Place, ...] = ()
    agencies: tuple[str, ...] = ()
    personnel: Count = field(default_factory=Count)
    vehicles: str = ""
    remarks: str = ""
    source: str = ""
    external_id: str = ""
    attachments: tuple[Attachment, ...] = ()


def overlay(base: Json, changes: Json) -> Json:
    """Return `changes` with every field of `base` that `changes` does not know.

    Objects merge by key; lists whose items carry an `id` merge item by item in the order of
    `changes`, and an item missing from `changes` is gone. Anything else is replaced.
    """
    if isinstance(base, Mapping) and isinstance(changes, Mapping):
        merged = {key: overlay(base.get(key), value) for key, value in changes.items()}
        return {**base, **merged}
    if _is_list(base) and _is_list(changes):
        known = {item["id"]: item for item in base if _has_id(item)}  # type: ignore[index,call-overload,union-attr]
        return [
            overlay(known.get(item["id"]), item) if _has_id(item) else item  # type: ignore[index,call-overload]
            for item in changes  # type: ignore[union-attr]
        ]
    return changes


def _is_list(value: Json) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _has_id(item: Json) -> bool:
    return isinstance(item, Mapping) and bool(item.get("id"))
