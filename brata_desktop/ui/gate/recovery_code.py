"""The recovery code: shown once, printed or written down, proved by its last five characters."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from brata_desktop.store.recovery_code import is_last_group
from brata_desktop.ui.gate.screen import column_of
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.message_bar import MessageBar


class RecoveryCodeCard(Card):
    """A new code and the proof that it is on paper.

    Signals:
        proved: The last five characters were typed back.
    """

    proved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self._code = ""
        self._owner = ""
        self._why = Label(role="body", tone="text2", wrap=True)
        self.code = Label(role="h1")
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.print_button = Button("", "printer", shortcut="Ctrl+P")
        self.proof = Field("", LineEdit())
        self.done = Button("", "check", "primary")
        self._told = MessageBar(tone="warn")
        self._told.hide()
        self.add(self._why)
        self.add(self.code)
        self.add(row_of(1, self.print_button, 1))
        self.add(column_of(self._told, self.proof, spacing=12))
        self.add(self.done)
        self.print_button.clicked.connect(self.print_sheet)
        self.done.clicked.connect(self.prove)
        edit = self.proof.control
        if isinstance(edit, LineEdit):
            edit.returnPressed.connect(self.prove)
            edit.textEdited.connect(lambda: self.proof.set_error(""))
        self.retranslate()

    def show_code(self, code: str, owner: str) -> None:
        """Show a code.

        Args:
            code: As printed.
            owner: Unit and post, for the sheet.
        """
        self._code = code
        self._owner = owner
        self.retranslate()
        self.proof.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.set_title(self.tr("Recovery code"))
        self._why.setText(
            self.tr(
                "Whoever has this code opens the records when a passphrase is lost. It is shown "
                "only now. Print it or write it down, and keep it in a closed envelope at the "
                "post, not beside the laptop."
            )
        )
        self.code.setText(self._code)
        self.code.setAccessibleName(" ".join(self._code))
        self.print_button.set_words(self.tr("Print"))
        self.proof.set_label(
            self.tr("Last five characters"), self.tr("From the paper, so that it is surely there.")
        )
        self.done.set_words(self.tr("It is on paper, continue"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def prove(self) -> None:
        """Go on when what was typed is the end of the code."""
        edit = self.proof.control
        typed = edit.text() if isinstance(edit, LineEdit) else ""
        if is_last_group(self._code, typed):
            self.proved.emit()
            return
        self.proof.set_error(self.tr("That is not the end of the code. Look at the paper."))
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_sheet(self) -> None:
        """Ask for a printer and print the sheet; nothing of it is kept on disk."""
        # The printing library is large and needed here only.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

        if not QPrinterInfo.availablePrinters():
            self._tell(self.tr("No printer is installed. Write the code down by hand."))
            return
        self._told.hide()
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.sheet().print_(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def sheet(self) -> QTextDocument:
        """Return the sheet as it is printed."""
        document = QTextDocument()
        title = self.tr("Recovery code of Brata Desktop")
        advice = self.tr("Keep in a closed envelope. Opens the records when a passphrase is lost.")
        owner = fill(self.tr("For: %1"), self._owner)
        parts = (("h2", title), ("h1", self._code), ("p", owner), ("p", advice))
        document.setHtml("".join(f"<{tag}>{_escaped(text)}</{tag}>" for tag, text in parts))
        return document

    def _tell(self, words: str) -> None:
        self._told.set_texts(words)
        self._told.show()


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
