"""An exercise from a published event."""

from typing import Any

from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.kinds.exercise.document import Exercise


def exercise(fields: EventFields, common: dict[str, Any]) -> Exercise:
    """Return an exercise; what is told as if it had happened is its scenario."""
    scenario = "\n".join(filter(None, (fields.text("what"), fields.text("how"))))
    values: dict[str, Any] = {"scenario": scenario, "result": fields.text("outcome")}
    fields.keep("unit", "who_roles", "participants", "why", "casualties")
    return Exercise(**common, **values, remarks=fields.remarks())
