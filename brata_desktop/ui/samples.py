"""An invented evening at an invented post in the real window, for pictures of the screens.

The store is a real one in a folder of its own, filled through the same services as real work.
"""

import atexit
import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from PySide6.QtWidgets import QApplication

from brata_desktop.config.paths import Paths
from brata_desktop.domain.document import Common
from brata_desktop.domain.times import WITA
from brata_desktop.reports.worker import ReportWorker
from brata_desktop.services import demo, demo_week, forms, overview
from brata_desktop.services.demo import DemoPost
from brata_desktop.services.forms import Form
from brata_desktop.services.session import Session
from brata_desktop.store.crypto import KdfCost
from brata_desktop.ui.background import InlineBackground
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame_state import frame_state
from brata_desktop.ui.pages import sidebar
from brata_desktop.ui.theme.theme import Theme
from brata_desktop.ui.workbench import Workbench

SECRET = "contoh sandi pos tujuh"  # noqa: S105 - of a store that lives as long as the pictures
CHEAP = KdfCost(memory_kib=8 * 1024, passes=1)


class _Empty(Page):
    """Stands for the screens that are not in the picture, so that the sidebar shows them."""


Story = Callable[[DemoPost], object]
"""Records something more at the post."""


@cache
def sample_post(
    *, busy: bool = False, story: Story | None = None, now: dt.datetime = demo.EVENING
) -> DemoPost:
    """Return the post with its day recorded, and the week before when ``busy``.

    One with a story, or at another moment, has a store of its own, which goes with the program.
    """
    folder = Path(tempfile.mkdtemp(prefix="brata-sample-"))
    stack = ExitStack()
    paths = Paths(folder / "data", folder / "state")
    post = stack.enter_context(demo.open_demo_post(paths, SECRET, clock=lambda: now, cost=CHEAP))
    if busy:
        demo_week.record_a_week(post)
    demo.record_a_day(post)
    if story is not None:
        story(post)
    # Last in, first out: the store is closed before its folder goes.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(stack.close)
    return post


def sample_session(
    *,
    supervisor: bool = False,
    busy: bool = False,
    story: Story | None = None,
    now: dt.datetime = demo.EVENING,
) -> Session:
    """Return the session of the post officer, or of the supervisor."""
    post = sample_post(busy=busy, story=story, now=now)
    return post.supervisor if supervisor else post.officer


def sample_workbench(
    *,
    supervisor: bool = False,
    busy: bool = False,
    story: Story | None = None,
    now: dt.datetime = demo.EVENING,
) -> Workbench:
    """Return the workbench of the post officer, or of the supervisor."""
    session = sample_session(supervisor=supervisor, busy=busy, story=story, now=now)
    data = session.desk.store.path.parent
    inline = InlineBackground()
    workbench = Workbench(
        session.desk, Paths(data, data.parent / "state"), inline, inline, ReportWorker()
    )
    inline.setParent(workbench)
    return workbench


def framed(
    key: str,
    make: Callable[[Workbench], Page],
    *,
    supervisor: bool = False,
    busy: bool = False,
    story: Story | None = None,
    now: dt.datetime = demo.EVENING,
) -> Frame:
    """Return the whole window with one real page in it, at 20.47 WITA of the sample day."""
    workbench = sample_workbench(supervisor=supervisor, busy=busy, story=story, now=now)
    screens = sidebar()
    frame = Frame(_theme(), screens=screens)
    workbench.setParent(frame)
    for screen in screens:
        frame.add_page(screen.key, make(workbench) if screen.key == key else _Empty())
    look = overview.look_around(workbench.desk)
    frame.set_state(frame_state(look, workbench.desk.clock().astimezone(WITA)))
    frame.show_screen(key)
    return frame


def framed_form(make: Callable[[Workbench, Form], Page], kind: str, document: Common) -> Frame:
    """Return the whole window with the open form of a document over the list."""
    frame = framed("records", lambda _workbench: _Empty())
    workbench = frame.findChild(Workbench)
    if workbench is None:
        raise RuntimeError("the frame has no workbench")
    form, _ = forms.open_new(workbench.desk, kind, document)
    frame.open_page(make(workbench, form))
    return frame


def _theme() -> Theme:
    app = QApplication.instance()
    found = app.findChild(Theme) if app is not None else None
    if found is None:
        raise RuntimeError("the pictures need a Theme on the application")
    return found
