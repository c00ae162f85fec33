"""Icons: bundled SVG line drawings, coloured by token at run time and cached."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from brata_desktop.config.paths import resource
from brata_desktop.ui.theme.current import colour as token_colour
from brata_desktop.ui.theme.current import px

_SMALL = 14
_STROKE = "1.75"
_STROKE_SMALL = "2.1"


@lru_cache(maxsize=256)
def _svg_text(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def svg_source(name: str, hex_colour: str, size: int) -> str:
    """Give the SVG text of an icon in a colour, with the line width that suits its size.

    Thin lines vanish in small icons, so the stroke grows below 14 px.
    """
    stroke = _STROKE if size >= _SMALL else _STROKE_SMALL
    text = _svg_text(name).replace("currentColor", hex_colour)
    return text.replace('stroke-width="2"', f'stroke-width="{stroke}"')


@lru_cache(maxsize=2048)
def _pixmap(name: str, hex_colour: str, size: int, ratio: float) -> QPixmap:
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg_source(name, hex_colour, size).encode()))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(name: str, colour: str = "text2", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Give an icon as a pixmap.

    Args:
        name: File name in ``resources/icons`` without ending, such as ``"siren"``.
        colour: Token name of the colour.
        size: Side in pixels at 100 %; the text scale in force is applied here.
        ratio: Device pixel ratio of the screen it is drawn on.
    """
    return _pixmap(name, token_colour(colour).name(), px(size), ratio)


def icon(
    name: str, colour: str = "text2", size: int = 16, *, disabled: str = "text3", air: int = 0
) -> QIcon:
    """Give an icon for buttons, menus and actions, sharp on the densest screen there is.

    Args:
        name: File name in ``resources/icons`` without ending.
        colour: Token name of the colour.
        size: Side in pixels at 100 %.
        disabled: Token name of the colour while what carries the icon is disabled.
        air: Empty room at its right, where the 4 px that Qt leaves before words are too few.
    """
    inks = token_colour(colour).name(), token_colour(disabled).name()
    return _icon(name, *inks, px(size), px(air), _densest())


def _densest() -> float:
    return max(screen.devicePixelRatio() for screen in QGuiApplication.screens())


@lru_cache(maxsize=1024)
def _icon(name: str, ink: str, disabled: str, size: int, air: int, ratio: float) -> QIcon:
    made = QIcon()
    for hex_colour, mode in ((ink, QIcon.Mode.Normal), (disabled, QIcon.Mode.Disabled)):
        made.addPixmap(_widened(_pixmap(name, hex_colour, size, ratio), air), mode)
    return made


def _widened(pixmap: QPixmap, air: int) -> QPixmap:
    """Give a pixmap with empty room at its right, in pixels."""
    if not air:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    wide = QPixmap(pixmap.width() + round(air * ratio), pixmap.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return wide


def icon_size(size: int = 16) -> QSize:
    """Give the size to pass to ``setIconSize`` at the text scale in force."""
    return QSize(px(size), px(size))


def draw_icon(
    painter: QPainter, name: str, colour: str, x: float, y: float, size: int = 16
) -> None:
    """Draw an icon with its top left corner at a point; for delegates and painted widgets."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(round(x), round(y), icon_pixmap(name, colour, size, ratio))
