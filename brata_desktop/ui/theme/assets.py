"""Find the data files of the look (fonts, icons) in a checkout and in a frozen build."""

import sys
from pathlib import Path


def asset(name: str) -> Path:
    """Give the path of a file below ``resources/``, such as ``"icons/siren.svg"``.

    Raises:
        FileNotFoundError: The file is not shipped; a misspelt name shows at once.
    """
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).parents[3]
    path = root / "resources" / name
    if not path.exists():
        raise FileNotFoundError(path)
    return path
