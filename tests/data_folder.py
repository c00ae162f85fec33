"""A data folder with real keys and a real encrypted store, for tests of files."""

import datetime as dt
import hashlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from brata_desktop.store import create_store
from brata_desktop.store.connection import connect
from brata_desktop.store.crypto import KdfCost
from brata_desktop.store.facts import StoreFacts
from brata_desktop.store.slots import NewOfficer
from brata_desktop.store.unlocked_keys import UnlockedKeys
from brata_desktop.store.vault import Vault

CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
WITA = dt.timezone(dt.timedelta(hours=8))
NOON = dt.datetime(2024, 2, 14, 12, 0, tzinfo=WITA)
WORDS = "empat kuda makan rumput"
OFFICER = "0190b6a0-0000-7000-8000-000000000001"
DEVICE = "0190b6a0-0000-7000-8000-0000000000d1"


@dataclass(frozen=True)
class DataFolder:
    """A data folder, its keys and the recovery code."""

    path: Path
    keys: UnlockedKeys
    code: str

    @property
    def database(self) -> Path:
        """The store."""
        return self.path / "brata.db"

    def write(self, *names: str, device: str = DEVICE, body: bytes = b"body") -> None:
        """Store a revision per name; its hash is made of the name."""
        with closing(connect(self.database, self.keys.store_key)) as connection:
            connection.execute("BEGIN")
            for name in names:
                write_revision(connection, name, device=device, body=body)
            connection.execute("COMMIT")

    def names(self) -> tuple[str, ...]:
        """The names of what is stored, in order of arrival."""
        with closing(connect(self.database, self.keys.store_key)) as connection:
            rows = connection.execute("SELECT header FROM revision ORDER BY seq").fetchall()
        return tuple(header.decode() for (header,) in rows)


def make_data_folder(path: Path) -> DataFolder:
    path.mkdir(parents=True, exist_ok=True)
    first = NewOfficer(OFFICER, "Rian Saputra", WORDS, "Brigadir")
    _, keys, code = Vault.create(path / "keys.json", first, cost=CHEAP)
    facts = StoreFacts(keys.store_id, DEVICE, NOON)
    create_store(path / "brata.db", keys.store_key, facts).close()
    return DataFolder(path, keys, code)


def hash_of(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def write_revision(connection, name: str, *, device: str = DEVICE, body: bytes = b"body") -> None:
    connection.execute(
        "INSERT INTO revision (hash, feed, device, n, record, kind, header, body, signature_ok)"
        " VALUES (?, 'BJM/07', ?, (SELECT coalesce(max(n), 0) + 1 FROM revision WHERE device = ?),"
        " 'r', 'incident', ?, ?, 1)",
        (hash_of(name), device, device, name.encode(), body),
    )
