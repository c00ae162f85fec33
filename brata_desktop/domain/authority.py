"""Who may do what, as a fold of the authority revisions.

Officers, roles, keys and unit settings are revisions signed by the unit key that was made at
first run. Authority never depends on a clock: every revision names the authority revisions its
writer knew (`Header.authority`), and its writer held exactly the rights of that point. What the
same laptop had written before belongs to the point too, and what the writers of everything it
was written upon knew (the fold passes it along), so that nobody can sign from a past in which
they were not yet retired. What this cannot close: docs/decisions/0033-knowledge.md.

Payloads:
    unit          {unit, name, public_key}                          signed by that key itself
    officer       {name, rank, nrp, roles, unit, post, public_key, is_active,
                   renewed_with: recovery_code}                     only where the code was used
    deputy        {officer, role, since, until, is_active}          an acting supervisor
    unit_setting  {name, value}
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from brata_desktop.domain.feeds import unit_of
from brata_desktop.domain.graph import Graph, build_graph
from brata_desktop.domain.revision import (
    AUTHORITY_KINDS,
    SHORT_BYTES,
    Header,
    Revision,
    key_id,
    to_bytes,
)
from brata_desktop.domain.states import SINGLE_SUPERVISOR, Role

Verify = Callable[[bytes, Revision], bool]
"""Tells whether a public key signed a revision."""


Subject = tuple[str, str]
"""Home feed and id: what an authority revision is about."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A unit key that is trusted, and for what.

    Attributes:
        feed: The post for which it speaks, and no other.
        covers: Units whose records the officers of a desk may decide about.
        public_key: The key itself; empty where the unit's own revision has to bring it.
    """

    feed: str
    covers: frozenset[str] = frozenset()
    public_key: bytes = b""


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer as the authority revisions describe them.

    Attributes:
        id: Officer id (UUID text).
        home: The feed whose unit key appointed the officer.
        name: Full name without rank.
        rank: Rank abbreviation.
        nrp: Service number (8 digits) or NIP (18), or empty.
        roles: Roles held by appointment; acting roles are added by `AuthorityView.roles_of`.
        unit: Unit code.
        post: Post code.
        keys: Ids of the signing keys in force; a renewed one ends the one before.
        is_active: Not retired.
    """

    id: str
    home: str
    name: str
    rank: str
    nrp: str
    roles: frozenset[Role]
    unit: str
    post: str
    keys: frozenset[str]
    is_active: bool

    @property
    def feed(self) -> str:
        """The post the officer belongs to, as in revision headers."""
        return f"{self.unit}/{self.post}"

    @property
    def title(self) -> str:
        """Rank and name, as the screen shows them."""
        return f"{self.rank} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class AuthorityView:
    """Authority at one point of the set.

    Attributes:
        appointed: Officers by home feed and id: an id that another post uses too changes nothing
            here.
        acting: Home feed and officer id to roles held as a deputy.
        settings: Unit settings by home feed, then by name.
        contested: Home feed and name of settings that were set differently side by side; what
            stands for them in `settings` is what grants less.
        covers: Home feed to the units whose records its officers may decide about besides their
            own post's; a post covers none.
    """

    appointed: Mapping[Subject, Officer] = field(default_factory=dict)
    acting: Mapping[Subject, frozenset[Role]] = field(default_factory=dict)
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    contested: frozenset[Subject] = frozenset()
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def officers(self) -> Mapping[str, Officer]:
        """Known officers by id."""
        # Sorted, so that of two posts that use one id everybody shows the same.
        return {
            id_: self.appointed[home, id_] for home, id_ in sorted(self.appointed, reverse=True)
        }

    def roles_of(
        self, officer_id: str, feed: str, signing_key: str | None = None
    ) -> frozenset[Role]:
        """Return the roles that an officer holds over the records of a post.

        None when retired, when signing with another's key, and where the officer's own post is
        neither that post nor a desk above it.
        """
        held: frozenset[Role] = frozenset()
        for home in {home for home, id_ in self.appointed if id_ == officer_id}:
            officer = self.appointed[home, officer_id]
            is_signer = signing_key is None or signing_key in officer.keys
            if officer.is_active and is_signer and self.reaches(home, feed):
                held |= officer.roles | self.acting.get((home, officer_id), frozenset())
        return held

    def contested_at(self, feed: str) -> frozenset[str]:
        """Return the names of a post's settings that were set differently side by side."""
        return frozenset(name for home, name in self.contested if home == feed)

    def reaches(self, home: str, feed: str) -> bool:
        """Tell whether the officers of a post may decide about the records of another."""
        return home == feed or unit_of(feed) in self.covers.get(home, frozenset())

    def allows_single_supervisor(self, feed: str) -> bool:
        """Tell whether *satu pengawas* is on at a post."""
        return bool(self.settings.get(feed, {}).get(SINGLE_SUPERVISOR, False))


