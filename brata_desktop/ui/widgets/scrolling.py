"""An area that scrolls up and down, and going to what lies outside its view."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from brata_desktop.ui.theme.current import px

_AIR = 40


def scrolling(content: QWidget) -> QScrollArea:
    """Put a widget into a frameless area that scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setProperty("plain", "true")
    area.setWidget(content)
    return area


def go_to(control: QWidget) -> None:
    """Give a control the focus and scroll to it; Qt by itself scrolls for Tab only."""
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    above = control.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(control, 0, px(_AIR))
