"""The base of the forms: saving while one types, ending, undo, what is told."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.states import Action, State
from brata_desktop.services import forms, records
from brata_desktop.services.forms import Form
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.store.working_copies import WorkingCopies
from brata_desktop.ui.forms.fields import ChoiceField, LongText, TextField
from brata_desktop.ui.forms.record_form import RecordForm

CTRL = Qt.KeyboardModifier.ControlModifier


class SmallForm(RecordForm):
    """A form with a few fields of an incident."""

    def build_fields(self):
        self.category = ChoiceField()
        self.category.offer([("KJ_KELAHI", "Perkelahian"), ("LAINNYA", "Lainnya")])
        self.what, self.how, self.place = TextField(), LongText(), TextField()
        self.column.addWidget(self.field("category", self.category, required=True))
        self.column.addWidget(self.row("what", self.what, "A", "Alt+2"))
        self.column.addWidget(self.row("place.name", self.place, "DI", "Alt+3"))
        self.column.addWidget(self.row("how", self.how, "BA", "Alt+6"))
        self.column.addWidget(self.bind("stage", self.stage))

    def kind_name(self):
        return "Kejadian"

    def new_title(self):
        return "Kejadian baru"


@pytest.fixture
def open_form(workbench, shown):
    """Return a function that opens a form, new or of a record."""

    def make(record="", kind="incident"):
        asked = []
        workbench.form_asked.connect(lambda form, _screen: asked.append(form))
        if record:
            workbench.edit_record(record)
        else:
            workbench.new_record(kind)
        return shown(SmallForm(workbench, asked[-1]), (1170, 700))

    return make


def working_copies(workbench):
    return forms.unfinished(workbench.desk)


def all_records(workbench):
    return records.page(workbench.desk, RecordFilter()).rows


def fill_in(form, qtbot):
    form.edit("category", "KJ_KELAHI")
    qtbot.keyClicks(form.what, "Perkelahian")
    qtbot.keyClicks(form.place, "Pasar Kelayan")


def test_typing_is_in_the_store_when_the_timer_fires(open_form, workbench, qtbot):
    form = open_form()

    qtbot.keyClicks(form.what, "Perkel")

    assert form.saver.timer.isActive()
    assert form.saver.timer.interval() < 1000
    assert working_copies(workbench)[0].document.what == ""
    form.saver.timer.timeout.emit()
    assert working_copies(workbench)[0].document.what == "Perkel"


def test_timer_is_not_put_off_by_more_typing(open_form, qtbot):
    form = open_form()
    qtbot.keyClicks(form.what, "P")
    first = form.saver.timer.remainingTime()
    qtbot.wait(20)
    qtbot.keyClicks(form.what, "e")

    assert form.saver.timer.remainingTime() < first


def test_saved_is_said_only_after_the_disk_answered(open_form, post, qtbot):
    form = open_form()
    before = form.tools.saved.text()
    post.clock.now = post.clock.now.replace(second=12)

    qtbot.keyClicks(form.what, "P")
    assert form.tools.saved.text() == before
    form.saver.flush()

    assert form.tools.saved.text() == "Tersimpan di laptop 20.47.12"


@pytest.mark.parametrize("leave", ["can_leave", "hide"])
def test_leaving_saves_at_once(open_form, workbench, qtbot, leave):
    form = open_form()
    qtbot.keyClicks(form.what, "Perkelahian")

    getattr(form, leave)()

    assert working_copies(workbench)[0].document.what == "Perkelahian"


def test_quitting_saves_at_once(open_form, workbench, qtbot, qapp):
    form = open_form()
    qtbot.keyClicks(form.what, "Perkelahian")

    qapp.aboutToQuit.emit()

    assert working_copies(workbench)[0].document.what == "Perkelahian"


def test_form_that_was_cut_off_goes_on_where_it_was(open_form, workbench, qtbot, shown):
    form = open_form()
    qtbot.keyClicks(form.how, "Dua kelompok")
    qtbot.keyClick(form.how, Qt.Key.Key_Return)
    qtbot.keyClicks(form.how, " saling ejek")
    form.saver.timer.timeout.emit()

    again = shown(SmallForm(workbench, working_copies(workbench)[0]))

    assert again.how.text() == "Dua kelompok\n saling ejek"
    assert again.document == form.document


def test_failed_save_says_so_keeps_the_text_and_tries_again(
    open_form, workbench, qtbot, monkeypatch
):
    form = open_form()
    put = WorkingCopies.put

    def full(*_):
        raise Unavailable("disk-full")

    monkeypatch.setattr(WorkingCopies, "put", full)
    qtbot.keyClicks(form.what, "Perkelahian")
    form.saver.timer.timeout.emit()
    message = form.ending.message

    assert message.isVisible()
    assert "penuh" in message.accessibleName()
    assert form.what.text() == "Perkelahian"
    assert form.saver.timer.isActive()

    monkeypatch.setattr(WorkingCopies, "put", put)
    form.saver.timer.timeout.emit()
    assert not message.isVisible()
    assert working_copies(workbench)[0].document.what == "Perkelahian"


def test_submit_works_again_after_the_disk_was_full(open_form, workbench, qtbot, monkeypatch):
    form = open_form()
    fill_in(form, qtbot)
    form.what.setFocus()
    with monkeypatch.context() as patch:
        patch.setattr(WorkingCopies, "remove", _full)
        qtbot.keyClick(form.what, Qt.Key.Key_Return, CTRL)
        assert form.ending.message.isVisible()
        assert form.what.isEnabled()
        assert form.what.hasFocus()
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.what, Qt.Key.Key_Return, CTRL)

    assert [row.status for row in all_records(workbench)] == ["submitted"]


def _full(*_):
    raise Unavailable("disk-full")


def test_submit_leads_to_the_first_missing_answer(open_form, workbench, qtbot):
    form = open_form()
    form.edit("category", "LAINNYA")

    qtbot.keyClick(form.what, Qt.Key.Key_Return, CTRL)

    row = form.bindings.find("what").holder
    assert form.what.hasFocus()
    assert row.error() == "Lengkapi Apa dahulu."
    assert not all_records(workbench)
    qtbot.keyClicks(form.what, "Perkelahian")
    form.tell()
    assert row.error() == ""


def test_submitted_record_can_be_taken_back_from_the_toast(open_form, workbench, qtbot):
    form = open_form()
    fill_in(form, qtbot)
    with qtbot.waitSignal(workbench.said) as said:
        form.submit()

    message = said.args[0]
    assert message.text == "Kejadian K-BJM07-240131-A01 diajukan."
    assert message.action == "Urungkan"
    message.act()
    assert [row.status for row in all_records(workbench)] == ["draft"]
    assert not working_copies(workbench)


def test_escape_leaves_a_draft_of_what_was_typed(open_form, workbench, qtbot):
    form = open_form()
    qtbot.keyClicks(form.what, "Perkelahian")

    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.what, Qt.Key.Key_Escape)

    assert [(row.title, row.status) for row in all_records(workbench)] == [("Perkelahian", "draft")]
    assert not working_copies(workbench)


def test_escape_leaves_nothing_of_an_untouched_form(open_form, workbench, qtbot):
    form = open_form()

    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.what, Qt.Key.Key_Escape)

    assert not all_records(workbench)
    assert not working_copies(workbench)


def test_parking_answers_when_the_draft_is_on_disk(open_form, workbench, qtbot):
    form = open_form()
    qtbot.keyClicks(form.what, "Perkelahian")
    found = []

    form.park(lambda: found.append([row.status for row in all_records(workbench)]))

    assert found == [["draft"]]


def test_idle_form_becomes_a_revision_and_goes_on(open_form, workbench, qtbot):
    form = open_form()
    qtbot.keyClicks(form.what, "Perkelahian")

    form.idle.timeout.emit()

    assert form.header.detail.text() == "K-BJM07-240131-A01"
    assert len(working_copies(workbench)) == 1
    qtbot.keyClicks(form.what, " dua kelompok")
    with qtbot.waitSignal(form.closed):
        form.save_draft()
    (row,) = all_records(workbench)
    view = records.get(workbench.desk, row.id)
    assert row.title == "Perkelahian dua kelompok"
    assert len(view.state.history) == 2
    assert not working_copies(workbench)


def test_changing_a_submitted_record_asks_why(open_form, workbench, qtbot):
    first = open_form()
    fill_in(first, qtbot)
    first.submit()
    (row,) = all_records(workbench)
    form = open_form(row.id)

    assert form.ending.reason.isVisible()
    assert form.tools.submit.text() == "Simpan perubahan"
    form.what.end(False)  # noqa: FBT003 - Qt
    qtbot.keyClicks(form.what, " di pasar")
    qtbot.keyClick(form.what, Qt.Key.Key_Return, CTRL)
    assert form.ending.reason.hasFocus()
    qtbot.keyClicks(form.ending.reason, "lokasi kurang jelas")
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.ending.reason, Qt.Key.Key_Return, CTRL)

    view = records.get(workbench.desk, row.id)
    assert view.state.state is State.SUBMITTED
    assert view.document.what == "Perkelahian di pasar"
    assert view.state.history[-1].reason == "lokasi kurang jelas"


def test_change_without_a_reason_is_kept_when_the_form_closes(open_form, workbench, qtbot):
    first = open_form()
    fill_in(first, qtbot)
    first.submit()
    (row,) = all_records(workbench)
    form = open_form(row.id)
    form.what.end(False)  # noqa: FBT003 - Qt
    qtbot.keyClicks(form.what, " di pasar")

    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form.what, Qt.Key.Key_Escape)

    assert open_form(row.id).what.text() == "Perkelahian di pasar"
    assert Action.RECALL in records.get(workbench.desk, row.id).actions


def test_undo_goes_back_over_all_fields(open_form, workbench, qtbot):
    form = open_form()
    form.what.setFocus()
    qtbot.keyClicks(form.what, "dua kelompok")
    form.how.setFocus()
    qtbot.keyClicks(form.how, "ejek")

    qtbot.keyClick(form.how, Qt.Key.Key_Z, CTRL)
    assert (form.how.text(), form.what.text()) == ("", "dua kelompok")
    qtbot.keyClick(form.how, Qt.Key.Key_Z, CTRL)
    assert form.what.text() == "dua "
    assert form.what.hasFocus()
    qtbot.keyClick(form.what, Qt.Key.Key_Y, CTRL)
    assert form.what.text() == "dua kelompok"
    form.saver.flush()
    assert working_copies(workbench)[0].document.what == "dua kelompok"


def test_stage_follows_the_day_until_the_officer_chooses(open_form):
    form = open_form()
    assert form.document.stage == "KAMPANYE"
    quiet = replace(form.document.occurred, date=dt.date(2024, 2, 12))

    form.edit("occurred", quiet)
    assert form.document.stage == "MASA_TENANG"
    form.edit("stage", "BUKAN_PEMILU")
    form.edit("occurred", replace(quiet, date=dt.date(2024, 1, 31)))
    assert form.document.stage == "BUKAN_PEMILU"


def test_unknown_fields_survive_an_edit(open_form, workbench, qtbot):
    asked = []
    workbench.form_asked.connect(lambda form, _: asked.append(form))
    workbench.new_record("incident")
    copy = asked[0].copy
    newer = Form(replace(copy, doc={**copy.doc, "weather": "hujan"}), asked[0].document)
    form = SmallForm(workbench, newer)
    qtbot.addWidget(form)
    qtbot.keyClicks(form.what, "Perkelahian")
    form.save_draft()

    (row,) = all_records(workbench)
    assert records.get(workbench.desk, row.id).state.document["weather"] == "hujan"
