"""The revision: an immutable, signed, whole document, and the unit of everything.

```
signed        = header as compact JSON, keys sorted, kept verbatim and never written again
stored header = signed + 64-byte Ed25519 signature of SHA256(signed + SHA256(body))
body          = compressed JSON payload
hash          = SHA256(stored header + SHA256(body))          identity, parent pointer
```

`hash` covers only the digest of the body, so that a court-ordered erasure can blank a body while
every chain still verifies. Cryptography and compression are passed in; this module only says
which bytes they act on. Source of the shape: docs/record-model.md.
"""

import base64
import datetime as dt
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.errors import InvalidInput

ENVELOPE_VERSION = 1
SIGNATURE_BYTES = 64
HEADER_BYTES_MAX = 16_384
SHORT_BYTES = 16
"""Length of an abbreviated hash, enough to name one of a store's own revisions."""

TRANSITION = "transition"
"""Kind of a revision that changes the state of a record, not its document."""

AUTHORITY_KINDS = frozenset({"unit", "officer", "deputy", "unit_setting"})
"""Kinds that say who may do what; signed by the unit key."""

_KEYS = {
    "v": "version",
    "dev": "device",
    "n": "n",
    "prev": "previous",
    "feed": "feed",
    "rec": "record",
    "k": "kind",
    "par": "parents",
    "by": "officer",
    "key": "key",
    "at": "at",
    "au": "authority",
    "sv": "schema",
    "zd": "dictionary",
}
_USUAL: Mapping[str, object] = {"par": [], "au": [], "sv": 1, "zd": 0}
"""What a header means where it leaves a field out."""


@dataclass(frozen=True, slots=True)
class Header:
    """What is signed about a revision, besides the digest of its body.

    Attributes:
        device: Incarnation of the store that wrote it (UUID text).
        n: Dense counter of that incarnation, from 1.
        previous: First 16 bytes of the hash of that incarnation's revision n-1; empty for n=1.
        feed: Home post of the record, as `BJM/07`; never changes.
        record: Id of the record, officer, unit … that the revision belongs to (UUID text).
        kind: Kind code; unknown kinds are stored and passed on.
        parents: Full hashes of the revisions of the same record it was written upon, sorted.
        officer: Id of the officer who wrote it (UUID text).
        key: Id of the signing key.
        at: Device clock with UTC offset, ISO 8601; shown, never decided upon.
        authority: Abbreviated hashes of the authority revisions known when it was written.
        schema: Version of the payload.
        dictionary: Number of the compression dictionary; 0 for none.
        version: Version of this envelope.
        unknown: Fields of a newer envelope, kept.
    """

    device: str
    n: int
    previous: bytes
    feed: str
    record: str
    kind: str
    parents: tuple[bytes, ...]
    officer: str
    key: str
    at: str
    authority: tuple[bytes, ...] = ()
    schema: int = 1
    dictionary: int = 0
    version: int = ENVELOPE_VERSION
    unknown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Revision:
    """A sealed revision.

    Attributes:
        header: The parsed header.
        signed: The header's bytes exactly as signed.
        signature: Ed25519 signature, 64 bytes.
        body: The compressed payload exactly as hashed; empty when erased.
        body_hash: SHA-256 of the body as it was when signed.
        hash: Identity of the revision, 32 bytes.
        payload: The decoded body; empty when erased or damaged.
        damage: Why it cannot be read; empty for a sound one. A damaged one is kept and shown,
            and counts for nothing.
    """

    header: Header
    signed: bytes
    signature: bytes
    body: bytes
    body_hash: bytes
    hash: bytes
    payload: JsonObject
    damage: str = ""

    @property
    def stored_header(self) -> bytes:
        """The header as stored and sent: signed bytes, then the signature."""
        return self.signed + self.signature

    @property
    def digest(self) -> bytes:
        """What the signature signs."""
        return signing_digest(self.signed, self.body_hash)


def seal(
    header: Header, body: bytes, payload: JsonObject, sign: Callable[[bytes], bytes]
) -> Revision:
    """Sign a header and body and return the revision.

    Args:
        header: What to sign.
        body: The compressed payload.
        payload: What the body holds, for the reader's convenience.
        sign: Signs a 32-byte digest and returns 64 bytes.
    """
    signed = encode_header(header)
    body_hash = sha256(body).digest()
    signature = sign(signing_digest(signed, body_hash))
    if len(signature) != SIGNATURE_BYTES:
        raise AssertionError("an Ed25519 signature has 64 bytes")
    return Revision(
        header,
        signed,
        signature,
        body,
        body_hash,
        revision_hash(signed + signature, body_hash),
        payload,
    )


