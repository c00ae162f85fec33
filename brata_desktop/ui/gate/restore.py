"""Puts a backup back although nothing is wrong: the officer asked for it in Pengaturan."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.store.backup_manifest import SUFFIX
from brata_desktop.ui.background import Runner
from brata_desktop.ui.gate.jobs import Clock
from brata_desktop.ui.gate.restore_jobs import BackupChoice
from brata_desktop.ui.gate.screen import local_clock
from brata_desktop.ui.gate.store_problem import StoreProblemPage


class RestorePage(StoreProblemPage):
    """The page of a store that is sound and closed; leaving it changes nothing.

    ``retried`` tells that the officer does without it.

    Args:
        paths: Where the store is.
        asked: A backup, which is then chosen, or a folder that holds some.
        runner: The store's worker.
        clock: The laptop's clock, aware.
    """

    def __init__(
        self,
        paths: Paths,
        asked: Path,
        runner: Runner,
        clock: Clock = local_clock,
        parent: QWidget | None = None,
    ) -> None:
        self._asked = asked
        super().__init__(paths, None, runner, clock, parent)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.retry.set_icon_name("arrow-left")
        self.retry.set_words(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape leaves, as long as nothing was changed."""
        if event.key() == Qt.Key.Key_Escape and self._done is None and not self._is_busy:
            self.retried.emit()
            return
        super().keyPressEvent(event)

    def _offer(self, choices: tuple[BackupChoice, ...]) -> None:
        # One of another store would not be merged: it is for a laptop that has none.
        own = tuple(choice for choice in choices if choice.is_of_here)
        super()._offer(own)
        for button, choice in zip(self._buttons, own, strict=True):
            if choice.backup.path == self._asked:
                button.setChecked(True)
        self.message.setVisible(not own)
        self.message.set_texts(self.tr("There is no backup of these records in that folder."))

    def _first_folder(self) -> Path | None:
        return self._asked.parent if self._asked.suffix == SUFFIX else self._asked

    def _headline(self) -> str:
        return self.tr("Put back a backup")

    def _reason(self) -> str:
        return self.tr(
            "Your work is saved and closed. The records of now are put aside, not deleted; what "
            "the backup lacks is brought back into it."
        )
