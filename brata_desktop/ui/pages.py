"""The screens of the window, by the keys of the sidebar."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from brata_desktop.services.session import Session
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame.state import SCREENS, Screen
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.kinds import kind_pages
from brata_desktop.ui.polling.night_page import NightPage
from brata_desktop.ui.polling.stations_page import StationsPage
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
    "polling": StationsPage,
    "night": NightPage,
    "review": ReviewPage,
    "report": ReportPage,
}
"""The screens that need no more than a workbench, by key."""


def sidebar() -> tuple[Screen, ...]:
    """Return the screens in the order of the sidebar, those of kinds among them."""
    own = (screen for screen, _ in kind_pages().values())
    return tuple(sorted((*SCREENS, *own), key=lambda screen: screen.rank))


def make_pages(
    workbench: Workbench, session: Session, preferences: Preferences, worker: SyncWorker
) -> dict[str, Page]:
    """Return the pages of a session; roles decide which of them the sidebar shows."""
    of_kinds = {key: make for key, (_, make) in kind_pages().items()}
    pages = {key: make(workbench) for key, make in (PAGES | of_kinds).items()}
    return {
        **pages,
        "sync": SyncPage(workbench, worker),
        "settings": SettingsPage(workbench, session, preferences),
    }


def make_paper(workbench: Workbench, records: tuple[str, ...], parent: QWidget) -> QDialog:
    """Return the window with the paper of records, to be shown over another."""
    return RecordPaperDialog(workbench, records, parent=parent)
