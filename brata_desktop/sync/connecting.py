"""Opening the link to the hub: one TLS session with two certificates, as few round trips as can be.

Source of the parameters: measured at 600 ms, each of them saves a round trip or a hang
(docs/decisions/0064-link.md). The user's environment is not touched: what OpenSSL has to be told is
told to this process alone, while it opens its first connection.
"""

import datetime as dt
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock

import psycopg
from cryptography import x509

from brata_desktop.domain.errors import BrataError, NotAllowed, Unavailable
from brata_desktop.sync.enrolment import HubAddress
from brata_desktop.sync.postgres import PostgresTransport
from brata_desktop.sync.relay import STALL_S, Relay

CONNECT_S = 30
APPLICATION = "brata-desktop"
_OPENSSL = "OPENSSL_CONF"
_first = Lock()
# Whose words they are: libpq's and OpenSSL's own, or a server's, which may speak another language.
_WHY = (
    ("link-key-damaged", ("private key file", "could not read certificate file")),
    ("link-certificate-ended", ("alert certificate expired",)),
    ("hub-password", ("no password supplied", "password authentication failed")),
    (
        "hub-revoked",
        ("permitted to log in", "does not exist", "pg_hba.conf", "authentication failed"),
    ),
    ("hub-busy", ("too many", "remaining connection slots", "starting up")),
    ("hub-certificate", ("certificate", "ssl", "tls")),
)
"""Code of an error, and the words of which one is in what was said; the first that fits holds."""


@dataclass(frozen=True, slots=True)
class LinkFiles:
    """What the two sides know each other by.

    Attributes:
        authority: Certificate of the hub's authority, PEM.
        certificate: This laptop's certificate, PEM.
        key: Its private key, PKCS#8, encrypted.
        passphrase: What opens the key.
        openssl: Configuration that offers P-256 first; None leaves OpenSSL as it is.
    """

    authority: Path
    certificate: Path
    key: Path
    passphrase: str = field(repr=False)
    openssl: Path | None = None


@contextmanager
def session(
    address: HubAddress,
    files: LinkFiles,
    listen: Callable[[int, int], object] = lambda _sent, _received: None,
    stop: Event | None = None,
    *,
    stall_s: float = STALL_S,
) -> Iterator[PostgresTransport]:
    """Open a session over a relay that counts its bytes, notices silence and can be stopped.

    Args:
        address: Where the hub is.
        files: What the two sides know each other by.
        listen: Told how many bytes went and came so far; on another thread.
        stop: Ends the session once it is set.
        stall_s: Seconds without a byte until the link is given up.

    Raises:
        Unavailable: `hub-stalled`, or as `connect`.
        NotAllowed: As `connect`.
    """
    host, port = address.host, address.port
    with Relay(host, port, stall_s=stall_s, listen=listen, stop=stop) as relay:
        try:
            transport = connect(address, files, through=relay.port)
            try:
                yield transport
            finally:
                transport.close()
        except Unavailable as error:
            if relay.has_stalled:
                raise Unavailable("hub-stalled") from error
            if relay.refusal:
                raise Unavailable("hub-unreachable", reason=relay.refusal) from error
            raise


def connect(
    address: HubAddress, files: LinkFiles, *, through: int | None = None
) -> PostgresTransport:
    """Open a session with the hub.

    Args:
        address: Where the hub is.
        files: What the two sides know each other by.
        through: Port of this computer that leads there; None goes straight.

    Raises:
        Unavailable: `hub-unreachable`, `hub-certificate` (the centre's is not trusted, or ours
            not there), `link-certificate-ended` (ours ran out), `link-key-damaged`, `hub-password`
            (the centre asks for one, which no laptop has) or `hub-busy`.
        NotAllowed: `hub-revoked`.
    """
    parameters = connection_parameters(address, files)
    if through is not None:
        # The name stays: the hub's certificate is checked against it.
        parameters |= {"hostaddr": "127.0.0.1", "port": through}
    try:
        with _offering_p256(files.openssl):
            connection = psycopg.connect(
                **parameters,  # type: ignore[arg-type] # mypy: libpq's own names
                autocommit=True,
                prepare_threshold=None,
            )
    except psycopg.OperationalError as error:
        raise _translated(str(error), files) from error
    return PostgresTransport(connection)


def connection_parameters(address: HubAddress, files: LinkFiles) -> dict[str, str | int]:
    """Return libpq's parameters."""
    return {
        "host": address.host,
        "port": address.port,
        "dbname": address.database,
        "user": address.login,
        "sslmode": "verify-full",
        "ssl_min_protocol_version": "TLSv1.3",
        "sslrootcert": str(files.authority),
        "sslcert": str(files.certificate),
        "sslkey": str(files.key),
        "sslpassword": files.passphrase,
        "gssencmode": "disable",
        "target_session_attrs": "any",
        "connect_timeout": CONNECT_S,
        "application_name": APPLICATION,
        "keepalives": 1,
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
    }


@contextmanager
def _offering_p256(configuration: Path | None) -> Iterator[None]:
    """Show OpenSSL our configuration, unless the user has one; it reads it once."""
    if configuration is None or _OPENSSL in os.environ:
        yield
        return
    with _first:
        os.environ[_OPENSSL] = str(configuration)
        try:
            yield
        finally:
            os.environ.pop(_OPENSSL, None)


def _translated(said: str, files: LinkFiles) -> BrataError:
    # libpq says where it went and what for before it says why.
    text, reason = said.casefold(), said.strip().rpartition(": ")[2].partition("\n")[0]
    found = (code for code, words in _WHY if any(word in text for word in words))
    code = next(found, "hub-unreachable")
    if code == "hub-certificate" and ("timeout" in text or "syscall" in text):
        code = "hub-unreachable"
    if code in ("hub-certificate", "hub-unreachable") and _has_ended(files.certificate):
        # With TLS 1.3 the hub's alert may be lost in the end of the connection.
        code = "link-certificate-ended"
    if code == "hub-revoked":
        return NotAllowed(code)
    told = {"file": files.key} if code == "link-key-damaged" else {"reason": reason}
    return Unavailable(code, **told)


def _has_ended(certificate: Path) -> bool:
    try:
        ends = x509.load_pem_x509_certificate(certificate.read_bytes()).not_valid_after_utc
    except (OSError, ValueError):
        return False
    return ends < dt.datetime.now(dt.UTC)
