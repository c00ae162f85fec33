"""Cadangan over real files: status, a backup now, the second folder, the copies."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.config.settings import Settings
from brata_desktop.services import backup_schedule
from brata_desktop.store import backups as store_backups
from brata_desktop.store.backups import list_backups
from brata_desktop.ui.rendering import overflowing


@pytest.fixture
def section_of(page_of):
    """Return a function that shows Cadangan to the officer or the supervisor."""
    kept = []

    def make(*, supervisor=False):
        page = page_of(supervisor=supervisor)
        kept.append(page)
        page.show_section("backups")
        return page.section

    return make


@pytest.fixture
def stick(tmp_path):
    """A folder on another disk."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def state(section):
    """Return tone and words about the second folder."""
    return section.second.state.property("tone"), section.second.state.accessibleName()


def refuse(*_):
    raise OSError(28, "No space left on device")


def test_without_a_backup_the_first_one_is_announced(section_of):
    section = section_of()

    assert section.newest._meaning.text() == "Belum ada; yang pertama dibuat dalam satu menit."
    assert section.copies.rows == []
    assert state(section)[1].startswith("Folder kedua belum dipilih.")


def test_a_backup_now_is_said_and_listed(section_of, paths):
    section = section_of()
    section.now.click()

    assert section.told.accessibleName() == "Cadangan sudah dibuat dan diperiksa."
    (made,) = list_backups(paths.backups)
    first, second = section.newest._meaning.text().splitlines()
    assert first.startswith("31 Januari 2024, 20.47 WITA, ")
    assert first.endswith("sudah diperiksa.")
    assert second == "Berikutnya: 31 Januari 2024, 21.17 WITA."
    (row,) = section.copies.rows
    assert row.content.title == "31 Januari 2024, 20.47 WITA"
    assert row.content.meta.startswith(f"{made.counts['record']} catatan · ")


def test_a_full_disk_is_said_in_its_place(section_of, paths, monkeypatch):
    section = section_of()
    monkeypatch.setattr(store_backups, "_need_space", refuse)
    section.now.click()

    assert section.told.property("tone") == "danger"
    assert "Diska penuh" in section.told.accessibleName()
    assert section.now.isEnabled()
    assert list_backups(paths.backups) == ()


def test_a_second_folder_gets_a_copy_at_once(section_of, preferences, stick):
    section = section_of()
    section.second.take(stick)

    assert preferences.settings.second_backup_dir == str(stick)
    assert len(list_backups(stick)) == 1
    assert section.told.accessibleName().endswith("di kedua folder.")
    assert state(section)[0] == "ok"
    assert len(section.copies.rows) == 2


def test_a_folder_within_the_data_folder_is_refused(section_of, preferences, paths):
    section = section_of()
    paths.backups.mkdir(exist_ok=True)
    section.second.take(paths.backups)

    assert section.second.told.isVisible()
    assert "folder data" in section.second.told.accessibleName()
    assert preferences.written == []


def test_a_stick_that_was_carried_away_is_told(section_of, preferences, stick):
    section = section_of()
    section.second.take(stick)
    for each in list_backups(stick):
        each.path.rename(stick.parent / each.path.name)
    stick.rmdir()
    section.refresh()
    assert state(section)[1].startswith("Sekarang tidak terpasang.")

    section.now.click()

    assert state(section)[0] == "warn"
    assert state(section)[1].startswith(
        "Tidak terpasang; tanpa cadangan baru sejak 31 Januari 2024, 20.47 WITA."
    )
    stick.mkdir()
    section.refresh()
    assert state(section)[1].startswith("Terpasang; salinan dibuat dalam satu menit.")


def test_a_full_stick_is_told_and_the_own_backup_stands(section_of, stick, paths, monkeypatch):
    section = section_of()
    monkeypatch.setattr(store_backups, "copy_durably", refuse)
    section.second.take(stick)

    assert section.told.property("tone") == "warn"
    assert "tidak di folder kedua" in section.told.accessibleName()
    assert state(section)[1].startswith("Diskanya penuh.")
    assert len(list_backups(paths.backups)) == 1


