"""What a verb of `brata-hub` is run with: the database, the keys, the person, where output goes."""

import datetime as dt
import getpass
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

import psycopg

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.hub.database import working
from brata_desktop.hub.key_folder import HubKeys, open_keys
from brata_desktop.hub.refusals import Refused

STDIN = "-"
_SECRET_CHARS_MAX = 1024


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass
class Context:
    """One run of one verb.

    Attributes:
        dsn: How the administrator reaches the database.
        keys_folder: Where the hub's keys lie; None when it was not said.
        secret_file: File with the passphrase of the keys; `-` is standard input; None asks.
        is_json: Print one JSON document.
        clock: The time, aware.
    """

    dsn: str
    keys_folder: Path | None = None
    secret_file: str | None = None
    is_json: bool = False
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    clock: Callable[[], dt.datetime] = _now

    @contextmanager
    def working(self) -> Iterator[psycopg.Connection]:
        """Yield the database for one transaction."""
        with working(self.dsn) as connection:
            yield connection

    def folder(self) -> Path:
        """Return the folder of the hub's keys.

        Raises:
            Refused: It was not said.
        """
        if self.keys_folder is None:
            raise Refused("the hub's keys are needed; connect their stick and give --keys DIR")
        return self.keys_folder

    def keys(self) -> HubKeys:
        """Open the hub's keys."""
        return open_keys(self.folder(), self.secret("Passphrase of the hub's keys: "))

    def secret(self, prompt: str) -> str:
        """Return the passphrase from the file, standard input or the prompt.

        Raises:
            InvalidInput: There is nobody to ask, or it is empty.
            Refused: The file cannot be read.
        """
        text = self._read_secret(prompt).strip("\r\n")
        if not text:
            raise InvalidInput("secret", "secret-empty")
        return text

    def new_secret(self, prompt: str) -> str:
        """Return a passphrase that is chosen now; typed twice where somebody types."""
        first = self.secret(prompt)
        if self.secret_file is None and getpass.getpass("Once more: ", self.err) != first:
            raise InvalidInput("secret", "secret-differs")
        return first

    def is_confirmed(self, question: str, *, yes: bool) -> bool:
        """Ask the person; a script says `--yes`.

        Raises:
            Refused: There is nobody to ask.
        """
        if yes:
            return True
        if not self.stdin.isatty():
            raise Refused("there is nobody to ask; check what is shown and give --yes")
        self.err.write(f"{question} [yes/no] ")
        self.err.flush()
        return self.stdin.readline().strip().lower() in {"y", "yes", "ya"}

    def say(self, value: object, lines: Iterable[str]) -> None:
        """Print one JSON document when asked for, else the lines."""
        if self.is_json:
            self.out.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")
        else:
            self.out.writelines(line + "\n" for line in lines)

    def _read_secret(self, prompt: str) -> str:
        if self.secret_file == STDIN:
            return self.stdin.readline(_SECRET_CHARS_MAX)
        if self.secret_file is not None:
            return read_text(Path(self.secret_file)).partition("\n")[0]
        if not self.stdin.isatty():
            raise InvalidInput("secret", "secret-not-asked")
        return getpass.getpass(prompt, self.err)


def read_text(file: Path) -> str:
    """Return a text file.

    Raises:
        Refused: It cannot be read.
    """
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(f"{file} cannot be read ({reason}); check the path and its rights") from error


def read_bytes(file: Path) -> bytes:
    """Return a file.

    Raises:
        Refused: It cannot be read.
    """
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(f"{file} cannot be read ({error.strerror}); check the path") from error
