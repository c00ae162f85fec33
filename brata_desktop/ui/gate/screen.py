"""The base of every gate page: one column in the middle of the window, a quiet line at its foot."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from brata_desktop import __version__
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.times import WITA
from brata_desktop.ui.gate.jobs import Clock
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.icon_label import IconLabel, IconText
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from brata_desktop.ui.widgets.pill import Pill

_TICK_MS = 5000


def local_clock() -> dt.datetime:
    """Return the laptop's time with the laptop's own offset."""
    return dt.datetime.now().astimezone()


def said(error: Exception) -> str:
    """Return the sentence of an expected error; anything else is ours and is raised again."""
    if not isinstance(error, BrataError):
        raise error
    from brata_desktop.ui.error_text import error_text  # noqa: PLC0415 (many; when needed)

    return error_text(error)


def column_of(*widgets: QWidget, spacing: int) -> QWidget:
    """Put widgets under each other, ``spacing`` pixels apart at 100 %, to show and hide as one."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(spacing))
    for widget in widgets:
        column.addWidget(widget)
    return holder


def holding(layout: QLayout) -> QWidget:
    """Put a layout into a widget of its own, to show and hide it as one."""
    holder = QWidget()
    holder.setLayout(layout)
    return holder


class Brand(QWidget):
    """Emblem, name of the program, and a line below; `GateScreen.retranslate` fills in the words.

    Attributes:
        line: Names the operation, or the step.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice: Pill | None = None
        self.line = ElidedLabel(role="small", tone="text2")
        self._head = head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(IconLabel("brand", "primary", 28))
        head.addWidget(Label("Brata Desktop", "h2"))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self.line)

    def show_practice(self) -> None:
        """Say that this is practice."""
        from brata_desktop.ui.widgets.pill import Badge, Pill  # noqa: PLC0415 - in practice only

        self._practice = Pill(Badge("", "graduation-cap", "warn"))
        self._head.addWidget(self._practice)
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        if self._practice is not None:
            self._practice.set_text(self.tr("PRACTICE"))


class Foot(QFrame):
    """Offline, where the records are, date and time, version; likewise."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._total: int | None = None
        self.network = IconText("cloud-off", icon_tone="warn")
        self.records = IconText("hard-drive", icon_tone="ok")
        self.now = Label(role="small", tone="text2")
        self.version = Label(role="small", tone="text3")
        self.timer = QTimer(self)
        self.timer.setInterval(_TICK_MS)
        self.timer.timeout.connect(self.tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(12))
        row.setSpacing(px(26))
        row.addWidget(self.network)
        row.addWidget(self.records)
        row.addStretch(1)
        row.addWidget(self.now)
        row.addWidget(self.version)

    def set_total(self, total: int | None) -> None:
        """Say how many records there are, once that is known."""
        self._total = total
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.network.label.set_text(self.tr("Offline, fully usable"))
        if self._total is None:
            words = self.tr("Records on this laptop are encrypted")
        else:
            count = QLocale().toString(self._total)
            words = fill(self.tr("%1 records on this laptop, encrypted"), count)
        self.records.label.set_text(words)
        self.version.setText(fill(self.tr("Version %1"), __version__))
        self.tick()

    def tick(self) -> None:
        """Show the time at the post."""
        now = self._clock().astimezone(WITA)
        day = QLocale().toString(QDate(now.year, now.month, now.day), "dddd, d MMMM yyyy")
        self.now.setText(f"{day}, {now:%H.%M} WITA")

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Go with the time while visible."""
        super().showEvent(event)
        self.tick()
        self.timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt
        """Rest while hidden."""
        super().hideEvent(event)
        self.timer.stop()


class GateScreen(QFrame):
    """A page that fills the window before the work begins.

    A subclass builds ``column``, then calls ``_connect`` and ``retranslate`` of its own.

    Args:
        clock: The laptop's clock, aware.
        width: Width of the column in pixels at 100 %.

    Attributes:
        brand: Head of the column.
        column: Layout below the brand.
        foot: Line at the foot of the window.
    """

    def __init__(self, clock: Clock, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.brand = Brand()
        self.foot = Foot(clock)
        self._width = width
        self._middle = QWidget()
        self.column = QVBoxLayout()
        self.column.setSpacing(px(14))
        self._lay_out()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.brand.retranslate()
        self.foot.retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow language and text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.StyleChange:
            self._middle.setFixedWidth(px(self._width))

    def _lay_out(self) -> None:
        self._middle.setFixedWidth(px(self._width))
        inner = QVBoxLayout(self._middle)
        inner.setContentsMargins(0, px(16), 0, px(16))
        inner.setSpacing(px(22))
        inner.addWidget(self.brand)
        inner.addLayout(self.column)
        inner.addStretch(1)
        ground = QWidget()
        centre = QVBoxLayout(ground)
        centre.setContentsMargins(0, 0, 0, 0)
        centre.addStretch(1)
        # Not by alignment: Qt gives an aligned column too little height for wrapped lines.
        centre.addLayout(row_of(1, self._middle, 1))
        centre.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(ground), 1)
        whole.addWidget(self.foot)
