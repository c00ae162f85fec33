"""Help when the store cannot be opened: what happened, which copies there are, and the way back."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QRadioButton, QVBoxLayout, QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.times import WITA
from brata_desktop.services.condition import can_begin_anew
from brata_desktop.ui.background import Runner
from brata_desktop.ui.gate import jobs, restore_jobs
from brata_desktop.ui.gate.delay import Delay
from brata_desktop.ui.gate.enter_walk import EnterWalk
from brata_desktop.ui.gate.jobs import Clock, Refused
from brata_desktop.ui.gate.restore_jobs import BackupChoice
from brata_desktop.ui.gate.screen import GateScreen, column_of, holding, local_clock, said
from brata_desktop.ui.gate.secret_field import SecretField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.inputs import ComboBox
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from brata_desktop.services.backups import Restoration
    from brata_desktop.services.session import Session

_WIDTH = 520
_ROW = 34
_ROWS_SHOWN = 5
_NEWER = frozenset({"keys-newer", "store-newer"})
_MISSING = frozenset({"keys-missing", "store-missing"})
_DAMAGED = frozenset({"keys-damaged", "store-damaged", "store-damaged-alone", "store-unreadable"})


class StoreProblemPage(GateScreen):
    """A full page instead of the unlock window; nothing is deleted here.

    Args:
        paths: Where the store is, or should be.
        error: Why it cannot be opened; None when nothing is wrong with it.
        runner: The store's worker.
        clock: The laptop's clock, aware.

    Signals:
        opened: A backup was put back and its desk is open; carries `services.session.Session`.
        retried: The officer mended something and wants to try again.
        set_up_asked: Nothing is left here, and the officer wants to begin anew.
    """

    opened = Signal(object)
    retried = Signal()
    set_up_asked = Signal()

    def __init__(
        self,
        paths: Paths,
        error: BrataError | None,
        runner: Runner,
        clock: Clock = local_clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(clock, _WIDTH, parent)
        self._paths = paths
        self._error = error
        self._code = error.code if error is not None else ""
        self._runner = runner
        self._clock = clock
        self._choices: tuple[BackupChoice, ...] = ()
        self._buttons: list[QRadioButton] = []
        self._done: Session | None = None
        self._is_busy = False
        self._is_loaded = False
        self._delay = Delay(self)
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self._title.setText(self._headline())
        self._what.setText(self._reason())
        self._copies.setText(self.tr("Backups"))
        self.officer.set_label(self.tr("Officer"))
        self.secret.set_label(self.tr("Passphrase"))
        self.retry.set_words(self.tr("Try again"))
        self.look.set_words(self.tr("Backups in another folder…"))
        self.anew.set_words(self.tr("Set up anew"))
        self.go_on.set_words(self.tr("Go on"))
        for button, choice in zip(self._buttons, self._choices, strict=True):
            button.setText(self._name(choice))
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Look for backups, once the page is painted."""
        super().showEvent(event)
        if not self._is_loaded:
            self._is_loaded = True
            self.look_in(self._first_folder())

    def look_in(self, folder: Path | None) -> None:
        """List the backups of a folder; None for the store's own."""
        if self._code in _NEWER:
            return
        job = partial(restore_jobs.list_backups, self._paths, folder)
        self._runner.run(job, self._offer, self._fail, owner=self)

    def _build(self) -> None:
        self._title = Label(role="h2", wrap=True)
        self._what = Label(tone="text2", wrap=True)
        self._copies = Label(role="label", tone="text2")
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._area = scrolling(self._list)
        self._people = ComboBox()
        self.officer = Field("", self._people)
        self.secret = SecretField()
        self.restore = Button("", "rotate-ccw", "primary", shortcut="Ctrl+Return")
        self.message = MessageBar(tone="danger")
        self.message.hide()
        self.done = MessageBar(tone="ok")
        self.done.hide()
        self.retry = Button("", "refresh-cw")
        self.look = Button("", "folder-open", "link")
        self.anew = Button("", kind="link")
        self.go_on = Button("", "arrow-right", "primary")
        self.go_on.hide()
        self.brand.line.hide()
        card = Card(spacing=12)
        head = row_of(IconLabel("database-backup", "text3", 26), self._title, spacing=12)
        head.setStretch(1, 1)
        card.add(head)
        card.add(self._what)
        self._form = column_of(
            self._copies, self._area, self.officer, self.secret, self.restore, spacing=10
        )
        for part in (self._form, self.message, self.done, self.go_on):
            card.add(part)
        self._ways = holding(row_of(self.retry, self.look, 1, self.anew))
        card.add(self._ways)
        self.column.addWidget(card)

    def _connect(self) -> None:
        EnterWalk(self._form, (self._people, self.secret.edit)).finished.connect(self._restore)
        self.restore.clicked.connect(self._restore)
        self.retry.clicked.connect(self.retried)
        self.anew.clicked.connect(self.set_up_asked)
        self.look.clicked.connect(self._ask_folder)
        self.go_on.clicked.connect(self._finish)
        self._delay.changed.connect(self._show_delay)

    def _offer(self, choices: tuple[BackupChoice, ...]) -> None:
        for button in self._buttons:
            button.deleteLater()
        self._choices = choices
        self._buttons = [QRadioButton(self._name(choice)) for choice in choices]
        for number, button in enumerate(self._buttons):
            button.toggled.connect(partial(self._choose, number))
            self._rows.addWidget(button)
        self._area.setFixedHeight(px(_ROW) * min(len(choices), _ROWS_SHOWN))
        if self._buttons:
            self._buttons[0].setChecked(True)
        self._show_state()
        if choices:
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, number: int, is_chosen: bool) -> None:  # noqa: FBT001 - a slot of Qt's
        if is_chosen:
            entrants = self._choices[number].entrants
            self._people.set_choices([(each.officer_id, each.title) for each in entrants])
            if self._people.currentIndex() < 0:
                self._people.setCurrentIndex(0)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder with backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self.look_in(Path(folder)))
        dialog.show()

    def _restore(self) -> None:
        chosen = next((n for n, button in enumerate(self._buttons) if button.isChecked()), None)
        if chosen is None or self._is_busy or self._delay.seconds_left or not self.secret.text():
            return
        self._is_busy = True
        self.message.hide()
        self._show_state()
        backup, who = self._choices[chosen].backup.path, self._people.key()
        job = partial(
            restore_jobs.restore, self._paths, backup, who, self.secret.text(), self._clock
        )
        self._runner.run(job, self._answer, self._fail, owner=self)

    def _answer(self, answer: "Restoration | Refused") -> None:
        self._is_busy = False
        self.secret.clear()
        if isinstance(answer, Refused):
            self._delay.start(answer.wait_seconds)
            self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._done = answer.session
        self.done.set_texts(self.tr("The backup was put back."), self._what_came(answer))
        for part in (self._form, self._ways, self._what):
            part.hide()
        self.done.show()
        self.go_on.show()
        self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _what_came(self, done: "Restoration") -> str:
        words = [fill(self.tr("%1 later changes were brought back."), jobs.changes_in(done))]
        if done.replaced is not None:
            words.append(fill(self.tr("What was here is kept in %1."), done.replaced))
        if done.unreadable:
            words.append(self.tr("Part of it could not be read; keep it for somebody who can."))
        return " ".join(words)

    def _finish(self) -> None:
        if self._done is not None:
            self.opened.emit(self._done)

    def _fail(self, error: Exception) -> None:
        self._is_busy = False
        self.message.set_texts(said(error))
        self.message.show()
        self._show_state()

    def _show_delay(self, seconds: int) -> None:
        wait = fill(self.tr("Wait %1 seconds."), seconds) if seconds else self.tr("Try again.")
        does_not_fit = self.tr("The passphrase does not fit.")
        self.secret.set_error(f"{does_not_fit} {wait}")
        self._show_state()

    def _show_state(self) -> None:
        has_copies = bool(self._choices)
        self._form.setVisible(has_copies and self._done is None)
        self.look.setVisible(self._code not in _NEWER)
        self.anew.setVisible(self._code in _MISSING and can_begin_anew(self._paths))
        words = self.tr("Putting back…") if self._is_busy else self.tr("Put the backup back")
        self.restore.set_words(words)
        self._ways.setEnabled(not self._is_busy)
        self.restore.setEnabled(not self._is_busy and not self._delay.seconds_left)
        if has_copies and self._code in _DAMAGED:
            newest = self._made(self._choices[0])
            words = self.tr("The backup of %1 is there. Nothing was deleted.")
            self._what.setText(fill(words, newest))
            self._what.setToolTip(self._reason())

    def _first_folder(self) -> Path | None:
        """Return where to look for backups first; None for the store's own folder."""
        return None

    def _reason(self) -> str:
        """Say why the page is there."""
        return said(self._error) if self._error is not None else ""

    def _headline(self) -> str:
        if self._code in _NEWER:
            return self.tr("These records belong to a newer program")
        if self._code in _MISSING:
            return self.tr("The records are not where they were")
        if self._code in _DAMAGED:
            return self.tr("The database cannot be read")
        return self.tr("The records cannot be opened now")

    def _name(self, choice: BackupChoice) -> str:
        count = QLocale().toString(choice.backup.counts.get("record", 0))
        return fill(self.tr("%1 (%2 records)"), self._made(choice), count)

    def _made(self, choice: BackupChoice) -> str:
        made = choice.backup.made_at.astimezone(WITA)
        day = QLocale().toString(QDate(made.year, made.month, made.day), "dddd, d MMMM yyyy")
        return fill(self.tr("%1, %2 WITA"), day, f"{made:%H.%M}")
