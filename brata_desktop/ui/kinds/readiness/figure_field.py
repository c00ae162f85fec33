"""A figure with what the last report says beside it, and tables of such figures."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from brata_desktop.domain.document import Count
from brata_desktop.domain.entry.count_text import count_words
from brata_desktop.domain.kinds.readiness import Asset, Share
from brata_desktop.domain.kinds.readiness.document import ASSETS, CONDITIONS, SHARES
from brata_desktop.ui.forms.fields import CountField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.widgets.labels import Label

_ICON, _BETWEEN = 12, 10


class FigureField(CountField):
    """A number; one that was taken over and not touched carries a mark at its right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._is_carried = False

    @property
    def is_carried(self) -> bool:
        """Whether the mark is shown."""
        return self._is_carried

    def show_last(self, proposed: Count | None, hint: str, *, is_carried: bool) -> None:
        """Show a proposal in an empty field, or that the figure was taken over.

        Args:
            proposed: What the last report says; None when it proposes nothing.
            hint: What the mark means, for tooltip and screen reader.
            is_carried: The figure was taken over and not touched since.
        """
        self.setPlaceholderText(count_words(proposed) if proposed is not None else "")
        self._is_carried = is_carried
        self.setTextMargins(0, 0, px(_ICON + 4) if is_carried else 0, 0)
        self.setToolTip(hint if is_carried else "")
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Select all, so that typing replaces the figure."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason):
            self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Add the mark."""
        super().paintEvent(event)
        if self._is_carried:
            side = px(_ICON)
            left, top = self.width() - side - px(7), (self.height() - side) / 2
            draw_icon(QPainter(self), "history", "text3", left, top, _ICON)


class FigureTable(QWidget):
    """Figures in rows and columns, each known by its path.

    Attributes:
        cells: The fields by path.

    Signals:
        edited: The officer typed; carries the new value of the whole field.
    """

    edited = Signal(object)

    def __init__(self, head: str, columns: Sequence[str], side_by_side: int = 1) -> None:
        super().__init__()
        self._head, self._columns, self._beside = head, columns, side_by_side
        self.cells: dict[str, FigureField] = {}
        self._labels: dict[str, Label] = {}
        self._captions = [[Label(role="small", tone="text3") for _ in columns]
                          for _ in range(side_by_side)]  # fmt: skip
        self._value: tuple[Any, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self._place_captions()

    def offer(self, rows: Sequence[tuple[str, str]]) -> None:
        """Offer rows as (code, name); those that are there keep their place."""
        for code, name in rows:
            self._add_row(code)
            self._labels[code].setText(name)
            for column in self._columns:
                self.cells[self._path(code, column)].setAccessibleName(f"{name} {column}".strip())

    def set_captions(self, words: Sequence[str]) -> None:
        """Name the columns."""
        for group in self._captions:
            for label, text in zip(group, words, strict=True):
                label.setText(text)
                label.setVisible(bool(text))

    def set_value(self, value: tuple[Any, ...]) -> None:
        """Show a value; an item of an unknown code gets a row of its own."""
        self._value = value
        self.offer([(code, code) for code in self._given(value) if code not in self._labels])
        told = dict(self._counts(value))
        for path, cell in self.cells.items():
            cell.set_value(told.get(path, Count()))

    def unclear(self) -> str:
        """A number may be words: nothing typed here is unclear."""
        return ""

    def _given(self, value: tuple[Any, ...]) -> Iterator[str]:
        raise NotImplementedError

    def _counts(self, value: tuple[Any, ...]) -> Iterator[tuple[str, Count]]:
        raise NotImplementedError

    def _edited(self, code: str, column: str, count: Count) -> tuple[Any, ...]:
        raise NotImplementedError

    def _path(self, code: str, column: str) -> str:
        return ".".join(part for part in (self._head, code, column) if part)

    def _place_captions(self) -> None:
        wide = len(self._columns) + 1
        for group, labels in enumerate(self._captions):
            self._grid.setColumnStretch(group * wide, 2)
            for place, label in enumerate(labels, 1):
                self._grid.addWidget(label, 0, group * wide + place)
                self._grid.setColumnStretch(group * wide + place, 2)

    def _add_row(self, code: str) -> None:
        if code in self._labels:
            return
        row, group = divmod(len(self._labels), self._beside)
        first = group * (len(self._columns) + 1)
        label = Label(role="body", tone="text2")
        label.setContentsMargins(px(_BETWEEN) if group else 0, 0, 0, 0)
        self._labels[code] = label
        self._grid.addWidget(label, row + 1, first, Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(self._columns, 1):
            self._add_cell(code, column, row + 1, first + place)

    def _add_cell(self, code: str, column: str, row: int, place: int) -> None:
        cell = FigureField()
        self.cells[self._path(code, column)] = cell
        self._grid.addWidget(cell, row, place)
        if column == self._columns[0]:
            self._labels[code].setBuddy(cell)
            self.setFocusProxy(next(iter(self.cells.values())))
        cell.edited.connect(lambda count: self._take(code, column, count))

    def _take(self, code: str, column: str, count: Count) -> None:
        self._value = self._edited(code, column, count)
        self.edited.emit(self._value)


class AssetTable(FigureTable):
    """Vehicles and equipment by condition, two kinds side by side."""

    def __init__(self) -> None:
        super().__init__(ASSETS, CONDITIONS, side_by_side=2)

    def _given(self, value: tuple[Asset, ...]) -> Iterator[str]:
        return (asset.kind for asset in value if asset.kind)

    def _counts(self, value: tuple[Asset, ...]) -> Iterator[tuple[str, Count]]:
        for asset in value:
            for name in CONDITIONS:
                yield self._path(asset.kind, name), getattr(asset, name)

    def _edited(self, code: str, column: str, count: Count) -> tuple[Asset, ...]:
        known = next((asset for asset in self._value if asset.kind == code), Asset(code, code))
        parts = {name: getattr(known, name) for name in CONDITIONS} | {column: count}
        made = Asset(known.id, code, **parts)
        return _with(self._value, known, made, is_empty=made == Asset(known.id, code))


class ShareTable(FigureTable):
    """The ready ones by task force, three side by side."""

    def __init__(self) -> None:
        super().__init__(SHARES, ("",), side_by_side=3)

    def _given(self, value: tuple[Share, ...]) -> Iterator[str]:
        return (share.satgas for share in value if share.satgas)

    def _counts(self, value: tuple[Share, ...]) -> Iterator[tuple[str, Count]]:
        for share in value:
            yield self._path(share.satgas, ""), share.ready

    def _edited(self, code: str, _column: str, count: Count) -> tuple[Share, ...]:
        known = next((share for share in self._value if share.satgas == code), Share(code, code))
        return _with(self._value, known, Share(known.id, code, count), is_empty=not count.is_known)


def _with(
    items: tuple[Any, ...], known: object, made: object, *, is_empty: bool
) -> tuple[Any, ...]:
    """Return the items with one in the place of the known, at the end when it is new."""
    if known not in items:
        return items if is_empty else (*items, made)
    swapped = ((made if item == known else item) for item in items)
    return tuple(item for item in swapped if not (is_empty and item is made))


def by_path(fields: Mapping[str, FigureField], *tables: FigureTable) -> dict[str, FigureField]:
    """Return all fields of a form by path, those inside tables among them."""
    inside = (table.cells for table in tables)
    return {**fields, **{path: cell for cells in inside for path, cell in cells.items()}}
