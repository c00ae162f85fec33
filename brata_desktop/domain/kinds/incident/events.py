"""An incident from a published event."""

import re
from typing import Any

from brata_desktop.domain.event_fields import EventFields, count_of, plain_words
from brata_desktop.domain.kinds.incident.document import ROLES, Casualties, Incident
from brata_desktop.domain.person import Person

_ROLE_WORDS = {role: role for role in ROLES} | {"pelaku": "terlapor"}


def incident(fields: EventFields, common: dict[str, Any]) -> Incident:
    """Return an incident."""
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
            notes.append(f"{key}: {plain_words(value)}")
    return Casualties(**numbers, note="; ".join(notes))
