"""A power cut at dozens of moments, with nothing, everything or a part of what was not synced.

What it proves: whatever had returned is on the disk and not in a cache only, whatever a disk does
with the rest; the store opens and `verify` is clean. What it does not: a disk that says "synced"
and did not.
"""

import pytest

from tests.faults.cutting import cut_again_and_again, syncs_of_saves
from tests.faults.power_cut import record
from tests.faults.promises import make_post

CUTS = 60


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_power_cut_takes_nothing_that_was_confirmed(tmp_path, tally, seed, caplog):
    syncs, cuts = cut_again_and_again(tmp_path, seed, rounds=40, cuts=CUTS)

    tally.add(moments=CUTS, disks=cuts)
    assert syncs > CUTS
    assert cuts == 3 * CUTS
    # The marker waits for no disk: torn, it costs a laptop letter and says so.
    assert all("incarnation marker" in each.getMessage() for each in caplog.records)


@pytest.mark.slow
def test_each_save_of_a_form_waits_for_the_disk_once(tmp_path, tally):
    counts = syncs_of_saves(record(make_post(tmp_path), seed=5, rounds=60))

    tally.add(saves=len(counts))
    assert len(counts) > 20
    assert set(counts) == {1}
