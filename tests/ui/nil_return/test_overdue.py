"""Nihil in one key and Enter, and the board Belum lapor, by keyboard in the real window."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.registers import Post
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import records, registers
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.kinds.nil_return.form import NilReturnForm
from brata_desktop.ui.kinds.nil_return.page import OverduePage
from brata_desktop.ui.kinds.nil_return.samples import board_window, nil_form
from brata_desktop.ui.pages import sidebar
from brata_desktop.ui.rendering import SIZES, overflowing
from tests.services_world import incident

KEY = Qt.Key
POSTS = (
    Post("03", "Pos Pam 03 Pekauman", "BJM"),
    Post("07", "Pos Pam 07 Kelayan", "BJM"),
)


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def window_of(post, workbench_of, theme, shown):
    """Return a function that shows the window of an officer; forms open over it."""
    registers.put_lines(post.desk("Suryadi"), POSTS)

    def show(name="Rahman", key="home"):
        workbench = workbench_of(name)
        frame = shown(Frame(theme, screens=sidebar()), (1366, 768))
        frame.add_page("home", HomePage(workbench))
        frame.add_page("overdue", OverduePage(workbench))
        workbench.form_asked.connect(
            lambda form, over: frame.open_page(make_form(workbench, form), over)
        )
        workbench.screen_asked.connect(frame.show_screen)
        frame.show_screen(key)
        return frame

    return show


def begin(qtbot, frame):
    """Press N on Beranda; the tile goes down for a moment before its form opens."""
    press(qtbot, KEY.Key_N)
    qtbot.waitUntil(lambda: isinstance(frame.current_page, NilReturnForm))
    return frame.current_page


def texts(page):
    return [[cell.text for cell in line.cells[:2]] for line in page.table.lines.lines]


def nils(desk):
    return records.page(desk, RecordFilter(kinds=("nil_return",))).rows


def test_nihil_takes_one_key_and_enter(window_of, qtbot, post):
    begin(qtbot, window_of())
    press(qtbot, KEY.Key_Return)

    desk = post.desk("Rahman")
    (row,) = nils(desk)
    assert (row.status, row.title, row.number[:8]) == (
        "submitted",
        "Nihil 31 Januari 2024",
        "N-BJM07-",
    )
    document = records.get(desk, row.id).document
    assert document.occurred == When(
        dt.date(2024, 1, 31), dt.time(0), dt.date(2024, 2, 1), dt.time(0)
    )


def test_the_period_before_takes_one_key_more(window_of, qtbot, post):
    begin(qtbot, window_of())
    press(qtbot, KEY.Key_2)
    press(qtbot, KEY.Key_Return)

    (row,) = nils(post.desk("Rahman"))
    assert (row.title, row.occurred_on) == ("Nihil 30 Januari 2024", dt.date(2024, 1, 30))


def test_escape_says_nothing(window_of, qtbot, post):
    frame = window_of()
    begin(qtbot, frame)
    press(qtbot, KEY.Key_Escape)

    assert isinstance(frame.current_page, HomePage)
    assert nils(post.desk("Rahman")) == ()


def test_enter_in_the_remarks_is_a_new_line(window_of, qtbot, post):
    form = begin(qtbot, window_of())
    form.go_to("remarks")
    qtbot.keyClicks(QApplication.focusWidget(), "Hujan 1")
    press(qtbot, KEY.Key_Return)

    assert nils(post.desk("Rahman")) == ()
    assert form.document.remarks.startswith("Hujan 1")


def test_the_form_points_out_what_the_post_recorded(window_of, qtbot, post):
    frame = window_of()
    records.add(post.desk("Rahman"), "incident", incident("Perkelahian", dt.time(16)))
    form = begin(qtbot, frame)
    assert form.contradiction.isVisible()

    press(qtbot, KEY.Key_2)
    assert not form.contradiction.isVisible()


def test_the_board_follows_the_post_from_silence_to_contradiction(window_of, qtbot, post):
    frame = window_of("Suryadi", "overdue")
    page = frame.current_page
    assert texts(page) == [
        ["Pos Pam 07 Kelayan", "Belum lapor"],
        ["Pos Pam 03 Pekauman", "Belum terdengar"],
    ]
    # 20.47: two hours after the cut-off of 18.00 every silent post is red.
    assert {line.cells[0].tone for line in page.table.lines.lines} == {"danger"}
    assert page.header.detail.text() == "belum ada apa pun dari 2 pos"

    press(qtbot, KEY.Key_N)
    press(qtbot, KEY.Key_Return)
    page = frame.current_page
    assert ["Pos Pam 07 Kelayan", "Nihil"] in texts(page)

    records.add(post.desk("Rahman"), "incident", incident("Perkelahian", dt.time(16)))
    page.refresh()
    assert ["Pos Pam 07 Kelayan", "Nihil, tetapi ada catatan"] in texts(page)

    press(qtbot, KEY.Key_2)
    assert {standing for _, standing in texts(page)} == {"Belum lapor", "Belum terdengar"}


def test_enter_opens_what_the_post_recorded(window_of, qtbot, post):
    made = records.add(post.desk("Rahman"), "incident", incident("Perkelahian", dt.time(16)))[0]
    frame = window_of("Suryadi", "overdue")
    page = frame.current_page
    page.table.choose(1)
    with qtbot.waitSignal(page._workbench.record_asked) as asked:
        press(qtbot, KEY.Key_Return)

    assert asked.args == [made.state.record]


def test_beranda_leads_the_supervisor_to_the_board(window_of, post):
    frame = window_of("Suryadi")
    page = frame.current_page
    (row,) = [row for row in page.to_do.rows if "Pos Pam 03" in row.content.title]
    assert row.content.title == "Belum lapor: Pos Pam 03 Pekauman"
    page.to_do.opened.emit(page.to_do.rows.index(row))

    assert isinstance(frame.current_page, OverduePage)


def test_before_the_cut_off_nobody_is_red(window_of, post):
    post.clock.now = dt.datetime(2024, 1, 31, 17, 59, tzinfo=WITA)
    page = window_of("Suryadi", "overdue").current_page

    assert {standing for _, standing in texts(page)} == {"Batas lapor belum lewat"}
    assert {line.cells[0].tone for line in page.table.lines.lines} == {"text"}


@pytest.mark.parametrize("make", [board_window, nil_form])
@pytest.mark.parametrize("scale", [90, 130])
def test_nothing_is_clipped(make, scale, shown, theme):
    theme.apply("light", scale)
    frame = make()
    for size in SIZES:
        shown(frame, size)
        assert overflowing(frame) == []
