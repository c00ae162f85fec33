"""The unit's own catalogue files as they stand in their folder now.

What the program works with was read when it started; the folder may say something else by now.
"""

from dataclasses import dataclass
from pathlib import Path

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.errors import BrataError, Unavailable
from brata_desktop.services.catalogue import load_catalogue, own_files


@dataclass(frozen=True, slots=True)
class OwnCatalogue:
    """A unit's own folder.

    Attributes:
        files: Names of its files, as in the table of docs/data.md; empty without any.
        error: Why the files cannot be used, with file, line and column; None when they can.
        is_in_force: Whether the program works with exactly this.
    """

    files: tuple[str, ...]
    error: BrataError | None
    is_in_force: bool


def look(folder: Path, at_work: Catalogue) -> OwnCatalogue:
    """Read the unit's own folder as the next start will; takes a tenth of a second.

    Args:
        folder: The folder; it need not exist.
        at_work: The catalogue the program works with.
    """
    files: tuple[str, ...] = ()
    try:
        files = own_files(folder)
        found = load_catalogue(resource(), folder if folder.is_dir() else None)
    except BrataError as error:
        return OwnCatalogue(files, error, is_in_force=False)
    return OwnCatalogue(files, None, is_in_force=found.tables == at_work.tables)


def make_folder(folder: Path) -> Path:
    """Make the folder where it is not there yet, and return it.

    Raises:
        Unavailable: `file-unwritable`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unwritable", file=folder, reason=reason) from error
    return folder
