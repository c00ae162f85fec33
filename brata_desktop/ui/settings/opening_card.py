"""A card with one setting whose form opens below it, and says there what came of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from brata_desktop.ui.settings.revealing import reveal
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card, rule
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.message_bar import MessageBar


class OpeningCard(Card):
    """The base; a subclass fills `form`.

    Attributes:
        open_button: Opens the form.
        more: A second button beside it; hidden unless the subclass shows it.
        row: Name and meaning of the setting.
        form: What opens; Esc closes it.
        told: What came of it.
    """

    def __init__(self, icon: str, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.open_button = Button(icon=icon)
        self.more = Button(kind="link")
        self.more.hide()
        self.form = form
        self._line = rule()
        self.told = MessageBar()
        buttons = QWidget()
        buttons.setLayout(row_of(self.more, self.open_button, spacing=8))
        self.row = SettingRow(buttons)
        for part in (self.row, self._line, form, self.told):
            self.add(part)
        for hidden in (self._line, form, self.told):
            hidden.hide()
        self.open_button.clicked.connect(self.open_form)

    @property
    def is_open(self) -> bool:
        """Whether the form is open."""
        return not self.form.isHidden()

    def open_form(self) -> None:
        """Show the form, empty."""
        self.told.hide()
        self._set_open(is_open=True)
        self.begin()
        reveal(self.form)

    def close_form(self) -> None:
        """Hide the form and forget what was typed."""
        self.begin()
        self._set_open(is_open=False)
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Empty the form and go to its first field; the subclass does it."""

    def tell(self, words: str, tone: str = "ok", detail: str = "") -> None:
        """Say what came of it."""
        self.told.set_tone(tone)
        self.told.set_texts(words, detail)
        self.told.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape closes the form."""
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.close_form()
            return
        super().keyPressEvent(event)

    def _set_open(self, *, is_open: bool) -> None:
        self._line.setVisible(is_open)
        self.form.setVisible(is_open)
        self.open_button.setEnabled(not is_open)
        self.more.setEnabled(not is_open)
