"""Forms: one base, one page per kind of record, and their own widgets."""

from brata_desktop.domain.kinds import INCIDENT, PATROL, PREEMPTIVE
from brata_desktop.services.forms import Form
from brata_desktop.ui.forms.incident import IncidentForm
from brata_desktop.ui.forms.patrol import PatrolForm
from brata_desktop.ui.forms.preemptive import PreemptiveForm
from brata_desktop.ui.forms.record_form import RecordForm
from brata_desktop.ui.workbench import Workbench

FORMS: dict[str, type[RecordForm]] = {
    INCIDENT.code: IncidentForm,
    PATROL.code: PatrolForm,
    PREEMPTIVE.code: PreemptiveForm,
}
"""The form of each kind of record."""


def make_form(workbench: Workbench, form: Form) -> RecordForm:
    """Return the page of an opened form."""
    return FORMS[form.copy.kind](workbench, form)
