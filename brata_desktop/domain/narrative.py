"""The narrative as it will print, built while the officer types.

"Pada hari Rabu tanggal 31 Januari 2024 sekira pukul 20.15 WITA, di Gedung Serbaguna, …, telah
terjadi perkelahian … Terlapor Rian S. (24) dan M. Hafiz (27), korban Ahmad F. (22). Penyebab: …"

It comes in segments that name the field they were read from, so that the screen can colour a
wrong one. What is not known is left out; nothing is made up for it. How each kind is told stands
in its own folder, `domain/kinds/<kind>/narrative.py`.
"""

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative_text import Narrative, sentence_text


def narrate(document: Common, names: Names) -> Narrative:
    """Return the narrative of a document; empty for a kind that has none.

    `names` gives the words for codes. Names are not masked: pass a masked document for that.
    """
    spec = spec_of(document)
    return spec.telling.narrate(document, names) if spec is not None else Narrative()


def headline(document: Common, names: Names) -> str:
    """Return the title of a record: its what, else what its kind and its target say."""
    if document.what.strip():
        return sentence_text(document.what)
    spec = spec_of(document)
    return spec.telling.headline(document, names) if spec is not None else ""
