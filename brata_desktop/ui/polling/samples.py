"""The screens about polling stations over an invented list, for pictures."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from brata_desktop.services.demo_polling import NIGHT, hold_a_night
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.polling.night_page import NightPage
from brata_desktop.ui.polling.stations_page import NEED, StationsPage
from brata_desktop.ui.samples import framed


def night_window() -> Frame:
    """Return the night at 20.47 with a call half keyed."""
    frame = framed("night", NightPage, story=hold_a_night, now=NIGHT)
    page = frame.findChild(NightPage)
    if page is None:
        raise RuntimeError("the frame has no page of the night")
    page.line.setText("12h 2015")
    page.grid.setCurrentIndex(page.grid.lines.index(3, 1))
    return frame


def need_window() -> Frame:
    """Return what guarding the stations takes."""
    frame = framed("polling", StationsPage, supervisor=True, story=hold_a_night, now=NIGHT)
    page = frame.findChild(StationsPage)
    if page is None:
        raise RuntimeError("the frame has no page of the register")
    page.view.set_chosen(NEED)
    page.refresh()
    return frame


SCREENS: Mapping[str, Callable[[], QWidget]] = {
    "night": night_window,
    "polling": lambda: framed(
        "polling", StationsPage, supervisor=True, story=hold_a_night, now=NIGHT
    ),
    "polling-need": need_window,
}
"""Name -> factory of a window with sample data."""
