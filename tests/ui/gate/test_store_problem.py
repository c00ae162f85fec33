"""Help with a store that does not open; the backup really comes back."""

import shutil

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import backups, forms, records
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.gate.store_problem import StoreProblemPage
from tests.ui.gate.conftest import OTHER_SECRET, SECRET, clock

UNREADABLE = Unavailable("store-unreadable", reason="file is not a database")


@pytest.fixture
def damaged(made, paths):
    """A store that is damaged after its backup; both have a record."""
    records.add(made.desk, "incident", forms.propose(made.desk, "incident"))
    backups.back_up(made, paths)
    made.desk.store.close()
    paths.database.write_bytes(b"\0" * paths.database.stat().st_size)
    return paths


@pytest.fixture
def help_with(inline, shown, heard):
    def make(paths, error):
        page = StoreProblemPage(paths, error, inline, clock)
        page.opened.connect(heard.append)
        return shown(page, (1366, 690))

    return make


def test_a_damaged_store_comes_back_from_its_backup(help_with, damaged, hands, heard):
    page = help_with(damaged, UNREADABLE)
    assert page._title.text() == "Basis data tidak terbaca"
    assert page._what.text().endswith("tersedia. Tidak ada data yang dihapus.")
    hands.enter(SECRET)
    assert page.done.isVisible()
    assert not heard, "the officer reads what came back first"
    hands.press(Qt.Key.Key_Space)

    (opened,) = heard
    assert len(records.page(opened.desk, RecordFilter()).rows) == 1
    assert list(damaged.data_dir.glob("replaced/*/brata.db")), "nothing was deleted"


def test_a_wrong_passphrase_changes_nothing(help_with, damaged, hands, heard):
    before = damaged.database.read_bytes()
    page = help_with(damaged, UNREADABLE)
    for _ in range(3):
        hands.enter("bukan kata sandinya")

    assert page.secret.error() == "Kata sandi tidak cocok. Tunggu 1 detik."
    assert damaged.database.read_bytes() == before
    page._delay.timer.timeout.emit()
    assert page.restore.isEnabled()


def test_a_lost_folder_is_restored_from_a_stick(help_with, made, paths, tmp_path, hands, heard):
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.back_up(made, paths, stick)
    made.desk.store.close()
    shutil.rmtree(paths.data_dir)
    page = help_with(paths, Unavailable("store-missing", file=paths.database))
    assert page._title.text() == "Basis data tidak ditemukan"
    assert not page._form.isVisible()
    page.look_in(next(folder for folder in (stick, *stick.rglob("*"))
                      if list(folder.glob("*.brata"))))  # fmt: skip
    hands.enter(OTHER_SECRET)
    page.go_on.click()

    assert heard[0].desk.feed == "BJM/07"


def test_set_up_anew_is_offered_only_where_nothing_is(help_with, closed):
    error = Unavailable("store-missing", file=closed.database)
    closed.database.unlink()
    assert not help_with(closed, error).anew.isVisible()
    shutil.rmtree(closed.data_dir)

    page = help_with(closed, error)

    asked = []
    page.set_up_asked.connect(lambda: asked.append(1))
    page.anew.click()
    assert asked


def test_a_newer_store_is_not_put_back_over(help_with, damaged):
    newer = Unavailable("store-newer", file=damaged.database, found="9", known="1")
    page = help_with(damaged, newer)

    assert page._what.text().endswith("Perbarui Brata.")
    assert not page._form.isVisible()
    assert not page.look.isVisible()
    assert page.retry.isVisible()


def test_a_backup_that_is_damaged_is_said(help_with, damaged, hands, heard):
    page = help_with(damaged, UNREADABLE)
    copy = next(damaged.backups.glob("*.brata")) / "brata.db"
    copy.write_bytes(b"\0" * copy.stat().st_size)
    hands.enter(SECRET)

    assert page.message.isVisible()
    assert "tidak utuh" in page.message._text.text()
    assert not heard
