"""The grow-only set."""

import pytest

from brata_desktop.domain.errors import NotFound
from brata_desktop.domain.revision import TRANSITION
from tests.store.making import DEVICE, make_revision, record_id


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
