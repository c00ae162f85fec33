"""Changing officers: the store and the key file say the same afterwards."""

import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput, NotAllowed, Unavailable, UserError
from brata_desktop.domain.states import Role
from brata_desktop.services import (
    access,
    first_run,
    forms,
    officers,
    records,
    session,
    verification,
)
from brata_desktop.services.access import Member, NewOfficer
from brata_desktop.services.session import Session
from tests.services.test_first_run import CHEAP, PLAN, SECRET

OWN = "sungai tenang malam ini"
AGAIN = "hujan deras di hulu"
RAHMAN = NewOfficer("Rahman", "Bripka", "87010001", frozenset({Role.PETUGAS}))


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def admin(paths: Paths) -> Iterator[Session]:
    made = first_run.set_up(paths, PLAN, SECRET, cost=CHEAP)
    yield made
    made.desk.store.close()


@pytest.fixture
def rahman(admin: Session) -> str:
    officer_id, _ = access.add_officer(admin, RAHMAN, OWN)
    return officer_id


def member(opened: Session, officer_id: str) -> Member:
    return next(m for m in access.roster(opened).members if m.officer.id == officer_id)


def test_roster_tells_who_may_do_what(admin: Session, rahman: str, paths: Paths) -> None:
    seen = access.roster(admin)

    assert seen.own_id == admin.desk.officer_id
    assert (seen.may_manage, seen.may_renew, seen.lacks_unit_key) == (True, True, False)
    assert member(admin, rahman).has_access
    assert not member(admin, rahman).holds_unit_key
    opened = session.open_session(paths, rahman, OWN)
    own = access.roster(opened)
    opened.desk.store.close()
    assert (own.may_manage, own.may_renew, own.lacks_unit_key) == (False, False, False)


def test_new_name_is_the_one_to_unlock_with(admin: Session, rahman: str, paths: Paths) -> None:
    access.change_details(
        admin, rahman, dataclasses.replace(RAHMAN, name="Abdul Rahman", rank="Aipda")
    )

    assert member(admin, rahman).officer.title == "Aipda Abdul Rahman"
    shown = {slot.officer_id: slot for slot in session.unlockers(paths)}[rahman]
    assert (shown.display_name, shown.rank) == ("Abdul Rahman", "Aipda")


def test_a_new_supervisor_gets_the_unit_key_with_the_own_passphrase(
    admin: Session, rahman: str, paths: Paths
) -> None:
    supervisor = dataclasses.replace(RAHMAN, roles=frozenset({Role.PENGAWAS}))

    with pytest.raises(UserError, match="try again"):
        access.change_details(admin, rahman, supervisor, "bukan sandinya ini")
    assert member(admin, rahman).officer.roles == {Role.PETUGAS}

    access.change_details(admin, rahman, supervisor, OWN)

    opened = session.open_session(paths, rahman, OWN)
    assert access.roster(opened).may_renew
    opened.desk.store.close()


def test_who_is_no_supervisor_any_more_loses_the_unit_key(admin: Session, rahman: str) -> None:
    supervisor = dataclasses.replace(RAHMAN, roles=frozenset({Role.PENGAWAS}))
    access.change_details(admin, rahman, supervisor, OWN)

    access.change_details(admin, rahman, RAHMAN)

    assert not member(admin, rahman).holds_unit_key
    assert member(admin, rahman).officer.roles == {Role.PETUGAS}


def test_what_cannot_be_written_leaves_no_unit_key_behind(admin: Session, rahman: str) -> None:
    nameless = NewOfficer(" ", "Bripka", "87010001", frozenset({Role.PENGAWAS}))

    with pytest.raises(InvalidInput):
        access.change_details(admin, rahman, nameless, OWN)

    assert not member(admin, rahman).holds_unit_key


@pytest.mark.parametrize("nrp", ["", "12", "8701000A", "٨٧٠١٠٠٠١", "870100010", " 87010001"])
def test_an_nrp_has_8_digits_or_18(admin: Session, rahman: str, nrp: str) -> None:
    odd = NewOfficer("Siti", "Brigpol", nrp, frozenset({Role.PENGAWAS}))

    for attempt in (
        lambda: access.add_officer(admin, odd, AGAIN),
        lambda: access.change_details(admin, rahman, odd, OWN),
    ):
        with pytest.raises(InvalidInput) as caught:
            attempt()
        assert (caught.value.code, caught.value.field) == ("nrp-form", "nrp")

    assert [m.officer.nrp for m in access.roster(admin).members] == ["87010001", "80010001"]
    assert len(admin.vault.officers()) == 2
    assert not member(admin, rahman).holds_unit_key
    nip = dataclasses.replace(RAHMAN, nrp="198701012010011001")
    access.change_details(admin, rahman, nip)
    assert member(admin, rahman).officer.nrp == nip.nrp


