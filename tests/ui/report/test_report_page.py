"""Laporan: seen while it is written, kept while it is typed, issued only when it left."""

import datetime as dt
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from brata_desktop.domain.document import Place
from brata_desktop.domain.kinds.incident import Person
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.reports.daily_inputs import ANALYSIS, OPENING
from brata_desktop.services import issuing, records, report_draft
from brata_desktop.ui.background import Background
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame.state import FrameState
from brata_desktop.ui.rendering import overflowing
from brata_desktop.ui.report.history import HistoryDialog
from brata_desktop.ui.report.page import ReportPage
from brata_desktop.ui.report.paper_window import PaperWindow
from brata_desktop.ui.report.printing import Outlets, lay_paper

DAY = dt.date(2024, 1, 31)


class Desk:
    """Stands for the system's dialogs: gives a printer that prints into a file, and a place."""

    def __init__(self, folder):
        self.folder = folder
        self.is_cancelled = False
        self.file = folder / "laporan.pdf"
        self.paper = folder / "printed.pdf"
        self.outlets = Outlets(self.printer, self.ask_file)

    def printer(self, _parent, size):
        if self.is_cancelled:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper))
        lay_paper(printer, size)
        return printer

    def ask_file(self, _parent, name):
        self.proposed = name
        return None if self.is_cancelled else self.file


