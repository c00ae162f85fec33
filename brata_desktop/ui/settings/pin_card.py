"""The PIN of the officer at the desk on this laptop: set, change, remove."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.services import lock
from brata_desktop.services.session import Session
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.gate.screen import column_of, holding
from brata_desktop.ui.settings.opening_card import OpeningCard
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import ErrorLine, row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.pin_boxes import PinBoxes
from brata_desktop.ui.workbench import Workbench


class PinCard(OpeningCard):
    """Six digits, typed twice.

    Attributes:
        first: The new PIN.
        again: The same once more; the last digit saves.

    Signals:
        changed: There is a PIN now, or none any more.
    """

    changed = Signal()

    def __init__(
        self, workbench: Workbench, session: Session, parent: QWidget | None = None
    ) -> None:
        self._workbench = workbench
        self._session = session
        self._has_pin = False
        self._labels = Label(role="label", tone="text2"), Label(role="label", tone="text2")
        self.first, self.again = PinBoxes(), PinBoxes()
        self.error = ErrorLine()
        self.cancel = Button()
        form = column_of(
            self._labels[0],
            self.first,
            self._labels[1],
            self.again,
            self.error,
            holding(row_of(self.cancel, 1)),
            spacing=6,
        )
        super().__init__("lock", form, parent)
        self.first.completed.connect(self._go_on)
        self.first.changed.connect(self._forget_error)
        self.again.completed.connect(self._check)
        self.cancel.clicked.connect(self.close_form)
        self.more.clicked.connect(self._remove)

    def show_state(self, *, has_pin: bool) -> None:
        """Show whether the officer has a PIN."""
        self._has_pin = has_pin
        self.more.setVisible(has_pin)
        self.retranslate()

    def begin(self) -> None:
        """Empty both rows."""
        self.first.clear()
        self.again.clear()
        self.error.set_message("")
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.row.set_words(
            self.tr("PIN on this laptop"),
            self.tr(
                "Six digits re-open your locked session while the program runs. After a start "
                "of the program the passphrase is asked."
            ),
        )
        self.open_button.set_words(
            self.tr("Change PIN…") if self._has_pin else self.tr("Set a PIN…")
        )
        self.more.set_words(self.tr("Remove"))
        self._labels[0].setText(self.tr("New PIN"))
        self._labels[1].setText(self.tr("Once more"))
        self.cancel.set_words(self.tr("Cancel"))

    def _go_on(self, _pin: str) -> None:
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget_error(self, digits: int) -> None:
        if digits:
            self.error.set_message("")

    def _check(self, pin: str) -> None:
        if pin != self.first.pin():
            self._complain(self.tr("The two differ. Type it again."))
            return
        self._workbench.read(
            lambda _desk: lock.set_pin(self._session, pin), self._done, self._fail, owner=self
        )

    def _done(self, _nothing: None) -> None:
        words = self.tr("PIN changed.") if self._has_pin else self.tr("PIN set.")
        self.close_form()
        self.tell(words)
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, InvalidInput):
            self._complain(error_text(error))
        else:
            self.begin()
            self._workbench.failed.emit(error)

    def _complain(self, words: str) -> None:
        self.begin()
        self.first.clear(wrong=True)
        self.error.set_message(words)

    def _remove(self) -> None:
        job = partial(lock.remove_pin, self._session)
        self._workbench.read(lambda _desk: job(), self._removed, owner=self)

    def _removed(self, _nothing: None) -> None:
        self.tell(self.tr("PIN removed. The passphrase unlocks from now on."))
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