def test_the_second_folder_is_left_again(section_of, preferences, stick):
    section = section_of()
    section.second.take(stick)
    section.second.remove.click()

    assert preferences.settings.second_backup_dir == ""
    assert state(section)[1].startswith("Folder kedua belum dipilih.")
    assert len(list_backups(stick)) == 1
    assert not section.second.remove.isVisible()


def test_a_supervisor_asks_for_a_copy_after_a_question(section_of, paths):
    section = section_of(supervisor=True)
    section.now.click()
    asked = []
    section.workbench.restore_asked.connect(asked.append)
    section.copies.rows[0].click()

    assert asked == []
    assert section.copies.confirm.no.hasFocus()
    assert section.copies.confirm.question.accessibleName().startswith(
        "Pulihkan cadangan 31 Januari 2024, 20.47 WITA?"
    )
    section.copies.confirm.yes.click()
    assert asked == [list_backups(paths.backups)[0].path]


def test_escape_asks_for_nothing(section_of, qtbot):
    section = section_of(supervisor=True)
    section.now.click()
    asked = []
    section.workbench.restore_asked.connect(asked.append)
    section.copies.rows[0].click()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert not section.copies.confirm.isVisible()
    section.retranslate()
    assert not section.copies.confirm.isVisible()
    assert asked == []


def test_copies_of_another_folder_can_be_asked_for(section_of, stick):
    section = section_of(supervisor=True)
    asked = []
    section.workbench.restore_asked.connect(asked.append)
    section.copies.ask_for_folder(stick)
    section.copies.confirm.yes.click()

    assert asked == [stick]


def test_a_post_officer_sees_the_copies_and_may_not_restore(section_of):
    section = section_of()
    section.now.click()

    (row,) = section.copies.rows
    assert not row.isEnabled()
    assert not section.copies.other.isVisible()
    assert section.copies._row._meaning.text() == "Hanya pengawas atau admin yang dapat memulihkan."


def test_a_row_keeps_the_focus_while_nothing_changes(section_of):
    section = section_of(supervisor=True)
    section.now.click()
    (row,) = section.copies.rows
    row.setFocus()
    section.refresh()

    assert section.copies.rows == [row]
    assert row.hasFocus()


@pytest.mark.parametrize("scale", [90, 100, 110, 125, 150])
def test_nothing_is_clipped_at_any_text_size(theme, page_of, preferences, demo_post, paths, scale):
    theme.apply("light", scale)
    long = str(Path(paths.data_dir.anchor, *[f"folder-{n}-cadangan-pos" for n in range(8)]))
    preferences.change(second_backup_dir=long)
    backup_schedule.back_up_now(demo_post.officer, paths, Settings(second_backup_dir=long))
    page = page_of(supervisor=True)
    page.show_section("backups")
    page.resize(1037, 540)
    page.section.copies.ask_for_folder(Path(long))
    page.section.second.take(paths.data_dir)
    QApplication.processEvents()

    assert overflowing(page) == []
    assert page.section.width() <= page.section.parentWidget().width()


def test_a_disabled_window_asks_the_store_nothing_more(section_of, demo_post, paths):
    section = section_of()
    backup_schedule.back_up_now(demo_post.officer, paths, Settings())
    section.window().setEnabled(False)
    section._again.timeout.emit()
    assert section.copies.rows == []

    section.window().setEnabled(True)
    section._again.timeout.emit()
    assert len(section.copies.rows) == 1


def test_the_question_is_in_view_with_its_buttons(theme, page_of, qtbot):
    theme.apply("light", 150)
    page = page_of(supervisor=True)
    page.resize(1037, 460)
    page.show_section("backups")
    section = page.section
    section.now.click()
    section.copies.rows[0].click()

    def is_in_view():
        yes = section.copies.confirm.yes
        return yes.visibleRegion().boundingRect().height() == yes.height()

    qtbot.waitUntil(is_in_view)
