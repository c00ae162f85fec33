"""A record in full: the facts that every kind has, and how facts are put into words.

Every known field of a document gets its line; what was left empty gets none.
"""

from collections.abc import Iterable

from brata_desktop.domain.document import Common, Count, Place
from brata_desktop.domain.times import When
from brata_desktop.reports import numbers

Pairs = tuple[tuple[str, str], ...]


def common_details(document: Common) -> Pairs:
    """Return the facts every kind of record can have."""
    return filled(
        ("Personel", count_text(document.personnel)),
        ("Kendaraan", document.vehicles),
        ("Unsur lain", ", ".join(document.agencies)),
        ("Keterangan", document.remarks),
        ("Sumber", " ".join(filter(None, (document.source, document.external_id)))),
        ("Lampiran", lines(f"{a.name} {a.note}".strip() for a in document.attachments)),
    )


def places_text(document: Common, area_path: str = "") -> str:
    """Return the scene with its area, then the further places with their part in it."""
    scene = place_text(document.place)
    is_named = bool(area_path) and area_path in scene
    first = scene if is_named else ", ".join(filter(None, (scene, area_path)))
    return lines((first, *(_other_place(place) for place in document.other_places)))


def place_text(place: Place) -> str:
    """Return the place in the officer's words with the area as it was given."""
    return ", ".join(filter(None, (place.name, place.area_name)))


def count_text(count: Count) -> str:
    """Return the number, the words of the report, or both: "18 orang", "ratusan"."""
    if count.value is None:
        return count.text
    number = numbers.whole(count.value)
    return f"{number} ({count.text})" if count.text else number


def _other_place(place: Place) -> str:
    text = place_text(place)
    return f"{place.role}: {text}" if place.role and text else text


def known_when(when: When) -> str:
    """Return a time in words; empty without a day."""
    return numbers.when_text(when) if when.date is not None else ""


def filled(*pairs: tuple[str, str]) -> Pairs:
    """Return the pairs that say something."""
    return tuple(pair for pair in pairs if pair[1])


def lines(texts: Iterable[str]) -> str:
    """Return the texts that say something, one a line."""
    return "\n".join(text for text in texts if text)
