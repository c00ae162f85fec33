"""The checkpoint that the keys act on: its place, time, note and result, to be typed or clicked."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds.patrol import NOTABLE, SAFE, SKIPPED, Checkpoint
from brata_desktop.ui.forms.place_line import PlaceLine, Search
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import IconButton
from brata_desktop.ui.widgets.field import ErrorLine, row_of
from brata_desktop.ui.widgets.inputs import ParsedLineEdit
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl

_LEFT = 121
"""Where the frame of a timeline row begins."""


class CheckpointEditor(QWidget):
    """The strip below the chosen row of the timeline.

    Enter in a field leads back to the row, where A, M and L act.

    Attributes:
        place: Where.
        time: When; the injected parser decides what is understood.
        note: One line.
        result: Safe, notable, skipped.

    Signals:
        placed: Another place; carries `Place`.
        timed: Another time; carries an aware datetime, or None.
        noted: Another note; carries the text.
        judged: Another result; carries its code.
        incident_asked, moved, removed: A button was pressed; ``moved`` carries -1 or 1.
        left: Enter: the field is done.
    """

    placed = Signal(object)
    timed = Signal(object)
    noted = Signal(str)
    judged = Signal(str)
    incident_asked = Signal()
    moved = Signal(int)
    removed = Signal()
    left = Signal()

    def __init__(
        self,
        search: Search,
        parse_time: Callable[[str], dt.datetime],
        time_words: Callable[[dt.datetime], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._point = Checkpoint("")
        self._unclear: Exception | None = None
        self.place = PlaceLine(search)
        self.time = ParsedLineEdit(parse_time, time_words, errors=(InvalidInput,))
        self.note = LineEdit()
        self.result = SegmentedControl()
        self.incident = IconButton("siren", "", framed=True)
        self.up = IconButton("arrow-up", "")
        self.down = IconButton("arrow-down", "")
        self.remove = IconButton("trash-2", "")
        self._error = ErrorLine()
        self._build()
        self._connect()
        self.retranslate()

    def set_point(self, point: Checkpoint) -> None:
        """Show a checkpoint; a field that says so already is left alone."""
        before, self._point = self._point, point
        is_other = point.id != before.id
        if is_other or point.place != before.place:
            self.place.set_value(point.place)
        if is_other or point.note != before.note:
            self._show(self.note, point.note)
        if is_other or point.passed_at != before.passed_at:
            self.time.set_value(point.passed_at)
            self._reject(None)
        self.result.set_chosen(point.result)

    def tab_chain(self) -> tuple[QWidget, ...]:
        """Return the controls in reading order."""
        segments = self.result.segments()
        return (
            self.place, self.time, self.up, self.down, self.remove,
            self.note, *segments, self.incident,
        )  # fmt: skip

    def unclear(self) -> str:
        """Return the time that was typed and is not understood, or not taken yet."""
        is_open = self._unclear is not None or self.time.isModified()
        return self.time.text() if is_open else ""

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.place.setPlaceholderText(self.tr("Place"))
        self.place.setAccessibleName(self.tr("Place of the checkpoint"))
        self.time.setPlaceholderText(self.tr("Time"))
        self.time.setAccessibleName(self.tr("Time at the checkpoint"))
        self.note.setPlaceholderText(self.tr("Note (may be empty)"))
        self.note.setAccessibleName(self.tr("Note on the checkpoint"))
        self.result.setAccessibleName(self.tr("Result of the checkpoint"))
        self.result.set_options(
            [
                Option(SAFE, self.tr("A Safe")),
                Option(NOTABLE, self.tr("M Notable")),
                Option(SKIPPED, self.tr("L Skip")),
            ]
        )
        self.incident.set_hint(self.tr("Record an incident here (K)"))
        self.up.set_hint(self.tr("Earlier in the route (Alt+Up)"))
        self.down.set_hint(self.tr("Later in the route (Alt+Down)"))
        self.remove.set_hint(self.tr("Remove the checkpoint (Del)"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Keep Enter of a field or button: the row it leads back to must not act on it too."""
        event.setAccepted(event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter})

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        self.time.setFixedWidth(px(96))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_LEFT), px(2), 0, px(8))
        column.setSpacing(px(6))
        where = row_of(self.place, self.time, self.up, self.down, self.remove)
        where.setStretch(0, 1)
        told = row_of(self.note, self.result, self.incident)
        told.setStretch(0, 1)
        column.addLayout(where)
        column.addWidget(self._error)
        column.addLayout(told)

    def _connect(self) -> None:
        self.place.edited.connect(self.placed)
        self.place.picked.connect(lambda _found: self.left.emit())
        self.place.entered.connect(lambda _text: self.left.emit())
        self.time.value_changed.connect(self._take_time)
        self.time.rejected.connect(self._reject)
        self.time.returnPressed.connect(self._leave_time)
        self.note.textEdited.connect(self.noted)
        self.note.returnPressed.connect(self.left)
        self.result.chosen.connect(self.judged)
        self.incident.clicked.connect(self.incident_asked)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)

    def _take_time(self, moment: dt.datetime | None) -> None:
        self._reject(None)
        self.timed.emit(moment)

    def _leave_time(self) -> None:
        self.time.commit()
        if self._unclear is None:
            self.left.emit()

    def _reject(self, error: Exception | None) -> None:
        self._unclear = error
        words = self.tr("This is not a clock time. Type it as 20.44 or -10.") if error else ""
        self.time.set_error(words)
        self._error.set_message(words)

    @staticmethod
    def _show(field: LineEdit, text: str) -> None:
        if field.text() != text:
            field.setText(text)
