"""Two versions of a record, field by field: choose, keep both as statements, write anew, later."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.conflicts import Question
from brata_desktop.domain.multivalue import Path
from brata_desktop.domain.times import WITA
from brata_desktop.services.conflicts import Dispute, Voice
from brata_desktop.ui.records.field_words import ValueWords
from brata_desktop.ui.sync.question_row import (
    NAME_WIDTH,
    SIDES_BESIDE_MAX,
    Heading,
    QuestionRow,
    heading_lines,
)
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.icon_label import IconText
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.scrolling import scrolling


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
        are_above = self._add_headings(dispute)
        for question in dispute.questions:
            own = () if are_above else tuple(self._headings(dispute, question))
            row = QuestionRow(question, own)
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

    def _add_headings(self, dispute: Dispute) -> bool:
        """Put who speaks above the columns, and a button that takes all of one.

        Only where the same laptops speak in every field: one person's words never stand below
        another one's name.

        Returns:
            Whether they stand above; otherwise each cell needs its own.
        """
        _clear(self._whole_row)
        self.whole = []
        columns = {tuple(_speakers(dispute, question)) for question in dispute.questions}
        if len(columns) != 1:
            return False
        headings = self._headings(dispute, dispute.questions[0])
        is_beside = len(headings) <= SIDES_BESIDE_MAX
        heads = QHBoxLayout()
        heads.setSpacing(px(10))
        heads.addSpacing(px(NAME_WIDTH) + px(10))
        for number, heading in enumerate(headings):
            if is_beside:
                heads.addLayout(heading_lines(heading), 1)
            whole = Button(icon=heading.icon)
            whole.set_words(fill(self.tr("All of %1"), heading.place))
            whole.clicked.connect(lambda _on=False, number=number: self.choose_all(number))
            self.whole.append(whole)
            self._whole_row.addWidget(whole)
        if is_beside:
            self._list.addLayout(heads)
        return is_beside

    def _headings(self, dispute: Dispute, question: Question) -> list[Heading]:
        return [self._heading(dispute.voices[side.revision.hash]) for side in question.sides]

    def _heading(self, voice: Voice) -> Heading:
        place = self.tr("This laptop") if voice.is_here else voice.post or self.tr("Another laptop")
        at = f"{voice.at.astimezone(WITA):%d/%m/%Y %H.%M}"
        told = fill(self.tr("%1, %2 by its clock"), voice.officer, at)
        return Heading(place, told, "monitor" if voice.is_here else "building-2")

    def _judge(self) -> None:
        dispute = self._dispute
        is_whole = len(self.choices) == len(self.rows) > 0
        self.save.setEnabled(is_whole and dispute is not None and dispute.may_decide)

    def _ask_record(self) -> None:
        if self._dispute is not None:
            self.record_asked.emit(self._dispute.view.state.record)


def _speakers(dispute: Dispute, question: Question) -> list[str]:
    """Return whose words stand in a field: the laptop, or the version where one spoke twice."""
    voices = [dispute.voices[side.revision.hash] for side in question.sides]
    devices = [voice.device for voice in voices]
    if len(set(devices)) == len(devices):
        return devices
    return [side.revision.hash.hex() for side in question.sides]


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
