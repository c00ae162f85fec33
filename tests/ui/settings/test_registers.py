"""Pos dan personel: lists, the import with its preview, the unit's own catalogue."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from brata_desktop.services import demo, registers
from brata_desktop.ui.settings import own_catalogue as card_module
from brata_desktop.ui.settings.job_dialog import JobDialog

POSTS = (
    "kode;nama;satuan;tempat;jam\n"
    "7;Pos Pam 07 Kelayan;BJM;Kelayan;24 jam\n"
    "21;Pos Yan 21 Bandara;BJB;;\n"
    ";Tanpa kode;BJM;;\n"
    "22;Pos;XXX;;\n"
)
PERSONNEL = "nrp;nama;pangkat;satuan\n9001;Budi Santoso;Bripda;BJM\n"


@pytest.fixture
def desk(demo_post):
    """The administrator's desk, with some lines in both registers."""
    demo.fill_registers(demo_post)
    return demo_post.supervisor.desk


@pytest.fixture
def section(section_of, desk):
    """The section as the administrator sees it."""
    return section_of("registers")


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Return a function that writes the file which the system's dialog then gives."""
    file = tmp_path / "daftar.csv"
    answer = lambda *_args: (str(file), "")  # noqa: E731 - stands for a static function
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)

    def write(text, encoding="utf-8"):
        file.write_text(text, encoding)
        return file

    write.file = file
    return write


def shown(section):
    lines = section.list.lines
    return [lines.index(row, 0).data() for row in range(lines.rowCount())]


def counts(dialog):
    return {fact.caption: fact.text for fact in dialog.counts.facts}


def open_dialog(section):
    return next(d for d in section.findChildren(JobDialog) if d.isVisible())


def test_both_registers_are_listed_and_searched(section, qtbot):
    assert [option.option.count for option in section.register.segments()] == [3, 4]
    assert (
        shown(section)[0] == "Pos Pam 03 Pekauman, 03, Polresta Banjarmasin · Jl. Pekauman · 24 jam"
    )

    section.register.segments()[1].click()
    qtbot.keyClicks(section.search, "noor 840")

    assert shown(section) == ["Aipda M. Noor, 84010004, Polresta Banjarmasin · 03"]
    qtbot.keyClicks(section.search, " tidak ada")
    assert shown(section) == []
    assert section._empty.text() == "Tidak ada yang cocok."


def test_import_shows_first_what_would_happen(section, desk, chosen):
    chosen(POSTS)
    before = registers.posts(desk)

    section.take.click()
    dialog = open_dialog(section)

    assert counts(dialog) == {"Baru": "1", "Berubah": "1", "Tetap": "0", "Ditolak": "2"}
    assert [(f.caption, f.text) for f in dialog.refused.facts] == [
        ("Baris 4 · kode", "Perlu diisi. Isi nilainya."),
        ("Baris 5 · satuan", "'XXX' tidak dikenal. Tambahkan di berkasnya atau perbaiki kodenya."),
    ]
    assert registers.posts(desk) == before

    dialog.confirm.click()

    assert registers.post(desk, "07").place == "Kelayan"
    assert registers.post(desk, "21", "BJB").name == "Pos Yan 21 Bandara"
    assert len(shown(section)) == 4


def test_a_preview_that_is_left_writes_nothing(section, desk, chosen):
    chosen(POSTS)
    before = registers.posts(desk)
    section.take.click()

    open_dialog(section).cancel.click()

    assert registers.posts(desk) == before


def test_lines_that_look_wrong_are_pointed_out(section, chosen):
    chosen(PERSONNEL)
    section.register.segments()[1].click()
    section.take.click()
    dialog = open_dialog(section)

    assert [fact.caption for fact in dialog.doubtful.facts] == ["Baris 2 · nrp"]
    assert dialog.refused.isHidden()
    assert dialog.confirm.isEnabled()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("kode;nama;apa\n", "utf-8"), ("kode;nama;satuan\n7;Pos \xe9;BJM\n", "latin-1")],
)
def test_a_file_that_cannot_be_used_is_told_and_not_imported(section, chosen, text, encoding):
    chosen(text, encoding)
    section.take.click()
    dialog = open_dialog(section)

    assert dialog.note.property("tone") == "danger"
    assert dialog.note.accessibleName().startswith("daftar.csv")
    assert not dialog.confirm.isEnabled()


def test_a_file_without_news_cannot_be_imported_again(section, chosen):
    chosen("kode;nama;satuan\n7;Pos Pam 07 Kelayan;BJM\n")
    section.take.click()
    dialog = open_dialog(section)

    assert counts(dialog)["Tetap"] == "1"
    assert not dialog.confirm.isEnabled()


def test_the_empty_file_of_the_chosen_register_is_saved(section, chosen):
    section.register.segments()[1].click()

    section.template.click()

    assert chosen.file.read_text("utf-8-sig").strip() == "nrp;nama;pangkat;satuan;pos"


def test_who_is_no_administrator_reads_only(page_of, desk):
    page = page_of()
    page.show_section("registers")
    section = page.section

    assert section.take.isHidden()
    assert section.template.isHidden()
    assert len(shown(section)) == 3


def test_the_folder_of_the_own_catalogue_is_made_when_opened(section, paths, monkeypatch):
    opened = []
    monkeypatch.setattr(card_module, "open_folder", opened.append)
    card = section.own
    assert card.state.isHidden()
    assert card.facts.facts[0].text == str(paths.own_catalogue)

    card.open_folder.click()

    assert opened == [paths.own_catalogue]
    assert Path(paths.own_catalogue).is_dir()


def test_a_wrong_own_file_is_named_and_a_good_one_waits_for_the_next_start(section, paths):
    file = paths.own_catalogue / "units/ranks.csv"
    file.parent.mkdir(parents=True)
    file.write_text("code,name,abbreviation\nBRIPKA,Brigadir,Bripka\n", "utf-8")
    card = section.own

    card.again.click()
    assert card.state.property("tone") == "danger"
    assert "own/units/ranks.csv, baris 1, kolom signature_form" in card.state.accessibleName()

    file.write_text(
        "code,name,abbreviation,signature_form\nBRIPKA,Brigadir,Bripka,BRIGADIR KEPALA\n", "utf-8"
    )
    card.again.click()
    assert card.state.property("tone") == "info"
    assert card.state.accessibleName() == "Berlaku setelah program dibuka lagi."
