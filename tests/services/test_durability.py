"""A few of the kills and power cuts that `dev.py faults` does by the hundred."""

import subprocess
import sys
from contextlib import closing

import pytest

from brata_desktop.services import records, session, verification
from brata_desktop.store.record_rows import RecordFilter
from tests.faults.cutting import cut_again_and_again
from tests.faults.killing import ROOT, kill_again_and_again
from tests.faults.promises import SECRETS, make_post

RECORDER = """
import sys
from pathlib import Path
from brata_desktop.config.paths import Paths
from brata_desktop.services import forms, records, session
opened = session.open_session(Paths(Path(sys.argv[1]), Path(sys.argv[2])), "Rahman", sys.argv[3])
print("ready", flush=True)
sys.stdin.readline()
for _ in range(25):
    records.add(opened.desk, "incident", forms.propose(opened.desk, "incident"))
opened.desk.store.close()
"""


@pytest.mark.slow
def test_a_verb_writes_beside_the_window_and_no_number_is_given_out_twice(tmp_path):
    paths = make_post(tmp_path)
    places = [str(paths.data_dir), str(paths.state_dir), SECRETS["Rahman"]]
    command = [sys.executable, "-c", RECORDER, *places]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with (
        subprocess.Popen(command, cwd=ROOT, **pipes) as one,
        subprocess.Popen(command, cwd=ROOT, **pipes) as other,
    ):
        assert [each.stdout.readline() for each in (one, other)] == ["ready\n"] * 2
        for each in (one, other):
            each.stdin.write("go\n")
            each.stdin.flush()
        assert [each.wait() for each in (one, other)] == [0, 0]

    opened = session.open_session(paths, "Rahman", SECRETS["Rahman"])
    with closing(opened.desk.store):
        rows = records.page(opened.desk, RecordFilter(), limit=100).rows
        assert len({row.number for row in rows}) == 50
        assert verification.problems(opened.desk) == ()


@pytest.mark.slow
def test_killed_while_typing_saving_and_submitting(tmp_path):
    kill_again_and_again(make_post(tmp_path), seed=2024, kills=4)


@pytest.mark.slow
def test_power_cut_while_typing_saving_and_submitting(tmp_path, caplog):
    syncs, cuts = cut_again_and_again(tmp_path, seed=2024, rounds=12, cuts=5)

    assert (syncs > 10, cuts) == (True, 15)
    assert all("incarnation marker" in each.getMessage() for each in caplog.records)
