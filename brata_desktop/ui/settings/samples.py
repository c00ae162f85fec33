"""Sections of Pengaturan with invented data, for pictures."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings
from brata_desktop.services import demo
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.samples import framed, sample_post, sample_session
from brata_desktop.ui.settings.page import SettingsPage
from brata_desktop.ui.workbench import Workbench

HOME = Path("/home/pos07")


def settings_window(section: str) -> QWidget:
    """Return the whole window with a section, as the administrator of the post sees it."""
    session = sample_session(supervisor=True)
    if section == "registers":
        demo.fill_registers(sample_post(busy=False))

    def make(workbench: Workbench) -> SettingsPage:
        if section in {"about", "registers"}:
            # The same in every picture, whoever draws it.
            workbench.paths = Paths(HOME / "brata-desktop", HOME / "state")
        preferences = Preferences(Settings(), lambda _settings: None)
        preferences.setParent(workbench)
        return SettingsPage(workbench, session, preferences)

    frame = framed("settings", make, supervisor=True)
    page = frame.current_page
    if isinstance(page, SettingsPage):
        page.refresh()
        page.show_section(section)
    return frame
