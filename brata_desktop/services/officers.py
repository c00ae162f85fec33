"""Officers, roles, deputies and unit settings: revisions signed by the unit key."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from brata_desktop.domain.authority import Officer
from brata_desktop.domain.document import Json, JsonObject
from brata_desktop.domain.errors import InvalidInput, NotFound
from brata_desktop.domain.revision import Revision, to_text
from brata_desktop.domain.states import Right, Role
from brata_desktop.domain.times import WITA
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import Desk
from brata_desktop.store.store import Work

RECOVERY_CODE = "recovery_code"
"""How an officer's key was renewed, in `renewed_with` of that one revision."""

_CHANGED = Changes(officers=True)


@dataclass(frozen=True, slots=True)
class Appointment:
    """An officer as an administrator enters them.

    Attributes:
        id: Officer id (UUID text).
        name: Full name without rank.
        rank: Rank abbreviation.
        nrp: Service number.
        roles: At least one.
        public_key: The officer's Ed25519 public key.
        post: Post code.
    """

    id: str
    name: str
    rank: str
    nrp: str
    roles: frozenset[Role]
    public_key: bytes
    post: str


def found_unit(desk: Desk, unit_name: str, first: Appointment) -> Changes:
    """Write the unit's own revision and its first officer; the very first use of a store."""
    if desk.unit_signer is None:
        raise AssertionError("first run holds the unit key it has just made")
    payload = {
        "unit": desk.unit,
        "name": unit_name,
        "public_key": to_text(desk.unit_signer.public_key),
    }
    with desk.store.transaction() as work:
        desk.write(work, "unit", desk.new_id(), payload, as_unit=True)
        _write(desk, work, "officer", first.id, _officer_payload(desk, first, is_active=True))
        desk.commit(work)
    return _CHANGED


def appoint(desk: Desk, appointment: Appointment) -> Changes:
    """Add an officer, or change one: name, rank, roles, key.

    Raises:
        NotAllowed: Only an administrator appoints.
        InvalidInput: No role or no name was given.
    """
    _check_details(appointment.name, appointment.roles)
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_OFFICERS)
        payload = _officer_payload(desk, appointment, is_active=True)
        _write(desk, work, "officer", appointment.id, payload)
        desk.commit(work)
    return _CHANGED


def change_details(
    desk: Desk, officer_id: str, *, name: str, rank: str, nrp: str, roles: frozenset[Role]
) -> Changes:
    """Change what an officer is called and may do; key and post stay.

    Raises:
        NotAllowed: Only an administrator does this.
        InvalidInput: No role or no name was given; `last-administrator`, field `roles`.
        NotFound: `officer-not-found`.
    """
    _check_details(name, roles)
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_OFFICERS)
        payload: JsonObject = {
            **_present(desk, work, officer_id),
            "name": name.strip(),
            "rank": rank,
            "nrp": nrp,
            "roles": [role.value for role in sorted(roles)],
        }
        if Role.ADMIN not in roles:
            _keep_an_admin(desk, work, officer_id, "roles")
        _write(desk, work, "officer", officer_id, payload)
        desk.commit(work)
    return _CHANGED


def renew_key(desk: Desk, officer_id: str, public_key: bytes) -> Changes:
    """Give an officer a new signing key after their access was renewed.

    Raises:
        NotAllowed: Only a supervisor or administrator renews access.
        NotFound: `officer-not-found`.
    """
    with desk.store.transaction() as work:
        desk.require(work, Right.RENEW_ACCESS)
        payload = {**_present(desk, work, officer_id), "public_key": to_text(public_key)}
        _write(desk, work, "officer", officer_id, payload)
        desk.commit(work)
    return _CHANGED


