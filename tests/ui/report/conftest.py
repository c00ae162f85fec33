"""What the tests of paper share: stand-ins for the system's dialogs, records, text of a PDF."""

import datetime as dt
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from brata_desktop.domain.document import Place
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.ui.report.printing import Outlets, lay_paper

DAY = dt.date(2024, 1, 31)


class Dialogs:
    """Stands for the system's dialogs: gives a printer that prints into a file, and a place."""

    def __init__(self, folder):
        self.folder = folder
        self.is_cancelled = False
        self.file = folder / "laporan.pdf"
        self.paper = folder / "printed.pdf"
        self.proposed = ""
        self.outlets = Outlets(self.ask_printer, self.ask_file)

    def ask_printer(self, _parent, size):
        if self.is_cancelled:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        lay_paper(printer, size)
        return printer

    def ask_file(self, _parent, name):
        self.proposed = name
        return None if self.is_cancelled else self.file


@pytest.fixture
def dialogs(tmp_path):
    """The dialogs of the system, answered at once."""
    folder = tmp_path / "out"
    folder.mkdir()
    return Dialogs(folder)


@pytest.fixture
def said():
    """The toasts that a page asked for."""
    return []


@pytest.fixture
def record(post):
    """Return a function that records an incident of the day, and gives what it changed."""

    def make(what, *, approve=True, **changes):
        document = replace(
            forms.propose(post.desk("Rahman"), "incident"),
            category="KJ_KELAHI",
            severity="SEDANG",
            what=what,
            place=Place(name="Gedung Serbaguna", area_code="63.71.01"),
            occurred=When(date=DAY, time=dt.time(20, 15)),
        )
        view, changed = records.add(
            post.desk("Rahman"), "incident", replace(document, **changes), submit=True
        )
        if approve:
            records.act(post.desk("Suryadi"), [view.state.record], Action.APPROVE)
        return changed

    return make


@pytest.fixture
def text_of():
    """Return a function that gives the text of a PDF."""

    def read(pdf):
        document = pypdfium2.PdfDocument(pdf)
        try:
            return "\n".join(page.get_textpage().get_text_bounded() for page in document)
        finally:
            document.close()

    return read
