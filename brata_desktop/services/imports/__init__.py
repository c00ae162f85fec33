"""Import of files: published events, records of other programs, spreadsheets."""

from brata_desktop.services.imports.importing import (
    ImportFinding,
    ImportResult,
    Rejection,
    import_file,
)

__all__ = ["ImportFinding", "ImportResult", "Rejection", "import_file"]
