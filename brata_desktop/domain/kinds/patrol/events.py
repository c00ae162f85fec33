"""A patrol or an escort from a published event."""

from typing import Any

from brata_desktop.domain.document import Place
from brata_desktop.domain.event_fields import EventFields
from brata_desktop.domain.kinds.patrol.document import Escort, Patrol


def patrol(fields: EventFields, common: dict[str, Any]) -> Patrol:
    """Return a patrol."""
    result = fields.text("outcome")
    fields.keep("unit", "who_roles", "participants", "what", "why", "how", "casualties")
    return Patrol(**common, result=result, is_finished=True, remarks=fields.remarks())


def escort(fields: EventFields, common: dict[str, Any]) -> Patrol:
    """Return a patrol that escorted something."""
    route = _route(common["place"], "; ".join(fields.words("who_roles")))
    result = fields.text("outcome")
    fields.keep("unit", "participants", "what", "why", "how", "casualties")
    remarks = fields.remarks()
    return Patrol(**common, escort=route, result=result, is_finished=True, remarks=remarks)


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
