"""Whom the form offers as owner of an agreement: our officers, posts and units, and agencies."""

from collections.abc import Iterator

from brata_desktop.domain.catalogue import offered
from brata_desktop.domain.kinds.meeting.document import Owner
from brata_desktop.domain.kinds.meeting.forums import AGENCIES, NamedRow
from brata_desktop.services.desk import Desk
from brata_desktop.services.registers import post_title, posts_in
from brata_desktop.store.store import Work


def owners(desk: Desk) -> tuple[Owner, ...]:
    """Return everybody that is offered, each name once: own unit, own posts, officers, others."""
    with desk.store.reading() as work:
        found = [*_units(desk), *_posts(desk, work), *_officers(desk, work)]
    named: dict[str, Owner] = {}
    for owner in (*found, *_agencies(desk)):
        named.setdefault(owner.name.casefold(), owner)
    return tuple(named.values())


def _agencies(desk: Desk) -> Iterator[Owner]:
    for row in offered(desk.catalogue.rows(AGENCIES)):
        if isinstance(row, NamedRow):
            yield Owner(row.name)


def _units(desk: Desk) -> Iterator[Owner]:
    """Yield the own unit, the ones below it and the one above."""
    own = desk.catalogue.unit(desk.unit)
    if own is None:
        return
    yield Owner(own.short_name, own.code)
    for unit in offered(desk.catalogue.tables.units):
        if own.code == unit.parent or unit.code == own.parent:
            yield Owner(unit.short_name, unit.code)


def _posts(desk: Desk, work: Work) -> Iterator[Owner]:
    own = str(work.settings.get("desk.post_name", "")) or post_title(work, desk.feed)
    yield Owner(own, desk.unit, desk.post)
    for post in posts_in(work, desk.unit):
        yield Owner(post.name, post.unit, post.code)


def _officers(desk: Desk, work: Work) -> Iterator[Owner]:
    for id_, officer in desk.view(work).officers.items():
        if officer.is_active:
            yield Owner(officer.title, officer.unit, officer.post, id_)
