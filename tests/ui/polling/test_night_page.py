"""An election night at the keyboard, in the real window over a real store."""

import datetime as dt
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from brata_desktop.domain.night_calls import read_call
from brata_desktop.domain.times import WITA
from brata_desktop.services import demo_polling, election_night, registers
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.polling.night_page import NightPage
from brata_desktop.ui.rendering import SIZES, overflowing
from brata_desktop.ui.shift import Shift
from brata_desktop.ui.sync.worker import SyncWorker
from tests.ui.test_shift import no_way

NIGHT = dt.datetime(2024, 2, 14, 20, 47, tzinfo=WITA)
DALAM = "63.71.01.1006"
KEYS_MAX, MIXED_MAX = 4, 15
"""Keys for a call on the average, in one village and among several: 30 calls in ten minutes leave
20 s for each, the radio included.
"""


@pytest.fixture
def night_of(post, workbench_of, theme, shown, inline):
    """Return a function that opens the real window on the night, as an officer."""
    post.clock.now = NIGHT
    registers.put_lines(post.desk("Suryadi"), demo_polling.stations())
    begun = []

    def begin(name="Siti"):
        workbench = workbench_of(name)
        pages = {"home": HomePage(workbench), "night": NightPage(workbench)}
        worker = SyncWorker(workbench.desk, inline, inline, no_way, parent=workbench)
        shift = Shift(
            workbench, theme, pages, make_form, lambda _bench, _id, parent: QDialog(parent), worker
        )
        shown(shift.frame, (1366, 690))
        shift.begin()
        begun.append(shift)
        press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        return pages["night"]

    yield begin
    for shift in begun:
        shift.deleteLater()


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def key_line(text):
    """Type a line and Enter; return how many keys it took."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)
    press(Qt.Key.Key_Return)
    return len(text) + 1


def shown_of(page, title):
    """Return what the board says of a row, by the label of the column."""
    model = page.grid.lines
    rows = [n for n in range(model.rowCount()) if model.cell(n, 0).text == title]
    assert len(rows) == 1, (title, [model.cell(n, 0).text for n in range(model.rowCount())])
    return {
        column.title[2:]: model.cell(rows[0], place).text
        for place, column in enumerate(model.columns)
        if place and model.cell(rows[0], place).text != "–"
    }


def test_thirty_calls_by_keyboard(night_of, post, capsys):
    page = night_of()
    lines = [f"{number} dalam h" for number in range(1, 17)]
    lines += [f"{number} selatan h 2015" for number in range(1, 12)]
    lines += ["901s", "pos seberang sungai b -30", "12 selatan hitung selesai ?"]
    keys = 0
    for line in lines:
        keys += key_line(line)
        post.clock.now += dt.timedelta(seconds=20)

    with capsys.disabled():
        print(f"\n{len(lines)} calls, {keys} keys, {keys / len(lines):.1f} keys a call")  # noqa: T201 - the figure is asked for
    assert len(lines) == 30
    assert keys / 30 <= MIXED_MAX
    assert shown_of(page, "TPS 01 Kelayan Dalam") == {"Hitung": "20.47"}
    assert shown_of(page, "TPS 11 Kelayan Selatan") == {"Hitung": "20.15"}
    assert shown_of(page, "TPS 901 Kelayan Dalam") == {"Hitung selesai": "20.56"}
    assert shown_of(page, "pos seberang sungai") == {"Buka": "20.26"}
    assert shown_of(page, "TPS 12 Kelayan Selatan") == {"Hitung selesai": "?"}
    board = election_night.board(post.desk("Siti"))
    assert (board.reached("MULAI_HITUNG"), board.silent) == (27, 1)
    assert sum(hour.within.get("MULAI_HITUNG", 0) for hour in board.totals.hours) == 27
    assert page.header.detail.text() == "14/02/2024 · 30 TPS, 1 belum ada kabar"


def test_thirty_calls_of_one_village_take_few_keys(night_of, post, capsys):
    page = night_of()
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget() or page._villages.search, "dalam")
    press_in_popup(page)
    keys = sum(key_line(f"{number}{state}") for state in "hs" for number in range(1, 16))

    with capsys.disabled():
        print(f"\n30 calls of one village, {keys / 30:.1f} keys a call")  # noqa: T201 - the figure is asked for
    assert keys / 30 <= KEYS_MAX
    assert shown_of(page, "TPS 15 Kelayan Dalam") == {"Hitung": "20.47", "Hitung selesai": "20.47"}
    assert page.village.text() == "Kelayan Dalam"
    assert page.grid.lines.rowCount() == 17


def press_in_popup(page):
    QTest.keyClick(page._villages.search, Qt.Key.Key_Return)


def test_what_makes_no_call_stays_in_the_line(night_of, post):
    page = night_of()
    key_line("12 menang")

    assert page.line.text() == "12 menang"
    assert page.answer.text().startswith("Keadaan belum ada: B Buka")
    assert election_night.board(post.desk("Siti")).reached("BUKA") == 0


def test_ctrl_z_takes_the_last_call_back(night_of):
    page = night_of()
    key_line("901b")
    key_line("901h")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert shown_of(page, "TPS 901 Kelayan Dalam") == {"Buka": "20.47"}


def test_words_are_assigned_by_keyboard(night_of):
    page = night_of()
    key_line("pos seberang b")
    press(Qt.Key.Key_Home)
    page.grid.setCurrentIndex(page.grid.lines.index(0, 0))
    press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    key_line("99 entah")
    assert page.answer.text() == "“99 entah” bukan TPS dalam daftar, atau lebih dari satu."
    page.line.clear()
    key_line("7 dalam")

    assert shown_of(page, "TPS 07 Kelayan Dalam") == {"Buka": "20.47"}
    key_line("7 dalam p")
    assert shown_of(page, "TPS 07 Kelayan Dalam") == {"Buka": "20.47", "Pungut selesai": "20.47"}


def test_two_times_stand_side_by_side_until_one_is_taken_back(night_of, post):
    page = night_of()
    key_line("901h 2015")
    post.clock.now += dt.timedelta(minutes=1)
    key_line("901h 2030")
    assert shown_of(page, "TPS 901 Kelayan Dalam") == {"Hitung": "≠ 20.30"}
    assert page.grid.lines.cell(0, 0).text == "TPS 901 Kelayan Dalam"

    page.grid.setCurrentIndex(page.grid.lines.index(0, 3))
    page.grid.setFocus()
    press(Qt.Key.Key_Delete)

    assert shown_of(page, "TPS 901 Kelayan Dalam") == {"Hitung": "20.15"}


def test_the_night_works_without_a_list(workbench_of, post, shown):
    post.clock.now = NIGHT
    page = shown(NightPage(workbench_of("Siti")), (1100, 600))
    page.focus_first()
    key_line("12h")

    assert shown_of(page, "12") == {"Hitung": "20.47"}


def test_no_column_and_no_field_holds_votes(night_of):
    page = night_of()
    words = " ".join(column.title for column in page.grid.lines.columns)
    assert not re.search("jumlah|perolehan", words, re.IGNORECASE)
    assert [*page.findChildren(type(page.line))] == [page.line]


def test_nothing_is_clipped(night_of, post):
    page = night_of()
    key_line("901h 2015")
    for size in SIZES:
        page.window().resize(*size)
        QApplication.processEvents()
        assert overflowing(page.window()) == []


@pytest.mark.parametrize("name", ["Rahman", "Dewi"])
def test_a_state_of_someone_else_arrives_on_the_board(night_of, post, workbench_of, name):
    page = night_of("Siti")
    other = workbench_of(name)
    page._workbench.change(
        lambda _desk: election_night.key_call(other.desk, _keyed("901 b", other.desk), NIGHT),
        owner=page,
    )
    assert shown_of(page, "TPS 901 Kelayan Dalam") == {"Buka": "20.47"}


def _keyed(line, desk):
    return read_call(line, desk.catalogue.tables.night_states, NIGHT)
