"""When a backup is made, and what is told about a stick that is not there."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings
from brata_desktop.domain.errors import BrataError
from brata_desktop.services import first_run, forms
from brata_desktop.services.backup_schedule import (
    EVERY,
    Moment,
    back_up_if_due,
    back_up_now,
    backup_status,
    check_second_folder,
    copies,
    is_due,
)
from brata_desktop.store.backups import list_backups, verify_backup
from tests.services.test_backups import CHEAP, NOW, PLAN, SECRET
from tests.services_world import Clock

MINUTE = dt.timedelta(minutes=1)
FRESH = Moment(NOW, NOW - EVERY + MINUTE)


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        (Moment(NOW, None), True),
        (FRESH, False),
        (replace(FRESH, newest=NOW - EVERY), True),
        (replace(FRESH, newest=NOW + MINUTE), True),
        (replace(FRESH, is_locking=True), False),
        (replace(FRESH, has_changed=True), False),
        (replace(FRESH, is_locking=True, has_changed=True), True),
        (replace(FRESH, has_second_returned=True), True),
    ],
)
def test_when_a_backup_is_due(moment: Moment, due: bool) -> None:  # noqa: FBT001 - a table
    assert is_due(moment) is due


class Post:
    """A store with a clock that is moved, and a stick that comes and goes."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock(NOW)
        self.paths = Paths(folder / "data", folder / "state")
        self.stick = folder / "stick"
        self.settings = Settings(second_backup_dir=str(self.stick))
        self.opened = first_run.set_up(self.paths, PLAN, SECRET, clock=self.clock, cost=CHEAP)

    def tick(self, minutes: int = 0, *, is_locking: bool = False) -> bool:
        """Let time pass and ask for a backup; return whether one was made."""
        self.clock.now += minutes * MINUTE
        made = back_up_if_due(self.opened, self.paths, self.settings, is_locking=is_locking)
        return made is not None

    def second(self):
        """What is told about the stick."""
        return backup_status(self.opened, self.paths, self.settings).second


@pytest.fixture
def post(tmp_path: Path):
    made = Post(tmp_path)
    yield made
    made.opened.desk.store.close()


def test_every_half_hour_and_at_lock_when_something_was_written(post: Post) -> None:
    made = [post.tick(), post.tick(29), post.tick(1), post.tick(1, is_locking=True)]
    assert made == [True, False, True, False]

    form, _ = forms.open_new(post.opened.desk, "incident")
    assert post.tick(is_locking=True)
    assert not post.tick(is_locking=True)
    post.clock.now += MINUTE
    forms.autosave(post.opened.desk, form)
    assert post.tick(is_locking=True)


def test_five_are_kept_and_each_is_sound(post: Post) -> None:
    assert all(post.tick(30) for _ in range(8))

    kept = list_backups(post.paths.backups)
    assert len(kept) == 5
    assert kept[0].made_at == post.clock.now
    assert not any(verify_backup(each.path, post.opened.keys.store_key) for each in kept)


def test_a_clock_set_back_stops_no_backup(post: Post) -> None:
    post.tick()
    assert post.tick(-24 * 60)
    assert not post.tick(29)
    assert post.tick(1)


def test_an_absent_stick_is_told_and_catches_up_when_it_returns(post: Post) -> None:
    post.tick()
    first = post.clock.now
    assert (post.second().missing_since, post.second().held_at) == (first, None)
    assert not post.stick.exists()

    assert post.tick(30)
    assert post.second().missing_since == first

    post.stick.mkdir()
    assert post.tick(1)
    assert post.second() == replace(
        post.second(), held_at=post.clock.now, missing_since=None, problem=""
    )
    (there,) = list_backups(post.stick)
    assert verify_backup(there.path, post.opened.keys.store_key) == ()
    assert not post.tick(1)


def test_a_second_folder_that_refuses_is_told_and_costs_nothing_else(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.stick.mkdir()
    (post.stick / "brata-20240131-204700.brata").write_bytes(b"")
    monkeypatch.setattr(
        "brata_desktop.store.backups.copy_durably",
        lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")),
    )

    assert post.tick()
    assert post.second().problem == "disk-full"
    assert post.second().missing_since == post.clock.now
    assert len(list_backups(post.paths.backups)) == 1
    assert not post.tick(1)


def test_another_second_folder_begins_anew(post: Post, tmp_path: Path) -> None:
    post.tick()
    post.settings = Settings(second_backup_dir=str(tmp_path / "other"))
    assert post.second().missing_since is None
    post.settings = Settings()
    assert post.second() is None


def test_a_backup_that_was_asked_for_is_made_though_none_is_due(post: Post) -> None:
    post.tick()
    post.clock.now += MINUTE
    post.stick.mkdir()

    made = back_up_now(post.opened, post.paths, post.settings)

    assert made.backup.made_at == post.clock.now
    assert post.second().held_at == post.clock.now
    both = copies(post.opened, post.paths, post.settings)
    assert (len(both.own), len(both.second)) == (2, 1)


def test_copies_of_another_store_are_not_offered(post: Post, tmp_path: Path) -> None:
    post.stick.mkdir()
    other = Post(tmp_path / "other")
    other.settings = post.settings
    other.tick()
    other.opened.desk.store.close()

    assert len(list_backups(post.stick)) == 1
    assert copies(post.opened, post.paths, post.settings).second == ()


@pytest.mark.parametrize(
    ("folder", "code"),
    [("data", "second-folder-inside"), ("data/backups", "second-folder-inside"),
     ("gone", "file-unwritable"), ("shut", "file-unwritable")],
)  # fmt: skip
def test_a_second_folder_must_be_apart_and_writable(
    post: Post, monkeypatch: pytest.MonkeyPatch, folder: str, code: str
) -> None:
    post.tick()
    chosen = post.paths.data_dir.parent / folder
    if folder == "shut":
        chosen.mkdir()
        refusal = OSError(13, "Permission denied")
        monkeypatch.setattr(
            "brata_desktop.services.backup_schedule.TemporaryFile",
            lambda **_: (_ for _ in ()).throw(refusal),
        )
    with pytest.raises(BrataError) as caught:
        check_second_folder(post.paths, chosen)

    assert caught.value.code == code


def test_a_second_folder_is_left_as_it_was(post: Post) -> None:
    post.stick.mkdir()
    check_second_folder(post.paths, post.stick)

    assert list(post.stick.iterdir()) == []
