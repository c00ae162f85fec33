"""The operating system's keyring, where half of a keyring slot's secret is kept."""

import base64
from types import ModuleType
from typing import Protocol

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store.crypto import KEY_BYTES

SERVICE = "brata-desktop"


class SecretShelf(Protocol):
    """Somewhere outside of the data folder that keeps 32 bytes per name."""

    def get(self, name: str) -> bytes:
        """Return the bytes; `Unavailable('keyring-missing')` when there are none."""

    def put(self, name: str, content: bytes) -> None:
        """Keep the bytes; `Unavailable('keyring-missing')` when there is no place."""

    def remove(self, name: str) -> None:
        """Forget the bytes, if they are there."""


class SystemKeyring:
    """Windows Credential Locker, macOS Keychain or Secret Service, whichever there is."""

    def get(self, name: str) -> bytes:
        """Return the bytes kept under a name.

        Raises:
            Unavailable: `keyring-missing`; no keyring, locked, or nothing under that name.
        """
        library = _library()
        try:
            text = library.get_password(SERVICE, name)
            content = base64.b64decode(text or "", validate=True)
        except (library.errors.KeyringError, ValueError, OSError) as error:
            raise Unavailable("keyring-missing") from error
        if len(content) != KEY_BYTES:
            raise Unavailable("keyring-missing")
        return content

    def put(self, name: str, content: bytes) -> None:
        """Keep bytes under a name.

        Raises:
            Unavailable: `keyring-missing`.
        """
        library = _library()
        try:
            library.set_password(SERVICE, name, base64.b64encode(content).decode("ascii"))
        except (library.errors.KeyringError, OSError) as error:
            raise Unavailable("keyring-missing") from error

    def remove(self, name: str) -> None:
        """Forget a name; nothing happens when it is not there."""
        library = _library()
        try:
            library.delete_password(SERVICE, name)
        except (library.errors.KeyringError, OSError):
            return


def has_keyring() -> bool:
    """Return whether this system has a keyring that encrypts what it keeps."""
    try:
        _library()
    except Unavailable:
        return False
    return True


def _library() -> ModuleType:
    import keyring  # noqa: PLC0415 (looks for backends when it is loaded)

    # Below 1 are the backends that keep nothing, or keep it in plain text.
    if keyring.get_keyring().priority < 1:
        raise Unavailable("keyring-missing")
    return keyring
