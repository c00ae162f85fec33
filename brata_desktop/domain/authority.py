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


@dataclass(frozen=True, slots=True)
class Officer:
    """An officer as the authority revisions describe them.

    Attributes:
        id: Officer id (UUID text).
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
        officers: Known officers by id.
        acting: Officer id to roles held as a deputy.
        settings: Unit settings by name.
        contested: Names of settings that were set differently side by side; what stands for them
            in `settings` is what grants less.
    """

    officers: Mapping[str, Officer] = field(default_factory=dict)
    acting: Mapping[str, frozenset[Role]] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    contested: frozenset[str] = frozenset()

    def roles_of(self, officer_id: str, signing_key: str | None = None) -> frozenset[Role]:
        """Return the roles an officer holds; none when retired or signing with another's key."""
        officer = self.officers.get(officer_id)
        if officer is None or not officer.is_active:
            return frozenset()
        if signing_key is not None and signing_key not in officer.keys:
            return frozenset()
        return officer.roles | self.acting.get(officer_id, frozenset())

    @property
    def allows_single_supervisor(self) -> bool:
        """Whether *satu pengawas* is on."""
        return bool(self.settings.get(SINGLE_SUPERVISOR, False))


class Authority:
    """The fold of all authority revisions of a set.

    Built by `fold_authority`; immutable after that.
    """

    def __init__(
        self,
        graph: Graph,
        public_keys: Mapping[str, bytes],
        rejected: tuple[Revision, ...],
    ) -> None:
        self._graph = graph
        self._public_keys = public_keys
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
            self._views[known] = _view_of(self._graph, known)
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
    revisions: Iterable[Revision], anchors: frozenset[str], verify: Verify
) -> Authority:
    """Fold the authority revisions of a set.

    Args:
        revisions: Any revisions, in any order, repeated or not; other kinds are passed over.
        anchors: Ids of the unit keys that this store trusts: its own, and certified ones.
        verify: Checks a signature.

    Returns:
        The authority; what no trusted unit key signed is in `rejected`.
    """
    candidates = {r.hash: r for r in revisions if r.header.kind in AUTHORITY_KINDS}
    unit_keys = _unit_keys(candidates.values(), anchors)
    genuine: list[Revision] = []
    rejected: list[Revision] = []
    for revision in sorted(candidates.values(), key=lambda r: r.hash):
        key = unit_keys.get(revision.header.key)
        is_genuine = key is not None and verify(key, revision)
        (genuine if is_genuine else rejected).append(revision)
    graph = build_graph(genuine)
    return Authority(graph, {**unit_keys, **_officer_keys(genuine)}, tuple(rejected))


def _unit_keys(revisions: Iterable[Revision], anchors: frozenset[str]) -> dict[str, bytes]:
    keys = {}
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


def _view_of(graph: Graph, members: int) -> AuthorityView:
    officers: dict[str, Officer] = {}
    acting: dict[str, frozenset[Role]] = {}
    settings: dict[str, Any] = {}
    contested: set[str] = set()
    for subject, group in sorted(graph.by_subject(members).items()):
        heads = sorted(graph.revisions(graph.newest(group)), key=lambda r: r.hash)
        kind = heads[0].header.kind
        if kind == "officer":
            officers[subject] = _officer(subject, heads)
        elif kind == "deputy":
            _add_deputy(acting, heads)
        elif kind == "unit_setting":
            name = str(heads[0].payload.get("name", ""))
            settings[name] = _safe_value(heads)
            contested |= {name} if not _agree(heads) else set()
    return AuthorityView(officers, acting, settings, frozenset(contested))


def _officer(officer_id: str, heads: list[Revision]) -> Officer:
    """Return an officer; where two versions stand, only what both grant is held."""
    payload = heads[0].payload
    keys = (_key_of(revision) for revision in heads)
    return Officer(
        id=officer_id,
        name=str(payload.get("name", "")),
        rank=str(payload.get("rank", "")),
        nrp=str(payload.get("nrp", "")),
        roles=frozenset.intersection(*(_roles(head.payload.get("roles")) for head in heads)),
        unit=str(payload.get("unit", "")),
        post=str(payload.get("post", "")),
        keys=frozenset(key_id(key) for key in keys if key is not None),
        is_active=all(head.payload.get("is_active", True) is True for head in heads),
    )


def _add_deputy(acting: dict[str, frozenset[Role]], heads: list[Revision]) -> None:
    if not all(head.payload.get("is_active", True) is True for head in heads):
        return
    payload = heads[0].payload
    officer = str(payload.get("officer", ""))
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
