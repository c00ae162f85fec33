"""Chips: a group of topics to switch on and off, and removable items such as persons."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import IconButton
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.painting import focus_ring, rounded

_TICK = 14


class ToggleChip(QAbstractButton):
    """A topic that is chosen or not; a tick appears when it is."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setText(text)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for text, and for the tick when chosen."""
        text = QFontMetrics(font("label", weight=600)).horizontalAdvance(self.text())
        tick = px(_TICK + 5) if self.isChecked() else 0
        return QSize(text + tick + px(20), px(SIZES.chip))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the chip."""
        painter, box, on = QPainter(self), QRectF(self.rect()), self.isChecked()
        ground = "accent_soft" if on else "hover" if self.underMouse() else "surface"
        line = None if on else colour("border")
        rounded(painter, box, px(SIZES.radius_control), colour(ground), line)
        left = px(10)
        if on:
            draw_icon(painter, "check", "accent", left, (self.height() - px(_TICK)) / 2, _TICK)
            left += px(_TICK + 5)
        painter.setFont(font("label", weight=600 if on else 500))
        painter.setPen(colour("accent" if on else "text2"))
        align = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(left, 0, 0, 0), align, self.text())
        if self.hasFocus():
            focus_ring(painter, box)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class ChipGroup(QWidget):
    """Any number of topics (Materi).

    Signals:
        changed: The user switched one; carries the chosen keys as a tuple, in the given order.
    """

    changed = Signal(tuple)

    def __init__(
        self, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=px(6))
        self.chips: list[ToggleChip] = []
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer (key, text) pairs; chosen keys that are still there stay chosen."""
        chosen = set(self.chosen())
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [ToggleChip(key, text, self) for key, text in choices]
        for chip in self.chips:
            chip.setChecked(chip.key in chosen)
            chip.clicked.connect(lambda _on: self.changed.emit(self.chosen()))
            self._flow.addWidget(chip)
        if self.chips:
            self.setFocusProxy(self.chips[0])
        self.updateGeometry()

    def chosen(self) -> tuple[str, ...]:
        """Give the chosen keys in the given order."""
        return tuple(chip.key for chip in self.chips if chip.isChecked())

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Choose exactly these without telling anybody."""
        wanted = set(keys)
        for chip in self.chips:
            chip.setChecked(chip.key in wanted)


class ItemChip(QFrame):
    """An item of a list inside a form: a person with role and details, with a cross.

    Signals:
        removed: The cross was pressed.
        opened: The chip was asked to be edited (double click).
    """

    removed = Signal()
    opened = Signal()

    def __init__(
        self, title: str, lead: str = "", detail: str = "", *, remove_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._lead = Label(lead, "label", "text2")
        self._title = Label(title, "strong")
        self._detail = ElidedLabel(detail, "small", "text2")
        self.remove = IconButton(
            "x", small=True, hint=remove_hint or fill(self.tr("Remove %1"), title)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(px(10), 0, 0, 0)
        row.setSpacing(px(10))
        for part in (self._lead, self._title):
            row.addWidget(part)
        row.addWidget(self._detail, 1)
        row.addWidget(self.remove)
        self._lead.setMinimumWidth(px(56) if lead else 0)
        self._lead.setVisible(bool(lead))
        self.remove.clicked.connect(self.removed)
        self.setFixedHeight(px(SIZES.control))
        self.setAccessibleName(", ".join(part for part in (lead, title, detail) if part))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(px(SIZES.control))

    def mouseDoubleClickEvent(self, _event: object) -> None:  # noqa: N802 - Qt
        """Ask to edit."""
        self.opened.emit()
