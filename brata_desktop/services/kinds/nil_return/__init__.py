"""What the services do for nil returns: saying one, and the supervisor's list of silent posts."""

import datetime as dt
from dataclasses import replace

from brata_desktop.domain.kinds.nil_return import SPEC, NilReturn, title_of
from brata_desktop.domain.kinds.nil_return.overdue import PostStanding
from brata_desktop.domain.states import Right, may
from brata_desktop.domain.times import WITA
from brata_desktop.services.desk import Desk
from brata_desktop.services.inventing import Inventor
from brata_desktop.services.kind_work import KindWork
from brata_desktop.services.kinds.nil_return import board, saying
from brata_desktop.services.report_period import Period
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.store import Work


def _due(desk: Desk) -> tuple[ToDo, ...]:
    """Return the posts that a supervisor has to ask: silent, and the time set has passed."""
    with desk.store.reading() as work:
        if not may(Right.REVIEW, desk.roles(work)):
            return ()
        found = board.last_due(desk, work)
    day = found.window.due.astimezone(WITA).date()
    return tuple(_to_do(line, day) for line in found.urgent)


def _to_do(line: PostStanding, day: dt.date) -> ToDo:
    return ToDo(Task.DUE, kind=SPEC.code, title=f"Belum lapor: {line.post.name}", due=day)


def _waiting(desk: Desk, work: Work) -> int:
    """Return how many posts are silent; negative once that is urgent."""
    if not may(Right.REVIEW, desk.roles(work)):
        return 0
    found = board.last_due(desk, work)
    return -len(found.silent) if found.urgent else len(found.silent)


def _told(desk: Desk, work: Work, units: tuple[str, ...], period: Period) -> object:
    return board.of_report(desk, work, units, period).lines


def _invent(inventor: Inventor, began: dt.datetime) -> NilReturn:
    start = began.replace(hour=0, minute=0, second=0, microsecond=0)
    period = Period(began.date(), start, 24)
    nil = NilReturn(
        operation=inventor.operation, occurred=saying.when_of(period), place=inventor.place()
    )
    return replace(nil, what=title_of(nil))


WORK = KindWork(
    due=_due,
    waiting=_waiting,
    propose=saying.propose,
    told=_told,
    invent=_invent,
    weight=1,
)
