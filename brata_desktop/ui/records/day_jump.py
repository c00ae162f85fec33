"""Go to a date: a field below the list's header that understands "31/1" and "kemarin"."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from brata_desktop.domain.entry.when_text import parse_date
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.date_edit import DateEdit
from brata_desktop.ui.widgets.field import Field


class DayJump(QFrame):
    """Asks for a day; Enter goes there, Escape closes.

    Signals:
        chosen: Carries the day.
    """

    chosen = Signal(object)

    def __init__(self, clock: Callable[[], dt.datetime], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("surface")
        self.day = DateEdit(lambda text: parse_date(text, clock()), errors=(InvalidInput,))
        self._field = Field("", self.day)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(12), px(14), px(12))
        row.addWidget(self._field)
        self.day.value_changed.connect(self._take)
        self.day.rejected.connect(self._refuse)

    def ask(self, below: QWidget) -> None:
        """Open over the upper left corner of a widget."""
        self._field.set_label(self.tr("Go to a date"), self.tr("31/1, kemarin, 31 Januari 2024"))
        self.day.set_value(None)
        self._field.set_error("")
        self.move(below.mapToGlobal(QPoint(px(20), px(8))))
        self.show()
        self.day.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape closes; Enter was taken by the field."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _take(self, day: dt.date | None) -> None:
        if day is not None:
            self.hide()
            self.chosen.emit(day)

    def _refuse(self, _error: Exception) -> None:
        self._field.set_error(self.tr("This is no date. Try 31/1 or kemarin."))
