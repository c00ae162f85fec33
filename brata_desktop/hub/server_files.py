"""What the server is told: lines to be included, never a change of its own files."""

from collections.abc import Iterable
from pathlib import Path

from brata_desktop.store.atomic_file import replace_file

CONFIGURATION = "postgresql.brata.conf"
ADMISSION = "pg_hba.brata.conf"
PRIVATE_NETWORKS = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
"""Networks that the internet does not route; who comes from elsewhere is turned away."""

TIMEOUTS = {
    "tcp_keepalives_idle": 60,
    "tcp_keepalives_interval": 15,
    "tcp_keepalives_count": 4,
    "tcp_user_timeout": 90_000,
    "client_connection_check_interval": 10_000,
}
"""How a half-open link is noticed; seconds, and milliseconds for the last two."""

LAPTOP_SETTINGS = {
    "statement_timeout": "180s",
    "idle_session_timeout": "180s",
    "idle_in_transaction_session_timeout": "60s",
    "temp_file_limit": "64MB",
}
"""Of each laptop's role. An upload of 40 kB at 64 kbit/s takes 5 s of statement time, so the first
two are generous; the last cannot be changed by the laptop."""

_GROUPS_IN = 180_000
"""Version that has `ssl_groups`; older ones have one curve."""


def configuration(folder: Path, version: int) -> str:
    """Return the lines for `postgresql.conf`.

    Args:
        folder: Where certificate and key will lie on the server.
        version: The server's version as PostgreSQL counts it.
    """
    groups = (
        "ssl_groups = 'prime256v1:X25519'"
        if version >= _GROUPS_IN
        else "ssl_ecdh_curve = 'prime256v1'"
    )
    timeouts = [f"{name} = {value}" for name, value in TIMEOUTS.items()]
    return "\n".join(
        [
            "# Brata hub. In postgresql.conf:  include 'postgresql.brata.conf'",
            "ssl = on",
            f"ssl_cert_file = '{folder.as_posix()}/server.crt'",
            f"ssl_key_file = '{folder.as_posix()}/server.key'",
            f"ssl_ca_file = '{folder.as_posix()}/authority.crt'",
            "ssl_min_protocol_version = 'TLSv1.3'",
            "# P-256 first: another first choice costs laptops a round trip.",
            groups,
            "# A link that is gone is noticed in two minutes.",
            *timeouts,
            "password_encryption = 'scram-sha-256'",
            "# Laptops read why they are turned away.",
            "lc_messages = 'C'",
            "log_connections = on",
            "log_disconnections = on",
            "",
        ]
    )


def admission(database: str, networks: Iterable[str]) -> str:
    """Return the lines for `pg_hba.conf`, to stand above all others.

    The certificate's name is the laptop's role, so no map is needed.

    Args:
        database: Name of the database.
        networks: Networks that laptops come from.
    """
    allowed = [f'hostssl  "{database}"  +hub_device  {network}  cert' for network in networks]
    return "\n".join(
        [
            "# Brata hub. At the top of pg_hba.conf; PostgreSQL 16 and later:",
            "#   include pg_hba.brata.conf",
            "# Laptops: over TLS, with the certificate of their own role, from these networks.",
            *allowed,
            "# And in no other way.",
            "local    all  +hub_device  reject",
            "host     all  +hub_device  all  reject",
            "",
        ]
    )


def write(folder: Path, texts: dict[str, str]) -> list[Path]:
    """Write files by name; return where they are.

    Raises:
        Unavailable: `disk-full` or `file-unwritable`.
    """
    written = []
    for name, text in texts.items():
        replace_file(folder / name, text.encode())
        written.append(folder / name)
    return written
