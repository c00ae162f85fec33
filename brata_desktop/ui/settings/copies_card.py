"""The copies of the store that can be reached, and the way back from one of them."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from brata_desktop.services.backup_schedule import Copies
from brata_desktop.store.backup_manifest import Backup
from brata_desktop.ui.gate.screen import column_of
from brata_desktop.ui.settings.confirmation import Confirmation
from brata_desktop.ui.settings.revealing import reveal
from brata_desktop.ui.settings.setting_row import SettingRow
from brata_desktop.ui.settings.words import breakable, moment_words, size_words
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.list_row import ListRow, RowContent

Place = tuple[QWidget, Label, QVBoxLayout]
"""Where copies of one folder stand: the whole, its caption, its rows."""


class CopiesCard(Card):
    """Copies below each other; one that is pressed is put back after a question.

    Attributes:
        other: Chooses another folder.
        confirm: The question.
        rows: The copies as they stand, those of this laptop first.

    Signals:
        restore_asked: Put it back; carries the folder of a backup, or one that holds some.
    """

    restore_asked = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self._copies: Copies | None = None
        self._may_restore = False
        self._asked: Path | None = None
        self.other = Button(icon="folder-open")
        self.confirm = Confirmation()
        self._row = SettingRow(self.other)
        self._none = Label(role="small", tone="text3", wrap=True)
        self._own, self._second = _place(), _place()
        self.rows: list[ListRow] = []
        for part in (self._row, self.confirm, self._none, self._own[0], self._second[0]):
            self.add(part)
        self.other.clicked.connect(self._ask_folder)
        self.confirm.confirmed.connect(self._confirmed)
        self.confirm.cancelled.connect(self._forget)

    def show_copies(self, copies: Copies, *, may_restore: bool) -> None:
        """Show what there is; rows stay as they are while nothing is different.

        Args:
            copies: Newest first.
            may_restore: Whether the officer may put one back.
        """
        if (copies, may_restore) != (self._copies, self._may_restore):
            self._copies, self._may_restore = copies, may_restore
            self._fill()
            self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        if self._may_restore:
            meaning = self.tr("Choose a copy to put it in the place of the records.")
        else:
            meaning = self.tr("A supervisor or administrator can put one back.")
        self._row.set_words(self.tr("Copies"), meaning)
        self.other.set_words(self.tr("Another folder…"))
        self.other.setVisible(self._may_restore)
        self._none.setText(self.tr("No copy was made yet."))
        self._own[1].setText(self.tr("On this laptop"))
        self._second[1].setText(self.tr("In the second folder"))
        for row, copy in zip(self.rows, self._all(), strict=True):
            row.set_content(self._content(copy))
        if self._asked is not None:
            self._ask(self._asked)

    def _all(self) -> tuple[Backup, ...]:
        return (*self._copies.own, *self._copies.second) if self._copies is not None else ()

    def _fill(self) -> None:
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        copies = self._copies or Copies((), ())
        self.rows = [
            *self._fill_place(self._own, copies.own),
            *self._fill_place(self._second, copies.second),
        ]
        self._none.setVisible(not self.rows)

    def _fill_place(self, place: Place, copies: tuple[Backup, ...]) -> list[ListRow]:
        whole, _caption, column = place
        rows = []
        for number, copy in enumerate(copies):
            is_last = number == len(copies) - 1
            row = ListRow(self._content(copy), ruled=not is_last, chevron=self._may_restore)
            row.setEnabled(self._may_restore)
            row.clicked.connect(partial(self._ask, copy.path))
            column.addWidget(row)
            rows.append(row)
        whole.setVisible(bool(copies))
        return rows

    def _content(self, copy: Backup) -> RowContent:
        parts = [size_words(copy.size_bytes)]
        if "record" in copy.counts:
            count = QLocale().toString(copy.counts["record"])
            parts.insert(0, fill(self.tr("%1 records"), count))
        return RowContent(
            moment_words(copy.made_at), meta=" · ".join(parts), icon="database-backup"
        )

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder with backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self.ask_for_folder(Path(folder)))
        dialog.open()

    def ask_for_folder(self, folder: Path) -> None:
        """Ask whether to go on with the copies of another folder."""
        # A dialog that was open when the screen locked decides nothing behind it.
        if self.isVisible():
            self._ask(folder)

    def _ask(self, asked: Path, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot of Qt's
        self._asked = asked
        made = {copy.path: moment_words(copy.made_at) for copy in self._all()}
        if asked in made:
            question = fill(self.tr("Put back the copy of %1?"), made[asked])
        else:
            question = fill(self.tr("Put back a copy from %1?"), breakable(str(asked)))
        steps = (
            self.tr("What you typed is saved, then your work is closed and the passphrase asked."),
            self.tr(
                "The records of now are put aside, not deleted; what the copy lacks is brought "
                "back into it."
            ),
            self.tr("This laptop gets a new letter in record numbers."),
        )
        self.confirm.set_words(question, "\n".join(steps), self.tr("Close and go on"))
        self.confirm.ask()
        reveal(self.confirm)

    def _forget(self) -> None:
        self._asked = None
        self.other.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirmed(self) -> None:
        asked, self._asked = self._asked, None
        if asked is not None:
            self.restore_asked.emit(asked)


def _place() -> Place:
    caption = Label(role="label", tone="text2")
    rows = QWidget()
    column = QVBoxLayout(rows)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    whole = column_of(caption, rows, spacing=2)
    whole.hide()
    return whole, caption, column
