"""Behind the lock nothing of the program is read or reached, whatever kind of window it is."""

import datetime as dt

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QWidget,
)

from brata_desktop.domain.document import Attachment
from brata_desktop.services import forms, records
from brata_desktop.ui.frame.key_sheet import KeySheet
from brata_desktop.ui.gate.curtain import Curtain
from brata_desktop.ui.records.attachments import PictureDialog
from brata_desktop.ui.report.history import HistoryDialog
from brata_desktop.ui.report.paper_window import PaperWindow
from brata_desktop.ui.report.printing import OUTLETS, ask_file
from brata_desktop.ui.report.record_paper import RecordPaperDialog
from brata_desktop.ui.settings.about import Reader
from brata_desktop.ui.widgets.choice_popup import ChoicePopup
from brata_desktop.ui.widgets.date_edit import DateEdit
from brata_desktop.ui.widgets.inputs import ComboBox, make_completer
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.reason import ReasonDialog


class Desk:
    """A window with a page of work and a gate, and the curtain between them."""

    def __init__(self):
        self.window = QStackedWidget()
        self.work = QWidget()
        self.line = QLineEdit(self.work)
        self.gate = QWidget()
        self.secret = QLineEdit(self.gate)
        self.window.addWidget(self.work)
        self.window.addWidget(self.gate)
        self.curtain = Curtain(self.window, self.gate)

    def lock(self):
        self.curtain.draw()
        self.window.setCurrentWidget(self.gate)
        self.secret.setFocus()

    def unlock(self, *, is_same_officer=True):
        self.window.setCurrentWidget(self.work)
        self.curtain.lift(is_same_officer=is_same_officer)


@pytest.fixture
def desk(shown):
    made = Desk()
    shown(made.window, (1000, 600))
    yield made
    made.curtain.lift(is_same_officer=False)


def pump():
    for _ in range(3):
        QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def seen(desk):
    """Return the kinds of windows that are to be seen beside the window of the program."""
    others = (w for w in QApplication.topLevelWidgets() if w is not desk.window)
    return [type(widget).__name__ for widget in others if widget.isVisible()]


def opened(dialog):
    dialog.open()
    return dialog


def reason(desk, _workbench):
    return opened(ReasonDialog("Kembalikan", confirm="Kembalikan", parent=desk.work))


def paper(desk, workbench):
    return opened(PaperWindow(workbench, "Laporan", OUTLETS, desk.work))


def record_paper(desk, workbench):
    at_work = workbench.desk
    view, _ = records.add(at_work, "incident", forms.propose(at_work, "incident"))
    return opened(RecordPaperDialog(workbench, (view.state.record,), OUTLETS, desk.work))


def report_history(desk, workbench):
    return opened(HistoryDialog(workbench, "BJM", OUTLETS, desk.work))


def reader(desk, _workbench):
    return opened(Reader("Lisensi", "Isi", desk.work))


def picture(desk, _workbench):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    return opened(PictureDialog(Attachment("1", "0" * 64, "foto.jpg"), image, desk.work))


def keys(desk, _workbench):
    return opened(KeySheet("Beranda", [], [KeyHint("F1", "Tombol")], desk.work))


def name_of_view(desk, _workbench):
    return opened(QInputDialog(desk.work))


def folder(desk, _workbench):
    chooser = QFileDialog(desk.work)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    return opened(chooser)


def menu(desk, _workbench):
    made = QMenu(desk.work)
    made.addAction("Perkelahian di Pasar Kelayan")
    made.popup(desk.work.mapToGlobal(desk.work.rect().center()))
    return made


def choices(desk, _workbench):
    made = ChoicePopup(searchable=True, parent=desk.work)
    made.set_choices([("1", "Bripka Rahman")])
    made.open_below(desk.line)
    return made


def combo(desk, _workbench):
    made = ComboBox(parent=desk.work)
    made.set_choices([("1", "Bripka Rahman")])
    made.show()
    made.showPopup()
    return made.view().window()


def completer(desk, _workbench):
    offered = make_completer(["Perkelahian", "Perusakan"], desk.work)
    desk.line.setCompleter(offered)
    desk.line.setFocus()
    offered.setCompletionPrefix("")
    offered.complete()
    return offered.popup()


def calendar(desk, _workbench):
    day = DateEdit(lambda: dt.date(2024, 1, 31), parent=desk.work)
    day.show()
    day.open_calendar()
    return next(w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not desk.window)


