"""A sketch of the route, drawn from the coordinates of its checkpoints and from nothing else."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from brata_desktop.domain.kinds.patrol import NOTABLE, SKIPPED, Checkpoint, route
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.painting import rounded

_HEIGHT = 150
_AIR = 24
_RADIUS = 9
_KM_PER_DEGREE = route.EARTH_KM * math.pi / 180
_STEPS_M = (50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000)
_SCALE_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Mark:
    """A checkpoint on the sketch: its number in the route, where it lies, what it was."""

    number: int
    x_km: float
    y_km: float
    tone: str
    was_visited: bool


def marks_of(points: Sequence[Checkpoint]) -> tuple[Mark, ...]:
    """Return the checkpoints with coordinates, in kilometres east and south of the first.

    An equirectangular projection: right to a few metres over the length of a patrol.
    """
    known = [
        (number, point, point.place.latitude, point.place.longitude)
        for number, point in enumerate(points, 1)
    ]
    here = [(n, p, lat, lon) for n, p, lat, lon in known if lat is not None and lon is not None]
    if not here:
        return ()
    _, _, lat_0, lon_0 = here[0]
    shrink = math.cos(math.radians(lat_0))
    current = route.current_id(tuple(points))
    return tuple(
        Mark(
            number,
            (lon - lon_0) * shrink * _KM_PER_DEGREE,
            (lat_0 - lat) * _KM_PER_DEGREE,
            _tone(point, is_current=point.id == current),
            point.result not in ("", SKIPPED),
        )
        for number, point, lat, lon in here
    )


def _tone(point: Checkpoint, *, is_current: bool) -> str:
    if point.result == NOTABLE:
        return "sev3"
    if point.result and point.result != SKIPPED:
        return "accent_line"
    return "focus" if is_current else "field"


class RouteSketch(QWidget):
    """Numbered points with straight lines between them and a scale; north is up.

    Hidden with fewer than two points, since one says nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is drawn."""
        return self._marks

    def set_points(self, points: Sequence[Checkpoint], spoken: str = "") -> None:
        """Draw these; ``spoken`` says it to a screen reader."""
        self._marks = marks_of(points)
        self.setAccessibleName(spoken)
        self.setVisible(len(self._marks) > 1)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Ask for a flat box."""
        return QSize(px(240), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt
        """Never be flattened: the pane scrolls instead."""
        return QSize(px(120), px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Draw ground, lines, points and scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), px(SIZES.radius_control), colour("map0"))
        if len(self._marks) < 2:  # noqa: PLR2004 - a line has two ends
            return
        per_km = self._pixels_per_km()
        places = [self._place(mark, per_km) for mark in self._marks]
        located = list(zip(places, self._marks, strict=True))
        for (before, first), (after, second) in pairwise(located):
            is_walked = first.was_visited and second.was_visited
            line = Qt.PenStyle.SolidLine if is_walked else Qt.PenStyle.DashLine
            ink = "accent_line" if is_walked else "field"
            painter.setPen(QPen(colour(ink), px(2), line))
            painter.drawLine(QLineF(before, after))
        # The first on top: a patrol that comes back ends where it began.
        for place, mark in reversed(located):
            _draw_mark(painter, place, mark)
        self._draw_scale(painter, per_km)

    def _bounds(self) -> QRectF:
        xs, ys = [m.x_km for m in self._marks], [m.y_km for m in self._marks]
        return QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))

    def _pixels_per_km(self) -> float:
        """One scale for both directions, so that angles are right."""
        bounds = self._bounds()
        wide = (self.width() - 2 * px(_AIR)) / max(bounds.width(), 0.05)
        high = (self.height() - 2 * px(_AIR)) / max(bounds.height(), 0.05)
        return float(min(wide, high))

    def _place(self, mark: Mark, per_km: float) -> QPointF:
        middle, centre = self._bounds().center(), QPointF(self.rect().center())
        return centre + QPointF(mark.x_km - middle.x(), mark.y_km - middle.y()) * per_km

    def _draw_scale(self, painter: QPainter, per_km: float) -> None:
        room = self.width() * _SCALE_SHARE
        metres = max((m for m in _STEPS_M if m / 1000 * per_km <= room), default=_STEPS_M[0])
        left, bottom = px(8), self.height() - px(8)
        painter.setPen(QPen(colour("text2"), px(1.5)))
        painter.drawLine(QLineF(left, bottom, left + metres / 1000 * per_km, bottom))
        painter.setFont(font("axis"))
        words = f"{metres // 1000} km" if metres >= 1000 else f"{metres} m"  # noqa: PLR2004
        painter.drawText(QPointF(left, bottom - px(4)), words)


def _draw_mark(painter: QPainter, place: QPointF, mark: Mark) -> None:
    radius = px(_RADIUS)
    painter.setPen(QPen(colour("surface"), px(1.5)))
    painter.setBrush(colour(mark.tone))
    painter.drawEllipse(place, radius, radius)
    painter.setFont(font("cap"))
    painter.setPen(colour("surface"))
    box = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(mark.number))
