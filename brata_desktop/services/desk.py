"""An open store with the officer who works at it: what every use case needs.

A desk is used by one thread at a time (the window gives it to the store's worker). Clock and
identifiers are passed in, so that a test or a replay sees the same day twice.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from brata_desktop.domain.authority import (
    Anchor,
    Authority,
    AuthorityView,
    Officer,
    fold_authority,
)
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.certificates import CERTIFICATE, anchors_of, read_certificates
from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.errors import NotAllowed
from brata_desktop.domain.record_id import bind_record_id
from brata_desktop.domain.revision import (
    AUTHORITY_KINDS,
    SHORT_BYTES,
    Header,
    Revision,
    key_id,
    seal,
    to_bytes,
)
from brata_desktop.domain.states import Right, Role, may
from brata_desktop.store.codec import DICTIONARY, pack_body
from brata_desktop.store.store import Store, Work

ROOTS = "sync.roots"
"""Setting: the Polda's public keys that this laptop was told at its enrolment, base64url."""

DECIDING_KINDS = AUTHORITY_KINDS | {CERTIFICATE}
"""Kinds that change what other revisions count for."""

Sign = Callable[[bytes], bytes]
"""Signs a 32-byte digest and returns 64 bytes."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key at work.

    Attributes:
        public_key: The Ed25519 public key, 32 bytes.
        sign: Signs with the private key.
    """

    public_key: bytes = field(repr=False)
    sign: Sign = field(repr=False)

    @property
    def key(self) -> str:
        """Id of the key."""
        return key_id(self.public_key)


