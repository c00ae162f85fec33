"""The right pane of the review: checks, a note with quick reasons, the three decisions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.review_checks import Check
from brata_desktop.domain.states import Action
from brata_desktop.ui.frame.page import scrolling
from brata_desktop.ui.review.check_words import check_words
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.buttons import Button, MiniChip
from brata_desktop.ui.widgets.card import Panel, SectionHeader
from brata_desktop.ui.widgets.field import ErrorLine
from brata_desktop.ui.widgets.flow_layout import FlowLayout
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.inputs import TextArea
from brata_desktop.ui.widgets.labels import Label

QUICK_REASONS = 4
_CONFIRM = "Ctrl+Return"


class CheckLine(QWidget):
    """One check: good or to be looked at."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        icon, tone = ("circle-check", "ok") if check.is_good else ("circle-alert", "warn")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconLabel(icon, tone, 15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(check_words(check.finding), "small", "text2", wrap=True), 1)


class Decision(Panel):
    """Checks and decisions about the record in the middle.

    Ctrl+Enter approves; once a return was asked for, it returns with the note.

    Attributes:
        is_returning: A return was asked for and waits for its note.

    Signals:
        approved: Setujui; carries the note, which may be empty.
        returned: Kembalikan; carries the note, which is not empty.
        passed_up: Teruskan; carries the note, which may be empty.
    """

    approved = Signal(str)
    returned = Signal(str)
    passed_up = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.checks_title, self.title = SectionHeader(), SectionHeader()
        self._checks = QVBoxLayout()
        self.note = TextArea(lines=3, max_lines=6)
        self.problem = ErrorLine()
        self.quick_title = Label("", "label", "text2")
        self.quick = [MiniChip() for _ in range(QUICK_REASONS)]
        self.reason_needed = ""
        self.is_returning = False
        self.approve = Button(icon="check", kind="primary", shortcut=_CONFIRM)
        self.give_back = Button(icon="undo-2")
        self.pass_up = Button(icon="chevrons-up")
        self.hint = Label("", "small", "text3", wrap=True)
        self._build()
        self._connect()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show other checks."""
        while (item := self._checks.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for check in checks:
            self._checks.addWidget(CheckLine(check))

    def offer(self, actions: frozenset[Action]) -> None:
        """Enable what the officer may do with the record."""
        self.approve.setEnabled(Action.APPROVE in actions)
        self.give_back.setEnabled(Action.RETURN in actions)
        self.pass_up.setEnabled(Action.HAND_OVER in actions)

    def clear(self) -> None:
        """Forget the note: it belonged to another record."""
        self.note.set_text("")
        self._complain("")
        self.set_returning(is_returning=False)

    def set_returning(self, *, is_returning: bool) -> None:
        """Give Ctrl+Enter to the return that waits for its note, or back to the approval."""
        self.is_returning = is_returning
        self.approve.set_shortcut("" if is_returning else _CONFIRM)
        self.give_back.set_shortcut(_CONFIRM if is_returning else "")
        self._show_hint()

    def return_record(self) -> None:
        """Return with the note; without one ask for it, since the reporter has to know why."""
        reason = self.note.text().strip()
        if not reason:
            self.set_returning(is_returning=True)
            self._complain(self.reason_needed)
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.give_back.isEnabled():
            self.returned.emit(reason)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.checks_title.set_texts(self.tr("Automatic checks"))
        self.title.set_texts(self.tr("Decision"))
        self.note.setPlaceholderText(self.tr("Note to the reporter (required to return)"))
        self.note.setAccessibleName(self.tr("Note to the reporter"))
        self.reason_needed = self.tr("Write what is to be corrected.")
        self.quick_title.setText(self.tr("Quick reasons"))
        self.approve.set_words(self.tr("Approve"))
        self.give_back.set_words(self.tr("Return"), self.tr("Return (R)"))
        self.pass_up.set_words(self.tr("Pass up"), self.tr("Pass up to the parent unit (T)"))
        self._show_hint()
        reasons = (
            self.tr("Complete the witnesses"),
            self.tr("Photo unclear"),
            self.tr("Explain why"),
            self.tr("Wrong place"),
        )
        for chip, words in zip(self.quick, reasons, strict=True):
            chip.set_label(words)

    def _build(self) -> None:
        self.setFixedWidth(px(SIZES.pane_form))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(17), px(14), px(SIZES.page_right), px(14))
        column.setSpacing(px(10))
        column.addWidget(self.checks_title)
        self._checks.setSpacing(px(7))
        column.addLayout(self._checks)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addWidget(self.problem)
        column.addWidget(self.quick_title)
        chips = QWidget()
        flow = FlowLayout(chips, spacing=px(6))
        for chip in self.quick:
            flow.addWidget(chip)
        column.addWidget(chips)
        column.addStretch(1)
        self.add_wide(scrolling(content), 1)
        self.add_wide(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("ruled", True)  # noqa: FBT003 - Qt's setter
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(17), px(12), px(SIZES.page_right), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.approve)
        row = QHBoxLayout()
        row.setSpacing(px(7))
        row.addWidget(self.give_back, 1)
        row.addWidget(self.pass_up, 1)
        column.addLayout(row)
        column.addWidget(self.hint)
        return foot

    def _connect(self) -> None:
        self.approve.clicked.connect(lambda: self.approved.emit(self.note.text().strip()))
        self.give_back.clicked.connect(self.return_record)
        self.pass_up.clicked.connect(lambda: self.passed_up.emit(self.note.text().strip()))
        self.note.textChanged.connect(lambda: self._complain(""))
        for chip in self.quick:
            chip.clicked.connect(lambda _checked=False, chip=chip: self._add(chip.accessibleName()))

    def _show_hint(self) -> None:
        self.hint.setText(
            self.tr("Returns with this note: Ctrl Enter. Esc takes it back.")
            if self.is_returning
            else self.tr("Approves, then opens the next: Ctrl Enter")
        )

    def _add(self, words: str) -> None:
        written = self.note.text().strip()
        self.note.set_text(f"{written}; {words.lower()}" if written else words)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complain(self, message: str) -> None:
        self.note.set_error(message)
        self.problem.set_message(message)
