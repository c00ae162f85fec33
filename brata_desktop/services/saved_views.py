"""Saved views of the list: a name for a filter, private to the officer, kept on this laptop."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.record_list import ListFilter
from brata_desktop.store.store import Work

NAME_LENGTH_MAX = 40


@dataclass(frozen=True, slots=True)
class SavedView:
    """A filter with a name.

    Attributes:
        name: As the officer wrote it, unique whatever its case.
        shown: The filter.
    """

    name: str
    shown: ListFilter


def saved_views(desk: Desk) -> tuple[SavedView, ...]:
    """Return the officer's views by name. One that a newer program wrote is left out."""
    with desk.store.reading() as work:
        return tuple(_read(desk, work))


def save_view(desk: Desk, name: str, shown: ListFilter) -> tuple[tuple[SavedView, ...], Changes]:
    """Keep a filter under a name, in place of a former one of that name; return all views.

    Raises:
        InvalidInput: `view-without-name`.
    """
    name = " ".join(name.split())[:NAME_LENGTH_MAX]
    if not name:
        raise InvalidInput("name", "view-without-name")
    with desk.store.transaction() as work:
        others = _without(_read(desk, work), name)
        return _write(desk, work, [*others, SavedView(name, shown)]), Changes()


def remove_view(desk: Desk, name: str) -> tuple[tuple[SavedView, ...], Changes]:
    """Forget a view; return the others."""
    with desk.store.transaction() as work:
        return _write(desk, work, _without(_read(desk, work), name)), Changes()


def _read(desk: Desk, work: Work) -> Iterable[SavedView]:
    for stored in work.settings.get(_key(desk), []):
        try:
            yield msgspec.convert(stored, SavedView)
        except msgspec.ValidationError:
            continue


def _write(desk: Desk, work: Work, views: Iterable[SavedView]) -> tuple[SavedView, ...]:
    kept = tuple(sorted(views, key=lambda view: view.name.casefold()))
    work.settings.put(_key(desk), msgspec.to_builtins(kept))
    desk.commit(work)
    return kept


def _without(views: Iterable[SavedView], name: str) -> list[SavedView]:
    return [view for view in views if view.name.casefold() != name.casefold()]


def _key(desk: Desk) -> str:
    return f"views.{desk.officer_id}"
