"""The keys of a hub in a folder that lives on a stick, away from the server.

```
keys.json       the three private keys, wrapped: root (Ed25519), seal (X25519), authority (P-256)
hub.json        what everybody may know: the hub's address and public keys
authority.crt   certificate of the certificate authority
line.json       incarnation and counter of the hub in the common line
server/         what is copied to the server; its key is in the open there, nothing else is
```

Wrapped as an officer's keys are (docs/decisions/0010-keys.md): Argon2id makes a key of the
passphrase, ChaCha20-Poly1305 wraps. Why not PKCS#8: docs/decisions/0051-hub-keys.md.
"""

import datetime as dt
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.revision import key_id
from brata_desktop.hub import tls
from brata_desktop.hub.refusals import Refused
from brata_desktop.store import crypto
from brata_desktop.store.atomic_file import disk_error, replace_file
from brata_desktop.store.passphrase import normalized

KEYS = "keys.json"
HUB = "hub.json"
AUTHORITY = "authority.crt"
LINE = "line.json"
SERVER = "server"
_PLACE = b"brata hub "
_NAMES = ("root", "seal", "authority")
_Content = TypeVar("_Content", bound=msgspec.Struct)


class HubFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What everybody may know about a hub.

    Attributes:
        id: Id of the hub (UUID text); who wrote what stands in the common line.
        host: Name by which laptops call it.
        port: Port.
        database: Name of the database.
        root_key: The Polda's key, 32 bytes.
        seal_key: Key for packets to the hub, 32 bytes.
        operation: Code of the operation it is for; empty for any.
    """

    id: str
    host: str
    port: int
    database: str
    root_key: bytes
    seal_key: bytes
    operation: str = ""


class LinePlace(msgspec.Struct, frozen=True):
    """Incarnation of the hub in the common line, and the highest n it has used."""

    incarnation: str
    n: int = 0


class _Wrapped(msgspec.Struct, frozen=True, kw_only=True):
    v: int = 1
    salt: bytes
    memory_kib: int
    passes: int
    lanes: int
    root: bytes
    seal: bytes
    authority: bytes


@dataclass(frozen=True, slots=True)
class HubKeys:
    """The open keys of a hub.

    Attributes:
        folder: Where they lie.
        facts: What everybody may know.
        authority: The certificate authority.
        root: Ed25519 private key, 32 bytes.
        seal: X25519 private key, 32 bytes.
    """

    folder: Path
    facts: HubFacts
    authority: tls.Authority
    root: bytes = field(repr=False)
    seal: bytes = field(repr=False)

    @property
    def root_id(self) -> str:
        """Id of the Polda's key in headers."""
        return key_id(self.facts.root_key)

    def sign(self, digest: bytes) -> bytes:
        """Sign with the Polda's key."""
        return crypto.sign(self.root, digest)


def exists(folder: Path) -> bool:
    """Tell whether a hub's keys lie in a folder."""
    return (folder / KEYS).exists() or (folder / HUB).exists()


def create(
    folder: Path,
    passphrase: str,
    address: tuple[str, int, str],
    now: dt.datetime,
    operation: str = "",
) -> HubKeys:
    """Make all keys of a hub and write them into a folder; the keys themselves last.

    Args:
        folder: Made when missing; holds no keys yet.
        passphrase: What the keys open with.
        address: Host, port and database.
        now: From when on the authority's certificate is valid.
        operation: Code of the operation it is for; empty for any.

    Raises:
        Unavailable: `disk-full` or `file-unwritable`.
    """
    root, seal = crypto.random_key(), X25519PrivateKey.generate()
    host, port, database = address
    facts = HubFacts(
        id=str(uuid.uuid4()),
        host=host,
        port=port,
        database=database,
        root_key=crypto.public_key(root),
        seal_key=seal.public_key().public_bytes_raw(),
        operation=operation,
    )
    keys = HubKeys(folder, facts, tls.make_authority(now), root, seal.private_bytes_raw())
    _make_folder(folder)
    replace_file(folder / HUB, msgspec.json.encode(facts))
    replace_file(folder / AUTHORITY, tls.to_pem(keys.authority.certificate).encode())
    write_place(folder, LinePlace(str(uuid.uuid4())))
    write_server(keys, host, now)
    replace_file(folder / KEYS, msgspec.json.encode(_wrap(keys, passphrase)))
    return keys


