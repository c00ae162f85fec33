"""The register of polling stations at the keyboard: found, filtered, imported, and its need."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from brata_desktop.services import demo_polling, polling_stations, registers
from brata_desktop.ui.polling.station_import import StationImportDialog
from brata_desktop.ui.polling.stations_page import StationsPage
from brata_desktop.ui.rendering import SIZES, overflowing
from tests.invented_stations import STATIONS, invented_stations, write_csv

DALAM = "63.71.01.1006"


@pytest.fixture
def page_of(post, workbench_of, shown):
    """Return a function that shows the page of an officer over the demo's list."""

    def show(name="Suryadi", stations=demo_polling.stations):
        registers.put_lines(post.desk("Suryadi"), stations())
        page = shown(StationsPage(workbench_of(name)), (1366, 690))
        page.focus_first()
        return page

    return show


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


def titles(page):
    model = page.grid.lines
    return [model.cell(row, 0).text for row in range(model.rowCount())]


def facts(page):
    return {fact.caption: fact.text for fact in page.facts.facts}


def row_of(grid, row=0):
    return [grid.lines.cell(row, column).text for column in range(len(grid.lines.columns))]


def choose_file(monkeypatch, file):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))


def test_words_find_stations_while_they_are_typed(page_of):
    page = page_of()
    assert len(titles(page)) == 30
    press(Qt.Key.Key_Slash)
    QTest.keyClicks(page.words, "tps 7 kelayan")

    assert titles(page) == ["TPS 07 Kelayan Selatan", "TPS 07 Kelayan Dalam"]
    assert page.header.detail.text() == "2 dari 30"


def test_letters_filter_by_class_access_and_khusus(page_of):
    page = page_of()
    press(Qt.Key.Key_H)
    assert titles(page) == ["TPS 901 Kelayan Dalam"]
    assert facts(page)["TPS khusus"] == "lapas"
    assert facts(page)["Pemilih"] == "–"
    press(Qt.Key.Key_H)
    page.popups["class"].chosen.emit(("SANGAT_RAWAN",))
    assert titles(page) == ["TPS 07 Kelayan Selatan", "TPS 07 Kelayan Dalam"]
    page.popups["class"].chosen.emit(())
    page.popups["reach"].chosen.emit(("boat",))
    assert titles(page) == ["TPS 11 Kelayan Selatan", "TPS 11 Kelayan Dalam"]
    assert page.chips["reach"].text() == "Perahu"
    page.popups["district"].chosen.emit(("63.71.02",))
    assert titles(page) == []
    assert page.header.detail.text() == "0 dari 30"


def test_the_detail_says_the_pattern_and_a_dash_for_what_nobody_knows(page_of):
    page = page_of()
    page.words.setText("07 dalam")
    assert facts(page)["Kelas"] == "sangat rawan"
    assert facts(page)["Pola"] == "2 polisi · 2 linmas · 1 TPS"
    page.words.setText("03 dalam")
    assert facts(page)["Pola"] == "1 polisi · – linmas · 1 TPS"
    page.words.setText("11 dalam")
    assert facts(page)["Sinyal"] == "tidak"
    assert facts(page)["Perahu"] == "ya"
    assert "sinyal" in facts(page)["Indikator"]


def test_need_stands_beside_strength_and_is_never_guessed(page_of, monkeypatch, tmp_path):
    page = page_of()
    press(Qt.Key.Key_N)
    assert row_of(page.needs)[:2] == ["Polresta Banjarmasin", "30"]
    assert row_of(page.needs)[3:5] == ["–", "–"]
    assert "perlu 4 polisi, 4 linmas" in facts(page)["sangat rawan"]

    sole = (s for s in demo_polling.stations() if s.class_code == "SANGAT_RAWAN")
    retired = [s for s in demo_polling.stations() if s.class_code != "SANGAT_RAWAN"]
    desk = page._workbench.desk

    registers.put_lines(desk, [*sole, *(replace(s, is_retired=True) for s in retired)])
    file = tmp_path / "kuat.csv"
    file.write_text("satuan,polri,linmas\nBJM,3,9\n", "utf-8")
    choose_file(monkeypatch, file)
    press(Qt.Key.Key_F)

    assert row_of(page.needs)[3:9] == ["4", "4", "3", "9", "−1", "5"]


def test_need_by_district(page_of):
    page = page_of()
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_B)
    press(Qt.Key.Key_B)

    assert page.by.text() == "Per kecamatan"
    assert row_of(page.needs)[0] == "Banjarmasin Selatan"


def test_a_list_is_shown_before_it_is_written(page_of, monkeypatch, tmp_path):
    page = page_of()
    file = tmp_path / "tps.csv"
    file.write_text(
        f"kode desa,nomor,tempat,pemilih\n{DALAM},1,Balai baru,\n{DALAM},17,SDN 9,200\n"
        f"{DALAM},2,,\n{DALAM},x,,\n",
        "utf-8",
    )
    choose_file(monkeypatch, file)
    press(Qt.Key.Key_I)
    (dialog,) = page.findChildren(StationImportDialog)

    counts = {fact.caption: fact.text for fact in dialog.counts.facts}
    assert len(counts) == 4
    assert [counts[name] for name in counts] == ["1", "1", "1", "1"]
    assert len(titles(page)) == 30
    QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert len(titles(page)) == 31
    page.words.setText("tps 1 dalam balai")
    assert facts(page)["Tempat"] == "Balai baru"
    assert facts(page)["Pemilih"] == "217"


def test_only_an_administrator_imports(page_of):
    page = page_of("Rahman")
    press(Qt.Key.Key_I)

    assert not page.take.isVisible()
    assert page.findChildren(StationImportDialog) == []


def test_the_list_of_a_province_is_shown_and_searched(page_of, post, tmp_path):
    page = page_of(stations=lambda: ())
    assert "Daftar masih kosong" in page.facts.facts[0].text
    file = write_csv(tmp_path / "tps.csv", invented_stations(post.desk("Siti").catalogue.areas))
    _, changes = polling_stations.import_stations(post.desk("Suryadi"), file)
    page._workbench.changed.emit(changes)

    assert page.grid.lines.rowCount() == STATIONS
    page.words.setText("tps 3 kelayan dalam")
    assert titles(page) == ["TPS 03 Kelayan Dalam"]


def test_nothing_is_clipped(page_of):
    page = page_of()
    for size in SIZES:
        page.window().resize(*size)
        QApplication.processEvents()
        assert overflowing(page.window()) == []
