"""Who is enrolled, as this laptop knows it: certificates, revocations, and whose word counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from brata_desktop.domain.certificates import (
    CERTIFICATE,
    REVOCATION,
    Certificate,
    is_by_root,
    read_certificates,
    reads,
    revoked_devices,
)
from brata_desktop.domain.errors import InvalidInput, NotAllowed
from brata_desktop.domain.feeds import unit_of
from brata_desktop.domain.revision import Revision
from brata_desktop.services.desk import Desk
from brata_desktop.services.registers import POST
from brata_desktop.store.store import Work
from brata_desktop.sync.packet_records import Credential

HUB_LABEL = "hub"


@dataclass(frozen=True, slots=True)
class Circle:
    """Who is enrolled.

    Attributes:
        roots: The Polda's public keys.
        certificates: What the Polda's key says about laptops, in order of arrival.
        revoked: Ids of revoked laptops.
        device: Id of this laptop.
    """

    roots: frozenset[bytes]
    certificates: tuple[Certificate, ...]
    revoked: frozenset[str]
    device: str

    @property
    def own(self) -> Certificate:
        """This laptop's certificate.

        Raises:
            NotAllowed: `sync-not-enrolled`.
        """
        found = self.certificate_of(self.device)
        if found is None:
            raise NotAllowed("sync-not-enrolled")
        return found

    @property
    def in_force(self) -> tuple[Certificate, ...]:
        """The newest certificate of each laptop that was not revoked."""
        newest = {each.device: each for each in self.certificates}
        return tuple(each for id_, each in newest.items() if id_ not in self.revoked)

    @property
    def desks(self) -> tuple[Certificate, ...]:
        """The desks above this laptop's post, other than itself."""
        unit = unit_of(self.own.feed)
        above = (each for each in self.in_force if each.is_desk and unit in each.covers)
        return tuple(each for each in above if each.device != self.device)

    def certificate_of(self, device: str) -> Certificate | None:
        """Return the newest certificate of a laptop."""
        found = [each for each in self.certificates if each.device == device]
        return found[-1] if found else None

    def laptops_of(self, feed: str) -> tuple[Certificate, ...]:
        """Return the laptops of a post."""
        return tuple(each for each in self.in_force if each.feed == feed)

    def reads(self, line: str) -> bool:
        """Tell whether this laptop reads a line."""
        return reads(self.own, line, self.certificates)

    def require_signer(self, credential: Credential, feed: str = "") -> str:
        """Return what the signer of a packet is called.

        Raises:
            InvalidInput: `packet-signer`: nobody that this laptop knows, or of another post.
            NotAllowed: `packet-revoked`.
        """
        if not credential.is_sound:
            raise InvalidInput("file", "packet-signer")
        if credential.unit_key in self.roots:
            return HUB_LABEL
        found = self._certified(credential)
        if found is None or feed not in ("", found.feed):
            raise InvalidInput("file", "packet-signer")
        if credential.device in self.revoked:
            raise NotAllowed("packet-revoked", label=found.label)
        return found.label

    def may_witness(self, credential: Credential, line: str) -> bool:
        """Tell whether a signer is believed about what the hub holds in a line.

        The hub is, and a desk for the lines that it reads there. A post is not, not even for its
        own line: its laptop could only say what nobody else checks.
        """
        if not credential.is_sound:
            return False
        if credential.unit_key in self.roots:
            return True
        found = self._certified(credential)
        if found is None or not found.is_desk or found.device in self.revoked:
            return False
        return reads(found, line, self.certificates)

    def _certified(self, credential: Credential) -> Certificate | None:
        found = self.certificate_of(credential.device)
        return found if found is not None and found.unit_key == credential.unit_key else None


def circle_of(desk: Desk, work: Work, more: Iterable[Revision] = ()) -> Circle:
    """Return who is enrolled.

    Args:
        desk: The open store.
        work: The transaction.
        more: Revisions that a packet brings, so that it can introduce its own writer.
    """
    roots = desk.roots(work)
    known = (*work.revisions.of_kinds([CERTIFICATE, REVOCATION]), *more)
    return Circle(
        frozenset(roots.values()),
        read_certificates(known, roots, desk.verify),
        revoked_devices(known, roots, desk.verify),
        work.settings.facts.store_id,
    )


def post_name(desk: Desk, work: Work, feed: str) -> str:
    """Return what a post is called: here, in the register, by its laptop, else "Pos 07"."""
    own = str(work.settings.get("desk.post_name", "")) if feed == desk.feed else ""
    unit, _, code = feed.partition("/")
    listed = work.registers.find(POST, code, unit)
    labels = [each.label for each in circle_of(desk, work).laptops_of(feed)]
    named = [own, listed.name if listed is not None else "", *reversed(labels)]
    return next(filter(None, named), f"Pos {code}")


def is_by_polda(desk: Desk, work: Work, revision: Revision) -> bool:
    """Tell whether a revision of the common line was signed by a key that this laptop trusts."""
    return is_by_root(revision, desk.roots(work), desk.verify)
