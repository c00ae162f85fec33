"""What a record still needs before it can be submitted.

Required are kind, what, place and time, and nothing else: a form that asks for forty fields gets
forty bad answers. A day is enough for a time; a draft may miss any of them.
"""

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.times import UNKNOWN


def missing_to_submit(kind: str, document: Common) -> tuple[str, ...]:
    """Return the fields that keep a document from being submitted, in the form's order."""
    spec = KINDS[kind]
    is_dated = document.occurred.date is not None or document.occurred.precision == UNKNOWN
    filled = {
        spec.kind_field: bool(spec.kind_of(document)),
        "what": bool(document.what.strip()),
        "place": document.place.is_known,
        "occurred": is_dated,
    }
    return tuple(field for field, is_filled in filled.items() if not is_filled)
