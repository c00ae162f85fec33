"""A column of rows to open, inside a card."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.list_row import ListRow, RowContent


class Rows(QWidget):
    """A column of rows that open something, or a quiet sentence when there are none.

    Args:
        inset: Room at both sides of what a row shows; see ``Card``.
        opens: A row opens something; else it only tells.

    Signals:
        opened: A row was chosen; carries its position from the top.
    """

    opened = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, inset: int = 0, opens: bool = True
    ) -> None:
        super().__init__(parent)
        self._inset, self._opens = inset, opens
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[ListRow] = []
        self.empty = Label("", "small", "text3", wrap=True)
        self.empty.setContentsMargins(px(inset), 0, px(inset), 0)
        self._column.addWidget(self.empty)

    @property
    def rows(self) -> Sequence[ListRow]:
        """The rows, from the top."""
        return self._rows

    def show_rows(self, contents: Sequence[RowContent]) -> None:
        """Show these; a row that stays keeps the focus."""
        while len(self._rows) > len(contents):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.deleteLater()
        for position, content in enumerate(contents):
            if position == len(self._rows):
                self._add(content)
            self._rows[position].set_content(content)
            self._rows[position].set_ruled(position + 1 < len(contents))
        self.empty.setVisible(not contents)

    def _add(self, content: RowContent) -> None:
        row = ListRow(content, inset=self._inset, chevron=self._opens)
        if not self._opens:
            row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.clicked.connect(partial(self.opened.emit, len(self._rows)))
        self._rows.append(row)
        self._column.addWidget(row)
