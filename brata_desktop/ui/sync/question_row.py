"""A field with the values that stand side by side, and the ways to decide about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.conflicts import REMOVE, Question, as_statements
from brata_desktop.ui.records.field_words import ValueWords, field_word
from brata_desktop.ui.sync.choice_cell import ChoiceCell
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.icon_label import IconText
from brata_desktop.ui.widgets.inputs import TextArea
from brata_desktop.ui.widgets.labels import Label

NAME_WIDTH = 92
SIDES_BESIDE_MAX = 2
"""More versions than these stand below each other."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Who speaks in a column.

    Attributes:
        place: This laptop, or the post.
        voice: Officer and moment.
        icon: Icon of the place.
    """

    place: str
    voice: str
    icon: str


def heading_lines(heading: Heading) -> QVBoxLayout:
    """Return who speaks, in two lines."""
    column = QVBoxLayout()
    column.setSpacing(px(1))
    column.addWidget(IconText(heading.icon, heading.place, role="strong", tone="text"))
    column.addWidget(Label(heading.voice, "small", "text2", wrap=True))
    return column


class QuestionRow(QWidget):
    """A field with its values.

    Args:
        question: The field.
        headings: Who speaks in each cell, where it is not the same in every field.

    Attributes:
        cells: The values.
        base: What both had before them.

    Signals:
        answered: A value was chosen or written, or taken back.
    """

    answered = Signal()

    def __init__(
        self, question: Question, headings: tuple[Heading, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._headings = headings
        self._statements = ""
        self._is_coded = False
        self._name = Label(field_word(question.path), "label", "text2", wrap=True)
        self._name.setFixedWidth(px(NAME_WIDTH))
        self.cells = [ChoiceCell() for _ in question.sides]
        self.base = Label("", "small", "text3", wrap=True)
        self.both, self.new = Button(kind="link"), Button(kind="link")
        self.text = TextArea(lines=2, max_lines=8)
        self.text.hide()
        self._group = QButtonGroup(self)
        for number, cell in enumerate(self.cells):
            self._group.addButton(cell, number)
        self._group.idClicked.connect(self._choose_side)
        self.both.clicked.connect(self.keep_both)
        self.new.clicked.connect(self.write_new)
        self.text.textChanged.connect(self.answered)
        self._build()

    @property
    def is_text(self) -> bool:
        """Whether every side wrote words of its own, so that others may be written."""
        path, sides = self.question.path, self.question.sides
        if self._is_coded:
            return False
        return len(path) != 2 and all(isinstance(s.value, str) for s in sides)  # noqa: PLR2004 - a whole item

    @property
    def answer(self) -> tuple[bool, object]:
        """Whether it is decided, and the value."""
        if self.text.isVisibleTo(self):
            words = self.text.text().strip()
            return bool(words), words
        chosen = self._group.checkedId()
        if chosen < 0:
            return False, None
        side = self.question.sides[chosen]
        return True, REMOVE if side.is_removal else side.value

    def choose(self, number: int) -> None:
        """Choose the value of a side."""
        self.cells[number].setChecked(True)
        self._choose_side(number)

    def keep_both(self) -> None:
        """Write down what each side said as statements, to be read over."""
        self._write(self._statements)

    def write_new(self) -> None:
        """Write other words, beginning with the chosen ones."""
        is_decided, value = self.answer
        self._write(value if is_decided and isinstance(value, str) else "")

    def show_words(
        self, words: ValueWords, names: Mapping[bytes, str], removed: str, nothing: str
    ) -> None:
        """Show the values in words."""
        sides = self.question.sides
        self._statements = as_statements(
            [(names[side.revision.hash], str(side.value or "")) for side in sides]
        )
        path = self.question.path
        base = words.say(path, question_base) if (question_base := self.question.base) else ""
        self.base.setText(fill(self.tr("Before: %1"), base or nothing))
        told = [
            removed if side.is_removal else words.say(path, side.value) or nothing for side in sides
        ]
        # A value that is said otherwise than it is kept stands in a list of the operation.
        self._is_coded = any(
            isinstance(side.value, str) and side.value and text != side.value
            for side, text in zip(sides, told, strict=True)
        )
        for button in (self.both, self.new):
            button.setVisible(self.is_text)
        for cell, text, side in zip(self.cells, told, sides, strict=True):
            others = tuple(other for other in told if other != text)
            quiet = side.is_removal or text == nothing
            cell.show_value(text, others, quiet=quiet)

    def retranslate(self) -> None:
        """Take the words of the buttons."""
        self.both.set_words(self.tr("Keep both as statements"))
        self.new.set_words(self.tr("Write anew"))
        self.text.setAccessibleName(field_word(self.question.path))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Left and right choose, B keeps both, N writes anew; not while words are typed."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if self.text.hasFocus() or event.modifiers():
            super().keyPressEvent(event)
        elif step is not None:
            now = self._group.checkedId()
            first = 0 if step < 0 else min(1, len(self.cells) - 1)
            target = first if now < 0 else min(max(now + step, 0), len(self.cells) - 1)
            self.choose(target)
            self.cells[target].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_B and self.is_text:
            self.keep_both()
        elif event.key() == Qt.Key.Key_N and self.is_text:
            self.write_new()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        beside = len(self.cells) <= SIDES_BESIDE_MAX
        cells: QHBoxLayout | QVBoxLayout = QHBoxLayout() if beside else QVBoxLayout()
        cells.setSpacing(px(10))
        for number, cell in enumerate(self.cells):
            part = QVBoxLayout()
            part.setSpacing(px(3))
            if self._headings:
                part.addLayout(heading_lines(self._headings[number]))
            part.addWidget(cell, 1)
            cells.addLayout(part, 1)
        more = QHBoxLayout()
        more.setSpacing(px(12))
        for button in (self.both, self.new):
            button.setVisible(self.is_text)
            more.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addLayout(cells)
        column.addWidget(self.text)
        # As high as with buttons beside it, so that fields stand in one rhythm.
        self.base.setMinimumHeight(self.both.sizeHint().height())
        more.insertWidget(0, self.base, 1)
        column.addLayout(more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.retranslate()

    def _choose_side(self, _number: int) -> None:
        self.text.hide()
        self.answered.emit()

    def _write(self, words: str) -> None:
        self._group.setExclusive(False)
        for cell in self.cells:
            cell.setChecked(False)
        self._group.setExclusive(True)
        self.text.show()
        self.text.set_text(words)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit()
