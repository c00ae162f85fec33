"""Enter goes from field to field, and on from the last."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class EnterWalk(QObject):
    """Watches the fields of a form.

    Args:
        form: Owns the walk.
        fields: Lines and choices in reading order; what is hidden is passed over.

    Signals:
        finished: Enter was pressed in the last field.
    """

    finished = Signal()

    def __init__(self, form: QWidget, fields: Sequence[QWidget]) -> None:
        super().__init__(form)
        self._fields = list(fields)
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Take a plain Enter; Ctrl+Enter belongs to the main button."""
        if (
            isinstance(watched, QWidget)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._go_on(watched)
            return True
        return super().eventFilter(watched, event)

    def _go_on(self, field: QWidget) -> None:
        later = self._fields[self._fields.index(field) + 1 :]
        following = next((each for each in later if each.isVisible()), None)
        if following is None:
            self.finished.emit()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)