class Authority:
    """The fold of all authority revisions of a set.

    Built by `fold_authority`; immutable after that.
    """

    def __init__(
        self,
        graph: Graph,
        public_keys: Mapping[str, bytes],
        covers: Mapping[str, frozenset[str]],
        rejected: tuple[Revision, ...],
    ) -> None:
        self._graph = graph
        self._public_keys = public_keys
        self._covers = covers
        self._by_short = {node.hash[:SHORT_BYTES]: node.hash for node in graph.nodes}
        self._views: dict[int, AuthorityView] = {}
        self._lines = self._lines_of()
        self.rejected = rejected
        self.now = self.view(graph.everything)

    @property
    def heads(self) -> tuple[bytes, ...]:
        """Abbreviated hashes of the newest authority revisions, for the next header."""
        return tuple(hash_[:SHORT_BYTES] for hash_ in self._graph.heads())

    @property
    def head_hashes(self) -> tuple[bytes, ...]:
        """Full hashes of the newest authority revisions: parents of the next one."""
        return self._graph.heads()

    def public_key(self, key: str) -> bytes | None:
        """Return a public key by its id."""
        return self._public_keys.get(key)

    def knows(self, header: Header) -> bool:
        """Tell whether every authority revision a header names is here."""
        return all(short in self._by_short for short in header.authority)

    def known(self, header: Header) -> int:
        """Return the authority revisions that a writer knew, as a bit set.

        Those the header names, and whatever the same store wrote before it.
        """
        named = [self._by_short[s] for s in header.authority if s in self._by_short]
        line = self._lines.get(header.device, [])
        older = bisect_left(line, header.n, key=itemgetter(0))
        own = line[older - 1][1] if older else 0
        return self._graph.closure(named) | own

    def view(self, known: int) -> AuthorityView:
        """Return who may do what at the point where exactly these revisions are known."""
        if known not in self._views:
            self._views[known] = _view_of(self._graph, known, self._covers)
        return self._views[known]

    def _lines_of(self) -> dict[str, list[tuple[int, int]]]:
        """Return for each device its counters and all that is known from each on."""
        lines: dict[str, list[tuple[int, int]]] = {}
        written = sorted(enumerate(self._graph.nodes), key=lambda item: item[1].header.n)
        for position, node in written:
            line = lines.setdefault(node.header.device, [])
            known = self._graph.past[position] | 1 << position | (line[-1][1] if line else 0)
            line.append((node.header.n, known))
        return lines


def fold_authority(
    revisions: Iterable[Revision],
    anchors: Mapping[str, Anchor],
    verify: Verify,
    roots: Mapping[str, bytes] | None = None,
) -> Authority:
    """Fold the authority revisions of a set.

    Args:
        revisions: Any revisions, in any order, repeated or not; other kinds are passed over.
        anchors: The unit keys that this store trusts, by id: its own, and certified ones.
        verify: Checks a signature.
        roots: The Polda's keys by id. They sign certificates and orders; no officer holds one.

    Returns:
        The authority; what no trusted unit key signed for its own post is in `rejected`.
    """
    candidates = {r.hash: r for r in revisions if r.header.kind in AUTHORITY_KINDS}
    unit_keys = _unit_keys(candidates.values(), anchors)
    genuine: list[Revision] = []
    rejected: list[Revision] = []
    for revision in sorted(candidates.values(), key=lambda r: r.hash):
        key = unit_keys.get(revision.header.key)
        is_at_home = key is not None and anchors[revision.header.key].feed == revision.header.feed
        is_genuine = key is not None and is_at_home and verify(key, revision)
        (genuine if is_genuine else rejected).append(revision)
    graph = build_graph(genuine)
    keys = {**(roots or {}), **unit_keys, **_officer_keys(genuine)}
    return Authority(graph, keys, _covers_of(anchors.values()), tuple(rejected))


