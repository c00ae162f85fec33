"""Date and time fields."""

from datetime import date, time

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget

from brata_desktop.ui.widgets.date_edit import DateEdit, TimeEdit, long_date


def parse_date(text):
    day, month, year = text.split("/")
    return date(int(year), int(month), int(day))


def parse_time(text):
    return time(int(text[:2]), int(text[2:]))


def test_date_is_written_with_its_weekday():
    assert long_date(date(2024, 1, 31)) == "Rabu, 31 Januari 2024"


def test_typed_date_is_written_out(shown, qtbot):
    field = shown(DateEdit(parse_date))
    qtbot.keyClicks(field, "31/01/2024")
    field.commit()

    assert (field.value(), field.text()) == (date(2024, 1, 31), "Rabu, 31 Januari 2024")


def test_calendar_opens_on_the_value_with_monday_first(shown, qtbot):
    field = shown(DateEdit(parse_date))
    field.set_value(date(2024, 1, 31))
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)

    assert calendar.selectedDate() == QDate(2024, 1, 31)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday

    with qtbot.waitSignal(field.value_changed) as blocker:
        calendar.activated.emit(QDate(2024, 2, 1))

    assert blocker.args == [date(2024, 2, 1)]
    assert field.text() == "Kamis, 1 Februari 2024"


def test_time_is_written_with_a_point(shown, qtbot):
    field = shown(TimeEdit(parse_time))
    qtbot.keyClicks(field, "2015")
    field.commit()

    assert field.text() == "20.15"
