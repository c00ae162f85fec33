import environment
import pytest


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Give a place without an environment; return what would have been installed, in order."""
    requirements = tmp_path / "requirements"
    requirements.mkdir()
    for name in ("main", "dev"):
        (requirements / f"{name}.txt").write_text(f"{name}==1\n", encoding="utf-8")
    venv = tmp_path / "venv"
    log = []

    def create():
        environment.bin_dir().mkdir(parents=True, exist_ok=True)
        (environment.bin_dir() / "python").touch()
        (environment.bin_dir() / "python.exe").touch()
        log.append("create")

    monkeypatch.setattr(environment, "REQUIREMENTS", requirements)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "STAMP", venv / "stamp.json")
    monkeypatch.setattr(environment, "create", create)
    monkeypatch.setattr(environment, "install", log.append)
    return log


def test_second_time_nothing_is_done(installed):
    environment.ensure(["main"])
    environment.ensure(["main"])

    assert installed == ["create", ["main"]]


def test_only_what_is_missing_is_installed(installed):
    environment.ensure(["main"])
    environment.ensure(["main", "dev"])

    assert installed == ["create", ["main"], ["dev"]]


def test_changed_lock_is_installed_again(installed):
    environment.ensure(["main", "dev"])
    (environment.REQUIREMENTS / "dev.txt").write_text("dev==2\n", encoding="utf-8")
    environment.ensure(["main", "dev"])

    assert installed == ["create", ["main", "dev"], ["dev"]]


def test_another_python_gets_a_new_environment(installed, monkeypatch):
    environment.ensure(["main"])
    monkeypatch.setattr(environment, "python_key", lambda: "another")
    environment.ensure(["main"])

    assert installed == ["create", ["main"]] * 2


def test_interrupted_installation_is_made_up_for(installed, monkeypatch):
    def interrupted(_locks):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(environment, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment.ensure(["main"])
    environment.ensure(["main"])

    assert installed == ["create", ["main"]]


def test_broken_stamp_means_no_environment(installed):
    environment.ensure(["main"])
    environment.STAMP.write_text("{", encoding="utf-8")
    environment.ensure(["main"])

    assert installed == ["create", ["main"]] * 2


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_screen_is_there_on_windows_and_macos_and_where_linux_names_one(
    platform, variables, expected, monkeypatch
):
    monkeypatch.setattr(environment.sys, "platform", platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert environment.has_screen() is expected
