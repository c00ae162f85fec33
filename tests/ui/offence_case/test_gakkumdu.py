"""The screen Gakkumdu and its form: the journey by keyboard, lists, windows."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.offence_case import OffenceCase, TakenStep, step_of
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.services.record_paper import gather
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.forms import make_form
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.kinds import kind_pages
from brata_desktop.ui.kinds.offence_case.page import ALL, GakkumduPage
from brata_desktop.ui.kinds.offence_case.samples import case_form, cases_window, sample_case
from brata_desktop.ui.pages import sidebar
from brata_desktop.ui.records.page import RecordsPage
from brata_desktop.ui.rendering import SIZES, grab, overflowing
from tests.documents import documents
from tests.services_world import incident

KEY, MOD = Qt.Key, Qt.KeyboardModifier


def focused():
    return QApplication.focusWidget()


def write(qtbot, text):
    qtbot.keyClicks(focused(), text)


def press(qtbot, key, modifier=MOD.NoModifier):
    qtbot.keyClick(focused(), key, modifier)


@pytest.fixture
def screen(workbench_of, theme, shown):
    """The window with Catatan and Gakkumdu; forms open over them."""
    workbench = workbench_of()
    frame = shown(Frame(theme, screens=sidebar()), (1366, 768))
    frame.add_page("records", RecordsPage(workbench))
    frame.add_page("gakkumdu", GakkumduPage(workbench))
    workbench.form_asked.connect(
        lambda form, over: frame.open_page(make_form(workbench, form), over)
    )
    frame.show_screen("records")
    return frame


def take_step(qtbot, form, day, number, by):
    """Write down the step whose day has the focus."""
    write(qtbot, day)
    press(qtbot, KEY.Key_Tab)
    press(qtbot, KEY.Key_Tab)
    write(qtbot, number)
    press(qtbot, KEY.Key_Tab)
    write(qtbot, by)
    form.commit_field()


def test_from_an_incident_to_the_next_deadline_by_keyboard(screen, qtbot, post):
    """Directed to Bawaslu, registered, a police report: no mouse anywhere."""
    desk = post.desk("Rahman")
    told = incident("Pembagian uang kepada warga", dt.time(9, 0), dt.date(2024, 1, 15))
    source = records.add(desk, "incident", told, submit=True)[0].state.record
    page = screen.current_page
    page.show_record(source)
    page._detail_pause.stop()
    page._show_detail()
    page.focus_first()

    press(qtbot, KEY.Key_M)
    menu = QApplication.activePopupWidget()
    qtbot.keyClick(menu, KEY.Key_B)
    form = screen.current_page
    assert focused() is form.steps.rows[-1].when.day
    assert form.document.incident_id == source
    take_step(qtbot, form, "16/1/2024", "014/TT/I/2024", "Staf penerima laporan")
    press(qtbot, KEY.Key_T, MOD.AltModifier)
    take_step(qtbot, form, "17/1/2024", "003/Reg", "Bawaslu Kota")
    form.tell()
    assert form.next.facts.facts[1].text == "Tindak lanjut / kajian"
    for code, day in (("DITERUSKAN", "22/1/2024"), ("LP", "22/1/2024")):
        form.steps.add_step(code)
        take_step(qtbot, form, day, f"{code}/1", "Polresta")
    press(qtbot, KEY.Key_Return, MOD.ControlModifier)

    (row,) = records.page(desk, RecordFilter(kinds=("offence_case",))).rows
    assert (row.status, row.number[:8]) == ("submitted", "G-BJM07-")
    document = records.get(desk, row.id).document
    assert step_of(document, "LP").number == "LP/1"
    assert step_of(document, "DIARAHKAN").by == "Staf penerima laporan"

    press(qtbot, KEY.Key_G, MOD.ControlModifier | MOD.ShiftModifier)
    assert screen.current_key == "gakkumdu"
    (line,) = screen.current_page.table.lines.lines
    assert line.cells[1].text == "Tahap I: berkas ke penuntut umum"
    assert line.cells[2].text == "5 Februari"
    assert line.cells[2].detail == "5 Feb kalender, 13 Feb kerja"
    # 14 working days from 22 January: 23-26, 29-31, 1, 2, 5, 6, 7 are twelve; 8, 9 free; 12, 13.


def made(post, *steps, what="Perusakan alat peraga", occurred=dt.date(2024, 1, 19)):
    desk = post.desk("Rahman")
    document = OffenceCase(
        operation=desk.operation,
        stage="KAMPANYE",
        what=what,
        occurred=When(occurred, dt.time(9, 0)),
        place=Place("Simpang Kelayan", "63.71.01"),
        steps=steps,
    )
    return records.add(desk, "offence_case", document, submit=True)[0].state.record


def on(day, month=1):
    return When(dt.date(2024, month, day))


LATE = (TakenStep("DIARAHKAN", on(20), "1/TT", "Staf"), TakenStep("REGISTER", on(22)))


def test_what_is_past_says_so_in_words(workbench_of, shown, post):
    made(post, *LATE)
    page = shown(GakkumduPage(workbench_of()), (1170, 700))
    page.refresh()

    (line,) = page.table.lines.lines
    assert (line.cells[2].text, line.cells[2].icon) == ("lewat 2 hari", "alarm-clock")
    assert "lewat 2 hari" in line.spoken
    assert "1 tenggat sudah lewat" in page.header.detail.text()


def test_the_pane_tells_the_course_and_that_it_is_help(workbench_of, shown, post):
    made(post, *LATE)
    page = shown(GakkumduPage(workbench_of()), (1170, 700))
    page.refresh()

    first, *steps = page.detail.points.facts
    assert first.text == "Bantuan hitung, bukan nasihat hukum."
    registered = next(fact for fact in steps if fact.text.startswith("Register"))
    assert registered.caption == "22 Jan 24"
    running = next(fact for fact in steps if fact.text.startswith("Tindak lanjut"))
    assert "29 Januari (hari kalender); 31 Januari (hari kerja)" in running.text
    assert running.tone == "warn"


def test_digits_choose_the_list(workbench_of, shown, qtbot, post):
    made(post, *LATE, what="Lewat")
    made(post, *LATE, TakenStep("DIHENTIKAN", on(30)), what="Selesai")
    page = shown(GakkumduPage(workbench_of()), (1170, 700))
    page.refresh()
    page.focus_first()

    def titles():
        return [line.cells[0].text for line in page.table.lines.lines]

    assert titles() == ["Lewat"]
    press(qtbot, KEY.Key_3)
    assert (page.tab, titles()) == (ALL, ["Lewat", "Selesai"])
    press(qtbot, KEY.Key_2)
    assert titles() == ["Lewat"]


def test_without_a_case_the_screen_says_what_to_do(workbench_of, shown):
    page = shown(GakkumduPage(workbench_of()), (1170, 700))
    page.refresh()

    assert page.body.currentWidget() is page.nothing
    assert "Bawaslu" in page.nothing.accessibleName()


def test_the_deadline_stands_on_beranda(workbench_of, shown, post):
    made(post, *LATE)
    page = shown(HomePage(workbench_of()), (1366, 690))
    page.refresh()

    (due,) = [row for row in page.to_do.rows if "lewat sejak" in row.content.detail]
    assert due.content.title == "Tindak lanjut / kajian: Perusakan alat peraga"


def test_it_has_its_place_and_key(workbench):
    screen, make = kind_pages()["gakkumdu"]

    assert (screen.shortcut, screen.group, screen.rank) == ("Ctrl+Shift+G", "supervision", 78)
    assert make is GakkumduPage


def test_the_paper_is_drawn(workbench_of, post):
    workbench = workbench_of()
    record = made(post, *LATE)

    drawn = workbench.printer.record(gather(workbench.desk, record), mask_document)
    assert drawn.pdf.startswith(b"%PDF")


# -- the form ------------------------------------------------------------------------------------


def opened(workbench, document=None):
    form, _ = forms.open_new(workbench.desk, "offence_case", document)
    return make_form(workbench, form)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(documents("offence_case"))
def test_what_is_shown_stays_as_it_was(workbench, qtbot, document):
    form = opened(workbench, document)
    qtbot.addWidget(form)

    assert form.typed().document == document


def test_an_empty_row_for_the_next_step_is_no_step(workbench, shown):
    form = shown(opened(workbench, sample_case()), (1170, 700))

    assert form.steps.rows[-1].item.id == "TAHAP_1"
    assert form.typed().document == sample_case()


def test_every_step_has_one_row_at_most(workbench, shown):
    form = shown(opened(workbench, sample_case()), (1170, 700))
    for _ in range(40):
        form.steps.add_row()

    ids = [row.item.id for row in form.steps.rows]
    assert len(ids) == len(set(ids))
    assert set(ids) == {step.code for step in form._rows()}


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("make", [case_form, cases_window], ids=["form", "cases"])
def test_nothing_is_clipped_in_any_window(theme, qtbot, make, mode):
    theme.apply(mode)
    window = make()
    qtbot.addWidget(window)
    for size in SIZES:
        grab(window, size)
        assert not overflowing(window), size


@pytest.mark.parametrize("scale", [90, 130, 150])
@pytest.mark.parametrize("make", [case_form, cases_window], ids=["form", "cases"])
def test_nothing_is_clipped_at_any_size_of_text(theme, qtbot, make, scale):
    theme.apply("light", scale)
    window = make()
    qtbot.addWidget(window)
    grab(window, SIZES[0])

    assert not overflowing(window)
