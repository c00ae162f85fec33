"""Where the program keeps things."""

import sys
from pathlib import Path

from brata_desktop.config.paths import Paths, resource


def test_shipped_files_are_found_in_a_checkout():
    assert resource("units/units.csv").is_file()
    assert resource() == resource("units").parent


def test_shipped_files_are_found_in_a_frozen_build(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert resource("icons/sync.svg") == tmp_path / "resources" / "icons" / "sync.svg"


def test_a_data_dir_holds_everything_but_the_state(tmp_path):
    paths = Paths.of_user(tmp_path / "data", {"BRATA_STATE_DIR": str(tmp_path / "state")})

    inside = (paths.database, paths.keys, paths.settings, paths.backups, paths.logs)
    assert all(path.is_relative_to(tmp_path / "data") for path in inside)
    assert paths.own_catalogue.is_relative_to(tmp_path / "data")
    assert paths.state_dir == tmp_path / "state"


def test_the_state_is_outside_of_the_data_folder_by_default():
    paths = Paths.of_user(environ={})

    assert paths.state_dir != paths.data_dir
    assert not paths.state_dir.is_relative_to(paths.data_dir)
    assert not paths.data_dir.is_relative_to(paths.state_dir)


def test_practice_has_the_same_layout_in_its_own_folder(tmp_path):
    paths = Paths.of_user(tmp_path, {"BRATA_STATE_DIR": str(tmp_path / "state")})
    practice = paths.practice

    assert practice.is_practice
    assert practice.database == tmp_path / "latihan" / "brata.db"
    assert practice.state_dir != paths.state_dir
    assert practice.practice is practice


def test_a_relative_data_dir_stays_the_same_when_the_folder_changes(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    paths = Paths.of_user(Path("data"), {})

    assert paths.data_dir == tmp_path / "data"
