"""Forms: one base, one page per kind of record, and their own widgets."""

from brata_desktop.domain.kinds import INCIDENT
from brata_desktop.services.records import Form
from brata_desktop.ui.forms.incident import IncidentForm
from brata_desktop.ui.forms.record_form import RecordForm
from brata_desktop.ui.workbench import Workbench

FORMS: dict[str, type[RecordForm]] = {INCIDENT.code: IncidentForm}
"""The form of each kind of record."""


def make_form(workbench: Workbench, form: Form) -> RecordForm:
    """Return the page of an opened form."""
    return FORMS[form.copy.kind](workbench, form)
