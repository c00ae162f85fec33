"""The screen Beranda: the stage, three tiles, what waits, the day so far, the last records."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from brata_desktop.domain.kinds import KINDS
from brata_desktop.services.home import Home, at_home
from brata_desktop.services.kind_work import DayFigure
from brata_desktop.services.to_do import Task, ToDo
from brata_desktop.store.record_rows import RecordRow
from brata_desktop.ui.frame.page import Page, scrolling
from brata_desktop.ui.frame_state import stage_day_words, stage_marks
from brata_desktop.ui.home.tile import Tile
from brata_desktop.ui.home.words import record_row, to_do_row
from brata_desktop.ui.kinds import FACES, on_home
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card, rule
from brata_desktop.ui.widgets.inputs import SearchField
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.rows import Rows
from brata_desktop.ui.widgets.stage_track import StageStrip
from brata_desktop.ui.workbench import Workbench

TO_DO_SHOWN = 6
_EDITED = frozenset({Task.RETURNED, Task.UNFINISHED, Task.UNDER_WAY, Task.DRAFT})


class Figure(QWidget):
    """A number of the day: its name above, what it is made of below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Label("", "label", "text2")
        self.number = Label("", "kpi")
        self.detail = ElidedLabel("", "small", "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        for part in (self.name, self.number, self.detail):
            column.addWidget(part)


class HomePage(Page):
    """Beranda.

    Attributes:
        tiles: Kind code to the tile that begins it.
        at_once: Kind code to the button of what is said in one key and Enter (`KindSpec.at_once`).
        to_do: What waits for the officer.
        last: The last records of the post.
        figures: Kind code to the number of the day.
    """

    def __init__(self, workbench: Workbench) -> None:
        super().__init__()
        self._workbench = workbench
        self._home: Home | None = None
        self._items: tuple[ToDo, ...] = ()
        self._records: tuple[RecordRow, ...] = ()
        self.search = self._field = SearchField(keys="Ctrl F")
        self.strip_card = Card(spacing=10)
        self.stage = Label("", "h2")
        self.stage_day = ElidedLabel("", "small", "text3")
        self.focus = ElidedLabel("", "small", "text2", right=True)
        self.strip = StageStrip()
        self.tiles = {kind: Tile(face.icon, KINDS[kind].letter) for kind, face in on_home()}
        self.at_once = {
            kind: Button(icon=face.icon)
            for kind, face in FACES.items()
            if KINDS[kind].at_once is not None
        }
        self.to_do_card, self.to_do = Card(spacing=0), Rows()
        self.day_card = Card()
        self.figures = {kind: Figure() for kind in self.tiles}
        self.last_card, self.last = Card(spacing=0), Rows()
        self.all_records = Button("", "arrow-right", "link")
        self._build()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        super().retranslate()
        self._field.setPlaceholderText(self.tr("Search all records"))
        self._field.setAccessibleName(self.tr("Search all records"))
        self.all_records.set_words(self.tr("All records"))
        self._name_tiles()
        self.to_do.empty.setText(self.tr("Nothing waits for you."))
        self.last.empty.setText(self.tr("No record yet. Press K, P or E to begin one."))
        self._show_hints()
        if self._home is not None:
            self._show(self._home)
        else:
            self.header.set_title(self.tr("Home"))

    def refresh(self) -> None:
        """Load Beranda."""
        self._workbench.read(at_home, self._show, owner=self)

    def _build(self) -> None:
        for button in self.at_once.values():
            self.header.add_right(button)
        self.header.add_right(self._field)
        self._field.setFixedWidth(px(260))
        body = QWidget()
        column = QVBoxLayout(body)
        left, right = px(SIZES.page_left), px(SIZES.page_right)
        column.setContentsMargins(left, px(14), right, px(14))
        column.setSpacing(px(12))
        self._build_strip()
        column.addWidget(self.strip_card)
        tiles = QHBoxLayout()
        tiles.setSpacing(px(12))
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        column.addLayout(self._cards(), 1)
        self.set_body(scrolling(body))

    def _build_strip(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(px(9))
        line.addWidget(self.stage)
        line.addWidget(self.stage_day)
        line.addStretch(1)
        line.addWidget(self.focus)
        self.strip_card.add(line)
        self.strip_card.add(self.strip)

    def _cards(self) -> QGridLayout:
        self.to_do_card.add(self.to_do)
        self.to_do_card.body.addStretch(1)
        self.last_card.add(self.last)
        self.last_card.body.addStretch(1)
        self.last_card.header.add_action(self.all_records)
        figures = QHBoxLayout()
        figures.setSpacing(px(16))
        for position, figure in enumerate(self.figures.values()):
            if position:
                figures.addWidget(rule(vertical=True))
            figures.addWidget(figure, 1)
        self.day_card.add(figures)
        grid = QGridLayout()
        grid.setSpacing(px(12))
        grid.addWidget(self.to_do_card, 0, 0, 2, 1)
        grid.addWidget(self.day_card, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.last_card, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        return grid

    def _connect(self) -> None:
        self._workbench.changed.connect(lambda _changes: self.mark_stale())
        self._field.returnPressed.connect(self._search)
        self.all_records.clicked.connect(lambda: self._workbench.screen_asked.emit("records"))
        self.to_do.opened.connect(self._open_task)
        self.last.opened.connect(self._open_record)
        for kind, tile in self.tiles.items():
            tile.clicked.connect(partial(self._begin, kind))
        for kind, button in self.at_once.items():
            button.clicked.connect(partial(self._begin, kind))

    def _begin(self, kind: str) -> None:
        self._workbench.new_record(kind, screen="home")

    def _search(self) -> None:
        self._workbench.search_asked.emit(self._field.text())
        self._field.clear()

    def _name_tiles(self) -> None:
        for kind, face in on_home():
            self.tiles[kind].set_words(face.word(), face.tile() if face.tile else "")
            self.figures[kind].name.setText(face.word())
        for kind, button in self.at_once.items():
            button.set_words(FACES[kind].word(), FACES[kind].name())
            # The words clear the shortcut.
            button.setShortcut(QKeySequence(KINDS[kind].letter))

    def _show_hints(self) -> None:
        may_record = self._home is None or self._home.may_record
        begun = {**self.tiles, **self.at_once} if may_record else {}
        letters = [KeyHint(KINDS[kind].letter, each.text()) for kind, each in begun.items()]
        self.set_hints(
            [*letters, KeyHint("Ctrl F", self.tr("Search")), KeyHint("F1", self.tr("Keys"))]
        )

    def _show(self, home: Home) -> None:
        self._home = home
        day = QDate(home.day.year, home.day.month, home.day.day)
        self.header.set_title(self.tr("Home"), QLocale().toString(day, "dddd, d MMMM yyyy"))
        self._show_stage(home)
        for each in (*self.tiles.values(), *self.at_once.values()):
            each.setEnabled(home.may_record)
            each.setVisible(home.may_record)
        self._show_to_do(home)
        self._show_figures(home.figures)
        self.last_card.set_title(self.tr("Last records of the post"))
        self._records = home.last
        self.last.show_rows([record_row(row, home.day) for row in home.last])
        self._show_hints()

    def _show_stage(self, home: Home) -> None:
        self.strip_card.setVisible(home.stage is not None)
        if home.stage is None:
            return
        self.stage.setText(home.stage.stage.name)
        self.stage_day.set_text(stage_day_words(home.stage))
        focus = home.stage.stage.focus
        self.focus.set_text(fill(self.tr("Focus: %1"), focus) if focus else "")
        self.strip.set_marks(stage_marks(home.stage))

    def _show_to_do(self, home: Home) -> None:
        self._items = home.to_do[:TO_DO_SHOWN]
        count = str(len(home.to_do)) if home.to_do else ""
        self.to_do_card.set_title(self.tr("For you to do"), count)
        self.to_do.show_rows([to_do_row(item, home.day) for item in self._items])

    def _show_figures(self, figures: Sequence[DayFigure]) -> None:
        self.day_card.set_title(self.tr("Today at the post"))
        for figure in figures:
            if figure.kind in self.figures:
                shown = self.figures[figure.kind]
                shown.number.setText(str(figure.number))
                shown.detail.set_text(FACES[figure.kind].figure(figure.parts))

    def _open_task(self, position: int) -> None:
        item = self._items[position]
        if item.task is Task.REVIEW:
            self._workbench.screen_asked.emit("review")
        elif item.task in _EDITED and item.may_continue:
            self._workbench.edit_record(item.record, screen="home")
        elif not item.record:
            self._open_screen(item.kind)
        else:
            self._workbench.record_asked.emit(item.record)

    def _open_screen(self, kind: str) -> None:
        screen = FACES[kind].screen
        if screen is not None:
            self._workbench.screen_asked.emit(screen.key)

    def _open_record(self, position: int) -> None:
        self._workbench.record_asked.emit(self._records[position].id)
