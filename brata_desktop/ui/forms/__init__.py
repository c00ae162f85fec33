"""Forms: one base and its fields; the page of each kind of record stands in `ui/kinds`."""

from importlib import import_module

from brata_desktop.services.forms import Form
from brata_desktop.ui import kinds
from brata_desktop.ui.forms.record_form import RecordForm
from brata_desktop.ui.workbench import Workbench


def make_form(workbench: Workbench, form: Form) -> RecordForm:
    """Return the page of an opened form: `FORM` of the kind's module `form`."""
    page: type[RecordForm] = import_module(f"{kinds.__name__}.{form.copy.kind}.form").FORM
    return page(workbench, form)
