"""Laws of the tables: overlay, and that any text is read or refused with a place."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue_tables import FILES
from brata_desktop.domain.csv_table import Columns, overlay, read_rows
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.vocabulary import MessageTopic

CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8).map(str.strip)
CODES = st.sampled_from("ABCDEF")
TOPICS = st.lists(
    st.builds(MessageTopic, CODES, st.just("l"), st.sampled_from("xyz"), order=st.integers(0, 3)),
    unique_by=lambda topic: topic.key,
    max_size=6,
).map(tuple)


def refusal(name: str, text: str) -> InvalidInput | None:
    """Return why a file of the catalogue is refused; None when it is read."""
    _, parse = FILES[name]
    try:
        parse(text, name)
    except InvalidInput as error:
        return error
    return None


@given(base=TOPICS, own=TOPICS)
def test_own_rows_win_all_others_stay_and_the_order_holds(base, own):
    merged = overlay(base, own)

    mine = {row.key for row in own}
    assert {row for row in merged if row.key in mine} == set(own)
    assert {row for row in merged if row.key not in mine} == {
        row for row in base if row.key not in mine
    }
    assert [row.order for row in merged] == sorted(row.order for row in merged)


@given(base=TOPICS, own=TOPICS)
def test_laying_own_rows_twice_changes_nothing_more(base, own):
    once = overlay(base, own)

    assert overlay(once, own) == once


@given(rows=st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_cells_come_back_as_written(rows):
    buffer = io.StringIO()
    csv.writer(buffer).writerows([("code", "name"), *rows])

    read = read_rows(buffer.getvalue(), "x.csv", Columns(("code", "name")))

    assert [(row.text("code"), row.text("name")) for row in read] == [
        row for row in rows if any(row)
    ]


@pytest.mark.parametrize("name", sorted(FILES))
@given(text=st.text(max_size=200))
def test_any_text_is_read_or_refused_with_its_place(name, text):
    error = refusal(name, text)

    assert error is None or (error.params["file"] == name and error.params["line"] >= 1)
    assert error is None or name in str(error)


@pytest.mark.parametrize("name", sorted(set(FILES) - {"areas/villages.csv"}))
@settings(max_examples=30)
@given(data=st.data())
def test_a_shipped_file_changed_anywhere_is_read_or_refused_with_its_place(name, data):
    text = resource(name).read_text(encoding="utf-8")
    cut = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 30))
    added = data.draw(st.text(st.sampled_from(',";\n\r\0\t=-9Ax'), max_size=5))

    error = refusal(name, text[:cut] + added + text[cut + length :])

    assert error is None or 1 <= error.params["line"] <= text.count("\n") + 7
    assert error is None or name in str(error)


def test_lines_are_counted_through_cells_of_several_lines():
    text = 'code,name\nA,"two\nlines"\nB\n'

    with pytest.raises(InvalidInput) as caught:
        read_rows(text, "x.csv", Columns(("code", "name")))

    assert caught.value.params["line"] == 4


def test_a_cell_is_too_long_also_after_an_import_allowed_itself_longer_ones():
    before = csv.field_size_limit(1024 * 1024)
    try:
        with pytest.raises(InvalidInput) as caught:
            read_rows(f"code\n{'x' * 200_000}\n", "own.csv", Columns(("code",)))
    finally:
        csv.field_size_limit(before)

    assert (caught.value.code, caught.value.params["line"]) == ("catalogue-not-csv", 2)
