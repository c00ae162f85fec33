"""The list of records as Qt's views see it: every row of the outline, lines where they are loaded.

The model asks nobody. The loader gives it an outline and pages of lines; the view tells the loader
which rows are to be seen.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from brata_desktop.domain.areas import DISTRICT, VILLAGES
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.kinds import KINDS
from brata_desktop.services.record_list import Stretch
from brata_desktop.store.record_rows import Cursor, DayGroup, RecordRow
from brata_desktop.ui.records import words
from brata_desktop.ui.records.outline import Outline

PAGE = 100
"""Lines of one page."""
PAGES_KEPT = 60
_NEAR = frozenset({DISTRICT, *VILLAGES})
"""Levels of an area that a line names; whoever reads it knows the regency."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    TIME = 0
    KIND = 1
    TITLE = 2
    RESULT = 3
    STATUS = 4
    COPY = 5


class RecordListModel(QAbstractTableModel):
    """Day headings and records, newest first.

    Attributes:
        outline: The rows.
        today: The local day that "today" means.
        marked: Ids of the marked records, in the order they were marked.
    """

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.outline = Outline()
        self.today = dt.date.min
        self.marked: dict[str, RecordRow] = {}
        self._pages: dict[int, Sequence[RecordRow]] = {}

    # -- what the loader gives -----------------------------------------------------------------

    def reset(self, outline: Outline, today: dt.date) -> None:
        """Show another list; its lines come afterwards."""
        self.beginResetModel()
        self.outline = outline
        self.today = today
        self._pages = {}
        self.endResetModel()

    def grow(self, stretch: Stretch) -> None:
        """Add the next part of the same list at the end."""
        before, groups = self.outline.row_count, len(self.outline.days)
        longer = len(stretch.positions) + sum(
            1 for group in stretch.days if [group.day] != self.outline.days[-1:]
        )
        if not longer:
            self.outline.add(stretch)
            return
        self.beginInsertRows(QModelIndex(), before, before + longer - 1)
        self.outline.add(stretch)
        self.endInsertRows()
        if groups:
            # The last day may have become longer.
            self._tell(self.outline.headings_between(0, before)[-1:])

    def put_page(self, page: int, rows: Sequence[RecordRow]) -> None:
        """Take the lines of a page."""
        self._pages[page] = rows
        while len(self._pages) > PAGES_KEPT:
            self._pages.pop(next(iter(self._pages)))
        first = page * PAGE
        last = min(first + PAGE, len(self.outline.positions)) - 1
        if last >= first:
            top, bottom = self.outline.row_of(first), self.outline.row_of(last)
            self.dataChanged.emit(self.index(top, 0), self.index(bottom, Column.COPY))

    def missing_pages(self, first: int, last: int) -> list[int]:
        """Return the pages of the rows from `first` to `last` that are not loaded."""
        outline = self.outline
        top, bottom = outline.record_row(first), outline.record_row(last, -1)
        if top is None or bottom is None:
            return []
        begin, end = outline.index_at(top) or 0, outline.index_at(bottom) or 0
        pages = range(begin // PAGE, max(begin, end) // PAGE + 1)
        return [page for page in pages if page not in self._pages]

    def cursor_above(self, page: int) -> Cursor:
        """Return the cursor that a page is read after."""
        return Cursor(self.outline.positions[page * PAGE] + 1)

    # -- what the view asks --------------------------------------------------------------------

    def entry(self, row: int) -> RecordRow | DayGroup | None:
        """Return a record's line, a day's heading, or None while the line is not loaded."""
        index = self.outline.index_at(row)
        if index is None:
            group = self.outline.group_of(row)
            return DayGroup(self.outline.days[group], self.outline.count_of(group))
        return self._line(index)

    def record(self, row: int) -> RecordRow | None:
        """Return a record's line, if the row shows one and it is loaded."""
        found = self.entry(row) if 0 <= row < self.outline.row_count else None
        return found if isinstance(found, RecordRow) else None

    def title_of(self, row: RecordRow) -> str:
        """Return the headline: what was written, else what the record is about."""
        if row.title:
            return row.title
        told = KINDS[row.kind].telling.code_name(row.category, self._catalogue)
        return told or words.untitled()

    def place_of(self, row: RecordRow) -> str:
        """Return the area in words, or the place as it was written."""
        levels = self._catalogue.areas.path(row.area_code)
        names = [area.name for area in levels if area.level in _NEAR]
        return ", ".join(names) or self._catalogue.areas.path_text(row.area_code) or row.place

    def detail_of(self, row: RecordRow) -> str:
        """Return the second line: where and who."""
        return "  ·  ".join(part for part in (self.place_of(row), row.author) if part)

    def toggle_mark(self, row: int) -> None:
        """Mark a record, or take its mark away."""
        record = self.record(row)
        if record is None:
            return
        if record.id in self.marked:
            del self.marked[record.id]
        else:
            self.marked[record.id] = record
        self._tell([row])

    def clear_marks(self) -> None:
        """Take every mark away."""
        if self.marked:
            self.marked = {}
            self._tell([0, self.outline.row_count - 1])

    def _line(self, index: int) -> RecordRow | None:
        page = self._pages.get(index // PAGE)
        place = index % PAGE
        # A record that moved away since the outline was made leaves its page shorter.
        return page[place] if page is not None and place < len(page) else None

    def _tell(self, rows: Iterable[int]) -> None:
        rows = [row for row in rows if row >= 0]
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], Column.COPY))

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt
        """Return how many rows there are, headings included."""
        return 0 if parent.isValid() else self.outline.row_count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words."""
        entry = self.entry(index.row()) if index.isValid() else None
        column = Column(index.column()) if entry is not None else Column.TIME
        if isinstance(entry, DayGroup):
            is_text = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return self.heading_text(entry) if is_text and column is Column.TIME else None
        return None if entry is None else self._part(entry, column, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let records be chosen, headings not."""
        if not index.isValid() or self.outline.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(  # noqa: N802 - Qt
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's caption."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        captions = (
            self.tr("Time"), self.tr("Kind"), self.tr("Description"),
            self.tr("Severity / result"), self.tr("Status"), self.tr("Copy"),
        )  # fmt: skip
        return captions[section]

    def heading_text(self, group: DayGroup) -> str:
        """Return a heading's words without its count."""
        return words.day_words(group.day, self.today)

    def _part(self, row: RecordRow, column: Column, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(row, self.title_of(row), self.place_of(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.TIME:
            is_marked = row.id in self.marked
            return Qt.CheckState.Checked if is_marked else Qt.CheckState.Unchecked
        return None

    def _cell(self, row: RecordRow, column: Column) -> str:
        match column:
            case Column.TIME:
                return words.time_word(row)
            case Column.KIND:
                return words.kind_word(row.kind)
            case Column.TITLE:
                return self.title_of(row)
            case Column.RESULT:
                return words.result_word(row)
            case Column.STATUS:
                return words.status_of(row).text
            case Column.COPY:
                return words.copy_of(row).text

    def _tooltip(self, row: RecordRow, column: Column) -> str | None:
        if column is Column.TITLE:
            parts = (row.number, self.title_of(row), row.place, row.author)
            return "\n".join(part for part in parts if part)
        return words.copy_of(row).text if column is Column.COPY else None
