"""The stick where there is no link: write a packet, read one after seeing what it brings."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.errors import BrataError
from brata_desktop.services import packet_reading, packet_writing
from brata_desktop.services.changes import Changes
from brata_desktop.services.packet_report import PacketReport
from brata_desktop.services.packet_writing import Written
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.workbench import Workbench


class StickCard(Card):
    """Packets by USB.

    Attributes:
        write: Writes what waits into a folder.
        read: Shows what a packet brings.
        told: What came of it, and the step that follows.

    Signals:
        done: A packet was written or read.
        carrier_asked: Who takes packets along is to be noted; carries their numbers.
    """

    done = Signal()
    carrier_asked = Signal(tuple)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workbench = workbench
        self._file: Path | None = None
        self._written_now: tuple[int, ...] = ()
        self._title, self._lead = Label("", "strong"), ElidedLabel("", "small", "text2")
        self.write, self.read = Button(icon="usb"), Button(icon="download")
        self.told = MessageBar()
        self.told.hide()
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(self._title)
        words.addWidget(self._lead)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(IconLabel("usb", "text2", 18))
        row.addLayout(words, 1)
        for button in (self.read, self.write):
            row.addWidget(button)
        self.add(row)
        self.add(self.told)
        self.write.clicked.connect(self._ask_folder)
        self.read.clicked.connect(self._ask_file)
        self.told.acted.connect(self._act)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        self._title.setText(self.tr("By USB stick"))
        self._lead.set_text(
            self.tr("1 write · 2 have it brought to the unit · 3 read the answer's packet here")
        )
        self._lead.setToolTip(
            self.tr("Only the centre and the units above can read a packet of this laptop.")
        )
        self.write.set_words(self.tr("Write to a stick"), self.tr("U"))
        self.read.set_words(self.tr("Read a packet"), self.tr("I"))

    def write_to(self, folder: Path) -> None:
        """Write what waits into a folder."""
        self._set_busy(self.tr("Writing and reading back…"))
        parcels = self._workbench.paths.parcels
        job = partial(packet_writing.write, target=folder, parcel_folder=parcels)
        self._workbench.take_turns(job, self._written, self._failed, owner=self)

    def look_into(self, file: Path) -> None:
        """Show what a packet brings; nothing is taken."""
        self._file = file
        self._set_busy(self.tr("The packet is being read…"))
        job = partial(packet_reading.inspect, file=file)
        self._workbench.take_turns(job, self._offer, self._failed, owner=self)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder on the stick"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.write_to(Path(chosen)))
        dialog.open()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Packet"), "", "Brata (*.sync)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.look_into(Path(chosen)))
        dialog.open()

    def _written(self, done: Written) -> None:
        self._set_busy("")
        self._file, self._written_now = None, done.journeys
        names = ", ".join(file.name for file in done.files)
        words = fill(
            self.tr("Written and checked: %1 revisions, %2 photos. The stick can be taken out."),
            done.revisions,
            done.attachments,
        )
        action = self.tr("Note who takes it along") if done.journeys else ""
        self._say(words, "ok", names, action)
        self.done.emit()

    def _offer(self, report: PacketReport) -> None:
        self._set_busy("")
        if not report.is_readable:
            words = self.tr("This packet is for others. It can be carried for them.")
            self._say(words, "info", report.file, self.tr("Carry it"))
        elif not report.new and not report.received:
            self._say(self.tr("Everything in it is here already."), "ok", self._details(report))
        else:
            words = fill(self.tr("From %1: %2"), report.signer or "–", self._sums(report))
            tone = "warn" if report.refused or report.is_cut else "info"
            self._say(words, tone, self._details(report), self.tr("Take it in"))

    def _act(self) -> None:
        """Take in what was looked into, or note who takes along what was written."""
        if self._file is not None:
            self._take(self._file)
        elif self._written_now:
            self.carrier_asked.emit(self._written_now)
            self.told.hide()

    def _take(self, file: Path) -> None:
        self._set_busy(self.tr("The packet is being taken in…"))
        parcels = self._workbench.paths.parcels
        job = partial(packet_reading.read, file=file, parcel_folder=parcels)
        self._workbench.take_turns(job, self._taken, self._failed, owner=self)

    def _taken(self, report: PacketReport) -> None:
        self._set_busy("")
        self._file, self._written_now = None, ()
        if report.is_readable:
            words = fill(self.tr("Taken in: %1"), self._sums(report))
            self._say(words, "warn" if report.refused else "ok", self._details(report))
        else:
            self._say(self.tr("It goes along with the next stick or link."), "ok")
        if report.changes != Changes():
            self._workbench.arrived.emit(report.changes)
        self.done.emit()

    def _failed(self, error: Exception) -> None:
        self._set_busy("")
        if isinstance(error, BrataError):
            self._say(error_text(error), "danger")
        else:
            self.told.hide()
            self._workbench.failed.emit(error)

    def _set_busy(self, words: str) -> None:
        for button in (self.write, self.read):
            button.setEnabled(not words)
        if words:
            self._say(words, "info")

    def _say(self, words: str, tone: str, detail: str = "", action: str = "") -> None:
        self.told.set_tone(tone)
        self.told.set_texts(words, detail, action)
        self.told.show()

    def _sums(self, report: PacketReport) -> str:
        """Return "12 baru, 3 diterima, 2 konflik, 1 ditolak"; what is none is left out."""
        parts = (
            (report.new, self.tr("%1 new")),
            (report.received, self.tr("%1 received")),
            (report.attachments, self.tr("%1 photos")),
            (len(report.conflicts), self.tr("%1 conflicts")),
            (len(report.refused), self.tr("%1 not counted")),
        )
        return ", ".join(fill(words, count) for count, words in parts if count)

    def _details(self, report: PacketReport) -> str:
        told = [report.file]
        if report.is_cut:
            told.append(self.tr("Its end is missing: this is what is left of it."))
        if report.conflicts:
            told.append(fill(self.tr("Two versions: %1"), ", ".join(report.conflicts[:5])))
        if report.refused:
            numbers = ", ".join(each.record or "–" for each in report.refused[:5])
            told.append(fill(self.tr("Not counted: %1"), numbers))
        return "\n".join(told)
