"""Beranda as the officer uses it."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from brata_desktop.domain.kinds.patrol import Patrol
from brata_desktop.domain.states import Action
from brata_desktop.domain.times import APPROXIMATE, When
from brata_desktop.services import forms, records
from brata_desktop.ui.home.page import HomePage
from brata_desktop.ui.rendering import SIZES, overflowing
from tests.services.test_home import incident, submitted
from tests.services_world import NOW


@pytest.fixture
def page_of(workbench_of, shown):
    """Return a function that shows Beranda of an officer."""

    def show(name="Rahman", size=(1366, 690)):
        workbench = workbench_of(name)
        return workbench, shown(HomePage(workbench), size)

    return show


def titles(rows):
    return [row.content.title for row in rows.rows]


@pytest.mark.parametrize(("key", "kind"), [("K", "incident"), ("P", "patrol"), ("E", "preemptive")])
def test_letter_begins_a_record(page_of, qtbot, key, kind):
    workbench, page = page_of()

    with qtbot.waitSignal(workbench.form_asked) as asked:
        qtbot.keyClick(page, getattr(Qt.Key, f"Key_{key}"))

    assert asked.args[0].copy.kind == kind


def test_letter_in_the_search_field_is_a_letter(page_of, qtbot):
    workbench, page = page_of()
    heard = []
    workbench.form_asked.connect(heard.append)
    page.search.setFocus()

    qtbot.keyClick(page.search, Qt.Key.Key_K)

    assert (page.search.text().lower(), heard) == ("k", [])


def test_search_goes_to_the_list(page_of, qtbot):
    workbench, page = page_of()
    page.search.setText("baliho")

    with qtbot.waitSignal(workbench.search_asked) as asked:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)

    assert asked.args == ["baliho"]


def test_what_waits_follows_the_records(page_of, post):
    workbench, page = page_of()
    assert page.to_do.empty.isVisible()

    record = submitted(post.desk("Rahman"), incident(post.desk("Rahman")))
    records.act(post.desk("Suryadi"), [record], Action.RETURN, "lengkapi nomor polisi")
    workbench.changed.emit(None)

    assert titles(page.to_do) == ["Perbaiki: Perkelahian usai rapat"]
    detail = page.to_do.rows[0].content.detail
    assert detail == "Dikembalikan Bripka Suryadi: lengkapi nomor polisi"
    assert page.figures["incident"].number.text() == "1"


def test_unfinished_form_goes_on_where_it_was(page_of, post, qtbot):
    desk = post.desk("Rahman")
    form, _ = forms.open_new(desk, "incident")
    forms.autosave(desk, replace(form, document=incident(desk)))
    workbench, page = page_of()

    with qtbot.waitSignal(workbench.form_asked) as asked:
        page.to_do.rows[0].click()

    assert asked.args[0].document.what == "Perkelahian usai rapat"


def test_supervisor_is_led_to_the_review(page_of, post, qtbot):
    desk = post.desk("Rahman")
    submitted(desk, incident(desk, severity="KRITIS"))
    workbench, page = page_of("Dewi")

    with qtbot.waitSignal(workbench.screen_asked) as asked:
        page.to_do.rows[0].click()

    assert asked.args == ["review"]
    assert titles(page.to_do) == ["1 catatan menunggu tinjauan"]


def test_last_record_opens_in_the_list(page_of, post, qtbot):
    desk = post.desk("Rahman")
    record = submitted(desk, incident(desk))
    workbench, page = page_of()

    with qtbot.waitSignal(workbench.record_asked) as asked:
        page.last.rows[0].click()

    assert asked.args == [record]


@pytest.mark.parametrize(
    ("occurred", "said"),
    [
        (When(date=NOW.date(), time=dt.time(20, 15)), "20.15"),
        (When(date=NOW.date(), time=dt.time(20, 15), precision=APPROXIMATE), "± 20.15"),
        (When(date=NOW.date(), part_of_day="malam"), "malam"),
        (When(date=NOW.date()), "–"),
        (When(date=dt.date(2024, 1, 30)), "30 Jan"),
        (When(), ""),
    ],
)
def test_time_is_told_as_exactly_as_it_is_known(page_of, post, occurred, said):
    desk = post.desk("Rahman")
    records.add(desk, "incident", incident(desk, occurred=occurred))
    _, page = page_of()

    assert page.last.rows[0].content.meta == said


def test_patrol_of_another_officer_is_shown_instead_of_opened(page_of, post, qtbot):
    siti = post.desk("Siti")
    patrol = Patrol(operation=siti.operation, what="Patroli malam")
    view, _ = records.add(siti, "patrol", patrol)
    workbench, page = page_of()

    with qtbot.waitSignal(workbench.record_asked) as asked:
        page.to_do.rows[0].click()

    assert asked.args == [view.state.record]
    assert page.to_do.rows[0].content.detail == (
        "P-BJM07-240131-A01, dapat dilanjutkan Bripka Siti, operator, atau pengawas"
    )


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(page_of, post, size):
    desk = post.desk("Rahman")
    for _ in range(8):
        submitted(desk, incident(desk))
        forms.open_new(desk, "incident", incident(desk))
    _, page = page_of(size=(size[0] - 196, size[1] - 70))

    assert overflowing(page) == []
    assert isinstance(page, QWidget)
