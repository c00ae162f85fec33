"""The badges of the seven questions: SI A DI DE MEN BA BI."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import focus_ring, rounded

MNEMONICS = ("SI", "A", "DI", "DE", "MEN", "BA", "BI")
"""The order in which the seven questions are taught: siadidemenbabi."""

BadgeState = Literal["empty", "filled", "current", "wrong", "weak"]

_LOOKS: dict[str, tuple[str, str]] = {
    "empty": ("surface", "text3"),
    "filled": ("ok_soft", "ok"),
    "current": ("primary", "on_primary"),
    "wrong": ("danger_soft", "danger"),
    "weak": ("warn_soft", "warn"),
}


def _state_words(state: str) -> str:
    words = {
        "empty": QCoreApplication.translate("MnemonicBadge", "empty"),
        "filled": QCoreApplication.translate("MnemonicBadge", "filled in"),
        "current": QCoreApplication.translate("MnemonicBadge", "being filled in"),
        "wrong": QCoreApplication.translate("MnemonicBadge", "wrong"),
        "weak": QCoreApplication.translate("MnemonicBadge", "to be checked"),
    }
    return words[state]


class MnemonicBadge(QAbstractButton):
    """One question's badge; a click goes to its answer. Not a tab stop: Alt+1 to 7 lead there."""

    def __init__(
        self, text: str, question: str = "", state: BadgeState = "empty", *,
        stretch: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._question = question
        self._state: BadgeState = state
        across = QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setText(text)
        self._describe()

    @property
    def state(self) -> BadgeState:
        """``empty``, ``filled``, ``current``, ``wrong`` or ``weak`` (a review warning)."""
        return self._state

    def set_state(self, state: BadgeState) -> None:
        """Show another state."""
        self._state = state
        self._describe()
        self.update()

    def set_question(self, question: str) -> None:
        """Name the question, such as "Siapa", for tooltip and screen reader."""
        self._question = question
        self._describe()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """One size for all seven."""
        return QSize(px(40), px(30))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Leave room for three letters."""
        return QSize(px(32), px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw ground and letters; only an empty badge has a line."""
        painter = QPainter(self)
        ground, ink = _LOOKS[self._state]
        line = colour("border") if self._state == "empty" else None
        rounded(painter, QRectF(self.rect()), px(SIZES.radius_control), colour(ground), line)
        painter.setFont(font("cap"))
        painter.setPen(colour(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow language and text scale."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LanguageChange}:
            self._describe()
            self.updateGeometry()

    def _describe(self) -> None:
        name = self._question or self.text()
        self.setAccessibleName(f"{name}, {_state_words(self._state)}")
        self.setToolTip(self._question)


class MnemonicRow(QWidget):
    """The seven badges in a row: completeness.

    Signals:
        asked: A badge was clicked; carries its letters, such as ``"MEN"``.
    """

    asked = Signal(str)

    def __init__(self, *, stretch: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        self.badges: dict[str, MnemonicBadge] = {}
        for letters in MNEMONICS:
            badge = MnemonicBadge(letters, stretch=stretch, parent=self)
            badge.clicked.connect(lambda _on=False, letters=letters: self.asked.emit(letters))
            self.badges[letters] = badge
            row.addWidget(badge)

    def set_states(self, states: Mapping[str, BadgeState]) -> None:
        """Show the states by letters; those not named are empty."""
        for letters, badge in self.badges.items():
            badge.set_state(states.get(letters, "empty"))

    def set_questions(self, questions: Mapping[str, str]) -> None:
        """Name the questions by letters."""
        for letters, question in questions.items():
            self.badges[letters].set_question(question)
