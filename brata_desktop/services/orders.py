"""Obeying orders of a court: what the Polda's key says must go, goes from this laptop too.

It happens in the transaction that notes the order's receipt, so a laptop that stands behind an
order in the common line has obeyed it, and the hub knows by where it stands.
"""

from brata_desktop.domain.orders import ERASURE, read_erasures
from brata_desktop.services.desk import Desk
from brata_desktop.store.store import Work


def obey(desk: Desk, work: Work) -> set[str]:
    """Erase what orders name and this laptop holds; return the records that lost a text.

    Texts that come in after their order, by a stick, go as well. The caller commits.
    """
    touched = set()
    known = work.revisions.of_kinds([ERASURE])
    for order in read_erasures(known, desk.roots(work), desk.verify) if known else ():
        for hash_ in order.hashes:
            if work.revisions.has(hash_) and (revision := work.revisions.get(hash_)).body:
                work.revisions.erase_body(hash_)
                touched.add(revision.header.record)
        for name in order.attachments:
            work.blobs.erase(name)
    return touched
