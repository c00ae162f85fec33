"""Enrolment at the centre: a request out, an answer in, and the code that two people compare."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import BrataError
from brata_desktop.services import enrolment
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.services.enrolment import Offer
from brata_desktop.sync.enrolment import SUFFIX
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.workbench import Workbench


class EnrolCard(Card):
    """What a laptop that the centre does not know yet offers.

    Attributes:
        wants_desk: The laptop is to read and decide for the posts below.
        request: Writes the request.
        answer: Reads the answer.
        told: What came of it; the code to compare.

    Signals:
        asked: A request was written.
        enrolled: The laptop is bound to the centre now.
    """

    asked = Signal()
    enrolled = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._workbench = workbench
        self._offer: Offer | None = None
        self._lead = Label("", "small", "text2", wrap=True)
        self.request, self.answer = Button(icon="upload"), Button(icon="file-down")
        self.wants_desk = QCheckBox()
        self._is_renewal = False
        self.told = MessageBar()
        self.told.hide()
        self.add(self._lead)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=px(8))
        for button in (self.request, self.answer):
            flow.addWidget(button)
        self.add(self.wants_desk)
        self.add(buttons)
        self.add(self.told)
        self.request.clicked.connect(self._ask_target)
        self.answer.clicked.connect(self._ask_file)
        self.told.acted.connect(self._accept)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        if self._is_renewal:
            self.set_title(self.tr("Renew the certificate"))
        else:
            self.set_title(self.tr("Enrol this laptop"))
        self._lead.setText(
            self.tr(
                "Write a request, hand it to the Polda by stick or message, and read its answer "
                "here. Neither file holds a secret."
            )
        )
        self.wants_desk.setText(
            self.tr("Command post: reads the posts below it and decides about their records")
        )
        self.request.set_words(self.tr("Write a request"))
        self.answer.set_words(self.tr("Read the answer"))

    def set_renewal(self, *, is_renewal: bool) -> None:
        """Ask for a new certificate, or to be enrolled for the first time."""
        if is_renewal != self._is_renewal:
            self._is_renewal = is_renewal
            # What the laptop is stays as the Polda certified it.
            self.wants_desk.setVisible(not is_renewal)
            self.retranslate()

    def write_to(self, file: Path) -> None:
        """Write the request."""
        job = partial(
            _write,
            paths=self._workbench.paths,
            file=file,
            wants_desk=self.wants_desk.isChecked(),
        )
        self._workbench.change(
            job,
            lambda _answer: self._written(file),
            self._failed,
            owner=self,
        )

    def look_into(self, file: Path) -> None:
        """Check an answer and show its code."""
        job = partial(_read, paths=self._workbench.paths, file=file)
        self._workbench.read(job, self._ask_person, self._failed, owner=self)

    def _ask_target(self) -> None:
        desk = self._workbench.desk
        name = f"permintaan-{desk.unit}-{desk.post}{SUFFIX}"
        dialog = QFileDialog(self, self.tr("Request"), name, f"Brata (*{SUFFIX})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda chosen: self.write_to(Path(chosen)))
        dialog.open()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Answer"), "", f"Brata (*{SUFFIX})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.look_into(Path(chosen)))
        dialog.open()

    def _written(self, file: Path) -> None:
        self._say(fill(self.tr("The request is in %1. Hand it to the Polda."), file.name), "ok")
        self.asked.emit()

    def _ask_person(self, offer: Offer) -> None:
        self._offer = offer
        told = offer.certificate
        words = fill(self.tr("Code of the centre: %1"), offer.code)
        detail = fill(
            self.tr("For %1 (%2). Compare the code with the Polda by telephone before you go on."),
            told.label,
            told.feed,
        )
        self._say(words, "warn", detail, self.tr("The code is the same"))

    def _accept(self) -> None:
        offer = self._offer
        if offer is None:
            return
        paths = self._workbench.paths

        def job(desk: Desk) -> tuple[None, Changes]:
            return None, enrolment.accept(desk, paths, offer)

        self._workbench.change(job, self._accepted, self._failed, owner=self)

    def _accepted(self, _answer: None) -> None:
        self._offer = None
        self._say(self.tr("This laptop is enrolled."), "ok")
        self.enrolled.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, BrataError):
            self._say(error_text(error), "danger")
        else:
            self._workbench.failed.emit(error)

    def _say(self, words: str, tone: str, detail: str = "", action: str = "") -> None:
        self.told.set_tone(tone)
        self.told.set_texts(words, detail, action)
        self.told.show()


def _write(desk: Desk, paths: Paths, file: Path, *, wants_desk: bool) -> tuple[None, Changes]:
    enrolment.save(file, enrolment.make_request(desk, paths, wants_desk=wants_desk))
    return None, Changes()


def _read(desk: Desk, paths: Paths, file: Path) -> Offer:
    return enrolment.read_offer(desk, paths, enrolment.load(file))
