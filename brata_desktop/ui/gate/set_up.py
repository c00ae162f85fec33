"""First run: four short steps from an empty folder to an open desk."""

import dataclasses
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.states import Role
from brata_desktop.ui.background import Runner
from brata_desktop.ui.gate import set_up_jobs
from brata_desktop.ui.gate.enter_walk import EnterWalk
from brata_desktop.ui.gate.jobs import Clock
from brata_desktop.ui.gate.recovery_code import RecoveryCodeCard
from brata_desktop.ui.gate.screen import GateScreen, local_clock, said
from brata_desktop.ui.gate.set_up_jobs import Choices, FirstRun
from brata_desktop.ui.gate.set_up_steps import OfficerStep, SecretStep, Step, WhereStep
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from brata_desktop.services.session import Session

_WIDTH = 560
_STEPS = 4


class SetUpPage(GateScreen):
    """Asks what a new store needs, makes it, and sees the recovery code onto paper.

    Signals:
        opened: The desk is open; carries `services.session.Session`.
        practice_asked: Practice mode is to begin or to end.
    """

    opened = Signal(object)
    practice_asked = Signal()

    def __init__(
        self,
        paths: Paths,
        runner: Runner,
        clock: Clock = local_clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(clock, _WIDTH, parent)
        self._paths = paths
        self._runner = runner
        self._clock = clock
        self._session: Session | None = None
        self._is_busy = False
        self._is_loaded = False
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        for step in self._steps:
            step.retranslate()
        self.back.set_words(self.tr("Back"))
        self.practice.set_words(
            self.tr("Leave practice") if self._paths.is_practice else self.tr("Practice mode")
        )
        self._show_step()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Load what is offered, once the page is painted."""
        super().showEvent(event)
        if not self._is_loaded:
            self._is_loaded = True
            job = partial(set_up_jobs.load_choices, self._paths, self._clock().date())
            self._runner.run(job, self._offer, self._fail, owner=self)
        self._focus_step()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape goes back a step."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.where = WhereStep()
        self.officer = OfficerStep()
        self.secret = SecretStep(self.officer)
        self._steps = (self.where, self.officer, self.secret)
        self.code = RecoveryCodeCard()
        self.code.hide()
        self.message = MessageBar(tone="danger")
        self.message.hide()
        self.back = Button("", "arrow-left", "quiet")
        self.next = Button("", "arrow-right", "primary", shortcut="Ctrl+Return")
        self.practice = Button("", "graduation-cap", "link")
        if self._paths.is_practice:
            self.brand.show_practice()
        self.stack = QStackedWidget()
        self._card = Card(spacing=14)
        for step in self._steps:
            self.stack.addWidget(step)
            EnterWalk(step, step.controls()).finished.connect(self._go_on)
        self._card.add(self.stack)
        self._card.add(row_of(self.back, 1, self.next))
        self.column.addWidget(self.message)
        self.column.addWidget(self._card)
        self.column.addWidget(self.code)
        self.column.addLayout(row_of(self.practice, 1))

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.practice.clicked.connect(self.practice_asked)
        self.code.proved.connect(self._finish)

    def _offer(self, choices: Choices) -> None:
        self.where.set_choices(choices)
        self.officer.set_choices(choices)
        self._focus_step()

    @property
    def _step(self) -> Step:
        return self._steps[self.stack.currentIndex()]

    def _go_on(self) -> None:
        if self._is_busy or self._session is not None or not self._step.check():
            return
        if self._step is self.secret:
            self._make()
        else:
            self._go_to(self.stack.currentIndex() + 1)

    def _go_back(self) -> None:
        if not self._is_busy and self.stack.currentIndex():
            self._go_to(self.stack.currentIndex() - 1)

    def _go_to(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self.message.hide()
        self._show_step()
        self._focus_step()

    def _make(self) -> None:
        self._set_busy(is_busy=True)
        job = partial(set_up_jobs.set_up, self._paths, self._wanted(), self._clock)
        self._runner.run(job, self._show_code, self._fail, owner=self)

    def _wanted(self) -> FirstRun:
        from brata_desktop.services.first_run import SetUp  # noqa: PLC0415 (SQLAlchemy when needed)

        where, officer = self.where, self.officer
        plan = SetUp(
            operation=where.operation.key(),
            unit=where.unit_code(),
            post=where.post.text().strip(),
            post_name=where.post_name.text().strip(),
            name=officer.name.text().strip(),
            rank=officer.rank.key(),
            nrp=officer.nrp.text().strip(),
            roles=frozenset({Role(officer.role())}),
        )
        return FirstRun(
            plan,
            self.secret.secret.text(),
            self.secret.pin.text(),
            where.address.text().strip() if where.address.isVisibleTo(where) else "",
            where.place.text().strip() if where.place.isVisibleTo(where) else "",
        )

    def _show_code(self, session: "Session") -> None:
        self._set_busy(is_busy=False)
        self._session = session
        self._card.hide()
        self.practice.hide()
        self.message.hide()
        self.code.show()
        owner = f"{self.where.unit_name()}, {self.where.post_name.text().strip()}"
        self.code.show_code(session.recovery_code, owner)
        self._show_step()

    def _finish(self) -> None:
        if self._session is not None:
            self.opened.emit(dataclasses.replace(self._session, recovery_code=""))

    def _fail(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        words = said(error)
        if isinstance(error, InvalidInput):
            for index, step in enumerate(self._steps):
                if step.owns(error.field):
                    self._go_to(index)
                    step.set_error(error.field, words)
                    return
        self.message.set_texts(words)
        self.message.show()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.next.setEnabled(not is_busy)
        self._show_step()

    def _show_step(self) -> None:
        number = self.stack.currentIndex() + 1
        is_last = self._session is not None
        title = self.tr("Recovery code") if is_last else self._step.title
        words = self.tr("First use, step %1 of %2: %3")
        self.brand.line.set_text(fill(words, _STEPS if is_last else number, _STEPS, title))
        self.back.setVisible(number > 1)
        if self._is_busy:
            self.next.set_words(self.tr("Making the store…"))
        elif self._step is self.secret:
            self.next.set_words(self.tr("Make the store"))
        else:
            self.next.set_words(self.tr("Continue"))

    def _focus_step(self) -> None:
        if self._session is None:
            self._step.focus_first()
