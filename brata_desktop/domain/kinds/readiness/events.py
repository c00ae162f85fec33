"""A parade, an exercise or the arrival of a force from a published event."""

from typing import Any

from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.kinds.readiness.document import Readiness


def readiness(fields: EventFields, common: dict[str, Any]) -> Readiness:
    """Return an event of readiness.

    The number of a source mixes own officers with soldiers and civil protection more often than
    not; it stays "personnel" and is no strength of the unit.
    """
    values: dict[str, Any] = {"unit": fields.unit("unit"), "result": fields.text("outcome")}
    fields.keep("who_roles", "participants", "what", "why", "how", "casualties", "loss_idr")
    return Readiness(**common, **values, remarks=fields.remarks())
