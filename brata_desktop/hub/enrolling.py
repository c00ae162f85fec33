"""Accepting a laptop: role, rows, TLS certificate, a revision of the common line, the answer."""

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

import psycopg
from psycopg import sql

from brata_desktop.domain.certificates import (
    CERTIFICATE,
    Certificate,
    payload_of,
    read_certificates,
)
from brata_desktop.domain.feeds import KEYS, aside_of, unit_of
from brata_desktop.hub import tls
from brata_desktop.hub.common_line import CommonLine, is_signed_by, read_common
from brata_desktop.hub.database import role
from brata_desktop.hub.key_folder import HubKeys
from brata_desktop.hub.refusals import Refused
from brata_desktop.hub.server_files import LAPTOP_SETTINGS
from brata_desktop.sync.enrolment import (
    CommonRow,
    EnrolAnswer,
    EnrolRequest,
    HubAddress,
    write_answer,
)

CONNECTIONS_OF_A_LAPTOP = 2
_ROWS = (
    (
        "INSERT INTO sync.device (id, login, label, unit, feed, is_desk, unit_key, seal_key, "
        "certificate_until) VALUES (%(id)s, %(login)s, %(label)s, %(unit)s, %(feed)s, %(is_desk)s, "
        "%(unit_key)s, %(seal_key)s, %(until)s) ON CONFLICT (id) DO UPDATE SET "
        "label = excluded.label, is_desk = excluded.is_desk, seal_key = excluded.seal_key, "
        "certificate_until = excluded.certificate_until"
    ),
    "INSERT INTO sync.device_feed (device, feed) VALUES (%(id)s, %(feed)s) ON CONFLICT DO NOTHING",
    (
        "INSERT INTO sync.incarnation (id, device) SELECT i, %(id)s "
        "FROM unnest(%(incarnations)s::uuid[]) AS i ON CONFLICT DO NOTHING"
    ),
    (
        "INSERT INTO sync.line (line, unit) SELECT l, %(unit)s FROM unnest(%(lines)s::text[]) AS l "
        "ON CONFLICT DO NOTHING"
    ),
    "INSERT INTO sync.line (line) VALUES (%(aside)s) ON CONFLICT DO NOTHING",
)


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How a laptop is let in.

    Attributes:
        request: What it asked for.
        label: What it is called from now on.
        is_desk: Whether it reads and decides for the units below its own.
        days: How long its TLS certificate is valid.
    """

    request: EnrolRequest
    label: str
    is_desk: bool
    days: int = tls.LAPTOP_DAYS


def login_of(device: str) -> str:
    """Return the name of a laptop's role.

    Raises:
        Refused: The id is none.
    """
    try:
        return f"d_{UUID(device).hex}"
    except ValueError as error:
        raise Refused("the request names no laptop; have it made again") from error


def accept(
    connection: psycopg.Connection, keys: HubKeys, wanted: Acceptance, now: dt.datetime
) -> tuple[EnrolAnswer, CommonLine]:
    """Let a laptop in, or give one that is in a new answer.

    The caller commits, writes the answer, and lets the line remember its place.

    Raises:
        Refused: Its unit is unknown, it was revoked, belongs to another post, holds another key,
            or its store belongs to another laptop.
    """
    request, login = wanted.request, login_of(wanted.request.device)
    _check(connection, keys, request)
    certificate = tls.sign_laptop(keys.authority, request.signing_request, login, now, wanted.days)
    line = CommonLine(connection, keys, now)
    _make_role(connection, login)
    _write_rows(connection, wanted, login, certificate.not_valid_after_utc)
    certify(connection, line, keys, _certificate_of(connection, wanted))
    return _answer(connection, keys, request, login, tls.to_pem(certificate)), line


def sealed_answer(keys: HubKeys, answer: EnrolAnswer) -> bytes:
    """Return the answer's file, signed by the Polda's key."""
    return write_answer(answer, keys.sign)


def units_below(connection: psycopg.Connection, unit: str) -> frozenset[str]:
    """Return the codes of a unit and of all below it."""
    rows = connection.execute(
        "SELECT descendant FROM sync.unit_closure WHERE ancestor = %s", [unit]
    )
    return frozenset(str(row[0]) for row in rows)


def certify(
    connection: psycopg.Connection, line: CommonLine, keys: HubKeys, wanted: Certificate
) -> bool:
    """Write a laptop's certificate into the common line, unless its newest one says the same."""
    roots = {keys.root_id: keys.facts.root_key}
    written = read_certificates(read_common(connection), roots, is_signed_by)
    mine = [each for each in written if each.device == wanted.device]
    if mine and mine[-1] == wanted:
        return False
    line.append(CERTIFICATE, wanted.device, payload_of(wanted))
    return True


