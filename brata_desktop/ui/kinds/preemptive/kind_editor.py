"""The kind of a pre-emptive action: the five of every day in sight, the others in a list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brata_desktop.domain.vocabulary import PreemptiveKind
from brata_desktop.ui.forms.fields import ChoiceField
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.line_edit import mark_error
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl


class KindEditor(QWidget):
    """Digits choose what has one; the list beside holds every other kind, a foreign code too.

    Attributes:
        common: The kinds with a digit.
        others: The rest.

    Signals:
        edited: Another kind; carries its code.
    """

    edited = Signal(object)

    def __init__(self, kinds: Sequence[PreemptiveKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = {kind.shortcut: kind.code for kind in kinds if kind.shortcut}
        self._others = [(kind.code, kind.label) for kind in kinds if not kind.shortcut]
        labels = [(kind, kind.shortcut) for kind in kinds if kind.shortcut]
        self.common = SegmentedControl(
            [Option(kind.code, f"{digit} {kind.label}") for kind, digit in labels], digits=True
        )
        self.others = ChoiceField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self.common)
        row.addWidget(self.others, 1)
        self.setFocusProxy(self.common)
        self.common.chosen.connect(self._choose)
        self.others.edited.connect(self._choose)

    def set_value(self, code: str) -> None:
        """Show a kind without telling anybody."""
        is_common = code in self._codes.values()
        self.common.set_chosen(code if is_common else "")
        self.others.set_value("" if is_common else code)

    def unclear(self) -> str:
        """A choice is never unclear."""
        return ""

    def set_words(self, name: str, others: str) -> None:
        """Name the choice and its list of further kinds."""
        self.common.setAccessibleName(name)
        self.others.setAccessibleName(others)
        self.others.offer(self._others, others)

    def set_error(self, message: str) -> None:
        """Show or clear that a kind is missing."""
        mark_error(self.common, message)

    def choose_digit(self, digit: str) -> bool:
        """Choose by digit; False when none has it."""
        code = self._codes.get(digit)
        if code is None:
            return False
        self._choose(code)
        return True

    def _choose(self, code: str) -> None:
        self.set_value(code)
        self.edited.emit(code)
