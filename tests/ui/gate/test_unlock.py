"""The unlock page: cold start, wrong tries, PIN, another officer; real keys and store."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import access, backups, door, forms, lock, records, session
from brata_desktop.services.door_sign import SIGN_FILE, Keyholder, read_sign, sign_text
from brata_desktop.services.lock import Lock
from brata_desktop.store.restore import restore as restore_files
from brata_desktop.ui.background import Background
from brata_desktop.ui.gate.unlock import UnlockPage
from tests.ui.gate.conftest import OTHER_SECRET, SECRET, clock

PIN = "730518"


@pytest.fixture
def page(closed, inline, shown, heard):
    made = UnlockPage(closed, inline, clock)
    made.opened.connect(heard.append)
    return shown(made, (1366, 768))


@pytest.fixture
def locked(made, paths, inline, shown, heard):
    """A page before a locked session whose officer has a PIN, with its lock."""
    lock.set_pin(made, PIN)
    the_lock = Lock(made, paths, lambda: 100.0)
    page = UnlockPage(paths, inline, clock)
    page.set_locked(the_lock)
    page.opened.connect(heard.append)
    return shown(page, (1366, 768))


def message(page):
    return page._secret.error() or page._pin.accessibleDescription()


def test_the_passphrase_opens_the_store(page, hands, heard):
    hands.enter(SECRET)

    assert [each.desk.officer_id for each in heard] == [heard[0].keys.officer_id]
    assert page._secret.text() == "", "the passphrase does not stay on the page"


def test_the_last_officer_is_proposed_and_the_post_named(page, hands, heard, inline, shown):
    assert page._entrant.title == "AKP H. Suryadi"
    assert page.brand.line._text == ""
    hands.enter(SECRET)
    heard[0].desk.store.close()

    again = shown(UnlockPage(page._paths, inline, clock))

    assert again.brand.line._text == "Operasi Mantap Brata Intan 2023-2024"
    assert again.card._detail._text == "Pos Pam 07 Kelayan"


def test_another_officer_is_chosen_with_arrows(page, hands, heard):
    page.card.change.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert page.officers.isVisible()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert not page.officers.isVisible()
    assert page._entrant.title == "Bripka A. Rahman"
    hands.enter(OTHER_SECRET)

    assert heard[0].desk.officer_id == page._entrant.officer_id


def test_escape_keeps_the_officer(page, hands):
    before = page._entrant
    page.card.change.click()
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Escape)

    assert page._entrant == before
    assert page._secret.edit.hasFocus()


def test_wrong_passphrases_cost_a_delay_that_is_counted_down(page, hands, heard):
    for _ in range(2):
        hands.enter("bukan kata sandinya")
        assert message(page) == "Kata sandi tidak cocok. Coba lagi."
    hands.enter("bukan kata sandinya")
    assert message(page) == "Kata sandi tidak cocok. Tunggu 1 detik."
    assert not page.button.isEnabled()
    hands.enter(SECRET)
    assert not heard, "nothing is tried while the delay runs"
    assert page._secret.text() == SECRET

    page._delay.timer.timeout.emit()

    assert message(page) == "Kata sandi tidak cocok. Coba lagi."
    assert page.button.isEnabled()
    assert not page._delay.timer.isActive()


def test_a_delay_counts_every_second(page, qtbot):
    told = []
    page._delay.changed.connect(told.append)
    page._delay.start(3)
    for _ in range(3):
        page._delay.timer.timeout.emit()

    assert told == [3, 2, 1, 0]


def test_a_try_too_early_after_a_restart_is_told_to_wait(page, hands, inline, shown, heard):
    for _ in range(3):
        page._delay.start(0)
        hands.enter("bukan kata sandinya")
    page.hide()

    again = shown(UnlockPage(page._paths, inline, clock))
    hands.enter(SECRET)

    assert message(again).startswith("Tunggu ")


class Waiting:
    """A worker that does a job when it is told to."""

    def __init__(self):
        self.jobs = []

    def run(self, job, on_success, *_others, **_named):
        self.jobs.append((job, on_success))

    def work(self):
        job, on_success = self.jobs[-1]
        on_success(job())


def test_a_page_without_an_answer_takes_no_second_try(closed, shown, hands, heard):
    runner = Waiting()
    page = shown(UnlockPage(closed, runner, clock))
    runner.work()
    hands.enter(SECRET)
    hands.enter()
    assert page.button.text() == "Membuka…"
    assert not page.button.isEnabled()

    assert len(runner.jobs) == 2, "one look at the door, one try"


def test_the_names_are_painted_before_anything_is_looked_at(closed, shown):
    put_sign(closed)
    runner = Waiting()
    page = shown(UnlockPage(closed, runner, clock))

    assert page.card._name.text() == "AKP H. Suryadi"
    assert page.brand.line.text() == "Operasi Mantap Brata Intan 2023-2024"
    assert page.card._detail.text() == "Pos Pam 07 Kelayan"
    runner.work()
    assert page.card._name.text() == "AKP H. Suryadi"


def test_who_has_no_key_any_more_is_not_proposed(closed, shown, hands):
    put_sign(closed)
    sign = read_sign(closed)
    left = Keyholder("0190f3a0-0000-7000-8000-000000000000", "Lama", "Aipda")
    outdated = sign._replace(keyholders=(left, *sign.keyholders))
    (closed.data_dir / SIGN_FILE).write_text(sign_text(outdated), "utf-8")
    runner = Waiting()
    page = shown(UnlockPage(closed, runner, clock))
    assert page._entrant.title == "Aipda Lama"
    hands.type("rahasia")
    runner.work()

    assert page._entrant.title == "AKP H. Suryadi"
    assert page._secret.text() == "", "it was meant for somebody else"


def put_sign(paths):
    opened = session.open_session(paths, "H. Suryadi", SECRET)
    door.put_sign(paths, opened)
    opened.desk.store.close()


def test_a_passphrase_typed_before_the_names_are_there_counts(closed, shown, hands, heard):
    runner = Waiting()
    page = shown(UnlockPage(closed, runner, clock))
    page.opened.connect(heard.append)
    hands.enter(SECRET)
    assert len(runner.jobs) == 1
    runner.work()
    runner.work()

    assert len(heard) == 1


def test_digits_typed_before_the_names_are_there_are_a_pin(made, paths, shown, hands, heard):
    lock.set_pin(made, PIN)
    runner = Waiting()
    page = UnlockPage(paths, runner, clock)
    page.set_locked(Lock(made, paths))
    page.opened.connect(heard.append)
    shown(page)
    hands.type(PIN[:4])
    runner.work()
    hands.type(PIN[4:])
    runner.work()

    assert heard == [made]


def test_a_passphrase_typed_early_stays_one_beside_a_pin(made, paths, shown, hands, heard):
    lock.set_pin(made, PIN)
    runner = Waiting()
    page = UnlockPage(paths, runner, clock)
    page.set_locked(Lock(made, paths))
    page.opened.connect(heard.append)
    shown(page)
    hands.enter(SECRET)
    runner.work()
    runner.work()

    assert heard[0].desk.store is made.desk.store


def test_the_work_is_done_beside_the_window(closed, shown, hands, heard, qtbot):
    runner = Background()
    page = shown(UnlockPage(closed, runner, clock))
    page.opened.connect(heard.append)
    try:
        with qtbot.waitSignal(page.opened, timeout=20_000):
            hands.enter(SECRET)
    finally:
        runner.close()

    assert heard[0].desk.store


def test_six_digits_reopen_a_locked_session(locked, hands, made, heard):
    assert locked.card._detail._text == "NRP 8001xxxx, Pos Pam 07 Kelayan"
    assert locked.foot.records.label._text == "0 catatan di laptop ini, terenkripsi"
    hands.type(PIN)

    assert heard == [made]


def test_wrong_pins_are_counted_down_too(locked, hands, heard):
    for _ in range(3):
        hands.type("111222")

    assert message(locked) == "PIN tidak cocok. Tunggu 1 detik."
    assert locked._pin.pin() == ""
    hands.type(PIN)
    assert not heard


def test_the_passphrase_is_always_a_way_in(locked, hands, made, heard):
    locked.other_way.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.enter(SECRET)

    assert heard[0].desk.store is made.desk.store


def test_a_second_officer_takes_the_desk(locked, hands, made, heard):
    locked.card.change.setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert not locked._pin_part.isVisible(), "who did not sign in yet has no PIN"
    hands.enter(OTHER_SECRET)
    (second,) = heard
    view, _ = records.add(second.desk, "incident", forms.propose(second.desk, "incident"))

    assert view.names[view.state.author] == "Bripka A. Rahman"
    assert second.desk.store is made.desk.store


def test_who_was_renewed_meanwhile_is_asked_for_the_passphrase(locked, hands, made, paths, heard):
    access.renew(made, made.keys.officer_id, "hujan deras di hulu")
    hands.type(PIN)

    assert message(locked) == "PIN tidak cukup di sini. Ketik kata sandi."
    assert locked._secret.edit.hasFocus()


def test_a_locked_session_has_no_way_around(locked):
    assert not locked.recovery.isVisible()
    assert not locked.practice.isVisible()


def test_an_interrupted_restore_is_finished_and_said(made, paths, inline, shown, hands, heard):
    copy = backups.back_up(made, paths).backup
    records.add(made.desk, "incident", forms.propose(made.desk, "incident"))
    made.desk.store.close()
    restore_files(copy.path, paths.data_dir)
    page = shown(UnlockPage(paths, inline, clock))
    words = []
    page.noticed.connect(words.append)
    page.opened.connect(heard.append)

    hands.enter(SECRET)

    assert words == ["Pemulihan yang terputus sudah diselesaikan. 1 perubahan dikembalikan."]
    assert len(heard) == 1


def test_a_damaged_store_is_trouble_not_a_wrong_passphrase(closed, inline, shown, hands):
    closed.database.write_bytes(b"\0" * closed.database.stat().st_size)
    page = shown(UnlockPage(closed, inline, clock))
    found = []
    page.trouble.connect(found.append)

    hands.enter(SECRET)

    assert [error.code for error in found] == ["store-damaged-alone"]


def test_an_error_that_is_none_of_these_is_said_on_the_page(page, hands, monkeypatch):
    def full(*_args, **_more):
        raise Unavailable("disk-full")

    monkeypatch.setattr(session, "open_session", full)
    hands.enter(SECRET)

    assert message(page).startswith("Diska penuh.")


def test_the_sign_costs_nothing_when_the_disk_is_full(page, hands, heard, monkeypatch, caplog):
    def full(*_args, **_more):
        raise Unavailable("disk-full")

    monkeypatch.setattr(door, "replace_file", full)
    hands.enter(SECRET)

    assert len(heard) == 1


def test_english_is_a_switch(page, words, qtbot):
    words.apply("en")
    QCoreApplication.sendPostedEvents()

    assert page.button.text() == "Open"
    assert page.foot.version.text().startswith("Version ")
