"""A date field (parser and a calendar to click) and a time field."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCalendarWidget, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.widgets.inputs import ParsedLineEdit


def long_date(day: date) -> str:
    """Write a date with its weekday in the language in force: "Rabu, 31 Januari 2024"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM yyyy")


def short_time(moment: time) -> str:
    """Write a time of day as on paper: "20.15"."""
    return f"{moment:%H.%M}"


class DateEdit(ParsedLineEdit):
    """A date: typed (the injected parser decides what is understood) or picked.

    Alt+Down, F4 or a click on the calendar icon opens the calendar; the week starts on Monday.

    Args:
        parse: Text to ``date``, or None for an unknown day; raises one of ``errors``.
        errors: Exceptions that mean "not understood".
    """

    def __init__(
        self,
        parse: Callable[[str], date | None],
        *,
        placeholder: str = "",
        errors: tuple[type[Exception], ...] = (ValueError,),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parse, long_date, placeholder=placeholder, errors=errors, parent=parent)
        self.setMinimumWidth(px(178))
        self.setTextMargins(0, 0, px(20), 0)
        self._calendar: QCalendarWidget | None = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the calendar icon at the right."""
        super().paintEvent(event)
        box = self._icon_box()
        draw_icon(QPainter(self), "calendar", "text2", box.x(), box.y(), 14)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt
        """Open the calendar when its icon is clicked."""
        if self._icon_box().adjusted(-6, -8, 8, 8).contains(event.position().toPoint()):
            self.open_calendar()
            return
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Open the calendar on Alt+Down."""
        if event.type() == QEvent.Type.KeyPress and self._asks_for_calendar(event):
            self.open_calendar()
            return True
        return super().event(event)

    def open_calendar(self) -> None:
        """Show the calendar below the field; a click or Enter takes a day."""
        if self._calendar is None:
            self._calendar = self._make_calendar()
        calendar = self._calendar
        calendar.setLocale(QLocale())
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        if isinstance(self.value(), date):
            day = self.value()
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        calendar.show()
        calendar.setFocus()

    def _make_calendar(self) -> QCalendarWidget:
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        return calendar

    def _take(self, picked: QDate) -> None:
        if self._calendar is not None:
            self._calendar.hide()
        day = date(picked.year(), picked.month(), picked.day())
        if day != self.value():
            self.set_value(day)
            self.value_changed.emit(day)
        self.setFocus()

    def _asks_for_calendar(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Down:
            return False
        return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)

    def _icon_box(self) -> QRect:
        side = px(14)
        return QRect(self.width() - side - px(9), (self.height() - side) // 2, side, side)


class TimeEdit(ParsedLineEdit):
    """A time of day, written "20.15"; the injected parser understands "2015" or "-30"."""

    def __init__(
        self,
        parse: Callable[[str], time],
        *,
        placeholder: str = "",
        errors: tuple[type[Exception], ...] = (ValueError,),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parse, short_time, placeholder=placeholder, errors=errors, parent=parent)
        self.setFixedWidth(px(72))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(px(72))
