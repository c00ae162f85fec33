"""A shift wires pages and forms: what one asks for, another shows."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from brata_desktop.domain.document import Place
from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.kinds.patrol import NOTABLE, Checkpoint
from brata_desktop.domain.times import WITA
from brata_desktop.services import forms, records
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.shift import Shift
from brata_desktop.ui.sync.worker import SyncWorker
from tests.services.test_home import incident, submitted


@contextmanager
def no_way(_line, _listen, _stop):
    """Lead nowhere: the laptop is not enrolled."""
    raise Unavailable("hub-unreachable", reason="no link")
    yield


@pytest.fixture
def shift_of(workbench_of, theme, shown, inline):
    """Return a function that begins an officer's shift."""
    begun = []

    def begin(name="Rahman"):
        workbench = workbench_of(name)
        pages = {"home": HomePage(workbench), "records": RecordsPage(workbench)}
        worker = SyncWorker(workbench.desk, inline, inline, no_way, parent=workbench)
        shift = Shift(
            workbench, theme, pages, make_form, lambda _bench, _id, parent: QDialog(parent), worker
        )
        shown(shift.frame, (1366, 690))
        shift.begin()
        begun.append(shift)
        return shift

    yield begin
    for shift in begun:
        shift.deleteLater()


def test_shift_begins_at_beranda_with_the_officer(shift_of):
    shift = shift_of()

    assert shift.frame.current_key == "home"
    assert shift.frame.state.user == "Bripka Rahman"
    assert shift.frame.state.stage_day == "hari ke-65 dari 75"


def test_form_opens_over_the_screen_that_asked(shift_of):
    shift = shift_of()

    shift.workbench.new_record("incident", screen="home")

    assert shift.frame.current_page is shift.forms[0]
    assert shift.frame.current_key == "home"


def test_same_form_is_not_opened_twice(shift_of, post):
    desk = post.desk("Rahman")
    form, _ = forms.open_new(desk, "incident", incident(desk))
    view, _ = forms.save_draft(desk, form)
    shift = shift_of()

    shift.workbench.edit_record(view.state.record)
    shift.frame.show_screen("home")
    shift.workbench.edit_record(view.state.record, screen="home")

    assert len(shift.forms) == 1
    assert shift.frame.current_page is shift.forms[0]


def test_record_that_lacks_an_answer_opens_there(shift_of, post):
    desk = post.desk("Rahman")
    view, _ = records.add(desk, "incident", incident(desk, place=Place()))
    shift = shift_of()

    shift.workbench.complete_record(view.state.record)

    form = shift.frame.current_page
    place = form.bindings.find("place")
    assert form is shift.forms[0]
    assert place.widget.isAncestorOf(QApplication.focusWidget())
    assert place.holder.error() == "Lengkapi Di mana dahulu."


def test_form_of_a_crash_is_there_again_with_one_toast(shift_of, post):
    desk = post.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")
    saved = forms.autosave(desk, replace(form, document=incident(desk)))
    shift = shift_of()

    at = saved.copy.updated_at.astimezone(WITA)
    assert [toast.text() for toast in shift.frame.toasts.toasts] == [
        f"Draf dipulihkan sampai {at:%H.%M.%S}."
    ]
    assert shift.forms[0].document.what == "Perkelahian usai rapat"


def test_record_that_a_page_asks_for_is_shown_in_the_list(shift_of, post):
    desk = post.desk("Rahman")
    record = submitted(desk, incident(desk))
    shift = shift_of()

    shift.workbench.record_asked.emit(record)

    assert shift.frame.current_key == "records"


def test_end_makes_revisions_of_open_forms(shift_of, post, qtbot):
    desk = post.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")
    forms.autosave(desk, replace(form, document=incident(desk)))
    shift = shift_of()

    with qtbot.waitSignal(shift.ended):
        shift.end()

    assert forms.unfinished(desk) == ()
    assert [row.status for row in records.page(desk, records.RecordFilter()).rows] == ["draft"]


