"""Putting a backup back although nothing is wrong."""

import pytest
from PySide6.QtCore import Qt

from brata_desktop.config.paths import Paths
from brata_desktop.services import backups, first_run, forms, records
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.gate.restore import RestorePage
from tests.services_world import NOW
from tests.ui.gate.conftest import CHEAP, OTHER_SECRET, PLAN, SECRET, clock


@pytest.fixture
def two(made, paths):
    """Two backups of a closed store, with a record between them and one after; newest first."""
    copies = []
    for _ in range(2):
        records.add(made.desk, "incident", forms.propose(made.desk, "incident"))
        copies.append(backups.back_up(made, paths).backup)
    records.add(made.desk, "incident", forms.propose(made.desk, "incident"))
    made.desk.store.close()
    return tuple(reversed(copies))


@pytest.fixture
def offer(inline, shown, heard, paths):
    def make(asked):
        page = RestorePage(paths, asked, inline, clock)
        page.opened.connect(heard.append)
        page.retried.connect(lambda: heard.append("left"))
        return shown(page, (1366, 690))

    return make


def chosen(page):
    return [button.isChecked() for button in page._buttons]


def test_the_backup_that_was_asked_for_is_chosen(offer, two):
    assert chosen(offer(two[1].path)) == [False, True]


def test_nothing_is_missing_afterwards(offer, two, hands, heard):
    page = offer(two[1].path)
    assert page._title.text() == "Pulihkan cadangan"
    hands.enter(SECRET)
    page.go_on.click()

    (opened,) = heard
    assert len(records.page(opened.desk, RecordFilter()).rows) == 3
    assert opened.desk.laptop != "A"


def test_escape_leaves_everything_as_it_was(offer, two, hands, heard, paths):
    before = paths.database.read_bytes()
    offer(two[0].path)
    hands.press(Qt.Key.Key_Escape)

    assert heard == ["left"]
    assert paths.database.read_bytes() == before


def test_a_post_officer_is_told_who_may(offer, two, hands, heard, made):
    page = offer(two[0].path)
    rahman = next(o for o in made.vault.officers() if o.display_name == "A. Rahman")
    page._people.set_key(rahman.officer_id)
    hands.enter(OTHER_SECRET)

    assert page.message.isVisible()
    assert "petugas" in page.message.accessibleName()
    assert heard == []


def test_backups_of_another_store_are_not_offered(offer, two, tmp_path):
    other = Paths(tmp_path / "other", tmp_path / "other-state")
    opened = first_run.set_up(other, PLAN, SECRET, clock=lambda: NOW, cost=CHEAP)
    backups.back_up(opened, other)
    opened.desk.store.close()
    page = offer(other.backups)

    assert chosen(page) == []
    assert page.message.accessibleName().startswith("Tidak ada cadangan catatan ini")
    page.look_in(None)
    assert chosen(page) == [True, False]
    assert not page.message.isVisible()


def test_nobody_leaves_while_it_is_being_put_back(two, shown, hands, heard, paths, inline):
    held = []

    class Slow:
        """Holds back what takes long."""

        def run(self, job, on_success=None, on_failure=None, *, owner):
            if on_success.__name__ == "_answer":
                held.append(job)
            else:
                inline.run(job, on_success, on_failure, owner=owner)

    page = shown(RestorePage(paths, two[0].path, Slow(), clock), (1366, 690))
    page.retried.connect(lambda: heard.append("left"))
    hands.enter(SECRET)
    page.retry.click()
    hands.press(Qt.Key.Key_Escape)

    assert len(held) == 1
    assert heard == []
