"""Where things are: the program's own data files and the folders of this computer's user."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs

APP_NAME = "brata-desktop"
PRACTICE_FOLDER = "latihan"
STATE_DIR_VARIABLE = "BRATA_STATE_DIR"

_CHECKOUT = Path(__file__).resolve().parents[2]


def resource(relative: str = "") -> Path:
    """Return the path of a shipped data file: `resource("icons/sync.svg")`.

    Works in a checkout, in an installed package and in a frozen build; without an argument it is
    the `resources` folder itself. The file is not checked for.
    """
    return _resource_root() / relative


def _resource_root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return _unfrozen_root() if frozen is None else Path(frozen) / "resources"


@cache
def _unfrozen_root() -> Path:
    inside = _CHECKOUT / "brata_desktop" / "resources"
    return inside if inside.is_dir() else _CHECKOUT / "resources"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders and files of one user, made once at start and passed down.

    Attributes:
        data_dir: Holds the store, its keys, settings, backups and logs.
        state_dir: Outside of the data folder, so that a restored data folder is noticed.
        is_practice: Practice mode (*LATIHAN*): the same layout in a folder of its own.
    """

    data_dir: Path
    state_dir: Path
    is_practice: bool = False

    @classmethod
    def of_user(
        cls, data_dir: Path | None = None, environ: Mapping[str, str] = os.environ
    ) -> "Paths":
        """Return the paths of the current user.

        Args:
            data_dir: Given with `--data-dir`; everything but the state goes into it.
            environ: Environment; `BRATA_STATE_DIR` moves the state folder (tests, support).
        """
        data = data_dir or Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
        moved = environ.get(STATE_DIR_VARIABLE)
        state = Path(moved) if moved else _user_state_dir()
        return cls(data.expanduser().absolute(), state.expanduser().absolute())

    @property
    def practice(self) -> "Paths":
        """The same user's paths in practice mode; itself when already there."""
        if self.is_practice:
            return self
        return Paths(
            self.data_dir / PRACTICE_FOLDER, self.state_dir / PRACTICE_FOLDER, is_practice=True
        )

    @property
    def database(self) -> Path:
        """The encrypted store."""
        return self.data_dir / "brata.db"

    @property
    def keys(self) -> Path:
        """The key slots beside the store."""
        return self.data_dir / "keys.json"

    @property
    def settings(self) -> Path:
        """The settings of this laptop."""
        return self.data_dir / "settings.toml"

    @property
    def backups(self) -> Path:
        """The folder of encrypted copies."""
        return self.data_dir / "backups"

    @property
    def logs(self) -> Path:
        """The folder of log files."""
        return self.data_dir / "logs"

    @property
    def parcels(self) -> Path:
        """The folder of packets that are carried for others, unread."""
        return self.data_dir / "parcels"

    @property
    def link(self) -> Path:
        """The folder of what the link to the hub needs: TLS key and certificates."""
        return self.data_dir / "link"

    @property
    def own_catalogue(self) -> Path:
        """The unit's own catalogue files, laid over the shipped ones."""
        return self.data_dir / "catalogue"


def _user_state_dir() -> Path:
    data = platformdirs.user_data_dir(APP_NAME, appauthor=False)
    state = platformdirs.user_state_dir(APP_NAME, appauthor=False)
    # Windows and macOS give both the same folder; the marker must survive a restored data folder.
    return Path(state) if state != data else Path(f"{state}-state")