def _covers_of(anchors: Iterable[Anchor]) -> dict[str, frozenset[str]]:
    covers: dict[str, frozenset[str]] = {}
    for anchor in anchors:
        covers[anchor.feed] = covers.get(anchor.feed, frozenset()) | anchor.covers
    return covers


def _unit_keys(revisions: Iterable[Revision], anchors: Mapping[str, Anchor]) -> dict[str, bytes]:
    keys = {id_: anchor.public_key for id_, anchor in anchors.items() if anchor.public_key}
    for revision in revisions:
        if revision.header.kind == "unit":
            public_key = _key_of(revision)
            if public_key is not None and key_id(public_key) in anchors:
                keys[key_id(public_key)] = public_key
    return keys


def _officer_keys(revisions: Iterable[Revision]) -> dict[str, bytes]:
    found = (_key_of(r) for r in revisions if r.header.kind == "officer")
    return {key_id(key): key for key in found if key is not None}


def _key_of(revision: Revision) -> bytes | None:
    text = revision.payload.get("public_key")
    if not isinstance(text, str):
        return None
    try:
        return to_bytes(text)
    except ValueError:
        return None


def _view_of(graph: Graph, members: int, covers: Mapping[str, frozenset[str]]) -> AuthorityView:
    officers: dict[Subject, Officer] = {}
    acting: dict[Subject, frozenset[Role]] = {}
    settings: dict[str, dict[str, Any]] = {}
    contested: set[Subject] = set()
    for (home, subject), group in sorted(graph.by_subject(members).items()):
        heads = sorted(graph.revisions(graph.newest(group)), key=lambda r: r.hash)
        kind = heads[0].header.kind
        if kind == "officer":
            officers[home, subject] = _officer(subject, home, heads)
        elif kind == "deputy":
            _add_deputy(acting, home, heads)
        elif kind == "unit_setting":
            name = str(heads[0].payload.get("name", ""))
            settings.setdefault(home, {})[name] = _safe_value(heads)
            contested |= {(home, name)} if not _agree(heads) else set()
    return AuthorityView(officers, acting, settings, frozenset(contested), covers)


def _officer(officer_id: str, home: str, heads: list[Revision]) -> Officer:
    """Return an officer; where two versions stand, only what both grant is held."""
    payload = heads[0].payload
    keys = (_key_of(revision) for revision in heads)
    return Officer(
        id=officer_id,
        home=home,
        name=str(payload.get("name", "")),
        rank=str(payload.get("rank", "")),
        nrp=str(payload.get("nrp", "")),
        roles=frozenset.intersection(*(_roles(head.payload.get("roles")) for head in heads)),
        unit=str(payload.get("unit", "")),
        post=str(payload.get("post", "")),
        keys=frozenset(key_id(key) for key in keys if key is not None),
        is_active=all(head.payload.get("is_active", True) is True for head in heads),
    )


def _add_deputy(acting: dict[Subject, frozenset[Role]], home: str, heads: list[Revision]) -> None:
    if not all(head.payload.get("is_active", True) is True for head in heads):
        return
    payload = heads[0].payload
    officer = home, str(payload.get("officer", ""))
    granted = _roles([payload.get("role")])
    acting[officer] = acting.get(officer, frozenset()) | granted


def _roles(value: object) -> frozenset[Role]:
    known = {role.value for role in Role}
    items = value if isinstance(value, list | tuple) else []
    return frozenset(Role(item) for item in items if item in known)


def _safe_value(heads: list[Revision]) -> object:
    """Return a setting; where two versions stand, the one that grants less."""
    return heads[0].payload.get("value") if _agree(heads) else False


def _agree(heads: list[Revision]) -> bool:
    values = [head.payload.get("value") for head in heads]
    return all(value == values[0] for value in values)
