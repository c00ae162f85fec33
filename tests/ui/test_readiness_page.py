"""The screen Kesiapan, and the way from any screen to a Polsek's report, by keys alone."""

import datetime as dt
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.patrol import CrewMember, Patrol
from brata_desktop.domain.kinds.readiness import Asset, Readiness
from brata_desktop.domain.states import Action, State
from brata_desktop.domain.times import When
from brata_desktop.services import records
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.kinds.readiness.page import ReadinessPage
from brata_desktop.ui.pages import sidebar
from brata_desktop.ui.rendering import SIZES, overflowing
from brata_desktop.ui.shift import Shift
from brata_desktop.ui.sync.worker import SyncWorker
from tests.services.test_readiness import BEFORE, roll, with_polsek
from tests.services_world import DAY
from tests.ui.test_shift import no_way

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bench(workbench):
    """The workbench of Rahman, whose unit has two Polsek below it."""
    workbench.desk = with_polsek(workbench.desk)
    return workbench


@pytest.fixture
def page_of(bench, shown):
    """Return a function that shows the screen over what was reported."""

    def show(*rolls, size=(1170, 700)):
        for document in rolls:
            records.add(bench.desk, "readiness", document, submit=True)
        page = shown(ReadinessPage(bench), size)
        page.focus_first()
        return page

    return show


def row(page, number):
    model = page.table.model()
    return [model.data(model.index(number, column)) for column in range(model.columnCount())]


def texts(part):
    return [fact.text for fact in part.facts.facts]


def test_a_unit_that_has_not_reported_is_a_dash_and_is_named(page_of):
    page = page_of(roll("SEL", 42), roll("BJM", 400))

    assert row(page, 0)[:3] == ["Polresta Banjarmasin", "452", "442"]
    assert row(page, 1)[:3] == ["Polsek Selatan", "47", "42"]
    assert row(page, 2) == ["Polsek Timur", *["–"] * 7, "Belum melapor"]
    assert page.header.detail.text() == "31 Januari 2024, 2 dari 3 satuan melapor"
    assert texts(page.pane.silent) == ["Polsek Timur"]


def test_yesterday_stands_beside(page_of):
    page = page_of(roll("SEL", 42), roll("SEL", 40, BEFORE))
    page.table.choose("SEL")

    assert texts(page.pane.officers)[:2] == ["47, kemarin 45", "42, kemarin 40"]


def test_the_side_arrows_go_through_the_days_and_none_lies_ahead(page_of, qtbot):
    page = page_of(roll("SEL", 42), roll("SEL", 40, BEFORE))

    qtbot.keyClick(page.table, Qt.Key.Key_Left)
    assert (page.day, row(page, 1)[2]) == (BEFORE, "40")
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert (page.day, row(page, 1)[2]) == (DAY, "42")
    qtbot.keyClick(page.table, Qt.Key.Key_Left)
    qtbot.keyClick(page.table, "h")
    assert page.day == DAY


def test_digits_show_equipment_and_the_forces_beside(page_of, qtbot):
    assets = (Asset("R4", "R4", Count(10), Count(1), Count(1)),)
    page = page_of(roll("SEL", assets=assets, linmas=Count(12)))

    qtbot.keyClick(page.table, "2")
    assert row(page, 1)[:3] == ["Polsek Selatan", "–", "10/12"]
    qtbot.keyClick(page.table, "3")
    assert row(page, 0)[1:4] == ["–", "12", "–"]
    qtbot.keyClick(page.table, "1")
    assert row(page, 1)[2] == "40"


def test_what_is_odd_is_said(page_of, bench):
    crew = (CrewMember("1", "M. Noor", "Aipda"),)
    for begin, end in ((dt.time(8), dt.time(10)), (dt.time(9), dt.time(11))):
        when = When(date=DAY, time=begin, end_time=end)
        records.add(bench.desk, "patrol", Patrol(what="Patroli", occurred=when, crew=crew))
    page = page_of(
        roll("SEL", 40), roll("SEL", 50, real=Count(45), clock=dt.time(19), carried=("real",))
    )

    assert "Aipda M. Noor ada dalam dua patroli pada waktu yang sama" in texts(page.pane.odd)[0]
    page.table.choose("SEL")
    said = texts(page.pane.odd)
    assert said[0] == "50 siap, padahal yang hadir hanya 45. Periksa lagi."
    assert said[1] == "Belum disentuh sejak laporan sebelumnya: Kuat riil."
    assert said[2].startswith("Dilaporkan lebih dari sekali")
    assert page.pane.marks.badge.text == "1 angka tetap"


