"""Wrong tries cost time."""

from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.store.tries import WAIT_SECONDS_MAX, Tries, wait_after


def test_the_delay_grows_and_never_becomes_a_lock():
    assert [wait_after(n) for n in range(8)] == [0, 0, 0, 1, 2, 4, 8, 16]
    assert wait_after(10**9) == WAIT_SECONDS_MAX


class Clock:
    """The laptop's clock, set by the test."""

    def __init__(self):
        self.now = 1e9

    def __call__(self):
        """Return the time."""
        return self.now


@given(st.lists(st.floats(min_value=-1e8, max_value=1e8, allow_nan=False), max_size=20))
def test_whatever_the_clock_does_the_wait_ends_in_five_minutes(tmp_path_factory, jumps):
    clock = Clock()
    tries = Tries(tmp_path_factory.mktemp("tries") / "t", clock)
    for jump in jumps:
        tries.begin_try("a")
        clock.now += jump
        assert 0 <= tries.wait_seconds("a") <= WAIT_SECONDS_MAX

    left = tries.wait_seconds("a")
    clock.now += left

    assert tries.wait_seconds("a") == 0


def test_a_damaged_count_is_forgotten(tmp_path):
    path = tmp_path / "t"
    path.write_bytes(b'{"a": {"failures": "many"')

    assert Tries(path).wait_seconds("a") == 0


def test_ending_the_program_during_a_try_does_not_undo_it(tmp_path):
    path = tmp_path / "t"
    for _ in range(5):
        Tries(path).begin_try("a")

    assert Tries(path).wait_seconds("a") > 0
