"""Published events of the operation (news, press releases) as records, without loss.

Every field of an event lands in a field of the document; what has none there goes to `remarks`
as "label: value". Nothing is guessed: a word of the source that is no code stays a word.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from brata_desktop.domain.document import Common, Place
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.event_fields import LABELS, EventFields, count_of
from brata_desktop.domain.import_findings import Finding, findings_in
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.published_times import read_when, zone_minutes

__all__ = [
    "LABELS",
    "Lookups",
    "MappedEvent",
    "count_of",
    "kinds_now",
    "map_event",
]


@dataclass(frozen=True, slots=True)
class Lookups:
    """What the mapping asks the catalogue.

    Attributes:
        find_area: Code of the smallest known area of a province, regency, district and village
            in words; empty when none is known.
        find_operation: Code of the operation a day belongs to.
        find_stage: Stage code for an operation, the stage in words, day and area: the stage
            named when it is one of that operation, else the proposed one.
        find_unit: Code of the police unit with a name; empty when none is called so.
    """

    find_area: Callable[[str, str, str, str], str]
    find_operation: Callable[[dt.date | None], str]
    find_stage: Callable[[str, str, dt.date | None, str], str]
    find_unit: Callable[[str], str] = lambda _: ""


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


def kinds_now() -> Mapping[str, str]:
    """Return the kinds of event that some kind of record takes, with its code."""
    return {event: spec.code for spec in KINDS.values() for event in spec.events}


def map_event(event: Mapping[str, Any], lookups: Lookups) -> MappedEvent:
    """Return the record of a published event.

    Args:
        event: The event in the form of `resources/demo/README.md`; more fields are kept.
        lookups: What is known about areas, operations and stages.

    Raises:
        InvalidInput: `kind-unknown`, or a field of the wrong type or out of range.
    """
    fields = EventFields(event, lookups.find_unit)
    kind = fields.text("kind")
    now = kinds_now()
    spec = KINDS.get(now.get(kind, ""))
    if spec is None:
        raise InvalidInput("kind", "kind-unknown", kind=kind[:40] or "-", kinds=", ".join(now))
    document = spec.events[kind](fields, _common(fields, lookups))
    text = "\n".join(_texts(event))
    is_happening = spec.oddities.is_happening
    found = findings_in(text, document.occurred.date, is_incident=is_happening)
    return MappedEvent(spec.code, document, found)


def _common(fields: EventFields, lookups: Lookups) -> dict[str, Any]:
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


def _place(fields: EventFields, lookups: Lookups) -> Place:
    province, regency = fields.text("province"), fields.text("regency")
    district, village = fields.text("district"), fields.text("village")
    return Place(
        name=fields.joined("place"),
        area_code=lookups.find_area(province, regency, district, village),
        # Kept beside the code: the source may spell or place a village otherwise.
        area_name=", ".join(filter(None, (village, district, regency, province))),
    )


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
