"""Laporan: seen while it is written, kept while it is typed, issued only when it left."""

import datetime as dt

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.kinds.incident import Person
from brata_desktop.reports.daily_inputs import ANALYSIS, OPENING
from brata_desktop.services import issuing, report_draft
from brata_desktop.ui.background import Background
from brata_desktop.ui.frame.frame import Frame
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame.state import FrameState
from brata_desktop.ui.rendering import overflowing
from brata_desktop.ui.report.history import HistoryDialog
from brata_desktop.ui.report.page import ReportPage
from brata_desktop.ui.report.paper_window import PaperWindow

DAY = dt.date(2024, 1, 31)


@pytest.fixture
def page_of(workbench_of, dialogs, shown, said):
    def make(name="Suryadi"):
        workbench = workbench_of(name)
        workbench.said.connect(said.append)
        page = ReportPage(workbench, dialogs.outlets)
        page.workbench = workbench
        return shown(page, (1170, 670))

    return make


@pytest.fixture
def drawn(qtbot, text_of):
    """Return a function that lets the drawing rest after typing, and gives the paper's text."""

    def read(page):
        if page._drawing._rest.isActive():
            with qtbot.waitSignal(page.preview.shown):
                pass
        return text_of(page.preview.pdf)

    return read


def type_into(area, text):
    area.setFocus()
    QTest.keyClicks(area, text)


def test_today_and_the_own_unit_are_there_at_once(page_of, record, text_of):
    record("Perkelahian di gedung")

    page = page_of()

    assert page.options.day.value() == DAY
    assert "Perkelahian di gedung" in text_of(page.preview.pdf)
    assert page.preview.position.text() == f"Halaman 1 dari {page.preview.view.page_count}"
    assert page.note[0] == "Pratinjau terbarui 20.47"
    assert page.header.detail.text() == "Laporan harian, Rabu, 31 Januari 2024"


def test_printing_today_takes_three_actions(
    post, workbench_of, dialogs, theme, shown, qtbot, record
):
    """Ctrl+8, Ctrl+P, Enter in the print dialog; the last one is the system's."""
    record("Perkelahian")
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


def test_saved_file_is_the_issued_edition(post, page_of, dialogs, said, record, text_of):
    record("Perkelahian")
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


def test_post_officer_looks_and_cannot_print(page_of, dialogs, record, text_of):
    record("Perkelahian")
    page = page_of("Rahman")

    assert "Perkelahian" in text_of(page.preview.pdf)
    assert not page.print.isVisible()
    assert not page.save.isVisible()
    assert page.options.no_right.isVisible()
    assert not page.options.masked.isVisible()
    assert "Ctrl P" not in [hint.keys for hint in page.hints]
    QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert not dialogs.paper.exists()


def test_names_are_masked_until_a_supervisor_says_otherwise(page_of, record, text_of):
    victim = Person("p1", "korban", "Ahmad Fulan", 15, is_child=True)
    record("Perkelahian", persons=(victim,), severity="KRITIS")
    page = page_of()
    assert "Ahmad Fulan" not in text_of(page.preview.pdf)

    page.options.masked.click()
    assert "Ahmad Fulan" in text_of(page.preview.pdf)

    page.options.move_day(1)
    page.options.move_day(-1)
    assert "Ahmad Fulan" not in text_of(page.preview.pdf)
    assert not page_of("Siti").options.masked.isVisible()


def test_typed_words_stand_on_the_paper_and_on_disk(post, page_of, qtbot, drawn):
    page = page_of()

    type_into(page.options.analysis, "Tambah patroli.")

    assert "Tambah patroli." in drawn(page)
    qtbot.waitUntil(lambda: not page._is_unkept)
    kept = report_draft.open_report(post.desk("Suryadi"), DAY).request
    assert kept.analysis == "Tambah patroli."


def test_words_are_written_down_while_one_types_on(page_of):
    """The timer is not put off by further letters, so that a crash loses half a second."""
    page = page_of()
    type_into(page.options.analysis, "Satu")
    running_since = page._keeping.remainingTime()
    type_into(page.options.analysis, " dua")

    assert 0 < page._keeping.remainingTime() <= running_since


def test_day_keys_keep_the_words_of_each_day(page_of, drawn):
    page = page_of()
    type_into(page.options.analysis, "Hari ini.")

    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.options.day.value() == DAY - dt.timedelta(days=1)
    assert page.options.analysis.text() == ""

    QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.options.analysis.text() == "Hari ini."
    assert "Hari ini." in drawn(page)


def test_new_record_reaches_the_preview_and_not_the_words(page_of, record, drawn):
    page = page_of()
    type_into(page.options.analysis, "Sedang diketik")

    page.workbench.changed.emit(record("Baru masuk"))

    assert page.options.analysis.text() == "Sedang diketik"
    assert "Baru masuk" in drawn(page)


def test_unapproved_records_are_pointed_out_with_the_way_to_them(page_of, record):
    record("Menunggu", approve=False)
    page = page_of()
    asked = []
    page.workbench.screen_asked.connect(asked.append)

    assert page.options.pending.isVisible()
    assert "1 catatan belum disetujui" in page.options.pending.accessibleName()
    page.options.pending.action.click()

    assert asked == ["review"]
    assert not page_of("Siti").options.pending.action.isVisible()


