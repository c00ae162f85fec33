"""The track of election stages: small in the context bar, large on Beranda."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.painting import elided, rounded


@dataclass(frozen=True, slots=True)
class StageMark:
    """One stage of the track.

    Attributes:
        name: Short name, such as "Kampanye".
        dates: Its dates in words, such as "28 Nov – 10 Feb".
        progress: How much of it is over, 0 to 1.
        current: The stage of now.
    """

    name: str
    dates: str = ""
    progress: float = 0.0
    current: bool = False


class _Track(QWidget):
    """What both sizes share."""

    def __init__(self, marks: Sequence[StageMark] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[StageMark, ...] = ()
        self.set_marks(marks)

    @property
    def marks(self) -> tuple[StageMark, ...]:
        """The stages shown."""
        return self._marks

    def set_marks(self, marks: Sequence[StageMark]) -> None:
        """Show these stages."""
        self._marks = tuple(marks)
        current = next((mark for mark in marks if mark.current), None)
        if current is not None:
            position = self._marks.index(current) + 1
            template = self.tr("Stage %1 of %2: %3")
            words = fill(template, position, len(self._marks), current.name)
            self.setAccessibleName(words)
            self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow language and text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_marks(self._marks)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @staticmethod
    def _draw_bar(painter: QPainter, box: QRectF, progress: float) -> None:
        radius = box.height() / 2
        rounded(painter, box, radius, colour("divider"))
        if progress > 0:
            done = QRectF(box)
            done.setWidth(max(box.height(), box.width() * min(progress, 1.0)))
            rounded(painter, done, radius, colour("accent_line"))


class StageTrack(_Track):
    """A short bar per stage; a stage counts as reached when it has begun."""

    def __init__(self, marks: Sequence[StageMark] = (), parent: QWidget | None = None) -> None:
        super().__init__(marks, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the bars."""
        count = len(self._marks)
        return QSize(max(0, count * px(18) + (count - 1) * px(3.5)), px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the bars."""
        painter = QPainter(self)
        step = px(18) + px(3.5)
        for index, mark in enumerate(self._marks):
            reached = 1.0 if mark.progress > 0 or mark.current else 0.0
            self._draw_bar(painter, QRectF(index * step, 0, px(18), px(4)), reached)


class StageStrip(_Track):
    """The large track: a bar, name and dates per stage, all of equal width."""

    def __init__(self, marks: Sequence[StageMark] = (), parent: QWidget | None = None) -> None:
        super().__init__(marks, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for a bar and two lines."""
        return QSize(len(self._marks) * px(90), px(46))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Names may be shortened."""
        return QSize(len(self._marks) * px(48), px(46))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the strip."""
        painter = QPainter(self)
        step = self.width() / max(1, len(self._marks))
        for index, mark in enumerate(self._marks):
            left, width = index * step, step - px(6)
            self._draw_bar(painter, QRectF(left, 0, width, px(5)), mark.progress)
            strong = font("label", weight=600 if mark.current else 500)
            self._line(painter, strong, "accent" if mark.current else "text2",
                       QRectF(left, px(10), width, px(18)), mark.name)  # fmt: skip
            ink = "text2" if mark.current else "text3"
            self._line(painter, font("axis"), ink, QRectF(left, px(28), width, px(16)), mark.dates)

    @staticmethod
    def _line(painter: QPainter, face: QFont, ink: str, box: QRectF, text: str) -> None:
        painter.setFont(face)
        painter.setPen(colour(ink))
        shown = elided(QFontMetrics(face), text, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
