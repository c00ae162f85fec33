"""A real PostgreSQL that takes laptops with client certificates over TLS, for tests of the link."""

import datetime as dt
import ipaddress
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import psycopg
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.hub import postgres

HOST = "127.0.0.1"


class Authority:
    """A certificate authority."""

    def __init__(self):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.certificate = self.sign(self.key.public_key(), "authority", is_authority=True)

    @property
    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM).decode()

    def sign(self, public, name, *, is_authority=False, days=30):
        """Return a certificate."""
        now = dt.datetime.now(dt.UTC)
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority")])
        builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer)
        builder = builder.public_key(public).serial_number(x509.random_serial_number())
        builder = builder.not_valid_before(now - dt.timedelta(days=60))
        builder = builder.not_valid_after(now + dt.timedelta(days=days))
        constraints = x509.BasicConstraints(ca=is_authority, path_length=None)
        builder = builder.add_extension(constraints, critical=True)
        address = x509.IPAddress(ipaddress.ip_address(HOST))
        names = x509.SubjectAlternativeName([address])
        return builder.add_extension(names, critical=False).sign(self.key, hashes.SHA256())


@contextmanager
def tls_server(authority, *, is_durable=False):
    """Yield a server of its own whose laptops come over TLS with certificates.

    Args:
        authority: Signs its certificate and those of its laptops.
        is_durable: It syncs its disk as a real one does; tests need not.
    """
    folder = Path(tempfile.mkdtemp(prefix="brata-tls-"))
    try:
        running = postgres._start(folder, is_durable=is_durable)
        _prepare(running, authority)
        yield running
    finally:
        postgres._run("pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _prepare(running, authority):
    data = running.folder
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = authority.sign(key.public_key(), HOST)
    files = {
        "server.key": key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        "server.crt": certificate.public_bytes(serialization.Encoding.PEM),
        "root.crt": authority.pem.encode(),
    }
    owner = data.stat()
    for name, content in files.items():
        path = data / name
        path.write_bytes(content)
        path.chmod(0o600)
        shutil.chown(path, owner.st_uid, owner.st_gid)
    access = data / "pg_hba.conf"
    access.write_text(
        "host all postgres 127.0.0.1/32 trust\nhostssl all all 127.0.0.1/32 cert\n", "utf-8"
    )
    with psycopg.connect(running.dsn, autocommit=True) as connection:
        for setting in ("ssl = on", "ssl_ca_file = 'root.crt'"):
            connection.execute(f"ALTER SYSTEM SET {setting}")
        connection.execute("SELECT pg_reload_conf()")
