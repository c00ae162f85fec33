"""The window from cold start to the end: gate, shift, lock, change of officer, closing."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings, read_settings
from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.states import Role
from brata_desktop.services import access, backups, demo, first_run, forms, records, session
from brata_desktop.store import crypto
from brata_desktop.ui.gate.restore import RestorePage
from brata_desktop.ui.program import Program
from brata_desktop.ui.theme.current import tokens
from brata_desktop.ui.widgets.message_bar import Toast
from brata_desktop.ui.widgets.reason import ReasonDialog
from tests.services.test_home import incident, submitted

SECRET = "kata sandi panjang sekali"  # noqa: S105 - of a store that lives as long as the test
CHEAP = crypto.KdfCost(memory_kib=8 * 1024, passes=1)
PATIENCE_MS = 20_000


class ShownWindows(QObject):
    """Notes each widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.names = []

    def eventFilter(self, watched, event):  # noqa: N802 - Qt
        if event.type() == QEvent.Type.Show and watched.isWidgetType() and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


@pytest.fixture
def paths(tmp_path):
    """Return the paths of a post with a supervisor and a post officer."""
    made = Paths(tmp_path / "data", tmp_path / "state")
    opened = first_run.set_up(made, demo.SUPERVISOR, SECRET, cost=CHEAP)
    other = access.NewOfficer("A. Rahman", "Bripka", "87010002", frozenset({Role.PETUGAS}))
    access.add_officer(opened, other, SECRET)
    opened.desk.store.close()
    session.open_session(made, "H. Suryadi", SECRET).desk.store.close()
    return made


@pytest.fixture
def program(qapp, qtbot, paths, application_theme, words):
    """The whole program over that post, with its real workers."""
    made = Program(qapp, paths)
    made.window.resize(1366, 690)
    made.window.show()
    made.window.activateWindow()
    yield made
    window = made.window
    if window.shift is not None:
        with qtbot.waitSignal(window.left, timeout=PATIENCE_MS):
            window.close()
    made.close()
    window.deleteLater()
    made.translation.close()
    application_theme.apply("light", 100)
    words.apply("id")


def unlock(program, qtbot, officer=""):
    """Type the passphrase as the officer shown, or as another one."""
    window = program.window

    def is_asked():
        focused = QApplication.focusWidget()
        is_field = isinstance(focused, QLineEdit) and focused.isEnabled()
        return is_field and window.currentWidget().isAncestorOf(focused)

    qtbot.waitUntil(is_asked, timeout=PATIENCE_MS)
    qtbot.keyClicks(QApplication.focusWidget(), SECRET)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.is_locked, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: window.shift.frame.state.user != "", timeout=PATIENCE_MS)
    assert officer in window.shift.frame.state.user


def begin_incident(program, qtbot):
    """Press K on Beranda and type what happened."""
    window = program.window
    home = window.shift.frame.current_page
    qtbot.waitUntil(home.hasFocus, timeout=PATIENCE_MS)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
    qtbot.waitUntil(lambda: bool(window.shift.forms), timeout=PATIENCE_MS)
    form = window.shift.forms[0]
    form.edit("what", "Perkelahian usai rapat")
    return form


def test_cold_start_opens_no_other_window(program, qtbot, qapp):
    shown = ShownWindows()
    qapp.installEventFilter(shown)

    unlock(program, qtbot, "Suryadi")
    qapp.removeEventFilter(shown)

    assert shown.names == []
    assert program.window.shift.frame.current_key == "home"


def test_story_5_lock_keeps_the_open_form(program, qtbot):
    unlock(program, qtbot)
    form = begin_incident(program, qtbot)

    program.window.lock()
    assert program.window.is_locked
    unlock(program, qtbot)

    assert program.window.shift.frame.current_page is form
    assert form.document.what == "Perkelahian usai rapat"


def ask_why(program):
    dialog = ReasonDialog("Tarik", confirm="Tarik", parent=program.window.shift.frame)
    dialog.open()
    dialog.text.set_text("dua kali dicatat")
    return dialog


def test_lock_takes_an_open_question_away_and_gives_it_back(program, qtbot):
    unlock(program, qtbot)
    dialog = ask_why(program)

    program.window.lock()
    assert not dialog.isVisible()
    assert QApplication.activeModalWidget() is None
    unlock(program, qtbot)

    assert dialog.isVisible()
    assert dialog.reason() == "dua kali dicatat"
    dialog.reject()


def test_a_question_of_one_officer_is_not_asked_of_the_next(program, qtbot):
    unlock(program, qtbot, "Suryadi")
    window, before = program.window, program.window.shift
    dialog = ask_why(program)
    window.lock()

    lock = window.lock_of_run
    rahman = next(each for each in lock.officers() if each.name == "A. Rahman")
    window.enter(lock.enter_secret(rahman.officer_id, SECRET))

    qtbot.waitUntil(lambda: window.shift is not None and window.shift is not before)
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=PATIENCE_MS)
    assert QApplication.activeModalWidget() is None


