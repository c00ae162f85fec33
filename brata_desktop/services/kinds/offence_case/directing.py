"""An incident that may be an election offence is directed to Bawaslu: its case is opened."""

from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.offence_case.document import OffenceCase
from brata_desktop.domain.kinds.offence_case.from_incident import case_from
from brata_desktop.domain.states import State
from brata_desktop.services import forms
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds.offence_case.case_list import KIND
from brata_desktop.services.projection import stored_state
from brata_desktop.services.record_detail import naming
from brata_desktop.store.codec import decode_document
from brata_desktop.store.store import Work


def begin(desk: Desk, record: str) -> tuple[Form, Changes]:
    """Open the case of an incident: the one there is, else a new one that names it.

    Args:
        desk: The open store.
        record: Id or number of the incident.

    Raises:
        NotFound: `record-not-found`: there is no such incident.
        NotAllowed: The officer may not record, or not change the case there is.
    """
    with desk.store.reading() as work:
        state = stored_state(desk, work, record)
        incident = decode_document(state.kind, state.document)
        found = _case_of(desk, work, state.record)
    if not isinstance(incident, Incident):
        raise NotFound("record-not-found", id=record)
    begun = found or _begun(desk, state.record)
    if begun:
        return forms.open_edit(desk, begun)
    case = forms.with_proposed_stage(desk, case_from(incident, state.record))
    return forms.open_new(desk, KIND, case)


def _case_of(desk: Desk, work: Work, incident: str) -> str:
    """Return the id of the standing case that names an incident; empty for none."""
    rows = (row for row in naming(desk, work, incident) if row.kind == KIND)
    return next((row.id for row in rows if row.status != State.WITHDRAWN.value), "")


def _begun(desk: Desk, incident: str) -> str:
    """Return the record id of an own form that names an incident and was not saved yet."""
    for form in forms.unfinished(desk):
        if isinstance(form.document, OffenceCase) and form.document.incident_id == incident:
            return form.copy.record
    return ""
