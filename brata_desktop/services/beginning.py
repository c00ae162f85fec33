"""A new form with what its kind proposes, beside what every form has from the start."""

import datetime as dt

from brata_desktop.domain.document import Common
from brata_desktop.services import forms
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.services.kinds import work_of


def propose(desk: Desk, kind: str, day: dt.date | None = None) -> Common:
    """Return a document with what date, place and the kind itself propose, about a day or now."""
    return work_of(kind).propose(desk, forms.propose(desk, kind), day)


def open_new(desk: Desk, kind: str, document: Common | None = None) -> tuple[Form, Changes]:
    """Begin a form; arguments and errors as in `forms.open_new`."""
    return forms.open_new(desk, kind, document or propose(desk, kind))
