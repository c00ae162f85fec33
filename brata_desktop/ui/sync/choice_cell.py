"""One of the values to choose from: a radio mark, the words, and where they differ."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import focus_ring, rounded

_LEFT, _PAD, _MARK = 36, 8, 15
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)

Span = tuple[int, int]
"""First place and the place after the last."""


@cache
def differing(text: str, others: tuple[str, ...]) -> tuple[Span, ...]:
    """Return the places of a text whose words stand in none of the others at that point; pure."""
    words = _words(text)
    common: set[int] | None = None
    for other in others:
        ours, theirs = ([_bare(word) for word, _ in told] for told in (words, _words(other)))
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        blocks = matcher.get_matching_blocks()
        alike = {place for block in blocks for place in range(block.a, block.a + block.size)}
        common = alike if common is None else common & alike
    kept = common if common is not None else set(range(len(words)))
    return _joined([span for number, (_, span) in enumerate(words) if number not in kept], text)


def _bare(word: str) -> str:
    return word.strip(".,;:!?()\"'").casefold()


def _words(text: str) -> list[tuple[str, Span]]:
    found: list[tuple[str, Span]] = []
    begin = None
    for place, sign in enumerate(f"{text} "):
        if sign.isspace():
            if begin is not None:
                found.append((text[begin:place], (begin, place)))
            begin = None
        elif begin is None:
            begin = place
    return found


def _joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    joined: list[Span] = []
    for begin, end in spans:
        if joined and not text[joined[-1][1] : begin].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return tuple(joined)


class ChoiceCell(QAbstractButton):
    """A value; the chosen one is tinted and framed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[Span, ...] = ()
        self._quiet = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_value(self, text: str, others: tuple[str, ...] = (), *, quiet: bool = False) -> None:
        """Show a value; words that stand in none of the others are marked.

        Args:
            text: The value in words.
            others: The other values.
            quiet: In grey: the value says "nothing" or "removed".
        """
        self._spans = () if quiet else differing(text, others)
        self._quiet = quiet
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt
        """Give the height that a width needs."""
        height = self._document(width).size().height()
        return max(px(SIZES.control + 4), int(height) + 2 * px(_PAD))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the height of the present width."""
        return QSize(px(160), self.heightForWidth(max(self.width(), px(160))))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Leave the arrows to the row: Qt would walk through the whole window with them."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw frame, mark and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_on = self.isChecked()
        ground, line = ("sel", "primary") if is_on else ("surface", "border")
        rounded(painter, box, px(SIZES.radius_control), colour(ground), colour(line))
        self._draw_mark(painter)
        painter.save()
        painter.translate(QPointF(px(_LEFT), px(_PAD)))
        self._document(self.width()).drawContents(painter)
        painter.restore()
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()))

    def _draw_mark(self, painter: QPainter) -> None:
        side = px(_MARK)
        circle = QRectF(px(12), px(_PAD) + px(2), side, side)
        painter.setBrush(colour("surface"))
        painter.setPen(colour("primary" if self.isChecked() else "field"))
        painter.drawEllipse(circle)
        if self.isChecked():
            inner = side / 4
            painter.setBrush(colour("primary"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(circle.adjusted(inner, inner, -inner, -inner))

    def _document(self, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(font("body"))
        document.setDocumentMargin(0)
        document.setTextWidth(max(px(60), width - px(_LEFT) - px(_PAD)))
        document.setPlainText(self.text())
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        plain = QTextCharFormat()
        plain.setForeground(colour("text3" if self._quiet else "text"))
        cursor.mergeCharFormat(plain)
        marked = QTextCharFormat()
        marked.setForeground(colour("warn"))
        marked.setBackground(colour("warn_soft"))
        marked.setFontWeight(QFont.Weight.DemiBold)
        for begin, end in self._spans:
            cursor.setPosition(begin)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(marked)
        return document
