"""When to try again, told by a few numbers and two laws."""

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.sync.pace import (
    BATCH_BYTES_MAX,
    ONLINE_S,
    QUICK_BATCH_BYTES_MAX,
    QUICK_S,
    RETRY_S_MAX,
    SHORTEST_S,
    Pace,
    next_batch_bytes,
)
from brata_desktop.sync.planner import BATCH_BYTES, BATCH_BYTES_AFTER_CUT

CHANCE = st.floats(0, 1)


def failed(times):
    pace = Pace()
    for _ in range(times):
        pace = pace.after_failure()
    return pace


def test_the_wait_doubles():
    assert [failed(n).wait_s(1.0) for n in (1, 2, 3, 9)] == [30, 60, 120, RETRY_S_MAX]


def test_online_it_is_a_quarter_of_an_hour_more_or_less():
    assert Pace().wait_s(0.5) == ONLINE_S
    assert Pace().wait_s(0.0) < ONLINE_S < Pace().wait_s(1.0)


def test_after_a_cut_little_is_sent_and_then_more_again():
    pace = failed(1)
    assert pace.batch_bytes == BATCH_BYTES_AFTER_CUT
    assert pace.after_success().batch_bytes == 2 * BATCH_BYTES_AFTER_CUT
    assert Pace(0, BATCH_BYTES).after_success().batch_bytes <= BATCH_BYTES_MAX


@given(st.integers(0, 2000), CHANCE, st.integers(0, 10_000))
def test_no_wait_is_shorter_than_asked_nor_out_of_bounds(failures, chance, asked):
    wait = Pace(failures).wait_s(chance, asked)

    assert wait >= max(asked, SHORTEST_S)
    assert wait <= max(asked, RETRY_S_MAX)


@given(st.integers(1, 50), CHANCE)
def test_the_wait_is_drawn_from_its_whole_length(failures, chance):
    assert failed(failures).wait_s(chance) <= failed(failures).wait_s(1.0)


@given(st.integers(1, QUICK_BATCH_BYTES_MAX), st.integers(0, 10**6), st.floats(0, 10))
def test_a_batch_grows_after_a_full_and_quick_exchange_only(batch, moved, took_s):
    after = next_batch_bytes(batch, moved, took_s)

    assert batch <= after <= QUICK_BATCH_BYTES_MAX
    if took_s >= QUICK_S or moved < batch / 2:
        assert after == batch
