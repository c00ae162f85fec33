"""Satuan dan cetak: what is saved there is what the next report takes."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from brata_desktop.reports.kinds import all_sections
from brata_desktop.services import daily_report, officers, unit_settings
from brata_desktop.services.unit_settings import UnitSettings


@pytest.fixture
def section(section_of):
    """The section as the administrator sees it."""
    return section_of("unit")


@pytest.fixture
def desk(demo_post):
    """The administrator's desk."""
    return demo_post.supervisor.desk


def retype(qtbot, edit, text):
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)


def test_nothing_is_to_be_saved_before_something_changes(section):
    assert section.form.isVisible()
    assert not section.save.isEnabled()
    assert not section.undo.isEnabled()
    assert section.form.letterhead.placeholderText().endswith("RESOR KOTA BANJARMASIN")
    assert section.form.settings() == UnitSettings()


def test_everything_typed_is_saved_with_ctrl_s(section, qtbot, desk):
    form = section.form
    form.letterhead.setPlainText("SATU\n\nDUA ")
    retype(qtbot, form.address, "Jl. Contoh No. 1")
    retype(qtbot, form.place_of_issue, "Banjarbaru")
    retype(qtbot, form.number.edit, "B/{number}/{year}")
    form.period_start.setFocus()
    qtbot.keyClicks(form.period_start, "08")
    retype(qtbot, form.period_hours, "12")
    form.classification.setCurrentIndex(form.classification.findData("TERBATAS"))
    retype(qtbot, form.signer.office, "KEPALA BAGIAN OPERASI")
    form.sections.setCurrentRow(0)
    form.sections.setFocus()
    qtbot.keyClick(form.sections, Qt.Key.Key_Space)
    form.single_supervisor.segments()[1].click()

    assert section.save.isEnabled()

    qtbot.keyClick(form.address, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not section.save.isEnabled())

    kept = unit_settings.read(desk)
    assert kept == section.form.settings()
    assert kept.letterhead == ("SATU", "DUA")
    assert (kept.address, kept.place_of_issue) == ("Jl. Contoh No. 1", "Banjarbaru")
    assert (kept.period_start_hour, kept.period_hours) == (8, 12)
    assert (kept.report_number, kept.classification) == ("B/{number}/{year}", "TERBATAS")
    assert kept.signatory.titles == ("KEPALA BAGIAN OPERASI",)
    assert kept.sections == all_sections()[1:]
    assert kept.single_supervisor
    today = daily_report.current_day(desk)
    assert daily_report.request_for(desk, today).number == "B/1/2024"


def test_the_next_number_follows_the_template(section, qtbot):
    number = section.form.number
    assert number.next.text() == "Berikutnya: R/LAPHAR-1/I/OPS.1.3./2024"

    retype(qtbot, number.edit, "B/")
    assert number.field.error()
    number.chips["number"].click()
    qtbot.keyClicks(number.edit, "/")
    number.chips["roman_month"].click()
    assert number.next.text() == "Berikutnya: B/1/I"
    assert not number.field.error()

    number.edit.selectAll()
    qtbot.keyClick(number.edit, Qt.Key.Key_Delete)
    assert number.next.text() == "Kosong: nomor diketik setiap kali."


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        ("letterhead", lambda form: form.letterhead.setPlainText("A" * 42)),
        ("letterhead", lambda form: form.letterhead.setPlainText("A\nB\nC\nD")),
        ("address", lambda form: form.address.setText("A" * 161)),
        ("period_hours", lambda form: form.period_hours.setText("banyak")),
        ("period_hours", lambda form: form.period_hours.setText("169")),
        ("report_number", lambda form: form.number.edit.setText("R/{nomor}")),
        ("sections", lambda form: form.sections.show_sections(())),
        ("signatory", lambda form: form.signer.name.setText("A" * 200)),
    ],
    ids=["wide", "high", "long", "words", "hours", "place", "none", "name"],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_written(section, desk, name, spoil):
    spoil(section.form)
    section.form.edited.emit()

    section.save.click()

    fields = section.form.fields
    assert [each for each, field in fields.items() if field.error()] == [name]
    assert unit_settings.read(desk) == UnitSettings()
    assert section.save.isEnabled()


def test_undo_brings_back_what_stands(section, qtbot):
    retype(qtbot, section.form.address, "Jl. Salah")
    assert section._state.text() == "Belum disimpan"

    section.undo.click()

    assert section.form.address.text() == ""
    assert section._state.text() == ""
    assert not section.save.isEnabled()


def test_what_is_typed_stays_when_something_else_changes(section, qtbot, desk):
    retype(qtbot, section.form.address, "Jl. Contoh No. 1")
    unit_settings.change(desk, replace(UnitSettings(), place_of_issue="Banjarbaru"))

    section.refresh()

    assert section.form.address.text() == "Jl. Contoh No. 1"
    assert section.form.place_of_issue.text() == "Banjarbaru"
    section.save.click()
    kept = unit_settings.read(desk)
    assert (kept.address, kept.place_of_issue) == ("Jl. Contoh No. 1", "Banjarbaru")


def test_what_two_laptops_set_differently_is_told_and_can_be_settled(section, desk):
    with desk.store.transaction() as work:
        for value in ("Jl. Satu", "Jl. Dua"):
            payload = {"name": "address", "value": value}
            desk.write(work, "unit_setting", "setting-address", payload, as_unit=True)
        desk.commit(work)

    section.refresh()

    assert section.contested.accessibleName().startswith("Dua laptop mengaturnya berbeda: Alamat")
    assert section.contested.isVisible()
    section.save.click()
    assert not section.contested.isVisible()


def test_others_read_what_stands(page_of, desk):
    officers.set_unit(desk, "classification", "TERBATAS")
    page = page_of()
    page.show_section("unit")
    section = page.section

    assert section.form.isHidden()
    assert section.foot().isHidden()
    said = {fact.caption: fact.text for fact in section.facts.facts}
    assert said["Klasifikasi"] == "TERBATAS"
    assert said["Kop surat"].endswith("RESOR KOTA BANJARMASIN")
    assert said["Satu pengawas"] == "Tidak"


def test_another_language_changes_words_and_no_setting(section, words, qtbot):
    retype(qtbot, section.form.address, "Jl. Contoh No. 1")
    typed = section.form.settings()

    words.apply("en")
    QCoreApplication.processEvents()

    assert section.form.fields["address"].label.text() == "Address"
    assert section._state.text() == "Not saved yet"
    assert section.form.settings() == typed
