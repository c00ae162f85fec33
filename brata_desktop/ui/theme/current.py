"""The theme in force, for widgets that paint themselves.

Like Qt's own palette, the look belongs to the whole application, so painting code asks here
instead of carrying a theme through every constructor. Only ``Theme.apply`` changes it; a widget
that keeps something made from a token (an icon, a fixed size) makes it anew in ``changeEvent``
on ``QEvent.Type.StyleChange``, which Qt sends to every widget when the style sheet is set.
"""

from PySide6.QtGui import QColor, QFont

from brata_desktop.ui.theme.tokens import SCREEN_FONT, TYPE, Tokens, make_tokens

_FALLBACK_FAMILIES = [SCREEN_FONT, "Segoe UI", "sans-serif"]


class _Current:
    """Holds the one active set of tokens."""

    tokens: Tokens = make_tokens(dark=False)


def tokens() -> Tokens:
    """Give the tokens in force."""
    return _Current.tokens


def set_tokens(active: Tokens) -> None:
    """Make these the tokens in force; called by ``Theme`` before it sets the style sheet."""
    _Current.tokens = active


def colour(name: str) -> QColor:
    """Give a colour of the theme in force by its token name."""
    return QColor(_Current.tokens.colour(name))


def px(length: float) -> int:
    """Give a length of 100 % in pixels at the text scale in force."""
    return _Current.tokens.px(length)


def font(role: str, *, weight: int | None = None) -> QFont:
    """Give the font of a text role of ``TYPE``, optionally at another weight (400, 500, 600)."""
    style = TYPE[role]
    made = QFont(_FALLBACK_FAMILIES)
    made.setPixelSize(px(style.size))
    made.setWeight(QFont.Weight(weight or style.weight))
    return made
