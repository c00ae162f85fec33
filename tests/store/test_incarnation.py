"""Nothing is used twice, whatever is done with the files."""

import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store import incarnation
from brata_desktop.store.incarnation import IncarnationMarker, Marker, StoreState, judge

STORE = "0190b6a0-0000-7000-8000-00000000005a"


def state(device="d1", n=5, letters=frozenset({"A"}), folder="/data", *, is_empty=False):
    return StoreState(device, n, frozenset(letters), folder, is_empty)


MARKER = Marker(STORE, "d1", 5, "A", frozenset({"A"}), frozenset({"d0", "d1"}), "/data")


@pytest.mark.parametrize(
    ("marker", "found", "verdict"),
    [
        (None, state(n=0, letters=(), is_empty=True), "first"),
        (None, state(), "copied"),
        (MARKER, state(), "same"),
        (MARKER, state(n=6), "same"),
        (MARKER, state(n=4), "restored"),
        (MARKER, state(n=0, is_empty=True), "restored"),
        (MARKER, state(device="d0"), "restored"),
        (MARKER, state(device="elsewhere"), "copied"),
        (MARKER, state(folder="/media/stick"), "copied"),
    ],
)
def test_every_verdict(marker, found, verdict):
    assert judge(marker, found) == verdict


def test_a_new_store_keeps_its_device_and_takes_the_first_letter(tmp_path):
    marker = IncarnationMarker(tmp_path, STORE)
    found = marker.settle(state(n=0, letters=(), is_empty=True))

    assert (found.device, found.letter, found.is_new) == ("d1", "A", False)
    assert IncarnationMarker(tmp_path, STORE).settle(state(n=0, letters=())).verdict == "same"


def test_story_28_a_lost_or_torn_marker_costs_a_letter_and_nothing_else(tmp_path, caplog):
    marker = IncarnationMarker(tmp_path, STORE)
    marker.settle(state(n=0, letters=(), is_empty=True))
    (tmp_path / "stores" / f"{STORE}.json").write_bytes(b'{"store_id": ')
    found = IncarnationMarker(tmp_path, STORE).settle(state())

    assert (found.verdict, found.letter == "A", found.is_new) == ("copied", False, True)
    assert found.device != "d1"
    assert "is damaged" in caplog.text


def test_a_marker_that_a_power_cut_set_back_is_repaired_on_opening(tmp_path):
    marker = IncarnationMarker(tmp_path, STORE)
    marker.settle(state(n=0, letters=(), is_empty=True))
    assert IncarnationMarker(tmp_path, STORE).settle(state(n=90)).verdict == "same"

    assert IncarnationMarker(tmp_path, STORE).check(state(n=89)) == "restored"


def test_two_laptops_restored_from_one_copy_take_different_letters(tmp_path, monkeypatch):
    copy, drawn = state(letters={"A", "QX"}), iter([UUID(int=5), UUID(int=6)])
    monkeypatch.setattr(incarnation.uuid, "uuid4", lambda: next(drawn))
    laptops = [IncarnationMarker(tmp_path / name, STORE) for name in ("one", "other")]

    letters = {laptop.settle(copy).letter for laptop in laptops}

    # Neither knows of the other, and nothing that the copy knows tells them apart.
    assert len(letters - {"A", "QX"}) == 2


def test_the_program_ending_before_the_store_learns_of_it_reuses_nothing(tmp_path):
    marker = IncarnationMarker(tmp_path, STORE)
    marker.settle(state(n=0, letters=(), is_empty=True))
    marker.advance(9)
    lost = IncarnationMarker(tmp_path, STORE).settle(state())
    found = IncarnationMarker(tmp_path, STORE).settle(state())

    assert len({"A", lost.letter, found.letter}) == 3
    assert found.device != lost.device


