"""The envelope is opened: code, new passphrase, new code on paper."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.services import officers, session
from brata_desktop.services.lock import Lock
from brata_desktop.ui.gate import jobs
from brata_desktop.ui.gate.recover import RecoverPage
from brata_desktop.ui.gate.start import Gate
from brata_desktop.ui.gate.unlock import UnlockPage
from tests.ui.gate.conftest import clock

NEW_SECRET = "hujan deras di hulu"  # noqa: S105 - an invented passphrase


@pytest.fixture
def page(made, closed, inline, shown, heard):
    entrant = jobs.look_at_door(closed).entrants[0]
    page = RecoverPage(closed, entrant, inline, clock)
    page.opened.connect(heard.append)
    return shown(page, (1366, 690))


def test_a_lost_passphrase_is_replaced_by_keyboard_alone(page, made, hands, heard, paths):
    hands.enter(made.recovery_code.replace("-", " ").lower())
    hands.enter(NEW_SECRET)
    hands.enter(NEW_SECRET)
    newer = page.new_code.code.text()
    assert newer != made.recovery_code
    hands.enter(newer[-5:])

    (opened,) = heard
    assert [who for who, _ in officers.recoveries(opened.desk)] == [opened.desk.officer_id]
    opened.desk.store.close()
    heard.append(session.open_session(paths, "h. suryadi", NEW_SECRET))


def test_a_wrong_code_is_said_and_delayed(page, hands, heard):
    for _ in range(3):
        page.edit.setText("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA")
        for field in (page.secret.first, page.secret.again):
            field.edit.setText(NEW_SECRET)
        page.go.click()

    assert page.code.error() == "Kode tidak cocok. Tunggu 1 detik."
    assert not page.go.isEnabled()
    page._delay.timer.timeout.emit()
    assert page.go.isEnabled()
    assert not heard


def test_a_mistyped_code_is_no_try(page, hands):
    hands.enter("ABC")
    hands.enter(NEW_SECRET)
    hands.enter(NEW_SECRET)

    assert page.code.error().startswith("Kode pemulihan terdiri dari 25 huruf")
    assert page.edit.hasFocus()


def test_escape_leaves_until_something_was_changed(page, made, hands, heard):
    left = []
    page.left.connect(lambda: left.append(1))
    hands.press(Qt.Key.Key_Escape)
    assert left
    hands.enter(made.recovery_code)
    hands.enter(NEW_SECRET)
    hands.enter(NEW_SECRET)
    hands.press(Qt.Key.Key_Escape)

    assert len(left) == 1
    page.new_code.proved.emit()


@pytest.fixture
def gate(made, paths, inline, shown, heard):
    """The gate before the locked session of Suryadi, who has the desk."""
    gate = Gate(paths, inline, clock)
    gate.opened.connect(heard.append)
    gate.lock(Lock(made, paths))
    return shown(gate, (1366, 690))


def test_a_locked_officer_comes_back_with_the_code_and_the_store_stays_open(
    gate, made, hands, heard
):
    assert gate.page.recovery.isVisible()
    gate.page.recovery.click()
    hands.enter(made.recovery_code)
    hands.enter(NEW_SECRET)
    hands.enter(NEW_SECRET)
    assert gate.page.new_code.code.text() != made.recovery_code
    hands.enter(gate.page.new_code.code.text()[-5:])

    (opened,) = heard
    assert opened.desk.store is made.desk.store
    assert opened.recovery_code == ""
    assert [who for who, _ in officers.recoveries(made.desk)] == [opened.desk.officer_id]


def test_a_wrong_code_behind_the_lock_is_said_delayed_and_left(gate, hands, heard):
    gate.page.recovery.click()
    page = gate.page
    for _ in range(3):
        page.edit.setText("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA")
        for field in (page.secret.first, page.secret.again):
            field.edit.setText(NEW_SECRET)
        page.go.click()
    assert page.code.error() == "Kode tidak cocok. Tunggu 1 detik."

    hands.press(Qt.Key.Key_Escape)

    assert isinstance(gate.page, UnlockPage)
    assert gate.page._lock is not None
    assert gate.page.practice.isHidden()
    assert not heard
