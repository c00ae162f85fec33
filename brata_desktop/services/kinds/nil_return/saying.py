"""Saying *nihil*: what a post says of the period under way, or of the one of a day."""

import datetime as dt
from dataclasses import replace

from brata_desktop.domain.document import Common, Place
from brata_desktop.domain.kinds.nil_return import NilReturn, title_of
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import forms, registers, unit_settings
from brata_desktop.services.desk import Desk
from brata_desktop.services.report_period import Period, period_of


def period_under_way(desk: Desk) -> Period:
    """Return the report period of the unit that holds this moment, or was the last to begin."""
    settings, now = unit_settings.read(desk), desk.clock().astimezone(WITA)
    return period_of(settings, period_of(settings, now.date()).day_of(now))


def propose(desk: Desk, begun: Common, day: dt.date | None = None) -> NilReturn:
    """Return a nil return of this post for the period of a day, or the one under way.

    Raises:
        InvalidInput: `year-out-of-range`.
    """
    if day is None:
        return said_of(desk, begun, period_under_way(desk))
    return said_of(desk, begun, period_of(unit_settings.read(desk), day))


def said_of(desk: Desk, begun: Common, period: Period) -> NilReturn:
    """Return what the post says of a period; the stage follows its day and its place."""
    nil = NilReturn(
        operation=begun.operation,
        stage=begun.stage,
        satgas=begun.satgas,
        occurred=when_of(period),
        place=_here(desk),
    )
    return replace(nil, what=title_of(nil), stage=forms.proposed_stage(desk, nil))


def when_of(period: Period) -> When:
    """Return a period as the time of a document."""
    start, end = period.start, period.end
    return When(start.date(), start.time(), end.date(), end.time())


def _here(desk: Desk) -> Place:
    post = registers.post(desk, desk.post)
    return Place(post.name, post.area) if post else Place(f"Pos {desk.post}")
