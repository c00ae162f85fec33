"""A guarding from a published event."""

from typing import Any

from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.kinds.guarding.document import Guarding


def guarding(fields: EventFields, common: dict[str, Any]) -> Guarding:
    """Return a guarding; what was guarded stays in its words, since no code is guessed."""
    measures = "\n".join(filter(None, (fields.text("what"), fields.text("how"))))
    values: dict[str, Any] = {
        "crowd": fields.count("participants"),
        "measures": measures,
        "result": fields.text("outcome"),
    }
    fields.keep("unit", "who_roles", "why", "casualties")
    return Guarding(**common, **values, remarks=fields.remarks())
