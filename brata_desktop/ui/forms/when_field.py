"""When: a day and a time beside it, typed as one says it, kept as well as it is known."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brata_desktop.domain.entry.clock_text import clock_text, parse_clock
from brata_desktop.domain.entry.when_text import parse_when
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import WITA, When
from brata_desktop.domain.wording_id import zone_name
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.buttons import MiniChip
from brata_desktop.ui.widgets.date_edit import DateEdit, long_date
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.inputs import ParsedLineEdit
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import mark_error

Clock = Callable[[], dt.datetime]

_TIME_WIDTH = 72
_TIME_WIDTH_MAX = 240
_BEFORE_MINUTES = (0, 15, 30, 60)


class _Day(DateEdit):
    """The field of the day; Escape tells that the typing is taken back."""

    reverted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Take back what was typed."""
        was_typed = self.isModified()
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape and was_typed:
            self.reverted.emit()


class _Time(ParsedLineEdit):
    """The field of the time, as wide as what it says."""

    reverted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Take back what was typed."""
        was_typed = self.isModified()
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape and was_typed:
            self.reverted.emit()

    def fit(self) -> None:
        """Be as wide as the words."""
        text = QFontMetrics(self.font()).horizontalAdvance(self.text()) + px(26)
        self.setFixedWidth(min(max(px(_TIME_WIDTH), text), px(_TIME_WIDTH_MAX)))


class WhenField(QWidget):
    """Day, time, zone and the quick times; every letter that makes sense is taken at once.

    Args:
        clock: The laptop's clock, aware.
        has_quick: Whether *Sekarang*, −15, −30, −1 jam stand beside it.

    Signals:
        edited: The time changed; carries the `When`.
    """

    edited = Signal(object)

    def __init__(
        self, clock: Clock, *, has_quick: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._value = When()
        self._before = When()
        errors = (InvalidInput,)
        self.day = _Day(self._day_of, errors=errors)
        self.time = _Time(self._read_time, clock_text, errors=errors)
        self.zone = Label(tone="text2")
        self.quick = [MiniChip() for _ in _BEFORE_MINUTES] if has_quick else []
        self._build()
        self._connect()

    def set_value(self, value: When) -> None:
        """Show a time."""
        self._value = self._before = value
        self.day.set_value(value.date)
        self.time.set_value(value if clock_text(value) else None)
        self.zone.setText(zone_name(value.utc_offset_minutes))
        self.time.fit()

    def unclear(self) -> str:
        """Return what stands in the two fields and cannot be read."""
        texts = [] if self._is_day_clear() else [self.day.text().strip()]
        if not _is_clear(self.time, clock_text, self._read_time):
            texts.append(self.time.text().strip())
        return " ".join(texts)

    def set_error(self, message: str) -> None:
        """Show or clear that the answer is wrong: at the day when that is what is unclear."""
        is_day = not self._is_day_clear()
        mark_error(self.day, message if is_day else "")
        mark_error(self.time, "" if is_day else message)

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in reading order."""
        return [self.day, self.time]

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.day.setAccessibleName(self.tr("Day"))
        self.time.setAccessibleName(self.tr("Time"))
        self.day.setToolTip(self.tr("31/1, kemarin, Rabu, -30; Alt+Down for the calendar"))
        self.time.setToolTip(self.tr("2015, -30, kemarin 21, 20.00-21.00, sekitar 20, malam"))
        words = (
            self.tr("Now"),
            self.tr("−15 min"),
            self.tr("−30 min"),
            self.tr("−1 hour"),
        )
        for chip, word in zip(self.quick, words, strict=False):
            chip.set_label(word)
        self.set_value(self._value)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.time.fit()

    def _build(self) -> None:
        said = QWidget()
        row = QHBoxLayout(said)
        row.setContentsMargins(0, 0, px(6), 0)
        row.setSpacing(px(7))
        for part in (self.day, self.time, self.zone):
            row.addWidget(part)
        flow = FlowLayout(self, spacing=px(7))
        flow.addWidget(said)
        for chip in self.quick:
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            flow.addWidget(_centred(chip))
        self.day.setFixedWidth(px(178))
        self.setFocusProxy(self.day)
        self.time.fit()

    def _connect(self) -> None:
        self.day.textEdited.connect(self._type_day)
        self.day.value_changed.connect(self._pick_day)
        self.time.textEdited.connect(self._type_time)
        self.time.value_changed.connect(lambda _: self.set_value(self._value))
        for edit in (self.day, self.time):
            edit.reverted.connect(lambda: self._take(self._before))
        for chip, minutes in zip(self.quick, _BEFORE_MINUTES, strict=False):
            chip.clicked.connect(lambda _=False, minutes=minutes: self._set_ago(minutes))

    def _now(self) -> dt.datetime:
        return self._clock().astimezone(WITA)

    def _set_ago(self, minutes: int) -> None:
        self._take(parse_when(f"-{minutes}", self._now()))
        self.set_value(self._value)

    def _type_day(self, text: str) -> None:
        # From the value before this typing: "29/1" begins as "2", which is a clock time.
        before = self._before
        if not text.strip():
            self._take(replace(before, date=None, end_date=None))
            return
        try:
            said = parse_when(text, self._now())
        except InvalidInput:
            self._take(before)
            return
        self._take(said if clock_text(said) else _moved(before, said.date, said.end_date))

    def _pick_day(self, day: dt.date | None) -> None:
        if day != self._value.date:
            self._take(_moved(self._value, day, None))
        self.set_value(self._value)

    def _type_time(self, text: str) -> None:
        try:
            self._take(self._read_time(text) if text.strip() else _day_only(self._before))
        except InvalidInput:
            self._take(self._before)

    def _take(self, value: When) -> None:
        """Tell the value, also when it is the old one: what is unclear is to be kept too."""
        self._value = value
        self.edited.emit(value)

    def _is_day_clear(self) -> bool:
        return _is_clear(self.day, long_date, self._day_of)

    def _day_of(self, text: str) -> dt.date | None:
        return parse_when(text, self._now()).date

    def _read_time(self, text: str) -> When:
        # The day before this typing began: "24.00" moves it once, not with every letter.
        return parse_clock(text, self._now(), self._before.date)


def _centred(chip: QWidget) -> QWidget:
    """Put a small chip at the middle of the fields beside it."""
    holder = QWidget()
    air = px((SIZES.control - SIZES.mini_chip) / 2)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, air, 0, air)
    row.addWidget(chip)
    return holder


def _is_clear(
    edit: ParsedLineEdit, show: Callable[[Any], str], read: Callable[[str], object]
) -> bool:
    """Whether a field is empty, shows its value, or holds text that can be read."""
    text = edit.text().strip()
    if not text or (edit.value() is not None and text == show(edit.value())):
        return True
    try:
        read(text)
    except InvalidInput:
        return False
    return True


def _moved(when: When, day: dt.date | None, end: dt.date | None) -> When:
    """Return a time on another day; an end keeps its distance in days."""
    if end is None and when.end_date is not None and when.date is not None and day is not None:
        end = when.end_date + (day - when.date)
    return replace(when, date=day, end_date=end if day is not None else None)


def _day_only(when: When) -> When:
    return When(date=when.date, utc_offset_minutes=when.utc_offset_minutes)
