"""Coming back to a locked desk: PIN, passphrase, another officer; real keys, real store."""

from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput, NotAllowed, UserError
from brata_desktop.domain.states import Role
from brata_desktop.services import access, first_run, forms, lock, records, verification
from brata_desktop.services.door import put_sign
from brata_desktop.services.door_sign import read_sign
from brata_desktop.services.lock import HELD_HOURS_MAX, Lock
from brata_desktop.store.crypto import KdfCost

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase
OTHER_SECRET = "sungai tenang malam ini"  # noqa: S105 - an invented passphrase
PIN = "730518"
PLAN = first_run.SetUp(
    "OMB-2023-2024", "BJM", "07", "Pos Pam 07", "Suryadi", "AKP", "80010001",
    frozenset({Role.PENGAWAS}),
)  # fmt: skip
RAHMAN = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))


class Watch:
    """Seconds that pass when the test says so."""

    def __init__(self):
        self.seconds = 100.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def opened(paths: Paths):
    made = first_run.set_up(paths, PLAN, SECRET, cost=CHEAP)
    yield made
    made.desk.store.close()


@pytest.fixture
def locked(opened, paths, watch):
    return Lock(opened, paths, watch)


@pytest.fixture
def rahman(opened):
    officer_id, _ = access.add_officer(opened, RAHMAN, OTHER_SECRET)
    return officer_id


def takes_pin(locked):
    return {each.name: each.takes_pin for each in locked.officers()}


def test_a_pin_gives_the_same_session_back(locked, opened):
    lock.set_pin(opened, PIN)

    assert locked.enter_pin(opened.keys.officer_id, PIN) is opened


def test_without_a_pin_the_passphrase_is_asked(locked, opened):
    assert takes_pin(locked) == {"Suryadi": False}
    with pytest.raises(NotAllowed, match="passphrase"):
        locked.enter_pin(opened.keys.officer_id, PIN)

    again = locked.enter_secret(opened.keys.officer_id, SECRET)

    assert again.desk.store is opened.desk.store


def test_a_pin_is_worth_nothing_in_the_next_run(locked, opened, paths, watch, rahman):
    lock.set_pin(locked.enter_secret(rahman, OTHER_SECRET), PIN)

    next_run = Lock(opened, paths, watch)

    assert takes_pin(next_run) == {"Suryadi": False, "Rahman": False}


def test_wrong_pins_cost_a_growing_delay_and_never_lock_for_good(locked, opened, watch):
    lock.set_pin(opened, PIN)
    who = opened.keys.officer_id
    waits = []
    for _ in range(12):
        with pytest.raises(UserError, match="PIN"):
            locked.enter_pin(who, "111222")
        waits.append(locked.wait_seconds(who, with_pin=True))
        watch.seconds += waits[-1]

    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert locked.enter_pin(who, PIN) is opened


def test_a_try_during_the_delay_is_refused_even_when_right(locked, opened):
    lock.set_pin(opened, PIN)
    for _ in range(3):
        with pytest.raises(UserError):
            locked.enter_pin(opened.keys.officer_id, "111222")

    with pytest.raises(UserError) as caught:
        locked.enter_pin(opened.keys.officer_id, PIN)

    assert (caught.value.code, caught.value.params) == ("secret-wait", {"seconds": 1})


def test_officers_change_places_and_sign_with_their_own_hands(locked, opened, rahman):
    lock.set_pin(opened, PIN)
    second = locked.enter_secret(rahman, OTHER_SECRET)
    by_rahman, _ = records.add(second.desk, "incident", forms.propose(second.desk, "incident"))
    lock.set_pin(second, "481937")
    first = locked.enter_pin(opened.keys.officer_id, PIN)
    by_first, _ = records.add(first.desk, "incident", forms.propose(first.desk, "incident"))

    assert second.desk.unit_signer is None
    assert by_rahman.names[by_rahman.state.author] == "Bripka Rahman"
    assert by_first.names[by_first.state.author] == "AKP Suryadi"
    assert [each.name for each in locked.officers()] == ["Suryadi", "Rahman"]
    assert locked.enter_pin(rahman, "481937") is second
    assert verification.problems(opened.desk) == ()


def test_who_took_the_desk_last_is_proposed_at_the_next_start(locked, opened, paths, rahman):
    put_sign(paths, opened)

    locked.enter_secret(rahman, OTHER_SECRET)

    assert read_sign(paths).keyholders[0].name == "Rahman"


def test_a_pin_of_one_officer_does_not_open_for_another(locked, opened, rahman):
    second = locked.enter_secret(rahman, OTHER_SECRET)
    lock.set_pin(second, "481937")
    lock.set_pin(opened, PIN)

    with pytest.raises(UserError, match="PIN"):
        locked.enter_pin(rahman, PIN)


def test_a_renewed_officer_types_the_new_passphrase(locked, opened, rahman):
    lock.set_pin(locked.enter_secret(rahman, OTHER_SECRET), PIN)
    access.renew(opened, rahman, "hujan deras di hulu")

    with pytest.raises(NotAllowed, match="passphrase"):
        locked.enter_pin(rahman, PIN)

    assert locked.enter_secret(rahman, "hujan deras di hulu").keys.officer_id == rahman


def test_a_retired_officer_does_not_come_back(locked, opened, rahman):
    lock.set_pin(locked.enter_secret(rahman, OTHER_SECRET), PIN)
    access.retire(opened, rahman)

    with pytest.raises(NotAllowed):
        locked.enter_pin(rahman, PIN)

    assert takes_pin(locked) == {"Suryadi": False}


def test_who_left_a_shift_ago_types_the_passphrase(locked, opened, watch):
    lock.set_pin(opened, PIN)
    watch.seconds += HELD_HOURS_MAX * 3600
    assert takes_pin(locked) == {"Suryadi": True}
    watch.seconds += 1

    assert takes_pin(locked) == {"Suryadi": False}


def test_an_exchanged_key_file_opens_nothing_here(locked, opened, paths, tmp_path):
    elsewhere = Paths(tmp_path / "other", tmp_path / "other-state")
    foreign = first_run.set_up(elsewhere, PLAN, SECRET, cost=CHEAP)
    foreign.desk.store.close()
    paths.keys.write_bytes(elsewhere.keys.read_bytes())
    paths.keys.with_name("keys.json.bak").unlink()

    with pytest.raises(NotAllowed, match="another store"):
        locked.enter_secret(foreign.keys.officer_id, SECRET)


def test_a_pin_is_checked_and_can_be_taken_away(locked, opened):
    with pytest.raises(InvalidInput):
        lock.set_pin(opened, "123456")
    assert not lock.has_pin(opened)
    lock.set_pin(opened, PIN)
    assert lock.has_pin(opened)
    lock.remove_pin(opened)

    assert not lock.has_pin(opened)
