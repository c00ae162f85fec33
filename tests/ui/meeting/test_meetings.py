"""The screen Rapat koordinasi and its form: a journey by keyboard, lists, states, windows."""

import datetime as dt
from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.meeting import DONE, OPEN, WORKING, Agreement, Meeting, Owner
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import WITA, When
from brata_desktop.services import forms, records
from brata_desktop.services.record_paper import gather
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.kinds import kind_pages
from brata_desktop.ui.kinds.meeting.page import MEETINGS, OPEN_TAB, OURS, MeetingsPage
from brata_desktop.ui.kinds.meeting.samples import meeting_form, meetings_window, sample_meeting
from brata_desktop.ui.pages import sidebar
from brata_desktop.ui.rendering import SIZES, grab, overflowing
from brata_desktop.ui.widgets.segmented import Segment
from tests.documents import documents

DAY = dt.date(2024, 1, 31)
KEY = Qt.Key


def focused():
    return QApplication.focusWidget()


def write(qtbot, text):
    qtbot.keyClicks(focused(), text)


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(focused(), key, modifier)


FIVE = (
    ("Menyampaikan jadwal rapat umum", "KPU", "+2"),
    ("Memasang rambu pengalihan arus", "Dishub Kota", "Jumat"),
    ("Menyiapkan dua regu pengamanan", "Pos 07", "1/2"),
    ("Menertibkan alat peraga", "Satpol PP", "5 Februari"),
    ("Membuka posko bersama", "Pemda", "besok"),
)


@pytest.fixture
def screen(workbench_of, theme, shown):
    """The window with the screen of meetings; forms open over it."""
    workbench = workbench_of()
    frame = shown(Frame(theme, screens=sidebar()), (1366, 768))
    frame.add_page("meetings", MeetingsPage(workbench))
    workbench.form_asked.connect(
        lambda form, over: frame.open_page(make_form(workbench, form), over)
    )
    frame.show_screen("meetings")
    return frame


