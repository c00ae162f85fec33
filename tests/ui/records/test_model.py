"""The model as Qt's views use it."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from brata_desktop.services import record_list, records
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.records.model import PAGE, Column, RecordListModel
from brata_desktop.ui.records.outline import Outline
from tests.ui.records.conftest import DAY

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(post):
    made = RecordListModel(post.desk("Rahman").catalogue)
    made.tester = QAbstractItemModelTester(made, STRICT)
    return made


def load(model, desk, limit=3):
    first = record_list.survey(desk, RecordFilter(), limit=limit)
    outline = Outline()
    outline.add(first)
    model.reset(outline, DAY)
    model.put_page(0, records.page(desk, RecordFilter(), limit=PAGE).rows)
    return first


def test_model_obeys_qt_while_it_grows(model, post, add):
    for hour in range(5):
        add(hour=hour, day=DAY - dt.timedelta(days=hour // 3))
    desk = post.desk("Rahman")
    first = load(model, desk)
    after = record_list.Cursor(first.positions[-1])
    model.grow(record_list.survey(desk, RecordFilter(), after, 3))
    model.toggle_mark(1)
    model.clear_marks()
    model.reset(Outline(), DAY)

    assert (model.rowCount(), model.columnCount()) == (0, len(Column))


def test_cells_say_what_the_record_is(model, post, add):
    add(what="Perkelahian", severity="KRITIS")
    load(model, post.desk("Rahman"))

    said = [model.index(1, column).data() for column in Column]
    spoken = model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == ["20.15", "Kejadian", "Perkelahian", "Kritis", "Draf", "Di laptop ini"]
    assert spoken.startswith("Kejadian, Perkelahian, Banjarmasin Selatan, Bripka Rahman, 20.15")


def test_heading_is_not_chosen(model, post, add):
    add()
    load(model, post.desk("Rahman"))

    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.index(0, 0).data() == "Hari ini · Rabu, 31 Januari 2024"


def test_line_that_is_not_loaded_says_nothing(model, post, add):
    add()
    desk = post.desk("Rahman")
    outline = Outline()
    outline.add(record_list.survey(desk, RecordFilter()))
    model.reset(outline, DAY)

    assert model.index(1, 2).data() is None
    assert model.missing_pages(0, 1) == [0]


def test_draft_without_words_is_named_by_what_it_is(model, post, add):
    add(what="")
    load(model, post.desk("Rahman"))

    assert model.index(1, 2).data() == "Perkelahian / pengeroyokan"
