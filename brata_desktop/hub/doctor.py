"""The doctor: is the hub as it was made? Each finding says what to do.

It changes nothing. Rights and triggers are asked of the server as it is, not as it was set up.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import psycopg

from brata_desktop.domain.certificates import REVOCATION
from brata_desktop.domain.orders import read_erasures
from brata_desktop.hub import drill, server_doctor
from brata_desktop.hub.common_line import is_signed_by, read_common
from brata_desktop.hub.enrolling import CONNECTIONS_OF_A_LAPTOP
from brata_desktop.hub.erasure import not_carried_out
from brata_desktop.hub.findings import Finding, listed, names, rows
from brata_desktop.hub.installation import ROLES, SCHEMA, open_functions
from brata_desktop.hub.key_folder import HubFacts
from brata_desktop.hub.server_files import LAPTOP_SETTINGS

LAPTOP_FUNCTIONS = frozenset(
    {"exchange_v1", "chain_at_v1", "blob_have_v1", "blob_put_v1", "blob_get_v1"}
)
"""All that a laptop may call."""
CERTIFICATE_WARNING = dt.timedelta(days=30)
_REPAIR = "run brata-hub init again"


@dataclass(frozen=True, slots=True)
class Examination:
    """What the doctor looks at.

    Attributes:
        connection: The administrator's.
        now: The time, for certificates.
        facts: What is known of the hub beside the server; None without its keys' folder.
        with_chains: Compute every hash and chain again; slow.
    """

    connection: psycopg.Connection
    now: dt.datetime
    facts: HubFacts | None = None
    with_chains: bool = False


def examine(case: Examination) -> list[Finding]:
    """Return everything that is not as it should be."""
    return [finding for check in CHECKS for finding in check(case)]


def _named(
    case: Examination, code: str, says: str, todo: str, query: str, *values: object
) -> Iterator[Finding]:
    """Yield one finding that names what a query answers, when it answers anything."""
    found = names(case.connection, query, *values)
    if found:
        yield Finding(code, says.format(listed(found)), todo)


def _version(case: Examination) -> Iterator[Finding]:
    found = names(case.connection, "SELECT version_num FROM sync.alembic_version")
    if found != [SCHEMA]:
        yield Finding("schema", f"the hub is of version {listed(found) or 'none'}", _REPAIR)


def _roles(case: Examination) -> Iterator[Finding]:
    yield from _named(
        case,
        "role-strong",
        "these roles may do more than they need: {}",
        "ALTER ROLE … NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS",
        "SELECT rolname FROM pg_roles WHERE (rolname = ANY (%s) OR pg_has_role(oid, %s, 'MEMBER') "
        "AND NOT rolsuper) AND (rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)",
        list(ROLES),
        "hub_device",
    )
    yield from _named(
        case,
        "role-login",
        "nobody signs in as {}, yet it is possible",
        "ALTER ROLE … NOLOGIN NOSUPERUSER",
        "SELECT rolname FROM pg_roles WHERE rolname = ANY (%s) AND (rolcanlogin OR rolsuper)",
        list(ROLES),
    )


def _database(case: Examination) -> Iterator[Finding]:
    connection = case.connection
    functions = open_functions(connection)
    if functions:
        yield Finding(
            "functions-open",
            f"everybody may call {listed(functions)}: one laptop could hold up all",
            _REPAIR,
        )
    anybody = names(
        connection,
        "SELECT privilege FROM unnest(ARRAY['CONNECT', 'TEMPORARY', 'CREATE']) AS privilege "
        "WHERE has_database_privilege('public', current_database(), privilege)",
    )
    if anybody:
        yield Finding("database-open", f"everybody may {listed(anybody)} here", _REPAIR)
    if rows(connection, "SELECT 1 WHERE has_schema_privilege('public', 'public', 'USAGE, CREATE')"):
        yield Finding("public-schema", "everybody may use the schema public", _REPAIR)
    if rows(connection, "SELECT 1 WHERE has_language_privilege('public', 'plpgsql', 'USAGE')"):
        yield Finding("language-open", "everybody may run DO blocks", _REPAIR)


def _grants(case: Examination) -> Iterator[Finding]:
    """Ask as every role that a laptop signs in as, so that a grant to one of them shows too."""
    yield from _named(
        case,
        "grant-table",
        "laptops may touch tables: {}",
        "REVOKE it",
        "SELECT DISTINCT concat_ws(' ', p, 'on', c.oid::regclass, 'to', r.rolname) "
        "FROM pg_class AS c, pg_roles AS r, "
        "unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS p "
        "WHERE c.relnamespace = ANY (ARRAY(SELECT oid FROM pg_namespace "
        "WHERE nspname IN ('sync', 'read'))) AND c.relkind IN ('r', 'v', 'm', 'p') "
        "AND NOT r.rolsuper AND pg_has_role(r.oid, 'hub_device', 'MEMBER') "
        "AND (has_table_privilege(r.oid, c.oid, p) OR p IN ('SELECT', 'INSERT', 'UPDATE') "
        "AND has_any_column_privilege(r.oid, c.oid, p)) ORDER BY 1",
    )
    yield from _named(
        case,
        "grant-function",
        "laptops may call {}",
        "REVOKE it",
        "SELECT DISTINCT p.oid::regprocedure::text FROM pg_proc AS p, pg_roles AS r "
        "WHERE p.pronamespace = 'sync'::regnamespace AND p.proname <> ALL (%s) "
        "AND NOT r.rolsuper AND pg_has_role(r.oid, 'hub_device', 'MEMBER') "
        "AND has_function_privilege(r.oid, p.oid, 'EXECUTE') ORDER BY 1",
        sorted(LAPTOP_FUNCTIONS),
    )


def _readers(case: Examination) -> Iterator[Finding]:
    yield from _named(
        case,
        "grant-reader",
        "readers may do more: {}",
        "REVOKE it",
        "SELECT DISTINCT concat_ws(' ', p, 'on', c.oid::regclass, 'to', r) "
        "FROM pg_class AS c, unnest(ARRAY['hub_projector', 'hub_analyst']) AS r, "
        "unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) AS p "
        "WHERE c.relnamespace = 'sync'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') "
        "AND (p <> 'SELECT' OR r = 'hub_analyst') AND has_table_privilege(r, c.oid, p) "
        "ORDER BY 1",
    )


def _functions(case: Examination) -> Iterator[Finding]:
    odd = names(
        case.connection,
        "SELECT proname FROM pg_proc WHERE pronamespace = 'sync'::regnamespace "
        "AND proname = ANY (%s) AND (NOT prosecdef OR proowner <> 'hub_owner'::regrole "
        "OR NOT coalesce(proconfig, '{}') @> ARRAY['search_path=pg_catalog, pg_temp']) ORDER BY 1",
        sorted(LAPTOP_FUNCTIONS),
    )
    if odd:
        yield Finding(
            "function-changed",
            f"these do not run as their owner in a closed search path: {listed(odd)}",
            "restore them from brata_desktop/hub/sql",
        )
    missing = LAPTOP_FUNCTIONS - set(
        names(
            case.connection,
            "SELECT proname FROM pg_proc WHERE pronamespace = 'sync'::regnamespace "
            "AND has_function_privilege('hub_device', oid, 'EXECUTE')",
        )
    )
    if missing:
        yield Finding(
            "function-missing",
            f"laptops cannot call {listed(sorted(missing))}",
            "restore them from brata_desktop/hub/sql and grant them to hub_device",
        )


def _triggers(case: Examination) -> Iterator[Finding]:
    active = names(
        case.connection,
        "SELECT tgname FROM pg_trigger WHERE tgrelid = 'sync.log'::regclass "
        "AND tgenabled IN ('O', 'A') AND NOT tgisinternal",
    )
    missing = {"log_is_append_only", "log_is_never_emptied"} - set(active)
    if missing:
        yield Finding(
            "append-only",
            f"the log can be changed: {listed(sorted(missing))} is off",
            "ALTER TABLE sync.log ENABLE TRIGGER …; find out who did this, then --chains",
        )


def _laptops(case: Examination) -> Iterator[Finding]:
    yield from _named(
        case,
        "laptop-locked-out",
        "these laptops are enrolled and cannot sign in: {}",
        "accept their request again; the server was restored without its roles",
        "SELECT label FROM sync.device LEFT JOIN pg_roles ON rolname = login "
        "WHERE is_active AND rolcanlogin IS NOT TRUE ORDER BY 1",
    )
    yield from _named(
        case,
        "role-stray",
        "these may sign in and belong to no enrolled laptop: {}",
        "ALTER ROLE … NOLOGIN, or revoke the laptop again",
        "SELECT coalesce(label, rolname) FROM pg_roles LEFT JOIN sync.device ON login = rolname "
        "WHERE rolcanlogin AND NOT rolsuper AND pg_has_role(pg_roles.oid, 'hub_device', 'MEMBER') "
        "AND is_active IS NOT TRUE ORDER BY 1",
    )


def _laptop_limits(case: Examination) -> Iterator[Finding]:
    yield from _named(
        case,
        "laptop-limits",
        "these have other limits than a laptop has: {}",
        "accept their request again",
        "SELECT label FROM sync.device JOIN pg_roles ON rolname = login WHERE is_active "
        "AND (rolconnlimit <> %s OR NOT coalesce(rolconfig, '{}') @> %s OR rolsuper) ORDER BY 1",
        CONNECTIONS_OF_A_LAPTOP,
        [f"{name}={value}" for name, value in LAPTOP_SETTINGS.items()],
    )
    yield from _named(
        case,
        "laptop-certificate",
        "the TLS certificates of these run out within 30 days: {}",
        "have them make a request, and accept it",
        "SELECT label FROM sync.device WHERE is_active AND certificate_until < %s ORDER BY 1",
        case.now + CERTIFICATE_WARNING,
    )


def _orders(case: Examination) -> Iterator[Finding]:
    """What a restored backup forgot, and the common line, which laptops brought back, knows."""
    written = [
        each
        for each in read_common(case.connection)
        if case.facts is None or is_signed_by(case.facts.root_key, each)
    ]
    revoked = [each.header.record for each in written if each.header.kind == REVOCATION]
    again = names(
        case.connection,
        "SELECT label FROM sync.device WHERE is_active AND id = ANY (%s::uuid[]) ORDER BY 1",
        revoked,
    )
    if again:
        yield Finding(
            "revocation-forgotten",
            f"these were revoked and are let in: {listed(again)}",
            "revoke them again; the database was restored from an older backup",
        )
    roots = {each.header.key: case.facts.root_key for each in written} if case.facts else {}
    back = not_carried_out(case.connection, read_erasures(written, roots, is_signed_by))
    if back:
        yield Finding(
            "erasure-forgotten",
            f"{len(back)} texts are here that a court had erased",
            "brata-hub erase with the same order; the database was restored from an older backup",
        )


def _chains(case: Examination) -> Iterator[Finding]:
    if case.with_chains:
        for fault in drill.faults(case.connection):
            yield Finding(
                "log-damaged",
                fault,
                "stop laptops (NOLOGIN), keep this database, restore the newest verified backup",
            )


def _server(case: Examination) -> Iterator[Finding]:
    yield from server_doctor.examine(case.connection, case.now, case.facts)


Check = Callable[[Examination], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    _version,
    _roles,
    _database,
    _grants,
    _readers,
    _functions,
    _triggers,
    _laptops,
    _laptop_limits,
    _orders,
    _server,
    _chains,
)
