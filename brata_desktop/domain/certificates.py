"""Certificates: which unit keys the Polda's key vouches for, and for what.

A laptop makes its unit key at first run, before anybody has heard of it. When it is enrolled, the
Polda's key signs a certificate of it, a revision of the common feed; from then on everybody who
trusts the Polda's key counts what that unit key signed, before as well as after.

Payload:
    certificate {device, label, unit, feed, is_desk, covers, unit_key, seal_key}
    revocation  of the laptop whose id is the record

A revocation stops a laptop at the hub and at the import of packets. It changes nothing about what
was taken before: whether a statement counts must not depend on when it is looked at.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from brata_desktop.domain.authority import Anchor
from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.feeds import COMMON, KEYS, unit_of
from brata_desktop.domain.revision import Revision, key_id, to_bytes, to_text

CERTIFICATE = "certificate"
REVOCATION = "revocation"
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the Polda's key says about a laptop.

    Attributes:
        device: Id of the laptop at the hub (UUID text).
        label: What it is called, such as "Pos 07 Kelayan, laptop 1".
        feed: The post or desk it belongs to.
        is_desk: Whether it reads and decides for units below.
        covers: Codes of the units whose records its officers may decide about; empty for a post.
        unit_key: Its unit key, 32 bytes.
        seal_key: X25519 key to which packets for it are encrypted, 32 bytes.
    """

    device: str
    label: str
    feed: str
    is_desk: bool
    covers: frozenset[str]
    unit_key: bytes
    seal_key: bytes

    @property
    def anchor(self) -> Anchor:
        """What is trusted because of it."""
        return Anchor(self.feed, self.covers, self.unit_key)


def payload_of(certificate: Certificate) -> JsonObject:
    """Return the payload of a certificate's revision."""
    return {
        "device": certificate.device,
        "label": certificate.label,
        "unit": certificate.feed.partition("/")[0],
        "feed": certificate.feed,
        "is_desk": certificate.is_desk,
        "covers": sorted(certificate.covers),
        "unit_key": to_text(certificate.unit_key),
        "seal_key": to_text(certificate.seal_key),
    }


def read_certificates(
    revisions: Iterable[Revision],
    roots: Mapping[str, bytes],
    verify: Callable[[bytes, Revision], bool],
) -> tuple[Certificate, ...]:
    """Return the certificates of a set that a trusted key signed.

    Args:
        revisions: Any revisions; other kinds are passed over.
        roots: The Polda's keys that this laptop was told at its enrolment, by id.
        verify: Checks a signature.
    """
    stated = (r for r in revisions if r.header.kind == CERTIFICATE and is_by_root(r, roots, verify))
    found = (_read(revision.payload) for revision in stated)
    return tuple(each for each in found if each is not None)


def revoked_devices(
    revisions: Iterable[Revision],
    roots: Mapping[str, bytes],
    verify: Callable[[bytes, Revision], bool],
) -> frozenset[str]:
    """Return the ids of the laptops that were revoked; arguments as `read_certificates`."""
    return frozenset(
        revision.header.record
        for revision in revisions
        if revision.header.kind == REVOCATION and is_by_root(revision, roots, verify)
    )


def is_by_root(
    revision: Revision, roots: Mapping[str, bytes], verify: Callable[[bytes, Revision], bool]
) -> bool:
    """Tell whether a revision of the common feed was signed by a trusted Polda's key."""
    header = revision.header
    root = roots.get(header.key)
    is_readable = header.feed == COMMON and not revision.damage
    return is_readable and root is not None and verify(root, revision)


def reads(certificate: Certificate, line: str, known: Iterable[Certificate]) -> bool:
    """Tell whether a laptop reads a line: the common one, its own, its desks', those below.

    Args:
        certificate: The laptop.
        line: The line.
        known: Every certificate, to know which desks stand above.
    """
    feed = line.removeprefix(KEYS)
    if line == COMMON or feed == certificate.feed or unit_of(line) in certificate.covers:
        return True
    above = (each.feed for each in known if unit_of(certificate.feed) in each.covers)
    return line.startswith(KEYS) and feed in above


def anchors_of(certificates: Iterable[Certificate]) -> dict[str, Anchor]:
    """Return what is trusted because of certificates, by the id of the unit key.

    Of a key that was certified twice for one post, all that it covers; for two posts, for neither:
    a key speaks for one post.
    """
    anchors: dict[str, Anchor] = {}
    moved: set[str] = set()
    for certificate in certificates:
        id_, anchor = key_id(certificate.unit_key), certificate.anchor
        before = anchors.setdefault(id_, anchor)
        if before.feed != anchor.feed:
            moved.add(id_)
        anchors[id_] = Anchor(anchor.feed, before.covers | anchor.covers, anchor.public_key)
    return {id_: anchor for id_, anchor in anchors.items() if id_ not in moved}


def _read(payload: JsonObject) -> Certificate | None:
    covers = payload.get("covers")
    texts = [payload.get(name) for name in ("device", "label", "feed", "unit_key", "seal_key")]
    if not all(isinstance(text, str) for text in texts) or not isinstance(covers, list | tuple):
        return None
    device, label, feed, unit_key, seal_key = map(str, texts)
    try:
        keys = to_bytes(unit_key), to_bytes(seal_key)
    except ValueError:
        return None
    if any(len(key) != KEY_BYTES for key in keys):
        return None
    units = frozenset(str(unit) for unit in covers)
    return Certificate(device, label, feed, payload.get("is_desk") is True, units, *keys)
