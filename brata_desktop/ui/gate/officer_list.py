"""The other officers, on request."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.ui.gate.jobs import Entrant
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.list_row import ListRow, RowContent
from brata_desktop.ui.widgets.scrolling import scrolling

_ROWS_SHOWN = 5
_ROW = 45


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
        self._rows: list[ListRow] = []
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
            if isinstance(focused, ListRow):
                focused.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, entrant: Entrant, *, is_last: bool) -> ListRow:
        row = ListRow(RowContent(entrant.title, entrant.nrp, icon="user"), ruled=not is_last)
        row.clicked.connect(lambda: self.chosen.emit(entrant))
        return row
