"""The screens of the window, by the keys of the sidebar."""

from PySide6.QtWidgets import QDialog, QWidget

from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.report.page import ReportPage
from brata_desktop.ui.report.record_paper import RecordPaperDialog
from brata_desktop.ui.review.page import ReviewPage
from brata_desktop.ui.workbench import Workbench


def make_pages(workbench: Workbench) -> dict[str, Page]:
    """Return the pages of a session; roles decide which of them the sidebar shows."""
    return {
        "home": HomePage(workbench),
        "records": RecordsPage(workbench),
        "review": ReviewPage(workbench),
        "report": ReportPage(workbench),
    }


def make_paper(workbench: Workbench, record: str, parent: QWidget) -> QDialog:
    """Return the window with a record's paper, to be shown over another."""
    return RecordPaperDialog(workbench, (record,), parent=parent)
