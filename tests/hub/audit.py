"""The hub's log and the receipts of laptops, compared: what is lost, twice, or falsely received."""

from dataclasses import dataclass

from brata_desktop.domain.feeds import COMMON, is_aside
from brata_desktop.sync.messages import Cursor

_LOG = "SELECT line, seq, hash, chain FROM sync.log ORDER BY line, seq"


@dataclass(frozen=True)
class Audit:
    """What does not hold; nothing of it may.

    Attributes:
        lost: Revisions that were promised and that neither the hub nor a laptop holds.
        duplicated: Revisions that stand twice at the hub.
        falsely_received: Receipts on laptops for what the hub does not hold at that place.
        broken: Places at which a chain does not follow from the one before.
        waiting: Revisions on laptops without a receipt there; none of a law's business.
    """

    lost: int = 0
    duplicated: int = 0
    falsely_received: int = 0
    broken: int = 0
    waiting: int = 0

    @property
    def harm(self):
        """Everything that may not be, by name."""
        return {
            "lost": self.lost,
            "duplicated": self.duplicated,
            "falsely received": self.falsely_received,
            "broken chains": self.broken,
        }


def audit(connection, stores, promised=frozenset()):
    """Compare a hub with laptops.

    Args:
        connection: The hub's superuser.
        stores: Stores whose receipts are to be true now.
        promised: Hashes of revisions whose saves returned.
    """
    places, held, duplicated, broken = {}, {}, 0, 0
    for line, seq, told, chain in connection.execute(_LOG).fetchall():
        hash_ = bytes(told)
        place = places.get(line, Cursor(line)).after(hash_)
        broken += (place.seq, place.chain) != (seq, bytes(chain))
        places[line] = place
        rows = held.setdefault(line, {})
        duplicated += hash_ in rows
        rows[hash_] = seq
    at_hub = set().union(*held.values())
    ours = {line: rows for line, rows in held.items() if not is_aside(line)}
    duplicated += sum(map(len, ours.values())) - len(set().union(*ours.values()))
    kept, false, waiting = set(), 0, 0
    for store in stores:
        with store.reading() as work:
            here = {r.hash for _, r in work.revisions.iterate() if r.header.feed != COMMON}
            lines = {place.line: work.sync.receipts(place.line) for place in work.sync.places()}
        for line, hashes in lines.items():
            rows = held.get(line, {})
            false += sum(rows.get(hash_) != seq for seq, hash_ in enumerate(hashes, 1))
        kept |= here
        waiting += len(here.difference(*lines.values()))
    lost = len(set(promised) - at_hub - kept)
    return Audit(lost, duplicated, false, broken, waiting)