class Place(NamedTuple):
    """Where the next revision of this store is written.

    Attributes:
        device: The incarnation.
        n: Counter of its newest revision.
        last: Hash of that one; empty before the first.
        authority: Abbreviated hashes of the newest authority revisions.
    """

    device: str
    n: int
    last: bytes
    authority: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """An open store and the officer at work.

    Attributes:
        store: The store.
        catalogue: The operation as data.
        verify: Tells whether a public key signed a revision.
        officer_id: The officer who writes.
        signer: That officer's key.
        unit_signer: The unit's key when the officer holds it (supervisor, administrator).
        operation: Code of the running operation.
        unit: Code of the unit this laptop works for.
        post: Code of the post this laptop stands at.
        laptop: Letter of this incarnation in record numbers.
        anchors: Ids of the unit keys made at this post; others are trusted by certificate.
        clock: The laptop's clock, aware.
        new_id: Makes a UUIDv7 as text.
        advanced: Called with the newest counter after each commit (the incarnation marker).
    """

    store: Store
    catalogue: Catalogue
    verify: Callable[[bytes, Revision], bool]
    officer_id: str
    signer: Signer
    operation: str
    unit: str
    post: str
    laptop: str
    anchors: frozenset[str]
    clock: Callable[[], dt.datetime]
    new_id: Callable[[], str]
    unit_signer: Signer | None = None
    advanced: Callable[[int], None] = lambda _: None
    _memory: dict[int, Authority] = field(default_factory=dict, repr=False)

    @property
    def feed(self) -> str:
        """Home post of what is recorded here, as `BJM/07`."""
        return f"{self.unit}/{self.post}"

    def new_record_id(self) -> str:
        """Return a new record id that takes its first version from the officer at work alone."""
        return bind_record_id(self.new_id(), self.officer_id)

    def authority(self, work: Work) -> Authority:
        """Return the fold of the authority revisions; folded again only when there are more."""
        known = work.revisions.count_of_kinds(DECIDING_KINDS)
        if known not in self._memory:
            revisions = work.revisions.of_kinds(DECIDING_KINDS)
            roots = self.roots(work)
            certificates = read_certificates(revisions, roots, self.verify)
            anchors = {key: Anchor(self.feed) for key in self.anchors} | anchors_of(certificates)
            self._memory.clear()
            self._memory[known] = fold_authority(revisions, anchors, self.verify, roots)
        return self._memory[known]

    def forget_authority(self) -> None:
        """Fold the authority again at the next question: what is trusted has changed."""
        self._memory.clear()

    def roots(self, work: Work) -> dict[str, bytes]:
        """Return the Polda's keys that this laptop trusts, by id; none before its enrolment."""
        keys = [to_bytes(text) for text in work.settings.get(ROOTS, ())]
        return {key_id(key): key for key in keys}

    def view(self, work: Work) -> AuthorityView:
        """Return who may do what now."""
        return self.authority(work).now

    def officer(self, work: Work) -> Officer:
        """Return the officer at work.

        Raises:
            NotAllowed: `officer-unknown`: the officer was never appointed here.
        """
        officer = self.view(work).officers.get(self.officer_id)
        if officer is None:
            raise NotAllowed("officer-unknown")
        return officer

    def roles(self, work: Work) -> frozenset[Role]:
        """Return the roles of the officer at work, with this key."""
        return self.view(work).roles_of(self.officer_id, self.feed, self.signer.key)

    def require(self, work: Work, right: Right) -> None:
        """Refuse when the officer at work lacks a right.

        Raises:
            NotAllowed: `right-missing`.
        """
        roles = self.roles(work)
        if not may(right, roles):
            raise NotAllowed("right-missing", roles=", ".join(sorted(roles)) or "-")

    def is_genuine(self, authority: Authority) -> Callable[[Revision], bool]:
        """Return a check of a revision's signature against the key it names."""

        def check(revision: Revision) -> bool:
            public_key = authority.public_key(revision.header.key)
            return public_key is not None and self.verify(public_key, revision)

        return check

    def write(
        self,
        work: Work,
        kind: str,
        record: str,
        payload: JsonObject,
        parents: tuple[bytes, ...] = (),
        *,
        feed: str | None = None,
        as_unit: bool = False,
    ) -> Revision:
        """Seal a revision as the officer at work and add it; the caller commits.

        Args:
            work: The transaction.
            kind: Kind code.
            record: What the revision belongs to.
            payload: Its content.
            parents: Revisions of the same record it is written upon.
            feed: Home post of the record when it is not this one.
            as_unit: Sign with the unit key (officers, roles, settings).

        Raises:
            NotAllowed: `unit-key-missing`: the officer does not hold the unit key.
        """
        place = self.place(work)
        revision = self.seal(place, kind, record, payload, parents, feed=feed, as_unit=as_unit)
        work.revisions.add(revision)
        return revision

    def place(self, work: Work) -> Place:
        """Return where the next revision is written."""
        device = work.settings.facts.device
        return Place(device, *work.revisions.device_head(device), self.authority(work).heads)

    def seal(
        self,
        place: Place,
        kind: str,
        record: str,
        payload: JsonObject,
        parents: tuple[bytes, ...] = (),
        *,
        feed: str | None = None,
        as_unit: bool = False,
    ) -> Revision:
        """Seal a revision for a place without adding it; arguments and errors as in `write`."""
        signer = self.unit_signer if as_unit else self.signer
        if signer is None:
            raise NotAllowed("unit-key-missing")
        header = Header(
            device=place.device,
            n=place.n + 1,
            previous=place.last[:SHORT_BYTES],
            feed=feed or self.feed,
            record=record,
            kind=kind,
            parents=tuple(sorted(parents)),
            officer=self.officer_id,
            key=signer.key,
            at=self.clock().isoformat(timespec="seconds"),
            authority=place.authority,
            dictionary=DICTIONARY,
        )
        return seal(header, pack_body(payload), payload, signer.sign)

    def commit(self, work: Work) -> None:
        """Make the transaction durable, then move the incarnation marker along."""
        work.commit()
        n, _ = work.revisions.device_head(work.settings.facts.device)
        self.advanced(n)
