"""How each kind of record looks in the window, a folder each; none is named in a list.

A folder holds the `FACE` itself, the page of its form in `form.py` as `FORM`, and pictures for
`ui/screens.py` in `samples.py` as `SCREENS`. One whose face has a `screen` holds the page of that
screen in `page.py` as `PAGE`. Faces are loaded with the window, forms on demand.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from itertools import chain
from types import MappingProxyType
from typing import cast

from PySide6.QtWidgets import QWidget

from brata_desktop.domain.kind_modules import kind_parts
from brata_desktop.domain.kinds import KINDS
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame.state import Screen
from brata_desktop.ui.kind_face import KindFace
from brata_desktop.ui.workbench import Workbench

_TABLE: dict[str, KindFace] = {}
FACES: Mapping[str, KindFace] = MappingProxyType(_TABLE)
"""By kind code, in the order of `domain.kinds.KINDS`."""


def look_again() -> None:
    """Fill `FACES` from the folders of this package."""
    found = cast("dict[str, KindFace]", kind_parts(__name__, __path__, "FACE"))
    _TABLE.clear()
    _TABLE.update({kind: found[kind] for kind in KINDS})


def faces(kind: str = "") -> Iterator[KindFace]:
    """Yield the faces of all kinds, that of `kind` first."""
    own = (face for code, face in FACES.items() if code == kind)
    return chain(own, (face for code, face in FACES.items() if code != kind))


def kind_icon(kind: str) -> str:
    """Return the name of a kind's icon."""
    return FACES[kind].icon if kind in FACES else "clipboard-list"


def on_home() -> Iterator[tuple[str, KindFace]]:
    """Yield the kinds that have a tile and a figure on Beranda."""
    return ((kind, face) for kind, face in FACES.items() if face.tile is not None)


def kind_pages() -> dict[str, tuple[Screen, Callable[[Workbench], Page]]]:
    """Return the screens of their own that kinds have, by the key in the sidebar."""
    return {
        face.screen.key: (face.screen, import_module(f"{__name__}.{kind}.page").PAGE)
        for kind, face in FACES.items()
        if face.screen is not None
    }


def kind_screens() -> dict[str, Callable[[], QWidget]]:
    """Return the sample windows of all kinds by name."""
    made: dict[str, Callable[[], QWidget]] = {}
    for kind in FACES:
        made |= import_module(f"{__name__}.{kind}.samples").SCREENS
    return made


look_again()