def test_counts_stand_beside_the_sections(page_of, record):
    record("Satu")
    record("Dua")
    sections = page_of().options.sections

    notes = {
        sections.item(row).text(): sections.item(row).data(Qt.ItemDataRole.UserRole + 1)
        for row in range(sections.count())
    }
    assert notes["Kejadian"] == "2"
    assert notes["Kegiatan kepolisian"] == "0"
    assert notes["Analisa dan saran"] == "Anda tulis"


def test_sections_go_and_move_by_keys(post, page_of, drawn):
    page = page_of()
    sections = page.options.sections
    sections.setFocus()
    QTest.keyClick(sections, Qt.Key.Key_Space)
    assert OPENING not in sections.sections()
    assert "PENDAHULUAN" not in drawn(page)

    row = next(r for r in range(sections.count()) if sections._code(r) == ANALYSIS)
    sections.setCurrentRow(row)
    while sections.currentRow() > 0:
        QTest.keyClick(sections, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert sections.sections()[0] == ANALYSIS
    text = drawn(page)
    assert text.index("ANALISA DAN SARAN") < text.index("SITUASI UMUM")
    page.can_leave()
    other = report_draft.open_report(post.desk("Siti"), DAY + dt.timedelta(days=9)).request
    assert other.sections[0] == ANALYSIS  # last sections, on any day


def test_signer_is_chosen_or_typed(page_of, drawn):
    page = page_of()
    signer = page.options.signer
    signer.choice.setCurrentIndex(0)
    signer.choice.activated.emit(0)
    type_into(signer.office, "KABAGOPS")

    text = drawn(page)
    assert "Dewi" in text
    assert "KABAGOPS" in text
    assert not signer.name.isVisible()

    signer.choice.set_key("typed")
    signer.choice.activated.emit(signer.choice.currentIndex())
    type_into(signer.name, "H. CONTOH")

    assert "H. CONTOH" in drawn(page)


def test_preview_that_cannot_be_drawn_says_so_and_tries_again(page_of):
    page = page_of()
    page.workbench.printer._patience = 0.0
    page.options.move_day(1)

    assert page.preview.failure.isVisible()
    assert not page.print.isEnabled()

    page.workbench.printer._patience = 120.0
    page.preview.failure.button.click()
    assert page.preview.view.isVisible()
    assert page.print.isEnabled()


def test_a_day_of_the_operation_that_is_none_is_said_and_not_issued(page_of, drawn, dialogs, said):
    page = page_of()
    type_into(page.options.operation_day, "-4")
    page._drawing._draw()

    assert page.preview.failure.isVisible()
    assert not page.print.isEnabled()
    assert not dialogs.paper.exists()

    page.options.operation_day.clear()
    type_into(page.options.operation_day, "105")
    assert "hari ke-105" in drawn(page)
    assert page.print.isEnabled()


def test_stale_preview_is_not_shown(workbench_of, dialogs, shown, qtbot, text_of):
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


def test_paper_that_left_unwritten_keeps_its_number(post, page_of, dialogs, said, monkeypatch):
    page = page_of()

    def full(*_):
        raise Unavailable("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(issuing, "write_down", full)
        page.save.click()
    page.save.click()
    page.history.click()
    history = page.findChild(HistoryDialog)

    rows = [
        [history.table.item(row, column).text() for column in (2, 5)]
        for row in range(history.table.rowCount())
    ]
    assert said[0].tone == "danger"
    assert rows[1] == ["1", "tidak pasti keluar"]
    assert rows[0][0] == "2"
    assert rows[0][1] != rows[1][1]
    history.table.setCurrentCell(1, 0)
    assert not history.open_button.isEnabled()


def test_paper_that_did_not_leave_gives_its_number_back(post, page_of, dialogs):
    page = page_of()
    place, dialogs.file = dialogs.file, dialogs.folder / "tidak ada" / "a.pdf"
    page.save.click()
    dialogs.file = place
    page.save.click()

    assert [row.edition for row in issuing.issued(post.desk("Suryadi"), "BJM")] == [1]


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


@pytest.mark.parametrize("scale", [90, 150])
@pytest.mark.parametrize("size", [(1170, 670), (1037, 516)])
@pytest.mark.parametrize("name", ["Suryadi", "Rahman"])
def test_nothing_is_clipped(page_of, theme, size, name, scale, record):
    theme.apply(scale=scale)
    record("Menunggu", approve=False)
    page = page_of(name)
    page.resize(*size)

    assert overflowing(page) == []


def test_language_changes_while_it_runs(page_of, words):
    page = page_of()
    words.apply("en")
    QCoreApplication.processEvents()

    assert page.print.text() == "Print"
    assert page.preview.position.text().startswith("Page 1 of")
    assert page.options.sections.item(0).text() == "Opening"


def test_page_size_of_f4_reaches_the_printer(page_of, dialogs, drawn):
    page = page_of()
    page.options.paper.segments()[1].click()
    drawn(page)

    page.print.click()

    printed = pypdfium2.PdfDocument(dialogs.paper)
    assert printed.get_page_size(0) == pytest.approx((609.4, 935.4), abs=3)
    printed.close()
