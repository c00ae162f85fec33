"""Who can sign in: adding, renewing and retiring access together with the officer's revision.

The key file and the store are two files. A power cut between the two steps leaves a slot whose
officer holds no right in the store (the fold counts nothing of theirs); doing the step again mends
it.
"""

import datetime as dt
from dataclasses import dataclass

from brata_desktop.config.paths import Paths
from brata_desktop.domain.authority import Officer
from brata_desktop.domain.errors import NotAllowed, NotFound
from brata_desktop.domain.states import Right, Role, may
from brata_desktop.services import officers
from brata_desktop.services.changes import Changes
from brata_desktop.services.session import Session
from brata_desktop.store.slots import NewOfficer as NewSlot
from brata_desktop.store.vault import Vault

KEY_HOLDERS = frozenset({Role.PENGAWAS, Role.ADMIN})
"""Roles whose officers hold the unit key: they appoint, or renew another's access."""


@dataclass(frozen=True, slots=True)
class NewOfficer:
    """An officer to be appointed.

    Attributes:
        name: Full name without rank.
        rank: Rank abbreviation.
        nrp: Service number.
        roles: At least one.
    """

    name: str
    rank: str
    nrp: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Member:
    """An officer of the unit as the list shows one.

    Attributes:
        officer: Name, roles, whether retired.
        acting_until: Last day as acting supervisor; None when not acting.
        holds_unit_key: Whether the officer's secret opens the unit key on this laptop.
        has_access: Whether the officer can sign in on this laptop.
    """

    officer: Officer
    acting_until: dt.date | None
    holds_unit_key: bool
    has_access: bool


@dataclass(frozen=True, slots=True)
class Roster:
    """The officers, and what the one at the desk may do about them.

    Attributes:
        members: By name, retired ones last.
        own_id: The officer at the desk.
        may_manage: Add, change, retire, name deputies.
        may_renew: Give another officer a new passphrase.
        lacks_unit_key: A role would allow more, but the officer signed in without the unit key.
    """

    members: tuple[Member, ...]
    own_id: str
    may_manage: bool
    may_renew: bool
    lacks_unit_key: bool


def roster(session: Session) -> Roster:
    """Return the officers and what may be done about them.

    Raises:
        Unavailable: The key file is missing or damaged.
    """
    desk = session.desk
    session.vault.reread()
    slots = {slot.officer_id: slot for slot in session.vault.officers()}
    acting = officers.deputies(desk)
    members = tuple(
        Member(
            officer,
            acting.get(officer.id) if officer.is_active else None,
            officer.id in slots and slots[officer.id].holds_unit_key,
            officer.id in slots,
        )
        for officer in officers.officers(desk)
    )
    with desk.store.reading() as work:
        roles = desk.roles(work)
    has_key = session.keys.unit_key is not None
    return Roster(
        members,
        desk.officer_id,
        may_manage=has_key and may(Right.MANAGE_OFFICERS, roles),
        may_renew=has_key and may(Right.RENEW_ACCESS, roles),
        lacks_unit_key=not has_key and may(Right.RENEW_ACCESS, roles),
    )


def add_officer(session: Session, new: NewOfficer, secret: str) -> tuple[str, Changes]:
    """Appoint an officer who types a secret of their own; return the officer id.

    Raises:
        NotAllowed: Only an administrator appoints.
        InvalidInput: Name, role or passphrase will not do.
    """
    desk = session.desk
    _require(session, Right.MANAGE_OFFICERS)
    officer_id = desk.new_id()
    slot = NewSlot(officer_id, new.name, secret, new.rank, new.nrp)
    holds = bool(new.roles & KEY_HOLDERS)
    public_key = session.vault.add_officer(session.keys, slot, may_hold_unit_key=holds)
    appointment = officers.Appointment(
        officer_id, new.name, new.rank, new.nrp, new.roles, public_key, desk.post
    )
    try:
        changes = officers.appoint(desk, appointment)
    except BaseException:
        session.vault.retire(officer_id)
        raise
    return officer_id, changes


def change_details(
    session: Session, officer_id: str, details: NewOfficer, secret: str = ""
) -> Changes:
    """Change name, rank, NRP and roles, and what the officer's secret opens with them.

    Args:
        session: The administrator's.
        officer_id: Who is changed.
        details: As they shall be.
        secret: The officer's own passphrase, needed where the new roles bring the unit key.

    Raises:
        NotAllowed: Only an administrator does this.
        InvalidInput: Name or role is missing; `last-administrator`, field `roles`.
        UserError: `secret-wrong` or `secret-wait`; nothing was changed.
    """
    _require(session, Right.MANAGE_OFFICERS)
    vault = session.vault
    vault.reread()
    slot = next((each for each in vault.officers() if each.officer_id == officer_id), None)
    holds, shall_hold = slot is not None and slot.holds_unit_key, bool(details.roles & KEY_HOLDERS)
    is_granted = slot is not None and shall_hold and not holds
    if is_granted:
        vault.grant_unit_key(session.keys, officer_id, secret)
    try:
        changes = officers.change_details(
            session.desk,
            officer_id,
            name=details.name,
            rank=details.rank,
            nrp=details.nrp,
            roles=details.roles,
        )
    except BaseException:
        if is_granted:
            vault.withdraw_unit_key(officer_id)
        raise
    if holds and not shall_hold:
        vault.withdraw_unit_key(officer_id)
    if slot is not None:
        vault.rename(officer_id, details.name.strip(), details.rank)
    return changes


def renew(session: Session, officer_id: str, secret: str) -> Changes:
    """Give an officer access again, with a new passphrase and a new signing key.

    Raises:
        NotAllowed: Only a supervisor or administrator renews access.
        InvalidInput: The passphrase will not do.
    """
    _require(session, Right.RENEW_ACCESS)
    public_key = session.vault.renew(session.keys, officer_id, secret)
    return officers.renew_key(session.desk, officer_id, public_key)


def change_passphrase(session: Session, paths: Paths, old: str, new: str) -> None:
    """Change the passphrase of the officer at the desk.

    The same keys under another secret: the session goes on, and nobody else has to do anything.
    Backups made before still open with the old one when they are put back without these keys.

    Raises:
        UserError: The old one is wrong, `secret-wrong`; or `secret-wait` with the seconds to wait.
            A wrong try counts together with those at the unlock window.
        InvalidInput: The new one will not do, field `secret`.
        Unavailable: The disk is full or in the way; the old one still opens.
    """
    who = session.keys.officer_id
    with session.desk.store.reading() as work:
        nrp = session.desk.officer(work).nrp
    # Read anew: the tries of the unlock window, and what another program may have written.
    Vault.open(paths.keys).change_secret(who, old, new, nrp=nrp)


def retire(session: Session, officer_id: str) -> Changes:
    """Retire an officer and take their access away; what they signed stays.

    Raises:
        NotAllowed: Only an administrator retires.
        UserError: `last-administrator`.
    """
    _require(session, Right.MANAGE_OFFICERS)
    changes = officers.retire(session.desk, officer_id)
    session.vault.retire(officer_id)
    return changes


def officer_by(session: Session, who: str) -> Officer:
    """Return the officer with an NRP or id.

    Raises:
        NotFound: `officer-not-found`.
    """
    for officer in officers.officers(session.desk):
        if who in (officer.nrp, officer.id):
            return officer
    raise NotFound("officer-not-found", id=who)


def _require(session: Session, right: Right) -> None:
    with session.desk.store.reading() as work:
        session.desk.require(work, right)
    if session.keys.unit_key is None:
        raise NotAllowed("unit-key-missing")