def plain_window(desk, _workbench):
    made = QLabel("Rian S.", desk.work, Qt.WindowType.Tool)
    made.show()
    return made


COMES_BACK = [
    reason, paper, record_paper, report_history, reader, picture, keys, name_of_view,
]  # fmt: skip
GIVEN_UP = [folder, menu, choices, combo, completer, calendar, plain_window]


@pytest.mark.parametrize("make", [*COMES_BACK, *GIVEN_UP], ids=lambda make: make.__name__)
def test_every_kind_of_window_goes_when_the_screen_locks(desk, workbench, make):
    made = make(desk, workbench)
    pump()
    assert made.isVisible()

    desk.lock()
    pump()

    assert seen(desk) == []
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None
    assert desk.secret.hasFocus()


@pytest.mark.parametrize("make", COMES_BACK, ids=lambda make: make.__name__)
def test_a_dialog_comes_back_with_its_officer(desk, workbench, make):
    made = make(desk, workbench)
    desk.lock()
    pump()

    desk.unlock()
    pump()

    assert made.isVisible()
    assert QApplication.activeModalWidget() is made
    made.reject()


@pytest.mark.parametrize("make", GIVEN_UP, ids=lambda make: make.__name__)
def test_what_is_given_up_stays_away(desk, workbench, make):
    make(desk, workbench)
    desk.lock()
    pump()

    desk.unlock()
    pump()

    assert seen(desk) == []


def test_a_reason_is_there_again_as_it_was_typed(desk, workbench, qtbot):
    asked = reason(desk, workbench)
    told = []
    asked.given.connect(told.append)
    pump()
    qtbot.keyClicks(asked.text, "lokasi kurang")
    desk.lock()
    pump()
    qtbot.keyClicks(QApplication.focusWidget(), "rahasia")

    desk.unlock()
    pump()
    assert asked.text.hasFocus()
    qtbot.keyClicks(QApplication.focusWidget(), " jelas")
    asked.confirm.click()

    assert told == ["lokasi kurang jelas"]


def test_a_paper_above_a_history_is_above_it_again(desk, workbench):
    below = report_history(desk, workbench)
    above = opened(PaperWindow(workbench, "Laporan", OUTLETS, below))
    desk.lock()
    pump()
    assert seen(desk) == []

    desk.unlock()
    pump()

    assert QApplication.activeModalWidget() is above
    above.reject()
    assert QApplication.activeModalWidget() is below
    below.reject()


def test_nothing_of_an_officer_is_shown_to_the_next(desk, workbench):
    asked = reason(desk, workbench)
    desk.lock()

    desk.unlock(is_same_officer=False)
    pump()

    assert seen(desk) == []
    with pytest.raises(RuntimeError):
        asked.isVisible()


@pytest.mark.parametrize("make", [reason, paper, menu, choices], ids=lambda make: make.__name__)
def test_what_opens_late_does_not_come_up(desk, workbench, make):
    desk.lock()

    made = make(desk, workbench)
    pump()
    assert seen(desk) == []
    assert QApplication.activeModalWidget() is None

    desk.unlock()
    pump()
    assert made.isVisible() is (make in COMES_BACK)
    if isinstance(made, QDialog):
        assert not made.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        made.reject()


def test_what_ended_behind_the_lock_does_not_come_back(desk, workbench):
    ended, gone = paper(desk, workbench), paper(desk, workbench)
    desk.lock()
    ended.accept()
    gone.deleteLater()
    pump()

    desk.unlock()
    pump()

    assert seen(desk) == []


def test_the_gate_may_ask_for_a_printer_of_its_own(desk):
    desk.lock()
    printer = QPrinter()
    asked = QPrintDialog(printer, desk.gate)
    asked.show()
    pump()

    assert seen(desk) == ["QPrintDialog"]
    asked.reject()


def test_whoever_waits_for_a_file_hears_that_it_was_cancelled(desk):
    QTimer.singleShot(0, desk.lock)

    assert ask_file(desk.work, "laporan.pdf") is None

    assert desk.secret.isVisible()
    assert seen(desk) == []


def test_whoever_waits_for_a_printer_hears_that_it_was_cancelled(desk):
    printer = QPrinter()
    dialog = QPrintDialog(printer, desk.work)
    QTimer.singleShot(0, desk.lock)

    assert dialog.exec() == QDialog.DialogCode.Rejected

    desk.unlock()
    pump()
    assert seen(desk) == []
