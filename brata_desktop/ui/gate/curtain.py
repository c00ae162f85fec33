"""While the screen is locked, no window of the program stands above the gate."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from shiboken6 import isValid


class Curtain(QObject):
    """Puts away whatever is a window of its own: dialogs, papers, menus, lists of offers.

    It knows no kind of window, so that a new one is put away too, also one that opens only when
    the screen is locked already. A question with what was typed in it comes back with its officer.
    A chooser of files or of a printer is given up: whoever waits for it hears that it was
    cancelled.

    Args:
        window: The window of the program.
        gate: The pages that are shown while it is locked; their own windows may stand above.
    """

    def __init__(self, window: QWidget, gate: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._gate = gate
        self._kept: list[QDialog] = []

    def draw(self) -> None:
        """Put everything away, until it is lifted."""
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and self._is_above(widget):
                self._put_away(widget)
        self._window.activateWindow()

    def lift(self, *, is_same_officer: bool) -> None:
        """Show the dialogs again to whom they belong to; to nobody else."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        kept = [dialog for dialog in self._kept if isValid(dialog)]
        self._kept = []
        # What stands above another one comes after it.
        for dialog in sorted(kept, key=lambda each: len(_ancestors(each))):
            dialog.finished.disconnect(self._forget)
            if is_same_officer:
                dialog.show()
                dialog.activateWindow()
            else:
                dialog.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Let nothing come up that was asked for before the screen was locked."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            is_hint = watched.windowType() == Qt.WindowType.ToolTip
            if watched.isWindow() and not is_hint and self._is_above(watched):
                # A window cannot be hidden while it is being shown, but it can be left unpainted.
                watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                QTimer.singleShot(0, watched, lambda: self._put_away_late(watched))
        return super().eventFilter(watched, event)

    def _put_away_late(self, widget: QWidget) -> None:
        self._put_away(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, on=False)

    def _put_away(self, widget: QWidget) -> None:
        if not isinstance(widget, QDialog):
            widget.hide()
        elif _is_chooser(widget):
            widget.reject()
        else:
            widget.hide()
            widget.finished.connect(self._forget)
            self._kept.append(widget)

    def _forget(self, _result: object = None) -> None:
        """Drop what ended by itself, such as the dialog of a job that is done."""
        ended = self.sender()
        self._kept = [dialog for dialog in self._kept if dialog is not ended]

    def _is_above(self, widget: QWidget) -> bool:
        return widget is not self._window and self._gate not in _ancestors(widget)


def _is_chooser(dialog: QDialog) -> bool:
    """Tell the system's dialogs, which a caller waits for with a loop of its own."""
    waits = dialog.windowModality() == Qt.WindowModality.ApplicationModal
    return waits or isinstance(dialog, QFileDialog)


def _ancestors(widget: QWidget) -> list[QWidget]:
    found = []
    above = widget.parentWidget()
    while above is not None:
        found.append(above)
        above = above.parentWidget()
    return found
