"""The settings of this laptop while the program runs: one place to ask and to change them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from brata_desktop.config.settings import Settings


class Preferences(QObject):
    """The settings in force; who follows them listens to ``changed``.

    Args:
        settings: As read at the start.
        save: Writes settings to disk without holding up the screen.

    Signals:
        changed: Other settings are in force; carries `Settings`.
    """

    changed = Signal(object)

    def __init__(self, settings: Settings, save: Callable[[Settings], object]) -> None:
        super().__init__()
        self._settings = settings
        self._save = save

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def change(self, **values: Any) -> None:  # noqa: ANN401 - the fields of Settings
        """Put other values in force and write them; the same ones change nothing."""
        wanted = replace(self._settings, **values)
        if wanted != self._settings:
            self._settings = wanted
            self._save(wanted)
            self.changed.emit(wanted)
