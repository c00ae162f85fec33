"""Text on screen: labels by role, and a label that shortens itself instead of being cut."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font
from brata_desktop.ui.widgets.painting import elided, set_state


class Label(QLabel):
    """Plain text in a role of ``tokens.TYPE`` and a colour token.

    Args:
        text: What it says; always plain text, never interpreted as mark-up.
        role: ``h1``, ``h2``, ``h3``, ``body``, ``strong``, ``bold``, ``label``, ``small``, …
        tone: ``text``, ``text2``, ``text3``, ``accent``, ``ok``, ``warn``, ``danger``.
        wrap: Break long text into lines.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        set_state(self, "tone", tone)


class ElidedLabel(QWidget):
    """One line that ends in … when there is no room; the whole text is then its tooltip."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._role = role
        self._tone = tone
        self._right = right
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Give the whole text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._update_tooltip()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        self._tone = tone
        self.update()

    def is_elided(self) -> bool:
        """Tell whether part of the text is hidden."""
        return self._metrics().horizontalAdvance(self._text) > self.width()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for the width of the whole text."""
        metrics = self._metrics()
        return QSize(metrics.horizontalAdvance(self._text) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Allow any width down to a few letters."""
        metrics = self._metrics()
        width = min(self.sizeHint().width(), metrics.averageCharWidth() * 4)
        return QSize(width, metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the line."""
        painter = QPainter(self)
        painter.setFont(font(self._role))
        painter.setPen(colour(self._tone if self.isEnabled() else "text3"))
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignLeft
        shown = elided(self._metrics(), self._text, self.width())
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Offer the tooltip only when something is hidden."""
        super().resizeEvent(event)
        self._update_tooltip()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Measure again after the theme or text scale changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(font(self._role))

    def _update_tooltip(self) -> None:
        self.setToolTip(self._text if self.is_elided() else "")
