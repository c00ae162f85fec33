"""Pengaturan over a real post: the officer and the administrator with their keys."""

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import demo
from brata_desktop.store.crypto import KdfCost
from brata_desktop.ui.preferences import Preferences
from brata_desktop.ui.settings.page import SettingsPage
from brata_desktop.ui.workbench import Workbench

SECRET = "contoh sandi pos tujuh"  # noqa: S105 - of a store that a test makes
CHEAP = KdfCost(memory_kib=8 * 1024, passes=1)


@pytest.fixture
def paths(tmp_path):
    """The folders of one user."""
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def demo_post(paths):
    """A post with a day recorded; its supervisor is the administrator too."""
    with demo.open_demo_post(paths, SECRET, cost=CHEAP) as made:
        demo.record_a_day(made)
        yield made


@pytest.fixture
def preferences():
    """Settings that remember in memory what would be written."""
    written = []
    made = Preferences(Settings(), written.append)
    made.written = written
    return made


@pytest.fixture
def bench_of(demo_post, paths, inline):
    """Return a function that gives the workbench of a session; a failure nobody hears fails."""
    failures = []
    with ReportWorker() as printer:

        def make(session):
            workbench = Workbench(session.desk, paths, inline, inline, printer)
            workbench.failed.connect(failures.append)
            return workbench

        yield make

    assert not failures, f"jobs failed and no page listened: {failures}"


@pytest.fixture
def page_of(bench_of, preferences, demo_post, shown):
    """Return a function that shows Pengaturan to the officer, the supervisor, or another one."""

    def make(*, supervisor=False, session=None):
        session = session or (demo_post.supervisor if supervisor else demo_post.officer)
        page = SettingsPage(bench_of(session), session, preferences)
        return shown(page, (1366, 690))

    return make


@pytest.fixture
def section_of(page_of):
    """Return a function that shows a section and keeps its page, as the window would."""
    pages = []

    def make(key, *, supervisor=True, session=None):
        page = page_of(supervisor=supervisor, session=session)
        page.show_section(key)
        pages.append(page)
        return page.section

    return make
