"""What a backup says about itself, readable without a key.

```
brata-20240214-211500.brata/
    brata.db        encrypted with the store's own key, one file, no log beside it
    keys.json       the slots as they were
    manifest.json   whose, when, how much, and the digest of both files
```
"""

import datetime as dt
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

import msgspec

from brata_desktop.domain.errors import NotFound, UserError

SUFFIX = ".brata"
DATABASE = "brata.db"
KEYS = "keys.json"
MANIFEST = "manifest.json"
FORMAT = 1


class StoredFile(msgspec.Struct, frozen=True):
    """Size in bytes and SHA-256 of a file in a backup."""

    size_bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """The content of `manifest.json`.

    Attributes:
        format: Version of this layout.
        store_id: UUID of the store.
        store_key_id: Fingerprint of the key that opens the database.
        number: Raised by each backup of a folder: their order, whatever the clock does.
        made_at: The laptop's clock, aware.
        counts: Rows of the tables that matter, by table.
        files: By name.
    """

    format: int
    store_id: str
    store_key_id: str
    number: int
    made_at: dt.datetime
    counts: dict[str, int]
    files: dict[str, StoredFile]


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup on a disk.

    Attributes:
        path: Its folder.
        number: Order among the backups of one folder.
        made_at: When, by the laptop's clock, aware.
        store_id: UUID of the store.
        store_key_id: Fingerprint of its key.
        size_bytes: All its files.
        counts: Rows by table, `revision` among them.
    """

    path: Path
    number: int
    made_at: dt.datetime
    store_id: str
    store_key_id: str
    size_bytes: int
    counts: dict[str, int]

    @property
    def database(self) -> Path:
        """The encrypted copy."""
        return self.path / DATABASE

    @property
    def keys(self) -> Path:
        """The slots as they were."""
        return self.path / KEYS


def describe_file(path: Path) -> StoredFile:
    """Return size and digest of a file.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        found = file_digest(file, "sha256").hexdigest()
        return StoredFile(file.tell(), found)


def read_manifest(path: Path) -> Manifest:
    """Return what a backup says about itself.

    Raises:
        NotFound: `backup-not-found`.
        UserError: `backup-damaged`; also one of a newer program.
    """
    try:
        found = msgspec.json.decode((path / MANIFEST).read_bytes(), type=Manifest)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFound("backup-not-found", file=path) from error
    except (OSError, ValueError, RecursionError) as error:
        raise UserError("backup-damaged", file=path, reason=str(error)) from error
    if found.format != FORMAT:
        raise UserError("backup-damaged", file=path, reason=f"unknown format {found.format}")
    return found


def read_backup(path: Path) -> Backup:
    """Return a backup by its folder; nothing but its manifest is read.

    Raises:
        NotFound: `backup-not-found`.
        UserError: `backup-damaged`.
    """
    found = read_manifest(path)
    size = sum(each.size_bytes for each in found.files.values())
    return Backup(
        path,
        found.number,
        found.made_at,
        found.store_id,
        found.store_key_id,
        size,
        found.counts,
    )


def changed_files(path: Path, manifest: Manifest) -> tuple[str, ...]:
    """Return the files of a backup that are not as they were written; reads all of them."""
    problems = [] if {DATABASE, KEYS} <= set(manifest.files) else ["the manifest lacks a file"]
    for name, expected in manifest.files.items():
        try:
            found = describe_file(path / name)
        except OSError as error:
            problems.append(f"{name}: {error.strerror}")
            continue
        if found != expected:
            problems.append(f"{name} was changed or cut off")
    return tuple(problems)
