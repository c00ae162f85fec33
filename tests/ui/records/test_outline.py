"""Rows of a list that is not loaded."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.services.record_list import Stretch
from brata_desktop.store.record_rows import DayGroup
from brata_desktop.ui.records.outline import Outline

FIRST = dt.date(2024, 1, 31)
COUNTS = st.lists(st.integers(1, 7), max_size=9)


def stretches(counts, size):
    """Cut a list of days with these counts into stretches."""
    days = [day for number, count in enumerate(counts) for day in [number] * count]
    positions = [1000 - 3 * index for index in range(len(days))]
    for start in range(0, max(len(days), 1), size):
        part = days[start : start + size]
        groups = [
            DayGroup(FIRST - dt.timedelta(days=day), part.count(day)) for day in dict.fromkeys(part)
        ]
        yield Stretch(
            tuple(positions[start : start + size]), tuple(groups), start + size >= len(days)
        )


def outlined(counts, size):
    outline = Outline()
    for stretch in stretches(counts, size):
        outline.add(stretch)
    return outline


@given(COUNTS, st.integers(1, 30))
def test_every_row_is_a_heading_or_one_record(counts, size):
    outline = outlined(counts, size)
    rows = range(outline.row_count)

    indexes = [outline.index_at(row) for row in rows if not outline.is_heading(row)]

    assert indexes == list(range(sum(counts)))
    assert [outline.row_of(index) for index in indexes] == [
        row for row in rows if not outline.is_heading(row)
    ]
    assert [outline.count_of(group) for group in range(len(outline.days))] == counts
    assert outline.headings_between(0, outline.row_count) == [
        row for row in rows if outline.is_heading(row)
    ]
    assert outline.is_whole


@given(COUNTS, st.integers(-5, 1005))
def test_position_leads_to_its_record_or_the_next_older_one(counts, position):
    outline = outlined(counts, 10)
    older = [known for known in outline.positions if known <= position]

    row = outline.row_at_or_below(position)

    found = None if row is None else outline.positions[outline.index_at(row)]
    assert found == (older[0] if older else None)
    exact = outline.row_of_position(position)
    assert (exact is not None) == (position in outline.positions)


@given(COUNTS, st.integers(-3, 80), st.sampled_from((-1, 1)))
def test_nearest_record_is_never_a_heading(counts, row, step):
    outline = outlined(counts, 10)

    found = outline.record_row(row, step)

    assert (found is None) == (not counts)
    assert found is None or not outline.is_heading(found)
