"""*Belum lapor*: how every post of the register stands in a report period, and who to ask.

What is here decides, and until when everything of a post is here (`domain/.../overdue.py`). The
post of this desk is always known; of another one the newest thing tells that came by link or
stick without a gap before it. The settings are those of the desk that looks.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from brata_desktop.domain.kinds.nil_return import SPEC
from brata_desktop.domain.kinds.nil_return.overdue import (
    OPEN,
    PostStanding,
    Seen,
    Window,
    heard_of,
    standings,
    window,
)
from brata_desktop.domain.states import State
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import unit_settings
from brata_desktop.services.desk import Desk
from brata_desktop.services.registers import posts_in
from brata_desktop.services.report_period import Period, period_of
from brata_desktop.services.stick_posts import stick_posts
from brata_desktop.services.unit_settings import UnitSettings
from brata_desktop.services.unit_tree import unit_and_below
from brata_desktop.store.record_rows import RecordFilter, RecordRow
from brata_desktop.store.store import Work

_STANDING = tuple(state.value for state in State if state is not State.WITHDRAWN)
_SAID = frozenset({State.SUBMITTED.value, State.APPROVED.value})
"""States in which a nil return counts: a draft was not said, a returned one was not taken."""
_PAGE = 500


@dataclass(frozen=True, slots=True)
class Board:
    """The posts in one period.

    Attributes:
        window: The period with its cut-off.
        now: When it was looked at.
        lines: Every post of the register, those to ask first.
    """

    window: Window
    now: dt.datetime
    lines: tuple[PostStanding, ...]

    @property
    def silent(self) -> tuple[PostStanding, ...]:
        """The posts of which nothing is here although the cut-off has passed."""
        return tuple(line for line in self.lines if line.standing in OPEN)

    @property
    def urgent(self) -> tuple[PostStanding, ...]:
        """Those of them for which the time set has passed as well."""
        return tuple(line for line in self.lines if line.is_urgent)


def look(desk: Desk, back: int = 0) -> Board:
    """Return the board of the period under way, or of one that many before it."""
    with desk.store.reading() as work:
        settings = unit_settings.of_view(desk.view(work), desk.feed)
        period = _periods(desk, settings, back)
        units = tuple(unit_and_below(desk.catalogue, desk.unit))
        return board_in(desk, work, units, window_of(settings, period))


def last_due(desk: Desk, work: Work) -> Board:
    """Return the board of the last period whose cut-off has passed.

    Without asking when a post was heard: who is silent is known all the same, and this is asked
    after every change.
    """
    settings = unit_settings.of_view(desk.view(work), desk.feed)
    periods = (window_of(settings, _periods(desk, settings, back)) for back in (0, 1))
    now = desk.clock()
    due, before = periods
    units = tuple(unit_and_below(desk.catalogue, desk.unit))
    return _board(desk, work, units, due if now >= due.due else before, {})


def board_in(desk: Desk, work: Work, units: tuple[str, ...], period: Window) -> Board:
    """Return the board of a period for the posts of some units."""
    return _board(desk, work, units, period, contacts(desk, work))


def of_report(desk: Desk, work: Work, units: tuple[str, ...], period: Period) -> Board:
    """Return the board as the daily report of a period tells it."""
    settings = unit_settings.of_view(desk.view(work), desk.feed)
    return board_in(desk, work, units, window_of(settings, period))


def window_of(settings: UnitSettings, period: Period) -> Window:
    """Return a report period with the unit's cut-off."""
    return window(period.start, period.hours, settings.cut_off_hour, settings.escalation_hours)


def contacts(desk: Desk, work: Work) -> dict[str, dt.datetime]:
    """Return until when everything of a post is here, by feed; posts never heard of are left out.

    By the clocks of the posts' laptops: it is shown, and nothing that was recorded depends on it.
    """
    laptops: dict[str, dict[str, dt.datetime]] = {}
    for feed, device, at in work.revisions.heard():
        laptops.setdefault(feed, {})[device] = at
    for each in stick_posts(work):
        known = laptops.setdefault(each.feed, {})
        made_at = dt.datetime.fromisoformat(each.made_at)
        known[each.incarnation] = max(made_at, known.get(each.incarnation, made_at))
    laptops.setdefault(desk.feed, {})[work.settings.facts.device] = desk.clock()
    moments = {feed: heard_of(known.values()) for feed, known in laptops.items()}
    return {feed: moment for feed, moment in moments.items() if moment is not None}


def seen_in(work: Work, units: tuple[str, ...], period: Window) -> dict[str, Seen]:
    """Return what is here of every post in a period, by feed; withdrawn records apart.

    A record belongs to the period in which it happened; one without a day to that in which it was
    recorded, as in the daily report.
    """
    found: dict[str, Seen] = {}
    for row in _rows(work, units, period):
        here = found.get(row.feed, Seen())
        if row.kind != SPEC.code:
            found[row.feed] = Seen(here.nils, (*here.records, row.id))
        elif row.status in _SAID:
            found[row.feed] = Seen((*here.nils, row.id), here.records)
    return found


def seen_here(desk: Desk, when: When) -> Seen:
    """Return what this post has in the period that a nil return names."""
    start, end = when.starts_at, when.ends_at
    if start is None or end is None:
        return Seen()
    with desk.store.reading() as work:
        return seen_in(work, (desk.unit,), Window(start, end, end, end)).get(desk.feed, Seen())


def _board(
    desk: Desk, work: Work, units: tuple[str, ...], period: Window, heard: dict[str, dt.datetime]
) -> Board:
    posts = [post for post in posts_in(work) if post.unit in units]
    seen, now = seen_in(work, units, period), desk.clock()
    return Board(period, now, standings(posts, period, seen, heard, now))


def _periods(desk: Desk, settings: UnitSettings, back: int) -> Period:
    now = desk.clock().astimezone(WITA)
    day = period_of(settings, now.date()).day_of(now)
    return period_of(settings, day - dt.timedelta(days=back))


def _rows(work: Work, units: tuple[str, ...], period: Window) -> Iterator[RecordRow]:
    days = RecordFilter(
        statuses=_STANDING, units=units, since=period.start.date(), until=period.end.date()
    )
    for row in _all(work, days):
        if row.occurred_at is not None and period.holds(row.occurred_at):
            yield row
    recorded = RecordFilter(
        statuses=_STANDING,
        units=units,
        recorded_since=period.start,
        recorded_until=period.end,
    )
    yield from (row for row in _all(work, recorded) if row.occurred_at is None)


def _all(work: Work, wanted: RecordFilter) -> Iterator[RecordRow]:
    cursor = None
    while True:
        page = work.records.page(wanted, cursor, _PAGE)
        yield from page.rows
        if not page.has_more:
            return
        cursor = page.last
