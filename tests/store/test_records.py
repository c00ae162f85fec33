"""Pages, filters, search and counts of the record index."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.times import WITA
from brata_desktop.store import create_store
from brata_desktop.store.record_query import full_text_query
from brata_desktop.store.record_rows import Cursor, RecordFilter
from brata_desktop.store.records import cursor_at
from tests.store.making import KEY, NOON, make_facts, make_row, record_id

_MINUTES = st.none() | st.integers(0, 5).map(lambda days: days * 720)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("shared") / "brata.db"
    store = create_store(path, KEY, make_facts())
    yield store
    store.close()


@pytest.fixture
def work(store):
    with store.transaction() as work:
        yield work


def _ids(page):
    return [row.id for row in page.rows]


def test_row_comes_back_as_it_was_put(work):
    row = make_row(
        author_id="x", author="Aipda Rian", occurred_on=NOON.date(), stage="KAMPANYE",
        satgas="PREVENTIF", category="APK", severity=4, is_notable=True, is_under_way=True,
        status="approved", is_changed_after=True, has_conflict=True, queue="KALSEL",
        place="Kantor KPU", area_code="63.71.01.1001", done=4, total=5, source="s",
        external_id="E1", updated_seq=9, time_precision="malam",
    )  # fmt: skip
    work.records.put(row, "")

    assert work.records.get(row.id) == row
    assert work.records.get(row.number) == row
    assert work.records.find_imported("s", "E1") == row


def test_story_17_time_keeps_its_offset(work):
    moment = dt.datetime(2024, 2, 1, 0, 5, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    work.records.put(make_row(occurred_at=moment), "")

    found = work.records.get(record_id(1)).occurred_at
    assert found == moment
    assert found.utcoffset() == moment.utcoffset()


def test_naive_time_is_refused(work):
    with pytest.raises(ValueError, match="UTC offset"):
        work.records.put(make_row(occurred_at=dt.datetime(2024, 1, 1)), "")  # noqa: DTZ001


def test_missing_record_is_named(work):
    with pytest.raises(NotFound, match="K-BJM"):
        work.records.get("K-BJM99-240131-A01")


def test_amended_time_moves_the_row(work):
    for number in (1, 2, 3):
        work.records.put(make_row(number), f"kata{number}")
    work.records.put(make_row(1, occurred_at=NOON + dt.timedelta(days=1)), "kata1 lagi")

    assert _ids(work.records.page(RecordFilter())) == [record_id(n) for n in (1, 3, 2)]
    assert _ids(work.records.page(RecordFilter(text="lagi"))) == [record_id(1)]


def test_row_put_again_stays_in_its_place(work):
    for number in (1, 2, 3):
        work.records.put(make_row(number), "kata")
    before = work.records.cursor_of(record_id(2))
    work.records.put(make_row(2, status="approved"), "lain")

    assert work.records.cursor_of(record_id(2)) == before
    assert _ids(work.records.page(RecordFilter(text="kata"))) == [record_id(3), record_id(1)]


def test_record_without_a_day_stands_on_top(work):
    work.records.put(make_row(1), "")
    work.records.put(make_row(2, occurred_at=None), "")

    assert _ids(work.records.page(RecordFilter())) == [record_id(2), record_id(1)]
    assert _ids(work.records.page(RecordFilter(since=dt.date(2020, 1, 1)))) == [record_id(1)]
    recent = RecordFilter(since=dt.date(2020, 1, 1), with_undated=True)
    assert _ids(work.records.page(recent)) == [record_id(2), record_id(1)]


def test_positions_are_those_of_the_pages(work):
    for number in range(7):
        work.records.put(make_row(number, occurred_at=NOON + dt.timedelta(days=number % 3)), "")
    wanted = RecordFilter(kinds=("incident",))

    first = work.records.positions(wanted, limit=4)
    rest = work.records.positions(wanted, Cursor(first[-1]))
    found = [work.records.page(wanted, Cursor(p + 1), 1).rows[0].id for p in first + rest]

    assert found == _ids(work.records.page(wanted))
    assert work.records.positions(RecordFilter(text="?")) == ()


def test_jump_to_a_day_and_back(work):
    for number in range(10):
        work.records.put(make_row(number, occurred_at=NOON + dt.timedelta(days=number)), "")
    day = NOON.date() + dt.timedelta(days=5)

    page = work.records.page(RecordFilter(), cursor_at(day), limit=3)
    above = work.records.page_before(RecordFilter(), page.first, limit=2)

    assert _ids(page) == [record_id(n) for n in (5, 4, 3)]
    assert _ids(above) == [record_id(n) for n in (7, 6)]
    assert page.has_more
    assert above.has_more


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(_MINUTES, st.sampled_from(("incident", "patrol", "preemptive"))),
             max_size=25),
    st.integers(1, 9),
    st.sampled_from((
        RecordFilter(),
        RecordFilter(kinds=("incident", "patrol")),
        RecordFilter(text="kata"),
        RecordFilter(kinds=("patrol",), text="kat"),
        RecordFilter(units=("BJM", "BJB"), kinds=("patrol", "preemptive", "patrol")),
    )),
)  # fmt: skip
def test_every_row_is_on_exactly_one_page_forwards_and_backwards(shared, items, limit, wanted):
    with shared.transaction() as work:
        for number, (minutes, kind) in enumerate(items):
            moment = None if minutes is None else NOON + dt.timedelta(minutes=minutes)
            work.records.put(make_row(number, kind=kind, occurred_at=moment), "kata")
        expected = {
            record_id(number)
            for number, (_, kind) in enumerate(items)
            if not wanted.kinds or kind in wanted.kinds
        }
        down = _walk(lambda cursor: work.records.page(wanted, cursor, limit), "last")
        up = down[-1:] + _walk_up(work, wanted, limit, down[-1]) if down else []

    assert set(down) == expected
    assert len(down) == len(expected)
    assert up[::-1] == down


def _walk(read, side):
    found, cursor = [], None
    while (page := read(cursor)).rows:
        found += _ids(page)
        cursor = getattr(page, side)
        if not page.has_more:
            break
    return found


def _walk_up(work, wanted, limit, lowest):
    found, cursor = [], work.records.cursor_of(lowest)
    while (page := work.records.page_before(wanted, cursor, limit)).rows:
        found += _ids(page)[::-1]
        cursor = page.first
    return found


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (RecordFilter(statuses=("submitted", "returned")), [3, 2]),
        (RecordFilter(area="63"), [3, 1]),
        (RecordFilter(area="63.71"), [3, 1]),
        (RecordFilter(area="63.71.01"), [1]),
        (RecordFilter(area="63.71.01.1001"), [1]),
        (RecordFilter(area="63.7"), []),
        (RecordFilter(severity_from=3), [2]),
        (RecordFilter(is_notable=True, kinds=("patrol",)), [2]),
        (RecordFilter(is_notable=False), [3, 1]),
        (RecordFilter(queue="KALSEL"), [3]),
        (RecordFilter(since=dt.date(2024, 2, 1), until=dt.date(2024, 2, 1)), [2]),
        (RecordFilter(until=dt.date(2024, 1, 31)), [1]),
        (RecordFilter(recorded_since=NOON, recorded_until=NOON), []),
        (RecordFilter(text="lambung", units=("BJM",)), [3, 1]),
        (RecordFilter(text="!!!"), []),
        (RecordFilter(text="  "), [3, 2, 1]),
    ],
)
def test_filter_shows_what_it_says(work, wanted, expected):
    day = dt.timedelta(days=1)
    work.records.put(make_row(1, area_code="63.71.01.1001", severity=1), "Lambung Mangkurat")
    work.records.put(
        make_row(2, kind="patrol", status="submitted", severity=3, is_notable=True,
                 occurred_at=NOON + day), "simpang"
    )  # fmt: skip
    work.records.put(
        make_row(3, status="returned", queue="KALSEL", area_code="63.71.02",
                 occurred_at=NOON + 2 * day), "Lambung"
    )  # fmt: skip

    assert _ids(work.records.page(wanted)) == [record_id(n) for n in expected]
    assert work.records.count(wanted) == len(expected)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("perus", 1), ("BALIHO", 1), ("K-BJM07-240131-A04", 1), ("kafe cafe", 1), ("24 buruh", 1),
        ("dirobek baliho", 1), ('"simpang empat"', 1), ("robek", 0), ("baliho ", 1), ("bali ", 0),
        ("NOT baliho", 0), ("baliho OR xyz", 0), ("words:baliho", 0), ("baliho*", 1), ("a04", 1),
    ],
)  # fmt: skip
def test_search_finds_what_was_typed(work, typed, number):
    work.records.put(
        make_row(1), "K-BJM07-240131-A04 perusakan Baliho dirobek simpang empat Café kafe 24 buruh"
    )

    assert len(work.records.page(RecordFilter(text=typed)).rows) == number


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40))
@example('"')
@example('a" OR words MATCH "b')
@example("NEAR(a b, 2)")
@example("a*b ^c {x}: -d +e")
@example("\0a\0")
@example("a\u0301" * 20)
def test_nothing_that_is_typed_breaks_the_search(shared, typed):
    with shared.reading() as work:
        work.records.page(RecordFilter(text=typed, kinds=("incident",)))
        work.records.count(RecordFilter(text=typed))


def test_own_words_are_always_found(shared):
    with shared.transaction() as work:
        for number, words in enumerate(("Qur'an dicuri", "rp.1.500.000", "RT-05/RW-02", "50%")):
            work.records.put(make_row(number), words)
            found = work.records.page(RecordFilter(text=words))
            assert record_id(number) in _ids(found), full_text_query(words)


def test_counts_are_capped(work):
    for number in range(12):
        work.records.put(make_row(number, kind="patrol" if number % 3 else "incident"), "")

    assert work.records.counts(RecordFilter(), "kind") == {"incident": 4, "patrol": 8}
    assert sum(work.records.counts(RecordFilter(), "kind", cap=5).values()) == 6
    assert work.records.counts(RecordFilter(), "day") == {NOON.date(): 12}
    assert work.records.count(RecordFilter(), cap=5) == 6


def test_day_groups_are_exact_and_newest_first(work):
    late = dt.datetime(2024, 1, 31, 23, 59, tzinfo=WITA)
    for number, moment in enumerate((NOON, late, late + dt.timedelta(minutes=2), None)):
        work.records.put(make_row(number, occurred_at=moment), "")

    groups = work.records.day_groups(RecordFilter(), None, dt.date(2024, 1, 1))

    assert [(group.day, group.count) for group in groups] == [
        (None, 1), (dt.date(2024, 2, 1), 1), (dt.date(2024, 1, 31), 2)
    ]  # fmt: skip


def test_similar_records_are_near_in_time_and_area(work):
    work.records.put(make_row(1, area_code="63.71.01"), "")
    work.records.put(make_row(2, area_code="63.72"), "")
    work.records.put(make_row(3), "")
    work.records.put(make_row(4, occurred_at=NOON + dt.timedelta(days=2)), "")
    hour = dt.timedelta(hours=1)

    found = work.records.similar("incident", NOON - hour, NOON + hour, "63.71.01.1001")

    assert {row.id for row in found} == {record_id(1), record_id(3)}


@pytest.mark.parametrize(
    "wanted",
    [
        RecordFilter(),
        RecordFilter(kinds=("incident", "patrol"), statuses=("draft", "submitted")),
        RecordFilter(units=("BJM",), kinds=("incident",), severity_from=2),
        RecordFilter(area="63.71", is_notable=False),
        RecordFilter(is_notable=True),
        RecordFilter(has_conflict=True),
        RecordFilter(queue="KALSEL"),
        RecordFilter(text="lambung", statuses=("draft",)),
        RecordFilter(since=dt.date(2024, 1, 1), stages=("KAMPANYE",)),
    ],
)
def test_no_page_is_ever_sorted(work, wanted):
    """The plan reads the end of an index: no temporary B-tree, whatever the filter."""
    from brata_desktop.store import record_query  # noqa: PLC0415

    sql, params = record_query.select_ordered(
        "position, title", record_query.build(wanted), (), "DESC", 100
    )
    plan = work._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", params).all()

    assert not [row[3] for row in plan if "TEMP B-TREE" in row[3]]
