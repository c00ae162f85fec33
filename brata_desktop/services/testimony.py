"""Receipts that come on a stick: a witness's word for how far a line goes at the hub.

```
desk with a link                         post without one
line BJM/07 at 12, chain c12  --signs--> hashes 1…12 lead to c12?  signer a desk that reads it?
                                         then what is here of 1…12 is received, up to the first gap
```

Of two words for a line the one that was seen later by the hub's own clock holds; a laptop that
talked to the hub itself since then believes what it saw. Where a newer word tells another history
than the receipts here (the hub was restored from a backup), the receipts after the last common
place are taken back: so long as nobody knows, nothing is called received. Decision record 0061.
"""

import base64
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import takewhile

import msgspec

from brata_desktop.services.enrolled import Circle
from brata_desktop.services.laptop_keys import LaptopKeys
from brata_desktop.services.sync_overview import HUB_SEEN
from brata_desktop.store.store import Work
from brata_desktop.store.sync_state import LinePlace
from brata_desktop.sync.messages import CHAIN_START
from brata_desktop.sync.packet_records import HASH_BYTES, LineHead, Run

RECEIPTS_PER_STEP = 2_000
_PREFIX = "sync.testimony."


class _Testimony(msgspec.Struct, frozen=True):
    """A head that is believed, and the last hashes of its run that are not receipts yet."""

    head: LineHead
    tail: bytes

    @property
    def hashes(self) -> tuple[bytes, ...]:
        tail = self.tail
        return tuple(tail[at : at + HASH_BYTES] for at in range(0, len(tail), HASH_BYTES))


def take(work: Work, circle: Circle, head: LineHead, run: Run) -> bool:
    """Keep a head with its run, if it is to be believed and newer; the caller calls `advance`.

    Returns:
        Whether it was kept.
    """
    if not (_is_whole(head, run) and circle.reads(head.line) and _is_newer(work, head)):
        return False
    if not head.is_sound or not circle.may_witness(head.credential, head.line):
        return False
    here = work.sync.receipts(head.line)
    common = _common(here, run.hashes)
    if common < len(here):
        work.sync.take_back(_place_at(work, head.line, here[:common]))
    _put(work, _Testimony(head, b"".join(run.hashes[common:])))
    return True


def advance(work: Work, limit: int = RECEIPTS_PER_STEP) -> int:
    """Note as received what heads say and what is here; return how many receipts that gave.

    A hash that is not here stops a line: its receipt would call safe what this laptop lacks. No
    more than `limit` at once, so that a save has its turn; call it again until it returns 0.
    """
    added = 0
    for testimony in _known(work):
        added += _advance(work, testimony, limit - added)
    return added


def heads_for(
    work: Work, keys: LaptopKeys, lines: Sequence[str]
) -> Iterator[tuple[LineHead, tuple[bytes, ...]]]:
    """Yield a head and the hashes up to it for each line of which this laptop can say something.

    Its own word where it saw the line at the hub itself, else that of the witness it believes.
    """
    places = {place.line: place for place in work.sync.places()}
    seen = int(work.settings.get(HUB_SEEN, 0))
    known = {each.head.line: each.head for each in _known(work)}
    for line in lines:
        place = places.get(line)
        if place is None or not place.seq:
            continue
        head = known.get(line)
        if head is None or head.hub_ms < seen:
            head = _own_head(keys, place, seen) if seen else None
        elif (head.seq, head.chain) != (place.seq, place.chain):
            head = None
        if head is not None:
            yield head, work.sync.receipts(line)


def _own_head(keys: LaptopKeys, place: LinePlace, seen: int) -> LineHead:
    head = LineHead(
        line=place.line,
        seq=place.seq,
        chain=place.chain,
        durable=place.durable,
        hub_ms=seen,
        credential=keys.credential,
    )
    return msgspec.structs.replace(head, signature=keys.sign(head.digest))


def _is_whole(head: LineHead, run: Run) -> bool:
    fits = run.line == head.line and run.first == 1 and len(run.hashes) == head.seq
    return fits and run.chain() == head.chain


def _is_newer(work: Work, head: LineHead) -> bool:
    seen = int(work.settings.get(HUB_SEEN, 0))
    known = _get(work, head.line)
    last = (known.head.hub_ms, known.head.seq) if known else (0, 0)
    return head.hub_ms > seen and (head.hub_ms, head.seq) > last


def _common(here: Sequence[bytes], run: Sequence[bytes]) -> int:
    """Return how many hashes two histories of a line have in common."""
    both = list(zip(here, run, strict=False))
    return next((at for at, (mine, theirs) in enumerate(both) if mine != theirs), len(both))


def _place_at(work: Work, line: str, hashes: Sequence[bytes]) -> LinePlace:
    durable = next((p.durable for p in work.sync.places() if p.line == line), 0)
    chain = _chain(CHAIN_START, hashes)
    return LinePlace(line, len(hashes), chain, min(durable, len(hashes)))


def _advance(work: Work, testimony: _Testimony, limit: int) -> int:
    head = testimony.head
    place = next((p for p in work.sync.places() if p.line == head.line), None)
    seq, chain = (place.seq, place.chain) if place else (0, CHAIN_START)
    missing = head.seq - seq
    rest = testimony.hashes[-missing:] if missing > 0 else ()
    if len(rest) != missing or _chain(chain, rest) != head.chain:
        # A session with the hub went on from here, and knows better.
        return 0
    here = list(takewhile(work.revisions.has, rest[:limit]))
    work.sync.add_receipts(head.line, seq + 1, here)
    chain, added = _chain(chain, here), len(here)
    reached = seq + added
    durable = max(min(head.durable, reached), place.durable if place else 0)
    new = LinePlace(head.line, reached, chain, durable)
    if new != place:
        work.sync.put_place(new)
    if added:
        _put(work, _Testimony(head, b"".join(rest[added:])))
    return added


def _chain(chain: bytes, hashes: Sequence[bytes]) -> bytes:
    for hash_ in hashes:
        chain = sha256(chain + hash_).digest()
    return chain


def _get(work: Work, line: str) -> _Testimony | None:
    text = work.settings.get(_PREFIX + line)
    return None if text is None else _decode(text)


def _put(work: Work, testimony: _Testimony) -> None:
    packed = msgspec.msgpack.encode(testimony)
    work.settings.put(_PREFIX + testimony.head.line, base64.b64encode(packed).decode("ascii"))


def _known(work: Work) -> tuple[_Testimony, ...]:
    return tuple(map(_decode, work.settings.all(_PREFIX).values()))


def _decode(text: str) -> _Testimony:
    return msgspec.msgpack.decode(base64.b64decode(text), type=_Testimony)
