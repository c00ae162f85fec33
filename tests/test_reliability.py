"""docs/reliability.md speaks of every fault test and of no other, and of every story."""

from tests.faults import figures
from tests.faults.stories import STORIES


def test_every_story_is_a_test_that_bears_its_number():
    assert sorted(STORIES) == sorted({number for number, _, _ in figures.stories()})


def test_the_page_speaks_of_every_fault_test_once():
    assert sorted(figures.places()) == sorted(figures.fault_tests())


def test_the_page_is_what_the_command_wrote():
    """After a change of a test's name or of the text: `python -m tests.faults.figures`."""
    written = figures.PAGE.read_text(encoding="utf-8")

    assert written == figures.page(figures.read_figures())


def test_nothing_failed_in_the_run_that_was_written_down():
    assert "**failed**" not in figures.PAGE.read_text(encoding="utf-8")
