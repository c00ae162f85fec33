"""Places for fast entry: polling stations, those of past records, the posts, every village.

The form holds a `PlaceIndex` and searches it at each key without asking the store; after a save
it takes the past places anew.
"""

from functools import lru_cache

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.document import Place
from brata_desktop.domain.places import PastPlace, PlaceIndex, build_place_index
from brata_desktop.services.desk import Desk
from brata_desktop.services.polling_stations import station_index
from brata_desktop.services.projection import fold_stored
from brata_desktop.services.registers import posts_in
from brata_desktop.store.codec import decode_document
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.store.store import Work

RECORDS_READ = 200
"""Newest records whose places are offered: some tens of milliseconds, and the last days' work."""


def place_index(desk: Desk) -> PlaceIndex:
    """Return all that the place field searches: polling stations, past places, posts, areas."""
    with desk.store.reading() as work:
        past = [*_recent(desk, work), *_posts(desk, work)]
        stations = station_index(desk, work)
    index = _area_index(desk.catalogue, desk.unit).with_past(past)
    return index.with_stations(stations.suggestions)


def recent_places(desk: Desk, limit: int = 3) -> tuple[PastPlace, ...]:
    """Return the places of the newest records, each once: the row *Terakhir* of the form."""
    with desk.store.reading() as work:
        return _recent(desk, work)[:limit]


@lru_cache(maxsize=2)
def _area_index(catalogue: Catalogue, unit: str) -> PlaceIndex:
    """Return the index of the areas alone, which never change while the program runs."""
    home = [area.code for area in catalogue.areas_of_unit(unit)]
    return build_place_index(catalogue.areas, home=home)


def _recent(desk: Desk, work: Work) -> tuple[PastPlace, ...]:
    found: dict[tuple[str, str], PastPlace] = {}
    for row in work.records.page(RecordFilter(), limit=RECORDS_READ).rows:
        state = fold_stored(desk, work, row.id)
        if state is None:
            continue
        document = decode_document(state.kind, state.document)
        for place in (document.place, *document.other_places):
            if place.name:
                found.setdefault((place.name.casefold(), place.area_code), _past(place))
    return tuple(found.values())


def _past(place: Place) -> PastPlace:
    return PastPlace(place.name, place.area_code, place.latitude, place.longitude)


def _posts(desk: Desk, work: Work) -> list[PastPlace]:
    return [PastPlace(post.name, post.area) for post in posts_in(work, desk.unit)]
