"""The language of the window: Indonesian by default, English on request, switched while running.

Source strings are English. ``brata_id`` holds our words, ``qtbase_id`` those of Qt's own buttons
and menus (Qt has none in Indonesian), ``brata_en`` only the plural forms of English. Installing a
catalogue makes Qt send ``QEvent.LanguageChange`` to every widget; pages answer in ``retranslate``.
"""

import logging
import re
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from brata_desktop.config.paths import resource

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")
DEFAULT: Language = "id"

_CATALOGUES: dict[str, tuple[str, ...]] = {"id": ("qtbase_id", "brata_id"), "en": ("brata_en",)}
_LOCALES = {"id": "id_ID", "en": "en_GB"}

_PLACE = re.compile(r"%(\d)")

log = logging.getLogger(__name__)


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:  # noqa: N802 - lupdate knows this name
    """Mark a text of a table for the catalogue; `QCoreApplication.translate` says it later.

    PySide's own function of this name does the same, but its type says ``object``.
    """
    return source


def fill(template: str, *values: object) -> str:
    """Put values into ``%1`` to ``%9`` of a translated text, all at once.

    Done in one pass, so that a value that contains "%2" is not taken for a place.
    """
    return _PLACE.sub(lambda place: str(values[int(place[1]) - 1]), template)


class Translation(QObject):
    """Owns the catalogues of the application; made once by the composition root.

    Signals:
        changed: Another language is in force; carries its code.
    """

    changed = Signal(str)

    def __init__(self, app: QCoreApplication, language: Language = DEFAULT) -> None:
        """Put a language in force at once."""
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self._language: Language = language
        self.apply(language)

    @property
    def language(self) -> Language:
        """Code of the language in force."""
        return self._language

    def apply(self, language: Language) -> None:
        """Change the language; numbers and dates follow it."""
        self._language = language
        # The locale comes first: widgets that answer the change of catalogue write dates.
        QLocale.setDefault(QLocale(_LOCALES[language]))
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [self._load(name) for name in _CATALOGUES[language]]
        for translator in self._installed:
            self._app.installTranslator(translator)
        self.changed.emit(language)

    def close(self) -> None:
        """Take every catalogue away again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _load(self, name: str) -> QTranslator:
        translator = QTranslator(self)
        path = resource(f"i18n/{name}.qm")
        if not translator.load(str(path)):
            log.warning("No catalogue %s: start with `packaging/dev.py run`, which builds it", path)
        return translator
