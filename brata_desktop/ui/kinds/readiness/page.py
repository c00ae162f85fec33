"""The screen Kesiapan: the units of a day with their strength, and what is missing or odd."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brata_desktop.domain.kinds.readiness import SPEC
from brata_desktop.domain.times import WITA
from brata_desktop.domain.wording_id import date_text
from brata_desktop.services.changes import Changes
from brata_desktop.services.kinds.readiness import days
from brata_desktop.services.kinds.readiness.days import ReadinessDay, UnitDay
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.kinds.readiness.columns import BESIDE, EQUIPMENT, OFFICERS, VIEWS, columns
from brata_desktop.ui.kinds.readiness.pane import UnitPane
from brata_desktop.ui.kinds.readiness.table import UnitModel, UnitTable
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button, IconButton
from brata_desktop.ui.widgets.date_edit import long_date
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.segmented import Option, SegmentedControl
from brata_desktop.ui.workbench import Workbench

SCREEN = "readiness"
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ReadinessPage(Page):
    """Kesiapan.

    Attributes:
        day: The day that is shown.
        shown: What is known of it; None until it is loaded.
        views: Officers, equipment or the forces beside.
        table: The units.
        pane: The chosen one.
    """

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(ground="surface")
        self._workbench = workbench
        self.day = self._today()
        self.shown: ReadinessDay | None = None
        self._model = UnitModel()
        self.views = SegmentedControl()
        self.table = UnitTable(self._model)
        self.pane = UnitPane(workbench.desk.catalogue)
        self.earlier, self.later = IconButton("chevron-left", ""), IconButton("chevron-right", "")
        self.report = Button(icon="plus", kind="primary")
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        names = {
            OFFICERS: self.tr("Officers"),
            EQUIPMENT: self.tr("Equipment"),
            BESIDE: self.tr("Forces beside"),
        }
        self.views.set_options([Option(view, names[view]) for view in VIEWS])
        self.views.set_chosen(self.views.chosen_key() or OFFICERS)
        self.table.setAccessibleName(self.tr("Units of the day"))
        self.earlier.set_hint(self.tr("Day before"))
        self.later.set_hint(self.tr("Day after"))
        self.report.set_words(self.tr("Report readiness"), "N")
        self.pane.retranslate()
        self.set_hints(
            [
                KeyHint("N", self.tr("Report")),
                KeyHint("E", self.tr("Edit")),
                KeyHint("B", self.tr("Open")),
                KeyHint("↑ ↓", self.tr("Choose")),
                KeyHint("← →", self.tr("Day")),
                KeyHint("H", self.tr("Today")),
                KeyHint("1–3", self.tr("View")),
                KeyHint("F9", self.tr("Details")),
            ]
        )
        self._show()

    def refresh(self) -> None:
        """Load the day, in steps so that a save can go between."""
        day = self.day
        self._workbench.read_in_steps(
            lambda desk: days.looking_at(desk, day), self._take, owner=self
        )

    def focus_first(self) -> None:
        """Begin in the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Single letters act; the side arrows change the day."""
        key = Qt.Key(event.key())
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_N: self.report_unit,
            Qt.Key.Key_E: self.edit_unit,
            Qt.Key.Key_B: self.open_record,
            Qt.Key.Key_H: lambda: self.go_to(self._today()),
            Qt.Key.Key_1: lambda: self.show_view(OFFICERS),
            Qt.Key.Key_2: lambda: self.show_view(EQUIPMENT),
            Qt.Key.Key_3: lambda: self.show_view(BESIDE),
        }
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.go_to(self.day + dt.timedelta(days=_STEPS[key]))
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def go_to(self, day: dt.date) -> None:
        """Show another day; none lies ahead."""
        if day != self.day and day <= self._today():
            self.day = day
            self.refresh()

    def show_view(self, view: str) -> None:
        """Show other columns."""
        self.views.set_chosen(view)
        self._show()

    def report_unit(self) -> None:
        """Begin the report of the chosen unit for this day; go on with the one that is begun."""
        line = self.table.current()
        if line is not None and line.row is not None:
            self.edit_unit()
        elif line is not None:
            unit, day = line.standing.unit, self.day
            self._workbench.read(
                lambda desk: days.begin(desk, unit, day),
                partial(self._workbench.new_record, SPEC.code, screen=SCREEN),
                owner=self,
            )

    def edit_unit(self) -> None:
        """Open the chosen unit's report for a change."""
        line = self.table.current()
        if line is not None and line.row is not None:
            self._workbench.edit_record(line.row.id, SCREEN)

    def open_record(self) -> None:
        """Show the chosen unit's report in the list of records."""
        line = self.table.current()
        if line is not None and line.row is not None:
            self._workbench.record_asked.emit(line.row.id)

    def _build(self) -> None:
        self.header.add_left(self.views)
        for part in (self.earlier, self.later, self.report):
            self.header.add_right(part)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.set_body(body)
        self.set_pane(self.pane, SIZES.pane_form)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._hear)
        self.views.chosen.connect(lambda _view: self._show())
        self.table.chosen.connect(self._show_unit)
        self.table.opened.connect(self.report_unit)
        self.earlier.clicked.connect(lambda: self.go_to(self.day - dt.timedelta(days=1)))
        self.later.clicked.connect(lambda: self.go_to(self.day + dt.timedelta(days=1)))
        self.report.clicked.connect(self.report_unit)
        self.pane.report.clicked.connect(self.report_unit)
        self.pane.edit.clicked.connect(self.edit_unit)
        self.pane.open.clicked.connect(self.open_record)

    def _hear(self, changes: Changes) -> None:
        if changes.records:
            self.mark_stale()

    def _today(self) -> dt.date:
        return self._workbench.desk.clock().astimezone(WITA).date()

    def _take(self, shown: ReadinessDay) -> None:
        if shown.day == self.day:
            self.shown = shown
            self._show()

    def _show(self) -> None:
        shown, own = self.shown, self._workbench.desk.unit
        self.later.setEnabled(self.day < self._today())
        if shown is None:
            self.header.set_title(self.tr("Readiness"), long_date(self.day))
            return
        line = self.table.current()
        kept = line.standing.unit if line is not None else own
        view = self.views.chosen_key() or OFFICERS
        self._model.show_lines(shown.units, columns(view, self._workbench.desk.catalogue))
        self.table.choose(kept)
        self.header.set_title(self.tr("Readiness"), self._head(shown))
        self._show_unit(self.table.current())

    def _head(self, shown: ReadinessDay) -> str:
        top = shown.units[0].standing
        words = fill(
            self.tr("%1 of %2 units reported"),
            len(top.reported),
            len(top.reported) + len(top.silent),
        )
        return f"{date_text(shown.day)}, {words}"

    def _show_unit(self, line: UnitDay | None) -> None:
        if self.shown is not None:
            self.pane.show_unit(line, self.shown, self._workbench.desk.clock())
            is_begun = line is not None and line.row is not None
            self.report.set_icon_name("pencil" if is_begun else "plus")
            words = self.tr("Edit report") if is_begun else self.tr("Report readiness")
            self.report.set_words(words, "N")


PAGE = ReadinessPage
