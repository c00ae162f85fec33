"""Photos and files of a record: added by key, dropped or pasted, each with a line about it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.document import Attachment
from brata_desktop.domain.errors import BrataError
from brata_desktop.domain.wording_id import number_text
from brata_desktop.services import attachments
from brata_desktop.services.desk import Desk
from brata_desktop.services.forms import Form
from brata_desktop.ui.error_text import error_text
from brata_desktop.ui.forms.fields import TextField
from brata_desktop.ui.forms.saver import Saver
from brata_desktop.ui.records.attachments import AttachmentRow
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button, IconButton
from brata_desktop.ui.widgets.card import SectionHeader
from brata_desktop.ui.widgets.field import ErrorLine
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.workbench import Workbench

MEGABYTE = 1_000_000
Attachments = tuple[Attachment, ...]
Add = Callable[[Desk, Form], Form]
"""Adds one file to a form, on the worker."""


class AttachmentsField(QWidget):
    """Small pictures, and below them a line about each.

    Files go into the store at once; the record names them when the answer has come.

    Signals:
        edited: The attachments changed; carries all of them.
    """

    edited = Signal(object)

    def __init__(self, workbench: Workbench, saver: Saver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._saver = saver
        self._value: Attachments = ()
        self._coming = 0
        self.header = SectionHeader()
        self.add = Button(icon="paperclip", kind="link")
        self.pictures = AttachmentRow(workbench)
        self.lines: list[TextField] = []
        self.removes: list[IconButton] = []
        self._rows: list[QWidget] = []
        self._foot = Label(role="small", tone="text3", wrap=True)
        self._error = ErrorLine()
        self._build()
        self.add.clicked.connect(self.choose)

    def set_value(self, value: Attachments) -> None:
        """Show these."""
        if [each.id for each in value] != [each.id for each in self._value]:
            self.pictures.set_attachments(value)
            self._value = value
            self._lay_lines()
        self._value = value
        for line, attachment in zip(self.lines, value, strict=True):
            if line.text() != attachment.note:
                line.set_value(attachment.note)
        self.retranslate()

    def unclear(self) -> str:
        """An attachment is never unclear."""
        return ""

    def set_error(self, message: str) -> None:
        """Say to a screen reader what is wrong."""
        self.setAccessibleDescription(message)

    def error(self) -> str:
        """Return what could not be added and why; empty when all was."""
        return self._error.label.text()

    def choose(self) -> None:
        """Let the officer choose files."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos or files"))
        self.add_files([Path(name) for name in names])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add files to the record."""
        for path in paths:
            self._send(partial(_attach_file, path=path))

    def has_pasted(self) -> bool:
        """Whether the clipboard holds something to attach, and no words to paste."""
        data = QGuiApplication.clipboard().mimeData()
        return not data.hasText() and self.takes(data)

    def paste(self) -> None:
        """Attach what is in the clipboard."""
        if self.has_pasted():
            self.add_data(QGuiApplication.clipboard().mimeData())

    def takes(self, data: QMimeData) -> bool:
        """Whether something dropped or pasted can be added: files of this laptop, a picture."""
        return bool(_files_of(data)) or data.hasImage()

    def add_data(self, data: QMimeData) -> None:
        """Add what was dropped or pasted."""
        paths = _files_of(data)
        if paths:
            self.add_files(paths)
            return
        image = data.imageData()
        if isinstance(image, QImage):
            name = self.tr("Photo") + ".png"
            self._send(partial(_attach_picture, name=name, image=image))

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        self.header.set_texts(self.tr("Attachments"))
        self.add.set_words(self.tr("Add"), self.tr("Add photos or files"))
        self._foot.setText(self._foot_words())
        for line, attachment in zip(self.lines, self._value, strict=True):
            line.setPlaceholderText(attachment.name)
            line.setAccessibleName(self.tr("Note for the photo sheet") + ", " + attachment.name)

    def _build(self) -> None:
        self.header.add_action(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        for part in (self.header, self.pictures, self._error, self._foot):
            self._column.addWidget(part)
        self.setFocusProxy(self.add)

    def _foot_words(self) -> str:
        if self._coming:
            return self.tr("Being stored…")
        if not self._value:
            return self.tr("Drop files here, paste, or Ctrl L.")
        size = sum(each.size_bytes for each in self._value) / MEGABYTE
        count = self.tr("%Ln file(s)", "", len(self._value))
        words = self.tr("%1, %2 MB. Drop files here or Ctrl L.")
        return fill(words, count, number_text(size, 1))

    def _send(self, add: Add) -> None:
        self._coming += 1
        self._error.set_message("")
        self.retranslate()
        self._saver.attach(add, self._stored, self._failed)

    def _stored(self, form: Form | None) -> None:
        self._coming -= 1
        if form is not None:
            known = {each.id for each in self._value}
            added = [each for each in form.document.attachments if each.id not in known]
            self._change((*self._value, *added))
        self.retranslate()

    def _failed(self, error: Exception) -> None:
        self._coming -= 1
        self.retranslate()
        if not isinstance(error, BrataError):
            self._workbench.failed.emit(error)
            return
        self._error.set_message(error_text(error))

    def _change(self, value: Attachments) -> None:
        self.set_value(value)
        self.edited.emit(value)

    def _lay_lines(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.lines, self.removes, self._rows = [], [], []
        for attachment in self._value:
            self._add_line(attachment)

    def _add_line(self, attachment: Attachment) -> None:
        row, line = QWidget(), TextField()
        remove = IconButton("x", self.tr("Remove from the record"), small=True)
        content = QHBoxLayout(row)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(px(4))
        content.addWidget(line, 1)
        content.addWidget(remove)
        line.edited.connect(lambda text: self._set_note(attachment.id, text))
        remove.clicked.connect(lambda: self._remove(attachment.id))
        self.lines.append(line)
        self.removes.append(remove)
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 2, row)

    def _set_note(self, id_: str, note: str) -> None:
        noted = (replace(each, note=note) if each.id == id_ else each for each in self._value)
        self._value = tuple(noted)
        self.edited.emit(self._value)

    def _remove(self, id_: str) -> None:
        self._change(tuple(each for each in self._value if each.id != id_))
        self.add.setFocus()


def _attach_file(desk: Desk, form: Form, path: Path) -> Form:
    return attachments.attach(desk, form, path)


def _attach_picture(desk: Desk, form: Form, name: str, image: QImage) -> Form:
    return attachments.attach_content(desk, form, name, _png(image))


def _files_of(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub asks for bytes
    return bytes(buffer.data().data())
