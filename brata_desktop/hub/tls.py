"""The hub's own certificate authority: TLS certificates of the server and of laptops.

P-256 throughout: libpq and every PostgreSQL agree on it without a second hello.
"""

import datetime as dt
import ipaddress
from dataclasses import dataclass, field

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from brata_desktop.hub.refusals import Refused

AUTHORITY_DAYS = 3650
SERVER_DAYS = 1825
LAPTOP_DAYS = 400
_CLOCK_DIFFERENCE = dt.timedelta(days=2)
"""A certificate is valid from a little earlier, for laptops whose clock is behind."""


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate authority at work.

    Attributes:
        certificate: What servers and laptops trust.
        key: What signs.
    """

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey = field(repr=False)


def make_key() -> ec.EllipticCurvePrivateKey:
    """Return a fresh P-256 key."""
    return ec.generate_private_key(ec.SECP256R1())


def make_authority(now: dt.datetime) -> Authority:
    """Return a new authority with a certificate that it signs itself."""
    # A name of its own: an authority of the same name and another key confuses verifiers.
    key, name = make_key(), _name(f"Brata hub authority {x509.random_serial_number():x}"[:60])
    until = now + dt.timedelta(days=AUTHORITY_DAYS)
    builder = _builder(name, name, key.public_key(), now, until)
    usage = _key_usage(is_authority=True)
    constraints = x509.BasicConstraints(ca=True, path_length=0)
    builder = builder.add_extension(constraints, critical=True).add_extension(usage, critical=True)
    return Authority(builder.sign(key, hashes.SHA256()), key)


def make_server(
    authority: Authority,
    key: ec.EllipticCurvePublicKey,
    host: str,
    now: dt.datetime,
    days: int = SERVER_DAYS,
) -> x509.Certificate:
    """Return the server's certificate for the name or address by which laptops call it."""
    builder = _builder(
        _name(host), authority.certificate.subject, key, now, now + dt.timedelta(days=days)
    )
    alternative = x509.SubjectAlternativeName([_general_name(host)])
    builder = builder.add_extension(alternative, critical=False)
    return _sign(authority, builder, ExtendedKeyUsageOID.SERVER_AUTH)


def sign_laptop(
    authority: Authority,
    request_pem: str,
    login: str,
    now: dt.datetime,
    days: int = LAPTOP_DAYS,
) -> x509.Certificate:
    """Return a laptop's certificate; its name is the laptop's role, whatever the request says.

    Raises:
        Refused: The request is none, or not signed by a P-256 key.
    """
    key, issuer = _requested_key(request_pem), authority.certificate.subject
    builder = _builder(_name(login), issuer, key, now, now + dt.timedelta(days=days))
    return _sign(authority, builder, ExtendedKeyUsageOID.CLIENT_AUTH)


def serves(certificate: x509.Certificate, host: str) -> bool:
    """Tell whether a server's certificate is for a name or an address."""
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return False
    return _general_name(host) in found.value


def to_pem(certificate: x509.Certificate) -> str:
    """Return a certificate as text."""
    return certificate.public_bytes(serialization.Encoding.PEM).decode("ascii")


def key_to_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    """Return a private key in the open, as a server that starts by itself needs it."""
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def _requested_key(request_pem: str) -> ec.EllipticCurvePublicKey:
    try:
        request = x509.load_pem_x509_csr(request_pem.encode())
        key = request.public_key()
        is_sound = request.is_signature_valid
    except (ValueError, InvalidSignature, UnsupportedAlgorithm) as error:
        raise Refused(f"the TLS request cannot be read ({error}); have it made again") from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise Refused("the TLS request is not for a P-256 key; have it made again by the program")
    if not is_sound:
        raise Refused("the TLS request is not signed by its own key; have it made again")
    return key


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: dt.datetime,
    until: dt.datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(min(now, until) - _CLOCK_DIFFERENCE)
        .not_valid_after(until)
    )


def _sign(
    authority: Authority, builder: x509.CertificateBuilder, purpose: x509.ObjectIdentifier
) -> x509.Certificate:
    return (
        builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(is_authority=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
        .sign(authority.key, hashes.SHA256())
    )


def _key_usage(*, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _general_name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)