def test_settle_puts_what_was_typed_on_disk(shift_of, post):
    shift = shift_of()
    shift.workbench.new_record("incident", screen="home")
    shift.forms[0].edit("what", "Pelemparan batu")
    done = []

    shift.settle(lambda: done.append(True))

    assert done == [True]
    assert forms.unfinished(post.desk("Rahman"))[0].document.what == "Pelemparan batu"


@pytest.fixture
def raised(shift_of, qtbot):
    """A shift with a patrol whose form asked for an incident at its checkpoint."""
    shift = shift_of()
    desk = shift.workbench.desk
    patrol = replace(
        forms.propose(desk, "patrol"),
        mode="M_R4",
        what="Patroli malam",
        place=Place("Kelayan"),
        checkpoints=(Checkpoint("a", Place("Simpang Kelayan B"), note="Baliho rusak"),),
    )
    shift.workbench.new_record("patrol", patrol)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_K)
    return shift


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def stored(shift):
    return {form.copy.kind: form.document for form in forms.unfinished(shift.workbench.desk)}


def listed(shift):
    rows = records.page(shift.workbench.desk, records.RecordFilter()).rows
    return [(row.kind, row.status) for row in rows]


def test_incident_raised_by_accident_leaves_nothing_behind(raised, qtbot):
    patrol, _ = raised.forms
    press(qtbot, Qt.Key.Key_Escape)
    patrol.saver.flush()

    assert raised.frame.current_page is patrol
    assert raised.forms == (patrol,)
    assert list(stored(raised)) == ["patrol"]
    assert stored(raised)["patrol"].checkpoints[0].incident_id == ""
    assert listed(raised) == []


def test_incident_that_was_typed_into_stays(raised, qtbot):
    patrol, incident = raised.forms
    incident.what.setFocus()
    qtbot.keyClicks(incident.what, "!")
    press(qtbot, Qt.Key.Key_Escape)

    assert listed(raised) == [("incident", "draft")]
    assert patrol.patrol.checkpoints[0].incident_id == incident.record


def test_incident_of_a_crash_stays_although_nothing_more_is_typed(raised, shift_of, qtbot):
    _, incident = raised.forms
    qtbot.keyClicks(incident.what, "!")
    incident.saver.flush()
    again = shift_of()
    again.workbench.edit_record(incident.record)
    press(qtbot, Qt.Key.Key_Escape)

    assert listed(again) == [("incident", "draft")]


def test_untouched_incident_stays_when_its_patrol_was_saved_with_it(raised, qtbot):
    patrol, incident = raised.forms
    patrol.save_draft()
    press(qtbot, Qt.Key.Key_Escape)

    assert sorted(listed(raised)) == [("incident", "draft"), ("patrol", "draft")]
    saved = records.get(raised.workbench.desk, patrol.record).document
    assert saved.checkpoints[0].incident_id == incident.record


def test_taking_steps_back_and_again_leaves_no_dead_link(raised, qtbot):
    patrol, _ = raised.forms
    press(qtbot, Qt.Key.Key_Escape)
    seen = []
    for act in (patrol.undo, patrol.redo, patrol.undo):
        act()
        seen.append((patrol.patrol.checkpoints[0].result, patrol.patrol.checkpoints[0].incident_id))

    assert seen == [("", ""), (NOTABLE, ""), ("", "")]


def test_k_shows_the_incident_that_is_open_already(raised, qtbot):
    patrol, incident = raised.forms
    raised.frame.show_page(patrol)
    patrol.route.choose("a")
    press(qtbot, Qt.Key.Key_K)

    assert raised.forms == (patrol, incident)
    assert raised.frame.current_page is incident


def test_form_that_made_a_revision_meanwhile_is_not_opened_twice(raised, qtbot):
    patrol, incident = raised.forms
    qtbot.keyClicks(incident.what, "!")
    incident.ending.pause()
    raised.frame.show_page(patrol)
    patrol.route.choose("a")
    press(qtbot, Qt.Key.Key_K)

    assert listed(raised) == [("incident", "draft")]
    assert raised.forms == (patrol, incident)
    assert raised.frame.current_page is incident
