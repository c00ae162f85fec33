"""Cadangan: how it stands with the backups, one now, a second folder, and the way back."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.states import Right, may
from brata_desktop.services import backup_schedule
from brata_desktop.services.backup_schedule import EVERY, BackupStatus, Copies
from brata_desktop.services.desk import Desk
from brata_desktop.services.session import Session
from brata_desktop.store.backups import BackupResult
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.settings.copies_card import CopiesCard
from brata_desktop.ui.settings.second_folder_card import SecondFolderCard
from brata_desktop.ui.settings.section import Section
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.settings.words import breakable, moment_words, size_words
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.message_bar import MessageBar

_LOOK_AGAIN_MS = 15_000
"""Sticks come and go, and backups are made by themselves."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with the backups.

    Attributes:
        status: Newest backup and second folder.
        copies: Every copy that can be reached.
        is_second_there: Whether the second folder can be reached.
        now: The desk's clock.
    """

    status: BackupStatus
    copies: Copies
    is_second_there: bool
    now: dt.datetime


def look(session: Session, paths: Paths, settings: Settings) -> Standing:
    """Return how it stands with the backups; may run beside the store's worker."""
    status = backup_schedule.backup_status(session, paths, settings)
    return Standing(
        status,
        backup_schedule.copies(session, paths, settings),
        status.second is not None and Path(status.second.folder).is_dir(),
        session.desk.clock(),
    )


def may_restore(desk: Desk) -> bool:
    """Tell whether the officer at the desk may put a copy back."""
    with desk.store.reading() as work:
        return may(Right.RESTORE, desk.roles(work))


class BackupsSection(Section):
    """Status, a backup now, the second folder, the copies.

    Attributes:
        now: Makes a backup.
        told: What came of it.
        second: The second folder.
        copies: The copies.
    """

    KEY = "backups"

    def _build(self) -> None:
        self._standing: Standing | None = None
        self._may_restore = False
        self._is_busy = False
        self.now = Button(icon="database-backup")
        self.told = MessageBar()
        self.told.hide()
        self.newest = SettingRow(self.now)
        card = Card(spacing=10)
        card.add(self.newest)
        card.add(self.told)
        self.second = SecondFolderCard(self.workbench.paths, self.workbench.paper)
        self.second.state.hide()
        self.copies = CopiesCard()
        for each in (card, self.second, self.copies):
            self.add(each)
        self._again = QTimer(self, interval=_LOOK_AGAIN_MS)

    def _connect(self) -> None:
        self.now.clicked.connect(self.back_up)
        self.second.chosen.connect(self._choose_second)
        self.second.failed.connect(self.workbench.failed)
        self.copies.restore_asked.connect(self.workbench.restore_asked)
        self._again.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Ask how it stands; a slow stick holds up no save."""
        if not self.isEnabled():
            # The window is about to close the store.
            return
        self.workbench.read(may_restore, self._allow, owner=self)
        settings, paths = self.preferences.settings, self.workbench.paths
        self.workbench.paper.run(
            partial(look, self.session, paths, settings),
            self._show,
            self.workbench.failed.emit,
            owner=self,
        )

    def back_up(self) -> None:
        """Make a backup now; recording goes on meanwhile."""
        if self._is_busy:
            return
        self._set_busy(is_busy=True)
        self._say(self.tr("The backup is being made; you can go on working."), "info")
        settings, paths = self.preferences.settings, self.workbench.paths
        self.workbench.paper.run(
            partial(backup_schedule.back_up_now, self.session, paths, settings),
            self._made,
            self._failed,
            owner=self,
        )

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        super().retranslate()
        self.set_lead(
            self.tr(
                "Encrypted copies of everything recorded, made every half hour and when the "
                "screen locks."
            )
        )
        self._set_busy(is_busy=self._is_busy)
        self._show_newest()
        self.second.retranslate()
        self.copies.retranslate()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Look again now and then while it is seen."""
        super().showEvent(event)
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt
        """Rest while hidden."""
        super().hideEvent(event)
        self._again.stop()

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        self._show_newest()
        self.second.state.show()
        self.second.show_folder(standing.status.second, is_there=standing.is_second_there)
        self.copies.show_copies(standing.copies, may_restore=self._may_restore)

    def _allow(self, may_restore: bool) -> None:  # noqa: FBT001 - the answer of a job
        self._may_restore = may_restore
        if self._standing is not None:
            self._show(self._standing)

    def _show_newest(self) -> None:
        self.newest.set_words(self.tr("Newest backup"), self._newest_words())

    def _newest_words(self) -> str:
        if self._standing is None:
            return ""
        newest, now = self._standing.status.newest, self._standing.now
        if newest is None:
            return self.tr("None so far; the first one is made within a minute.")
        made, size = moment_words(newest.made_at), size_words(newest.size_bytes)
        due = newest.made_at + EVERY
        if newest.made_at <= now < due:
            coming = fill(self.tr("Next one: %1."), moment_words(due))
        else:
            coming = self.tr("Next one: within a minute.")
        return "\n".join((fill(self.tr("%1, %2, checked."), made, size), coming))

    def _choose_second(self, folder: str) -> None:
        self.preferences.change(second_backup_dir=folder)
        if folder:
            self.back_up()
        else:
            self.refresh()

    def _made(self, made: BackupResult) -> None:
        self._set_busy(is_busy=False)
        if made.second_problem is not None:
            words = self.tr("The backup was made on this laptop, but not in the second folder.")
            self._say(words, "warn", breakable(error_text(made.second_problem)))
        elif made.second is not None:
            self._say(self.tr("The backup was made and checked, in both folders."), "ok")
        else:
            self._say(self.tr("The backup was made and checked."), "ok")
        self.refresh()

    def _failed(self, error: Exception) -> None:
        self._set_busy(is_busy=False)
        if isinstance(error, BrataError):
            self._say(self.tr("No backup was made."), "danger", breakable(error_text(error)))
        else:
            self.told.hide()
            self.workbench.failed.emit(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.now.set_words(self.tr("Backing up…") if is_busy else self.tr("Back up now"))
        self.now.setEnabled(not is_busy)

    def _say(self, words: str, tone: str, detail: str = "") -> None:
        self.told.set_tone(tone)
        self.told.set_texts(words, detail)
        self.told.show()
