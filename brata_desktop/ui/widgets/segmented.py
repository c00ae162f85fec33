"""A segmented control: one of a few choices, with counts or severity shapes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import focus_ring, rounded
from brata_desktop.ui.widgets.severity import draw_severity

_PAD = 12
_GAP = 7
_GLYPH = 13


@dataclass(frozen=True, slots=True)
class Option:
    """One choice.

    Attributes:
        key: What ``chosen`` reports.
        text: The words.
        count: Number behind the words, or none; a text where it is not exact ("999+").
        severity: Level whose shape stands before the words; 0 for none.
        icon: Icon before the words, or empty.
    """

    key: str
    text: str
    count: int | str | None = None
    severity: int = 0
    icon: str = ""


class Segment(QAbstractButton):
    """One choice of a ``SegmentedControl``; as wide as its bold text, so choosing moves nothing."""

    def __init__(self, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_option(option)

    def set_option(self, option: Option) -> None:
        """Show other words or another count for the same choice."""
        self.option = option
        number = "" if option.count is None else f" {option.count}"
        self.setText(option.text)
        self.setAccessibleName(option.text + number)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the bold text, glyph and count."""
        width = 2 * px(_PAD) + self._glyph_width() + self._text_width() + self._count_width()
        return QSize(width, px(SIZES.control - 4))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the raised ground when chosen, then glyph, text and count."""
        painter = QPainter(self)
        box, radius = QRectF(self.rect()), px(SIZES.radius_control)
        if self.isChecked():
            rounded(painter, box, radius, colour("surface"), colour("border"))
        elif self.underMouse() and self.isEnabled():
            rounded(painter, box, radius, colour("hover"))
        spare = self.width() - self.sizeHint().width()
        left = self._draw_glyph(painter, px(_PAD) + max(0, spare // 2))
        self._draw_text(painter, left)
        if self.hasFocus():
            focus_ring(painter, box)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _draw_glyph(self, painter: QPainter, left: int) -> int:
        top = (self.height() - px(_GLYPH)) / 2
        if self.option.severity:
            shape = QRectF(left, top, px(_GLYPH), px(_GLYPH))
            draw_severity(painter, self.option.severity, shape)
        elif self.option.icon:
            draw_icon(painter, self.option.icon, "text2", left, top, _GLYPH)
        return left + self._glyph_width()

    def _draw_text(self, painter: QPainter, left: int) -> None:
        ink = "text" if self.isChecked() else "text2"
        painter.setFont(font("label", weight=600 if self.isChecked() else 500))
        painter.setPen(colour(ink if self.isEnabled() else "text3"))
        box = QRectF(left, 0, self._text_width() + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.option.text)
        if self.option.count is not None:
            painter.setFont(font("small"))
            painter.setPen(colour("text3"))
            rest = box.translated(self._text_width() + px(_GAP), 0)
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, str(self.option.count))

    def _glyph_width(self) -> int:
        return px(_GLYPH) + px(_GAP) if self.option.severity or self.option.icon else 0

    def _text_width(self) -> int:
        return QFontMetrics(font("label", weight=600)).horizontalAdvance(self.option.text) + 1

    def _count_width(self) -> int:
        if self.option.count is None:
            return 0
        return px(_GAP) + QFontMetrics(font("small")).horizontalAdvance(str(self.option.count)) + 1


class SegmentedControl(QFrame):
    """Exactly one of a few choices; arrow keys move, digits choose when ``digits``.

    Signals:
        chosen: The user chose; carries the key of the option. Not sent by ``set_chosen``.
    """

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[Option] = (),
        *,
        name: str = "",
        digits: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._digits = digits
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._announce)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these; the choice is kept when its key is still there."""
        segments = self.segments()
        if [segment.option.key for segment in segments] == [option.key for option in options]:
            for segment, option in zip(segments, options, strict=True):
                segment.set_option(option)
            return
        kept = self.chosen_key()
        for segment in segments:
            self._group.removeButton(segment)
            self._row.removeWidget(segment)
            segment.deleteLater()
        for number, option in enumerate(options):
            added = Segment(option, self)
            self._group.addButton(added, number)
            self._row.addWidget(added)
        if options:
            self.setFocusProxy(self.segments()[0])
        self.set_chosen(kept)

    def segments(self) -> list[Segment]:
        """Give the buttons in order."""
        return [button for button in self._group.buttons() if isinstance(button, Segment)]

    def chosen_key(self) -> str:
        """Give the key of the choice, empty when nothing is chosen."""
        button = self._group.checkedButton()
        return button.option.key if isinstance(button, Segment) else ""

    def set_chosen(self, key: str) -> None:
        """Choose without telling anybody; an unknown key clears the choice."""
        self._group.setExclusive(False)
        for segment in self.segments():
            segment.setChecked(segment.option.key == key)
            if segment.isChecked():
                self.setFocusProxy(segment)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Choose by digit when asked to."""
        digit = event.text()
        if self._digits and digit.isdigit() and 1 <= int(digit) <= len(self.segments()):
            self.segments()[int(digit) - 1].setFocus()
            self.segments()[int(digit) - 1].click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the sunken track."""
        box = QRectF(self.rect())
        rounded(QPainter(self), box, px(SIZES.radius_segmented), colour("sunken"), colour("border"))

    def _announce(self, number: int) -> None:
        segment = self._group.button(number)
        if isinstance(segment, Segment):
            self.setFocusProxy(segment)
            self.chosen.emit(segment.option.key)