def test_lock_makes_a_backup(program, qtbot, paths):
    unlock(program, qtbot)
    begin_incident(program, qtbot)

    program.window.lock()

    qtbot.waitUntil(lambda: len(backups.backups(paths)) == 1, timeout=PATIENCE_MS)


def test_closing_leaves_what_was_typed_on_disk(program, qtbot, paths):
    unlock(program, qtbot)
    begin_incident(program, qtbot)

    with qtbot.waitSignal(program.window.left, timeout=PATIENCE_MS):
        program.window.close()

    again = session.open_session(paths, "", SECRET)
    try:
        (form,) = forms.unfinished(again.desk)
        assert form.document.what == "Perkelahian usai rapat"
    finally:
        again.desk.store.close()
    assert program.window.shift is None


def ask_to_restore(program, qtbot):
    """Make a backup in Pengaturan, type an incident, then ask for that backup."""
    window = program.window
    unlock(program, qtbot, "Suryadi")
    frame = window.shift.frame
    frame.show_screen("settings")
    page = frame.current_page
    qtbot.waitUntil(lambda: page.section is not None, timeout=PATIENCE_MS)
    page.show_section("backups")
    section = page.section
    section.now.click()
    qtbot.waitUntil(lambda: len(section.copies.rows) == 1, timeout=PATIENCE_MS)
    frame.show_screen("home")
    form = begin_incident(program, qtbot)
    frame.show_screen("settings")
    section.copies.rows[0].click()
    return form, section


def restore_page(program, qtbot):
    """Wait until the gate offers the backup."""
    window = program.window
    qtbot.waitUntil(lambda: window.is_locked, timeout=PATIENCE_MS)
    page = window.currentWidget().page
    assert isinstance(page, RestorePage)
    qtbot.waitUntil(page.secret.edit.hasFocus, timeout=PATIENCE_MS)
    return page


