"""Keamanan over a real post: lock, PIN, passphrase, recovery code."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.errors import Unavailable, UserError
from brata_desktop.services import lock, recovery
from brata_desktop.store import key_file
from brata_desktop.store.vault import Vault
from brata_desktop.ui.rendering import overflowing
from tests.ui.settings.conftest import SECRET

PIN = "730518"
NEW = "hujan deras di hulu"


@pytest.fixture
def section_of(page_of):
    """Return a function that shows Keamanan to the officer or the supervisor."""
    kept = []

    def make(*, supervisor=False):
        page = page_of(supervisor=supervisor)
        kept.append(page)
        page.show_section("security")
        return page.section

    return make


def hand(qtbot, *texts, enter=True):
    """Type into whatever has the focus, a field after the other."""
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        if enter:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def opens(paths, officer_id, secret):
    """Tell whether a cold start takes a passphrase."""
    try:
        Vault.open(paths.keys).unlock(officer_id, secret)
    except UserError:
        return False
    return True


def test_minutes_are_in_force_at_once(section_of, preferences, qtbot):
    section = section_of()
    section.minutes.setFocus()
    section.minutes.selectAll()
    hand(qtbot, "12")

    assert preferences.settings.lock_after_minutes == 12


@pytest.mark.parametrize("typed", ["0", "121", "lama"])
def test_minutes_out_of_range_are_said_and_change_nothing(section_of, preferences, qtbot, typed):
    section = section_of()
    section.minutes.setFocus()
    section.minutes.selectAll()
    hand(qtbot, typed)

    assert section.minutes.accessibleDescription() == "Ketik angka 1 sampai 120."
    assert preferences.written == []
    section.minutes.selectAll()
    hand(qtbot, "7")
    assert section.minutes.accessibleDescription() == ""
    assert preferences.settings.lock_after_minutes == 7


def test_a_pin_is_set_changed_and_removed(section_of, demo_post, paths, qtbot):
    opened = demo_post.officer
    locked = lock.Lock(opened, paths)
    pin = section_of().pin
    assert pin.open_button.text() == "Pasang PIN…"

    pin.open_button.click()
    hand(qtbot, PIN, PIN, enter=False)

    assert pin.told.accessibleName() == "PIN sudah dipasang."
    assert locked.enter_pin(opened.keys.officer_id, PIN) is opened
    assert not pin.is_open
    assert pin.open_button.text() == "Ganti PIN…"

    pin.open_button.click()
    hand(qtbot, "481937", "481937", enter=False)
    with pytest.raises(UserError):
        locked.enter_pin(opened.keys.officer_id, PIN)
    assert locked.enter_pin(opened.keys.officer_id, "481937") is opened

    pin.more.click()
    assert not lock.has_pin(opened)
    assert not pin.more.isVisible()


def test_a_pin_typed_differently_is_asked_for_again(section_of, demo_post, qtbot):
    pin = section_of().pin
    pin.open_button.click()
    hand(qtbot, PIN, "730519", enter=False)

    assert pin.error.label.text() == "Keduanya berbeda. Ketik ulang."
    assert pin.first.hasFocus()
    assert not lock.has_pin(demo_post.officer)
    hand(qtbot, PIN, PIN, enter=False)
    assert lock.has_pin(demo_post.officer)


def test_an_obvious_pin_is_refused_in_its_place(section_of, demo_post, qtbot):
    pin = section_of().pin
    pin.open_button.click()
    hand(qtbot, "123456", "123456", enter=False)

    assert "mudah ditebak" in pin.error.label.text()
    assert pin.first.pin() == ""
    assert not lock.has_pin(demo_post.officer)


def test_escape_leaves_the_pin_as_it_was(section_of, demo_post, qtbot):
    pin = section_of().pin
    pin.open_button.click()
    hand(qtbot, "7305", enter=False)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert not pin.is_open
    assert pin.first.pin() == ""
    assert pin.open_button.hasFocus()


def test_the_passphrase_is_changed_and_work_goes_on(section_of, demo_post, paths, qtbot):
    card = section_of().passphrase
    who = demo_post.officer.keys.officer_id
    card.open_button.click()
    hand(qtbot, SECRET, NEW, NEW)

    assert card.told.accessibleName().startswith("Kata sandi sudah diganti.")
    assert card.old.text() == card.new.text() == ""
    assert opens(paths, who, NEW)
    assert not opens(paths, who, SECRET)
    assert lock.Lock(demo_post.officer, paths).enter_secret(who, NEW).keys == demo_post.officer.keys


def test_a_wrong_old_passphrase_costs_a_delay_and_changes_nothing(
    section_of, demo_post, paths, qtbot
):
    card = section_of().passphrase
    card.open_button.click()
    hand(qtbot, "bukan kata sandinya", NEW, NEW)
    for _ in range(2):
        hand(qtbot, "bukan kata sandinya", "", "")

    assert card.old.error() == "Kata sandi tidak cocok. Tunggu 1 detik."
    assert not card.save.isEnabled()
    card._delay.timer.timeout.emit()
    assert card.save.isEnabled()
    assert not opens(paths, demo_post.officer.keys.officer_id, NEW)


def test_a_passphrase_made_of_the_own_number_is_refused(section_of, demo_post, paths, qtbot):
    card = section_of().passphrase
    card.open_button.click()
    hand(qtbot, SECRET, "87010002 rahman", "87010002 rahman")

    assert card.new.first.error()
    assert opens(paths, demo_post.officer.keys.officer_id, SECRET)


def test_only_holders_of_the_unit_key_see_the_recovery_code(section_of):
    assert not section_of().recovery.isVisible()
    assert section_of(supervisor=True).recovery.isVisible()


def test_a_new_code_ends_the_old_one_after_a_question(section_of, demo_post, paths, qtbot):
    old = recovery.new_code(demo_post.supervisor)
    card = section_of(supervisor=True).recovery

    card.open_button.click()
    assert "tidak dapat dibatalkan" in card._confirm.question.accessibleName()
    assert opens_with_code(paths, old), "nothing happens before yes"
    card._confirm.yes.click()
    new = card.code.code.text()
    hand(qtbot, new[-5:])

    assert card.told.accessibleName().startswith("Kode pemulihan baru sudah berlaku.")
    assert card.code.code.text() == ""
    assert opens_with_code(paths, new)
    assert not opens_with_code(paths, old)


def opens_with_code(paths, code):
    """Tell whether a recovery code opens the store."""
    try:
        Vault.open(paths.keys).unlock_recovery(code)
    except UserError:
        return False
    return True


def test_saying_no_keeps_the_old_code(section_of, demo_post, paths, qtbot):
    old = recovery.new_code(demo_post.supervisor)
    card = section_of(supervisor=True).recovery
    card.open_button.click()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert not card.is_open
    assert opens_with_code(paths, old)


def test_escape_does_not_hide_a_code_that_is_not_on_paper(section_of, qtbot):
    card = section_of(supervisor=True).recovery
    card.open_button.click()
    card._confirm.yes.click()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert card.code.isVisible()


def test_a_full_disk_keeps_the_old_code_and_says_so(section_of, demo_post, paths, monkeypatch):
    old = recovery.new_code(demo_post.supervisor)
    card = section_of(supervisor=True).recovery
    full = Unavailable("disk-full", file=paths.keys)
    monkeypatch.setattr(key_file, "replace_file", lambda *_: (_ for _ in ()).throw(full))
    card.open_button.click()
    card._confirm.yes.click()

    assert card.told.accessibleName().startswith("Kode baru tidak jadi dibuat")
    assert opens_with_code(paths, old)


def test_uses_of_the_code_are_listed(demo_post, paths, page_of):
    code = recovery.new_code(demo_post.supervisor)
    rahman = demo_post.officer.keys.officer_id
    clock = demo_post.supervisor.desk.clock
    recovery.recover(paths, code, rahman, NEW, clock=clock).desk.store.close()

    page = page_of(supervisor=True)
    page.show_section("security")

    (used,) = page.section.recovery.uses.facts
    assert (used.caption, used.text) == ("31 Januari 2024, 20.47 WITA", "Bripka A. Rahman")


@pytest.mark.parametrize("scale", [90, 100, 110, 125, 150])
def test_nothing_is_clipped_at_any_text_size(theme, page_of, scale):
    theme.apply("light", scale)
    page = page_of(supervisor=True)
    page.show_section("security")
    page.resize(1037, 540)
    section = page.section
    for card in (section.pin, section.passphrase, section.recovery):
        card.open_form()
    QApplication.processEvents()

    assert overflowing(page) == []
    assert section.width() <= section.parentWidget().width()
