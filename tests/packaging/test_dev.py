import subprocess
import sys
from pathlib import Path

import dev
import pytest

SCRIPT = Path(dev.__file__)
VERBS = {"run", "test", "check", "bench", "faults", "screens", "goldens", "i18n", "package", "lock"}


def test_without_a_verb_every_verb_is_listed_with_a_line():
    result = subprocess.run(
        [sys.executable, SCRIPT], capture_output=True, text=True, check=False, cwd=SCRIPT.parent
    )

    listed = [line.split() for line in result.stdout.splitlines() if line.startswith("  ")]
    assert result.returncode == 2
    assert {words[0] for words in listed} == VERBS
    assert all(len(words) > 3 for words in listed)


def test_unknown_verb_ends_with_2(capsys):
    assert dev.main(["tset"]) == 2
    assert "unknown verb tset" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("keep_going", "ran"), [(False, ["one", "two"]), (True, ["one", "two", "three"])]
)
def test_steps_stop_at_the_first_failure_unless_told_to_go_on(keep_going, ran, capsys):
    seen = []
    steps = {
        "one": lambda: seen.append("one") or 0,
        "two": lambda: seen.append("two") or 1,
        "three": lambda: seen.append("three") or 0,
    }

    assert dev.run_steps(steps, keep_going=keep_going) == 1
    assert seen == ran
    assert "failed: two" in capsys.readouterr().out


def test_run_without_a_screen_does_the_main_job_into_a_folder(monkeypatch, capsys):
    started = []
    monkeypatch.setattr(dev, "prepare", lambda *locks: started.append(locks))
    monkeypatch.setattr(dev.environment, "has_screen", lambda: False)
    monkeypatch.setattr(dev.environment, "python", lambda *args, **_: started.append(args) or 0)

    assert dev.run([]) == 0
    assert started == [
        ("main",),
        ("-m", "brata_desktop", "tour", "--out", str(dev.BUILD / "tour")),
        ("-m", "brata_desktop.ui.screens", "--out", str(dev.BUILD / "screens")),
    ]
    assert str(dev.BUILD / "tour") in capsys.readouterr().out


def test_run_with_a_screen_opens_the_window(monkeypatch):
    started = []
    monkeypatch.setattr(dev, "prepare", lambda *_: None)
    monkeypatch.setattr(dev.environment, "has_screen", lambda: True)
    monkeypatch.setattr(dev.environment, "hand_over", lambda args: started.append(args) or 0)

    dev.run([])

    assert started == [["-m", "brata_desktop"]]


def test_run_passes_a_verb_on_even_without_a_screen(monkeypatch):
    started = []
    monkeypatch.setattr(dev, "prepare", lambda *_: None)
    monkeypatch.setattr(dev.environment, "has_screen", lambda: False)
    monkeypatch.setattr(dev.environment, "hand_over", lambda args: started.append(args) or 0)

    dev.run(["list", "--json"])

    assert started == [["-m", "brata_desktop", "list", "--json"]]
