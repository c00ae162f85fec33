"""Published events of the operation (news, press releases) as records, without loss.

Every field of an event lands in a field of the document; what has none there goes to `remarks`
as "label: value". Nothing is guessed: a word of the source that is no code stays a word.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.import_findings import Finding, findings_in
from brata_desktop.domain.kinds.incident import ROLES, Casualties, Incident, Person
from brata_desktop.domain.kinds.patrol import Escort, Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.published_times import read_when, zone_minutes

KINDS_NOW: Mapping[str, str] = {
    "incident": "incident",
    "patrol": "patrol",
    "escort": "patrol",
    "preemptive": "preemptive",
}
"""Kind of event to kind of record."""
KINDS_LATER = ("coordination", "readiness", "tps_guard")
"""Kinds of event whose forms come later; they are refused with that reason."""

LABELS: Mapping[str, str] = {
    "unit": "Satuan",
    "what": "Apa",
    "who_roles": "Siapa",
    "participants": "Peserta",
    "why": "Mengapa",
    "how": "Bagaimana",
    "outcome": "Hasil",
    "casualties": "Korban",
    "loss_idr": "Kerugian (Rp)",
    "stage": "Tahap pada sumber",
    "date": "Tanggal pada sumber",
    "time": "Waktu pada sumber",
    "tz": "Zona waktu pada sumber",
}
"""How a field without a place of its own is named in the remarks."""

_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+|\d{1,15}", re.ASCII)
_NUMBER_MAX = 2**53 - 1
_ROLE_WORDS = {role: role for role in ROLES} | {"pelaku": "terlapor"}


@dataclass(frozen=True, slots=True)
class Lookups:
    """What the mapping asks the catalogue.

    Attributes:
        find_area: Code of the smallest known area of a province, regency, district and village
            in words; empty when none is known.
        find_operation: Code of the operation a day belongs to.
        find_stage: Stage code for an operation, the stage in words, day and area: the stage
            named when it is one of that operation, else the proposed one.
    """

    find_area: Callable[[str, str, str, str], str]
    find_operation: Callable[[dt.date | None], str]
    find_stage: Callable[[str, str, dt.date | None, str], str]


@dataclass(frozen=True, slots=True)
class MappedEvent:
    """An event as a record.

    Attributes:
        kind: Kind of record.
        document: Its document.
        findings: What a person should look at.
    """

    kind: str
    document: Common
    findings: tuple[Finding, ...] = ()


def map_event(event: Mapping[str, Any], lookups: Lookups) -> MappedEvent:
    """Return the record of a published event.

    Args:
        event: The event in the form of `resources/demo/README.md`; more fields are kept.
        lookups: What is known about areas, operations and stages.

    Raises:
        InvalidInput: `kind-not-yet`, `kind-unknown`, or a field of the wrong type or out of range.
    """
    fields = _Fields(event)
    kind = fields.text("kind")
    if kind in KINDS_LATER:
        raise InvalidInput("kind", "kind-not-yet", kind=kind)
    if kind not in KINDS_NOW:
        raise InvalidInput(
            "kind", "kind-unknown", kind=kind[:40] or "-", kinds=", ".join(KINDS_NOW)
        )
    common = _common(fields, lookups)
    document = _MAKERS[kind](fields, common)
    text = "\n".join(_texts(event))
    found = findings_in(text, document.occurred.date, is_incident=kind == "incident")
    return MappedEvent(KINDS_NOW[kind], document, found)


class _Fields:
    """The fields of an event, taken one by one; what is left over goes to the remarks."""

    def __init__(self, event: Mapping[str, Any]) -> None:
        self._left = {key: value for key, value in event.items() if _is_given(value)}
        self._remarks: list[str] = []

    def text(self, key: str) -> str:
        """Take a text; a number is taken as its digits."""
        value = self._left.pop(key, "")
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise InvalidInput(key, "field-wrong-type", expected="text")
        return str(value)

    def words(self, key: str) -> tuple[str, ...]:
        """Take a list of texts; one text counts as a list separated by semicolons."""
        value = self._left.pop(key, ())
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(";") if part.strip())
        if not isinstance(value, list | tuple) or not all(isinstance(v, str) for v in value):
            raise InvalidInput(key, "field-wrong-type", expected="a list of texts")
        return tuple(value)

    def joined(self, key: str) -> str:
        """Take a text or a list of texts as one text."""
        value = self._left.get(key)
        return "; ".join(self.words(key)) if isinstance(value, list) else self.text(key)

    def count(self, key: str) -> Count:
        """Take a number, or the words of one."""
        return count_of(self._left.pop(key, None), key)

    def mapping(self, key: str) -> dict[str, Any]:
        """Take an object, its empty values left out; flat fields `key.name` count too."""
        value = self._left.pop(key, {})
        if not isinstance(value, Mapping):
            raise InvalidInput(key, "field-wrong-type", expected="an object")
        flat = {name for name in self._left if name.startswith(f"{key}.")}
        merged = {**value, **{name.partition(".")[2]: self._left.pop(name) for name in flat}}
        return {name: inner for name, inner in merged.items() if inner is not None}

    def remark(self, key: str, value: str) -> None:
        """Keep a value that no field takes."""
        if value:
            self._remarks.append(f"{LABELS.get(key, key)}: {value}")

    def keep(self, *keys: str) -> None:
        """Take fields straight to the remarks."""
        for key in keys:
            if key in self._left:
                self.remark(key, _plain(self._left.pop(key)))

    def remarks(self) -> str:
        """Take everything that is left, and return all remarks, one a line."""
        # What the source calls remarks stands without a label.
        own = self.joined("remarks")
        self.keep(*self._left)
        return "\n".join(filter(None, (own, *self._remarks)))


def count_of(value: object, field: str) -> Count:
    """Return a number, or the words in which one was given ("ratusan", "sekitar 60").

    Raises:
        InvalidInput: `field-wrong-type`, `field-out-of-range`.
    """
    if value is None:
        return Count()
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise InvalidInput(field, "field-wrong-type", expected="a number or words")
    if isinstance(value, str):
        if not _GROUPED.fullmatch(value.strip()):
            return Count(text=value)
        # The words stay where the digits alone would lose how it was written.
        number = int(value.replace(".", ""))
        return Count(number, "" if str(number) == value else value)
    if isinstance(value, float):
        return Count(text=str(value)) if not value.is_integer() else count_of(int(value), field)
    if not 0 <= value <= _NUMBER_MAX:
        raise InvalidInput(field, "field-out-of-range", allowed=f"0 to {_NUMBER_MAX}")
    return Count(value)


def _common(fields: _Fields, lookups: Lookups) -> dict[str, Any]:
    zone = fields.text("tz")
    minutes = zone_minutes(zone)
    if minutes is None:
        fields.remark("tz", zone)
    reading = read_when(fields.text("date"), fields.text("time"), minutes)
    fields.remark("date", reading.date_words)
    fields.remark("time", reading.time_words)
    place = _place(fields, lookups)
    day, given = reading.when.date, fields.text("stage")
    operation = fields.text("operation") or lookups.find_operation(day)
    stage = lookups.find_stage(operation, given, day, place.area_code)
    if given != stage:
        fields.remark("stage", given)
    return {
        "operation": operation,
        "stage": stage,
        "what": fields.text("title") or fields.text("what"),
        "occurred": reading.when,
        "place": place,
        "agencies": fields.words("agencies"),
        "personnel": fields.count("personnel"),
        "vehicles": fields.joined("vehicles"),
        "source": fields.joined("source"),
        "external_id": fields.text("id"),
    }


def _place(fields: _Fields, lookups: Lookups) -> Place:
    province, regency = fields.text("province"), fields.text("regency")
    district, village = fields.text("district"), fields.text("village")
    return Place(
        name=fields.joined("place"),
        area_code=lookups.find_area(province, regency, district, village),
        # Kept beside the code: the source may spell or place a village otherwise.
        area_name=", ".join(filter(None, (village, district, regency, province))),
    )


def _incident(fields: _Fields, common: dict[str, Any]) -> Incident:
    who = fields.words("who_roles")
    hurt = fields.mapping("casualties")
    how = "\n".join(filter(None, (fields.text("what"), fields.text("how"))))
    values: dict[str, Any] = {
        "persons": tuple(_person(number, words) for number, words in enumerate(who, 1)),
        "cause": fields.text("why"),
        "how": how,
        "outcome": fields.text("outcome"),
        "casualties": _casualties(hurt),
        "loss_idr": fields.count("loss_idr"),
    }
    fields.keep("unit", "participants")
    return Incident(**common, **values, remarks=fields.remarks())


def _patrol(fields: _Fields, common: dict[str, Any]) -> Patrol:
    result = fields.text("outcome")
    fields.keep("unit", "who_roles", "participants", "what", "why", "how", "casualties")
    return Patrol(**common, result=result, is_finished=True, remarks=fields.remarks())


def _escort(fields: _Fields, common: dict[str, Any]) -> Patrol:
    escort = _route(common["place"], "; ".join(fields.words("who_roles")))
    result = fields.text("outcome")
    fields.keep("unit", "participants", "what", "why", "how", "casualties")
    remarks = fields.remarks()
    return Patrol(**common, escort=escort, result=result, is_finished=True, remarks=remarks)


def _preemptive(fields: _Fields, common: dict[str, Any]) -> Preemptive:
    values: dict[str, Any] = {
        "participants": fields.count("participants"),
        "officers": fields.text("unit"),
        "threat": fields.text("why"),
        "result": fields.text("outcome"),
    }
    fields.keep("who_roles", "what", "how", "casualties")
    return Preemptive(**common, **values, remarks=fields.remarks())


_MAKERS: Mapping[str, Callable[[_Fields, dict[str, Any]], Common]] = {
    "incident": _incident,
    "patrol": _patrol,
    "escort": _escort,
    "preemptive": _preemptive,
}


def _person(number: int, words: str) -> Person:
    said = set(re.findall(r"\w+", words.lower()))
    role = next((role for word, role in _ROLE_WORDS.items() if word in said), "")
    # An office or a group is no name, and a name would be masked on paper.
    return Person(id=f"p{number}", role=role, note=words)


def _casualties(hurt: dict[str, Any]) -> Casualties:
    numbers: dict[str, int] = {}
    notes = []
    for key, value in hurt.items():
        count = count_of(value, f"casualties.{key}")
        if key in ("dead", "severely_injured", "lightly_injured", "injured") and (
            count.value is not None and not count.text
        ):
            numbers[key] = count.value
        else:
            notes.append(f"{key}: {_plain(value)}")
    return Casualties(**numbers, note="; ".join(notes))


def _route(place: Place, companions: str) -> Escort:
    """Split "Gudang KPU ke Gudang PPK" into its two ends; anything less clear stays whole."""
    origin, found, target = place.name.partition(" ke ")
    if not found or " ke " in target:
        return Escort(companions=companions)
    return Escort(
        origin=Place(name=origin, role="from"),
        destinations=(Place(name=target, role="to", id="d1"),),
        companions=companions,
    )


def _is_given(value: object) -> bool:
    return value is not None and value not in ("", [], {})


def _plain(value: object) -> str:
    if isinstance(value, Mapping):
        given = ((key, inner) for key, inner in value.items() if inner is not None)
        return "; ".join(f"{key}: {_plain(inner)}" for key, inner in given)
    if isinstance(value, list | tuple):
        return "; ".join(map(_plain, value))
    return str(value)


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
