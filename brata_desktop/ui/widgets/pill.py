"""Pills: the status of a record, the place of its copies, and other short facts."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.icons import draw_icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import elided, rounded

_ICON = 13
_HEIGHT = 22
_PAD = 7
_GAP = 5


class Badge(NamedTuple):
    """What a pill shows.

    Attributes:
        text: The words, already translated.
        icon: Name of the icon before them, or empty.
        tone: ``neutral``, ``info``, ``ok``, ``warn`` or ``danger``.
    """

    text: str
    icon: str = ""
    tone: str = "neutral"

    @property
    def ink(self) -> str:
        """Colour token of text and icon."""
        return "text2" if self.tone == "neutral" else self.tone

    @property
    def ground(self) -> str:
        """Colour token of the ground."""
        return f"{self.tone}_soft"


def status_badge(state: str, *, changed_after: bool = False) -> Badge:
    """Give the badge of a record's state.

    Args:
        state: ``draft``, ``submitted``, ``approved``, ``returned`` or ``withdrawn``.
        changed_after: An approved record has a later amendment that nobody approved yet.
    """
    if state == "approved" and changed_after:
        return Badge(QCoreApplication.translate("Status", "Approved, changed"), "pencil", "warn")
    badges = {
        "draft": Badge(QCoreApplication.translate("Status", "Draft"), "pencil"),
        "submitted": Badge(
            QCoreApplication.translate("Status", "Awaiting review"), "hourglass", "info"
        ),
        "approved": Badge(QCoreApplication.translate("Status", "Approved"), "circle-check", "ok"),
        "returned": Badge(
            QCoreApplication.translate("Status", "Returned"), "corner-up-left", "danger"
        ),
        "withdrawn": Badge(QCoreApplication.translate("Status", "Withdrawn"), "ban"),
    }
    return badges[state]


def copy_badge(state: str) -> Badge:
    """Give the badge of where a record's copies are.

    Args:
        state: ``local``, ``queued``, ``received``, ``backed_up`` or ``conflict``.
    """
    badges = {
        "local": Badge(QCoreApplication.translate("Copies", "On this laptop"), "hard-drive"),
        "queued": Badge(QCoreApplication.translate("Copies", "Queued"), "cloud-upload", "warn"),
        "received": Badge(QCoreApplication.translate("Copies", "Received"), "check"),
        "backed_up": Badge(QCoreApplication.translate("Copies", "Backed up"), "database-backup"),
        "conflict": Badge(
            QCoreApplication.translate("Copies", "Conflict"), "git-pull-request-arrow", "danger"
        ),
    }
    return badges[state]


def pill_width(badge: Badge) -> int:
    """Give the width that a pill asks for, in pixels."""
    text = QFontMetrics(font("label")).horizontalAdvance(badge.text)
    icon = px(_ICON) + px(_GAP) if badge.icon else 0
    return text + icon + 2 * px(_PAD) + 1


def draw_pill(painter: QPainter, rect: QRectF, badge: Badge) -> None:
    """Draw a pill into ``rect``; for delegates."""
    rounded(painter, rect, px(SIZES.radius_pill), fill=colour(badge.ground))
    left = rect.left() + px(_PAD)
    if badge.icon:
        top = rect.top() + (rect.height() - px(_ICON)) / 2
        draw_icon(painter, badge.icon, badge.ink, left, top, _ICON)
        left += px(_ICON) + px(_GAP)
    painter.setFont(font("label"))
    painter.setPen(colour(badge.ink))
    box = QRectF(left, rect.top(), rect.right() - left, rect.height())
    shown = elided(QFontMetrics(font("label")), badge.text, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class Pill(QWidget):
    """A short fact on a tinted ground."""

    def __init__(self, badge: Badge | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._badge = badge or Badge("")
        self._blank = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_badge(self._badge)

    @property
    def badge(self) -> Badge:
        """What is shown."""
        return self._badge

    def set_badge(self, badge: Badge) -> None:
        """Show something else; an empty text hides the pill."""
        self._badge = badge
        self.setAccessibleName(badge.text)
        self.setToolTip(badge.text)
        # Only a change of emptiness touches visibility: showing an orphan would open a window.
        if bool(badge.text) == self._blank:
            self._blank = not badge.text
            self.setVisible(not self._blank)
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Show other words in the same look; empty ones hide the pill."""
        self.set_badge(self._badge._replace(text=text))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for icon and text."""
        return QSize(pill_width(self._badge), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Allow elision down to the icon and a few letters."""
        return QSize(min(px(48), self.sizeHint().width()), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw the pill."""
        draw_pill(QPainter(self), QRectF(self.rect()), self._badge)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
