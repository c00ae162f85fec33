"""A register as a list to search: posts or personnel, two lines each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.registers import Personnel, Post
from brata_desktop.ui.theme.current import colour, font, px
from brata_desktop.ui.widgets.painting import elided, focus_ring

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole
ROW, ROWS_MAX = 46, 7
_LINE = 17


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """What a line of a register says.

    Attributes:
        title: First line.
        detail: Second line.
        mark: At the right: the code or number it is known by.
    """

    title: str
    detail: str
    mark: str

    @property
    def spoken(self) -> str:
        """The words for a screen reader."""
        return ", ".join(filter(None, (self.title, self.mark, self.detail)))


def post_line(post: Post, catalogue: Catalogue) -> RegisterLine:
    """Say a post."""
    detail = " · ".join(filter(None, (unit_name(post.unit, catalogue), post.place, post.hours)))
    return RegisterLine(post.name, detail, post.code)


def person_line(person: Personnel, catalogue: Catalogue) -> RegisterLine:
    """Say an officer of the personnel list."""
    rank = catalogue.rank(person.rank)
    title = f"{rank.abbreviation if rank is not None else person.rank} {person.name}".strip()
    detail = " · ".join(filter(None, (unit_name(person.unit, catalogue), person.post)))
    return RegisterLine(title, detail, person.nrp)


def unit_name(code: str, catalogue: Catalogue) -> str:
    """Return the short name of a unit; the code of one that is not in the catalogue."""
    unit = catalogue.unit(code)
    return unit.short_name if unit is not None else code


class RegisterModel(QAbstractListModel):
    """The lines that have every typed word somewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, RegisterLine]] = []
        self._shown: list[RegisterLine] = []
        self._words: list[str] = []

    @property
    def total(self) -> int:
        """How many lines there are, shown or not."""
        return len(self._all)

    def set_lines(self, lines: Sequence[RegisterLine]) -> None:
        """Take other lines; the words looked for stay."""
        self._all = [(line.spoken.casefold(), line) for line in lines]
        self._choose()

    def search(self, text: str) -> None:
        """Show the lines with these words only; empty shows all."""
        self._words = text.casefold().split()
        self._choose()

    def rowCount(self, _parent: Index | None = None) -> int:  # noqa: N802 - Qt
        """Return how many lines are shown."""
        return len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a line, or its words."""
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == LINE_ROLE:
            return line
        return line.spoken if role == Qt.ItemDataRole.DisplayRole else None

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = [line for text, line in self._all if all(w in text for w in self._words)]
        self.endResetModel()


class RegisterDelegate(QStyledItemDelegate):
    """Draws a line."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt
        """Ask for two lines."""
        return QSize(px(160), px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw title, detail and mark, a rule below."""
        line: RegisterLine = index.data(LINE_ROLE)
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("sel"))
        bottom = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(bottom, colour("divider"))
        _draw(painter, box.adjusted(px(8), 0, -px(8), 0), line)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box.adjusted(0, 0, 0, -1))
        painter.restore()


def _draw(painter: QPainter, box: QRectF, line: RegisterLine) -> None:
    width = QFontMetrics(font("small")).horizontalAdvance(line.mark) + 2
    _text(
        painter,
        "small",
        "text2",
        line.mark,
        QRectF(box.right() - width, box.top(), width, box.height()),
    )
    top = box.top() + (box.height() - 2 * px(_LINE)) / 2
    room = box.width() - width - px(10)
    for role, ink, text in (("strong", "text", line.title), ("small", "text3", line.detail)):
        _text(painter, role, ink, text, QRectF(box.left(), top, room, px(_LINE)))
        top += px(_LINE)


def _text(painter: QPainter, role: str, ink: str, text: str, box: QRectF) -> None:
    painter.setFont(font(role))
    painter.setPen(colour(ink))
    shown = elided(QFontMetrics(font(role)), text, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class RegisterList(QListView):
    """The list, as high as all its lines up to some, then it scrolls; a search moves nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = RegisterModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(RegisterDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.modelReset.connect(self._fit)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        rows = min(max(self.lines.total, 1), ROWS_MAX)
        self.setFixedHeight(px(ROW) * rows)