@pytest.fixture
def dialogs(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return Desk(folder)


@pytest.fixture
def said():
    return []


@pytest.fixture
def page_of(workbench_of, dialogs, shown, said):
    def make(name="Suryadi"):
        workbench = workbench_of(name)
        workbench.said.connect(said.append)
        page = ReportPage(workbench, dialogs.outlets)
        page.workbench = workbench
        return shown(page, (1170, 670))

    return make


def record(post, what, *, approve=True, **changes):
    document = replace(
        records.propose(post.desk("Rahman"), "incident"),
        category="KJ_KELAHI",
        severity="SEDANG",
        what=what,
        place=Place(name="Gedung Serbaguna", area_code="63.71.01"),
        occurred=When(date=DAY, time=dt.time(20, 15)),
    )
    view, changed = records.add(
        post.desk("Rahman"), "incident", replace(document, **changes), submit=True
    )
    if approve:
        records.act(post.desk("Suryadi"), [view.state.record], Action.APPROVE)
    return changed


def text_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def drawn(page, qtbot):
    """Let the debounced drawing be done."""
    timer = page._drawing._rest
    if timer.isActive():
        with qtbot.waitSignal(page.preview.shown):
            pass
    return text_of(page.preview.pdf)


def type_into(area, text):
    area.setFocus()
    QTest.keyClicks(area, text)


def test_today_and_the_own_unit_are_there_at_once(post, page_of):
    record(post, "Perkelahian di gedung")

    page = page_of()

    assert page.options.day.value() == DAY
    assert "Perkelahian di gedung" in text_of(page.preview.pdf)
    assert page.preview.position.text() == f"Halaman 1 dari {page.preview.view.page_count}"
    assert page.note[0] == "Pratinjau terbarui 20.47"
    assert page.header.detail.text() == "Laporan harian, Rabu, 31 Januari 2024"


def test_printing_today_takes_three_actions(post, workbench_of, dialogs, theme, shown, qtbot):
    """Ctrl+8, Ctrl+P, Enter in the print dialog; the last one is the system's."""
    record(post, "Perkelahian")
    workbench = workbench_of("Suryadi")
    frame = Frame(theme)
    frame.add_page("home", Page())
    page = ReportPage(workbench, dialogs.outlets)
    frame.add_page("report", page)
    frame.set_state(FrameState(roles=frozenset({"pengawas"})))
    frame.show_screen("home")
    shown(frame, (1366, 768))

    QTest.keyClick(frame, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(workbench.said):  # Qt shows the button pressed for a moment
        QTest.keyClick(frame, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    [edition] = issuing.issued(post.desk("Suryadi"), "BJM")
    printed = pypdfium2.PdfDocument(dialogs.paper)
    issued = pypdfium2.PdfDocument(issuing.open_issued(post.desk("Suryadi"), edition.id))
    assert (edition.edition, len(printed)) == (1, len(issued))
    assert printed.get_page_size(0) == pytest.approx(issued.get_page_size(0), abs=1)
    # Dark where letters are, not a blank sheet.
    sample = printed[0].render(scale=0.5, grayscale=True).to_pil()
    assert sample.getextrema()[0] < 100
    printed.close()
    issued.close()


def test_cancelled_dialogs_issue_nothing(post, page_of, dialogs, said):
    page = page_of()
    dialogs.is_cancelled = True

    page.print.click()
    page.save.click()

    assert issuing.issued(post.desk("Suryadi"), "BJM") == ()
    assert not said


def test_saved_file_is_the_issued_edition(post, page_of, dialogs, said):
    record(post, "Perkelahian")
    page = page_of("Siti")

    page.save.click()

    [edition] = issuing.issued(post.desk("Siti"), "BJM")
    assert dialogs.file.read_bytes() == issuing.open_issued(post.desk("Siti"), edition.id)
    assert dialogs.proposed == "laporan-harian-BJM-2024-01-31.pdf"
    assert [message.text for message in said] == ["Edisi 1 disimpan sebagai laporan.pdf."]
    assert "Edisi 2" in text_of(page.preview.pdf)  # what a further print would be


def test_locked_file_issues_nothing_and_offers_to_try_again(
    post, page_of, dialogs, said, monkeypatch
):
    page = page_of()
    (dialogs.folder / "laporan.pdf").write_bytes(b"dibuka program lain")

    def locked(_part, _target):
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", locked)
        page.save.click()
    assert issuing.issued(post.desk("Suryadi"), "BJM") == ()
    assert dialogs.file.read_bytes() == b"dibuka program lain"
    assert "program lain" in said[0].text
    assert said[0].tone == "danger"

    said[0].act()

    assert [e.edition for e in issuing.issued(post.desk("Suryadi"), "BJM")] == [1]
    assert dialogs.file.read_bytes().startswith(b"%PDF-")


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdfEngine")
def test_printer_that_fails_issues_nothing(post, page_of, dialogs, said):
    page = page_of()
    dialogs.paper = dialogs.folder / "missing" / "printed.pdf"

    page.print.click()

    assert issuing.issued(post.desk("Suryadi"), "BJM") == ()
    assert said[0].tone == "danger"


def test_post_officer_looks_and_cannot_print(post, page_of, dialogs):
    record(post, "Perkelahian")
    page = page_of("Rahman")

    assert "Perkelahian" in text_of(page.preview.pdf)
    assert not page.print.isVisible()
    assert not page.save.isVisible()
    assert page.options.no_right.isVisible()
    assert not page.options.masked.isVisible()
    assert "Ctrl P" not in [hint.keys for hint in page.hints]
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert not dialogs.paper.exists()


def test_names_are_masked_until_a_supervisor_says_otherwise(post, page_of):
    victim = Person("p1", "korban", "Ahmad Fulan", 15, is_child=True)
    record(post, "Perkelahian", persons=(victim,), severity="KRITIS")
    page = page_of()
    assert "Ahmad Fulan" not in text_of(page.preview.pdf)

    page.options.masked.click()
    assert "Ahmad Fulan" in text_of(page.preview.pdf)

    page.options.move_day(1)
    page.options.move_day(-1)
    assert "Ahmad Fulan" not in text_of(page.preview.pdf)
    assert not page_of("Siti").options.masked.isVisible()


def test_typed_words_stand_on_the_paper_and_on_disk(post, page_of, qtbot):
    page = page_of()

    type_into(page.options.analysis, "Tambah patroli.")

    assert "Tambah patroli." in drawn(page, qtbot)
    qtbot.waitUntil(lambda: not page._is_unkept)
    kept = report_draft.open_report(post.desk("Suryadi"), DAY).request
    assert kept.analysis == "Tambah patroli."


def test_words_are_written_down_while_one_types_on(post, page_of, qtbot):
    """The timer is not put off by further letters, so that a crash loses half a second."""
    page = page_of()
    type_into(page.options.analysis, "Satu")
    running_since = page._keeping.remainingTime()
    type_into(page.options.analysis, " dua")

    assert 0 < page._keeping.remainingTime() <= running_since


def test_day_keys_keep_the_words_of_each_day(post, page_of, qtbot):
    page = page_of()
    type_into(page.options.analysis, "Hari ini.")

    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.options.day.value() == DAY - dt.timedelta(days=1)
    assert page.options.analysis.text() == ""

    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.options.analysis.text() == "Hari ini."
    assert "Hari ini." in drawn(page, qtbot)


def test_new_record_reaches_the_preview_and_not_the_words(post, page_of, qtbot):
    page = page_of()
    type_into(page.options.analysis, "Sedang diketik")

    page.workbench.changed.emit(record(post, "Baru masuk"))

    assert page.options.analysis.text() == "Sedang diketik"
    assert "Baru masuk" in drawn(page, qtbot)


def test_unapproved_records_are_pointed_out_with_the_way_to_them(post, page_of):
    record(post, "Menunggu", approve=False)
    page = page_of()
    asked = []
    page.workbench.screen_asked.connect(asked.append)

    assert page.options.pending.isVisible()
    assert "1 catatan belum disetujui" in page.options.pending.accessibleName()
    page.options.pending.action.click()

    assert asked == ["review"]
    assert not page_of("Siti").options.pending.action.isVisible()


def test_counts_stand_beside_the_sections(post, page_of):
    record(post, "Satu")
    record(post, "Dua")
    sections = page_of().options.sections

    notes = {
        sections.item(row).text(): sections.item(row).data(Qt.ItemDataRole.UserRole + 1)
        for row in range(sections.count())
    }
    assert notes["Kejadian"] == "2"
    assert notes["Kegiatan patroli dan pre-emtif"] == "0"
    assert notes["Analisa dan saran"] == "Anda tulis"


def test_sections_go_and_move_by_keys(post, page_of, qtbot):
    page = page_of()
    sections = page.options.sections
    sections.setFocus()
    QTest.keyClick(sections, Qt.Key.Key_Space)
    assert OPENING not in sections.sections()
    assert "PENDAHULUAN" not in drawn(page, qtbot)

    row = next(r for r in range(sections.count()) if sections._code(r) == ANALYSIS)
    sections.setCurrentRow(row)
    while sections.currentRow() > 0:
        QTest.keyClick(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert sections.sections()[0] == ANALYSIS
    text = drawn(page, qtbot)
    assert text.index("ANALISA DAN SARAN") < text.index("SITUASI UMUM")
    page.can_leave()
    other = report_draft.open_report(post.desk("Siti"), DAY + dt.timedelta(days=9)).request
    assert other.sections[0] == ANALYSIS  # last sections, on any day


def test_signer_is_chosen_or_typed(post, page_of, qtbot):
    page = page_of()
    signer = page.options.signer
    signer.choice.setCurrentIndex(0)
    signer.choice.activated.emit(0)
    type_into(signer.office, "KABAGOPS")

    text = drawn(page, qtbot)
    assert "Dewi" in text
    assert "KABAGOPS" in text
    assert not signer.name.isVisible()

    signer.choice.set_key("typed")
    signer.choice.activated.emit(signer.choice.currentIndex())
    type_into(signer.name, "H. CONTOH")

    assert "H. CONTOH" in drawn(page, qtbot)


def test_preview_that_cannot_be_drawn_says_so_and_tries_again(post, page_of):
    page = page_of()
    page.workbench.printer._patience = 0.0
    page.options.move_day(1)

    assert page.preview.failure.isVisible()
    assert not page.print.isEnabled()

    page.workbench.printer._patience = 120.0
    page.preview.failure.button.click()
    assert page.preview.view.isVisible()
    assert page.print.isEnabled()


def test_stale_preview_is_not_shown(workbench_of, dialogs, shown, qtbot, post):
    """While a day is drawn the officer goes on; only the last day reaches the screen."""
    workbench = workbench_of("Suryadi")
    slow = Background("paper")
    workbench.paper = slow
    page = shown(ReportPage(workbench, dialogs.outlets), (1170, 670))
    for _ in range(6):
        page.options.move_day(1)
    last = DAY + dt.timedelta(days=6)

    qtbot.waitUntil(lambda: bool(page.preview.pdf))
    qtbot.waitUntil(lambda: not slow.is_busy)

    assert page.options.day.value() == last
    assert "Selasa, 6 Februari 2024" in text_of(page.preview.pdf)
    page.close()
    slow.close()


def test_history_opens_what_was_issued(post, page_of, dialogs, said):
    page = page_of()
    page.save.click()
    issued = dialogs.file.read_bytes()
    page.history.click()
    dialog = page.findChild(HistoryDialog)

    assert dialog.table.item(0, 2).text() == "1"
    assert dialog.table.item(0, 4).text() == "Bripka Suryadi"
    dialog.open_button.click()

    window = dialog.findChild(PaperWindow)
    assert window.preview.pdf == issued
    dialogs.file = dialogs.folder / "lagi.pdf"
    window.save.click()
    assert dialogs.file.read_bytes() == issued
    assert len(issuing.issued(post.desk("Suryadi"), "BJM")) == 1  # a copy is no new edition


@pytest.mark.parametrize("size", [(1170, 670), (1170, 592), (1037, 516)])
@pytest.mark.parametrize("name", ["Suryadi", "Rahman"])
def test_nothing_is_clipped(post, page_of, size, name):
    record(post, "Menunggu", approve=False)
    page = page_of(name)
    page.resize(*size)

    assert overflowing(page) == []


def test_language_changes_while_it_runs(post, page_of, words):
    page = page_of()
    words.apply("en")
    QCoreApplication.processEvents()

    assert page.print.text() == "Print"
    assert page.preview.position.text().startswith("Page 1 of")
    assert page.options.sections.item(0).text() == "Opening"


def test_page_size_of_f4_reaches_the_printer(post, page_of, dialogs, qtbot):
    page = page_of()
    page.options.paper.segments()[1].click()
    drawn(page, qtbot)

    page.print.click()

    printed = pypdfium2.PdfDocument(dialogs.paper)
    assert printed.get_page_size(0) == pytest.approx((609.4, 935.4), abs=3)
    printed.close()
