"""A pre-emptive action from a published event."""

from typing import Any

from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.kinds.preemptive.document import Preemptive


def preemptive(fields: EventFields, common: dict[str, Any]) -> Preemptive:
    """Return a pre-emptive action."""
    values: dict[str, Any] = {
        "participants": fields.count("participants"),
        "officers": fields.text("unit"),
        "threat": fields.text("why"),
        "result": fields.text("outcome"),
    }
    fields.keep("who_roles", "what", "how", "casualties")
    return Preemptive(**common, **values, remarks=fields.remarks())
