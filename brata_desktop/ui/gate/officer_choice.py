"""Who is coming in: the proposed officer, and the others on request."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from brata_desktop.ui.gate.jobs import Entrant
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.avatar import Avatar, initials
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.labels import ElidedLabel
from brata_desktop.ui.widgets.scrolling import scrolling

_ROWS_SHOWN = 5
_ROW = 45


class OfficerCard(Card):
    """The officer who is coming in.

    Attributes:
        change: Asks for the others.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        whole = self.layout()
        if whole is not None:
            # The link brings air of its own at the right.
            whole.setContentsMargins(px(14), px(10), px(6), px(10))
        self._avatar = Avatar(size=40)
        self._name = ElidedLabel(role="h3")
        self._detail = ElidedLabel(role="small", tone="text3")
        self.change = Button("", kind="link")
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self._name)
        words.addWidget(self._detail)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._avatar)
        row.addSpacing(px(12))
        row.addLayout(words, 1)
        row.addSpacing(px(4))
        row.addWidget(self.change)
        self.add(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_officer(self, entrant: Entrant | None, detail: str) -> None:
        """Show an officer; None while it is not known who."""
        self._avatar.set_letters("" if entrant is None else initials(entrant.name))
        self._name.set_text("" if entrant is None else entrant.title)
        self._detail.set_text(detail)
        self._detail.setVisible(bool(detail))


class OfficerList(Card):
    """Every officer who can come in; arrows move, Enter chooses, Escape leaves it.

    Signals:
        chosen: An officer was chosen; carries `Entrant`.
        left: Nobody was chosen.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=0, parent=parent)
        self._rows: list[QAbstractButton] = []
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area = scrolling(self._holder)
        self.add(self._area)

    def set_entrants(self, entrants: Sequence[Entrant]) -> None:
        """Show these officers."""
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._row(each, is_last=each is entrants[-1]) for each in entrants]
        for row in self._rows:
            self._column.addWidget(row)
        self._area.setFixedHeight(px(_ROW) * min(len(entrants), _ROWS_SHOWN) + px(2))

    def focus_row(self, index: int) -> None:
        """Put the focus on an officer."""
        self._rows[index].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Enter chooses, Escape leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QAbstractButton):
                focused.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, entrant: Entrant, *, is_last: bool) -> QAbstractButton:
        # Only after the first paint is it known who there is to choose from.
        from brata_desktop.ui.widgets.list_row import ListRow, RowContent  # noqa: PLC0415

        row = ListRow(RowContent(entrant.title, entrant.nrp, icon="user"), ruled=not is_last)
        row.clicked.connect(lambda: self.chosen.emit(entrant))
        return row
