"""A few of the kills and power cuts that `dev.py faults` does by the hundred."""

import pytest

from tests.faults.cutting import cut_again_and_again
from tests.faults.killing import kill_again_and_again
from tests.faults.promises import make_post


@pytest.mark.slow
def test_killed_while_typing_saving_and_submitting(tmp_path):
    kill_again_and_again(make_post(tmp_path), seed=2024, kills=4)


@pytest.mark.slow
def test_power_cut_while_typing_saving_and_submitting(tmp_path, caplog):
    syncs, cuts = cut_again_and_again(tmp_path, seed=2024, rounds=12, cuts=5)

    assert (syncs > 10, cuts) == (True, 15)
    assert all("incarnation marker" in each.getMessage() for each in caplog.records)
