"""Changing one's own passphrase: the same keys under another secret."""

from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput, UserError
from brata_desktop.domain.states import Role
from brata_desktop.services import access, first_run, forms, records, session, verification
from brata_desktop.services.lock import Lock
from brata_desktop.store import key_file
from brata_desktop.store.crypto import KdfCost

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
OLD = "kopi pagi di dermaga"
NEW = "hujan deras di hulu"
PLAN = first_run.SetUp(
    "OMB-2023-2024", "BJM", "07", "Pos Pam 07", "Suryadi", "AKP", "80010001",
    frozenset({Role.PENGAWAS}),
)  # fmt: skip


class Killed(BaseException):
    """The program ends here."""


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def opened(paths: Paths):
    made = first_run.set_up(paths, PLAN, OLD, cost=CHEAP)
    yield made
    made.desk.store.close()


def opens(paths: Paths, secret: str) -> bool:
    """Tell whether a cold start takes a passphrase."""
    try:
        session.open_session(paths, "Suryadi", secret).desk.store.close()
    except UserError:
        return False
    return True


def test_the_new_passphrase_opens_and_the_old_one_does_not(opened, paths):
    access.change_passphrase(opened, paths, OLD, NEW)
    opened.desk.store.close()

    assert opens(paths, NEW)
    assert not opens(paths, OLD)


def test_the_running_session_signs_on_with_the_same_key(opened, paths):
    lock = Lock(opened, paths)
    access.change_passphrase(opened, paths, OLD, NEW)

    view, _ = records.add(opened.desk, "incident", forms.propose(opened.desk, "incident"))
    again = lock.enter_secret(opened.keys.officer_id, NEW)

    assert again.keys == opened.keys
    assert records.get(again.desk, view.state.record).state.number == view.state.number
    assert verification.problems(opened.desk) == ()


def test_wrong_tries_count_together_with_those_of_the_unlock_window(opened, paths):
    lock = Lock(opened, paths)
    for _ in range(2):
        with pytest.raises(UserError, match="secret"):
            lock.enter_secret(opened.keys.officer_id, "bukan yang ini")
    with pytest.raises(UserError) as wrong:
        access.change_passphrase(opened, paths, "bukan yang ini", NEW)
    with pytest.raises(UserError) as early:
        access.change_passphrase(opened, paths, OLD, NEW)

    assert (wrong.value.code, early.value.code) == ("secret-wrong", "secret-wait")
    assert lock.wait_seconds(opened.keys.officer_id, with_pin=False) == 1


@pytest.mark.parametrize("weak", ["pendek", "suryadi 80010001", "aaaaaaaaaaaaaa"])
def test_a_weak_passphrase_changes_nothing(opened, paths, weak):
    with pytest.raises(InvalidInput) as caught:
        access.change_passphrase(opened, paths, OLD, weak)
    opened.desk.store.close()

    assert caught.value.field == "secret"
    assert opens(paths, OLD)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("file", ["keys.json", "keys.json.bak"])
def test_killed_while_it_is_written_one_of_the_two_opens(opened, paths, monkeypatch, file, before):
    whole = key_file.replace_file

    def killed_there(path, content):
        if path.name != file or not before:
            whole(path, content)
        if path.name == file:
            raise Killed

    monkeypatch.setattr(key_file, "replace_file", killed_there)
    with pytest.raises(Killed):
        access.change_passphrase(opened, paths, OLD, NEW)
    monkeypatch.undo()
    opened.desk.store.close()

    is_new = (file, before) != ("keys.json", True)
    assert (opens(paths, NEW), opens(paths, OLD)) == (is_new, not is_new)
