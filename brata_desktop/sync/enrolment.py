"""Enrolment: a request from the laptop, an answer from the hub; public keys only.

Either may travel on a stick or in a chat message: who reads it learns nothing that opens anything.
The request is signed by the unit key, so the hub knows that the laptop holds it; the answer by the
Polda's key, whose short code the two people compare by telephone, so the laptop knows the hub.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

import msgspec

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.feeds import is_feed

REQUEST = "brata-enrol-request"
ANSWER = "brata-enrol-answer"
VERSION = 1
SUFFIX = ".brata-enrol"
BYTES_MAX = 4 * 1024 * 1024
_CODE_BYTES = 10

_Content = TypeVar("_Content", bound=msgspec.Struct)

Sign = Callable[[bytes], bytes]
Verify = Callable[[bytes, bytes, bytes], bool]
"""Tells whether a public key's owner signed a message: key, signature, message."""


class EnrolRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What a laptop says about itself.

    Attributes:
        device: Id of its store, which becomes its id at the hub (UUID text).
        incarnations: Incarnations of the store, the present one first.
        label: What it is to be called.
        feed: The post or desk it belongs to.
        wants_desk: It asks to read and decide for the units below its own.
        unit_key: Its unit key (Ed25519), 32 bytes.
        seal_key: Its key for packets (X25519), 32 bytes.
        signing_request: Certificate signing request of its TLS key, PEM.
        program: Version of the program.
        operation: Code of the operation it records.
    """

    device: str
    incarnations: tuple[str, ...]
    label: str
    feed: str
    wants_desk: bool
    unit_key: bytes
    seal_key: bytes
    signing_request: str
    program: str
    operation: str = ""


class HubAddress(msgspec.Struct, frozen=True, kw_only=True):
    """Where the hub is and as whom to sign in.

    Attributes:
        host: Name in the hub's TLS certificate.
        port: Port.
        database: Name of the database.
        login: The laptop's role.
    """

    host: str
    port: int
    database: str
    login: str


class CommonRow(msgspec.Struct, frozen=True, kw_only=True):
    """A revision of the common line, so that certificates are known before the first link."""

    header: bytes
    body: bytes


class EnrolAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What the hub says to an enrolled laptop.

    Attributes:
        device: The laptop's id.
        root_key: The Polda's key (Ed25519), 32 bytes.
        hub_seal_key: The hub's key for packets (X25519), 32 bytes.
        address: Where the hub is.
        authority: Certificate of the hub's certificate authority, PEM.
        certificate: The laptop's TLS certificate, PEM.
        common: The common line up to now.
        operation: Code of the operation of the hub; empty when the hub does not say.
    """

    device: str
    root_key: bytes
    hub_seal_key: bytes
    address: HubAddress
    authority: str
    certificate: str
    common: tuple[CommonRow, ...]
    operation: str = ""


@dataclass(frozen=True, slots=True)
class _Envelope:
    kind: str
    content: bytes
    signature: bytes


def write_request(request: EnrolRequest, sign: Sign) -> bytes:
    """Return the request's file, signed with the unit key."""
    return _write(REQUEST, request, sign)


def read_request(data: bytes, verify: Verify) -> EnrolRequest:
    """Return the request of a file.

    Raises:
        InvalidInput: `enrol-file`: it is none, was changed, or its signer does not hold the key.
    """
    content, request = _read(data, REQUEST, EnrolRequest)
    if not is_feed(request.feed) or not request.incarnations:
        raise InvalidInput("file", "enrol-file", reason="the post or the store is not named")
    _check(verify, request.unit_key, content)
    return request


def write_answer(answer: EnrolAnswer, sign: Sign) -> bytes:
    """Return the answer's file, signed with the Polda's key."""
    return _write(ANSWER, answer, sign)


def read_answer(data: bytes, verify: Verify) -> EnrolAnswer:
    """Return the answer of a file; whether its key is the Polda's, a person decides by its code.

    Raises:
        InvalidInput: `enrol-file`: it is none, or was changed.
    """
    content, answer = _read(data, ANSWER, EnrolAnswer)
    _check(verify, answer.root_key, content)
    return answer


def key_code(public_key: bytes) -> str:
    """Return the short code of a key, to be compared by telephone: four groups of four."""
    digest = sha256(b"brata-desktop key code" + public_key).digest()[:_CODE_BYTES]
    text = base64.b32encode(digest).decode("ascii")
    return "-".join(text[place : place + 4] for place in range(0, len(text), 4))


def _write(kind: str, value: msgspec.Struct, sign: Sign) -> bytes:
    content = msgspec.json.encode(value, order="deterministic")
    head = {"kind": kind, "v": VERSION}
    signature = sign(_message(kind, content))
    envelope = {**head, "content": content.decode(), "signature": signature}
    return msgspec.json.encode(envelope, order="deterministic")


def _read(data: bytes, kind: str, type_: type[_Content]) -> tuple[_Envelope, _Content]:
    if len(data) > BYTES_MAX:
        raise InvalidInput("file", "enrol-file", reason="it is too large")
    try:
        envelope = msgspec.json.decode(data)
        if envelope["kind"] != kind or envelope["v"] != VERSION:
            raise InvalidInput("file", "enrol-file", reason="it is another kind of file")
        content = envelope["content"].encode()
        signature = base64.b64decode(envelope["signature"], validate=True)
        return _Envelope(kind, content, signature), msgspec.json.decode(content, type=type_)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InvalidInput("file", "enrol-file", reason=str(error)) from error


def _check(verify: Verify, key: bytes, envelope: _Envelope) -> None:
    if not verify(key, envelope.signature, _message(envelope.kind, envelope.content)):
        raise InvalidInput("file", "enrol-file", reason="its signature does not fit")


def _message(kind: str, content: bytes) -> bytes:
    return sha256(kind.encode() + b"\x00" + content).digest()
