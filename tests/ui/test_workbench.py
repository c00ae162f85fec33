"""What pages share: jobs with the desk, announced changes, forms that open."""

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from brata_desktop.services import forms, records
from brata_desktop.services.changes import Changes
from brata_desktop.ui.background import Background


def test_read_answers_with_what_the_job_found(workbench, qapp):
    found = []

    workbench.read(lambda desk: desk.unit, found.append, owner=workbench)

    assert found == ["BJM"]


def test_change_is_announced_before_it_is_answered(workbench):
    heard = []
    workbench.changed.connect(lambda changes: heard.append(("changed", changes)))

    workbench.change(
        lambda desk: forms.open_new(desk, "incident"),
        lambda form: heard.append(("answer", form.copy.kind)),
        owner=workbench,
    )

    assert heard == [("changed", Changes(working_copies=True)), ("answer", "incident")]


def test_change_is_announced_although_its_page_is_gone(workbench):
    page, heard = QObject(), []
    workbench.changed.connect(heard.append)

    def job(desk):
        delete(page)
        return forms.open_new(desk, "incident")

    workbench.change(job, heard.append, owner=page)

    assert heard == [Changes(working_copies=True)]


def test_failure_without_a_listener_is_told(workbench_of, qtbot):
    workbench = workbench_of()
    workbench.failed.disconnect()
    heard = []
    workbench.failed.connect(heard.append)

    workbench.read(lambda desk: records.get(desk, "nothing"), heard.append, owner=workbench)

    assert [error.code for error in heard] == ["record-not-found"]


def test_new_record_asks_for_its_form(workbench, qtbot):
    with qtbot.waitSignal(workbench.form_asked) as asked:
        workbench.new_record("patrol", screen="home")

    form, screen = asked.args
    assert (form.copy.kind, screen) == ("patrol", "home")


def test_edit_goes_on_with_the_unfinished_form(workbench, qtbot):
    with qtbot.waitSignal(workbench.form_asked) as first:
        workbench.new_record("incident")
    form = first.args[0]
    view, _ = forms.save_draft(workbench.desk, form)

    with qtbot.waitSignal(workbench.form_asked) as second:
        workbench.edit_record(view.state.record)
    with qtbot.waitSignal(workbench.form_asked) as third:
        workbench.edit_record(view.state.record)

    assert third.args[0].copy.id == second.args[0].copy.id


def test_save_goes_between_the_steps_of_a_long_answer(workbench_of, qtbot):
    workbench, order = workbench_of(), []
    workbench._store = Background("store")

    def job(_desk):
        for _ in range(50):
            order.append("step")
            yield
        return "answer"

    workbench.read_in_steps(job, order.append, owner=workbench)
    workbench.read(lambda _: "save", order.append, owner=workbench)

    qtbot.waitUntil(lambda: "answer" in order)
    assert order.index("save") < order.index("answer") - 10
    workbench._store.close()


def test_save_goes_between_the_steps_of_a_long_change_which_is_announced(workbench_of, qtbot):
    workbench, order = workbench_of(), []
    workbench._store = Background("store")
    workbench.changed.connect(order.append)

    def job(_desk):
        for _ in range(50):
            order.append("step")
            yield
        return "answer", Changes(registers=True)

    workbench.change_in_steps(job, order.append, owner=workbench)
    workbench.read(lambda _: "save", order.append, owner=workbench)

    qtbot.waitUntil(lambda: "answer" in order)
    assert order.index("save") < order.index("answer") - 10
    assert order[-2:] == [Changes(registers=True), "answer"]
    workbench._store.close()


def test_long_answer_that_nobody_wants_ends_early(workbench):
    found, ended = [], []
    task = None

    def job(_desk):
        try:
            yield
            task.cancel()
            yield
            pytest.fail("went on although it was cancelled")
        finally:
            ended.append(True)

    store, queue = workbench._store, []
    workbench._store = Queue(queue)
    task = workbench.read_in_steps(job, found.append, owner=workbench)
    while queue:
        run, args, owner = queue.pop(0)
        store.run(run, *args, owner=owner)

    assert (found, ended) == ([], [True])


class Queue:
    """A runner that only notes its jobs."""

    def __init__(self, queue):
        self._queue = queue

    def run(self, job, on_success=None, on_failure=None, *, owner):
        self._queue.append((job, (on_success, on_failure), owner))


def test_long_answer_that_fails_is_said_once(workbench):
    found, failed = [], []

    def job(_desk):
        yield
        raise LookupError

    workbench.read_in_steps(job, found.append, failed.append, owner=workbench)

    assert found == []
    assert [type(error) for error in failed] == [LookupError]
