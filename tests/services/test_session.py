"""Unlock, second officer, renewal: real key file, real store."""

from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import NotFound, Unavailable, UserError
from brata_desktop.domain.states import Role
from brata_desktop.services import (
    access,
    first_run,
    forms,
    records,
    session,
    verification,
)
from tests.services.test_first_run import CHEAP, PLAN, SECRET


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def opened(paths: Paths):
    made = first_run.set_up(paths, PLAN, SECRET, cost=CHEAP)
    yield made
    made.desk.store.close()


def test_store_opens_again_with_the_secret_only(opened, paths: Paths) -> None:
    opened.desk.store.close()
    with pytest.raises(UserError, match="secret"):
        session.open_session(paths, "", "bukan kata sandinya")

    again = session.open_session(paths, "suryadi", SECRET)

    assert again.desk.feed == "BJM/07"
    again.desk.store.close()


def test_a_folder_that_went_away_is_no_case_for_a_first_run(paths: Paths) -> None:
    first_run.set_up(paths, PLAN, SECRET, cost=CHEAP).desk.store.close()
    paths.data_dir.rename(paths.data_dir.with_name("away"))

    with pytest.raises(Unavailable) as refused:
        session.unlockers(paths)

    assert refused.value.code == "store-missing"
    assert not paths.data_dir.exists()


def test_missing_store_beside_its_keys_is_an_error_not_a_new_store(opened, paths: Paths) -> None:
    opened.desk.store.close()
    for file in paths.data_dir.glob("brata.db*"):
        file.unlink()

    with pytest.raises(Unavailable, match="missing"):
        session.open_session(paths, "", SECRET)

    assert not paths.database.exists()


def test_two_officers_share_a_laptop_and_keep_their_own_names(opened, paths: Paths) -> None:
    new = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))
    access.add_officer(opened, new, "sungai tenang malam ini")
    opened.desk.store.close()

    rahman = session.open_session(paths, "rahman", "sungai tenang malam ini")
    view, _ = records.add(rahman.desk, "incident", forms.propose(rahman.desk, "incident"))

    assert view.names[view.state.author] == "Bripka Rahman"
    assert rahman.desk.unit_signer is None
    rahman.desk.store.close()


def test_renewed_officer_signs_with_a_new_key_and_keeps_old_records(opened, paths: Paths) -> None:
    new = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))
    officer_id, _ = access.add_officer(opened, new, "sungai tenang malam ini")
    rahman = session.open_session(paths, "rahman", "sungai tenang malam ini")
    before, _ = records.add(rahman.desk, "incident", forms.propose(rahman.desk, "incident"))
    rahman.desk.store.close()

    access.renew(opened, officer_id, "hujan deras di hulu")

    again = session.open_session(paths, "rahman", "hujan deras di hulu")
    after, _ = records.add(again.desk, "incident", forms.propose(again.desk, "incident"))
    assert records.get(again.desk, before.state.record).state.author == officer_id
    assert after.state.author == officer_id
    assert verification.problems(again.desk) == ()
    again.desk.store.close()


def test_retired_officer_cannot_open_the_store(opened, paths: Paths) -> None:
    new = access.NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))
    officer_id, _ = access.add_officer(opened, new, "sungai tenang malam ini")

    access.retire(opened, officer_id)

    with pytest.raises(NotFound):
        session.open_session(paths, "rahman", "sungai tenang malam ini")
