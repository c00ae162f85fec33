"""The screens of the window, by the keys of the sidebar."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from brata_desktop.services.session import Session
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.report.page import ReportPage
from brata_desktop.ui.report.record_paper import RecordPaperDialog
from brata_desktop.ui.review.page import ReviewPage
from brata_desktop.ui.settings.page import SettingsPage
from brata_desktop.ui.sync.page import SyncPage
from brata_desktop.ui.sync.worker import SyncWorker
from brata_desktop.ui.workbench import Workbench

PAGES: dict[str, Callable[[Workbench], Page]] = {
    "home": HomePage,
    "records": RecordsPage,
    "review": ReviewPage,
    "report": ReportPage,
}
"""Screen key to its page, in the order of the sidebar; Pengaturan needs more and comes last."""


def make_pages(
    workbench: Workbench, session: Session, preferences: Preferences, worker: SyncWorker
) -> dict[str, Page]:
    """Return the pages of a session; roles decide which of them the sidebar shows."""
    pages = {key: make(workbench) for key, make in PAGES.items()}
    return {
        **pages,
        "sync": SyncPage(workbench, worker),
        "settings": SettingsPage(workbench, session, preferences),
    }


def make_paper(workbench: Workbench, records: tuple[str, ...], parent: QWidget) -> QDialog:
    """Return the window with the paper of records, to be shown over another."""
    return RecordPaperDialog(workbench, records, parent=parent)
