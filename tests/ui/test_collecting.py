"""Python's collector stays on the main thread."""

import gc
import threading
import weakref

import pytest

from brata_desktop.ui.collecting import EVERY_MS, Collecting


class Ring:
    """Refers to itself, so that only the collector can take it away; tells where it did."""

    def __init__(self, ends):
        self.itself = self
        weakref.finalize(self, lambda: ends.append(threading.current_thread()))


@pytest.fixture
def collecting(qapp):
    """The collector as the program keeps it, though Python would collect anywhere."""
    gc.enable()
    made = Collecting()
    yield made
    made.close()


def test_what_a_worker_leaves_behind_is_taken_away_on_the_main_thread(collecting, qtbot):
    ends = []

    def work():
        for _ in range(5000):
            Ring(ends)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()

    qtbot.waitUntil(lambda: len(ends) == 5000, timeout=20 * EVERY_MS)

    assert set(ends) == {threading.main_thread()}


def test_all_is_as_before_at_the_end(collecting):
    assert not gc.isenabled()

    collecting.close()

    assert gc.isenabled()
