"""The list as the officer uses it: grouping, filters, search, keys, refresh."""

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from brata_desktop.domain.document import Place
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.services.changes import Changes
from brata_desktop.services.record_list import ListFilter, Period
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.records import loader
from brata_desktop.ui.rendering import SIZES, overflowing
from tests.ui.records.conftest import DAY
from tests.ui.records.reading import choose, chosen, titles

YESTERDAY, LONG_AGO = dt.date(2024, 1, 30), dt.date(2023, 12, 1)
Key = Qt.Key


def press(qtbot, page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or page, key, modifiers)


def search(qtbot, page, text):
    page.search.setFocus()
    qtbot.keyClicks(page.search, text)
    qtbot.keyClick(page.search, Key.Key_Return)


def test_records_stand_below_their_days(add, page_of):
    add(hour=8)
    add(hour=20)
    add("patrol", day=YESTERDAY, hour=9)
    page = page_of()

    assert titles(page) == [
        "Hari ini · Rabu, 31 Januari 2024", "incident 20", "incident 8",
        "Kemarin · Selasa, 30 Januari 2024", "patrol 9",
    ]  # fmt: skip
    assert page.header.detail.text() == "3 catatan · 7 hari terakhir"
    assert [s.option.count for s in page.bar.tabs.segments()][:4] == ["3", "2", "1", "0"]


def test_time_that_is_not_known_is_not_shown_as_midnight(add, page_of):
    add(occurred=When(date=DAY, part_of_day="malam"), what="malam")
    add(occurred=When(date=DAY), what="entah")
    add(day=None, what="tanpa tanggal")
    page = page_of()

    times = {page.model.index(row, 2).data(): page.model.index(row, 0).data()
             for row in range(page.model.rowCount())}  # fmt: skip

    assert (times["malam"], times["entah"], times["tanpa tanggal"]) == ("malam", "–", "–")
    assert titles(page)[0] == "Tanpa tanggal"


def test_arrows_pass_the_headings(add, page_of, qtbot):
    add(hour=20)
    add(day=YESTERDAY, hour=9)
    page = page_of()

    seen = [chosen(page)]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home):
        press(qtbot, page, key)
        seen.append(chosen(page))

    assert seen == [
        "incident 20", "incident 9", "incident 9", "incident 20", "incident 9", "incident 20",
    ]  # fmt: skip


def test_tab_shows_one_kind_and_counts_go_on(add, page_of):
    add()
    add("patrol")
    page = page_of()
    page.bar.tabs.segments()[2].click()

    assert titles(page)[1:] == ["patrol 20"]
    assert [s.option.count for s in page.bar.tabs.segments()][:4] == ["2", "1", "1", "0"]


def test_a_kind_that_is_not_on_beranda_has_a_tab_while_it_has_records_or_is_chosen(add, page_of):
    page = page_of()
    assert "guarding" not in [s.option.key for s in page.bar.tabs.segments()]
    add("guarding")
    page = page_of()

    tabs = {s.option.key: s.option.count for s in page.bar.tabs.segments()}
    assert (tabs["guarding"], list(tabs)[2:4]) == ("1", ["patrol", "guarding"])
    page.bar.show_filter(ListFilter(Period.ALL, RecordFilter(kinds=("exercise",))))
    page.bar.set_counts({"guarding": 1})
    assert page.bar.tabs.chosen_key() == "exercise"


@pytest.mark.parametrize(
    ("name", "key", "left"),
    [
        ("severity", "4", "kritis"),
        ("status", "submitted", "diajukan"),
        ("area", "63.71.03", "barat"),
        ("stage", "BUKAN_PEMILU", "bukan pemilu"),
        ("period", "yesterday", "kemarin"),
    ],
)
def test_chip_hides_the_others(add, page_of, name, key, left):
    add(what="biasa")
    add(what="kritis", severity="KRITIS")
    add(what="diajukan", submit=True)
    add(what="barat", place=Place("", "63.71.03.1009"))
    add(what="bukan pemilu", stage="BUKAN_PEMILU")
    add(what="kemarin", day=YESTERDAY)
    page = page_of()
    page.bar._open(name)
    popup = page.bar.popups[name]
    popup.hide()
    popup.chosen.emit((key,))

    assert titles(page)[1:] == [left]
    assert page.bar.chips[name].is_active()


