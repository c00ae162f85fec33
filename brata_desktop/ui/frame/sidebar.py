"""The sidebar: brand, screens with their counts, the status box; icons only when narrow."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from brata_desktop.ui.frame.state import (
    SCREENS,
    Count,
    FrameState,
    Screen,
    Status,
    group_title,
)
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.painting import elided, focus_ring, rounded

_PAD = 10
_LOW = 22


class SidebarItem(QAbstractButton):
    """A screen in the sidebar: icon, title, count; a bar and a tint mark the one shown."""

    def __init__(self, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = screen
        self._count = Count(0)
        self._collapsed = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the title in the language in force."""
        self.setText(self.place.title)
        number = f", {self._count.number}" if self._count.number else ""
        self.setAccessibleName(self.text() + number)
        self.setToolTip(f"{self.text()}{number} ({self.place.shortcut})")
        self.update()

    def set_count(self, count: Count) -> None:
        """Show a number behind the title; 0 shows none."""
        self._count = count
        self.retranslate()

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Show the icon only, the count as a dot."""
        self._collapsed = collapsed
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for one row."""
        return QSize(px(40), px(36 if self._collapsed else 32))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Become lower in a low window with large text, rather than make it higher."""
        return QSize(px(40), px(_LOW))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the item."""
        painter, box = QPainter(self), QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            ground = "sel" if self.isChecked() else "hover"
            rounded(painter, box, px(SIZES.radius_control), colour(ground))
        if self.isChecked():
            bar = QRectF(0, (self.height() - px(17)) / 2, px(3), px(17))
            rounded(painter, bar, 1, colour("accent_line"))
        if self._collapsed:
            self._draw_collapsed(painter)
        else:
            self._draw_row(painter)
        if self.hasFocus():
            focus_ring(painter, box)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt
        """Repaint for the hover ground."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Repaint without the hover ground."""
        super().leaveEvent(event)
        self.update()

    @property
    def _ink(self) -> str:
        return "accent" if self.isChecked() else "text2"

    def _draw_row(self, painter: QPainter) -> None:
        top = (self.height() - px(16)) / 2
        draw_icon(painter, self.place.icon, self._ink, px(11), top, 16)
        right = self._draw_count(painter)
        face = font("bold" if self.isChecked() else "strong")
        painter.setFont(face)
        painter.setPen(colour(self._ink))
        box = QRectF(px(37), 0, right - px(37), self.height())
        text = elided(QFontMetrics(face), self.text(), int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_count(self, painter: QPainter) -> float:
        right = self.width() - px(8)
        if not self._count.number:
            return right
        words = str(self._count.number)
        width = max(px(18), QFontMetrics(font("cap")).horizontalAdvance(words) + px(11))
        box = QRectF(right - width, (self.height() - px(16)) / 2, width, px(16))
        is_danger = self._count.tone == "danger"
        rounded(painter, box, px(8), colour("badge_danger" if is_danger else "primary"))
        painter.setFont(font("cap"))
        painter.setPen(colour("on_badge_danger" if is_danger else "on_primary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return right - width - px(4)

    def _draw_collapsed(self, painter: QPainter) -> None:
        left, top = (self.width() - px(17)) / 2, (self.height() - px(17)) / 2
        draw_icon(painter, self.place.icon, self._ink, left, top, 17)
        if self._count.number:
            tone = "badge_danger" if self._count.tone == "danger" else "accent_line"
            dot = QRectF(left + px(15), max(top - px(5), 0), px(8), px(8))
            rounded(painter, dot, px(4), colour(tone))


class BrandRow(QWidget):
    """The emblem, the program's name and the post."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post = ""
        self._collapsed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_post(self, post: str) -> None:
        """Show another post."""
        self._post = post
        self.setToolTip(post)
        self.setAccessibleName(f"Brata Desktop, {post}")
        self.update()

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Show the emblem only."""
        self._collapsed = collapsed
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for two lines."""
        return QSize(px(40), px(46))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw emblem and words."""
        painter, side = QPainter(self), px(28)
        top = (self.height() - side) / 2
        if self._collapsed:
            draw_icon(painter, "brand", "primary", (self.width() - side) / 2, top, 28)
            return
        draw_icon(painter, "brand", "primary", px(2), top, 28)
        align, width = Qt.AlignmentFlag.AlignVCenter, self.width() - px(39)
        lines = (("bold", "text", "Brata Desktop", 5), ("small", "text3", self._post, 22))
        for role, ink, text, y in lines:
            painter.setFont(font(role))
            painter.setPen(colour(ink))
            shown = elided(QFontMetrics(font(role)), text, width)
            painter.drawText(QRectF(px(39), px(y), width, px(18)), align, shown)


class StatusBox(QAbstractButton):
    """The box at the foot: whether everything is safe, and where."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: Status | None = None
        self._collapsed = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_status(self, status: Status | None) -> None:
        """Show a status; none hides the box."""
        self._status = status
        self.setVisible(status is not None)
        words = ". ".join((status.title, *status.lines)) if status else ""
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Show icon and number only."""
        self._collapsed = collapsed
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the lines."""
        lines = len(self._status.lines) if self._status else 0
        return QSize(px(40), px(46 if self._collapsed else 34 + 18 * lines))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the box."""
        if self._status is None:
            return
        painter, status = QPainter(self), self._status
        ink = "text2" if status.tone == "neutral" else status.tone
        ground = colour(f"{status.tone}_soft")
        rounded(painter, QRectF(self.rect()), px(SIZES.radius_control), ground)
        if self._collapsed:
            self._draw_collapsed(painter, status, ink)
        else:
            self._draw_lines(painter, status, ink)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()))

    def _draw_collapsed(self, painter: QPainter, status: Status, ink: str) -> None:
        top = px(5) if status.number else (self.height() - px(17)) / 2
        draw_icon(painter, status.icon, ink, (self.width() - px(17)) / 2, top, 17)
        painter.setFont(font("bold"))
        painter.setPen(colour(ink))
        below = QRectF(0, px(23), self.width(), px(18))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, status.number)

    def _draw_lines(self, painter: QPainter, status: Status, ink: str) -> None:
        draw_icon(painter, status.icon, ink, px(10), px(9), 16)
        width = self.width() - px(40)
        self._line(painter, "strong", ink, QRectF(px(32), px(8), width, px(18)), status.title)
        for index, line in enumerate(status.lines):
            box = QRectF(px(10), px(27 + 18 * index), self.width() - px(18), px(18))
            self._line(painter, "small", "text2", box, line)

    @staticmethod
    def _line(painter: QPainter, role: str, ink: str, box: QRectF, text: str) -> None:
        painter.setFont(font(role))
        painter.setPen(colour(ink))
        shown = elided(QFontMetrics(font(role)), text, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class Sidebar(QFrame):
    """Brand, screens, status.

    Args:
        screens: What may be shown, in order.
        parent: The widget it lies in.

    Signals:
        asked: A screen was asked for; carries its key.
        status_asked: The status box was pressed.
    """

    asked = Signal(str)
    status_asked = Signal()

    def __init__(self, screens: Iterable[Screen] = SCREENS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.brand = BrandRow()
        self.box = StatusBox()
        self.items: dict[str, SidebarItem] = {}
        self._headings: dict[str, tuple[Label, QFrame]] = {}
        self._collapsed = False
        self._build(screens)
        self.box.hide()
        self.box.clicked.connect(self.status_asked)
        self.set_screens(())

    def set_screens(self, keys: Iterable[str]) -> None:
        """Show these screens only."""
        shown = set(keys)
        for key, item in self.items.items():
            item.setVisible(key in shown)
        groups = {item.place.group for key, item in self.items.items() if key in shown}
        for group, (label, line) in self._headings.items():
            label.setVisible(group in groups and not self._collapsed)
            line.setVisible(group in groups and self._collapsed)

    def set_current(self, key: str) -> None:
        """Mark the screen that is shown."""
        if key in self.items:
            self.items[key].setChecked(True)

    def set_state(self, state: FrameState) -> None:
        """Show post, counts and status."""
        self.brand.set_post(state.post)
        self.box.set_status(state.status)
        for key, item in self.items.items():
            item.set_count(state.counts.get(key, Count(0)))

    def set_collapsed(self, collapsed: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Show icons only, or everything."""
        self._collapsed = collapsed
        self.setFixedWidth(px(SIZES.sidebar_collapsed if collapsed else SIZES.sidebar))
        side = px(8 if collapsed else _PAD)
        self._column.setContentsMargins(side, px(5), side, px(_PAD))
        self.brand.set_collapsed(collapsed)
        self.box.set_collapsed(collapsed)
        for item in self.items.values():
            item.set_collapsed(collapsed)
        self.set_screens([key for key, item in self.items.items() if not item.isHidden()])

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.setAccessibleName(self.tr("Screens"))
        for item in self.items.values():
            item.retranslate()
        for group, (label, _) in self._headings.items():
            label.setText(group_title(group))

    def _build(self, screens: Iterable[Screen]) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(px(2))
        self._column.addWidget(self.brand)
        self._column.addSpacing(px(3))
        group = ""
        for screen in screens:
            if screen.group != group:
                group = screen.group
                self._add_heading(group)
            item = SidebarItem(screen, self)
            item.clicked.connect(lambda _on=False, key=screen.key: self.asked.emit(key))
            self.items[screen.key] = item
            self._column.addWidget(item)
        self._column.addStretch(1)
        self._column.addWidget(self.box)

    def _add_heading(self, group: str) -> None:
        label = Label(group_title(group), "cap", "text3")
        label.setContentsMargins(px(11), px(9), 0, px(5))
        line = rule()
        self._headings[group] = (label, line)
        self._column.addWidget(label)
        self._column.addWidget(line)
