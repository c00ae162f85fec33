"""A text field with a list of offers below it: places, officers.

The list is a plain part of the window, not a popup: the field keeps the focus and all keys, and
nothing grabs the mouse.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.line_edit import LineEdit

Offer = tuple[str, object]
"""What is read, and the value that is picked."""

_ROW_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GAP = 2
_WIDTH_LEAST = 400


class OfferLine(LineEdit):
    """A field that offers values while it is typed into.

    Down and Up walk the offers, Enter takes one, Escape puts them away. Enter without an offer
    chosen tells the text; in an empty field it means nothing here and goes on to the parent.

    Args:
        chooses_first: The first offer is chosen in advance, so that Enter alone takes it.

    Signals:
        typed: The officer typed; carries the text. Answer with ``set_offers``.
        asked: Down was pressed without a list: everything that may be offered is wanted.
        picked: An offer was taken; carries its value.
        entered: Enter was pressed on words of the officer's own; carries them.
    """

    typed = Signal(str)
    asked = Signal()
    picked = Signal(object)
    entered = Signal(str)

    def __init__(
        self, *, placeholder: str = "", chooses_first: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self._first_row = 0 if chooses_first else -1
        self._offers: tuple[Offer, ...] = ()
        self._list: QListWidget | None = None
        self.textEdited.connect(self.typed)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What is offered now."""
        return self._offers

    @property
    def is_offering(self) -> bool:
        """Whether the list is to be seen."""
        return self._list is not None and self._list.isVisible()

    def set_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these; none hides the list."""
        self._offers = tuple(offers)
        if not (self._offers and self.hasFocus()):
            self._put_away()
            return
        shown = self._list or self._make_list()
        shown.clear()
        shown.addItems([text for text, _ in self._offers])
        shown.setCurrentRow(self._first_row)
        self._lay_out(shown)
        shown.show()
        shown.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Walk the offers, take one, or tell the text."""
        key, offering = Qt.Key(event.key()), self.is_offering
        if offering and key in _ROW_STEPS:
            self._walk(_ROW_STEPS[key])
        elif offering and key == Qt.Key.Key_Escape:
            self._put_away()
        elif key == Qt.Key.Key_Down and not event.modifiers():
            self.asked.emit()
        elif key in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._enter(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Put the offers away."""
        super().focusOutEvent(event)
        self._put_away()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt
        """Put the offers away."""
        super().hideEvent(event)
        self._put_away()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Make the list anew at the next offer: another size of text needs other rows."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._put_away()

    def _enter(self, event: QKeyEvent) -> None:
        row = self._list.currentRow() if self._list is not None and self.is_offering else -1
        text = self.text().strip()
        if row >= 0:
            self._take(row)
        elif text:
            self._put_away()
            self.entered.emit(text)
        else:
            event.ignore()

    def _take(self, row: int) -> None:
        self._put_away()
        self.picked.emit(self._offers[row][1])

    def _walk(self, step: int) -> None:
        if self._list is not None:
            count = self._list.count()
            # From "none chosen" (-1) up leads to the last, down to the first.
            row = self._list.currentRow() + step
            self._list.setCurrentRow(row % count if row >= -1 else count - 1)

    def _put_away(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _make_list(self) -> QListWidget:
        made = QListWidget(self.window())
        made.setProperty("kind", "popup")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setUniformItemSizes(True)
        made.itemPressed.connect(self._press)
        self.destroyed.connect(made.deleteLater)
        self._list = made
        return made

    def _press(self, item: QListWidgetItem) -> None:
        if self._list is not None:
            self._take(self._list.row(item))

    def _lay_out(self, shown: QListWidget) -> None:
        window = self.window()
        height = len(self._offers) * px(SIZES.chip) + px(8)
        below = self.mapTo(window, QPoint(0, self.height() + _GAP))
        fits = below.y() + height <= window.height()
        top = below.y() if fits else max(0, self.mapTo(window, QPoint(0, -_GAP)).y() - height)
        width = min(max(self.width(), px(_WIDTH_LEAST)), window.width())
        left = min(below.x(), window.width() - width)
        shown.setGeometry(left, top, width, min(height, window.height()))
