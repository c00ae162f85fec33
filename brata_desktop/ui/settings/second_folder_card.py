"""The second folder for backups: which one, how it stands with it, another one."""

import datetime as dt
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError
from brata_desktop.services.backup_schedule import SecondFolder, check_second_folder
from brata_desktop.ui.background import Runner
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.settings.words import breakable, moment_words
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.message_bar import MessageBar


class SecondFolderCard(Card):
    """Chooses the second folder and says how it stands.

    Args:
        paths: Where the store is.
        beside: The worker for backups.

    Attributes:
        state: How it stands with the folder.
        told: Why a folder was not taken.

    Signals:
        chosen: Another folder; carries its path, empty for none.
        failed: A folder could not be looked at; carries the exception.
    """

    chosen = Signal(str)
    failed = Signal(object)

    def __init__(self, paths: Paths, beside: Runner, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self._paths = paths
        self._beside = beside
        self._second: SecondFolder | None = None
        self._is_there = False
        self.choose = Button(icon="folder-open")
        self.remove = Button(kind="link")
        buttons = QWidget()
        buttons.setLayout(row_of(self.remove, self.choose, spacing=8))
        self._row = SettingRow(buttons)
        self.state = MessageBar()
        self.told = MessageBar(tone="danger")
        self.told.hide()
        for part in (self._row, self.state, self.told):
            self.add(part)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(lambda: self._choose(""))

    def show_folder(self, second: SecondFolder | None, *, is_there: bool) -> None:
        """Show how it stands.

        Args:
            second: What is known; None when none was chosen.
            is_there: Whether the folder can be reached now.
        """
        self._second, self._is_there = second, is_there
        self.retranslate()

    def take(self, folder: Path) -> None:
        """Take a folder that the officer chose, or say why not."""
        # A dialog that was open when the screen locked decides nothing behind it.
        if self.isVisible():
            self.told.hide()
            self._beside.run(
                partial(check_second_folder, self._paths, folder),
                lambda _nothing: self._choose(str(folder.absolute())),
                self._refuse,
                owner=self,
            )

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self._row.set_words(
            self.tr("Second folder"),
            self.tr("A stick or another disk; it gets each backup while it is connected."),
        )
        self.choose.set_words(self.tr("Choose a folder…"))
        self.remove.set_words(self.tr("Remove"), self.tr("The copies there stay."))
        self.remove.setVisible(self._second is not None)
        tone, words, detail = self._words()
        self.state.set_tone(tone)
        self.state.set_texts(words, detail)

    def _choose(self, folder: str) -> None:
        self.told.hide()
        self.chosen.emit(folder)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, BrataError):
            self.failed.emit(error)
            return
        self.told.set_texts(self.tr("That folder was not taken."), breakable(error_text(error)))
        self.told.show()

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Second folder for backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self.take(Path(folder)))
        dialog.open()

    def _words(self) -> tuple[str, str, str]:
        """Return tone, headline and second line."""
        second = self._second
        if second is None:
            told = self.tr("Without one, a broken or stolen laptop takes its backups along.")
            return "warn", self.tr("No second folder was chosen."), told
        held = self.tr("No copy was made there yet.")
        if second.held_at is not None:
            held = fill(self.tr("Newest copy there: %1."), moment_words(second.held_at))
        where = f"{breakable(second.folder)}\n{held}"
        if second.problem:
            return "danger", self._problem(second), where
        if not self._is_there:
            return "warn", self._absent(second.missing_since), where
        if second.held_at is None or second.missing_since is not None:
            return "info", self.tr("Connected; a copy is made within a minute."), where
        return "ok", self.tr("Connected and up to date."), where

    def _absent(self, since: dt.datetime | None) -> str:
        if since is None:
            return self.tr("Not connected now.")
        return fill(self.tr("Not connected; without new backups since %1."), moment_words(since))

    def _problem(self, second: SecondFolder) -> str:
        if second.problem == "disk-full":
            return self.tr("Its disk is full. Free some space there or choose another folder.")
        if second.problem == "copy-damaged":
            return self.tr("The last copy there was not sound. Choose another disk.")
        return self.tr("The last copy could not be written there. Check the disk.")
