"""Small worlds for tests: a unit with officers, laptops that write, and one obvious record.

Signatures are a digest with the key's own bytes: fast, deterministic, and wrong for anybody who
does not have them. Real Ed25519 is tested where the store signs.
"""

import json
from dataclasses import dataclass, field
from hashlib import sha256, sha512
from uuid import UUID

from brata_desktop.domain.authority import Anchor, Authority, fold_authority
from brata_desktop.domain.fold import RecordState, fold_record
from brata_desktop.domain.record_id import bind_record_id
from brata_desktop.domain.revision import (
    SHORT_BYTES,
    TRANSITION,
    Header,
    Revision,
    key_id,
    seal,
    to_text,
)
from brata_desktop.domain.states import Action, State

UNIT_KEY = b"unit-key-" + bytes(23)
HOME = "BJM/07"
ANCHORS = {key_id(UNIT_KEY): Anchor(HOME)}
AT = "2024-01-31T20:47:00+08:00"


def verify(public_key: bytes, revision: Revision) -> bool:
    """Check a test signature."""
    return sha512(public_key + revision.digest).digest() == revision.signature


def uuid(name: str) -> str:
    """Return a stable UUID for a name."""
    return str(UUID(bytes=sha256(name.encode()).digest()[:16], version=4))


def record_id(name: str) -> str:
    """Return the id of a record that Rahman began, or whom its name says: `r of Dewi`."""
    return bind_record_id(uuid(name), uuid(name.partition(" of ")[2] or "Rahman"))


def officer_key(name: str) -> bytes:
    """Return the test key of an officer."""
    return sha256(f"key of {name}".encode()).digest()


