"""The laptops of a hub: what is known of each, and the end of one that was lost."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

from brata_desktop.domain.certificates import REVOCATION, Certificate
from brata_desktop.domain.revision import to_text
from brata_desktop.hub.common_line import CommonLine
from brata_desktop.hub.database import role
from brata_desktop.hub.enrolling import certify, units_below
from brata_desktop.hub.key_folder import HubKeys
from brata_desktop.hub.refusals import Refused


@dataclass(frozen=True, slots=True)
class Incarnation:
    """One life of a laptop's store.

    Attributes:
        id: Its id (UUID text).
        since: When the hub heard of it.
        highest: Highest counter that arrived.
        gaps: First and last counter of each stretch that never arrived.
        forks: Counters that two different revisions bear: a copied store, or a forgery.
    """

    id: str
    since: dt.datetime
    highest: int
    gaps: tuple[tuple[int, int], ...]
    forks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop.

    Attributes:
        id: Its id (UUID text).
        login: Its role.
        label: What it is called.
        feed: The post or desk it belongs to.
        is_desk: Whether it reads and decides for the units below.
        is_active: Not revoked.
        last_seen: Last exchange; None before the first.
        certificate_until: Last moment of its newest TLS certificate.
        revoked_because: Why it was revoked.
        orders_to_obey: Orders of a court in the common line that it does not know yet.
        incarnations: Lives of its store, oldest first.
    """

    id: str
    login: str
    label: str
    feed: str
    is_desk: bool
    is_active: bool
    last_seen: dt.datetime | None
    certificate_until: dt.datetime | None
    revoked_because: str
    orders_to_obey: int
    incarnations: tuple[Incarnation, ...]


def read_devices(connection: psycopg.Connection) -> list[Device]:
    """Return all laptops by post and label."""
    lives = _incarnations(connection)
    rows = connection.execute(
        "SELECT id::text, login, label, feed, is_desk, is_active, last_seen, certificate_until, "
        "coalesce(revoked_because, ''), (SELECT count(*) FROM sync.log WHERE line = '0' "
        "AND kind = 'erasure' AND seq > common_seq) FROM sync.device ORDER BY feed, label, id"
    )
    return [Device(*(*row, tuple(lives.get(row[0], ())))) for row in rows]


def find_device(connection: psycopg.Connection, given: str) -> Device:
    """Return the laptop of an id, of the beginning of one, or of a label.

    Raises:
        Refused: None, or several.
    """
    found = [
        device
        for device in read_devices(connection)
        if device.label == given or (given and device.id.startswith(given.lower()))
    ]
    if len(found) != 1:
        what = "no laptop is" if not found else "several laptops are"
        raise Refused(f"{what} called {given}; see brata-hub devices and give the whole id")
    return found[0]


def revoke(
    connection: psycopg.Connection,
    keys: HubKeys,
    device: Device,
    reason: str,
    now: dt.datetime,
    lost_since: dt.datetime | None = None,
) -> CommonLine:
    """Shut a laptop out and tell everybody; its open sessions are ended by `end_sessions`.

    What the hub has of it stays. What comes from it later is kept aside. Done again where it was
    done before, such as after the hub was restored, it shuts the laptop out again.

    Args:
        connection: The caller commits.
        keys: The hub's keys.
        device: The laptop.
        reason: One sentence.
        now: For the revision.
        lost_since: From when on what it wrote deserves a second look.

    Raises:
        Refused: There is no reason.
    """
    if not reason.strip():
        raise Refused("a reason is required; write one sentence")
    line = CommonLine(connection, keys, now)
    connection.execute(
        "UPDATE sync.device SET is_active = false, revoked_at = coalesce(revoked_at, %s), "
        "revoked_because = %s, lost_since = coalesce(%s, lost_since) WHERE id = %s "
        "RETURNING unit_key",
        [now, reason, lost_since, device.id],
    )
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [device.login])
    if known.fetchone() is not None:
        connection.execute(sql.SQL("ALTER ROLE {} NOLOGIN").format(role(device.login)))
    if device.is_active:
        line.append(REVOCATION, device.id, _revocation(connection, device, reason, lost_since))
    return line


def end_sessions(connection: psycopg.Connection, login: str) -> int:
    """End the open sessions of a role; return how many there were."""
    rows = connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login]
    )
    return len(rows.fetchall())


def certify_desks(
    connection: psycopg.Connection, keys: HubKeys, now: dt.datetime
) -> tuple[list[str], CommonLine]:
    """Certify again the desks below which units were added; return their labels."""
    line, labels = CommonLine(connection, keys, now), []
    rows = connection.execute(
        "SELECT id::text, label, feed, unit, unit_key, seal_key FROM sync.device "
        "WHERE is_desk AND is_active ORDER BY feed, label"
    ).fetchall()
    for id_, label, feed, unit, unit_key, seal_key in rows:
        covers = units_below(connection, unit)
        wanted = Certificate(
            device=id_,
            label=label,
            feed=feed,
            is_desk=True,
            covers=covers,
            unit_key=bytes(unit_key),
            seal_key=bytes(seal_key),
        )
        if certify(connection, line, keys, wanted):
            labels.append(str(label))
    return labels, line


def _revocation(
    connection: psycopg.Connection, device: Device, reason: str, lost_since: dt.datetime | None
) -> dict[str, str | None]:
    row = connection.execute(
        "SELECT unit_key FROM sync.device WHERE id = %s", [device.id]
    ).fetchone()
    if row is None:
        raise AssertionError("the laptop was found a moment ago")
    return {
        "device": device.id,
        "label": device.label,
        "feed": device.feed,
        "unit_key": to_text(bytes(row[0])),
        "reason": reason,
        "lost_since": lost_since.isoformat(timespec="minutes") if lost_since else None,
    }


def _incarnations(connection: psycopg.Connection) -> dict[str, list[Incarnation]]:
    highest = dict(_pairs(connection, "SELECT device, max(n) FROM sync.log GROUP BY device"))
    gaps = _grouped(
        connection.execute(
            "SELECT device, before + 1, n - 1 FROM (SELECT device, n, "
            "lag(n, 1, 0::bigint) OVER (PARTITION BY device ORDER BY n) AS before FROM sync.log) "
            "AS steps WHERE n > before + 1 ORDER BY device, n"
        )
    )
    forks = _grouped(
        connection.execute("SELECT DISTINCT device, n FROM sync.fork ORDER BY device, n")
    )
    lives: dict[str, list[Incarnation]] = {}
    rows = connection.execute("SELECT id, device, since FROM sync.incarnation ORDER BY since, id")
    for id_, device, since in rows.fetchall():
        life = Incarnation(
            str(id_),
            since,
            int(highest.get(id_, 0)),
            tuple((int(first), int(last)) for first, last in gaps.get(id_, ())),
            tuple(int(n) for (n,) in forks.get(id_, ())),
        )
        lives.setdefault(str(device), []).append(life)
    return lives


def _pairs(connection: psycopg.Connection, query: str) -> list[tuple[UUID, int]]:
    return [(row[0], row[1]) for row in connection.execute(query.encode())]


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[object, list[tuple[int, ...]]]:
    found: dict[object, list[tuple[int, ...]]] = {}
    for key, *values in rows:
        found.setdefault(key, []).append(tuple(map(int, values)))
    return found
