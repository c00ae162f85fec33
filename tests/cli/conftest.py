"""A store made with `init`, and a way to run verbs in it."""

import json
from pathlib import Path

import pytest

from brata_desktop.cli.main import main
from brata_desktop.services import first_run
from brata_desktop.store.crypto import KdfCost

SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase


CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody guesses at the passphrase of a test."""
    set_up = first_run.set_up
    monkeypatch.setattr(first_run, "set_up", lambda *a, **k: set_up(*a, **{**k, "cost": CHEAP}))


class Post:
    """A store made with `init`, and a way to run verbs in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self.secret_file = folder / "secret"
        self.secret_file.write_text(SECRET, "utf-8")

    def run(self, *args: str) -> tuple[int, str, str]:
        """Run a verb; return exit code, output and errors."""
        data = ("--data-dir", str(self.folder / "data"), "--secret-file", str(self.secret_file))
        code = main([*data, *args])
        shown = self._capsys.readouterr()
        return code, shown.out, shown.err

    def json(self, *args: str) -> object:
        """Run a verb that succeeds and return its JSON."""
        code, out, err = self.run(*args, "--json")
        assert code == 0, err
        return json.loads(out)


@pytest.fixture
def post(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Post:
    made = Post(tmp_path, capsys)
    made.json(
        "init", "--operation", "OMB-2023-2024", "--unit", "BJM", "--post", "Pos Pam 07 Kelayan",
        "--post-code", "07", "--officer", "Rahman", "--nrp", "87010001", "--role", "petugas",
    )  # fmt: skip
    return made
