"""What an answer means, told by tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.sync.messages import Arrival, Cursor, Reply, Request, Sealed, Status, Verdict
from brata_desktop.sync.planner import (
    BATCH_ROWS,
    last_common,
    next_batch,
    places_to_ask,
    read_reply,
)

LINE = "BJM/07"


def sealed(text):
    return Sealed(text.encode(), b"isi")


def request(*cursors):
    return Request(("00000000-0000-0000-0000-000000000001",), (), cursors, 1000)


def arrival(seq, what, line=LINE, *, own=False):
    return Arrival(line, seq, what.hash, None if own else what)


def here(*known):
    hashes = {each.hash for each in known}
    return lambda hash_: hash_ in hashes


A, B, C = sealed("a"), sealed("b"), sealed("c")


def test_an_arrival_in_its_place_is_a_receipt():
    step = read_reply(request(), Reply(arrivals=(arrival(1, A), arrival(2, B))), here())

    assert step.arrived == (A, B)
    assert [(r.seq, r.hash) for r in step.receipts] == [(1, A.hash), (2, B.hash)]
    assert step.cursors == (Cursor(LINE).after(A.hash).after(B.hash),)


def test_the_answer_to_a_push_is_no_receipt():
    step = read_reply(request(), Reply((Verdict(A.hash, Status.TAKEN),)), here(A))

    assert step.receipts == ()
    assert step.held == {}


def test_what_was_not_taken_is_held_with_its_reason():
    reply = Reply((Verdict(A.hash, Status.DAMAGED), Verdict(B.hash, Status.HERE)))

    assert read_reply(request(), reply, here()).held == {A.hash: Status.DAMAGED}


def test_kept_aside_is_known_from_its_line_and_never_from_an_answer():
    reply = Reply(verdicts=(Verdict(A.hash, Status.ASIDE),))

    assert read_reply(request(), reply, here()).held == {}


def test_a_gap_stops_the_line_and_no_other():
    reply = Reply(arrivals=(arrival(2, A), arrival(3, B), arrival(1, C, "BJM/08")))

    step = read_reply(request(), reply, here())

    assert step.broken == (LINE,)
    assert [(r.line, r.seq) for r in step.receipts] == [("BJM/08", 1)]


def test_bytes_that_are_not_what_their_hash_says_are_not_taken():
    wrong = Arrival(LINE, 1, A.hash, B)

    assert read_reply(request(), Reply(arrivals=(wrong,)), here()).broken == (LINE,)


def test_an_own_revision_that_is_not_here_is_asked_for_and_not_called_received():
    reply = Reply(arrivals=(arrival(1, A, own=True), arrival(2, B, own=True)))

    step = read_reply(request(), reply, here(A))

    assert [r.seq for r in step.receipts] == [1]
    assert step.lost == (B.hash,)


def test_a_backup_moves_the_place_it_belongs_to():
    place = Cursor(LINE).after(A.hash)
    reply = Reply(arrivals=(arrival(2, B),), durable={LINE: 1})

    (moved,) = read_reply(request(place), reply, here()).cursors

    assert (moved.seq, moved.durable) == (2, 1)


def test_a_batch_is_never_empty_while_something_waits():
    large = Sealed(bytes(90_000), b"")

    assert next_batch([large, A]) == (large,)
    assert next_batch([A, large]) == (A,)
    assert next_batch([]) == ()
    assert len(next_batch([A] * 1000)) == BATCH_ROWS


@pytest.mark.parametrize(
    ("seq", "places"),
    [(0, ()), (1, (1,)), (2, (2, 1)), (3, (3, 2, 1)), (10, (10, 9, 8, 6, 2, 1))],
)
def test_places_to_compare(seq, places):
    assert places_to_ask(seq) == places


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 40))
def test_the_common_place_is_common_and_near(common, mine, theirs):
    def hashes(prefix, count):
        return [sealed(f"{prefix}{n}").hash for n in range(count)]

    ours = hashes("c", common) + hashes("m", mine)
    hub = hashes("c", common) + hashes("t", theirs)
    chain, places = {}, Cursor(LINE)
    for hash_ in hub:
        places = places.after(hash_)
        chain[places.seq] = places.chain[:8]
    asked = {place: chain[place] for place in places_to_ask(len(ours)) if place in chain}

    found = last_common(LINE, ours, asked, durable=99)

    assert found.seq <= common
    assert found.durable <= found.seq
    # The places asked for lie at distances 1, 2, 4 …: at most as far back again as it must go.
    assert common - found.seq <= max(len(ours) - common, 1) or found.seq in (0, 1)
    expected = Cursor(LINE)
    for hash_ in ours[: found.seq]:
        expected = expected.after(hash_)
    assert found.chain == expected.chain
