"""Values of a document in words, as every kind of record needs them for its facts."""

import datetime as dt
from collections.abc import Callable

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Count, Place
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import day_name, rupiah_text, when_text


def _wall_clock() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class FactWords:
    """Words for codes and places, with the names of a catalogue.

    Attributes:
        catalogue: Its terms.
        clock: The laptop's clock, aware, for what is late or near.
        names: The same as phrases.
    """

    def __init__(
        self, catalogue: Catalogue, clock: Callable[[], dt.datetime] = _wall_clock
    ) -> None:
        self.catalogue = catalogue
        self.clock = clock
        self.names = CatalogueNames(catalogue)

    def place(self, place: Place) -> str:
        """Return a place in words with its area."""
        area = self.catalogue.areas.path_text(place.area_code) or place.area_name
        return ", ".join(part for part in (place.name, area) if part)


def when_without_weekday(when: When) -> str:
    """Return a time in words; the weekday is left to the headings of the list."""
    text = when_text(when)
    for day in (when.date, when.end_date):
        text = text.replace(f"{day_name(day)}, ", "") if day else text
    return text


def count_words(count: Count) -> str:
    """Return the words of a number, else its digits; empty when it is not known."""
    return count.text or ("" if count.value is None else str(count.value))


def rupiah_words(count: Count) -> str:
    """Return a sum of rupiah in words; empty when it is not known."""
    return count.text or ("" if count.value is None else rupiah_text(count.value))
