"""The right pane of the patrol: sketch, departure, time under way, distance, crew."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.kinds.patrol import Patrol, route
from brata_desktop.domain.kinds.patrol.crew_line import crew_title
from brata_desktop.domain.wording_id import number_text, time_text, zone_name
from brata_desktop.ui.kinds.patrol.sketch import RouteSketch
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.card import SectionHeader
from brata_desktop.ui.widgets.labels import Label

EVERY_MS = 20_000
"""The time under way is told again this often."""


class Fact(QWidget):
    """A name at the left and a value at the right; hidden while there is no value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label(role="small", tone="text3")
        self.value = Label(role="bold")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.value)

    def set_words(self, name: str, value: str) -> None:
        """Show a value; nothing is shown for an empty one."""
        self.name.setText(name)
        self.value.setText(value)
        self.setVisible(bool(value))


class PatrolFacts(QWidget):
    """What a patrol under way adds up to; only what is known is shown.

    Args:
        clock: The laptop's clock; the time under way follows it.

    Attributes:
        sketch: Drawn from coordinates.
    """

    def __init__(self, clock: Callable[[], dt.datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._patrol = Patrol()
        self.header = SectionHeader()
        self.sketch = RouteSketch()
        self.departed, self.elapsed, self.distance, self.notable = (Fact() for _ in range(4))
        self.crew_title = Label(role="h3")
        self.crew = Label(role="small", tone="text2", wrap=True)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        facts = (self.departed, self.elapsed, self.distance, self.notable)
        for part in (self.header, self.sketch, *facts, self.crew_title, self.crew):
            column.addWidget(part)
        self._show()

    def set_patrol(self, patrol: Patrol) -> None:
        """Show a patrol; the time runs on while it is under way."""
        self._patrol = patrol
        if patrol.is_finished:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        patrol = self._patrol
        self.header.set_texts(self.tr("Route"))
        spoken = fill(self.tr("Sketch of %1 checkpoints"), len(patrol.checkpoints))
        self.sketch.set_points(patrol.checkpoints, spoken)
        self.departed.set_words(self.tr("Departed"), _departed(patrol))
        running = self.tr("Took") if patrol.is_finished else self.tr("Under way for")
        self.elapsed.set_words(running, self._elapsed())
        self.distance.set_words(self.tr("Straight distance"), self._distance())
        notable = route.notable_count(patrol.checkpoints)
        self.notable.set_words(self.tr("Notable checkpoints"), str(notable))
        self.crew_title.setText(self.tr("Crew"))
        self.crew.setText(", ".join(map(crew_title, patrol.crew)))
        self.crew_title.setVisible(bool(patrol.crew))
        self.crew.setVisible(bool(patrol.crew))

    def _elapsed(self) -> str:
        minutes = route.elapsed_minutes(self._patrol, self._clock())
        if minutes is None:
            return ""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return fill(self.tr("%1 min"), rest)
        return fill(self.tr("%1 h %2 min"), hours, rest)

    def _distance(self) -> str:
        length = route.straight_km(self._patrol.checkpoints)
        return "" if length is None else f"{number_text(length, 1)} km"


def _departed(patrol: Patrol) -> str:
    left = route.departed_at(patrol)
    if left is None:
        return ""
    offset = left.utcoffset() or dt.timedelta()
    return f"{time_text(left.time())} {zone_name(int(offset.total_seconds() // 60))}"
