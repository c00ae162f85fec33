"""The timeline of a patrol: where the crew was, is and will be, with one key per answer."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.patrol import (
    NOTABLE,
    SAFE,
    SKIPPED,
    Checkpoint,
    Patrol,
    route,
)
from brata_desktop.domain.times import When
from brata_desktop.domain.wording_id import time_text
from brata_desktop.ui.forms.place_line import PlaceLine, Search
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.kinds.patrol.checkpoint import CheckpointEditor
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.card import SectionHeader
from brata_desktop.ui.widgets.field import ErrorLine
from brata_desktop.ui.widgets.timeline import PointState, TimelinePoint, TimelineRow

RESULT_KEYS = {Qt.Key.Key_A: SAFE, Qt.Key.Key_M: NOTABLE, Qt.Key.Key_L: SKIPPED}
_STATES: dict[str, PointState] = {SAFE: "done", NOTABLE: "notable", SKIPPED: "skipped"}
_TONES = {SAFE: "ok", NOTABLE: "sev3", SKIPPED: "text3"}
_LEFT = 121
_FIRST_ROW = 2
"""Rows stand after the header and the line that says what is wrong."""


class RouteEditor(QWidget):
    """The checkpoints of a patrol.

    Up and Down choose a row, Enter stamps the time, A M L tell the result and lead to the next
    row, E leads to the note, Alt+Up and Alt+Down move, Del removes. K asks for an incident at the
    chosen row; right after M at the notable one, although the keys are already on the next. The
    line below adds a checkpoint by its place.

    Args:
        clock: The laptop's clock.
        new_id: Makes item ids.
        search: Finds places.

    Attributes:
        add: The line that adds a checkpoint.
        strip: The fields of the chosen checkpoint.

    Signals:
        edited: Other checkpoints; carries a tuple of `Checkpoint`.
        incident_asked: An incident is to be recorded at a checkpoint; carries its id.
    """

    edited = Signal(object)
    incident_asked = Signal(str)

    def __init__(
        self,
        clock: Callable[[], dt.datetime],
        new_id: Callable[[], str],
        search: Search,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._new_id = new_id
        self._points: tuple[Checkpoint, ...] = ()
        self._adding = Place()
        self._occurred = When()
        self._incidents: Mapping[str, str] = {}
        self._chosen = ""
        self._just_notable = ""
        self._rows: dict[str, TimelineRow] = {}
        self.header = SectionHeader()
        self._error = ErrorLine()
        self.strip = CheckpointEditor(search, self._parse_time, self._time_words)
        self.add = PlaceLine(search)
        self._build()
        self._connect()
        self.retranslate()

    def set_value(self, points: tuple[Checkpoint, ...]) -> None:
        """Show these without telling anybody; the chosen row stays if it is still there."""
        old = self._points
        self._points = points
        if self._chosen not in {point.id for point in points}:
            self._chosen = self._neighbour(old) or route.current_id(points)
        self._arrange()

    def value(self) -> tuple[Checkpoint, ...]:
        """Return the checkpoints."""
        return self._points

    def unclear(self) -> str:
        """Return a time that was typed and not understood, and a place that was not added."""
        told = (self.strip.unclear(), self.add.text().strip())
        return ", ".join(text for text in told if text)

    def retype(self, text: str) -> None:
        """Put back a place that was not added."""
        self.add.retype(text)

    def set_error(self, message: str) -> None:
        """Say what is wrong with the route; empty clears it."""
        self._error.set_message(message)
        self.setAccessibleDescription(message)

    def set_occurred(self, occurred: When) -> None:
        """Say when the patrol began: times are read and shown from there."""
        if occurred != self._occurred:
            self._occurred = occurred
            self._show()

    def set_incidents(self, names: Mapping[str, str]) -> None:
        """Say what the incidents that checkpoints name are called: number or title by id."""
        self._incidents = dict(names)
        self._show()

    @property
    def chosen(self) -> str:
        """Id of the checkpoint the keys act on; empty without any."""
        return self._chosen

    def handle_key(self, event: QKeyEvent) -> bool:
        """Act on a key of the timeline; False when it means nothing here.

        Letters act wherever no text is typed; Enter, Del and the arrows only where they are not
        those of another control.
        """
        focused = QApplication.focusWidget()
        is_free = focused is None or isinstance(focused, TimelineRow | Page)
        if isinstance(focused, QLineEdit | QPlainTextEdit | QComboBox):
            return False
        if not is_free and not event.text().isalpha():
            return False
        act = self._action(Qt.Key(event.key()), event.modifiers())
        if act is None or not self._points:
            return False
        act()
        self._just_notable = self._just_notable if event.key() == Qt.Key.Key_M else ""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Act on the keys that no control inside took."""
        event.setAccepted(self.handle_key(event))

    def choose(self, id_: str) -> None:
        """Let the keys act on another checkpoint and give it the focus."""
        if id_ in self._rows:
            self._chosen, self._just_notable = id_, ""
            self._arrange()
            self._rows[id_].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Let the keys act on the current checkpoint again, if the route has one."""
        self._chosen = route.current_id(self._points) or self._chosen
        self._arrange()

    def ask_incident(self) -> None:
        """Ask for an incident at the chosen checkpoint, or at the one just told as notable."""
        if self._points:
            self.incident_asked.emit(self._just_notable or self._chosen)

    def focus_chosen(self) -> None:
        """Give the focus to the row the keys act on, or to the line that adds one."""
        row = self._rows.get(self._chosen)
        (row or self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.add.setPlaceholderText(self.tr("Add a checkpoint: type a place, then Enter"))
        self.add.setAccessibleName(self.tr("Add a checkpoint"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _action(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Callable[[], object] | None:
        plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.AltModifier:
            return {
                Qt.Key.Key_Up: lambda: self._move(-1),
                Qt.Key.Key_Down: lambda: self._move(1),
            }.get(key)
        if plain:
            return None
        if key in RESULT_KEYS:
            return lambda: self._judge(RESULT_KEYS[key])
        return {
            Qt.Key.Key_Return: self._stamp,
            Qt.Key.Key_Enter: self._stamp,
            Qt.Key.Key_Up: lambda: self._step(-1),
            Qt.Key.Key_Down: lambda: self._step(1),
            Qt.Key.Key_E: lambda: self.strip.note.setFocus(Qt.FocusReason.TabFocusReason),
            Qt.Key.Key_K: self.ask_incident,
            Qt.Key.Key_Delete: self._remove,
        }.get(key)

    def _stamp(self) -> None:
        point = route.find(self._points, self._chosen)
        if point is not None and point.passed_at is not None:
            self.strip.note.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._tell(route.stamped(self._points, self._chosen, self._clock()))

    def _judge(self, result: str) -> None:
        was_current = self._chosen == route.current_id(self._points)
        self._tell(route.judged(self._points, self._chosen, result, self._clock()))
        following = route.current_id(self._points)
        if was_current and following:
            self._just_notable = self._chosen if result == NOTABLE else ""
            self._chosen = following
            self._arrange()
        self.focus_chosen()

    def _step(self, step: int) -> None:
        ids = [point.id for point in self._points]
        at = ids.index(self._chosen) + step if self._chosen in ids else 0
        if at == len(ids):
            self.add.setFocus(Qt.FocusReason.TabFocusReason)
        elif at >= 0:
            self.choose(ids[at])

    def _move(self, steps: int) -> None:
        self._tell(route.moved(self._points, self._chosen, steps))
        self.focus_chosen()

    def _remove(self) -> None:
        self._tell(route.removed(self._points, self._chosen))
        self.focus_chosen()

    def _hold(self, place: Place) -> None:
        self._adding = place

    def _add(self) -> None:
        point = Checkpoint(self._new_id(), self._adding)
        self._adding = Place()
        self.add.set_value(Place())
        self.add.set_offers(())
        self._tell((*self._points, point))

    def _tell(self, points: tuple[Checkpoint, ...]) -> None:
        if points != self._points:
            self.set_value(points)
            self.edited.emit(points)

    # -- what is shown ---------------------------------------------------------------------------

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self._error)
        self._column.addWidget(self.strip)
        adding = QVBoxLayout()
        adding.setContentsMargins(px(_LEFT), px(6), 0, 0)
        adding.addWidget(self.add)
        self._column.addLayout(adding)

    def _connect(self) -> None:
        self.add.edited.connect(self._hold)
        self.add.picked.connect(lambda _found: self._add())
        self.add.entered.connect(lambda _text: self._add())
        strip = self.strip
        strip.placed.connect(lambda place: self._tell(self._with(route.placed, place)))
        strip.timed.connect(lambda moment: self._tell(self._with(route.timed, moment)))
        strip.noted.connect(lambda note: self._tell(self._with(route.noted, note)))
        strip.judged.connect(self._judge)
        strip.incident_asked.connect(lambda: self.incident_asked.emit(self._chosen))
        strip.moved.connect(self._move)
        strip.removed.connect(self._remove)
        strip.left.connect(self.focus_chosen)

    def _with(
        self, change: Callable[..., tuple[Checkpoint, ...]], value: object
    ) -> tuple[Checkpoint, ...]:
        return change(self._points, self._chosen, value)

    def _parse_time(self, text: str) -> dt.datetime:
        return route.parse_passing(text, self._patrol(), self._chosen, self._clock())

    def _time_words(self, moment: dt.datetime) -> str:
        return route.passing_words(moment, self._patrol(), self._chosen)

    def _patrol(self) -> Patrol:
        return Patrol(occurred=self._occurred, checkpoints=self._points)

    def _neighbour(self, old: Sequence[Checkpoint]) -> str:
        """Return the id that now stands where the chosen one stood."""
        at = next((i for i, point in enumerate(old) if point.id == self._chosen), -1)
        if at < 0 or not self._points:
            return ""
        return self._points[min(at, len(self._points) - 1)].id

    def _arrange(self) -> None:
        """Put the rows in order, the strip below the chosen one."""
        wanted = [point.id for point in self._points]
        for id_ in set(self._rows) - set(wanted):
            row = self._rows.pop(id_)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        at = _FIRST_ROW
        self.strip.setVisible(self._chosen in wanted)
        for id_ in wanted:
            self._put(at, self._row(id_))
            at += 1
            if id_ == self._chosen:
                self._put(at, self.strip)
                at += 1
        self._show()
        self._set_tab_order()

    def _put(self, at: int, widget: QWidget) -> None:
        if self._column.indexOf(widget) != at:
            self._column.removeWidget(widget)
            self._column.insertWidget(at, widget)

    def _row(self, id_: str) -> TimelineRow:
        if id_ not in self._rows:
            row = TimelineRow(TimelinePoint("", ""), parent=self)
            row.activated.connect(lambda: self.choose(id_))
            self._rows[id_] = row
            row.show()
        return self._rows[id_]

    def _show(self) -> None:
        current = route.current_id(self._points)
        for number, point in enumerate(self._points):
            row = self._rows[point.id]
            row.set_point(self._words(point, is_current=point.id == current))
            row.set_ends(first=number == 0, last=number == len(self._points) - 1)
            is_chosen = point.id == self._chosen
            row.set_chosen(is_chosen)
            # One stop of Tab for the whole timeline, as in a list.
            policy = Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
            row.setFocusPolicy(policy)
            if is_chosen:
                self.strip.set_point(point)
        told = sum(bool(point.result) for point in self._points)
        count = fill(self.tr("%1 of %2 done"), told, len(self._points)) if self._points else ""
        self.header.set_texts(self.tr("Checkpoints"), count)

    def _words(self, point: Checkpoint, *, is_current: bool) -> TimelinePoint:
        hint = self.tr("Type the result: A safe, M notable, L skip. Enter stamps the time.")
        incident = self._incident_words(point)
        note = " · ".join(part for part in (point.note, incident) if part)
        state: PointState = "current" if is_current else "later"
        return TimelinePoint(
            time=self._time(point, is_current=is_current),
            title=point.place.name or point.place.area_name or self.tr("Place not given"),
            note=note or (hint if is_current else ""),
            result=self._result_word(point.result),
            result_tone=_TONES.get(point.result, "text2"),
            state=_STATES.get(point.result, state),
        )

    def _incident_words(self, point: Checkpoint) -> str:
        if not point.incident_id:
            return ""
        name = self._incidents.get(point.incident_id, "")
        return fill(self.tr("incident %1"), name) if name else self.tr("incident")

    def _time(self, point: Checkpoint, *, is_current: bool) -> str:
        if point.passed_at is None:
            if point.result == SKIPPED:
                return "–"
            return self.tr("now") if is_current else self.tr("later")
        day = self._occurred.date
        nights = (point.passed_at.date() - day).days if day else 0
        return time_text(point.passed_at.time()) + (f" {nights:+d}" if nights else "")

    def _result_word(self, result: str) -> str:
        words = {SAFE: self.tr("Safe"), NOTABLE: self.tr("Notable"), SKIPPED: self.tr("Skipped")}
        return words.get(result, result)

    def _set_tab_order(self) -> None:
        row = self._rows.get(self._chosen)
        chain = (row, *self.strip.tab_chain(), self.add) if row else (self.add,)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
