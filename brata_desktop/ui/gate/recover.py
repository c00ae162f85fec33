"""Coming in with the recovery code: code, new passphrase, new code on paper."""

import dataclasses
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError, InvalidInput
from brata_desktop.ui.background import Runner
from brata_desktop.ui.gate import jobs
from brata_desktop.ui.gate.delay import Delay
from brata_desktop.ui.gate.enter_walk import EnterWalk
from brata_desktop.ui.gate.jobs import Clock, Entrant, Refused
from brata_desktop.ui.gate.new_secret import NewSecret, Owner
from brata_desktop.ui.gate.officer_card import OfficerCard
from brata_desktop.ui.gate.recovery_code import RecoveryCodeCard
from brata_desktop.ui.gate.screen import GateScreen, column_of, holding, local_clock, said
from brata_desktop.ui.gate.unlock import STORE_PROBLEMS
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from brata_desktop.services.session import Session

_WIDTH = 480


class RecoverPage(GateScreen):
    """An officer who lost the passphrase, with the envelope in hand.

    Signals:
        opened: The desk is open; carries `services.session.Session`.
        trouble: The store needs help; carries the error.
        left: Back to the unlock page.
    """

    opened = Signal(object)
    trouble = Signal(object)
    left = Signal()

    def __init__(
        self,
        paths: Paths,
        entrant: Entrant,
        runner: Runner,
        clock: Clock = local_clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(clock, _WIDTH, parent)
        self._paths = paths
        self._entrant = entrant
        self._runner = runner
        self._clock = clock
        self._session: Session | None = None
        self._is_busy = False
        self._delay = Delay(self)
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.brand.line.set_text(self.tr("Recovery"))
        self._why.setText(
            self.tr(
                "Use this when the passphrase is lost. You set a new one and get a new signing "
                "key; the history says that the recovery code was used, and a new code is made."
            )
        )
        self.code.set_label(
            self.tr("Recovery code"), self.tr("25 letters and digits from the paper.")
        )
        self.secret.retranslate()
        self.back.set_words(self.tr("Back"))
        self._show_button()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Begin with the code."""
        super().showEvent(event)
        self.code.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape leaves, as long as nothing was changed."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.card = OfficerCard()
        self.card.change.hide()
        self.card.show_officer(self._entrant, "")
        self._why = Label(role="small", tone="text2", wrap=True)
        self.edit = LineEdit()
        self.code = Field("", self.edit)
        self.secret = NewSecret(lambda: Owner(self._entrant.name))
        self.back = Button("", "arrow-left", "quiet")
        self.go = Button("", "key-round", "primary", shortcut="Ctrl+Return")
        buttons = holding(row_of(self.back, 1, self.go))
        self.form = column_of(self.card, self._why, self.code, self.secret, buttons, spacing=14)
        self.new_code = RecoveryCodeCard()
        self.new_code.hide()
        self.column.addWidget(self.form)
        self.column.addWidget(self.new_code)

    def _connect(self) -> None:
        fields = (self.edit, self.secret.first.edit, self.secret.again.edit)
        EnterWalk(self.form, fields).finished.connect(self._submit)
        self.go.clicked.connect(self._submit)
        self.back.clicked.connect(self._leave)
        self.edit.textEdited.connect(lambda: self.code.set_error(""))
        self._delay.changed.connect(self._show_delay)
        self.new_code.proved.connect(self._finish)

    def _leave(self) -> None:
        if self._session is None and not self._is_busy:
            self.left.emit()

    def _submit(self) -> None:
        if self._is_busy or self._delay.seconds_left or not self.secret.check():
            return
        self._is_busy = True
        self._show_button()
        who, secret = self._entrant.officer_id, self.secret.text()
        job = partial(jobs.recover, self._paths, self.edit.text(), who, secret, self._clock)
        self._runner.run(job, self._answer, self._fail, owner=self)

    def _answer(self, answer: "Session | Refused") -> None:
        self._is_busy = False
        self._show_button()
        if isinstance(answer, Refused):
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._delay.start(answer.wait_seconds)
            return
        self._session = answer
        self.form.hide()
        self.new_code.show()
        self.new_code.show_code(answer.recovery_code, self._entrant.title)

    def _finish(self) -> None:
        if self._session is not None:
            self.opened.emit(dataclasses.replace(self._session, recovery_code=""))

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self._show_button()
        if isinstance(error, BrataError) and error.code in STORE_PROBLEMS:
            self.trouble.emit(error)
        elif isinstance(error, InvalidInput) and error.field == "secret":
            self.secret.set_error(said(error))
        else:
            self.code.set_error(said(error))
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_delay(self, seconds: int) -> None:
        self._show_button()
        wait = fill(self.tr("Wait %1 seconds."), seconds) if seconds else ""
        does_not_fit = self.tr("The code does not fit.")
        self.code.set_error(f"{does_not_fit} {wait}".strip())

    def _show_button(self) -> None:
        self.go.set_words(self.tr("Opening…") if self._is_busy else self.tr("Open and go on"))
        self.go.setEnabled(not self._is_busy and not self._delay.seconds_left)
