"""The catalogue gate, with Qt's own tools on a small program."""

import os
import sys
from pathlib import Path

import pytest
import translations

PROGRAMS = Path(sys.executable).parent
PAGE = """
from PySide6.QtWidgets import QWidget

class Page(QWidget):
    def retranslate(self):
        self.setWindowTitle(self.tr("Save draft"))
        self.tr("%n record(s)", "", 3)
"""


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Give a program with two strings and no catalogue; return its folder."""
    (tmp_path / "brata_desktop").mkdir()
    (tmp_path / "brata_desktop" / "page.py").write_text(PAGE, encoding="utf-8")
    (tmp_path / "i18n").mkdir()
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "I18N", tmp_path / "i18n")
    return tmp_path


def translate(catalogue):
    """Finish every string of a catalogue as a translator would."""
    text = catalogue.read_text(encoding="utf-8")
    text = text.replace("<numerusform></numerusform>", "<numerusform>%n catatan</numerusform>")
    text = text.replace(
        '<translation type="unfinished"></translation>', "<translation>Simpan</translation>"
    )
    catalogue.write_text(text.replace(' type="unfinished"', ""), encoding="utf-8")


@pytest.fixture
def translated(program):
    """Give the same program with finished catalogues."""
    translations.update(PROGRAMS)
    for catalogue in translations.I18N.glob("*.ts"):
        translate(catalogue)
    return program


def test_string_without_a_catalogue_fails(program, capsys):
    assert translations.check(PROGRAMS) == 1
    assert "brata_id.ts: not in the catalogue: Page | 'Save draft'" in capsys.readouterr().out


def test_update_writes_the_strings_and_fails_while_they_are_unfinished(program, capsys):
    assert translations.update(PROGRAMS) == 1
    assert "brata_id.ts: unfinished: Page | 'Save draft'" in capsys.readouterr().out


def test_finished_catalogues_pass(translated):
    assert translations.check(PROGRAMS) == 0


def test_english_catalogue_holds_plural_forms_only(translated):
    english = translations.messages(translations.I18N / "brata_en.ts")

    assert [source for _, source, _ in english] == ["%n record(s)"]


def test_string_that_left_the_code_fails(translated, capsys):
    page = translated / "brata_desktop" / "page.py"
    page.write_text(PAGE.replace("Save draft", "Save as draft"), encoding="utf-8")

    assert translations.check(PROGRAMS) == 1
    shown = capsys.readouterr().out
    assert "no longer in the code: Page | 'Save draft'" in shown
    assert "not in the catalogue: Page | 'Save as draft'" in shown


def test_half_translated_plural_fails(translated, capsys):
    catalogue = translations.I18N / "brata_en.ts"
    text = catalogue.read_text(encoding="utf-8")
    half = text.replace("<numerusform>%n catatan</numerusform>", "<numerusform></numerusform>", 1)
    catalogue.write_text(half, encoding="utf-8")

    assert translations.check(PROGRAMS) == 1
    assert "unfinished: Page | '%n record(s)'" in capsys.readouterr().out


def test_built_catalogue_follows_its_source(translated):
    source = translations.I18N / "brata_id.ts"
    built = source.with_suffix(".qm")
    os.utime(source, (1, 1))
    os.utime(built, (2, 2))
    translations.build(PROGRAMS)
    assert built.stat().st_mtime == 2

    os.utime(source, (3, 3))
    translations.build(PROGRAMS)

    assert built.stat().st_mtime > 3
