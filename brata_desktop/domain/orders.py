"""Orders of a court that a text goes: revisions of the common line, signed by the Polda's key.

Payload:
    erasure {record, hashes, attachments, order}

`hashes` are those of the revisions whose bodies go (base64url), `attachments` the digests
(hexadecimal) of files that no other text names, `order` names the court's order. Header, signature
and the digest of a body stay, so everything still verifies.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from brata_desktop.domain.certificates import is_by_root
from brata_desktop.domain.document import Json, JsonObject
from brata_desktop.domain.revision import Revision, to_bytes, to_text

ERASURE = "erasure"


@dataclass(frozen=True, slots=True)
class Erasure:
    """What an order takes away.

    Attributes:
        hashes: Revisions whose bodies go.
        attachments: Digests of the files that go, hexadecimal.
    """

    hashes: frozenset[bytes]
    attachments: frozenset[str]


def payload_of(erasure: Erasure, record: str, order: str) -> JsonObject:
    """Return the payload of an order's revision."""
    return {
        "record": record,
        "hashes": sorted(to_text(hash_) for hash_ in erasure.hashes),
        "attachments": sorted(erasure.attachments),
        "order": order,
    }


def read_erasures(
    revisions: Iterable[Revision],
    roots: Mapping[str, bytes],
    verify: Callable[[bytes, Revision], bool],
) -> tuple[Erasure, ...]:
    """Return the orders of a set that a trusted key signed.

    Args:
        revisions: Any revisions; other kinds are passed over.
        roots: The Polda's keys, by id.
        verify: Checks a signature.
    """
    return tuple(
        Erasure(frozenset(_hashes(r.payload)), frozenset(_texts(r.payload.get("attachments"))))
        for r in revisions
        if r.header.kind == ERASURE and is_by_root(r, roots, verify)
    )


def _hashes(payload: JsonObject) -> Iterable[bytes]:
    for text in _texts(payload.get("hashes")):
        try:
            yield to_bytes(text)
        except ValueError:
            continue


def _texts(value: Json) -> list[str]:
    items = value if isinstance(value, list | tuple) else []
    return [item for item in items if isinstance(item, str)]
