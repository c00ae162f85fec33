"""The list's outline, its counts, its periods; saved views; the text for a chat."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.times import When
from brata_desktop.services import forms, record_list, records, saved_views
from brata_desktop.services.record_list import ListFilter, Period
from brata_desktop.store.record_rows import Cursor, DayGroup, RecordFilter
from tests.services_world import World

TODAY = dt.date(2024, 1, 31)


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()


def add(world, kind="incident", day=TODAY, name="Rahman", **fields):
    desk = world.desk(name)
    document = forms.propose(desk, kind)
    when = When(date=day, time=dt.time(20, 15)) if day else When()
    document = replace(document, what=f"Kejadian {day}", occurred=when)
    view, _ = records.add(desk, kind, replace(document, **fields))
    return view.state.record


def test_outline_covers_the_list_stretch_by_stretch(world):
    for day in (30, 30, 31, 31, 31):
        add(world, day=dt.date(2024, 1, day))
    desk = world.desk("Rahman")

    whole = record_list.survey(desk, RecordFilter())
    first = record_list.survey(desk, RecordFilter(), limit=4)
    rest = record_list.survey(desk, RecordFilter(), Cursor(first.positions[-1]), 4)

    assert whole.days == (DayGroup(TODAY, 3), DayGroup(dt.date(2024, 1, 30), 2))
    assert first.positions + rest.positions == whole.positions
    assert (first.days[-1].count, rest.days) == (1, (DayGroup(dt.date(2024, 1, 30), 1),))
    assert (first.is_last, rest.is_last, whole.is_last) == (False, True, True)


def test_a_code_of_the_operation_or_of_a_record_may_be_asked_for(world):
    """A record of another laptop may have a stage that only that laptop's catalogue names."""
    desk = world.desk("Rahman")
    record_list.check_codes(desk, RecordFilter(stages=("KAMPANYE", "MASA_TENANG"), units=("BJM",)))
    odd = RecordFilter(stages=("TAHAP_KAMI",))
    with pytest.raises(InvalidInput) as caught:
        record_list.check_codes(desk, odd)
    assert (caught.value.code, caught.value.field) == ("code-unknown", "stage")
    assert "KAMPANYE" in caught.value.params["known"]
    add(world, stage="TAHAP_KAMI")

    record_list.check_codes(desk, odd)


def test_cursor_above_a_position_begins_with_its_record(world):
    ids = [add(world) for _ in range(3)]
    desk = world.desk("Rahman")
    outline = record_list.survey(desk, RecordFilter())

    page = records.page(desk, RecordFilter(), Cursor(outline.positions[1] + 1), 1)

    assert page.rows[0].id == ids[1]
    assert record_list.locate(desk, ids[1]) == Cursor(outline.positions[1])
    assert record_list.locate(desk, "nothing") is None


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        (Period.LAST_7_DAYS, dt.date(2024, 1, 25), None),
        (Period.TODAY, TODAY, TODAY),
        (Period.YESTERDAY, dt.date(2024, 1, 30), dt.date(2024, 1, 30)),
        (Period.THIS_MONTH, dt.date(2024, 1, 1), TODAY),
        (Period.ALL, None, None),
        (Period.BETWEEN, dt.date(2023, 12, 1), dt.date(2023, 12, 2)),
    ],
)
def test_period_counts_from_today(period, since, until):
    wanted = RecordFilter(
        since=dt.date(2023, 12, 1), until=dt.date(2023, 12, 2), statuses=("draft",)
    )

    found = ListFilter(period, wanted).on(TODAY)

    assert (found.since, found.until, found.statuses) == (since, until, ("draft",))


def test_working_view_hides_no_draft_without_a_day(world):
    undated = add(world, day=None)
    add(world, day=dt.date(2024, 1, 3))
    desk = world.desk("Rahman")

    shown = records.page(desk, ListFilter().on(TODAY))

    assert [row.id for row in shown.rows] == [undated]
    assert record_list.survey(desk, ListFilter().on(TODAY)).days == (DayGroup(None, 1),)


def test_tabs_count_each_kind_whatever_tab_is_open(world):
    for kind in ("incident", "patrol", "patrol"):
        add(world, kind)
    desk = world.desk("Rahman")

    counts = record_list.kind_counts(desk, RecordFilter(kinds=("patrol",)))

    assert counts == {**dict.fromkeys(KINDS, 0), "": 3, "incident": 1, "patrol": 2}


@pytest.mark.parametrize(
    ("when", "precision"),
    [
        (When(date=TODAY, time=dt.time(20, 15)), "exact"),
        (When(date=TODAY, time=dt.time(20, 15), precision="approximate"), "approximate"),
        (When(date=TODAY, part_of_day="malam"), "malam"),
        (When(date=TODAY), "unknown"),
    ],
)
def test_line_says_how_its_time_is_known(world, when, precision):
    record = add(world, occurred=when)

    assert record_list.lines(world.desk("Rahman"), [record])[record].time_precision == precision


def test_views_belong_to_their_officer(world):
    shown = ListFilter(Period.THIS_MONTH, RecordFilter(statuses=("draft",), since=TODAY))
    saved_views.save_view(world.desk("Rahman"), " Draf  saya ", ListFilter())
    saved_views.save_view(world.desk("Rahman"), "draf saya", shown)
    saved_views.save_view(world.desk("Siti"), "Semua", ListFilter(Period.ALL))

    assert saved_views.saved_views(world.desk("Rahman")) == (
        saved_views.SavedView("draf saya", shown),
    )
    assert saved_views.remove_view(world.desk("Rahman"), "DRAF SAYA")[0] == ()
    assert len(saved_views.saved_views(world.desk("Siti"))) == 1


def test_view_needs_a_name(world):
    with pytest.raises(InvalidInput, match="name"):
        saved_views.save_view(world.desk("Rahman"), "  ", ListFilter())
