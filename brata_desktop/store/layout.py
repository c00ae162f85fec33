"""Names beside the database that are looked at before anything is loaded or opened."""

from pathlib import Path

RESTORE_JOURNAL = "restore.json"
"""Says, while it is there, that a restore is to be finished before anything else."""


def twin_of(path: Path) -> Path:
    """Return the path of the second copy of a key file."""
    return path.with_name(f"{path.name}.bak")
