"""The Qt palette of a theme, for whatever the style sheet does not reach."""

from PySide6.QtGui import QColor, QPalette

from brata_desktop.ui.theme.tokens import Colours

_ROLE = QPalette.ColorRole


def make_palette(colours: Colours) -> QPalette:
    """Build the palette; disabled text uses ``text3``, which stays readable."""
    pairs = {
        _ROLE.Window: colours.canvas,
        _ROLE.WindowText: colours.text,
        _ROLE.Base: colours.surface,
        _ROLE.AlternateBase: colours.surface2,
        _ROLE.Text: colours.text,
        _ROLE.Button: colours.surface,
        _ROLE.ButtonText: colours.text,
        _ROLE.BrightText: colours.danger,
        _ROLE.ToolTipBase: colours.surface,
        _ROLE.ToolTipText: colours.text,
        _ROLE.PlaceholderText: colours.text3,
        _ROLE.Highlight: colours.focus,
        _ROLE.HighlightedText: colours.on_focus,
        _ROLE.Link: colours.accent,
        _ROLE.LinkVisited: colours.accent,
        _ROLE.Light: colours.surface,
        _ROLE.Midlight: colours.divider,
        _ROLE.Mid: colours.border,
        _ROLE.Dark: colours.field,
        _ROLE.Shadow: colours.field,
        _ROLE.Accent: colours.primary,
    }
    palette = QPalette()
    for role, value in pairs.items():
        palette.setColor(role, QColor(value))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text3))
    return palette
