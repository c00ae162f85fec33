"""Puts a backup back although nothing is wrong: asked for in Pengaturan, or on a new laptop."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.ui.background import Runner
from brata_desktop.ui.gate.jobs import Clock
from brata_desktop.ui.gate.restore_jobs import BackupChoice
from brata_desktop.ui.gate.screen import local_clock
from brata_desktop.ui.gate.store_problem import StoreProblemPage
from brata_desktop.ui.translation import fill

if TYPE_CHECKING:
    from brata_desktop.services.backups import Restoration


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
        super().__init__(paths, None, runner, clock, parent)
        self._asked = asked

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
        fitting = self._fitting(choices)
        super()._offer(fitting)
        self.message.setVisible(not fitting)
        self.message.set_texts(self._nothing_fits())

    def _fitting(self, choices: tuple[BackupChoice, ...]) -> tuple[BackupChoice, ...]:
        # One of another store would not be merged: it is for a laptop that has none.
        return tuple(choice for choice in choices if choice.is_of_here)

    def _nothing_fits(self) -> str:
        return self.tr("There is no backup of these records in that folder.")

    def _headline(self) -> str:
        return self.tr("Put back a backup")

    def _reason(self) -> str:
        return self.tr(
            "Your work is saved and closed. The records of now are put aside, not deleted; what "
            "the backup lacks is brought back into it."
        )


class NewLaptopPage(RestorePage):
    """The page of a laptop that holds nothing yet; any store's backup may come here.

    ``retried`` leads back to set-up.
    """

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self.retry.set_words(self.tr("Back to set-up"))

    def _fitting(self, choices: tuple[BackupChoice, ...]) -> tuple[BackupChoice, ...]:
        return choices

    def _nothing_fits(self) -> str:
        return self.tr("There is no whole backup in that folder.")

    def _reason(self) -> str:
        return self.tr(
            "This laptop holds no records yet. Whoever could sign in when the backup was made "
            "puts it here with the passphrase of then."
        )

    def _what_came(self, done: "Restoration") -> str:
        words = self.tr("Its records are here. This laptop has the letter %1 in record numbers.")
        return fill(words, done.session.desk.laptop)
