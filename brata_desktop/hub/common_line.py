"""What the hub itself writes: certificates, revocations and orders in the common line.

The hub is a store like any other there: an incarnation, a dense counter, a chain of its own. The
counter is remembered beside the keys, so that a hub restored from an older backup begins a new
incarnation instead of using a number twice.
"""

import datetime as dt
import uuid
from collections.abc import Callable

import psycopg

from brata_desktop.domain.document import JsonObject
from brata_desktop.domain.feeds import COMMON
from brata_desktop.domain.revision import SHORT_BYTES, Header, Revision, seal, unseal
from brata_desktop.hub.key_folder import HubFacts, HubKeys, LinePlace, read_place, write_place
from brata_desktop.hub.refusals import Refused
from brata_desktop.store import crypto
from brata_desktop.store.codec import DICTIONARY, pack_body, unpack_body

Clock = Callable[[], dt.datetime]


class CommonLine:
    """The common line, held for one transaction; others wait.

    After the transaction, `remember` moves the counter along.
    """

    def __init__(self, connection: psycopg.Connection, keys: HubKeys, now: dt.datetime) -> None:
        """Take the line's lock.

        Raises:
            Refused: The keys are those of another hub.
        """
        check_hub(connection, keys.facts)
        self._connection = connection
        self._keys = keys
        self._now = now
        connection.execute("SELECT 1 FROM sync.line WHERE line = %s FOR UPDATE", [COMMON])
        self._place, self._previous = self._find_place()

    def append(self, kind: str, record: str, payload: JsonObject) -> Revision:
        """Sign a revision with the Polda's key and append it, upon what the record has."""
        header = Header(
            device=self._place.incarnation,
            n=self._place.n + 1,
            previous=self._previous[:SHORT_BYTES],
            feed=COMMON,
            record=record,
            kind=kind,
            parents=self._heads(record),
            officer=self._keys.facts.id,
            key=self._keys.root_id,
            at=self._now.isoformat(timespec="seconds"),
            dictionary=DICTIONARY,
        )
        made = seal(header, pack_body(payload), payload, self._keys.sign)
        self._connection.execute(
            "SELECT sync.append(%s, %s, %s, NULL, %s)",
            [COMMON, made.stored_header, made.body, self._keys.facts.id],
        )
        self._place = LinePlace(self._place.incarnation, header.n)
        self._previous = made.hash
        return made

    def remember(self) -> None:
        """Write the counter beside the keys; call it once the transaction is committed."""
        write_place(self._keys.folder, self._place)

    def _find_place(self) -> tuple[LinePlace, bytes]:
        known = read_place(self._keys.folder)
        row = self._connection.execute(
            "SELECT n, hash FROM sync.log WHERE line = %s AND device = %s ORDER BY n DESC LIMIT 1",
            [COMMON, known.incarnation],
        ).fetchone()
        n, hash_ = row or (0, b"")
        if n < known.n:
            # The database was set back: what it forgot may stand on laptops under these numbers.
            return LinePlace(str(uuid.uuid4())), b""
        return LinePlace(known.incarnation, n), bytes(hash_)

    def _heads(self, record: str) -> tuple[bytes, ...]:
        written = [each for each in read_common(self._connection) if each.header.record == record]
        parents = {parent for each in written for parent in each.header.parents}
        return tuple(sorted({each.hash for each in written} - parents))


def check_hub(connection: psycopg.Connection, facts: HubFacts) -> None:
    """Refuse the keys of another hub.

    Raises:
        Refused: They are.
    """
    row = connection.execute("SELECT root_key FROM sync.hub").fetchone()
    if row is None or bytes(row[0]) != facts.root_key:
        raise Refused(
            f"these are the keys of another hub ({facts.host}); connect the stick of this one"
        )


def read_common(connection: psycopg.Connection) -> list[Revision]:
    """Return the common line in its order."""
    rows = connection.execute(
        "SELECT header, body FROM sync.log WHERE line = %s ORDER BY seq", [COMMON]
    )
    return [unseal(bytes(header), bytes(body), unpack_body) for header, body in rows]


def is_signed_by(public_key: bytes, revision: Revision) -> bool:
    """Tell whether a key's owner signed a revision."""
    return crypto.is_signed_by(public_key, revision.signature, revision.digest)