def test_a_restore_from_pengaturan_keeps_what_was_typed(program, qtbot, paths):
    _form, section = ask_to_restore(program, qtbot)
    window = program.window
    before = window.shift

    section.copies.confirm.yes.click()
    page = restore_page(program, qtbot)
    assert window.shift is None
    assert window.lock_of_run is None
    qtbot.keyClicks(page.secret.edit, SECRET)
    qtbot.keyClick(page.secret.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(page.go_on.hasFocus, timeout=PATIENCE_MS)
    page.go_on.click()

    qtbot.waitUntil(lambda: not window.is_locked, timeout=PATIENCE_MS)
    assert window.shift is not before
    qtbot.waitUntil(lambda: bool(window.shift.forms), timeout=PATIENCE_MS)
    assert window.shift.forms[0].document.what == "Perkelahian usai rapat"
    assert window.shift.workbench.desk.laptop != "A"
    assert len(list(paths.data_dir.glob("replaced/*/brata.db"))) == 1
    window.lock()
    assert window.is_locked
    unlock(program, qtbot, "Suryadi")


def test_without_the_restore_everything_is_as_before(program, qtbot, paths):
    _form, section = ask_to_restore(program, qtbot)
    section.copies.confirm.yes.click()
    page = restore_page(program, qtbot)

    qtbot.keyClick(page.secret.edit, Qt.Key.Key_Escape)
    unlock(program, qtbot, "Suryadi")

    window = program.window
    qtbot.waitUntil(lambda: bool(window.shift.forms), timeout=PATIENCE_MS)
    assert window.shift.forms[0].document.what == "Perkelahian usai rapat"
    assert window.shift.workbench.desk.laptop == "A"
    assert not list(paths.data_dir.glob("replaced/*"))


def test_a_restore_waits_for_a_form_that_cannot_be_saved(program, qtbot, monkeypatch):
    form, section = ask_to_restore(program, qtbot)

    def fill_disk(*_):
        raise Unavailable("disk-full")

    monkeypatch.setattr(forms, "autosave", fill_disk)
    form.edit("what", "Perkelahian usai rapat umum")
    section.copies.confirm.yes.click()

    window = program.window
    qtbot.waitUntil(lambda: bool(window.shift.frame.toasts.toasts), timeout=PATIENCE_MS)
    assert not window.is_locked
    assert window.isEnabled()
    assert window.idle.timer.isActive()
    assert form.document.what == "Perkelahian usai rapat umum"
    monkeypatch.undo()


def test_a_restore_keeps_an_answer_that_is_not_understood(program, qtbot):
    form, section = ask_to_restore(program, qtbot)
    form.bindings.find("casualties.dead").editor.setText("banyak")
    section.copies.confirm.yes.click()
    page = restore_page(program, qtbot)
    qtbot.keyClicks(page.secret.edit, SECRET)
    qtbot.keyClick(page.secret.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(page.go_on.hasFocus, timeout=PATIENCE_MS)
    page.go_on.click()

    window = program.window
    qtbot.waitUntil(lambda: window.shift is not None and bool(window.shift.forms))
    assert window.shift.forms[0] is not form
    assert window.shift.forms[0].bindings.unclear() == {"casualties.dead": "banyak"}


def begin_change(program, qtbot):
    """Submit a record and open it for a change; type why."""
    bench = program.window.shift.workbench
    record = submitted(bench.desk, incident(bench.desk))
    bench.edit_record(record)
    qtbot.waitUntil(lambda: bool(program.window.shift.forms), timeout=PATIENCE_MS)
    form = program.window.shift.forms[0]
    qtbot.waitUntil(form.ending.reason.isVisible, timeout=PATIENCE_MS)
    qtbot.keyClicks(form.ending.reason, "salah tul")
    return form


def test_closing_leaves_reason_and_unclear_text_on_disk(program, qtbot, paths):
    unlock(program, qtbot, "Suryadi")
    form = begin_change(program, qtbot)
    form.bindings.find("casualties.dead").editor.setText("banyak")

    with qtbot.waitSignal(program.window.left, timeout=PATIENCE_MS):
        program.window.close()

    again = session.open_session(paths, "suryadi", SECRET)
    (form,) = forms.unfinished(again.desk)
    again.desk.store.close()
    assert form.aside == Aside("salah tul", {"casualties.dead": "banyak"})


def test_the_next_officer_leaves_a_reason_where_it_was(program, qtbot):
    unlock(program, qtbot, "Suryadi")
    window, before = program.window, program.window.shift
    record = begin_change(program, qtbot).record
    window.lock()

    lock = window.lock_of_run
    ids = {each.name: each.officer_id for each in lock.officers()}
    window.enter(lock.enter_secret(ids["A. Rahman"], SECRET))
    qtbot.waitUntil(lambda: window.shift is not None and window.shift is not before)
    window.lock()
    window.enter(lock.enter_secret(ids["H. Suryadi"], SECRET))

    qtbot.waitUntil(lambda: window.shift is not None and bool(window.shift.forms))
    form = window.shift.forms[0]
    assert form.record == record
    assert form.ending.reason.text() == "salah tul"


def test_change_of_officer_makes_a_draft_and_begins_at_beranda(program, qtbot, paths):
    unlock(program, qtbot, "Suryadi")
    begin_incident(program, qtbot)
    window = program.window
    before = window.shift

    lock = window.lock_of_run
    rahman = next(each for each in lock.officers() if each.name == "A. Rahman")
    window.enter(lock.enter_secret(rahman.officer_id, SECRET))

    qtbot.waitUntil(lambda: window.shift is not None and window.shift is not before)
    qtbot.waitUntil(lambda: "Rahman" in window.shift.frame.state.user, timeout=PATIENCE_MS)
    assert window.shift.frame.current_key == "home"
    assert window.shift.forms == ()
    rows = records.page(window.shift.workbench.desk, records.RecordFilter()).rows
    assert [(row.title, row.status) for row in rows] == [("Perkelahian usai rapat", "draft")]


def test_expected_error_is_said_in_its_own_words(program, qtbot):
    unlock(program, qtbot)

    program.window.report(Unavailable("disk-full"))

    (toast,) = program.window.shift.frame.toasts.toasts
    assert toast.text().startswith("Diska penuh")


def test_defect_leaves_a_report_and_says_so(program, qtbot, paths, caplog):
    unlock(program, qtbot)

    program.window.report(RuntimeError("Rian S."))

    (report,) = paths.logs.glob("crash-*.txt")
    (toast,) = program.window.shift.frame.toasts.toasts
    assert report.name in toast.text()
    assert "Rian" not in report.read_text(encoding="utf-8")


def test_defect_before_the_work_is_said_over_the_gate(program, qtbot, caplog):
    program.window.report(RuntimeError("sebelum masuk"))

    (toast,) = program.window.findChildren(Toast)
    assert toast.isVisibleTo(program.window)
    assert toast.text().startswith("Terjadi kesalahan program")


def test_text_size_is_kept_for_the_next_start(program, qtbot, paths):
    unlock(program, qtbot)

    program.window.shift.frame.step_scale(1)

    qtbot.waitUntil(paths.settings.exists, timeout=PATIENCE_MS)
    assert read_settings(paths.settings)[0] == Settings(text_scale_percent=110)


def test_settings_are_in_force_at_once_and_kept(program, qtbot, paths):
    unlock(program, qtbot)
    window = program.window

    window.shift.frame.show_screen("settings")
    page = window.shift.frame.current_page
    qtbot.waitUntil(lambda: page.section is not None, timeout=PATIENCE_MS)
    program.preferences.change(theme="dark", language="en", lock_after_minutes=9)

    assert tokens().dark
    assert program.translation.language == "en"
    assert window.idle.minutes == 9
    wanted = Settings(theme="dark", language="en", lock_after_minutes=9)
    qtbot.waitUntil(lambda: read_settings(paths.settings)[0] == wanted, timeout=PATIENCE_MS)


def test_the_theme_chosen_before_unlocking_is_not_taken_back(program, qtbot, paths):
    program.window.currentWidget().theme_asked.emit("dark")
    unlock(program, qtbot)

    program.window.shift.frame.step_scale(1)

    wanted = Settings(theme="dark", text_scale_percent=110)
    qtbot.waitUntil(lambda: read_settings(paths.settings)[0] == wanted, timeout=PATIENCE_MS)
