"""Brings what has just opened into view."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def reveal(widget: QWidget) -> None:
    """Scroll a widget into view, once it has the room it needs."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        area = above
        # Two rounds: wrapped lines get their height in the second.
        QTimer.singleShot(
            0, widget, lambda: QTimer.singleShot(0, widget, lambda: _show(area, widget))
        )


def _show(area: QScrollArea, widget: QWidget) -> None:
    area.ensureWidgetVisible(widget)