def recover_key(desk: Desk, officer_id: str, public_key: bytes) -> Changes:
    """Give an officer a new signing key because the recovery code was used; the history says so.

    The code stands for the right: whoever can read it holds the unit key.

    Raises:
        NotFound: `officer-not-found`.
    """
    with desk.store.transaction() as work:
        present = _present(desk, work, officer_id)
        payload: JsonObject = {
            **present,
            "public_key": to_text(public_key),
            "renewed_with": RECOVERY_CODE,
        }
        _write(desk, work, "officer", officer_id, payload)
        desk.commit(work)
    return _CHANGED


def recoveries(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return officer id and moment (ISO 8601) of each use of the recovery code, as it arrived."""
    with desk.store.reading() as work:
        is_genuine = desk.is_genuine(desk.authority(work))
        written = work.revisions.of_kinds(["officer"])
        used = [r for r in written if r.payload.get("renewed_with") == RECOVERY_CODE]
        return tuple((r.header.record, r.header.at) for r in used if is_genuine(r))


def retire(desk: Desk, officer_id: str) -> Changes:
    """Retire an officer: what they signed stays, nothing new of theirs counts.

    Raises:
        NotAllowed: Only an administrator retires, and never the last administrator.
        NotFound: `officer-not-found`.
    """
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_OFFICERS)
        payload = {**_present(desk, work, officer_id), "is_active": False}
        _keep_an_admin(desk, work, officer_id, "officer")
        _write(desk, work, "officer", officer_id, payload)
        desk.commit(work)
    return _CHANGED


def reinstate(desk: Desk, officer_id: str, public_key: bytes) -> Changes:
    """Make a retired officer active again with a new signing key; the history keeps both steps.

    Raises:
        NotAllowed: Only an administrator does this.
        NotFound: `officer-not-found`.
    """
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_OFFICERS)
        payload: JsonObject = {
            **_present(desk, work, officer_id),
            "public_key": to_text(public_key),
            "is_active": True,
        }
        _write(desk, work, "officer", officer_id, payload)
        desk.commit(work)
    return _CHANGED


def officers(desk: Desk) -> tuple[Officer, ...]:
    """Return every officer of this post, by name; retired ones last."""
    with desk.store.reading() as work:
        known = [o for o in desk.view(work).officers.values() if o.home == desk.feed]
    return tuple(sorted(known, key=lambda officer: (not officer.is_active, officer.name)))


def name_deputy(desk: Desk, officer_id: str, since: dt.date, until: dt.date) -> tuple[str, Changes]:
    """Let an officer act as supervisor for a period; return the deputy id.

    The grant holds from now on and is ended by `end_expired_deputies`, so that no clock decides
    in the fold; before `since` nothing is written.

    Raises:
        NotAllowed: Only an administrator names deputies.
        InvalidInput: The period is over or ends before it begins.
    """
    today = desk.clock().astimezone(WITA).date()
    if until < since or until < today:
        raise InvalidInput("until", "period-over")
    if since > today:
        raise InvalidInput("since", "period-not-begun", since=since.isoformat())
    deputy = desk.new_id()
    payload: JsonObject = {
        "officer": officer_id,
        "role": Role.PENGAWAS.value,
        "since": since.isoformat(),
        "until": until.isoformat(),
        "is_active": True,
    }
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_OFFICERS)
        _present(desk, work, officer_id)
        _write(desk, work, "deputy", deputy, payload)
        desk.commit(work)
    return deputy, _CHANGED


def deputies(desk: Desk) -> dict[str, dt.date]:
    """Return who acts as supervisor for a period: officer id to the last day."""
    found: dict[str, dt.date] = {}
    with desk.store.reading() as work:
        acting = desk.view(work).acting
        for revision in _running_deputies(work):
            who = str(revision.payload.get("officer", ""))
            until = dt.date.fromisoformat(str(revision.payload["until"]))
            if (desk.feed, who) in acting:
                found[who] = max(until, found.get(who, until))
    return found


def end_deputy(desk: Desk, officer_id: str) -> Changes:
    """End an officer's time as acting supervisor now; what they approved stays approved.

    Raises:
        NotAllowed: Only an administrator does this.
    """
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_OFFICERS)
        named = [r for r in _running_deputies(work) if r.payload.get("officer") == officer_id]
        _end(desk, work, named)
    return _CHANGED if named else Changes()


def end_expired_deputies(desk: Desk) -> Changes:
    """End the deputies whose period is over by this laptop's clock; called at every start.

    Without the unit key nothing is written; the next officer who holds it ends them.
    """
    today = desk.clock().astimezone(WITA).date().isoformat()
    if desk.unit_signer is None:
        return Changes()
    with desk.store.transaction() as work:
        named = _running_deputies(work)
        expired = [r for r in named if str(r.payload.get("until", "")) < today]
        _end(desk, work, expired)
    return _CHANGED if expired else Changes()


def _running_deputies(work: Work) -> list[Revision]:
    newest = {r.header.record: r for r in work.revisions.of_kinds(["deputy"])}
    return [r for r in newest.values() if r.payload.get("is_active") is True]


def _end(desk: Desk, work: Work, named: list[Revision]) -> None:
    for revision in named:
        payload: JsonObject = {**revision.payload, "is_active": False}
        _write(desk, work, "deputy", revision.header.record, payload)
    if named:
        desk.commit(work)


def set_unit(desk: Desk, name: str, value: Json) -> Changes:
    """Set a setting of the unit, such as *satu pengawas*.

    Raises:
        NotAllowed: Only an administrator changes them.
    """
    return set_unit_values(desk, {name: value})


def set_unit_values(desk: Desk, values: Mapping[str, Json]) -> Changes:
    """Set several settings of the unit in one step; without any, nothing is written.

    Raises:
        NotAllowed: Only an administrator changes them.
    """
    with desk.store.transaction() as work:
        desk.require(work, Right.MANAGE_SETTINGS)
        for name, value in values.items():
            payload: JsonObject = {"name": name, "value": value}
            _write(desk, work, "unit_setting", f"setting-{name}", payload)
        if values:
            desk.commit(work)
    return _CHANGED if values else Changes()


def _write(desk: Desk, work: Work, kind: str, subject: str, payload: JsonObject) -> None:
    parents = desk.authority(work).head_hashes
    desk.write(work, kind, subject, payload, parents, as_unit=True)


def _officer_payload(desk: Desk, appointment: Appointment, *, is_active: bool) -> JsonObject:
    return {
        "name": appointment.name.strip(),
        "rank": appointment.rank,
        "nrp": appointment.nrp,
        "roles": [role.value for role in sorted(appointment.roles)],
        "unit": desk.unit,
        "post": appointment.post,
        "public_key": to_text(appointment.public_key),
        "is_active": is_active,
    }


def _present(desk: Desk, work: Work, officer_id: str) -> JsonObject:
    """Return the newest payload of an officer."""
    revisions = work.revisions.of_record(officer_id)
    if officer_id not in desk.view(work).officers:
        raise NotFound("officer-not-found", id=officer_id)
    payload = dict(next(r.payload for r in reversed(revisions) if not r.damage))
    # It tells of the revision that carries it, not of those that follow.
    payload.pop("renewed_with", None)
    return payload


def _is_active_admin(officer: Officer) -> bool:
    return officer.is_active and Role.ADMIN in officer.roles


def _keep_an_admin(desk: Desk, work: Work, leaving: str, field: str) -> None:
    known = desk.view(work).officers.values()
    admins = [o.id for o in known if o.home == desk.feed and _is_active_admin(o)]
    if admins == [leaving]:
        raise InvalidInput(field, "last-administrator")


def _check_details(name: str, roles: frozenset[Role]) -> None:
    if not roles:
        raise InvalidInput("roles", "officer-without-role")
    if not name.strip():
        raise InvalidInput("name", "officer-without-name")
