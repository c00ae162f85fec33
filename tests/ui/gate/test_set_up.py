"""First run by keyboard alone: from an empty folder to an open session."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.states import Role
from brata_desktop.services import first_run, lock, officers, recovery, unit_settings
from brata_desktop.services.overview import look_around
from brata_desktop.ui.gate.recovery_code import RecoveryCodeCard
from brata_desktop.ui.gate.set_up import SetUpPage
from tests.ui.gate.conftest import SECRET, clock


@pytest.fixture
def page(paths, inline, shown, heard):
    made = SetUpPage(paths, inline, clock)
    made.opened.connect(heard.append)
    return shown(made, (1366, 690))


def answer_where(hands, unit="Polresta Banjarmasin", address=""):
    hands.enter()
    hands.enter(unit)
    hands.enter("07")
    hands.enter("Pos Pam 07 Kelayan")
    # The catalogue knows the address of neither unit.
    hands.enter(address)


def answer_officer(hands, name="A. Rahman"):
    hands.enter(name)
    hands.enter("Bripka")
    hands.enter("87010002")


def answer_secret(hands, secret=SECRET, pin=""):
    hands.enter(secret)
    hands.enter(secret)
    hands.enter(pin)


def test_first_run_by_keyboard_alone(page, hands, heard, paths):
    answer_where(hands)
    answer_officer(hands)
    answer_secret(hands, pin="730518")
    code = page.code.code.text()
    assert page.code.isVisible()
    hands.enter(code[-5:].lower())

    (opened,) = heard
    (first,) = officers.officers(opened.desk)
    assert (first.title, first.nrp) == ("Bripka A. Rahman", "87010002")
    assert first.roles == {Role.PETUGAS, Role.ADMIN}
    assert (opened.desk.feed, opened.desk.operation) == ("BJM/07", "OMB-2023-2024")
    assert look_around(opened.desk).post_name == "Pos Pam 07 Kelayan"
    assert lock.has_pin(opened)
    assert opened.recovery_code == "", "the code is not carried on"
    opened.desk.store.close()
    again = recovery.recover(paths, code, "a. rahman", "hujan deras di hulu")
    heard.append(again)


def test_enter_on_the_role_goes_on(page, hands):
    answer_where(hands)
    hands.enter("A. Rahman")
    hands.enter("Bripka")
    hands.type("87010002")
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Right)
    hands.enter()

    assert page.officer.role() == "operator"
    assert page.stack.currentWidget() is page.secret


def test_what_the_catalogue_does_not_know_is_asked_and_printed(page, hands, heard):
    answer_where(hands, "Polres Tabalong", "Jl. Contoh No. 1, Tanjung")
    answer_officer(hands)
    answer_secret(hands)
    hands.enter(page.code.code.text()[-5:])

    settings = unit_settings.read(heard[0].desk)
    assert settings.address == "Jl. Contoh No. 1, Tanjung"


def test_a_part_of_the_units_name_is_enough(page):
    page.where.unit.setCurrentText("tabalong")
    assert page.where.unit_code() == "TBL"
    page.where.unit.setCurrentText("hulu sungai")
    assert page.where.unit_code() == "", "three units have it"


def test_a_missing_answer_is_pointed_at(page, hands, qtbot):
    with qtbot.waitSignal(page.next.clicked):
        hands.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)

    assert page.stack.currentIndex() == 0
    assert page.where.fields()["unit"].error() == "Pilih satuan dari daftar."
    assert page.where.unit.hasFocus()


@pytest.mark.parametrize(
    ("secret", "again", "message"),
    [
        ("pendek", "pendek", "Masih pendek. Pakai sedikitnya 12 huruf, misalnya empat kata."),
        ("a. rahman 1", "a. rahman 1", "Masih pendek."),
        ("12345678901234", "12345678901234", "Itu mudah ditebak."),
        (SECRET, "kopi pagi di darmaga", "Keduanya berbeda. Ketik lagi."),
    ],
)
def test_a_weak_or_different_passphrase_makes_nothing(page, hands, paths, secret, again, message):
    answer_where(hands)
    answer_officer(hands)
    hands.enter(secret)
    hands.enter(again)
    hands.enter()

    shown_message = page.secret.secret.first.error() or page.secret.secret.again.error()
    assert shown_message.startswith(message)
    assert not paths.data_dir.exists()


def test_the_way_back_keeps_the_answers(page, hands):
    answer_where(hands)
    assert page.stack.currentIndex() == 1
    hands.press(Qt.Key.Key_Escape)

    assert page.stack.currentIndex() == 0
    assert page.where.post_name.text() == "Pos Pam 07 Kelayan"


def test_an_obvious_pin_makes_nothing_and_is_pointed_at(page, hands, paths):
    answer_where(hands)
    answer_officer(hands)
    answer_secret(hands, pin="123456")

    assert page.secret.fields()["pin"].error().startswith("PIN itu mudah ditebak.")
    assert not paths.data_dir.exists()


def test_a_disk_in_the_way_is_said_and_can_be_tried_again(page, hands, heard, monkeypatch):
    answer_where(hands)
    answer_officer(hands)

    def full(*_args, **_more):
        raise Unavailable("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(first_run, "create_store", full)
        answer_secret(hands)
    assert page.message.isVisible()
    assert page.message._text.text().startswith("Diska penuh.")

    page.next.click()

    assert page.code.isVisible()
    page.code.proved.emit()


def test_the_code_has_to_be_on_paper(page, hands, heard):
    answer_where(hands)
    answer_officer(hands)
    answer_secret(hands)
    hands.enter("XXXXX")

    assert not heard
    assert page.code.proof.error() == "Itu bukan akhir kode. Lihat kertasnya."
    page.code.proved.emit()


def test_without_a_printer_one_is_told_to_write(page, shown, qtbot, monkeypatch):
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinters", list)
    card = shown(RecoveryCodeCard())
    card.show_code("AAAAA-BBBBB-CCCCC-DDDDD-01X9Z", "Polresta, Pos <07>")
    card.print_button.click()

    assert card._told.isVisible()


def test_the_sheet_holds_the_code_and_whose_it_is(shown, tmp_path):
    card = shown(RecoveryCodeCard())
    card.show_code("AAAAA-BBBBB-CCCCC-DDDDD-01X9Z", "Polresta, Pos <07>")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    card.sheet().print_(printer)

    text = card.sheet().toPlainText()
    assert "AAAAA-BBBBB-CCCCC-DDDDD-01X9Z" in text
    assert "Polresta, Pos <07>" in text
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_is_written_before_the_last_step(page, hands, paths):
    answer_where(hands)
    answer_officer(hands)

    assert not paths.data_dir.exists()
    shutil.rmtree(paths.state_dir, ignore_errors=True)
