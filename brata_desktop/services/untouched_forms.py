"""Forms into which nothing was typed."""

from brata_desktop.services import forms
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds import work_of
from brata_desktop.services.record_view import RecordView


def drop_untouched(desk: Desk, form: Form) -> tuple[RecordView | None, Changes]:
    """Close a form into which nothing was typed; nothing stays of it.

    Only one that another record names meanwhile, as an incident raised in a patrol, becomes a
    draft: no record points at what was never there.
    """
    if work_of(form.copy.kind).is_named(desk, form):
        return forms.save_draft(desk, form)
    return None, forms.discard(desk, form)
