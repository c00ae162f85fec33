"""The form of readiness by keys alone: yesterday's figures, one key, one change, submitted."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from brata_desktop.domain.document import Count
from brata_desktop.domain.kinds.readiness import Asset, Readiness, Share
from brata_desktop.domain.states import State
from brata_desktop.domain.times import When
from brata_desktop.services import forms, records
from brata_desktop.ui.kinds.readiness.form import ReadinessForm
from brata_desktop.ui.rendering import SIZES, overflowing
from tests.services_world import DAY
from tests.ui.forms.conftest import CTRL, ENTER, TAB

F8 = Qt.Key.Key_F8
YESTERDAY = Readiness(
    operation="OMB-2023-2024",
    what="Kesiapan",
    unit="BJM",
    occurred=When(date=DAY - dt.timedelta(days=1), time=dt.time(7, 30)),
    real=Count(45),
    ready=Count(40),
    sick=Count(2),
    shares=(Share("GAKKUM", "GAKKUM", Count(8)),),
    assets=(Asset("R4", "R4", Count(5), Count(1)),),
    linmas=Count(12),
)


@pytest.fixture
def yesterday(workbench):
    records.add(workbench.desk, "readiness", YESTERDAY, submit=True)


@pytest.fixture
def form_of(shown, workbench):
    """Return a function that opens a new form, or one of a document."""

    def begin(document=None, size=(1170, 700)):
        form, _ = forms.open_new(workbench.desk, "readiness", document)
        page = shown(ReadinessForm(workbench, form), size)
        page.focus_first()
        return page

    return begin


def placeholders(form):
    cells = {**form.figures, **form.shares.cells, **form.assets.cells}
    return {path: cell.placeholderText() for path, cell in cells.items() if cell.placeholderText()}


def marks(form):
    cells = {**form.figures, **form.shares.cells, **form.assets.cells}
    return {path for path, cell in cells.items() if cell.is_carried}


CARRIED = {"real", "ready", "sick", "shares.GAKKUM", "assets.R4.good", "assets.R4.light", "linmas"}


def test_yesterday_stands_in_grey_and_is_no_figure(form_of, yesterday):
    form = form_of()

    assert placeholders(form) == {
        "real": "45", "ready": "40", "sick": "2", "shares.GAKKUM": "8",
        "assets.R4.good": "5", "assets.R4.light": "1", "linmas": "12",
    }  # fmt: skip
    assert form.roll.real == Count()
    assert not form.offer.isHidden()


def test_one_key_takes_all_and_each_stays_marked_until_it_is_touched(form_of, yesterday, keys):
    form = form_of()
    keys(form, F8)

    assert marks(form) == CARRIED == set(form.roll.carried)
    assert placeholders(form) == {}
    form.go_to("sick")
    keys(form, "3")
    form.tell()
    assert form.roll.sick == Count(3)
    assert marks(form) == CARRIED - {"sick"} == set(form.roll.carried)

    form.undo()
    assert set(form.roll.carried) == CARRIED
    form.undo()
    form.tell()
    assert (form.roll.carried, form.roll.real) == ((), Count())
    assert placeholders(form)["real"] == "45"


def test_a_typed_figure_is_never_overwritten_by_yesterdays(form_of, yesterday, keys):
    form = form_of()
    keys(form, "46", F8)

    assert form.roll.real == Count(46)
    assert "real" not in form.roll.carried


def test_a_report_by_keys_alone(form_of, yesterday, keys, workbench):
    form = form_of()
    keys(form, F8, TAB, "39", TAB, TAB, TAB, "3", (ENTER, CTRL))

    view = records.get(workbench.desk, form.record)
    assert view.state.state is State.SUBMITTED
    assert view.state.number.startswith("S-BJM07-")
    roll = view.document
    assert (roll.real, roll.ready, roll.sick) == (Count(45), Count(39), Count(3))
    assert set(roll.carried) == CARRIED - {"ready", "sick"}
    assert roll.what == "Kesiapan Polresta Banjarmasin: siap 39 dari 45"
    assert roll.assets == YESTERDAY.assets


def test_a_table_writes_one_line_for_each_kind_of_equipment(form_of, keys):
    form = form_of()
    form.go_to("assets")
    keys(form, "84", TAB, "6", TAB, TAB, "31")
    assert form.roll.assets == (
        Asset("R2", "R2", Count(84), Count(6)),
        Asset("R4", "R4", Count(31)),
    )
    form.assets.cells["assets.R4.good"].setFocus()
    form.assets.cells["assets.R4.good"].selectAll()
    keys(form, Qt.Key.Key_Delete)
    assert form.roll.assets == (Asset("R2", "R2", Count(84), Count(6)),)


def test_equipment_of_an_unknown_kind_has_a_line_of_its_own(form_of):
    form = form_of(Readiness(unit="BJM", assets=(Asset("x", "DRONE", Count(3)),)))

    assert form.assets.cells["assets.DRONE.good"].text() == "3"


def test_more_ready_than_present_is_said_at_the_field(form_of, keys):
    form = form_of()
    keys(form, "40", TAB, "41", TAB)
    form.tell()

    error = form.bindings.find("ready").holder.error()
    assert error == "41 siap, padahal yang hadir hanya 40. Periksa lagi."


def test_without_a_last_report_nothing_is_offered(form_of, keys):
    form = form_of()
    keys(form, F8)

    assert form.offer.isHidden()
    assert form.roll.carried == ()


def test_a_report_without_strength_is_led_to_the_field(form_of, keys):
    form = form_of()
    keys(form, (ENTER, CTRL))

    assert form.current == "real"
    assert form.bindings.find("real").holder.error() == "Lengkapi Kuat riil dahulu."


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 125])
def test_it_fits_every_window(form_of, yesterday, keys, theme, size, mode, scale):
    theme.apply(mode, scale)
    form = form_of(size=size)
    keys(form, F8)

    assert overflowing(form) == []
