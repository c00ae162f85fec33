"""Captions with texts beside them, painted as one widget: cheap to change, however many lines."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_HEIGHT_MAX = 100_000


@dataclass(frozen=True, slots=True)
class Fact:
    """One line or paragraph with its caption.

    Attributes:
        caption: Words at the left, or empty.
        text: The text; it wraps.
        tone: Colour token of the text.
        struck: Text drawn struck through above it: what stood there before.
    """

    caption: str
    text: str
    tone: str = "text"
    struck: str = ""

    @property
    def spoken(self) -> str:
        """The words for a screen reader."""
        return ": ".join(part for part in (self.caption, self.struck, self.text) if part)


class FactList(QWidget):
    """Facts below each other.

    Args:
        caption_width: Width of the captions at 100 %.
        letters: Captions are the letters of the seven questions: small, bold, in accent.
        gap: Between facts at 100 %.
    """

    def __init__(
        self, caption_width: int, *, letters: bool = False, gap: int = 6,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._caption_width = caption_width
        self._letters = letters
        self._gap = gap
        self._facts: tuple[Fact, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def set_facts(self, facts: Iterable[Fact]) -> None:
        """Show these."""
        self._facts = tuple(facts)
        self.setAccessibleName(". ".join(fact.spoken for fact in self._facts))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt
        """Give the height that a width needs."""
        boxes = list(self._boxes(width))
        return boxes[-1][3].bottom() + 1 if boxes else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the height of the present width."""
        return QSize(px(240), self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw captions and texts."""
        painter = QPainter(self)
        for fact, caption, struck, text in self._boxes(self.width()):
            self._draw(painter, caption, fact.caption, self._caption_font(), self._caption_ink())
            if fact.struck:
                self._draw(painter, struck, fact.struck, _struck_font(), "text3")
            self._draw(painter, text, fact.text, font("body"), fact.tone)

    def _boxes(self, width: int) -> Iterable[tuple[Fact, QRect, QRect, QRect]]:
        """Yield each fact with the boxes of its caption, its struck text and its text."""
        left = px(self._caption_width)
        rest = max(width - left, px(60))
        caption_metrics = QFontMetrics(self._caption_font())
        top = 0
        for fact in self._facts:
            drop = QFontMetrics(font("body")).ascent() - caption_metrics.ascent()
            caption = _box(fact.caption, self._caption_font(), 0, top + drop, left - px(6))
            struck = _box(fact.struck, _struck_font(), left, top, rest)
            text = _box(fact.text, font("body"), left, struck.bottom() + 1, rest)
            yield fact, caption, struck, text
            top = max(text.bottom(), caption.bottom()) + 1 + px(self._gap)

    def _caption_font(self) -> QFont:
        return font("cap" if self._letters else "small")

    def _caption_ink(self) -> str:
        return "accent" if self._letters else "text3"

    @staticmethod
    def _draw(painter: QPainter, box: QRect, text: str, face: QFont, ink: str) -> None:
        painter.setFont(face)
        painter.setPen(colour(ink))
        painter.drawText(box, _WRAP, text)


def _struck_font() -> QFont:
    face = font("body")
    face.setStrikeOut(True)
    return face


def _box(text: str, face: QFont, left: int, top: int, width: int) -> QRect:
    if not text:
        return QRect(left, top, width, 0)
    room = QRect(left, top, width, _HEIGHT_MAX)
    used = QFontMetrics(face).boundingRect(room, int(_WRAP), text)
    return QRect(left, top, width, used.height())
