"""The unlock page: a cold start with the passphrase, a locked session with six digits."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import read_settings
from brata_desktop.domain.errors import BrataError
from brata_desktop.ui.background import Runner
from brata_desktop.ui.gate import jobs
from brata_desktop.ui.gate.delay import Delay
from brata_desktop.ui.gate.jobs import Clock, Entered, Entrant, Refused, View
from brata_desktop.ui.gate.officer_card import OfficerCard
from brata_desktop.ui.gate.screen import GateScreen, column_of, holding, local_clock, said
from brata_desktop.ui.gate.secret_field import Notice, SecretField
from brata_desktop.ui.theme.current import tokens
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.pin_boxes import PinBoxes

if TYPE_CHECKING:
    from brata_desktop.services.lock import Lock
    from brata_desktop.ui.gate.officer_list import OfficerList

_WIDTH = 318

STORE_PROBLEMS = frozenset(
    {
        "keys-damaged", "keys-missing", "keys-newer", "restore-unfinished", "store-damaged",
        "store-damaged-alone", "store-failed", "store-missing", "store-newer",
        "store-read-only", "store-unreadable",
    }
)  # fmt: skip
"""Errors that no passphrase mends; `StoreProblemPage` helps."""


class UnlockPage(GateScreen):
    """Who is coming in, and the secret.

    Signals:
        opened: The desk is open; carries `services.session.Session`.
        noticed: Something is to be said once the window is there; carries the words.
        trouble: The store needs help; carries the error.
        recovery_asked: The passphrase is lost; carries the `Entrant`.
        practice_asked: Practice mode is to begin or to end.
        theme_asked: Another theme is wanted; carries ``light`` or ``dark``.
    """

    opened = Signal(object)
    noticed = Signal(str)
    trouble = Signal(object)
    recovery_asked = Signal(object)
    practice_asked = Signal()
    theme_asked = Signal(str)

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
        self._lock: Lock | None = None
        self.officers: OfficerList | None = None
        self._view = jobs.glance(paths)
        self._entrant: Entrant | None = self._view.first
        self._wants_pin = False
        self._refused: Refused | None = None
        self._is_busy = False
        self._is_hasty = False
        self._is_loaded = False
        self._delay = Delay(self)
        self._settings, _ = read_settings(paths.settings)
        self._build()
        self._connect()
        self._show_names()
        self.retranslate()

    def set_locked(self, lock: "Lock | None") -> None:
        """Stand before a running, locked session; None for a cold start."""
        self._lock = lock
        self._entrant = None
        self._begin_anew()
        self._look()

    def type_digits(self, digits: str) -> None:
        """Begin the PIN with these digits."""
        self._pin.type_digits(digits)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.card.change.set_words(self.tr("Change"), self.tr("Another officer"))
        self._secret.set_label(self.tr("Passphrase"), self._hint())
        self._pin_label.setText(self.tr("Six-digit PIN"))
        self.recovery.set_words(self.tr("Use the recovery code"))
        self.practice.set_words(
            self.tr("Leave practice") if self._paths.is_practice else self.tr("Practice mode")
        )
        self._show_officer()
        self._show_way_in()
        self._show_button()
        self._show_theme()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Begin where the secret is typed."""
        super().showEvent(event)
        self._focus_secret()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Look who can come in, once the page is painted: that loads the services."""
        super().paintEvent(event)
        if not self._is_loaded:
            self._is_loaded = True
            QTimer.singleShot(0, self._look)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter opens from anywhere on the page; a line passes it on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._submit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Offer the other theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show_theme()

    def _build(self) -> None:
        self.card = OfficerCard()
        self._secret = SecretField()
        self._pin_label = Label(role="label", tone="text2")
        self._pin = PinBoxes()
        self._pin_notice = Notice()
        self._pin_label.setBuddy(self._pin)
        self.button = Button("", "lock-open", "primary")
        self.other_way = Button("", kind="link")
        self.recovery = Button("", kind="link")
        self.theme = Button("", "moon", "link")
        self.practice = Button("", "graduation-cap", "link")
        if self._paths.is_practice:
            self.brand.show_practice()
        self._pin_part = column_of(self._pin_label, self._pin, self._pin_notice, spacing=7)
        self._way_in = column_of(self._secret, self._pin_part, self.button, spacing=14)
        for part in (self.card, self._way_in):
            self.column.addWidget(part)
        first = holding(row_of(self.other_way, self.recovery, 1, self.theme))
        self._links = column_of(first, holding(row_of(self.practice, 1)), spacing=0)
        self.column.addWidget(self._links)

    def _connect(self) -> None:
        self.card.change.clicked.connect(self._offer_officers)
        self._secret.changed.connect(self._show_button)
        self._pin.completed.connect(self._submit)
        self._pin.changed.connect(self._show_button)
        self.button.clicked.connect(self._submit)
        self.other_way.clicked.connect(self._change_way)
        self.recovery.clicked.connect(lambda: self.recovery_asked.emit(self._entrant))
        self.practice.clicked.connect(self.practice_asked)
        self.theme.clicked.connect(self._ask_theme)
        self._delay.changed.connect(self._show_delay)

    def _look(self) -> None:
        self._is_loaded = True
        lock = self._lock
        job = (
            partial(jobs.look_at_door, self._paths)
            if lock is None
            else partial(jobs.look_at_lock, lock)
        )
        self._runner.run(job, self._show_view, self._fail, owner=self)

    def _show_view(self, view: View) -> None:
        self._view = view
        self._show_names()
        self.foot.set_total(view.total)
        if self._entrant is None:
            self._propose(view.first)
        else:
            self._choose(self._entrant if self._entrant in view.entrants else view.first)

    def _show_names(self) -> None:
        self.brand.line.set_text(self._view.operation)
        self.card.change.setVisible(len(self._view.entrants) > 1)

    def _propose(self, entrant: Entrant | None) -> None:
        """Show who is proposed; what was typed while nobody was shown is meant for that officer."""
        early, self._entrant = self._secret.text(), entrant
        self._choose(entrant)
        if early and self._wants_pin:
            self._secret.clear()
            if early.isascii() and early.isdigit():
                self._pin.type_digits(early)
            else:
                self._change_way()
                self._secret.edit.setText(early)
        if self._is_hasty:
            self._is_hasty = False
            self._submit()

    def _choose(self, entrant: Entrant | None) -> None:
        if entrant != self._entrant:
            self._begin_anew()
        self._entrant = entrant
        self._wants_pin = entrant is not None and entrant.takes_pin
        self._show_list(is_shown=False)
        self._show_officer()
        self._show_way_in()
        self._show_button()
        self._focus_secret()

    def _offer_officers(self) -> None:
        if self.officers is None:
            self.officers = self._make_list()
        entrants = self._view.entrants
        self.officers.set_entrants(entrants)
        self._show_list(is_shown=True)
        self.officers.focus_row(entrants.index(self._entrant) if self._entrant in entrants else 0)

    def _make_list(self) -> "OfficerList":
        from brata_desktop.ui.gate.officer_list import OfficerList  # noqa: PLC0415 - when asked for

        made = OfficerList()
        made.chosen.connect(self._choose)
        made.left.connect(lambda: self._choose(self._entrant))
        self.column.insertWidget(1, made)
        return made

    def _show_list(self, *, is_shown: bool) -> None:
        if self.officers is not None:
            self.officers.setVisible(is_shown)
        self.card.setVisible(not is_shown)
        self._way_in.setVisible(not is_shown)
        self._links.setVisible(not is_shown)

    def _change_way(self) -> None:
        self._wants_pin = not self._wants_pin
        self._begin_anew()
        self._show_way_in()
        self._show_button()
        self._focus_secret()

    def _submit(self) -> None:
        typed = self._pin.pin() if self._wants_pin else self._secret.text()
        if self._is_busy or self._delay.seconds_left or not typed or self.card.isHidden():
            return
        if self._entrant is None:
            # Enter came before the names; it counts when they are here.
            self._is_hasty = True
            return
        self._is_busy = True
        self._show_button()
        self._runner.run(
            self._job(self._entrant.officer_id, typed), self._answer, self._fail, owner=self
        )

    def _job(self, who: str, typed: str) -> "partial[jobs.Answer]":
        if self._lock is None:
            return partial(jobs.open_cold, self._paths, who, typed, self._clock)
        return partial(jobs.open_lock, self._lock, who, typed, with_pin=self._wants_pin)

    def _answer(self, answer: jobs.Answer) -> None:
        self._is_busy = False
        self._begin_anew()
        if isinstance(answer, Entered):
            self._come_in(answer)
            return
        self._refused = answer
        self._pin.clear(wrong=True)
        self._delay.start(answer.wait_seconds)
        self._focus_secret()

    def _begin_anew(self) -> None:
        """Forget what was typed and what was said about it."""
        self._refused = None
        self._secret.clear()
        self._pin.clear()
        self._delay.start(0)
        self._complain("")

    def _come_in(self, answer: Entered) -> None:
        if answer.merged is not None:
            words = self.tr("The interrupted restore was finished. %1 changes were brought back.")
            self.noticed.emit(fill(words, answer.merged))
        self.opened.emit(answer.session)

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self._show_button()
        if isinstance(error, BrataError) and error.code in STORE_PROBLEMS:
            self.trouble.emit(error)
            return
        if isinstance(error, BrataError) and error.code == "pin-not-enough":
            self._change_way()
        self._complain(said(error))
        self._focus_secret()

    def _show_delay(self, seconds: int) -> None:
        self._show_button()
        if self._refused is None:
            return
        does_not_fit = {
            "pin-wrong": self.tr("The PIN does not fit."),
            "secret-wrong": self.tr("The passphrase does not fit."),
        }.get(self._refused.code, "")
        wait = fill(self.tr("Wait %1 seconds."), seconds) if seconds else self.tr("Try again.")
        self._complain(f"{does_not_fit} {wait}".strip())

    def _complain(self, message: str) -> None:
        self._secret.set_error("" if self._wants_pin else message)
        words = message if self._wants_pin else ""
        self._pin.setAccessibleDescription(words)
        self._pin_notice.show_words(words or self._hint(), is_wrong=bool(words))

    def _hint(self) -> str:
        minutes = self._settings.lock_after_minutes
        return fill(self.tr("Locks by itself after %1 idle minutes."), minutes)

    def _show_officer(self) -> None:
        entrant = self._entrant
        parts = []
        if entrant is not None and entrant.nrp:
            parts.append(fill(self.tr("NRP %1"), entrant.nrp))
        if self._view.post:
            parts.append(self._view.post)
        self.card.show_officer(entrant, ", ".join(parts))

    def _show_way_in(self) -> None:
        with_pin = self._wants_pin
        self._pin_part.setVisible(with_pin)
        self._secret.setVisible(not with_pin)
        wrong = self._pin.accessibleDescription()
        self._pin_notice.show_words(wrong or self._hint(), is_wrong=bool(wrong))
        can_choose = self._entrant is not None and self._entrant.takes_pin
        self.other_way.setVisible(can_choose)
        self.other_way.set_words(
            self.tr("Use the passphrase") if with_pin else self.tr("Use the PIN")
        )
        self.recovery.setVisible(self._lock is None)
        self.practice.setVisible(self._lock is None)

    def _show_button(self) -> None:
        self.button.set_words(self.tr("Opening…") if self._is_busy else self.tr("Open"))
        self.button.setEnabled(not self._is_busy and not self._delay.seconds_left)

    def _show_theme(self) -> None:
        self.theme.set_icon_name("sun" if tokens().dark else "moon")
        self.theme.set_words(self.tr("Day mode") if tokens().dark else self.tr("Night mode"))

    def _ask_theme(self) -> None:
        self.theme_asked.emit("light" if tokens().dark else "dark")

    def _focus_secret(self) -> None:
        field = self._pin if self._wants_pin else self._secret
        field.setFocus(Qt.FocusReason.OtherFocusReason)
