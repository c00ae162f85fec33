"""The box beside a form that names records of perhaps the same event."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.wording_id import time_text
from brata_desktop.services.duplicates import LikelyDuplicate
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.message_bar import MessageBar

KILOMETRE_M = 1000


class DuplicateBox(QWidget):
    """The likeliest record that was not dismissed; nothing is ever merged from here.

    Signals:
        compare_asked: *Bandingkan*; carries the id of the other record.
    """

    compare_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[LikelyDuplicate] = ()
        self._dismissed: set[str] = set()
        self.bar = MessageBar(tone="warn", icon="copy-check", is_stacked=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(13), px(12), px(13), px(12))
        column.addWidget(self.bar)
        self.bar.acted.connect(lambda: self.compare_asked.emit(self._shown()[0].row.id))
        self.bar.dismissed.connect(self._dismiss)
        self.hide()

    def show_found(self, found: Sequence[LikelyDuplicate]) -> None:
        """Show what was found, most likely first."""
        self._found = found
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in force."""
        shown = self._shown()
        self.setVisible(bool(shown))
        if shown:
            self.bar.set_texts(
                self.tr("Perhaps the same incident"),
                self._words(shown[0]),
                self.tr("Compare"),
                self.tr("Dismiss"),
            )

    def _shown(self) -> list[LikelyDuplicate]:
        return [each for each in self._found if each.row.id not in self._dismissed]

    def _dismiss(self) -> None:
        self._dismissed.add(self._shown()[0].row.id)
        self.retranslate()

    def _words(self, found: LikelyDuplicate) -> str:
        parts = [found.row.number, fill(self.tr("post %1"), found.row.post)]
        time = found.document.occurred.time
        if time is not None:
            parts.append(fill(self.tr("at %1"), time_text(time)))
        metres = found.suspicion.distance_m
        if metres is not None:
            parts.append(self._distance(metres))
        return ", ".join(parts) + "."

    def _distance(self, metres: int) -> str:
        if metres < KILOMETRE_M:
            return fill(self.tr("%1 m from here"), metres)
        return fill(self.tr("%1 km from here"), f"{metres / KILOMETRE_M:.1f}".replace(".", ","))