def open_keys(folder: Path, passphrase: str) -> HubKeys:
    """Open the keys of a folder.

    Raises:
        Refused: The folder holds none, or they are damaged.
        InvalidInput: `secret-wrong`.
        Unavailable: `memory-low`.
    """
    wrapped, facts = _read(folder / KEYS, _Wrapped), read_facts(folder)
    cost = crypto.KdfCost(wrapped.memory_kib, wrapped.passes, wrapped.lanes)
    key = crypto.stretch(normalized(passphrase), wrapped.salt, cost)
    try:
        root, seal, authority = (
            crypto.unwrap(key, getattr(wrapped, name), _place(name)) for name in _NAMES
        )
    except crypto.WrongKey as error:
        raise InvalidInput("secret", "secret-wrong") from error
    loaded = serialization.load_der_private_key(authority, None)
    if not isinstance(loaded, ec.EllipticCurvePrivateKey):
        raise Refused(f"{folder / KEYS} is damaged; put it back from the second stick")
    return HubKeys(folder, facts, tls.Authority(read_authority(folder), loaded), root, seal)


def read_facts(folder: Path) -> HubFacts:
    """Return what everybody may know; no passphrase is needed.

    Raises:
        Refused: There is no hub in the folder.
    """
    return _read(folder / HUB, HubFacts)


def read_authority(folder: Path) -> x509.Certificate:
    """Return the certificate of the certificate authority."""
    return _guarded(folder / AUTHORITY, x509.load_pem_x509_certificate)


def read_place(folder: Path) -> LinePlace:
    """Return incarnation and counter of the hub."""
    return _read(folder / LINE, LinePlace)


def write_place(folder: Path, place: LinePlace) -> None:
    """Remember incarnation and counter of the hub."""
    replace_file(folder / LINE, msgspec.json.encode(place))


def write_server(keys: HubKeys, host: str, now: dt.datetime, days: int = tls.SERVER_DAYS) -> None:
    """Make a key and a certificate for the server and write them where they are copied from."""
    folder = keys.folder / SERVER
    _make_folder(folder)
    key = tls.make_key()
    certificate = tls.make_server(keys.authority, key.public_key(), host, now, days)
    replace_file(folder / "server.key", tls.key_to_pem(key))
    replace_file(folder / "server.crt", tls.to_pem(certificate).encode())
    replace_file(folder / AUTHORITY, tls.to_pem(keys.authority.certificate).encode())
    # The projector verifies with it, and never sees a private key.
    replace_file(folder / HUB, msgspec.json.encode(keys.facts))


def _wrap(keys: HubKeys, passphrase: str) -> _Wrapped:
    salt, cost = crypto.random_salt(), crypto.KDF_COST
    key = crypto.stretch(normalized(passphrase), salt, cost)
    authority = keys.authority.key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return _Wrapped(
        salt=salt,
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        root=crypto.wrap(key, keys.root, _place("root")),
        seal=crypto.wrap(key, keys.seal, _place("seal")),
        authority=crypto.wrap(key, authority, _place("authority")),
    )


def _place(name: str) -> bytes:
    return _PLACE + name.encode()


def _read(file: Path, type_: type[_Content]) -> _Content:
    return _guarded(file, lambda data: msgspec.json.decode(data, type=type_))


_Read = TypeVar("_Read")


def _guarded(file: Path, read: Callable[[bytes], _Read]) -> _Read:
    try:
        return read(file.read_bytes())
    except FileNotFoundError as error:
        raise Refused(
            f"{file} is missing; connect the stick with the hub's keys, or run brata-hub init"
        ) from error
    except OSError as error:
        raise Refused(f"{file} cannot be read ({error.strerror}); check its rights") from error
    except ValueError as error:
        raise Refused(f"{file} is damaged ({error}); put it back from the second stick") from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(error, folder) from error