def test_reporter_is_one_of_the_officers(add, page_of, post):
    add(what="punya Siti", name="Siti")
    add(what="punya Rahman")
    page = page_of()
    page.bar.popups["author"].chosen.emit((post.officer_id("Siti"),))

    assert titles(page)[1:] == ["punya Siti"]
    assert page.bar.chips["author"].text() == "Bripka Siti"


def test_choice_is_made_by_keys_alone(add, page_of, qtbot):
    add(what="draf")
    add(what="diajukan", submit=True)
    page = page_of()
    press(qtbot, page, Key.Key_F)
    for _ in range(3):
        press(qtbot, page, Key.Key_Right)
    press(qtbot, page, Key.Key_Return)
    popup = page.bar.popups["status"]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Space):
        qtbot.keyClick(popup.list, key)
    qtbot.keyClick(popup.list, Key.Key_Escape)

    assert titles(page)[1:] == ["diajukan"]


def test_days_from_and_to_are_typed(add, page_of):
    add(what="lama", day=LONG_AGO)
    add(what="baru")
    page = page_of()
    for field, text in ((page.bar.since, "1/12/2023"), (page.bar.until, "2/12/2023")):
        field.setText(text)
        field.setModified(True)
        field.commit()

    assert titles(page)[1:] == ["lama"]
    assert page.bar.chips["period"].text() == "01/12/2023 – 02/12/2023"
    assert page.bar.shown.period is Period.BETWEEN


def test_search_finds_all_that_was_typed(add, page_of, qtbot):
    add(what="Perusakan baliho", how="Dilihat warga bernama Amat")
    add(what="Lain")
    page = page_of()
    press(qtbot, page, Key.Key_Slash)
    search(qtbot, page, "amat bali")

    assert titles(page)[1:] == ["Perusakan baliho"]


def test_search_waits_until_typing_pauses(add, page_of, qtbot):
    add(what="baliho")
    page = page_of()
    asked = []
    page.loader.replaced.connect(lambda *_: asked.append(page.bar.shown.wanted.text))
    page.search.setFocus()
    qtbot.keyClicks(page.search, "baliho")
    at_once = list(asked)

    qtbot.waitUntil(lambda: asked == ["baliho"])

    assert at_once == []


def test_letters_in_the_search_are_letters(add, page_of, qtbot):
    page = page_of()
    page.search.setFocus()
    qtbot.keyClicks(page.search, "n/e")

    assert page.search.text() == "n/e"


def test_nothing_matches_says_what_hides_it(add, page_of, qtbot):
    add(day=LONG_AGO)
    add(day=LONG_AGO)
    page = page_of()
    said = page.nothing.accessibleName()
    page.nothing.button.click()

    assert said == "Tidak ada yang cocok. 1 saringan aktif menyembunyikan 2 catatan."
    assert len(titles(page)) == 3


def test_search_without_an_answer_is_cleared(add, page_of, qtbot):
    add()
    page = page_of()
    search(qtbot, page, "tidakada")
    said = page.nothing.accessibleName()
    page.nothing.button.click()

    assert said == "Tidak ada yang cocok. Tidak ada catatan yang memuat “tidakada”."
    assert (page.search.text(), len(titles(page))) == ("", 2)


def test_empty_store_offers_to_record(page):
    assert "Belum ada catatan" in page.nothing.accessibleName()
    assert page.body.currentWidget() is page.nothing
    assert page.nothing.way == "new"


def test_change_is_shown_and_the_choice_kept(add, page_of, post):
    for hour in (8, 9, 10):
        add(hour=hour)
    page = page_of()
    choose(page, "incident 9")

    page.workbench.change(
        lambda desk: records.add(
            desk, "patrol", replace(forms.propose(desk, "patrol"), what="Patroli baru")
        ),
        owner=page,
    )

    assert "Patroli baru" in titles(page)
    assert chosen(page) == "incident 9"


