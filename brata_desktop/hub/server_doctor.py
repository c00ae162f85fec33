"""What the doctor asks of the server itself: TLS, who is let in and how, time-outs, disks."""

import datetime as dt
from collections.abc import Iterator

import psycopg
from cryptography import x509

from brata_desktop.hub.findings import Finding, listed, names, rows, setting
from brata_desktop.hub.key_folder import HubFacts
from brata_desktop.hub.server_files import ADMISSION, CONFIGURATION, TIMEOUTS
from brata_desktop.hub.tls import serves

WARNING = dt.timedelta(days=30)
_INCLUDE = f"include {CONFIGURATION}, as brata-hub init wrote it, and reload the server"


def examine(
    connection: psycopg.Connection, now: dt.datetime, facts: HubFacts | None
) -> Iterator[Finding]:
    """Yield everything about the server that is not as it should be."""
    yield from _tls(connection)
    yield from _certificate(connection, now, facts)
    yield from _admission(connection)
    yield from _timeouts(connection)
    yield from _safety(connection)


def _tls(connection: psycopg.Connection) -> Iterator[Finding]:
    if setting(connection, "ssl") != "on":
        yield Finding("tls-off", "the server speaks no TLS", _INCLUDE)
    if not setting(connection, "ssl_ca_file"):
        yield Finding("tls-no-authority", "laptops' certificates cannot be checked", _INCLUDE)
    if setting(connection, "ssl_min_protocol_version") != "TLSv1.3":
        yield Finding("tls-old", "TLS older than 1.3 is allowed", _INCLUDE)
    groups = setting(connection, "ssl_groups") or setting(connection, "ssl_ecdh_curve") or ""
    if not groups.startswith("prime256v1"):
        yield Finding(
            "tls-groups",
            f"key exchange begins with {groups}, not with P-256: each connection waits once more",
            _INCLUDE,
        )


def _certificate(
    connection: psycopg.Connection, now: dt.datetime, facts: HubFacts | None
) -> Iterator[Finding]:
    file = setting(connection, "ssl_cert_file")
    if not file or setting(connection, "ssl") != "on":
        return
    try:
        with connection.transaction():
            found = connection.execute("SELECT pg_read_binary_file(%s)", [file]).fetchone()
        certificate = x509.load_pem_x509_certificate(bytes(found[0]) if found else b"")
    except (psycopg.Error, ValueError) as error:
        yield Finding(
            "certificate-unreadable",
            f"the server's certificate {file} cannot be read ({str(error).splitlines()[0]})",
            "run the doctor as a superuser, or put server.crt there again",
        )
        return
    until = certificate.not_valid_after_utc
    if until < now + WARNING:
        yield Finding(
            "certificate-ends",
            f"the server's certificate ends on {until:%Y-%m-%d}; then no laptop connects",
            "brata-hub server-certificate, copy both files, reload the server",
        )
    if facts is not None and not serves(certificate, facts.host):
        yield Finding(
            "certificate-name",
            f"the server's certificate is not for {facts.host}",
            "brata-hub server-certificate, copy both files, reload the server",
        )


def _admission(connection: psycopg.Connection) -> Iterator[Finding]:
    lines = rows(
        connection,
        "SELECT line_number, type, coalesce(database, '{}'), coalesce(user_name, '{}'), "
        "coalesce(auth_method, ''), coalesce(error, '') FROM pg_hba_file_rules "
        "ORDER BY line_number",
    )
    broken = [str(number) for number, *_, error in lines if error]
    if broken:
        yield Finding("hba-broken", f"lines of pg_hba.conf are no rules: {listed(broken)}", "mend")
    open_ = [str(line[0]) for line in _lines_that_let_laptops_in(connection, lines)]
    if open_:
        yield Finding(
            "hba-open",
            f"laptops may come in without their certificate: lines {listed(open_)} of pg_hba.conf",
            f"put the lines of {ADMISSION} above all others and reload the server",
        )
    trusting = [str(line[0]) for line in lines if line[4] == "trust"]
    if trusting:
        yield Finding(
            "hba-trust",
            f"anybody may come in as anybody: lines {listed(trusting)} of pg_hba.conf",
            "use peer for local lines and scram-sha-256 for others",
        )


def _lines_that_let_laptops_in(
    connection: psycopg.Connection, lines: list[tuple[object, ...]]
) -> Iterator[tuple[object, ...]]:
    """Yield the lines that a laptop could meet first and that ask for no certificate."""
    database = connection.info.dbname
    is_closed = {"local": False, "host": False}
    for line in lines:
        _, type_, databases, users, method, _ = line
        if not isinstance(databases, list) or not isinstance(users, list):
            continue
        is_for_all = bool({"all", "+hub_device"} & set(users))
        is_here = bool({"all", "sameuser", database} & set(databases))
        family = "local" if type_ == "local" else "host"
        if not (is_for_all and is_here) or is_closed[family]:
            continue
        if method == "reject":
            is_closed[family] |= "all" in databases and type_ in ("local", "host")
        elif not (type_ == "hostssl" and method == "cert"):
            yield line


def _timeouts(connection: psycopg.Connection) -> Iterator[Finding]:
    wrong = []
    for name, wanted in TIMEOUTS.items():
        found = names(connection, "SELECT reset_val FROM pg_settings WHERE name = %s", name)
        if not found or not 0 < int(found[0]) <= wanted:
            wrong.append(name)
    if wrong:
        yield Finding(
            "timeouts",
            f"links that are gone hold their place: {listed(sorted(wrong))}",
            _INCLUDE,
        )


def _safety(connection: psycopg.Connection) -> Iterator[Finding]:
    for name in ("fsync", "full_page_writes"):
        if setting(connection, name) != "on":
            yield Finding(
                f"server-{name.replace('_', '-')}",
                f"{name} is off: a power cut loses what laptops were told is received",
                f"{name} = on",
            )
    if setting(connection, "synchronous_commit") in ("off", "local"):
        yield Finding(
            "server-commit",
            "a commit does not wait for the disk: laptops are told too early that it is received",
            "synchronous_commit = on",
        )
    if setting(connection, "data_checksums") != "on":
        yield Finding(
            "server-checksums",
            "pages have no checksums: a failing disk is noticed late",
            "stop the server, run pg_checksums --enable, start it",
        )
