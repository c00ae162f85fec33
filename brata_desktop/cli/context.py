"""What a verb is run with: where the data is, how secrets come in, where output goes."""

import getpass
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import InvalidInput, Unavailable

if TYPE_CHECKING:
    from brata_desktop.services.desk import Desk
    from brata_desktop.services.session import Session

SECRET_BYTES_MAX = 1024
STDIN = "-"
"""Name of standard input where a file is asked for."""


@dataclass
class Context:
    """One run of one verb.

    Attributes:
        paths: Where the data is.
        is_json: Print one JSON document.
        secret_file: File that holds the secret; `-` is standard input; None asks at the prompt.
        officer: Name or NRP of the officer who acts; empty for the one who used it last.
    """

    paths: Paths
    is_json: bool = False
    secret_file: str | None = None
    officer: str = ""
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    stdin: TextIO = field(default_factory=lambda: sys.stdin)
    cleanup: ExitStack = field(default_factory=ExitStack)

    def secret(self, prompt: str) -> str:
        """Return the officer's secret from the file, standard input or the prompt.

        Raises:
            InvalidInput: There is nobody to ask, or the secret is empty.
            Unavailable: The file cannot be read.
        """
        text = self._read_secret(prompt).strip("\r\n")
        if not text:
            raise InvalidInput("secret", "secret-empty")
        return text

    def new_secret(self, file: str | None, prompt: str) -> str:
        """Return a secret that somebody chooses now: from a file, or typed twice.

        Raises:
            InvalidInput: The two differ, or there is nobody to ask.
        """
        if file is not None:
            return self._read_secret_file(Path(file)).strip("\r\n")
        first = self.secret(prompt)
        if self.stdin.isatty() and getpass.getpass("Once more: ", self.err) != first:
            raise InvalidInput("secret", "secret-differs")
        return first

    def session(self, *, is_checked: bool = True) -> "Session":
        """Open the store as the officer; closed when the verb ends.

        Args:
            is_checked: Refuse a damaged store.
        """
        # SQLAlchemy, only when used.
        from brata_desktop.services import backups, session  # noqa: PLC0415

        secret = self.secret("Passphrase: ")
        # A restore that a power cut interrupted is finished before anything else.
        resumed = backups.resume_restore(self.paths, self.officer, secret)
        if resumed is not None:
            opened = resumed.session
        else:
            opened = session.open_session(self.paths, self.officer, secret, is_checked=is_checked)
        self.cleanup.callback(opened.desk.store.close)
        return opened

    def desk(self) -> "Desk":
        """Open the store as the officer, for verbs that need nothing but the desk."""
        return self.session().desk

    def _read_secret(self, prompt: str) -> str:
        if self.secret_file == STDIN:
            return self.stdin.readline(SECRET_BYTES_MAX)
        if self.secret_file is not None:
            return self._read_secret_file(Path(self.secret_file))
        if not self.stdin.isatty():
            raise InvalidInput("secret", "secret-not-asked")
        return getpass.getpass(prompt, self.err)

    @staticmethod
    def _read_secret_file(file: Path) -> str:
        try:
            with file.open(encoding="utf-8") as stream:
                return stream.readline(SECRET_BYTES_MAX)
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise Unavailable("file-unreadable", file=str(file), reason=reason) from error