def test_a_copy_of_an_earlier_incarnation_is_known_as_restored(tmp_path):
    marker = IncarnationMarker(tmp_path, STORE)
    marker.settle(state(n=0, letters=(), is_empty=True))
    marker.begin(state())
    marker.begin(state(device=marker._marker.device))

    assert IncarnationMarker(tmp_path, STORE).check(state(device="d1", n=99)) == "restored"


def test_a_save_is_not_failed_by_the_state_folder(tmp_path, caplog):
    marker = IncarnationMarker(tmp_path, STORE)
    marker.settle(state(n=0, letters=(), is_empty=True))
    shutil.rmtree(tmp_path / "stores")
    marker.advance(6)
    marker.advance(7)
    assert len(caplog.records) == 1

    (tmp_path / "stores").mkdir()
    marker.advance(8)

    assert json.loads((tmp_path / "stores" / f"{STORE}.json").read_bytes())["n"] == 8


def test_without_a_place_for_the_marker_nothing_is_settled(tmp_path):
    (tmp_path / "stores").write_bytes(b"a file where the folder should be")
    with pytest.raises(Unavailable):
        IncarnationMarker(tmp_path, STORE).settle(state())


def test_moving_the_marker_along_waits_for_no_disk(tmp_path, monkeypatch):
    marker = IncarnationMarker(tmp_path, STORE)
    marker.settle(state(n=0, letters=(), is_empty=True))
    synced = []
    monkeypatch.setattr(os, "fsync", synced.append)
    marker.advance(7)

    assert synced == []


class Laptop(RuleBasedStateMachine):
    """Writes, copies away, puts old copies back, loses the marker; a store is a JSON file here."""

    def __init__(self):
        super().__init__()
        self._temporary = TemporaryDirectory()
        self._root = Path(self._temporary.name)
        self._store = {"device": str(uuid4()), "revisions": [], "numbers": []}
        self._copies = []
        self._used = []
        self._numbers = []
        self._open()

    def teardown(self):
        """Remove the files."""
        self._temporary.cleanup()

    def _state(self):
        own = [n for device, n in self._store["revisions"] if device == self._store["device"]]
        letters = frozenset(letter for letter, _ in self._store["numbers"])
        is_empty = not self._store["revisions"]
        return StoreState(self._store["device"], max(own, default=0), letters, "/data", is_empty)

    def _open(self):
        self._marker = IncarnationMarker(self._root, STORE)
        found = self._marker.settle(self._state())
        self._store["device"], self._letter = found.device, found.letter

    @rule(count=st.integers(1, 4))
    def write(self, count):
        """Save revisions, each with a number."""
        for _ in range(count):
            now = self._state()
            last = max((n for ltr, n in self._store["numbers"] if ltr == self._letter), default=0)
            revision, number = (now.device, now.n + 1), (self._letter, last + 1)
            self._store["revisions"].append(revision)
            self._store["numbers"].append(number)
            self._used.append(revision)
            self._numbers.append(number)
            self._marker.advance(now.n + 1)

    @rule()
    def copy_away(self):
        """Copy the store somewhere else."""
        self._copies.append(json.dumps(self._store))

    @rule()
    def open_again(self):
        """Close and open the program."""
        self._open()

    @rule(choice=st.integers(0, 20))
    def put_a_copy_back(self, choice):
        """Put an older copy in the place of the store."""
        if self._copies:
            loaded = json.loads(self._copies[choice % len(self._copies)])
            for name in ("revisions", "numbers"):
                loaded[name] = [tuple(each) for each in loaded[name]]
            self._store = loaded
            self._open()

    @rule()
    def end_between_marker_and_store(self):
        """The marker knows of a new incarnation, the store was not told."""
        IncarnationMarker(self._root, STORE).begin(self._state())
        self._open()

    @invariant()
    def nothing_is_used_twice(self):
        """Neither a counter nor a number."""
        assert len(set(self._used)) == len(self._used)
        assert len(set(self._numbers)) == len(self._numbers)


TestLaptop = Laptop.TestCase
TestLaptop.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
