"""The log of the program."""

import logging

import pytest

from brata_desktop.config.logging import FILE_NAME, set_up_logging


@pytest.fixture
def set_up():
    """Set the log up, and take it away again."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield set_up_logging
    for handler in [each for each in root.handlers if each not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_the_first_record_makes_the_file(set_up, tmp_path):
    folder = tmp_path / "logs"
    set_up(folder)
    assert not folder.exists()
    logging.getLogger("post").info("%d copies", 3)
    logging.getLogger("post").info("closed")

    first, second = (folder / FILE_NAME).read_text("utf-8").splitlines()
    assert first.endswith("INFO post 3 copies")
    assert second.endswith("INFO post closed")


def test_a_folder_that_cannot_be_made_leaves_standard_error(set_up, tmp_path, capsys):
    (tmp_path / "logs").write_text("a file is in the way", "utf-8")
    set_up(tmp_path / "logs")
    logging.getLogger("post").info("closed")

    assert capsys.readouterr().err.strip().endswith("INFO post closed")