def _check(connection: psycopg.Connection, keys: HubKeys, request: EnrolRequest) -> None:
    expected = keys.facts.operation
    if expected and request.operation not in ("", expected):
        raise Refused(f"this hub is for {expected}, the laptop records {request.operation}")
    unit = unit_of(request.feed)
    if connection.execute("SELECT 1 FROM sync.unit WHERE code = %s", [unit]).fetchone() is None:
        raise Refused(f"unit {unit} is not known here; add it with brata-hub units import")
    row = connection.execute(
        "SELECT feed, is_active, unit_key FROM sync.device WHERE id = %s", [request.device]
    ).fetchone()
    if row is not None:
        _check_known(request, *row)
    _check_incarnations(connection, request)


def _check_known(request: EnrolRequest, feed: str, is_active: bool, unit_key: bytes) -> None:  # noqa: FBT001 - a row of the database
    if not is_active:
        raise Refused("this laptop was revoked; set it up anew, then it asks as a new one")
    if feed != request.feed:
        raise Refused(
            f"this laptop belongs to {feed}; at another post set it up anew: its key speaks for "
            "one post (docs/decisions/0052-moving.md)"
        )
    if bytes(unit_key) != request.unit_key:
        raise Refused("this laptop is known with another unit key; ask who made the request")


def _check_incarnations(connection: psycopg.Connection, request: EnrolRequest) -> None:
    try:
        row = connection.execute(
            "SELECT label FROM sync.incarnation JOIN sync.device ON device.id = device "
            "WHERE incarnation.id = ANY (%s::uuid[]) AND device <> %s",
            [list(request.incarnations), request.device],
        ).fetchone()
    except psycopg.DataError as error:
        raise Refused("the request names no store; have it made again") from error
    if row is not None:
        raise Refused(f"this store belongs to the laptop {row[0]}; a copy is set up anew")


def _make_role(connection: psycopg.Connection, login: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [login]).fetchone()
    if known is None:
        connection.execute(sql.SQL("CREATE ROLE {}").format(role(login)))
    connection.execute(
        sql.SQL("ALTER ROLE {} LOGIN INHERIT CONNECTION LIMIT {}").format(
            role(login), sql.Literal(CONNECTIONS_OF_A_LAPTOP)
        )
    )
    connection.execute(sql.SQL("GRANT hub_device TO {}").format(role(login)))
    for name, value in LAPTOP_SETTINGS.items():
        connection.execute(
            sql.SQL("ALTER ROLE {} SET {} = {}").format(
                role(login), sql.Identifier(name), sql.Literal(value)
            )
        )


def _write_rows(
    connection: psycopg.Connection, wanted: Acceptance, login: str, until: dt.datetime
) -> None:
    request, unit = wanted.request, unit_of(wanted.request.feed)
    values = {
        "id": request.device,
        "login": login,
        "label": wanted.label,
        "unit": unit,
        "feed": request.feed,
        "is_desk": wanted.is_desk,
        "unit_key": request.unit_key,
        "seal_key": request.seal_key,
        "until": until,
        "incarnations": list(request.incarnations),
        "lines": [request.feed, f"{KEYS}{request.feed}"],
        "aside": aside_of(request.device),
    }
    for statement in _ROWS:
        connection.execute(statement, values)


def _certificate_of(connection: psycopg.Connection, wanted: Acceptance) -> Certificate:
    request = wanted.request
    return Certificate(
        device=request.device,
        label=wanted.label,
        feed=request.feed,
        is_desk=wanted.is_desk,
        covers=units_below(connection, unit_of(request.feed)) if wanted.is_desk else frozenset(),
        unit_key=request.unit_key,
        seal_key=request.seal_key,
    )


def _answer(
    connection: psycopg.Connection, keys: HubKeys, request: EnrolRequest, login: str, pem: str
) -> EnrolAnswer:
    facts = keys.facts
    return EnrolAnswer(
        device=request.device,
        root_key=facts.root_key,
        hub_seal_key=facts.seal_key,
        address=HubAddress(host=facts.host, port=facts.port, database=facts.database, login=login),
        authority=tls.to_pem(keys.authority.certificate),
        certificate=pem,
        operation=facts.operation,
        common=tuple(
            CommonRow(header=each.stored_header, body=each.body) for each in read_common(connection)
        ),
    )
