"""The line of the election night that radio calls are keyed into."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from brata_desktop.ui.widgets.line_edit import LineEdit


class CallLine(LineEdit):
    """The line that calls are keyed into.

    Signals:
        entered: Enter with something in it.
        undo_asked: Ctrl+Z with nothing in it.
        left: Escape.
        stepped: Up (-1) or down (1): another row of the board.
    """

    entered = Signal()
    undo_asked = Signal()
    left = Signal()
    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter takes the line, Esc empties it, the arrows walk the board."""
        key = event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        is_undo = key == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.text().strip():
                self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in steps:
            self.stepped.emit(steps[Qt.Key(key)])
        elif is_undo and not self.text():
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)
