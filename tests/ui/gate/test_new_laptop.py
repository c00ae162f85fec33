"""A new laptop, a stick with backups, and nothing else: from set-up to the records."""

import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from brata_desktop.services import backups, first_run, forms, records, session
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.gate.restore import NewLaptopPage
from brata_desktop.ui.gate.set_up import SetUpPage
from brata_desktop.ui.gate.start import Gate
from brata_desktop.ui.rendering import SIZES, grab, overflowing
from tests.services_world import NOW
from tests.ui.gate.conftest import CHEAP, OTHER_SECRET, PLAN, SECRET, clock


@pytest.fixture
def stick(made, paths, tmp_path):
    """Two copies, of one and two records, on a stick; nothing at all is left on the laptop."""
    folder = tmp_path / "stick"
    folder.mkdir()
    for _ in range(2):
        records.add(made.desk, "incident", forms.propose(made.desk, "incident"))
        backups.back_up(made, paths, folder)
    made.desk.store.close()
    shutil.rmtree(paths.data_dir)
    shutil.rmtree(paths.state_dir, ignore_errors=True)
    return folder


@pytest.fixture
def gate(inline, shown, heard, paths):
    made = Gate(paths, inline, clock)
    made.opened.connect(heard.append)
    return shown(made, (1366, 690))


def choose(gate, folder):
    """Click the link and choose a folder."""
    gate.page.restore.click()
    dialog = gate.page.findChild(QFileDialog)
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(folder))
    dialog.close()


def choices(page):
    return [(choice.backup.counts["record"], button.isChecked())
            for choice, button in zip(page._choices, page._buttons, strict=True)]  # fmt: skip


def test_a_new_laptop_takes_over_from_a_stick(stick, gate, hands, heard, paths):
    assert isinstance(gate.page, SetUpPage)
    choose(gate, stick)
    page = gate.page
    assert isinstance(page, NewLaptopPage)
    assert page._what.text().startswith("Laptop ini belum berisi catatan.")
    assert choices(page) == [(2, True), (1, False)]
    # An officer of the post, who may not restore over sound records, is all there is.
    rahman = next(e for e in page._choices[0].entrants if e.name == "A. Rahman")
    page._people.set_key(rahman.officer_id)
    hands.enter(OTHER_SECRET)
    said = page.done.accessibleName()
    page.go_on.click()

    (opened,) = heard
    assert opened.keys.officer_id == rahman.officer_id
    assert (opened.desk.feed, opened.desk.laptop == "A") == ("BJM/07", False)
    assert f"Huruf laptop ini pada nomor catatan: {opened.desk.laptop}." in said
    assert len(records.page(opened.desk, RecordFilter()).rows) == 2
    records.add(opened.desk, "incident", forms.propose(opened.desk, "incident"))
    numbers = [row.number for row in records.page(opened.desk, RecordFilter()).rows]
    assert len(set(numbers)) == 3
    assert not list(paths.data_dir.glob("replaced/*")), "there was nothing to put aside"


def test_a_wrong_passphrase_leaves_the_laptop_new(stick, gate, hands, heard, paths):
    choose(gate, stick)
    hands.enter("bukan kata sandinya")

    assert gate.page.secret.error().startswith("Kata sandi tidak cocok.")
    assert not paths.database.exists()
    assert heard == []
    gate.page.retry.click()
    assert isinstance(gate.page, SetUpPage)


def test_escape_goes_back_to_set_up(stick, gate, hands):
    choose(gate, stick)
    hands.press(Qt.Key.Key_Escape)

    assert isinstance(gate.page, SetUpPage)


def test_a_copy_itself_may_be_chosen(stick, gate):
    older = backups.backups(gate.paths, stick)[1]
    choose(gate, older.path)

    assert choices(gate.page) == [(2, False), (1, True)]


def test_an_empty_folder_is_said_and_another_one_helps(stick, gate, tmp_path):
    (tmp_path / "empty").mkdir()
    choose(gate, tmp_path / "empty")
    assert gate.page.message.accessibleName().startswith("Tidak ada cadangan yang utuh")
    assert not gate.page._form.isVisible()
    gate.page.look_in(stick)

    assert not gate.page.message.isVisible()
    assert len(choices(gate.page)) == 2


def test_a_store_that_was_made_meanwhile_is_not_replaced(stick, gate, hands, heard, paths):
    choose(gate, stick)
    other = first_run.set_up(
        paths, PLAN, SECRET, clock=lambda: NOW + timedelta(hours=1), cost=CHEAP
    )
    other.desk.store.close()
    hands.enter(SECRET)

    assert heard == []
    assert gate.page.message.accessibleName().startswith("Tidak ada petugas")
    session.open_session(paths, "H. Suryadi", SECRET, clock=clock).desk.store.close()
    assert not list(paths.data_dir.glob("replaced/*"))


def test_the_link_is_on_the_first_step_of_real_work_only(gate):
    assert gate.page.restore.isVisible()
    gate.page._go_to(1)
    assert not gate.page.restore.isVisible()
    gate.page.practice.click()

    assert isinstance(gate.page, SetUpPage)
    assert not gate.page.restore.isVisible()


@pytest.mark.parametrize("scale", [90, 150])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(stick, gate, theme, size, scale):
    theme.apply("light", scale)
    grab(gate, size)
    found = overflowing(gate)
    choose(gate, stick)
    grab(gate, size)

    assert not found + overflowing(gate)
