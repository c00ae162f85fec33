"""The menu of the kinds of record; the letter of each chooses it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from brata_desktop.domain.kinds import KINDS
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.theme.icons import icon


def kind_menu(parent: QWidget, begin: Callable[[str], object]) -> QMenu:
    """Return a menu that begins a record of the chosen kind; it deletes itself once hidden."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for kind, face in FACES.items():
        text = f"&{KINDS[kind].letter}  {face.name()}"
        menu.addAction(icon(face.icon), text, partial(begin, kind))
    return menu