def unseal(
    stored_header: bytes,
    body: bytes,
    decode: Callable[[bytes, int], JsonObject],
    body_hash: bytes | None = None,
) -> Revision:
    """Read a revision back from its stored bytes.

    Args:
        stored_header: Signed header and signature.
        body: The compressed payload.
        decode: Turns the body into its payload, given the dictionary number.
        body_hash: The digest of the body when the body itself was erased.

    Raises:
        InvalidInput: The bytes are not a revision. The caller keeps them aside.
    """
    if not SIGNATURE_BYTES < len(stored_header) <= HEADER_BYTES_MAX:
        raise InvalidInput("header", "revision-damaged", reason="the header has a wrong length")
    signed, signature = stored_header[:-SIGNATURE_BYTES], stored_header[-SIGNATURE_BYTES:]
    header = parse_header(signed)
    digest = body_hash or sha256(body).digest()
    payload = decode(body, header.dictionary) if body else {}
    return Revision(
        header, signed, signature, body, digest, revision_hash(stored_header, digest), payload
    )


def unseal_damaged(
    stored_header: bytes, body: bytes, hash_: bytes, fallback: Header, damage: str
) -> Revision:
    """Return what is left of a revision that cannot be read, under the hash it was stored with.

    So what was written upon it still finds it, and the rest of its record can be read.

    Args:
        stored_header: The stored bytes; may be anything.
        body: The stored body; may be anything.
        hash_: The identity it was stored under.
        fallback: What is known of it otherwise, should the header be unreadable.
        damage: Why it cannot be read.
    """
    signed, signature = stored_header[:-SIGNATURE_BYTES], stored_header[-SIGNATURE_BYTES:]
    try:
        header = parse_header(signed)
    except InvalidInput:
        header = fallback
    return Revision(header, signed, signature, body, sha256(body).digest(), hash_, {}, damage)


def revision_hash(stored_header: bytes, body_hash: bytes) -> bytes:
    """Return the identity of a revision."""
    return sha256(stored_header + body_hash).digest()


def signing_digest(signed: bytes, body_hash: bytes) -> bytes:
    """Return the 32 bytes that a signature signs."""
    return sha256(signed + body_hash).digest()


def key_id(public_key: bytes) -> str:
    """Return the short name of a signing key: 8 bytes of its digest, base64url."""
    return to_text(sha256(public_key).digest()[:8])


def to_text(value: bytes) -> str:
    """Return bytes as base64url without padding."""
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode("ascii")


def to_bytes(text: str) -> bytes:
    """Return the bytes of base64url text without padding.

    Raises:
        ValueError: The text is not base64url.
    """
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def encode_header(header: Header) -> bytes:
    """Return the header as compact JSON with sorted keys, without what is usual."""
    fields: dict[str, Any] = dict(header.unknown)
    for short, name in _KEYS.items():
        value = _plain(getattr(header, name))
        if value != _USUAL.get(short):
            fields[short] = value
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def parse_header(signed: bytes) -> Header:
    """Return the header that `encode_header` wrote, unknown fields kept.

    Raises:
        InvalidInput: The bytes are not a header of this or a newer version.
    """
    try:
        fields = {**_USUAL, **_object(json.loads(signed))}
        return Header(
            device=_text(fields["dev"]),
            n=_number(fields["n"]),
            previous=to_bytes(fields["prev"]),
            feed=_text(fields["feed"]),
            record=_text(fields["rec"]),
            kind=_text(fields["k"]),
            parents=tuple(to_bytes(text) for text in fields["par"]),
            officer=_text(fields["by"]),
            key=_text(fields["key"]),
            at=_moment(fields["at"]),
            authority=tuple(to_bytes(text) for text in fields["au"]),
            schema=_number(fields["sv"]),
            dictionary=_number(fields["zd"]),
            version=_number(fields["v"]),
            unknown={key: value for key, value in fields.items() if key not in _KEYS},
        )
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise InvalidInput("header", "revision-damaged", reason=str(error)) from error


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return to_text(value)
    if isinstance(value, tuple):
        return [to_text(item) for item in value]
    return value


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("the header is not an object")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected text, found {type(value).__name__}")
    return value


def _moment(value: object) -> str:
    text = _text(value)
    if dt.datetime.fromisoformat(text).tzinfo is None:
        raise ValueError("the time has no UTC offset")
    return text


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("expected a count")
    return value
