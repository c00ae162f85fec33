"""The key sheet (F1): the keys of this screen and the keys that work everywhere."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.keys import KeyCap, KeyHint
from brata_desktop.ui.widgets.labels import Label


class KeySheet(QDialog):
    """Two lists of keys; any of Esc, F1 and Enter closes it."""

    def __init__(
        self,
        title: str,
        page_hints: Sequence[KeyHint],
        global_hints: Sequence[KeyHint],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        for heading, hints in ((title, page_hints), (self.tr("Everywhere"), global_hints)):
            if hints:
                column.addWidget(Label(heading, "h3"))
                column.addLayout(self._table(hints))
        self.setMinimumWidth(px(460))

    @staticmethod
    def _table(hints: Sequence[KeyHint]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        half = (len(hints) + 1) // 2
        for index, hint in enumerate(hints):
            row, side = index % half, 2 * (index // half)
            grid.addWidget(KeyCap(hint.keys), row, side, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(hint.text, "small", "text2"), row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid
