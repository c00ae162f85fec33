"""Nothing typed is lost: neither the reason of a change nor text that its field does not take."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.entry.aside import Aside
from brata_desktop.domain.kinds.patrol import Checkpoint, Escort, Patrol
from brata_desktop.services import forms, records
from brata_desktop.ui.forms import make_form
from tests.services.test_home import incident, submitted
from tests.ui.forms.conftest import CTRL, ENTER

REASON = "lokasi kurang j"

DEAD = "casualties.dead"

# Kind, path of the field, where the text is typed, and the text.
FIELDS = {
    "time": ("incident", "occurred", lambda form: form.when.day, "entah kapan"),
    "coordinates": ("incident", "place", lambda form: form.place.point, "di tikungan"),
    "number": ("incident", DEAD, lambda form: editor(form, DEAD), "banyak"),
    "choice": ("incident", "category", lambda form: editor(form, "category").lineEdit(), "zzz"),
    "person": ("incident", "persons", lambda form: form.persons.line, "t"),
    "crew": ("patrol", "crew", lambda form: form.crew.line, "aipda noor"),
    "checkpoint": ("patrol", "checkpoints", lambda form: form.route.add, "pasar lama"),
    "topic": ("preemptive", "topics", lambda form: editor(form, "topics").line, "judi daring"),
    "link": ("preemptive", "threat_id", lambda form: form.threat_record, "kabar dari RT"),
}  # fmt: skip


def editor(form, path):
    return form.bindings.find(path).editor


@pytest.fixture
def opened(shown):
    """Return a function that shows a form, as after a start of the program."""

    def make(workbench, form):
        page = shown(make_form(workbench, form), (1170, 700))
        page.focus_first()
        return page

    return make


@pytest.fixture
def change(post, workbench, opened):
    """The form of a submitted record, opened for a change."""
    desk = post.desk("Rahman")
    record = submitted(desk, incident(desk))
    return opened(workbench, forms.open_edit(workbench.desk, record)[0])


def reopened(workbench, opened):
    """Return the form as the store has it, and nothing but the store."""
    (left,) = forms.unfinished(workbench.desk)
    return opened(workbench, left)


def type_into(field, text, qtbot):
    field.setFocus()
    QApplication.processEvents()
    qtbot.keyClicks(field, text)


@pytest.mark.parametrize("name", FIELDS)
def test_unclear_text_is_in_the_store_as_it_is_typed_and_stands_there_again(
    workbench, opened, qtbot, name
):
    kind, path, field, text = FIELDS[name]
    form = opened(workbench, forms.open_new(workbench.desk, kind)[0])
    form.go_to(path)
    before = form.document
    type_into(field(form), text, qtbot)
    assert form.saver.timer.isActive()
    form.saver.timer.timeout.emit()

    again = reopened(workbench, opened)

    assert form.bindings.unclear() == {path: text}
    assert again.bindings.unclear() == {path: text}
    assert field(again).text() == text
    assert again.document.remarks == before.remarks
    again.retranslate()
    assert field(again).text() == text


def test_unclear_text_goes_into_the_remarks_of_the_draft_and_out_of_the_store(
    workbench, opened, qtbot
):
    form = opened(workbench, forms.open_new(workbench.desk, "patrol")[0])
    form.go_to("crew")
    type_into(form.crew.line, "aipda noor", qtbot)
    form.saver.flush()
    again = reopened(workbench, opened)

    with qtbot.waitSignal(again.closed):
        again.park(again.closed.emit)

    (row,) = records.page(workbench.desk, records.RecordFilter()).rows
    assert "aipda noor" in records.get(workbench.desk, row.id).document.remarks
    assert forms.unfinished(workbench.desk) == ()


def test_unclear_text_that_is_taken_is_forgotten(workbench, opened, qtbot):
    form = opened(workbench, forms.open_new(workbench.desk, "incident")[0])
    form.go_to("persons")
    type_into(form.persons.line, "t", qtbot)
    form.saver.flush()
    again = reopened(workbench, opened)
    type_into(again.persons.line, " rian 24 buruh", qtbot)
    again.saver.flush()

    (left,) = forms.unfinished(workbench.desk)
    assert left.aside == Aside()
    assert [person.name for person in left.document.persons] == ["Rian"]


def test_a_field_of_several_gives_its_text_to_the_remarks(workbench, opened, qtbot):
    document = Patrol(escort=Escort())
    form = opened(workbench, forms.open_new(workbench.desk, "patrol", document)[0])
    escort = editor(form, "escort")
    type_into(escort.departed_at, "entah", qtbot)
    form.saver.flush()
    (left,) = forms.unfinished(workbench.desk)
    assert left.aside.unclear == {"escort": "entah"}

    again = opened(workbench, left)

    assert "entah" in again.document.remarks
    assert again.saver.timer.isActive()


def test_a_time_that_is_still_being_typed_is_kept_and_taken_by_the_save(workbench, opened, qtbot):
    document = Patrol(checkpoints=(Checkpoint("1"),))
    form = opened(workbench, forms.open_new(workbench.desk, "patrol", document)[0])
    form.route.choose("1")
    time = form.route.strip.time
    time.setFocus()
    time.selectAll()
    type_into(time, "2030", qtbot)
    form.saver.flush()
    assert forms.unfinished(workbench.desk)[0].aside.unclear == {"checkpoints": "2030"}

    qtbot.keyClick(time, Qt.Key.Key_S, CTRL)

    (row,) = records.page(workbench.desk, records.RecordFilter()).rows
    kept = records.get(workbench.desk, row.id).document
    assert f"{kept.checkpoints[0].passed_at:%H.%M}" == "20.30"
    assert kept.remarks == ""


def test_the_reason_of_a_change_is_in_the_store_as_it_is_typed(change, workbench, opened, qtbot):
    type_into(change.ending.reason, REASON, qtbot)
    assert change.saver.timer.isActive()
    change.saver.timer.timeout.emit()

    again = reopened(workbench, opened)

    assert again.ending.reason.isVisible()
    assert again.ending.reason.text() == REASON
    assert again.document == change.document


def test_the_reason_goes_when_the_change_is_saved(change, workbench, opened, qtbot):
    type_into(change.ending.reason, REASON, qtbot)
    change.saver.flush()
    again = reopened(workbench, opened)
    type_into(again.what, " ulang", qtbot)
    with qtbot.waitSignal(again.closed):
        qtbot.keyClick(again.what, ENTER, CTRL)

    assert forms.unfinished(workbench.desk) == ()
    view = records.get(workbench.desk, again.record)
    assert view.state.history[-1].reason == REASON
    assert forms.open_edit(workbench.desk, again.record)[0].aside == Aside()


def test_a_reason_alone_is_put_away_by_hand_and_kept_for_another_officer(
    change, workbench, opened, qtbot
):
    type_into(change.ending.reason, REASON, qtbot)
    told = []
    change.park(lambda: told.append("parked"))
    assert told == ["parked"]
    again = reopened(workbench, opened)
    assert again.ending.reason.text() == REASON

    with qtbot.waitSignal(again.closed):
        qtbot.keyClick(again.ending.reason, Qt.Key.Key_Escape)

    assert forms.unfinished(workbench.desk) == ()


def test_a_change_without_its_reason_keeps_what_is_unclear(change, workbench, opened, qtbot):
    change.go_to("occurred")
    type_into(change.when.day, "entah kapan", qtbot)
    change.park(lambda: None)

    again = reopened(workbench, opened)

    assert again.when.day.text() == "entah kapan"
    assert again.document == change.document


def test_ten_idle_minutes_lose_nothing_that_stands_aside(change, workbench, opened, qtbot):
    type_into(change.what, " ulang", qtbot)
    type_into(change.ending.reason, REASON, qtbot)
    change.go_to("persons")
    type_into(change.persons.line, "t", qtbot)

    change.idle.timeout.emit()

    (left,) = forms.unfinished(workbench.desk)
    assert left.aside == Aside(REASON, {"persons": "t"})
    assert left.document == change.document


def test_another_language_leaves_what_is_typed(workbench, opened, qtbot, words):
    form = opened(workbench, forms.open_new(workbench.desk, "incident")[0])
    form.go_to("occurred")
    type_into(form.when.day, "entah kapan", qtbot)
    category = editor(form, "category")
    type_into(category.lineEdit(), "zzz", qtbot)

    words.apply("en")
    QApplication.processEvents()

    assert form.bindings.unclear() == {"occurred": "entah kapan", "category": "zzz"}
