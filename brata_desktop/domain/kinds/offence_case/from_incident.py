"""What a case takes over from the incident that is directed to Bawaslu."""

from collections.abc import Iterator

from brata_desktop.domain.kinds.incident import HandOver, Incident
from brata_desktop.domain.kinds.offence_case.document import (
    DIRECTED,
    KNOWN,
    OffenceCase,
    TakenStep,
)
from brata_desktop.domain.masking import mask_document

BAWASLU = "BAWASLU"


def case_from(incident: Incident, record: str) -> OffenceCase:
    """Return a case of an incident with what is known already.

    The words are taken with the names of children and victims masked: the case holds no persons,
    so nothing could mask them there.

    Args:
        incident: The incident.
        record: Its record id.
    """
    told = mask_document(incident)
    return OffenceCase(
        operation=incident.operation,
        satgas=incident.satgas,
        what=told.what,
        occurred=incident.occurred,
        place=incident.place,
        incident_id=record,
        steps=tuple(_steps(told)),
    )


def _steps(incident: Incident) -> Iterator[TakenStep]:
    if incident.known_at.date is not None:
        yield TakenStep(KNOWN, incident.known_at)
    handed = (each for each in incident.hand_overs if each.to == BAWASLU)
    first: HandOver | None = next(handed, None)
    if first is not None:
        yield TakenStep(DIRECTED, first.occurred, first.receipt, note=first.note)
