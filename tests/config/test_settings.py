"""The laptop's settings file: whole, forgiving, and kept for a newer program."""

import dataclasses
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import (
    LANGUAGES,
    PAPERS,
    TEXT_SCALES_PERCENT,
    THEMES,
    UNREADABLE,
    UNUSABLE,
    Settings,
    _key,
    _toml,
    read_settings,
    settings_text,
)
from brata_desktop.domain.errors import Unavailable
from brata_desktop.services.laptop import save_settings
from brata_desktop.services.unit_settings import UnitSettings
from brata_desktop.ui.theme.tokens import TEXT_SCALES

ROOT = Path(__file__).resolve().parents[2]
TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
SCALAR = st.one_of(
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    TEXT,
    st.dates(),
    st.datetimes(),
    st.times(),
)
ANY_TOML = SCALAR | st.lists(SCALAR, max_size=3) | st.dictionaries(TEXT, SCALAR, max_size=3)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


def test_without_a_file_the_defaults_stand(paths: Paths) -> None:
    assert read_settings(paths.settings) == (Settings(), ())


def test_what_is_saved_is_read_again(paths: Paths, tmp_path: Path) -> None:
    wanted = Settings("dark", "en", 125, 15, str(tmp_path / 'usb "satu" \\ dua'), "F4")

    save_settings(paths, wanted)

    assert read_settings(paths.settings) == (wanted, ())
    assert [file.name for file in paths.data_dir.iterdir()] == ["settings.toml"]


def test_keys_of_a_newer_program_are_kept(paths: Paths) -> None:
    paths.data_dir.mkdir()
    newer = (
        'map = { zoom = 7, "layer one" = [1.5, true] }\nsince = 2024-02-14\n\n[sync]\nurl = "x"\n'
    )
    paths.settings.write_text(newer, "utf-8")

    save_settings(paths, Settings(theme="light"))

    table = tomllib.loads(paths.settings.read_text("utf-8"))
    assert {name: table[name] for name in ("map", "since", "sync")} == tomllib.loads(newer)
    assert read_settings(paths.settings) == (Settings(theme="light"), ())


@given(st.dictionaries(TEXT.map("x".__add__), ANY_TOML, max_size=4))
def test_any_toml_survives(tmp_path_factory: pytest.TempPathFactory, table: dict) -> None:
    file = tmp_path_factory.mktemp("toml") / "settings.toml"
    file.write_text(_as_toml(table), "utf-8")

    written = tomllib.loads(settings_text(Settings(), file))

    assert {name: value for name, value in written.items() if name in table} == table


def _as_toml(table: dict) -> str:
    """Write a table; what tomllib makes of it is compared, so the writer is not its own judge."""
    return "".join(f"{_key(name)} = {_toml(value)}\n" for name, value in table.items())


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('theme = "pink"', "theme"),
        ("theme = 1", "theme"),
        ('language = "fr"', "language"),
        ("text_scale_percent = 95", "text_scale_percent"),
        ("text_scale_percent = [100]", "text_scale_percent"),
        ("lock_after_minutes = 0", "lock_after_minutes"),
        ("lock_after_minutes = true", "lock_after_minutes"),
        ('second_backup_dir = "usb"', "second_backup_dir"),
        ('paper = "Letter"', "paper"),
    ],
)
def test_bad_value_is_reported_and_the_others_stand(paths: Paths, line: str, key: str) -> None:
    paths.data_dir.mkdir()
    other = 'paper = "F4"' if key != "paper" else 'theme = "dark"'
    paths.settings.write_text(f"{line}\n{other}\n", "utf-8")

    settings, (problem,) = read_settings(paths.settings)

    assert (problem.code, problem.key) == (UNUSABLE, key)
    assert getattr(settings, key) == getattr(Settings(), key)
    assert (settings.paper, settings.theme) != (Settings().paper, Settings().theme)


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00", b"a = 1\na = 2"])
def test_broken_file_is_reported_and_can_be_saved_over(paths: Paths, content: bytes) -> None:
    paths.data_dir.mkdir()
    paths.settings.write_bytes(content)

    settings, (problem,) = read_settings(paths.settings)
    save_settings(paths, settings)

    assert (settings, problem.code) == (Settings(), UNREADABLE)
    assert read_settings(paths.settings) == (Settings(), ())


def test_value_that_is_not_allowed_is_never_written(paths: Paths) -> None:
    with pytest.raises(ValueError, match="text_scale_percent"):
        save_settings(paths, Settings(text_scale_percent=97))
    assert not paths.settings.exists()


def test_folder_in_the_way_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", "utf-8")

    with pytest.raises(Unavailable):
        save_settings(Paths(tmp_path / "data", tmp_path), Settings())


def test_text_sizes_are_those_of_the_theme() -> None:
    assert TEXT_SCALES_PERCENT == TEXT_SCALES


@pytest.mark.parametrize("kind", [Settings, UnitSettings])
def test_every_setting_is_in_the_manual_and_nothing_else(kind: type) -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")
    part = text.split("## ")[1 if kind is Settings else 2]
    listed = {line.split("`")[1] for line in part.splitlines() if line.startswith("| `")}

    assert listed == {field.name for field in dataclasses.fields(kind)}


def test_manual_names_every_choice() -> None:
    text = (ROOT / "docs" / "settings.md").read_text("utf-8")

    for choice in (*THEMES, *LANGUAGES, *PAPERS):
        assert f"`{choice}`" in text
