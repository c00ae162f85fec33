"""Sections of Pengaturan with invented data, for pictures."""

import datetime as dt
import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings
from brata_desktop.services import demo
from brata_desktop.services.backup_schedule import back_up_now
from brata_desktop.services.demo import EVENING
from brata_desktop.services.session import Session
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.samples import framed, sample_post, sample_session
from brata_desktop.ui.settings.page import SettingsPage
from brata_desktop.ui.workbench import Workbench

HOME = Path("/home/pos07")
STICK = "/media/pos07/BRATA"
MINUTES_AGO = (77, 47, 17)


def settings_window(section: str) -> QWidget:
    """Return the whole window with a section, as the administrator of the post sees it."""
    session = sample_session(supervisor=True)
    if section == "registers":
        demo.fill_registers(sample_post(busy=False))

    def make(workbench: Workbench) -> SettingsPage:
        if section in {"about", "registers"}:
            # The same in every picture, whoever draws it.
            workbench.paths = Paths(HOME / "brata-desktop", HOME / "state")
        settings = Settings(second_backup_dir=STICK)
        if section == "backups":
            _back_up(session, workbench.paths, settings)
        preferences = Preferences(settings, lambda _settings: None)
        preferences.setParent(workbench)
        return SettingsPage(workbench, session, preferences)

    frame = framed("settings", make, supervisor=True)
    page = frame.current_page
    if isinstance(page, SettingsPage):
        page.refresh()
        page.show_section(section)
    return frame


def _back_up(session: Session, paths: Paths, settings: Settings) -> None:
    """Make the backups of the evening; the stick is elsewhere."""
    shutil.rmtree(paths.backups, ignore_errors=True)
    for minutes in MINUTES_AGO:
        moment = EVENING - dt.timedelta(minutes=minutes)
        desk = replace(session.desk, clock=partial(_stand, moment))
        back_up_now(replace(session, desk=desk), paths, settings)


def _stand(moment: dt.datetime) -> dt.datetime:
    return moment
