"""kill -9 at 200 random moments while two officers type, save, submit and review.

After each kill: everything confirmed is there; of what was being typed at most one second is
missing (and nothing that a save had returned for); a step under way happened as a whole or not at
all; the unfinished forms come back; `verify` is clean; no number is there twice; backups made
meanwhile are sound.
"""

import pytest

from tests.faults.killing import kill_again_and_again
from tests.faults.promises import make_post

STORES = 10
KILLS = 20


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(STORES))
def test_killed_at_any_moment_nothing_older_than_a_second_is_lost(tmp_path, tally, seed):
    promises = kill_again_and_again(make_post(tmp_path), seed, KILLS)

    tally.add(kills=KILLS)
    assert len(promises.done) > KILLS / 2
