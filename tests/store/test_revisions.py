"""The grow-only set."""

import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.revision import (
    TRANSITION,
    Header,
    Revision,
    encode_header,
    parse_header,
    seal,
)
from brata_desktop.store import create_store
from brata_desktop.store.codec import DICTIONARY, pack_body
from tests.store.making import DEVICE, KEY, make_facts, make_revision, record_id


def test_revision_comes_back_as_it_was_sealed(store):
    revision = make_revision(1)
    with store.transaction() as work:
        assert work.revisions.add(revision)
        work.commit()

    with store.reading() as work:
        assert work.revisions.get(revision.hash) == revision
        assert work.revisions.of_record(record_id(1)) == (revision,)


def test_same_revision_twice_is_kept_once(store):
    with store.transaction() as work:
        assert work.revisions.add(make_revision(1))
        assert not work.revisions.add(make_revision(1))
        assert work.revisions.count() == 1


def test_fork_of_an_incarnation_keeps_both(store):
    with store.transaction() as work:
        assert work.revisions.add(make_revision(1, what="satu"))
        assert work.revisions.add(make_revision(1, what="dua"))
        assert work.revisions.count() == 2


def test_head_is_the_highest_n_of_the_device(store):
    first = make_revision(1)
    second = make_revision(2, first.hash)
    with store.transaction() as work:
        assert work.revisions.device_head(DEVICE) == (0, b"")
        work.revisions.add(second)
        work.revisions.add(first)

        assert work.revisions.device_head(DEVICE) == (2, second.hash)
        assert work.revisions.device_heads() == {DEVICE: 2}


def test_unknown_kind_is_kept_and_found(store):
    revision = make_revision(1, kind="from-the-future")
    with store.transaction() as work:
        work.revisions.add(revision)
        work.revisions.add(make_revision(2, kind=TRANSITION))

        assert work.revisions.of_kinds(["from-the-future"]) == (revision,)
        assert next(work.revisions.iterate())[1] == revision


def test_what_is_remembered_and_then_erased_is_read_erased(store):
    revision = make_revision(1)
    with store.transaction() as work:
        work.revisions.add(revision)
        work.revisions.remember([revision])
        assert work.revisions.of_record(record_id(1)) == (revision,)

        work.revisions.erase_body(revision.hash)

        (erased,) = work.revisions.of_record(record_id(1))
        assert not erased.payload


def test_iteration_goes_on_after_a_page_and_from_where_it_was_left(store):
    with store.transaction() as work:
        for n in range(1, 1203):
            work.revisions.add(make_revision(n))
        found = [(seq, item.header.n) for seq, item in work.revisions.iterate()]

        assert [n for _, n in found] == list(range(1, 1203))
        assert next(work.revisions.iterate(found[600][0]))[1].header.n == 602
        assert list(work.revisions.record_ids())[:2] == [record_id(1), record_id(2)]


def test_erased_body_still_verifies(store):
    revision = make_revision(1)
    with store.transaction() as work:
        work.revisions.add(revision)
        work.revisions.erase_body(revision.hash)
        erased = work.revisions.get(revision.hash)

    assert erased.hash == revision.hash
    assert erased.digest == revision.digest
    assert not erased.payload


def test_bad_signature_is_remembered(store):
    revision = make_revision(1)
    with store.transaction() as work:
        work.revisions.add(revision, is_signature_good=False)

        assert work.revisions.bad_signatures() == {revision.hash}


def test_missing_revision_is_named(store):
    with store.reading() as work, pytest.raises(NotFound):
        work.revisions.get(b"x" * 32)


def test_damaged_row_is_returned_under_its_hash_and_hides_no_other(store):
    sound, bad = make_revision(1), make_revision(2, record=record_id(1))
    with store.transaction() as work:
        work.revisions.add(sound)
        work.revisions.add(bad)
        work._connection.exec_driver_sql("UPDATE revision SET body = x'00' WHERE n = 2")
        found = work.revisions.of_record(record_id(1))

    assert found[0] == sound
    assert (found[1].hash, found[1].payload, bool(found[1].damage)) == (bad.hash, {}, True)


def test_rivals_share_device_and_counter(store):
    mine, other = make_revision(1), make_revision(1, record=record_id(2))
    with store.transaction() as work:
        work.revisions.add(mine)
        assert not work.revisions.rivals(record_id(1))

        work.revisions.add(other, is_signature_good=False)
        assert not work.revisions.rivals(record_id(1))

        work.revisions.add(make_revision(1, record=record_id(3)))
        assert work.revisions.rivals(record_id(1)) == {mine.hash}


TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
HEADERS = st.builds(
    Header,
    device=TEXT,
    n=st.integers(0, 2**40),
    previous=st.binary(max_size=16),
    feed=TEXT,
    record=TEXT,
    kind=TEXT,
    parents=st.lists(st.binary(min_size=32, max_size=32), max_size=3).map(tuple),
    officer=TEXT,
    key=TEXT,
    at=st.datetimes(timezones=st.timezones()).map(lambda at: at.isoformat()),
    authority=st.lists(st.binary(min_size=16, max_size=16), max_size=3).map(tuple),
    schema=st.integers(0, 9),
    dictionary=st.sampled_from((0, DICTIONARY)),
    unknown=st.dictionaries(TEXT.map("x-".__add__), JSON, max_size=2),
)


def _sealed(header: Header, payload: dict[str, object]) -> Revision:
    return seal(header, pack_body(payload, header.dictionary), payload, lambda digest: digest * 2)


@given(HEADERS)
def test_header_reads_back_as_it_was_signed(header):
    assert parse_header(encode_header(header)) == header


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(HEADERS, st.dictionaries(TEXT, JSON, max_size=4)), max_size=6))
def test_any_revision_comes_back_from_its_row(found):
    sealed = [_sealed(header, payload) for header, payload in found]
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(create_store(Path(folder) / "brata.db", KEY, make_facts())) as store,
    ):
        with store.transaction() as work:
            for revision in sealed:
                work.revisions.add(revision)
            work.commit()
        with store.reading() as work:
            assert [work.revisions.get(revision.hash) for revision in sealed] == sealed
            every = {revision.hash: revision for revision in sealed}
            assert {item.hash: item for _, item in work.revisions.iterate()} == every
