"""How a nil return looks in the window, and the place of the board of silent posts."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.kinds.nil_return import NilReturn
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.state import Screen
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.records.fact_words import FactWords


def _word() -> str:
    return QCoreApplication.translate("Kinds", "Nil return")


def _name() -> str:
    return QCoreApplication.translate("Kinds", "Nil return: nothing to report")


def _screen() -> str:
    return QCoreApplication.translate("Screens", "Not reported")


def _section() -> str:
    return QCoreApplication.translate("Paper", "Reporting of the posts")


def _cell(_: RecordRow) -> str:
    return QCoreApplication.translate("Results", "nil")


def _rest(_nil: NilReturn, _words: FactWords) -> Iterator[tuple[str, str]]:
    """Yield nothing: time and place say all of it."""
    yield from ()


FACE = KindFace(
    "circle-slash",
    word=_word,
    name=_name,
    rest=_rest,
    cell=_cell,
    section=_section,
    screen=Screen("overdue", "clock-alert", "Ctrl+Shift+B", "supervision", rank=72, name=_screen),
)
