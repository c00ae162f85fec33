"""This laptop's own settings, written so that they are whole or as they were before."""

from brata_desktop.config.paths import Paths
from brata_desktop.config.settings import Settings, settings_text
from brata_desktop.store.atomic_file import disk_error, replace_file


def save_settings(paths: Paths, settings: Settings) -> None:
    """Write the settings of this laptop.

    Raises:
        Unavailable: The disk is full or in the way; the old settings are untouched.
        ValueError: A value is not among those allowed.
    """
    content = settings_text(settings, paths.settings).encode()
    try:
        paths.settings.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(error, paths.settings) from error
    replace_file(paths.settings, content)
