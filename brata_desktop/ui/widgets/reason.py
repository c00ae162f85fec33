"""Asks why: a dialog for steps that need a reason, with quick reasons by key."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button, MiniChip
from brata_desktop.ui.widgets.field import Field, row_of
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.inputs import TextArea
from brata_desktop.ui.widgets.labels import Label


class ReasonDialog(QDialog):
    """A reason in the officer's words; Alt+1 to Alt+9 put a quick reason in, Ctrl+Enter confirms.

    Args:
        title: What is about to happen.
        detail: What it means, in one or two lines.
        confirm: Words of the main button.
        quick: Quick reasons, offered in this order.
        tick: Words of a tick box that is a reason by itself; empty for none.
        tick_reason: What the ticked box writes into the reason; the same words when empty.
        required: Whether it is confirmed only with a reason.
        label: What is typed, where it is no reason; then it is one line.

    Signals:
        given: Confirmed; carries the reason, that of a ticked box before what was typed.
    """

    given = Signal(str)

    def __init__(
        self,
        title: str,
        detail: str = "",
        *,
        confirm: str,
        quick: Sequence[str] = (),
        tick: str = "",
        tick_reason: str = "",
        required: bool = True,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tick_reason = tick_reason or tick
        self._required = required
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._label = label
        self.text = TextArea(lines=1 if label else 3)
        self.field = Field(label or self.tr("Reason"), self.text, required=required)
        self.tick = QCheckBox(tick)
        self.confirm = Button(confirm, kind="primary", hint=f"{confirm} (Ctrl+Enter)")
        self.cancel = Button(self.tr("Cancel"))
        self.chips = [MiniChip(words, str(key)) for key, words in enumerate(quick[:9], 1)]
        self._build(title, detail)
        self._connect()
        self.text.setFocus()

    def reason(self) -> str:
        """Return the reason as it stands."""
        ticked = self._tick_reason if self.tick.isChecked() else ""
        return ": ".join(part for part in (ticked, self.text.text().strip()) if part)

    def add(self, words: str) -> None:
        """Put words in, such as a quick reason, after what is there."""
        before = self.text.text().strip()
        self.text.set_text(f"{before}; {words}" if before else words)
        self.text.setFocus()
        cursor = self.text.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.text.setTextCursor(cursor)

    def _build(self, title: str, detail: str) -> None:
        self.setMinimumWidth(px(440))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(18), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(Label(title, "h2", wrap=True))
        if detail:
            column.addWidget(Label(detail, "body", "text2", wrap=True))
        chips = QWidget()
        flow = FlowLayout(chips, spacing=px(6))
        for chip in self.chips:
            flow.addWidget(chip)
        chips.setVisible(bool(self.chips))
        column.addWidget(chips)
        column.addWidget(self.field)
        self.tick.setVisible(bool(self._tick_reason))
        column.addWidget(self.tick)
        column.addLayout(row_of(1, self.cancel, self.confirm, spacing=8))

    def _connect(self) -> None:
        self.confirm.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self.reject)
        for key, chip in enumerate(self.chips, 1):
            chip.clicked.connect(lambda _on=False, chip=chip: self.add(chip.accessibleName()))
            shortcut = QShortcut(QKeySequence(f"Alt+{key}"), self)
            shortcut.activated.connect(chip.click)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.confirm.click)

    def _confirm(self) -> None:
        reason = self.reason()
        if self._required and not reason:
            words = self.tr("Say why; the reason stays in the history.")
            self.field.set_error(self.tr("This is still to be typed.") if self._label else words)
            self.text.setFocus()
            return
        self.given.emit(reason)
        self.accept()
