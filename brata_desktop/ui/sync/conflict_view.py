"""Two versions of a record, field by field: choose, keep both as statements, write anew, later."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.conflicts import REMOVE, Question, as_statements
from brata_desktop.domain.multivalue import Path
from brata_desktop.services.conflicts import Dispute, Voice
from brata_desktop.ui.records.field_words import ValueWords, field_word
from brata_desktop.ui.sync.choice_cell import ChoiceCell
from brata_desktop.ui.sync.words import clock_words
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.icon_label import IconText
from brata_desktop.ui.widgets.inputs import TextArea
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.scrolling import scrolling

NAME_WIDTH = 92
SIDES_BESIDE_MAX = 2
"""More versions than these stand below each other."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Who speaks in a column.

    Attributes:
        place: This laptop, or the post.
        voice: Officer and moment.
    """

    place: str
    voice: str


class QuestionRow(QWidget):
    """A field with its values.

    Signals:
        answered: A value was chosen or written, or taken back.
    """

    answered = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._statements = ""
        self._name = Label(field_word(question.path), "label", "text2", wrap=True)
        self._name.setFixedWidth(px(NAME_WIDTH))
        self.cells = [ChoiceCell() for _ in question.sides]
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
        """Whether every side wrote words, so that others may be written."""
        path, sides = self.question.path, self.question.sides
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
        told = [
            removed if side.is_removal else words.say(path, side.value) or nothing for side in sides
        ]
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
        for cell in self.cells:
            cells.addWidget(cell, 1)
        more = QHBoxLayout()
        more.setSpacing(px(12))
        for button in (self.both, self.new):
            button.setVisible(self.is_text)
            more.addWidget(button)
        more.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(px(4))
        column.addLayout(cells)
        column.addWidget(self.text)
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


class ConflictView(QFrame):
    """A record in conflict and the decision about it.

    Attributes:
        rows: One for each field to decide about.
        save: Writes the decision down.
        later: Leaves it for later.

    Signals:
        decided: All fields are decided; carries the choices by field.
        put_off: Later.
        record_asked: The record is to be read; carries its id.
    """

    decided = Signal(object)
    put_off = Signal()
    record_asked = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._dispute: Dispute | None = None
        self.rows: list[QuestionRow] = []
        self._title, self._place = Label("", "h2", wrap=True), Label("", "small", "text3")
        self._lead = Label("", "small", "text2", wrap=True)
        self._body = QWidget()
        self._list = QVBoxLayout(self._body)
        self.same = IconText("check", icon_tone="ok")
        self.read = Button(kind="link")
        self.whole: list[Button] = []
        self._whole_row = QHBoxLayout()
        self.later, self.save = Button(kind="quiet"), Button(icon="check", kind="primary")
        self._build()
        self.save.clicked.connect(self.finish)
        self.later.clicked.connect(self.put_off)
        self.read.clicked.connect(self._ask_record)
        self.retranslate()

    @property
    def dispute(self) -> Dispute | None:
        """What is shown."""
        return self._dispute

    @property
    def choices(self) -> dict[Path, object]:
        """What is decided so far."""
        answers = ((row.question.path, row.answer) for row in self.rows)
        return {path: value for path, (is_decided, value) in answers if is_decided}

    def show_dispute(self, dispute: Dispute, number: int, total: int) -> None:
        """Show a record; nothing is chosen yet.

        Args:
            dispute: The record.
            number: Which of the records in conflict it is.
            total: How many there are.
        """
        self._dispute = dispute
        self._title.setText(dispute.view.document.what or dispute.view.state.number)
        self._place.setText(fill(self.tr("Conflict %1 of %2"), number, total))
        self._fill()

    def finish(self) -> None:
        """Give the decision when every field has one."""
        if self.save.isEnabled():
            self.decided.emit(self.choices)

    def choose_all(self, number: int) -> None:
        """Choose one side everywhere."""
        for row in self.rows:
            if number < len(row.cells):
                row.choose(number)

    def retranslate(self) -> None:
        """Set every word in the language in force."""
        self._lead.setText(
            self.tr(
                "This record was changed in two places. Choose for each field; what is not chosen "
                "stays in the history."
            )
        )
        self.read.set_words(self.tr("Read the record"))
        self.later.set_words(self.tr("Later"))
        self.save.set_words(self.tr("Save the decision"), self.tr("Ctrl Enter"))
        if self._dispute is not None:
            self._fill()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(px(18), px(16), px(18), px(6))
        top.setSpacing(px(8))
        top.addLayout(head)
        top.addWidget(self._lead)
        self._list.setContentsMargins(px(18), px(4), px(18), px(10))
        self._list.setSpacing(px(10))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(18), px(10), px(18), px(10))
        foot.setSpacing(px(8))
        foot.addLayout(self._whole_row)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(scrolling(self._body), 1)
        column.addLayout(foot)

    def _fill(self) -> None:
        dispute = self._dispute
        if dispute is None:
            return
        _clear(self._list)
        words = ValueWords(self._catalogue, dispute.view.document.operation)
        names = {hash_: voice.officer for hash_, voice in dispute.voices.items()}
        self.rows = []
        self._add_headings(dispute)
        for question in dispute.questions:
            row = QuestionRow(question)
            row.show_words(words, names, self.tr("Removed"), self.tr("(empty)"))
            row.answered.connect(self._judge)
            self.rows.append(row)
            self._list.addWidget(row)
        self.same = IconText("check", icon_tone="ok")
        self.same.label.set_text(fill(self.tr("%1 other fields are the same"), dispute.same))
        end = QHBoxLayout()
        end.addSpacing(px(NAME_WIDTH + 10))
        end.addWidget(self.same, 1)
        self.read = Button(kind="link")
        self.read.set_words(self.tr("Read the record"))
        self.read.clicked.connect(self._ask_record)
        end.addWidget(self.read)
        self._list.addLayout(end)
        self._list.addStretch(1)
        self._judge()

    def _add_headings(self, dispute: Dispute) -> None:
        """Put who speaks above the columns, and a button that takes all of one."""
        _clear(self._whole_row)
        self.whole = []
        first = dispute.questions[0].sides if dispute.questions else ()
        is_beside = len(first) <= SIDES_BESIDE_MAX
        heads = QHBoxLayout()
        heads.setSpacing(px(10))
        heads.addSpacing(px(NAME_WIDTH))
        for number, side in enumerate(first):
            heading = self._heading(dispute.voices[side.revision.hash])
            column = QVBoxLayout()
            column.setSpacing(px(1))
            column.addWidget(Label(heading.place, "strong"))
            column.addWidget(Label(heading.voice, "small", "text2", wrap=True))
            if is_beside:
                heads.addLayout(column, 1)
            whole = Button()
            whole.set_words(fill(self.tr("All of %1"), heading.place))
            whole.clicked.connect(lambda _on=False, number=number: self.choose_all(number))
            self.whole.append(whole)
            self._whole_row.addWidget(whole)
        if is_beside:
            self._list.addLayout(heads)

    def _heading(self, voice: Voice) -> Heading:
        place = self.tr("This laptop") if voice.is_here else voice.post or self.tr("Another laptop")
        moment = clock_words(voice.at, voice.at)
        told = fill(self.tr("%1, %2 by its clock"), voice.officer, f"{voice.at:%d-%m-%Y} {moment}")
        return Heading(place, told)

    def _judge(self) -> None:
        dispute = self._dispute
        is_whole = len(self.choices) == len(self.rows) > 0
        self.save.setEnabled(is_whole and dispute is not None and dispute.may_decide)

    def _ask_record(self) -> None:
        if self._dispute is not None:
            self.record_asked.emit(self._dispute.view.state.record)


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout, and away."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        if isinstance(inner, QVBoxLayout | QHBoxLayout):
            _clear(inner)
