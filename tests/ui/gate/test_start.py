"""From a folder to the page it asks for, and from page to page."""

import shutil

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from brata_desktop.services.lock import Lock
from brata_desktop.ui.gate.idle import IdleWatcher
from brata_desktop.ui.gate.recover import RecoverPage
from brata_desktop.ui.gate.set_up import SetUpPage
from brata_desktop.ui.gate.start import Gate, first_page
from brata_desktop.ui.gate.store_problem import StoreProblemPage
from brata_desktop.ui.gate.unlock import UnlockPage
from brata_desktop.ui.rendering import SIZES, grab, overflowing
from tests.ui.gate.conftest import SECRET, clock


@pytest.fixture
def gate_of(inline, theme, shown, heard):
    def make(paths):
        gate = Gate(paths, inline, clock)
        gate.opened.connect(heard.append)
        return shown(gate, (1366, 768))

    return make


def test_each_folder_has_its_page(paths, inline, qtbot, made):
    new = first_page(paths.practice, inline, clock)
    ready = first_page(paths, inline, clock)
    made.desk.store.close()
    shutil.rmtree(paths.data_dir)
    lost = first_page(paths, inline, clock)
    for page in (new, ready, lost):
        qtbot.addWidget(page)

    assert [type(page) for page in (new, ready, lost)] == [SetUpPage, UnlockPage, StoreProblemPage]


def test_the_gate_opens(gate_of, closed, hands, heard):
    gate = gate_of(closed)
    hands.enter(SECRET)

    assert [each.desk.officer_id for each in heard] == [gate.page._entrant.officer_id]


def test_practice_has_a_folder_of_its_own_and_a_way_back(gate_of, closed):
    gate = gate_of(closed)
    gate.page.practice.click()
    assert isinstance(gate.page, SetUpPage)
    assert gate.paths == closed.practice
    assert gate.page.brand._practice.isVisible()
    gate.page.practice.click()

    assert isinstance(gate.page, UnlockPage)
    assert gate.paths == closed


def test_trouble_leads_to_help_and_back(gate_of, closed, hands):
    whole = closed.database.read_bytes()
    closed.database.write_bytes(b"\0" * len(whole))
    gate = gate_of(closed)
    hands.enter(SECRET)
    assert isinstance(gate.page, StoreProblemPage)
    closed.database.write_bytes(whole)
    gate.page.retry.click()

    assert isinstance(gate.page, UnlockPage)


def test_recovery_and_back(gate_of, closed, hands):
    gate = gate_of(closed)
    gate.page.recovery.click()
    assert isinstance(gate.page, RecoverPage)
    hands.press(Qt.Key.Key_Escape)

    assert isinstance(gate.page, UnlockPage)


def test_a_locked_session_stands_behind_the_gate(gate_of, made, paths, hands, heard):
    gate = gate_of(paths)
    gate.lock(Lock(made, paths))
    hands.enter(SECRET)

    assert heard[0].desk.store is made.desk.store


def test_night_is_asked_for(gate_of, closed, theme):
    gate = gate_of(closed)
    gate.theme_asked.connect(theme.apply)
    assert gate.page.theme.text() == "Mode malam"
    gate.page.theme.click()

    assert theme.mode == "dark"
    assert gate.page.theme.text() == "Mode terang"


@pytest.mark.parametrize("scale", [90, 100, 150])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(gate_of, closed, made, theme, size, scale):
    theme.apply("dark", scale)
    gate = gate_of(closed)
    grab(gate, size)
    found = overflowing(gate)
    gate.page.card.change.click()
    grab(gate, size)
    found += overflowing(gate)
    gate.page._choose(gate.page._entrant)
    gate.page.recovery.click()
    grab(gate, size)
    found += overflowing(gate)
    gate.page.left.emit()
    gate.page.practice.click()
    for index in range(3):
        gate.page._go_to(index)
        grab(gate, size)
        found += overflowing(gate)

    assert not found


class Watch:
    """Seconds that pass when the test says so."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def watched(qapp):
    watch = Watch()
    watcher = IdleWatcher(5, qapp, watch)
    told = []
    watcher.idle.connect(lambda: told.append(watch.seconds))
    watcher.start()
    yield watcher, watch, told
    watcher.stop()
    qapp.removeEventFilter(watcher)
    watcher.deleteLater()


def test_five_quiet_minutes_are_idle_once(watched):
    watcher, watch, told = watched
    watch.seconds += 299
    watcher.timer.timeout.emit()
    assert not told
    watch.seconds += 1
    watcher.timer.timeout.emit()

    assert told == [1300.0]
    assert not watcher.timer.isActive()


def test_a_touch_begins_the_minutes_anew(watched, qapp, shown):
    watcher, watch, told = watched
    widget = shown(QWidget())
    watch.seconds += 200
    moved = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(1, 1), QPointF(1, 1), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    qapp.sendEvent(widget, moved)
    watch.seconds += 200
    watcher.timer.timeout.emit()

    assert not told


def test_the_first_key_after_a_sleep_locks_and_goes_nowhere(watched, shown, hands):
    _, watch, told = watched
    got = []

    class Listening(QWidget):
        def keyPressEvent(self, event):  # noqa: N802 - Qt
            got.append(event.text())

    widget = shown(Listening())
    widget.setFocus()
    watch.seconds += 8 * 3600
    hands.type("k")
    hands.type("p")

    assert told == [1000.0 + 8 * 3600]
    assert got == ["p"]
