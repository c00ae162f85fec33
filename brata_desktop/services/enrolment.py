"""Enrolling this laptop: a request with public keys only, and the answer that binds it to a hub.

Private keys never leave: those for packets lie in the encrypted store, the TLS key in a file beside
it whose passphrase lies in the store.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from brata_desktop import __version__
from brata_desktop.config.paths import Paths
from brata_desktop.domain.certificates import Certificate, read_certificates
from brata_desktop.domain.errors import InvalidInput, NotAllowed, Unavailable
from brata_desktop.domain.feeds import COMMON
from brata_desktop.domain.revision import Revision, key_id, to_text
from brata_desktop.services import laptop_keys
from brata_desktop.services.changes import Changes
from brata_desktop.services.desk import ROOTS, Desk
from brata_desktop.services.enrolled import circle_of
from brata_desktop.services.link import (
    ADDRESS,
    AUTHORITY_FILE,
    CERTIFICATE_FILE,
    KEY_FILE,
    PASSPHRASE,
)
from brata_desktop.services.packet_writing import HUB_SEAL_KEY
from brata_desktop.services.sync_overview import ASKED_AT, CERTIFIED_UNTIL
from brata_desktop.services.syncing import absorb, read_sealed
from brata_desktop.store import crypto
from brata_desktop.store.atomic_file import disk_error, replace_file
from brata_desktop.store.store import Work
from brata_desktop.store.sync_state import LinePlace
from brata_desktop.sync import seal_keys
from brata_desktop.sync.enrolment import (
    BYTES_MAX,
    EnrolAnswer,
    EnrolRequest,
    key_code,
    read_answer,
    write_request,
)
from brata_desktop.sync.messages import Cursor, Sealed

LABEL_MAX = 80
_PASSPHRASE_BYTES = 24


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that was checked, but for one thing: whether its key is the Polda's.

    Attributes:
        answer: The answer.
        code: Short code of its key, to be compared by telephone.
        certificate: What it says about this laptop.
    """

    answer: EnrolAnswer
    code: str
    certificate: Certificate


def make_request(desk: Desk, paths: Paths, label: str = "", *, wants_desk: bool = False) -> bytes:
    """Return the file that asks a hub to enrol this laptop; its keys are made at the first call.

    Args:
        desk: The open store.
        paths: Where the TLS key goes.
        label: What the laptop is to be called; the post's name when empty.
        wants_desk: It is to read and decide for the units below its own; a laptop that does
            already asks to go on.

    Raises:
        NotAllowed: `unit-key-missing`: only who holds the unit key can enrol a laptop.
        Unavailable: The disk is in the way.
    """
    with desk.store.transaction() as work:
        keys = laptop_keys.make(desk, work)
        work.settings.put(ASKED_AT, desk.clock().isoformat(timespec="seconds"))
        if work.settings.get(PASSPHRASE) is None:
            work.settings.put(PASSPHRASE, secrets.token_urlsafe(_PASSPHRASE_BYTES))
        passphrase = str(work.settings.get(PASSPHRASE))
        facts, incarnations = work.settings.facts, work.settings.incarnations()
        name = label.strip() or str(work.settings.get("desk.post_name", "")) or desk.feed
        known = circle_of(desk, work).certificate_of(facts.store_id)
        desk.commit(work)
    if desk.unit_signer is None:
        raise NotAllowed("unit-key-missing")
    request = EnrolRequest(
        device=facts.store_id,
        incarnations=incarnations,
        label=name[:LABEL_MAX],
        feed=desk.feed,
        wants_desk=wants_desk or (known is not None and known.is_desk),
        unit_key=desk.unit_signer.public_key,
        seal_key=seal_keys.public_seal_key(keys.seal_key),
        signing_request=_signing_request(_usable_tls_key(paths.link, passphrase), facts.store_id),
        program=__version__,
        operation=desk.operation,
    )
    return write_request(request, desk.unit_signer.sign)


def read_offer(desk: Desk, paths: Paths, data: bytes) -> Offer:
    """Return an answer after every check that needs no person.

    Raises:
        InvalidInput: `enrol-file` (none, or changed), `enrol-device` (for another laptop, or for
            keys that this one does not have) or `enrol-operation`.
        NotAllowed: `sync-not-enrolled`: no request was made here.
    """
    answer = read_answer(data, crypto.is_signed_by)
    with desk.store.reading() as work:
        device, passphrase = work.settings.facts.store_id, work.settings.get(PASSPHRASE)
        keys = laptop_keys.of_store(work)
    if answer.device != device:
        raise InvalidInput("file", "enrol-device")
    if answer.operation not in ("", desk.operation):
        raise InvalidInput("file", "enrol-operation", found=answer.operation, known=desk.operation)
    _check_tls(answer, _tls_key(paths.link, str(passphrase)))
    certificate = _certificate(desk, answer)
    seal_key = seal_keys.public_seal_key(keys.seal_key)
    mine = (desk.feed, keys.credential.unit_key, seal_key)
    if (certificate.feed, certificate.unit_key, certificate.seal_key) != mine:
        raise InvalidInput("file", "enrol-device")
    return Offer(answer, key_code(answer.root_key), certificate)


