"""Records that the centre does not take: why, what to do, a copy to be looked at elsewhere."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import packet_writing
from brata_desktop.services.packet_writing import Written
from brata_desktop.services.sync_overview import QueueLine
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.home.words import untitled
from brata_desktop.ui.sync.words import reason_words
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.workbench import Workbench

SHOWN = 4


class RefusedRow(QWidget):
    """One of them.

    Attributes:
        read: Opens the record.
        export: Writes a copy of it.
    """

    def __init__(self, line: QueueLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record = line.row.id
        self.read, self.export = Button(kind="link"), Button(kind="link")
        self.read.set_words(self.tr("Read"))
        self.export.set_words(self.tr("Save a copy…"))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(ElidedLabel(line.row.title or untitled(), "strong"))
        reason = fill("%1 · %2", line.row.number, reason_words(line.held))
        words.addWidget(ElidedLabel(reason, "small", "text2"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(10))
        row.addWidget(IconLabel("ban", "danger", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.read)
        row.addWidget(self.export)
        self.setAccessibleName(f"{line.row.title}, {reason}")


class RefusedCard(Card):
    """What the centre refused, isolated from the rest.

    Attributes:
        rows: One for each record.

    Signals:
        exported: A copy of one was written.
    """

    exported = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(" ", spacing=0, parent=parent)
        self._workbench = workbench
        self._lead = Label("", "small", "text2", wrap=True)
        self._list = QVBoxLayout()
        self.rows: list[RefusedRow] = []
        self._lines: tuple[QueueLine, ...] = ()
        self.add(self._lead)
        self.add(self._list)

    def show_lines(self, lines: tuple[QueueLine, ...]) -> None:
        """Show the refused among what waits."""
        refused = tuple(line for line in lines if line.is_held)
        self.setVisible(bool(refused))
        self.set_title(self.tr("Refused by the centre"), str(len(refused)))
        self._lead.setText(
            self.tr(
                "It stays here in full, and everything else goes on. Hand a copy to the "
                "administrator; nobody else can read it."
            )
        )
        if refused[:SHOWN] != self._lines:
            self._lines = refused[:SHOWN]
            self._rebuild()

    def write_to(self, record: str, folder: Path) -> None:
        """Write a copy of a record into a folder, as a packet of its own."""
        job = partial(packet_writing.export, record=record, target=folder)
        self._workbench.take_turns(job, self._written, self._failed, owner=self)

    def _rebuild(self) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [RefusedRow(line) for line in self._lines]
        for row in self.rows:
            self._list.addWidget(row)
            row.read.clicked.connect(partial(self._workbench.record_asked.emit, row.record))
            row.export.clicked.connect(partial(self._ask_folder, row.record))

    def _ask_folder(self, record: str) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the copy"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.write_to(record, Path(chosen)))
        dialog.open()

    def _written(self, done: Written) -> None:
        names = ", ".join(file.name for file in done.files)
        self._workbench.say(
            fill(self.tr("The copy is in %1. Hand it to the administrator."), names)
        )
        self.exported.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BrataError):
            self._workbench.say(error_text(error), "warn")
        else:
            self._workbench.failed.emit(error)
