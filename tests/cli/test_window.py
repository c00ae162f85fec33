"""Without a verb the window opens."""

import pytest

from brata_desktop.cli.main import main


@pytest.fixture
def opened():
    """Collects the paths that a window was opened over."""
    return []


@pytest.fixture
def run(opened):
    def run(*argv):
        return main(argv, lambda paths: opened.append(paths) or 0)

    return run


def test_options_alone_open_the_window(run, opened, tmp_path):
    assert run("--data-dir", str(tmp_path)) == 0
    assert run("--practice", "--data-dir", str(tmp_path)) == 0

    assert [paths.data_dir for paths in opened] == [tmp_path, tmp_path / "latihan"]
    assert [paths.is_practice for paths in opened] == [False, True]


@pytest.mark.parametrize(
    ("argv", "code"), [(["--help"], 0), (["--version"], 0), (["--data-dir"], 2), (["bogus"], 2)]
)
def test_everything_else_is_for_the_verbs(run, opened, capsys, argv, code):
    with pytest.raises(SystemExit) as ended:
        run(*argv)

    assert ended.value.code == code
    assert not opened


def test_without_a_window_a_verb_is_needed(capsys):
    with pytest.raises(SystemExit) as ended:
        main([])

    assert ended.value.code == 2
    assert "no verb" in capsys.readouterr().err
