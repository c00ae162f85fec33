"""Read the files of the catalogue: the shipped ones and a unit's own."""

from pathlib import Path

from brata_desktop.domain.catalogue import Catalogue, build_catalogue
from brata_desktop.domain.catalogue_tables import FILES, TableFile
from brata_desktop.domain.csv_table import Origin, error_at
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.domain.kinds import KINDS


def load_catalogue(resource_dir: Path, own_dir: Path | None = None) -> Catalogue:
    """Read every file below `resource_dir`, lay those of `own_dir` over them, and check all.

    A unit's own folder has the same layout and may hold any of the files; a missing folder
    means that the unit overrides nothing.

    Raises:
        InvalidInput: a file is wrong or not part of the catalogue; the sentence names file, line,
            column and what to do.
        Unavailable: a file cannot be read, or a shipped file is missing.
    """
    of_kinds = _files_of_kinds()
    base = {path: _read(resource_dir / path, path) for path in (*FILES, *of_kinds)}
    own = _read_own(own_dir) if own_dir is not None else {}
    return build_catalogue(base, own, of_kinds)


def own_files(own_dir: Path) -> tuple[str, ...]:
    """Return the names of the CSV files in a unit's own folder, none when it is not there.

    Raises:
        Unavailable: The folder cannot be read.
    """
    try:
        found = own_dir.rglob("*.csv")
        return tuple(sorted(file.relative_to(own_dir).as_posix() for file in found))
    except OSError as error:
        raise Unavailable(
            "file-unreadable", file=str(own_dir), reason=error.strerror or str(error)
        ) from error


def _files_of_kinds() -> dict[str, TableFile]:
    return {path: each for spec in KINDS.values() for path, each in spec.tables.items()}


def _read_own(own_dir: Path) -> dict[str, str]:
    found, known = own_files(own_dir), (*FILES, *_files_of_kinds())
    for path in found:
        if path not in known:
            raise InvalidInput(
                "", "catalogue-unknown-file", file=f"own/{path}", allowed=", ".join(known)
            )
    return {path: _read(own_dir / path, f"own/{path}") for path in found}


def _read(file: Path, name: str) -> str:
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise Unavailable("catalogue-file-missing", file=name) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise Unavailable("file-unreadable", file=name, reason=reason) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        origin = Origin(name, content.count(b"\n", 0, error.start) + 1)
        raise error_at(origin, "", "catalogue-not-utf8") from error
