"""The passphrase of the officer at the desk: the old one, then a new one twice."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.services.session import Session
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.gate import jobs
from brata_desktop.ui.gate.delay import Delay
from brata_desktop.ui.gate.enter_walk import EnterWalk
from brata_desktop.ui.gate.jobs import Refused
from brata_desktop.ui.gate.new_secret import NewSecret, Owner
from brata_desktop.ui.gate.screen import column_of, holding
from brata_desktop.ui.gate.secret_field import SecretField
from brata_desktop.ui.settings.opening_card import OpeningCard
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.workbench import Workbench


class PassphraseCard(OpeningCard):
    """Changes the passphrase; the session goes on.

    Attributes:
        old: The passphrase in force.
        new: The new one.
        save: Changes it.
    """

    def __init__(
        self, workbench: Workbench, session: Session, parent: QWidget | None = None
    ) -> None:
        self._workbench = workbench
        self._session = session
        self._owner = Owner()
        self._is_busy = False
        self.old = SecretField()
        self.new = NewSecret(lambda: self._owner, replaces=True)
        self.cancel, self.save = Button(), Button(kind="primary")
        buttons = holding(row_of(1, self.cancel, self.save, spacing=8))
        form = column_of(self.old, self.new, buttons, spacing=12)
        super().__init__("key-round", form, parent)
        self._delay = Delay(self)
        walk = EnterWalk(form, (self.old.edit, self.new.first.edit, self.new.again.edit))
        walk.finished.connect(self._change)
        self.cancel.clicked.connect(self.close_form)
        self.save.clicked.connect(self._change)
        self._delay.changed.connect(self._show_delay)

    def set_owner(self, name: str, nrp: str) -> None:
        """Tell whose passphrase it is: what must not be guessed from it."""
        self._owner = Owner(name, nrp)

    def begin(self) -> None:
        """Empty the fields; a delay goes on."""
        for field in (self.old, self.new.first, self.new.again):
            field.clear()
            field.set_error("")
        self.new.retranslate()
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.row.set_words(
            self.tr("Your passphrase"),
            self.tr("Opens the records after each start. What you have signed stays valid."),
        )
        self.open_button.set_words(self.tr("Change passphrase…"))
        self.old.set_label(self.tr("Present passphrase"))
        self.cancel.set_words(self.tr("Cancel"))
        self._show_button()

    def _change(self) -> None:
        if self._is_busy or self._delay.seconds_left:
            return
        if not self.old.text():
            self._complain(self.tr("Type the passphrase that is in force."))
            return
        if not self.new.check():
            return
        self._is_busy = True
        self._show_button()
        job = partial(
            jobs.change_passphrase,
            self._session,
            self._workbench.paths,
            self.old.text(),
            self.new.text(),
        )
        self._workbench.read(lambda _desk: job(), self._answer, self._fail, owner=self)

    def _answer(self, refused: Refused | None) -> None:
        self._is_busy = False
        self._show_button()
        if refused is not None:
            self.old.clear()
            self._delay.start(refused.wait_seconds)
            self.old.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_form()
        self.tell(
            self.tr("Passphrase changed."),
            detail=self.tr("Type the new one from now on; your work goes on."),
        )

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self._show_button()
        if isinstance(error, InvalidInput):
            self.new.set_error(error_text(error))
        else:
            self._workbench.failed.emit(error)

    def _show_delay(self, seconds: int) -> None:
        wait = fill(self.tr("Wait %1 seconds."), seconds) if seconds else self.tr("Try again.")
        does_not_fit = self.tr("The passphrase does not fit.")
        self.old.set_error(f"{does_not_fit} {wait}")
        self._show_button()

    def _complain(self, words: str) -> None:
        self.old.set_error(words)
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_button(self) -> None:
        words = self.tr("Changing…") if self._is_busy else self.tr("Change passphrase")
        self.save.set_words(words)
        self.save.setEnabled(not self._is_busy and not self._delay.seconds_left)
