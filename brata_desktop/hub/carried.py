"""Parcels: packets that a laptop with a link carried here for others, without reading them.

A parcel lies among the attachments of the line of what that laptop's things are kept aside in: the
hub cannot route what it cannot read, and only the keys on the administrator's stick open it. What
is in a parcel is still on the laptop that wrote it until its receipts come back, so that one which
nobody here can use may go.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from brata_desktop.sync.packet_file import SUFFIX, Head


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel that waits to be opened.

    Attributes:
        line: The line aside of the laptop that carried it.
        digest: Digest of its content.
        size: Size of its content, bytes.
        carrier: What that laptop is called.
    """

    line: str
    digest: bytes
    size: int
    carrier: str

    @property
    def name(self) -> str:
        """What it is called."""
        return f"{self.digest.hex()[:12]}{SUFFIX}"


def waiting(connection: psycopg.Connection) -> list[Parcel]:
    """Return the parcels that are here whole, oldest first."""
    rows = connection.execute(
        "SELECT b.line, b.digest, b.size, coalesce(d.label, '') FROM sync.blob AS b "
        "LEFT JOIN sync.device AS d ON b.line = 'aside:' || d.id "
        "WHERE b.line LIKE 'aside:%%' AND b.is_whole AND NOT b.is_erased ORDER BY b.whole_at"
    )
    return [Parcel(line, bytes(digest), size, label) for line, digest, size, label in rows]


@contextmanager
def as_file(connection: psycopg.Connection, parcel: Parcel) -> Iterator[Path]:
    """Yield a parcel as the packet that it was; encrypted as ever, and gone afterwards."""
    with TemporaryDirectory(prefix="brata-hub-") as folder:
        path = Path(folder) / parcel.name
        with path.open("wb") as file, connection.cursor("parcel") as cursor:
            file.write(Head(parcel.size, parcel.digest).content)
            rows = cursor.execute(
                "SELECT content FROM sync.blob_chunk WHERE line = %s AND digest = %s "
                "ORDER BY number",
                [parcel.line, parcel.digest],
            )
            for (content,) in rows:
                file.write(bytes(content))
        yield path


def let_go(connection: psycopg.Connection, parcel: Parcel) -> None:
    """Give back the room of a parcel; its carrier hears that it is here, and keeps it."""
    connection.execute("SELECT sync.erase_blob(%s, %s)", [parcel.line, parcel.digest])
