import subprocess
import sys

import pytest
import system_libraries
from environment import NotReadyError

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Windows and macOS bring these libraries along"
)


@pytest.fixture
def bare(monkeypatch):
    """Pretend that two libraries are missing until apt-get ran; return the commands that ran."""
    commands = []

    def apt_get(command, **_):
        commands.append(command)
        return subprocess.CompletedProcess(command, 0, b"", b"")

    missing = {"libGL.so.1", "libxcb-cursor.so.0"}
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: name)
    monkeypatch.setattr(system_libraries.subprocess, "run", apt_get)
    monkeypatch.setattr(
        system_libraries, "can_load", lambda name: name not in missing or len(commands) == 2
    )
    return commands


def test_user_without_rights_is_told_the_exact_line(bare, monkeypatch):
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000)

    with pytest.raises(NotReadyError) as told:
        system_libraries.ensure(with_window=True)

    line = str(told.value).splitlines()[-1]
    assert line == "apt-get install --no-install-recommends libgl1 libxcb-cursor0"
    assert bare == []


def test_root_gets_it_installed_after_one_update(bare, monkeypatch):
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 0)

    system_libraries.ensure(with_window=True)

    assert [command[:2] for command in bare] == [["apt-get", "update"], ["apt-get", "install"]]
    assert "libgl1" in bare[1]


def test_libraries_of_a_window_are_not_asked_for_without_a_screen(bare, monkeypatch):
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000)

    with pytest.raises(NotReadyError, match=r"libgl1$"):
        system_libraries.ensure(with_window=False)


def test_system_without_apt_is_told_the_names(bare, monkeypatch):
    monkeypatch.setattr(system_libraries.shutil, "which", lambda _: None)

    with pytest.raises(NotReadyError, match="what your system calls"):
        system_libraries.ensure(with_window=False)


def test_missing_library_is_noticed_by_loading_it():
    assert system_libraries.can_load("libc.so.6")
    assert not system_libraries.can_load("libsurely-not-there.so.1")


def test_a_program_off_the_path_is_found_where_debian_keeps_it(monkeypatch, tmp_path):
    monkeypatch.setattr(system_libraries, "POSTGRES", tmp_path)
    monkeypatch.setattr(system_libraries.shutil, "which", lambda _: None)
    assert not system_libraries.has_program("initdb")

    (tmp_path / "15" / "bin").mkdir(parents=True)
    (tmp_path / "15" / "bin" / "initdb").touch()

    assert system_libraries.has_program("initdb")