def write_minutes(qtbot, form):
    """Write a meeting with five agreements, and submit it, hands on the keys."""
    press(qtbot, KEY.Key_Down)
    press(qtbot, KEY.Key_Tab)
    write(qtbot, "Kabag Ops Polresta")
    form.go_to("place")
    write(qtbot, "Aula Polresta")
    form.go_to("what")
    press(qtbot, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(qtbot, "Rakor pengamanan kampanye rapat umum")
    form.go_to("topics")
    write(qtbot, "Jadwal kampanye")
    press(qtbot, KEY.Key_Return)
    write(qtbot, "Rute dan parkir")
    press(qtbot, KEY.Key_T, Qt.KeyboardModifier.AltModifier)
    for number, (content, owner, due) in enumerate(FIVE):
        write(qtbot, content)
        press(qtbot, KEY.Key_Tab)
        write(qtbot, owner)
        press(qtbot, KEY.Key_Tab)
        write(qtbot, due)
        if number + 1 < len(FIVE):
            press(qtbot, KEY.Key_Return)
    press(qtbot, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_meeting_with_five_agreements_by_keyboard(screen, qtbot):
    """Recorded, submitted, one ticked off with a reason, the minutes drawn: no mouse anywhere."""
    page = screen.current_page
    desk, printer = page.workbench.desk, page.workbench.printer
    press(qtbot, KEY.Key_N)
    form = screen.current_page
    assert focused() is form.forum
    write_minutes(qtbot, form)

    (row,) = records.page(desk, RecordFilter(kinds=("meeting",))).rows
    assert (row.status, row.done, row.total, row.number[:8]) == ("submitted", 0, 5, "R-BJM07-")
    document = records.get(desk, row.id).document
    assert document.topics == ("Jadwal kampanye", "Rute dan parkir")
    assert [(e.content, e.owner.name) for e in document.agreements] == [f[:2] for f in FIVE]
    assert [each.due.day for each in document.agreements] == [2, 2, 1, 5, 1]
    assert document.agreements[2].owner == Owner("Pos 07", "BJM", "07")

    assert screen.current_page is page
    press(qtbot, KEY.Key_2)
    assert page.agreements.lines.lines[0].cells[0].text == "Menyiapkan dua regu pengamanan"
    press(qtbot, KEY.Key_S)
    asked = QApplication.activeModalWidget()
    qtbot.waitUntil(asked.isActiveWindow)
    write(qtbot, "Regu sudah dibentuk")
    press(qtbot, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)

    after = records.get(desk, row.id)
    assert [each.state for each in after.document.agreements] == [OPEN, OPEN, DONE, OPEN, OPEN]
    assert after.state.history[-1].reason == "Regu sudah dibentuk"
    assert page.agreements.lines.rowCount() == 4

    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    papers = []
    page.workbench.paper_asked.connect(papers.append)
    press(qtbot, KEY.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert papers == [(row.id,)]
    assert printer.record(gather(desk, row.id), mask_document).pdf.startswith(b"%PDF")


def made(post, *agreements, approve=False, submit=True, **more):
    desk = post.desk("Rahman")
    document = Meeting(
        operation=desk.operation,
        stage="KAMPANYE",
        forum="RAKOR_LINSEK",
        what="Rakor pengamanan",
        occurred=When(DAY, dt.time(9, 0)),
        place=Place("Aula", "63.71.01"),
        agreements=agreements,
        **more,
    )
    view, _ = records.add(desk, "meeting", document, submit=submit)
    if approve:
        records.act(post.desk("Suryadi"), [view.state.record], Action.APPROVE)
    return view.state.record


ONE = Agreement("a", "Memasang rambu", Owner("Dishub"), DAY - dt.timedelta(2))
OWN = Agreement("b", "Menyiapkan regu", Owner("Pos 07", "BJM", "07"), DAY)


def state_of(post, record, at=0):
    return records.get(post.desk("Rahman"), record).document.agreements[at].state


def test_of_a_draft_a_letter_is_enough(workbench_of, shown, qtbot, post):
    record = made(post, ONE, OWN, submit=False)
    page = shown(MeetingsPage(workbench_of()), (1170, 700))
    page.focus_first()

    for key, state in ((KEY.Key_D, WORKING), (KEY.Key_B, "BATAL")):
        press(qtbot, KEY.Key_2)
        press(qtbot, key)
        assert state_of(post, record) == state
    assert [each.cells[0].text for each in page.agreements.lines.lines] == ["Menyiapkan regu"]


def test_in_the_list_of_meetings_a_digit_says_which(workbench_of, shown, qtbot, post):
    record = made(post, ONE, OWN, submit=False)
    page = shown(MeetingsPage(workbench_of()), (1170, 700))
    page.focus_first()

    press(qtbot, KEY.Key_S)
    menu = QApplication.activePopupWidget()
    assert [each.text() for each in menu.actions()] == [
        "&1  Memasang rambu",
        "&2  Menyiapkan regu",
    ]
    qtbot.keyClick(menu, KEY.Key_2)

    assert (state_of(post, record), state_of(post, record, 1)) == (OPEN, DONE)
    assert page.meetings.lines.lines[0].cells[3].text == "1/2 selesai"


def test_what_is_overdue_and_what_is_ours_says_so_in_words(workbench_of, shown, post):
    made(post, ONE, OWN)
    page = shown(MeetingsPage(workbench_of()), (1170, 700))
    page.tabs.set_chosen(OPEN_TAB)
    page.refresh()

    first, second = page.agreements.lines.lines
    assert (first.cells[2].text, first.cells[2].icon) == ("lewat 2 hari", "alarm-clock")
    assert (second.cells[2].text, second.cells[1].detail) == ("hari ini", "tugas kita")
    assert "lewat 2 hari" in first.spoken
    page.tabs.set_chosen(OURS)
    page.refresh()
    assert [each.cells[0].text for each in page.agreements.lines.lines] == ["Menyiapkan regu"]
    assert [each.option.count for each in page.tabs.findChildren(Segment)] == [1, 2, 1]


def test_a_search_finds_agreements_by_owner(workbench_of, shown, qtbot, post):
    made(post, ONE, OWN)
    page = shown(MeetingsPage(workbench_of()), (1170, 700))
    page.tabs.set_chosen(OPEN_TAB)
    page.search.setText("dishub")
    page.refresh()

    assert [each.cells[0].text for each in page.agreements.lines.lines] == ["Memasang rambu"]


def test_without_a_meeting_the_screen_says_what_to_do(workbench_of, shown):
    page = shown(MeetingsPage(workbench_of()), (1170, 700))

    assert page.body.currentWidget() is page.nothing
    assert "Tekan N" in page.nothing.accessibleName()


def test_further_meetings_come_when_the_end_is_in_sight(workbench_of, shown, post, monkeypatch):
    monkeypatch.setattr("brata_desktop.ui.kinds.meeting.page._PAGE", 2)
    for _ in range(5):
        made(post, ONE)
    page = shown(MeetingsPage(workbench_of()), (1170, 700))

    while page.meetings.lines.canFetchMore(page.meetings.rootIndex()):
        page.meetings.lines.fetchMore(page.meetings.rootIndex())

    keys = [line.key for line in page.meetings.lines.lines]
    assert len(keys) == len(set(keys)) == 5


def test_the_owner_finds_it_on_beranda(workbench_of, shown, post):
    made(post, ONE, OWN)
    page = shown(HomePage(workbench_of()), (1366, 690))
    page.refresh()

    (due,) = [row for row in page.to_do.rows if "jatuh tempo" in row.content.detail]
    assert due.content.title == "Menyiapkan regu"
    assert page.tiles["meeting"].text() == "Rapat"
    assert page.figures["meeting"].detail.text() == "2 kesepakatan"


def test_it_has_its_place_and_key(workbench):
    screen, make = kind_pages()["meetings"]

    assert (screen.shortcut, screen.group, screen.rank) == ("Ctrl+7", "supervision", 70)
    assert screen.title == "Rapat koordinasi"
    assert make is MeetingsPage


# -- the form ------------------------------------------------------------------------------------


def opened(workbench, document=None):
    form, _ = forms.open_new(workbench.desk, "meeting", document)
    return make_form(workbench, form)


def test_a_day_that_is_none_keeps_the_record_from_being_submitted(workbench, shown, qtbot):
    form = shown(opened(workbench, sample_meeting()), (1170, 700))
    row = form.agreements.rows[4]
    row.due.setFocus()
    write(qtbot, "secepatnya")
    row.state.setFocus()

    press(qtbot, KEY.Key_Down)
    assert form.document.agreements[4].state == WORKING
    assert row.due.text() == "secepatnya"
    form.submit()
    assert form.bindings.unclear() == {"agreements": "secepatnya"}
    assert form.document.agreements[4].due is None


def test_every_field_is_answered_in_the_form(workbench, shown):
    form = shown(opened(workbench), (1170, 700))
    bound = {binding.field for binding in form.bindings}

    assert {each.name for each in fields(Meeting)} - bound == {
        "operation", "source", "external_id",
    }  # fmt: skip


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(documents("meeting"))
def test_what_is_shown_stays_as_it_was(workbench, qtbot, document):
    form = opened(workbench, document)
    qtbot.addWidget(form)

    assert form.typed().document == document


def test_an_edit_of_one_agreement_leaves_the_others(workbench, shown, qtbot):
    form = shown(opened(workbench, sample_meeting()), (1170, 700))
    before = form.document
    row = form.agreements.rows[1]
    row.state.setFocus()
    press(qtbot, KEY.Key_Down)

    changed = replace(before.agreements[1], state=DONE)
    expected = (before.agreements[0], changed, *before.agreements[2:])
    assert form.document == replace(before, agreements=expected)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(
    "make",
    [meeting_form, lambda: meetings_window(MEETINGS), lambda: meetings_window(OPEN_TAB)],
    ids=["form", "meetings", "open"],
)
def test_nothing_is_clipped_in_any_window(theme, qtbot, make, mode):
    theme.apply(mode)
    window = make()
    qtbot.addWidget(window)
    for size in SIZES:
        grab(window, size)
        assert not overflowing(window), size


@pytest.mark.parametrize("scale", [90, 130, 150])
@pytest.mark.parametrize(
    "make", [meeting_form, lambda: meetings_window(OPEN_TAB)], ids=["form", "open"]
)
def test_nothing_is_clipped_at_any_size_of_text(theme, qtbot, make, scale):
    theme.apply("light", scale)
    window = make()
    qtbot.addWidget(window)
    grab(window, SIZES[0])

    assert not overflowing(window)


def test_now_is_the_clock_of_the_post(workbench):
    assert opened(workbench).now() == dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)
