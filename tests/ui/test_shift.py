"""A shift wires pages and forms: what one asks for, another shows."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from brata_desktop.domain.document import Place
from brata_desktop.domain.times import WITA
from brata_desktop.services import records
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.shift import Shift
from tests.services.test_home import incident, submitted


@pytest.fixture
def shift_of(workbench_of, theme, shown):
    """Return a function that begins an officer's shift."""
    begun = []

    def begin(name="Rahman"):
        workbench = workbench_of(name)
        pages = {"home": HomePage(workbench), "records": RecordsPage(workbench)}
        shift = Shift(
            workbench, theme, pages, make_form, lambda _bench, _id, parent: QDialog(parent)
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
    form, _ = records.open_new(desk, "incident", incident(desk))
    view, _ = records.save_draft(desk, form)
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
    form, _ = records.open_new(desk, "incident")
    saved = records.autosave(desk, replace(form, document=incident(desk)))
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
    form, _ = records.open_new(desk, "incident")
    records.autosave(desk, replace(form, document=incident(desk)))
    shift = shift_of()

    with qtbot.waitSignal(shift.ended):
        shift.end()

    assert records.unfinished(desk) == ()
    assert [row.status for row in records.page(desk, records.RecordFilter()).rows] == ["draft"]


def test_settle_puts_what_was_typed_on_disk(shift_of, post):
    shift = shift_of()
    shift.workbench.new_record("incident", screen="home")
    shift.forms[0].edit("what", "Pelemparan batu")
    done = []

    shift.settle(lambda: done.append(True))

    assert done == [True]
    assert records.unfinished(post.desk("Rahman"))[0].document.what == "Pelemparan batu"