@dataclass
class Laptop:
    """A store that writes revisions into a shared or its own set."""

    name: str
    known: dict[bytes, Revision] = field(default_factory=dict)
    n: int = 0
    last: bytes = b""

    def write(
        self,
        kind: str,
        record: str,
        payload: dict[str, object],
        officer: str,
        key: bytes,
        parents: tuple[bytes, ...] = (),
        authority: tuple[bytes, ...] | None = None,
        feed: str = "BJM/07",
    ) -> Revision:
        """Seal a revision and keep it."""
        self.n += 1
        body = json.dumps(payload, sort_keys=True).encode()
        header = Header(
            device=uuid(self.name),
            n=self.n,
            previous=self.last[:SHORT_BYTES],
            feed=feed,
            record=record,
            kind=kind,
            parents=tuple(sorted(parents)),
            officer=uuid(officer),
            key=key_id(key),
            at=AT,
            authority=self.authority.heads if authority is None else authority,
        )
        revision = seal(header, body, payload, lambda digest: sha512(key + digest).digest())
        self.known[revision.hash] = revision
        self.last = revision.hash
        return revision

    @property
    def authority(self) -> Authority:
        """The authority this laptop knows."""
        return fold_authority(self.known.values(), ANCHORS, verify)

    def found_unit(self) -> Revision:
        """Write the unit's own revision."""
        payload: dict[str, object] = {
            "unit": "BJM",
            "name": "Polresta Banjarmasin",
            "public_key": to_text(UNIT_KEY),
        }
        return self.write("unit", uuid("unit BJM"), payload, "founder", UNIT_KEY)

    def appoint(
        self,
        name: str,
        *roles: str,
        is_active: bool = True,
        post: str = "07",
        key: bytes | None = None,
    ) -> Revision:
        """Write an officer revision, signed by the unit key."""
        payload: dict[str, object] = {
            "name": name,
            "rank": "Bripka",
            "nrp": "87010001",
            "roles": list(roles),
            "unit": "BJM",
            "post": post,
            "public_key": to_text(key or officer_key(name)),
            "is_active": is_active,
        }
        return self._write_authority("officer", uuid(name), payload)

    def set_unit(self, name: str, value: object) -> Revision:
        """Write a unit setting."""
        payload = {"name": name, "value": value}
        return self._write_authority("unit_setting", uuid(f"setting {name}"), payload)

    def depute(self, name: str, *, is_active: bool = True) -> Revision:
        """Let an officer act as supervisor, or end it."""
        payload: dict[str, object] = {
            "officer": uuid(name),
            "role": "pengawas",
            "since": "2024-01-30",
            "until": "2024-02-05",
            "is_active": is_active,
        }
        return self._write_authority("deputy", uuid(f"deputy {name}"), payload)

    def _write_authority(self, kind: str, subject: str, payload: dict[str, object]) -> Revision:
        parents = self.authority.head_hashes
        return self.write(kind, subject, payload, "founder", UNIT_KEY, parents)

    def save(
        self,
        record: str,
        document: dict[str, object],
        officer: str,
        reason: str = "",
        parents: tuple[bytes, ...] | None = None,
        kind: str = "incident",
    ) -> Revision:
        """Write a version of a document upon everything known of the record."""
        payload: dict[str, object] = {"number": "K-BJM07-240131-A01", "doc": document}
        if reason:
            payload["reason"] = reason
        heads = self._heads(record) if parents is None else parents
        return self.write(kind, record_id(record), payload, officer, officer_key(officer), heads)

    def act(
        self,
        record: str,
        action: Action,
        officer: str,
        reason: str = "",
        queue: str = "",
        on: tuple[bytes, ...] | None = None,
        *,
        now: RecordState | None = None,
        is_unfounded: bool = False,
        authority: tuple[bytes, ...] | None = None,
    ) -> Revision:
        """Write a transition upon everything known of the record, or upon an older state."""
        now = now or self.fold(record)
        named = now.document_heads if on is None else on
        payload: dict[str, object] = {
            "action": action.value,
            "from": now.state.value,
            "to": "",
            "on": [to_text(hash_) for hash_ in named],
            "reason": reason,
            "queue": queue,
        }
        if is_unfounded:
            payload["unfounded"] = True
        return self.write(
            TRANSITION,
            record_id(record),
            payload,
            officer,
            officer_key(officer),
            now.heads,
            authority,
        )

    def fold(self, record: str) -> RecordState:
        """Return the record as this laptop sees it."""
        state = self.try_fold(record)
        assert state is not None
        return state

    def try_fold(self, record: str) -> RecordState | None:
        """Return the record as this laptop sees it, None when it does not know it."""
        return fold(self.known.values(), record)

    def _heads(self, record: str) -> tuple[bytes, ...]:
        state = self.try_fold(record)
        return state.heads if state else ()

    def meet(self, other: "Laptop") -> None:
        """Exchange everything both ways."""
        merged = {**self.known, **other.known}
        self.known, other.known = dict(merged), dict(merged)


def fold(revisions, record: str) -> RecordState | None:
    """Fold one record out of any collection of revisions."""
    everything = list(revisions)
    authority = fold_authority(everything, ANCHORS, verify)
    own = [r for r in everything if r.header.record == record_id(record)]

    def is_genuine(revision: Revision) -> bool:
        key = authority.public_key(revision.header.key)
        return key is not None and verify(key, revision)

    return fold_record(own, authority, is_genuine, rivals_in(everything))


def rivals_in(revisions) -> frozenset[bytes]:
    """Return the revisions that share device and counter with another one."""
    lines: dict[tuple[str, int], set[bytes]] = {}
    for revision in revisions:
        place = (revision.header.device, revision.header.n)
        lines.setdefault(place, set()).add(revision.hash)
    return frozenset(hash_ for line in lines.values() if len(line) > 1 for hash_ in line)


def post_with_officers() -> Laptop:
    """Return a laptop with Rahman (petugas), Siti (operator), Suryadi and Dewi (pengawas)."""
    laptop = Laptop("laptop A")
    laptop.found_unit()
    laptop.appoint("Rahman", "petugas")
    laptop.appoint("Siti", "operator")
    laptop.appoint("Suryadi", "pengawas", "admin")
    laptop.appoint("Dewi", "pengawas")
    return laptop


def second_laptop(first: Laptop, name: str = "laptop B") -> Laptop:
    """Return another laptop that knows what the first one knows."""
    return Laptop(name, dict(first.known))


DRAFT, SUBMITTED, APPROVED = State.DRAFT, State.SUBMITTED, State.APPROVED
