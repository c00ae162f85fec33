"""Receipts of photos and files that come on a stick: a desk's word for what the hub holds.

As `testimony`: of two words for a line the one holds that is newer by the hub's clock, whole, and
what this laptop heard from the hub itself since then goes before both. What came by stick is not
passed on as seen by oneself.
"""

from collections.abc import Iterator, Sequence

import msgspec

from brata_desktop.services.enrolled import Circle
from brata_desktop.services.laptop_keys import LaptopKeys
from brata_desktop.services.sync_overview import HUB_SEEN
from brata_desktop.store.store import Work
from brata_desktop.sync.packet_records import HeldPhotos

_PREFIX = "sync.photos."


def words_for(work: Work, keys: LaptopKeys, lines: Sequence[str]) -> Iterator[HeldPhotos]:
    """Yield what this laptop heard from the hub itself, for each line of which it knows something.

    A line of which nothing is held is told too: the hub may have lost it.
    """
    seen = int(work.settings.get(HUB_SEEN, 0))
    for line in lines if seen else ():
        by_stick = _by_stick(work, line)
        held = {
            bytes.fromhex(name): is_durable
            for name, is_durable in work.attachments.receipts(line).items()
            if name not in by_stick
        }
        word = HeldPhotos(
            line=line,
            whole=tuple(sorted(held)),
            durable=tuple(sorted(digest for digest, is_durable in held.items() if is_durable)),
            hub_ms=seen,
            credential=keys.credential,
        )
        yield msgspec.structs.replace(word, signature=keys.sign(word.digest))


def take(work: Work, circle: Circle, word: HeldPhotos) -> int:
    """Note what a witness says, if it is to be believed and newer; return how many are new."""
    known = work.settings.get(_PREFIX + word.line, {"hub_ms": 0})
    newest = max(int(known["hub_ms"]), int(work.settings.get(HUB_SEEN, 0)))
    if word.hub_ms <= newest or not circle.reads(word.line) or not word.is_sound:
        return 0
    if not circle.may_witness(word.credential, word.line):
        return 0
    here = work.attachments.receipts(word.line)
    held = {digest.hex(): digest in word.durable for digest in word.whole}
    for name in here.keys() - held.keys():
        # The hub was restored, or has not told this witness; either way nobody knows.
        work.attachments.forget_receipt(word.line, name)
    for name, is_durable in held.items():
        work.attachments.note_receipt(word.line, name, is_durable=is_durable)
    work.settings.put(_PREFIX + word.line, {"hub_ms": word.hub_ms, "names": sorted(held)})
    return len(held.keys() - here.keys())


def _by_stick(work: Work, line: str) -> frozenset[str]:
    """Return what is known from a stick alone: nothing once a session was complete since."""
    known = work.settings.get(_PREFIX + line)
    if known is None or int(known["hub_ms"]) <= int(work.settings.get(HUB_SEEN, 0)):
        return frozenset()
    return frozenset(known["names"])
