"""Text fields of several lines, combo boxes with completion, fields that parse what is typed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QListView, QPlainTextEdit, QWidget

from brata_desktop.ui.theme.current import font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.widgets.keys import cap_width, draw_cap
from brata_desktop.ui.widgets.line_edit import LineEdit, mark_error


def make_completer(words: Sequence[str], parent: QWidget) -> QCompleter:
    """Make a completer that finds the typed letters anywhere in a word, whatever their case."""
    completer = QCompleter(list(words), parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = QListView()
    popup.setProperty("kind", "popup")
    completer.setPopup(popup)
    return completer


class SearchField(LineEdit):
    """A search box with a magnifier and the key that leads here."""

    def __init__(
        self, placeholder: str = "", keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self._keys = keys
        self.setProperty("kind", "search")
        self.setClearButtonEnabled(True)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw magnifier and key over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, "search", "text2", px(9), (self.height() - px(15)) / 2, 15)
        if self._keys and not self.text() and not self.hasFocus():
            width, height = cap_width(self._keys), px(18)
            left, top = self.width() - width - px(7), (self.height() - height) / 2
            draw_cap(painter, QRectF(left, top, width, height), self._keys)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Keep room for magnifier and key at the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def _make_room(self) -> None:
        right = cap_width(self._keys) if self._keys else 0
        self.setTextMargins(px(22), 0, right, 0)


class TextArea(QPlainTextEdit):
    """A text of several lines; Tab goes on to the next field, the height follows the text.

    Args:
        lines: Height in lines while the text is short.
        max_lines: Height in lines at which it begins to scroll.
    """

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        lines: int = 3,
        max_lines: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._lines = lines
        self._max_lines = max_lines
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """Give the text."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace the text and forget the undo history."""
        self.setPlainText(text)

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong."""
        mark_error(self, message)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        # A plain-text document measures its height in lines, already wrapped.
        wanted = max(self._lines, round(self.document().size().height()))
        line = QFontMetrics(font("body")).lineSpacing()
        height = min(wanted, self._max_lines) * line + px(20)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


class ComboBox(QComboBox):
    """A choice from a list; ``editable`` lets one type to find an entry.

    The wheel scrolls the page, not the choice, unless the field has the focus.
    Entries carry a key: ``set_choices([("fight", "Perkelahian")])``, ``key()``.
    """

    def __init__(self, *, editable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        view = QListView()
        view.setProperty("kind", "popup")
        self.setView(view)
        if editable:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, text) pairs; the present choice stays if its key is still there."""
        kept = self.key()
        blocker = QSignalBlocker(self)
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.setCurrentIndex(self.findData(kept))
        if self.isEditable():
            self.setCompleter(make_completer([text for _, text in choices], self))
        blocker.unblock()

    def key(self) -> str:
        """Give the key of the choice, empty when nothing of the list is chosen."""
        if self.isEditable():
            index = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
            return str(self.itemData(index)) if index >= 0 else ""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Choose by key; an unknown key clears the choice."""
        self.setCurrentIndex(self.findData(key))

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong."""
        mark_error(self, message)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt
        """Leave the wheel to the page while another field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ParsedLineEdit(LineEdit):
    """A field that understands what is typed when it is left: dates, times, numbers.

    Args:
        parse: Text to value; raises ``ValueError`` or the domain's error when it cannot.
        show: Value to text.
        empty: Value of an empty field.

    Signals:
        value_changed: Another value was understood; carries it (or ``empty``).
        rejected: The text was not understood; carries the exception. The old value stays.
    """

    value_changed = Signal(object)
    rejected = Signal(object)

    def __init__(
        self,
        parse: Callable[[str], Any],
        show: Callable[[Any], str],
        *,
        placeholder: str = "",
        errors: tuple[type[Exception], ...] = (ValueError,),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self._parse = parse
        self._show = show
        self._errors = errors
        self._value: Any = None
        self.editingFinished.connect(self.commit)

    def value(self) -> Any:  # noqa: ANN401 - whatever the parser gives
        """Give the last value that was understood; None when empty."""
        return self._value

    def set_value(self, value: Any) -> None:  # noqa: ANN401
        """Show a value without telling anybody."""
        self._value = value
        self.setText("" if value is None else self._show(value))
        self.setModified(False)
        self.set_error("")

    def commit(self) -> None:
        """Understand the text now; nothing happens when it was not touched."""
        if not self.isModified():
            return
        self.setModified(False)
        text = self.text().strip()
        try:
            value = self._parse(text) if text else None
        except self._errors as error:
            self.rejected.emit(error)
            return
        self.set_value(value)
        self.value_changed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape brings the last value back before it means "close"."""
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.set_value(self._value)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt
        """Select all, so that typing replaces the value."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.selectAll()
