"""A new passphrase, typed twice, with a word on how good it is."""

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.store.passphrase import PASSPHRASE_CHARS_MIN, check_secret
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.gate.secret_field import SecretField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill


@dataclasses.dataclass(frozen=True, slots=True)
class Owner:
    """Whose passphrase it is: what must not be guessed from it."""

    name: str = ""
    nrp: str = ""


class NewSecret(QWidget):
    """Two fields that agree.

    Args:
        owner: Tells whose it will be, asked when it is checked.
        replaces: Whether another one stands beside it, so that it is called the new one.
    """

    def __init__(
        self, owner: Callable[[], Owner], *, replaces: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._owner = owner
        self._replaces = replaces
        self.first = SecretField()
        self.again = SecretField()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.first)
        column.addWidget(self.again)
        self.setFocusProxy(self.first)
        self.first.changed.connect(self._hint)
        self.retranslate()

    def text(self) -> str:
        """Give the passphrase."""
        return self.first.text()

    def set_error(self, message: str) -> None:
        """Say what is wrong with the passphrase."""
        self.first.set_error(message)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Tell whether it will do; otherwise say why and go there."""
        problem = self._problem()
        if problem:
            self.set_error(problem)
        elif self.first.text() != self.again.text():
            self.again.set_error(self.tr("The two differ. Type it again."))
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return True
        return False

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.first.retranslate()
        self.again.retranslate()
        self._hint()
        self.again.set_label(self.tr("Once more"))

    def _problem(self) -> str:
        owner = self._owner()
        try:
            check_secret(self.first.text(), names=(owner.name, owner.nrp))
        except InvalidInput as error:
            return error_text(error)
        return ""

    def _hint(self) -> None:
        missing = PASSPHRASE_CHARS_MIN - len(self.first.text())
        if missing == PASSPHRASE_CHARS_MIN:
            words = fill(
                self.tr("At least %1 characters. Four unrelated words are good."),
                PASSPHRASE_CHARS_MIN,
            )
        elif missing > 0:
            words = fill(self.tr("%1 more characters."), missing)
        elif self._problem():
            words = self.tr("Easy to guess. Four unrelated words are good.")
        else:
            words = self.tr("Good.")
        name = self.tr("New passphrase") if self._replaces else self.tr("Passphrase")
        self.first.set_label(name, words)
