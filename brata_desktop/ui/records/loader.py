"""Loads the list beside the window: outline by stretches, lines by pages, counts; drops the stale.

Another filter shows its first stretch at once and grows. A refresh of the same filter is put
together first and then takes the place of the list on screen in one step, so nothing jumps.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from brata_desktop.services import record_list, records
from brata_desktop.services.desk import Desk
from brata_desktop.services.record_list import ListFilter, Stretch
from brata_desktop.store.record_rows import Cursor, Page, RecordFilter, RecordRow
from brata_desktop.ui.background import Task
from brata_desktop.ui.records.model import PAGE, RecordListModel
from brata_desktop.ui.records.outline import Outline
from brata_desktop.ui.workbench import Workbench

FIRST_STRETCH = 1_000
"""Records of the first answer: less than the others, because somebody waits for it."""


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers around a list.

    Attributes:
        kinds: Records per kind, "" for all, stopped at `record_list.COUNT_CAP` + 1.
        hidden: With nothing to show: records that the filters hide, stopped likewise.
    """

    kinds: dict[str, int]
    hidden: int


@dataclass(frozen=True, slots=True)
class _First:
    """First answer about a list."""

    today: dt.date
    wanted: RecordFilter
    stretch: Stretch
    rows: Sequence[RecordRow]
    kept: Cursor | None


class RecordLoader(QObject):
    """Keeps a model filled.

    Attributes:
        shown: The filter of the list.

    Signals:
        replaced: The list is another one, or was made anew; carries the position of the record to
            keep or find (None when it is not here) and whether it was a refresh.
        grown: More of the list is there.
        counted: Carries `Counts`.
    """

    replaced = Signal(object, bool)
    grown = Signal()
    counted = Signal(object)

    def __init__(
        self, workbench: Workbench, model: RecordListModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._model = model
        self.shown = ListFilter()
        self._wanted = RecordFilter()
        self._next = Outline()
        self._survey = Task()
        self._counting = Task()
        self._pages: dict[int, Task] = {}
        """Pages on their way."""

    def load(self, shown: ListFilter, keep: str = "") -> None:
        """Show a list, beginning at once; ``keep`` is the id of the record to choose in it."""
        self.shown = shown
        self._begin(keep, is_refresh=False)

    def refresh(self, keep: str = "") -> None:
        """Make the list anew because data changed."""
        self._begin(keep, is_refresh=True)

    def want(self, first: int, last: int) -> None:
        """Load the lines of these rows; what was asked for other rows is dropped."""
        missing = self._model.missing_pages(first, last)
        for page in [page for page in self._pages if page not in missing]:
            self._pages.pop(page).cancel()
        for page in missing:
            if page not in self._pages:
                self._ask_page(page)

    # -- the outline ---------------------------------------------------------------------------

    def _begin(self, keep: str, *, is_refresh: bool) -> None:
        self._survey.cancel()
        self._counting.cancel()
        job = partial(_first, shown=self.shown, keep=keep)
        answer = partial(self._take_first, is_refresh=is_refresh)
        self._survey = self._workbench.read(job, answer, owner=self)

    def _take_first(self, first: _First, *, is_refresh: bool) -> None:
        self._next = Outline()
        self._next.add(first.stretch)
        waits = is_refresh and not first.stretch.is_last
        if not waits:
            self._replace(first, is_refresh=is_refresh)
        self._counting = self._workbench.read(
            partial(_count, wanted=first.wanted), self.counted.emit, owner=self
        )
        if not first.stretch.is_last:
            self._ask_more(first, waits=waits)

    def _ask_more(self, first: _First, *, waits: bool) -> None:
        after = Cursor(self._next.positions[-1])
        job = partial(record_list.survey, wanted=first.wanted, after=after)
        answer = partial(self._take_more, first, waits=waits)
        self._survey = self._workbench.read(job, answer, owner=self)

    def _take_more(self, first: _First, stretch: Stretch, *, waits: bool) -> None:
        if waits:
            self._next.add(stretch)
        else:
            self._model.grow(stretch)
            self.grown.emit()
        if not stretch.is_last:
            self._ask_more(first, waits=waits)
        elif waits:
            self._replace(first, is_refresh=True)

    def _replace(self, first: _First, *, is_refresh: bool) -> None:
        for task in self._pages.values():
            task.cancel()
        self._pages = {}
        self._wanted = first.wanted
        self._model.reset(self._next, first.today)
        self._model.put_page(0, first.rows)
        self.replaced.emit(first.kept.position if first.kept else None, is_refresh)

    # -- the lines -----------------------------------------------------------------------------

    def _ask_page(self, page: int) -> None:
        job = partial(
            records.page,
            wanted=self._wanted,
            after=self._model.cursor_above(page),
            limit=PAGE,
        )
        # The answer may be there before the task: a page on its way is known by its number.
        self._pages[page] = Task()
        task = self._workbench.read(job, partial(self._take_page, page), owner=self)
        if page in self._pages:
            self._pages[page] = task

    def _take_page(self, page: int, found: Page) -> None:
        self._pages.pop(page, None)
        self._model.put_page(page, found.rows)


def _first(desk: Desk, *, shown: ListFilter, keep: str) -> _First:
    today = record_list.today(desk)
    wanted = shown.on(today)
    stretch = record_list.survey(desk, wanted, limit=FIRST_STRETCH)
    rows = records.page(desk, wanted, limit=PAGE).rows
    return _First(today, wanted, stretch, rows, record_list.locate(desk, keep) if keep else None)


def _count(desk: Desk, *, wanted: RecordFilter) -> Counts:
    kinds = record_list.kind_counts(desk, wanted)
    shown = sum(kinds[kind] for kind in wanted.kinds) if wanted.kinds else kinds[""]
    return Counts(kinds, 0 if shown else record_list.hidden_count(desk, wanted))
