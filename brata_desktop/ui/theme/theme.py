"""Put a theme on the application: palette, fonts, style sheet; follow the system if asked."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QDir, QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from brata_desktop.ui.theme.current import font, set_tokens, tokens
from brata_desktop.ui.theme.fonts import register_fonts
from brata_desktop.ui.theme.icons import svg_source
from brata_desktop.ui.theme.palette import make_palette
from brata_desktop.ui.theme.stylesheet import GLYPHS, make_stylesheet
from brata_desktop.ui.theme.tokens import TEXT_SCALES, Tokens, make_tokens

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = ("system", "light", "dark")

STYLE = ("-style", "Fusion")
"""What the style sheet is written for, as arguments of the application.

Said there, it costs nothing; asking Qt for a style later makes Python load every name of QStyle,
and the first window would wait for it.
"""


class Theme(QObject):
    """Owns the look of an application with `STYLE`; made once by the composition root.

    In a high-contrast desktop the style sheet is left out and the system's own colours win.

    Signals:
        changed: The theme or the text scale changed; everything on screen is already restyled.
    """

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system", scale: int = 100) -> None:
        """Register the fonts and put the theme on ``app`` at once."""
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._scale = scale
        self._glyph_dir = QTemporaryDir()
        register_fonts()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        # A screen that is added may be denser than those the icons were drawn for.
        app.screenAdded.connect(lambda _screen: self.apply())
        self.apply(mode, scale)

    @property
    def mode(self) -> Mode:
        """The chosen mode: ``system``, ``light`` or ``dark``."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The tokens in force."""
        return tokens()

    def apply(self, mode: Mode | None = None, scale: int | None = None) -> None:
        """Change the mode (``system``, ``light``, ``dark``), the text scale in percent, or both."""
        self._mode = mode or self._mode
        self._scale = scale or self._scale
        active = make_tokens(dark=self._wants_dark(), scale=self._scale)
        set_tokens(active)
        self._app.setFont(font("body"))
        if self._high_contrast():
            self._write_glyphs(active)
            self._app.setStyleSheet("")
        else:
            self._app.setPalette(make_palette(active.colours))
            self._write_glyphs(active)
            self._app.setStyleSheet(make_stylesheet(active))
        self.changed.emit()

    def step_scale(self, steps: int) -> int:
        """Go some text sizes up or down, 0 returns to 100 %; gives the new scale in percent."""
        index = TEXT_SCALES.index(tokens().scale)
        last = len(TEXT_SCALES) - 1
        self.apply(scale=TEXT_SCALES[min(max(index + steps, 0), last)] if steps else 100)
        return self._scale

    def _wants_dark(self) -> bool:
        if self._mode != "system":
            return self._mode == "dark"
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _high_contrast(self) -> bool:
        # The hints must be kept in a variable: the accessibility object dies with its wrapper.
        hints = QGuiApplication.styleHints()
        return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast

    def _follow_system(self) -> None:
        if self._mode == "system":
            self.apply()

    def _write_glyphs(self, active: Tokens) -> None:
        """Write the few pictures that a style sheet can only take from files."""
        kind = "dark" if active.dark else "light"
        folder = Path(self._glyph_dir.path())
        # Said each time: the path belongs to the process, and another theme may have taken it.
        QDir.setSearchPaths("glyph", [str(folder)])
        for name, (icon_name, colour) in GLYPHS.items():
            text = svg_source(icon_name, active.colour(colour), 16)
            (folder / f"{name}-{kind}.svg").write_text(text, encoding="utf-8")
