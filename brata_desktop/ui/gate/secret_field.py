"""A field for a passphrase: hidden, with an eye to look at it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import IconButton
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import LineEdit


class Notice(Label):
    """A quiet line below a field that turns red to say what is wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role="small", tone="text3", wrap=True, parent=parent)

    def show_words(self, words: str, *, is_wrong: bool = False) -> None:
        """Say something; nothing takes no room."""
        self.setText(words)
        self.setVisible(bool(words))
        self.set_tone("danger" if is_wrong else "text3")


class SecretField(QWidget):
    """Label, hidden text with an eye, and a line below.

    Signals:
        changed: The text changed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(role="label", tone="text2")
        self.edit = LineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        # Input methods would show and learn what is typed.
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText
        )
        self.label.setBuddy(self.edit)
        self.eye = IconButton("eye", "")
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.notice = Notice()
        self._hint = ""
        self.setFocusProxy(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.label)
        column.addLayout(row_of(self.edit, self.eye))
        column.addWidget(self.notice)
        self.notice.show_words("")
        self.eye.clicked.connect(self._look)
        self.edit.textEdited.connect(self._edited)
        self.retranslate()

    def set_label(self, label: str, hint: str = "") -> None:
        """Change label and hint."""
        self.label.setText(label)
        self.edit.setAccessibleName(label)
        self._hint = hint
        if not self.error():
            self.notice.show_words(hint)

    def text(self) -> str:
        """Give what was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.clear()

    def set_error(self, message: str) -> None:
        """Say what is wrong; empty brings the hint back."""
        self.edit.set_error(message)
        self.notice.show_words(message or self._hint, is_wrong=bool(message))

    def error(self) -> str:
        """Give the message shown, empty when nothing is wrong."""
        return self.edit.accessibleDescription()

    def retranslate(self) -> None:
        """Name the eye in the language in force."""
        is_hidden = self.edit.echoMode() == QLineEdit.EchoMode.Password
        self.eye.set_hint(self.tr("Show") if is_hidden else self.tr("Hide"))
        self.eye.set_icon_name("eye" if is_hidden else "eye-off")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _look(self) -> None:
        is_hidden = self.edit.echoMode() == QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if is_hidden else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.retranslate()

    def _edited(self) -> None:
        self.set_error("")
        self.changed.emit()
