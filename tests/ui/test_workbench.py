"""What pages share: jobs with the desk, announced changes, forms that open."""

from PySide6.QtCore import QObject
from shiboken6 import delete

from brata_desktop.services import records
from brata_desktop.services.changes import Changes


def test_read_answers_with_what_the_job_found(workbench, qapp):
    found = []

    workbench.read(lambda desk: desk.unit, found.append, owner=workbench)

    assert found == ["BJM"]


def test_change_is_announced_before_it_is_answered(workbench):
    heard = []
    workbench.changed.connect(lambda changes: heard.append(("changed", changes)))

    workbench.change(
        lambda desk: records.open_new(desk, "incident"),
        lambda form: heard.append(("answer", form.copy.kind)),
        owner=workbench,
    )

    assert heard == [("changed", Changes(working_copies=True)), ("answer", "incident")]


def test_change_is_announced_although_its_page_is_gone(workbench):
    page, heard = QObject(), []
    workbench.changed.connect(heard.append)

    def job(desk):
        delete(page)
        return records.open_new(desk, "incident")

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
    view, _ = records.save_draft(workbench.desk, form)

    with qtbot.waitSignal(workbench.form_asked) as second:
        workbench.edit_record(view.state.record)
    with qtbot.waitSignal(workbench.form_asked) as third:
        workbench.edit_record(view.state.record)

    assert third.args[0].copy.id == second.args[0].copy.id
