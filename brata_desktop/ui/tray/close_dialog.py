"""Asks whether the exchange goes on without the window."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.field import row_of
from brata_desktop.ui.widgets.labels import Label


class CloseDialog(QDialog):
    """Go on beside the clock, quit, or stay.

    Args:
        waits: What is under way and what waits for the centre, in words.
        has_tray: There is a place beside the clock; else the window is minimised instead.

    Attributes:
        title: What waits.
        stay: Goes on beside the clock.
        quit: Ends the program.
        remember: The answer holds from now on; asked only where the tray is there to be kept.

    Signals:
        chosen: `tray` or `quit`, and whether it holds from now on.
    """

    chosen = Signal(str, bool)

    def __init__(self, waits: str, parent: QWidget | None = None, *, has_tray: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Close the window"))
        self.stay = Button(self.tr("Keep syncing"), kind="primary")
        self.quit, self.cancel = Button(self.tr("Quit")), Button(self.tr("Cancel"), kind="quiet")
        self.remember = QCheckBox(self.tr("Do this every time (Settings changes it)"))
        self.setMinimumWidth(px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        title = fill(self.tr("The centre does not hold everything yet: %1"), waits)
        self.title = Label(title, "h2", wrap=True)
        column.addWidget(self.title)
        place = (
            self.tr("The program can go on beside the clock, locked, until you open it again.")
            if has_tray
            else self.tr("The program can go on minimised, locked, until you open it again.")
        )
        words = self.tr("If you quit, nothing is lost: what waits is sent at the next start.")
        column.addWidget(Label(f"{place} {words}", "body", "text2", wrap=True))
        self.remember.setVisible(has_tray)
        column.addWidget(self.remember)
        column.addLayout(row_of(1, self.cancel, self.quit, self.stay, spacing=8))
        self.stay.clicked.connect(lambda: self._choose("tray"))
        self.quit.clicked.connect(lambda: self._choose("quit"))
        self.cancel.clicked.connect(self.reject)
        self.stay.setFocus()

    def _choose(self, answer: str) -> None:
        self.accept()
        self.chosen.emit(answer, self.remember.isChecked())
