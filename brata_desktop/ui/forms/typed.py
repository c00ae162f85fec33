"""All that stands in a form: what its document holds, and what was typed beside it."""

from typing import NamedTuple

from brata_desktop.domain.document import Common
from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.entry.unclear_text import with_unclear
from brata_desktop.ui.forms.bindings import Bindings
from brata_desktop.ui.forms.questions import question


class Typed(NamedTuple):
    """What is to be saved of a form.

    Attributes:
        document: What was understood; the working copy's document.
        aside: The rest, kept beside it while the form is open.
        ended: The document as a revision takes it: what is unclear in its remarks.
    """

    document: Common
    aside: Aside
    ended: Common


def read_typed(document: Common, bindings: Bindings, reason: str) -> Typed:
    """Return what stands in a form now."""
    unclear = bindings.unclear()
    return Typed(document, Aside(reason, unclear), _named(document, unclear))


def show_aside(document: Common, bindings: Bindings, aside: Aside) -> Common:
    """Put unclear text back where it was typed; return the document with the rest in its remarks.

    A field that consists of several cannot tell which of them a text came from.
    """
    bindings.show(document)
    kept = _named(document, bindings.retype(aside.unclear))
    bindings.show(kept)
    return kept


def _named(document: Common, unclear: dict[str, str]) -> Common:
    return with_unclear(document, {question(path): text for path, text in unclear.items()})
