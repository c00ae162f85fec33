"""A record as a short text for chat, masked, in the lettered points officers use there.

Not yet approved, it is marked *LAPORAN AWAL* in its first line, so that nobody forwards it as the
last word. Asterisks make bold in the chat programs in use.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from brata_desktop.domain.chat_words import NOT_KNOWN, chat_words
from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds import spec_of
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative import headline
from brata_desktop.domain.narrative_pieces import place_text
from brata_desktop.domain.wording_id import when_text

EARLY_REPORT = "LAPORAN AWAL"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands around the document in the chat text.

    Attributes:
        number: Record number; empty before the first draft.
        is_approved: A supervisor approved this very version.
        reporter: Rank and name of the officer who reports.
        unit: Post and unit.
        is_practice: Written in the practice mode.
    """

    number: str = ""
    is_approved: bool = False
    reporter: str = ""
    unit: str = ""
    is_practice: bool = False


def short_text(document: Common, heading: Heading, names: Names, *, is_masked: bool = True) -> str:
    """Return the chat text of a record.

    Unmasked needs a reason and is logged; that is the caller's part.
    """
    shown = mask_document(document) if is_masked else document
    points = [(label, text) for label, text in _points(shown, names) if text]
    lines = [*_head(shown, heading, names), ""]
    for number, (label, text) in enumerate(points):
        lines.append(f"{chr(ord('A') + number)}. *{label}*: {text}")
    return "\n".join([*lines, "", *_foot(heading)]).strip()


def _head(document: Common, heading: Heading, names: Names) -> Iterator[str]:
    if heading.is_practice:
        yield "*LATIHAN*"
    if not heading.is_approved:
        yield f"*{EARLY_REPORT}*"
    title = chat_words(headline(document, names))
    if title:
        yield f"*{title}*"


def _foot(heading: Heading) -> Iterator[str]:
    who = ", ".join(chat_words(part) for part in (heading.reporter, heading.unit) if part)
    if who:
        yield f"Pelapor: {who}"
    if heading.number:
        yield f"No. {heading.number}"


def _points(document: Common, names: Names) -> Iterator[tuple[str, str]]:
    yield "Waktu", when_text(document.occurred) or NOT_KNOWN
    places = (document.place, *document.other_places)
    told = [text for text in (chat_words(place_text(place, names)) for place in places) if text]
    yield "Tempat", "; ".join(told) or NOT_KNOWN
    spec = spec_of(document)
    if spec is not None:
        points = spec.telling.chat(document, names)
        yield from ((label, chat_words(text)) for label, text in points)
