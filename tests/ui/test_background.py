"""Jobs beside the window."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from shiboken6 import delete

from brata_desktop.ui.background import Background, InlineBackground


@pytest.fixture
def background(qapp):
    made = Background()
    yield made
    made.close()


def test_answer_arrives_on_the_main_thread(background, qtbot):
    seen = []

    def job():
        return threading.current_thread() is threading.main_thread()

    def note(result):
        seen.append((result, QThread.currentThread() is background.thread()))

    background.run(job, note, owner=background)
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [(False, True)]


def test_failure_arrives_on_the_main_thread(background, qtbot):
    seen = []

    background.run(lambda: 1 // 0, seen.append, seen.append, owner=background)
    qtbot.waitUntil(lambda: bool(seen))

    assert isinstance(seen[0], ZeroDivisionError)


def test_failure_nobody_handles_is_announced(background, qtbot):
    with qtbot.waitSignal(background.failed) as blocker:
        background.run(lambda: 1 // 0, owner=background)

    assert isinstance(blocker.args[0], ZeroDivisionError)


def test_jobs_run_one_after_the_other_in_order(background, qtbot):
    seen = []

    for number in range(20):
        background.run(lambda number=number: number, seen.append, owner=background)
    qtbot.waitUntil(lambda: len(seen) == 20)

    assert seen == list(range(20))


def test_answer_is_dropped_when_its_owner_is_gone(background, qtbot):
    seen, gate, owner = [], threading.Event(), QObject()

    background.run(gate.wait, lambda _: seen.append("gone"), owner=owner)
    background.run(lambda: 1, lambda _: seen.append("here"), owner=background)
    delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == ["here"]


def test_cancelled_task_is_not_begun_and_not_delivered(background, qtbot):
    seen, gate = [], threading.Event()

    background.run(gate.wait, owner=background)
    task = background.run(lambda: seen.append("ran"), seen.append, owner=background)
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not background.is_busy)

    assert seen == []


def test_close_waits_for_the_queue(background):
    seen = []

    background.run(lambda: seen.append(1), owner=background)
    background.close()

    assert seen == [1]


def test_calling_off_the_main_thread_is_refused(background, qtbot):
    def job():
        background.run(lambda: None, owner=background)

    with qtbot.waitSignal(background.failed) as blocker:
        background.run(job, owner=background)

    assert isinstance(blocker.args[0], RuntimeError)


def test_inline_twin_answers_at_once(qapp):
    seen, inline = [], InlineBackground()

    inline.run(lambda: 7, seen.append, owner=inline)
    inline.run(lambda: 1 // 0, seen.append, lambda error: seen.append(type(error)), owner=inline)

    assert seen == [7, ZeroDivisionError]
