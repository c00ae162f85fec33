"""A record as a short text for chat, masked, in the lettered points officers use there.

Not yet approved, it is marked *LAPORAN AWAL* in its first line, so that nobody forwards it as the
last word. Asterisks make bold in the chat programs in use.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brata_desktop.domain.document import Common
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.kinds.preemptive import Preemptive
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.names import Names
from brata_desktop.domain.narrative import headline, narrate, place_text
from brata_desktop.domain.narrative_text import lower_first, sentence_text, upper_first
from brata_desktop.domain.wording_id import when_text

EARLY_REPORT = "LAPORAN AWAL"
NOT_KNOWN = "belum diketahui"
TEXT_LENGTH_MAX = 600
"""Longest point: a chat text is read on a telephone."""

_MARKS = re.compile(r"[*_~`]+")


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
    title = _plain(headline(document, names))
    if title:
        yield f"*{title}*"


def _foot(heading: Heading) -> Iterator[str]:
    who = ", ".join(_plain(part) for part in (heading.reporter, heading.unit) if part)
    if who:
        yield f"Pelapor: {who}"
    if heading.number:
        yield f"No. {heading.number}"


def _points(document: Common, names: Names) -> Iterator[tuple[str, str]]:
    yield "Waktu", when_text(document.occurred) or NOT_KNOWN
    places = (document.place, *document.other_places)
    told = [text for text in (_plain(place_text(place, names)) for place in places) if text]
    yield "Tempat", "; ".join(told) or NOT_KNOWN
    match document:
        case Incident():
            yield from _incident_points(document, names)
        case Patrol():
            yield "Uraian", _told(document, names)
            yield "Temuan", _plain(document.findings)
            yield "Hasil", _plain(document.result)
        case Preemptive():
            yield "Uraian", _told(document, names)
            yield "Hasil", _plain(document.result)
            yield "Tindak lanjut", _plain(document.follow_up)


def _incident_points(incident: Incident, names: Names) -> Iterator[tuple[str, str]]:
    yield "Uraian", _plain(incident.how) or _told(incident, names)
    yield "Terlibat", _persons(incident)
    yield "Korban", _casualties(incident)
    yield "Tindakan", _plain(incident.action_taken)
    yield "Hasil", _plain(incident.outcome)


def _told(document: Common, names: Names) -> str:
    return _plain(narrate(document, names).text)


def _persons(incident: Incident) -> str:
    told = []
    for person in incident.persons:
        age = f"({person.age_years})" if person.age_years is not None else ""
        words = " ".join(part for part in (upper_first(person.role), person.name, age) if part)
        condition = lower_first(person.condition)
        told.append(", ".join(part for part in (words, condition) if part))
    if not told and incident.are_persons_unknown:
        return NOT_KNOWN
    return _plain("; ".join(part for part in told if part))


def _casualties(incident: Incident) -> str:
    hurt = incident.casualties
    counts = (
        ("MD", hurt.dead),
        ("LB", hurt.severely_injured),
        ("LR", hurt.lightly_injured),
        ("luka", hurt.injured),
    )
    return ", ".join(f"{word} {count}" for word, count in counts if count)


def _plain(text: str) -> str:
    """Return the text on one line, without marks that would change the letters of the chat."""
    words = _MARKS.sub("", sentence_text(text))
    if len(words) <= TEXT_LENGTH_MAX:
        return words
    return f"{words[:TEXT_LENGTH_MAX].rsplit(' ', 1)[0]}…"
