"""The frame around every screen."""

from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame.state import Count, FrameState, Status
from brata_desktop.ui.rendering import overflowing
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.inputs import SearchField
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.stage_track import StageMark

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("Pencalonan", "Kampanye", "Masa tenang", "Pungut hitung", "Rekapitulasi",
         "Sengketa hasil", "Penetapan", "Pelantikan")  # fmt: skip
STATE = FrameState(
    post="Pos Pam 07 Kelayan",
    user="Bripka A. Rahman",
    user_role="Perwira pengawas",
    letters="AR",
    roles=frozenset({"pengawas"}),
    stage="Masa kampanye",
    stage_day="hari ke-65 dari 75",
    next_stage="11 hari lagi ke masa tenang",
    track=tuple(StageMark(name, current=name == "Kampanye") for name in NAMES),
    now=datetime(2024, 1, 31, 20, 47, tzinfo=timezone(timedelta(hours=8))),
    counts={"review": Count(7)},
    status=Status("Luring sejak 19.12", ("14 antre kirim",), "Luring · 14 antre", "14", "warn"),
)


class Sample(Page):
    """A page with a search field, a body and a pane."""

    def __init__(self, title):
        super().__init__()
        self.refreshed = 0
        self.stays = False
        self.header.set_title(title, "128 catatan")
        self.search = SearchField("Cari", "Ctrl F")
        self.header.add_right(self.search)
        body = QWidget()
        column = QVBoxLayout(body)
        self.field = LineEdit()
        column.addWidget(self.field)
        self.set_body(body)
        self.pane = Button("Sunting")
        self.set_pane(self.pane)
        self.set_hints([KeyHint("N", f"{title} baru")])
        self.set_note("Draf tersimpan otomatis 20.46")

    def refresh(self):
        self.refreshed += 1

    def can_leave(self):
        return not self.stays


@pytest.fixture
def frame(theme, shown):
    made = Frame(theme)
    for key in ("home", "records", "review"):
        made.add_page(key, Sample(key))
    made.set_state(STATE)
    made.show_screen("home")
    return shown(made, (1366, 768))


def visible_items(frame):
    return [key for key, item in frame.sidebar.items.items() if item.isVisible()]


def test_screen_without_a_page_is_not_in_the_sidebar(frame):
    assert visible_items(frame) == ["home", "records", "review"]


def test_post_officer_has_no_review(frame):
    frame.set_state(FrameState(roles=frozenset({"petugas"})))

    assert visible_items(frame) == ["home", "records"]
    assert not frame.show_screen("review")


@pytest.mark.parametrize(("key", "screen"), [(Qt.Key.Key_2, "records"), (Qt.Key.Key_5, "review")])
def test_number_belongs_to_the_screen(frame, qtbot, key, screen):
    qtbot.keyClick(frame, key, CTRL)

    assert frame.current_key == screen
    assert frame.sidebar.items[screen].isChecked()


def test_bottom_bar_shows_the_keys_and_note_of_the_page(frame):
    frame.show_screen("records")

    assert frame.bottom.hints.hints == (KeyHint("N", "records baru"),)
    assert frame.bottom.note.label.text() == "Draf tersimpan otomatis 20.46"


def test_page_that_may_not_be_left_stays(frame):
    frame.current_page.stays = True

    assert not frame.show_screen("records")
    assert frame.current_key == "home"
    assert frame.sidebar.items["home"].isChecked()


def test_form_over_a_screen_waits_there(frame):
    form = Sample("Kejadian baru")
    frame.open_page(form, "records")
    frame.show_screen("home")
    frame.show_screen("records")

    assert frame.current_page is form

    form.closed.emit()

    assert frame.current_page.header.title.text() == "records"


def test_refresh_waits_until_the_page_is_shown(frame):
    hidden = frame._pages["records"]
    before = hidden.refreshed
    hidden.mark_stale()
    hidden.mark_stale()
    waiting = hidden.refreshed
    frame.show_screen("records")

    assert (waiting, hidden.refreshed) == (before, before + 1)


def test_f6_walks_through_the_panes(frame, qtbot):
    page = frame.current_page
    page.field.setFocus()
    order = []
    for _ in range(4):
        qtbot.keyClick(frame, Qt.Key.Key_F6)
        order.append(type(QApplication.focusWidget()).__name__)

    assert order == ["Button", "SidebarItem", "SearchField", "LineEdit"]


def test_search_key_reaches_the_field_of_the_page(frame, qtbot):
    qtbot.keyClick(frame, Qt.Key.Key_F, CTRL)

    assert frame.current_page.search.hasFocus()


def test_narrow_window_folds_sidebar_and_pane(frame, qtbot):
    page = frame.current_page
    wide = (frame.sidebar.width(), page.pane.isVisible())
    frame.resize(1093, 614)
    QApplication.processEvents()
    narrow = (frame.sidebar.width(), page.pane.isVisible())
    qtbot.keyClick(frame, Qt.Key.Key_F9)

    assert wide == (196, True)
    assert narrow == (56, False)
    assert page.pane.isVisible()
    assert page.split.main.width() == page.split.width(), "a drawer takes no room"


def test_larger_text_folds_the_same_window(frame, qtbot):
    qtbot.keyClick(frame, Qt.Key.Key_Plus, CTRL)
    with qtbot.waitSignal(frame.scale_changed) as blocker:
        qtbot.keyClick(frame, Qt.Key.Key_Plus, CTRL)

    assert blocker.args == [125]
    assert frame.sidebar.width() == 70

    qtbot.keyClick(frame, Qt.Key.Key_0, CTRL)

    assert frame.sidebar.width() == 196


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [(1366, 768), (1366, 690), (1093, 614)])
def test_nothing_reaches_out_of_its_place(frame, theme, size, mode):
    theme.apply(mode)
    frame.resize(*size)
    QApplication.processEvents()

    assert not overflowing(frame)


def test_lock_key_is_announced(frame, qtbot):
    with qtbot.waitSignal(frame.lock_asked):
        qtbot.keyClick(frame, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)


def test_menu_of_the_officer_locks_and_switches(frame, qtbot):
    frame.context.open_menu()
    menu = frame.context.findChild(QMenu)
    lock, switch = menu.actions()
    with qtbot.waitSignals([frame.lock_asked, frame.switch_asked]):
        lock.trigger()
        switch.trigger()
    menu.close()
    QApplication.processEvents()


def test_key_sheet_lists_page_and_global_keys(frame, qtbot):
    sheet = frame.show_keys()
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    sheet.close()

    assert "home baru" in texts
    assert "Tinjauan" in texts


def test_language_changes_while_running(frame, words):
    before = frame.sidebar.items["records"].text()
    date = frame.context.date.text()
    words.apply("en")
    QApplication.processEvents()

    assert (before, frame.sidebar.items["records"].text()) == ("Catatan", "Records")
    assert (date, frame.context.date.text()) == (
        "Rabu, 31 Januari 2024", "Wednesday, 31 January 2024"
    )  # fmt: skip


def test_practice_is_said_in_title_and_bar(frame):
    frame.set_state(FrameState(practice=True))

    assert frame.windowTitle().startswith("LATIHAN")
    assert frame.context.practice.badge.text == "LATIHAN"
