"""A meeting from a published event."""

from typing import Any

from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.kinds.meeting.document import Meeting


def meeting(fields: EventFields, common: dict[str, Any]) -> Meeting:
    """Return a meeting; what came of it stays words, since no source says who has to do what."""
    topic = fields.text("what")
    values: dict[str, Any] = {
        "offices": fields.words("who_roles"),
        "participants": fields.count("participants"),
        "topics": (topic,) if topic else (),
        "discussion": fields.text("how"),
        "result": fields.text("outcome"),
    }
    fields.keep("unit", "why", "casualties")
    return Meeting(**common, **values, remarks=fields.remarks())