def test_a_roll_that_was_only_carried_over_says_so(page_of):
    page = page_of(roll("SEL", 40, carried=("real", "ready")))
    page.table.choose("SEL")

    assert texts(page.pane.odd) == ["Semua angka sama dengan laporan sebelumnya."]


def test_enter_goes_on_with_a_report_that_is_begun(page_of, bench, qtbot):
    asked = []
    bench.form_asked.connect(lambda form, screen: asked.append((form.copy.record, screen)))
    page = page_of(roll("SEL", 42))
    page.table.choose("SEL")
    made = page.table.current().row.id

    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert asked == [(made, "readiness")]


def test_the_screen_hears_of_a_report(page_of, bench):
    page = page_of()
    assert page.table.model().lines[1].row is None
    bench.change(lambda desk: records.add(desk, "readiness", roll("SEL"), submit=True), owner=page)

    assert row(page, 1)[2] == "40"


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 125, 150])
def test_it_fits_every_window(page_of, theme, size, mode, scale):
    theme.apply(mode, scale)
    page = page_of(roll("SEL", 42), roll("BJM", 400), size=size)

    assert overflowing(page) == []
    header = page.table.horizontalHeader()
    assert header.length() <= page.table.viewport().width()
    assert not page.table.isColumnHidden(1)
    assert not page.table.isColumnHidden(2)


# -- the journey -------------------------------------------------------------------------------


class Keys:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window, self.count = qtbot, window, 0

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.count += 1
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def words(self, text):
        for letter in text:
            self.press(letter)


@pytest.fixture
def shift(bench, theme, shown, inline):
    """The whole window, at Beranda."""
    pages = {"home": HomePage(bench), "readiness": ReadinessPage(bench)}
    worker = SyncWorker(bench.desk, inline, inline, no_way, parent=bench)
    made = Shift(
        bench, theme, pages, make_form, lambda _bench, _id, parent: QDialog(parent), worker
    )
    assert "readiness" in [screen.key for screen in sidebar()]
    shown(made.frame, (1366, 690))
    made.begin()
    yield made
    made.deleteLater()


KEYS_MOST = 20
"""At a key a second, with a third of the minute left to look up one figure."""


def test_the_readiness_of_a_polsek_from_yesterdays(shift, bench, post, qtbot, record_property):
    full = roll("SEL", 40, BEFORE, sick=Count(2), leave=Count(1), linmas=Count(12))
    made = records.add(bench.desk, "readiness", full, submit=True)[0].state.record
    records.act(post.desk("Suryadi"), [made], Action.APPROVE)
    keys = Keys(qtbot, shift.frame)

    keys.press(Qt.Key.Key_R, CTRL | SHIFT)
    assert shift.frame.current_key == "readiness"
    keys.press(Qt.Key.Key_Down)
    keys.press("n")
    keys.press(Qt.Key.Key_F8)
    keys.press(Qt.Key.Key_Tab)
    keys.words("39")
    for _ in range(3):
        keys.press(Qt.Key.Key_Tab)
    keys.words("3")
    keys.press(Qt.Key.Key_Return, CTRL)

    page = shift.frame.current_page
    line = page.table.current()
    assert (line.name, line.row.status) == ("Polsek Selatan", State.SUBMITTED.value)
    written = records.get(bench.desk, line.row.id).document
    assert written == replace(
        full,
        occurred=written.occurred,
        stage="KAMPANYE",
        what="Kesiapan Polsek Selatan: siap 39 dari 45",
        ready=Count(39),
        sick=Count(3),
        carried=("real", "leave", "linmas"),
    )
    assert isinstance(written, Readiness)
    assert written.occurred.date == DAY
    record_property("keys", keys.count)
    sys.stdout.write(f"readiness of a Polsek, two figures changed: {keys.count} keys\n")
    assert keys.count <= KEYS_MOST
