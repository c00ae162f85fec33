"""What every test of the window has: the theme, Indonesian words, work done at once."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from brata_desktop.config.paths import Paths
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.ui.background import InlineBackground
from brata_desktop.ui.theme.theme import Theme
from brata_desktop.ui.translation import Translation
from brata_desktop.ui.workbench import Workbench
from tests.services_world import World


@pytest.fixture(autouse=True)
def collecting_afterwards():
    """Keep Python's collector off the workers of a test; see ``ui.collecting``."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def application_theme(qapp):
    """One theme for the session: setting the style sheet is the slow part."""
    return Theme(qapp, "light")


@pytest.fixture
def theme(application_theme):
    """Return the light theme at 100 %; a test that changes it leaves nothing behind."""
    yield application_theme
    if application_theme.mode != "light" or application_theme.tokens.scale != 100:
        application_theme.apply("light", 100)


@pytest.fixture(autouse=True)
def words(qapp, theme):
    """Indonesian words."""
    translation = Translation(qapp)
    yield translation
    translation.close()
    translation.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def inline(qapp):
    """Background work that is done when ``run`` returns."""
    return InlineBackground()


@pytest.fixture
def shown(qtbot):
    """Show a widget as the active window, so that it can have the focus."""

    def show(widget, size=None):
        qtbot.addWidget(widget)
        if size:
            widget.resize(*size)
        widget.show()
        widget.activateWindow()
        qtbot.waitExposed(widget)
        QCoreApplication.processEvents()
        # And what was put off until after the first paint.
        QCoreApplication.processEvents()
        return widget

    return show


@pytest.fixture
def post(tmp_path):
    """A real store with Rahman (petugas), Siti (operator), Suryadi and Dewi (pengawas)."""
    world = World(tmp_path)
    yield world
    world.store.close()


@pytest.fixture
def workbench_of(post, tmp_path, inline):
    """Return a function that gives the workbench of an officer at the post, jobs done inline."""
    paths = Paths(tmp_path, tmp_path / "state")
    failures = []
    with ReportWorker() as printer:

        def make(name="Rahman"):
            workbench = Workbench(post.desk(name), paths, inline, inline, printer)
            workbench.failed.connect(failures.append)
            return workbench

        yield make

    assert not failures, f"jobs failed and no page listened: {failures}"


@pytest.fixture
def workbench(workbench_of):
    """The workbench of Rahman, a post officer."""
    return workbench_of()