def test_last_administrator_keeps_the_role(admin: Session) -> None:
    own = admin.desk.officer_id
    without = NewOfficer("Suryadi", "AKP", "80010001", frozenset({Role.PENGAWAS}))

    with pytest.raises(InvalidInput, match="last administrator") as caught:
        access.change_details(admin, own, without)

    assert caught.value.field == "roles"
    assert Role.ADMIN in member(admin, own).officer.roles


def test_only_an_administrator_changes_an_officer(
    admin: Session, rahman: str, paths: Paths
) -> None:
    opened = session.open_session(paths, rahman, OWN)

    with pytest.raises(NotAllowed):
        access.change_details(opened, rahman, dataclasses.replace(RAHMAN, name="Lain"))

    opened.desk.store.close()
    assert member(admin, rahman).officer.name == "Rahman"


def test_a_deputy_is_told_with_the_last_day_and_can_be_ended(admin: Session, rahman: str) -> None:
    today = admin.desk.clock().date()
    until = today + dt.timedelta(days=7)
    officers.name_deputy(admin.desk, rahman, today, until)
    assert member(admin, rahman).acting_until == until

    assert officers.end_deputy(admin.desk, rahman).officers

    assert member(admin, rahman).acting_until is None
    with admin.desk.store.reading() as work:
        assert admin.desk.view(work).roles_of(rahman, "BJM/07") == {Role.PETUGAS}
    assert not officers.end_deputy(admin.desk, rahman).officers


def test_a_retired_officer_comes_back_with_a_new_key(
    admin: Session, rahman: str, paths: Paths
) -> None:
    before = member(admin, rahman).officer
    own = session.open_session(paths, rahman, OWN)
    access.retire(admin, rahman)

    assert access.reinstate(admin, rahman, AGAIN).officers

    after = member(admin, rahman)
    assert dataclasses.replace(after.officer, keys=before.keys) == before
    assert not after.officer.keys & before.keys
    assert after.has_access
    back = session.open_session(paths, rahman, AGAIN)
    view, _ = records.add(back.desk, "incident", forms.propose(back.desk, "incident"))
    assert view.names[view.state.author] == before.title
    assert verification.problems(admin.desk) == ()
    with pytest.raises(NotAllowed):
        records.add(own.desk, "incident", forms.propose(own.desk, "incident"))
    with admin.desk.store.reading() as work:
        told = [each.payload["is_active"] for each in work.revisions.of_record(rahman)]
    assert told == [True, False, True]
    for each in (own, back):
        each.desk.store.close()


def test_a_supervisor_comes_back_with_the_unit_key(
    admin: Session, rahman: str, paths: Paths
) -> None:
    supervisor = dataclasses.replace(RAHMAN, roles=frozenset({Role.PENGAWAS}))
    access.change_details(admin, rahman, supervisor, OWN)
    access.retire(admin, rahman)

    access.reinstate(admin, rahman, AGAIN)

    assert member(admin, rahman).holds_unit_key


def test_only_who_is_retired_is_reinstated_and_by_an_administrator(
    admin: Session, rahman: str, paths: Paths
) -> None:
    with pytest.raises(UserError, match="not retired"):
        access.reinstate(admin, rahman, AGAIN)
    siti, _ = access.add_officer(
        admin, dataclasses.replace(RAHMAN, name="Siti", nrp="90010003"), OWN
    )
    access.retire(admin, siti)
    opened = session.open_session(paths, rahman, OWN)
    with pytest.raises(NotAllowed):
        access.reinstate(opened, siti, AGAIN)
    opened.desk.store.close()
    with pytest.raises(InvalidInput):
        access.reinstate(admin, siti, "pendek")

    assert not member(admin, siti).officer.is_active
    assert not member(admin, siti).has_access


def test_a_reinstatement_that_cannot_be_written_leaves_no_slot(
    admin: Session, rahman: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    access.retire(admin, rahman)

    def cut(*_args: object) -> None:
        raise Unavailable("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(officers, "reinstate", cut)
        with pytest.raises(Unavailable):
            access.reinstate(admin, rahman, AGAIN)
    assert not member(admin, rahman).has_access

    access.reinstate(admin, rahman, AGAIN)

    assert member(admin, rahman).has_access
