"""Pictures of screens: one function that draws any window at a size and theme into a PNG."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from brata_desktop.ui.theme.theme import Theme

SIZES = ((1366, 768), (1366, 690), (1093, 614))
"""The three windows that every screen must fit: laptop, laptop with a task bar, 125 %."""

THEMES = ("light", "dark")


def grab(widget: QWidget, size: tuple[int, int]) -> None:
    """Bring a window to a size and let its layout settle.

    It is really shown, since only a shown window gives the focus; run this offscreen.
    """
    widget.resize(QSize(*size))
    widget.show()
    widget.activateWindow()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def render(widget: QWidget, size: tuple[int, int], path: Path) -> Path:
    """Write a picture of a window in the theme in force.

    Args:
        widget: The window; it is resized.
        size: Width and height in logical pixels.
        path: The PNG; its folder is made.

    Raises:
        OSError: The picture could not be written.
    """
    grab(widget, size)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path), "PNG"):
        raise OSError(f"The picture {path} could not be written")
    return path


def render_all(name: str, widget: QWidget, theme: Theme, folder: Path) -> list[Path]:
    """Write a window in both themes and all sizes as ``NAME-light-1366x768.png`` and so on."""
    written = []
    for mode in THEMES:
        theme.apply("dark" if mode == "dark" else "light")
        for size in SIZES:
            path = folder / f"{name}-{mode}-{size[0]}x{size[1]}.png"
            written.append(render(widget, size, path))
    return written


def overflowing(widget: QWidget) -> list[str]:
    """Name the visible children that reach out of the parent, which would be clipped.

    Children of scroll areas may be larger than their viewport and are left out.
    """
    found = []
    for child in widget.findChildren(QWidget):
        parent = child.parentWidget()
        if parent is None or not child.isVisible() or child.isWindow():
            continue
        if parent.objectName() == "qt_scrollarea_viewport":
            continue
        if not parent.rect().contains(child.geometry()):
            found.append(f"{type(child).__name__} in {type(parent).__name__}: {child.geometry()}")
    return found