def save(path: Path, content: bytes) -> None:
    """Write a request where the user wants it.

    Raises:
        Unavailable: `disk-full` or `file-unwritable`.
    """
    replace_file(path, content)


def load(path: Path) -> bytes:
    """Return an answer's bytes, no more than an answer has.

    Raises:
        Unavailable: `file-unreadable`.
    """
    try:
        with path.open("rb") as file:
            return file.read(BYTES_MAX + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unreadable", file=path, reason=reason) from error


def is_code_of(offer: Offer, typed: str) -> bool:
    """Tell whether what a person typed is the code of the answer's key."""
    return _plain(typed) == _plain(offer.code)


def accept(desk: Desk, paths: Paths, offer: Offer) -> Changes:
    """Bind this laptop to the hub whose key a person has compared; done twice it changes nothing.

    What was recorded before counts from now on wherever the certificate arrives.

    Raises:
        Unavailable: The disk is in the way; the laptop is as it was, or can accept again.
    """
    answer = offer.answer
    _write_files(paths.link, answer)
    with desk.store.transaction() as work:
        settings = work.settings
        known = list(settings.get(ROOTS, ()))
        root = to_text(answer.root_key)
        settings.put(ROOTS, known if root in known else [*known, root])
        settings.put(ADDRESS, msgspec.to_builtins(answer.address))
        settings.put(HUB_SEAL_KEY, to_text(answer.hub_seal_key))
        settings.put(CERTIFIED_UNTIL, _end_of(answer).isoformat(timespec="seconds"))
        desk.forget_authority()
        changes = _take_common(desk, work, answer)
        desk.commit(work)
    return changes


def _take_common(desk: Desk, work: Work, answer: EnrolAnswer) -> Changes:
    """Take the common line as if it had been pulled: it is the hub's own word."""
    rows = [Sealed(row.header, row.body) for row in answer.common]
    changes = absorb(desk, work, rows)
    cursor = Cursor(COMMON)
    here = work.sync.receipts(COMMON)
    if len(here) >= len(rows):
        return changes
    for sealed in rows:
        cursor = cursor.after(sealed.hash)
        work.sync.add_receipt(COMMON, cursor.seq, sealed.hash)
    work.sync.put_place(LinePlace(COMMON, cursor.seq, cursor.chain, 0))
    return changes


def _certificate(desk: Desk, answer: EnrolAnswer) -> Certificate:
    rows = [read_sealed(Sealed(row.header, row.body)) for row in answer.common]
    revisions: list[Revision] = [row for row in rows if row is not None]
    roots = {key_id(answer.root_key): answer.root_key}
    certified = read_certificates(revisions, roots, desk.verify)
    mine = [each for each in certified if each.device == answer.device]
    if not mine:
        raise InvalidInput("file", "enrol-file", reason="it certifies nothing of this laptop")
    return mine[-1]


def _usable_tls_key(folder: Path, passphrase: str) -> ec.EllipticCurvePrivateKey:
    """Return the TLS key; a new one where the old cannot be opened, as after a restore."""
    try:
        return _tls_key(folder, passphrase)
    except Unavailable as error:
        if error.code != "link-key-damaged":
            raise
        (folder / KEY_FILE).unlink(missing_ok=True)
        return _tls_key(folder, passphrase)


def _tls_key(folder: Path, passphrase: str) -> ec.EllipticCurvePrivateKey:
    """Return the TLS key, made at the first call."""
    path, secret = folder / KEY_FILE, passphrase.encode()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        known = path.read_bytes() if path.exists() else None
    except OSError as error:
        raise disk_error(error, path) from error
    if known is not None:
        return _loaded(path, known, secret)
    key = ec.generate_private_key(ec.SECP256R1())
    encrypted = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(secret),
    )
    replace_file(path, encrypted)
    return key


def _loaded(path: Path, content: bytes, secret: bytes) -> ec.EllipticCurvePrivateKey:
    try:
        key = serialization.load_pem_private_key(content, secret)
    except ValueError as error:
        raise Unavailable("link-key-damaged", file=path) from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise Unavailable("link-key-damaged", file=path)
    return key


def _signing_request(key: ec.EllipticCurvePrivateKey, device: str) -> str:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, device)])
    request = x509.CertificateSigningRequestBuilder().subject_name(name).sign(key, hashes.SHA256())
    return request.public_bytes(serialization.Encoding.PEM).decode("ascii")


def _check_tls(answer: EnrolAnswer, key: ec.EllipticCurvePrivateKey) -> None:
    try:
        certificate = x509.load_pem_x509_certificate(answer.certificate.encode())
        x509.load_pem_x509_certificate(answer.authority.encode())
        public = certificate.public_key()
    except ValueError as error:
        raise InvalidInput("file", "enrol-file", reason=str(error)) from error
    if public != key.public_key():
        raise InvalidInput("file", "enrol-device")


def _end_of(answer: EnrolAnswer) -> dt.datetime:
    return x509.load_pem_x509_certificate(answer.certificate.encode()).not_valid_after_utc


def _write_files(folder: Path, answer: EnrolAnswer) -> None:
    replace_file(folder / AUTHORITY_FILE, answer.authority.encode())
    replace_file(folder / CERTIFICATE_FILE, answer.certificate.encode())


def _plain(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())