def test_record_that_left_the_list_gives_its_place_to_the_next(add, page_of, post):
    ids = [add(hour=hour) for hour in (8, 9, 10)]
    page = page_of()
    page.bar.popups["status"].chosen.emit(("draft",))
    choose(page, "incident 9")
    page.workbench.change(partial(records.act, records=[ids[1]], action=Action.SUBMIT), owner=page)

    assert titles(page)[1:] == ["incident 10", "incident 8"]
    assert chosen(page) == "incident 8"


def test_hidden_page_asks_nothing_until_it_is_shown(add, page_of):
    page = page_of()
    page.hide()
    record = add(what="baru")
    page.workbench.changed.emit(Changes(frozenset({record})))
    before = titles(page)
    page.show()

    assert (before, titles(page)[1:]) == ([], ["baru"])


def test_day_is_gone_to_even_outside_the_period(add, page_of, qtbot):
    add(what="lama", day=LONG_AGO)
    add(what="lebih lama", day=LONG_AGO - dt.timedelta(days=9))
    add(what="baru")
    page = page_of()
    press(qtbot, page, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.jump.day, "5/12/2023")
    qtbot.keyClick(page.jump.day, Key.Key_Return)

    assert chosen(page) == "lama"
    assert page.bar.shown.period is Period.ALL
    assert page.jump.isHidden()


def test_record_is_shown_whatever_hides_it(add, page_of):
    old = add(what="lama", day=LONG_AGO)
    add(what="baru")
    page = page_of()
    page.bar.popups["status"].chosen.emit(("approved",))
    page.show_record(old)

    assert chosen(page) == "lama"


def test_number_of_another_page_opens_its_list(add, page_of):
    add(what="menonjol", is_notable=True, day=LONG_AGO)
    add(what="biasa")
    page = page_of()
    page.show_filter(RecordFilter(is_notable=True))
    before = titles(page)[1:], page.bar.chips["other"].text()
    page.bar.chips["other"].click()

    assert before == (["menonjol"], "Menonjol")
    assert titles(page)[1::2] == ["biasa", "menonjol"]


def test_long_list_is_read_page_by_page(add, page_of, qtbot, monkeypatch):
    monkeypatch.setattr(loader, "FIRST_STRETCH", 7)
    monkeypatch.setattr(loader, "PAGE", 5)
    monkeypatch.setattr("brata_desktop.ui.records.model.PAGE", 5)
    monkeypatch.setattr("brata_desktop.services.record_list.survey.__defaults__", (None, 7))
    for hour in range(24):
        add(hour=hour, what=f"jam {hour}")
    page = page_of(size=(1366, 400))
    loaded = len(page.model._pages)
    press(qtbot, page, Key.Key_End)

    assert page.header.detail.text().startswith("24 catatan")
    assert chosen(page) == "jam 0"
    assert loaded < len(page.model._pages) <= 5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [90, 100, 150])
def test_everything_fits(add, page_of, theme, size, scale):
    add(what="Perkelahian dua kelompok pendukung usai rapat terbatas di gedung serbaguna")
    theme.apply(scale=scale)
    page = page_of(size=size)

    assert not overflowing(page)


def test_narrow_window_keeps_its_filters_on_one_line(add, page_of):
    add()
    page = page_of(size=(1037, 570))

    assert len({chip.y() for chip in page.bar.chips.values() if chip.isVisible()}) == 1
    assert page.bar.views.text() == ""


def test_views_are_kept_and_brought_back(add, page_of, qtbot):
    add(what="lama", day=LONG_AGO)
    page = page_of()
    page.bar.popups["period"].chosen.emit(("all",))
    page.bar.views.save("Semuanya")
    page.bar.popups["period"].chosen.emit(("today",))
    before = titles(page)
    page.bar.views.make_menu().actions()[0].trigger()

    assert (before, titles(page)[1:]) == ([], ["lama"])
    page.bar.views.remove("semuanya")
    assert page.bar.views.kept == ()


def test_language_is_switched_while_running(add, page_of, words):
    add()
    page = page_of()
    words.apply("en")
    QCoreApplication.sendPostedEvents()

    assert page.header.title.text() == "Records"
    assert page.model.index(1, 1).data() == "Incident"
    assert page.bar.chips["period"].text() == "last 7 days"
