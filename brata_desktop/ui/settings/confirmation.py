"""Asks once more before a step that cannot be undone, in its place on the page.

Not a dialog: one would stay above the unlock window when the screen locks.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.message_bar import MessageBar


class Confirmation(QWidget):
    """The question, what it means, and two buttons; hidden until it is asked.

    Signals:
        confirmed: Yes.
        cancelled: No, or Esc.
    """

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = MessageBar(tone="warn")
        self.yes = Button(kind="primary")
        self.no = Button()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.question)
        column.addLayout(row_of(1, self.no, self.yes, spacing=8))
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._cancel)
        self.hide()
        self.retranslate()

    def set_words(self, question: str, meaning: str, yes: str) -> None:
        """Change what is asked, what it means and the word of the button that does it."""
        self.question.set_texts(question, meaning)
        self.yes.set_words(yes)

    def ask(self) -> None:
        """Show the question; the button that changes nothing has the focus."""
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take the words in the language in force."""
        self.no.set_words(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape means no."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()
