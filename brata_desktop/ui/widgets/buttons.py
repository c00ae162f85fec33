"""Buttons: one primary per screen, then secondary, quiet, link, icon; chips for filters."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from brata_desktop.ui.theme.current import colour, px
from brata_desktop.ui.theme.icons import icon as make_icon
from brata_desktop.ui.theme.icons import icon_size
from brata_desktop.ui.widgets.painting import rounded, set_state

Kind = Literal["primary", "secondary", "quiet", "danger", "link", "icon", "chip", "mini"]

_ICON_TONES = {
    "primary": "on_primary",
    "link": "accent",
    "danger": "danger",
}
_ICON_AIR = 4
_ICON_SIZES = {"chip": 15, "mini": 13, "link": 15}


class Button(QPushButton):
    """A push button of the kit.

    The shortcut, when given, works and stands in the tooltip, so that a mouse user learns it.

    Args:
        text: The words; may be empty for ``kind="icon"`` (then set an accessible name).
        icon: Name of an icon, or empty.
        kind: The look.
        shortcut: Key sequence such as ``"Ctrl+Return"``, or empty.
        hint: What it does, for the tooltip; the text when empty.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        kind: Kind = "secondary",
        *,
        shortcut: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon
        self._kind: str = kind
        self._hint = hint
        self._sequence = QKeySequence(shortcut)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._refresh_hint()

    def set_icon_name(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        self._icon_name = name
        self._refresh_icon()

    def set_hint(self, hint: str) -> None:
        """Say what the button does; for an icon button this is its accessible name too."""
        self._hint = hint
        self._refresh_hint()

    def set_words(self, text: str, hint: str = "") -> None:
        """Change text and hint together; ``retranslate`` of a page uses this."""
        self.setText(text)
        self.set_hint(hint)

    def set_kind(self, kind: Kind) -> None:
        """Change the look."""
        self._kind = kind
        set_state(self, "kind", kind)
        self._refresh_icon()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Colour the icon anew when the theme changes, or what the button may do."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.EnabledChange}:
            self._refresh_icon()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt
        """Add a light inner line to a focused primary button: blue alone is lost on navy."""
        super().paintEvent(event)
        if self._kind == "primary" and self.hasFocus():
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            rounded(QPainter(self), inner, px(3), line=colour("on_primary"))

    def _icon_tone(self) -> str:
        if not self.isEnabled():
            return "text3"
        if self.property("active"):
            return "accent"
        return _ICON_TONES.get(self._kind, "text2")

    def _refresh_icon(self) -> None:
        size = _ICON_SIZES.get(self._kind, 16)
        # Qt leaves 4 px between icon and words; the kit wants a little more.
        air = _ICON_AIR if self.text() else 0
        if not self._icon_name:
            self.setIcon(QIcon())
        else:
            tone = self._icon_tone()
            self.setIcon(make_icon(self._icon_name, tone, size, disabled=tone, air=air))
        room = icon_size(size)
        room.setWidth(room.width() + px(air))
        self.setIconSize(room)

    def _refresh_hint(self) -> None:
        self._refresh_icon()
        words = self._hint or self.text().replace("&", "")
        keys = self._sequence.toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{words} ({keys})" if keys else self._hint)
        if self._kind == "icon":
            self.setAccessibleName(words)
        # setText clears a shortcut, so it is set again with every change of words.
        if not self._sequence.isEmpty():
            self.setShortcut(self._sequence)


class IconButton(Button):
    """A square button with an icon only; ``hint`` is its tooltip and accessible name.

    ``small`` is for the inside of another control of the same height.
    """

    def __init__(
        self,
        icon: str,
        hint: str,
        *,
        shortcut: str = "",
        framed: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon, "icon", shortcut=shortcut, hint=hint, parent=parent)
        self.setProperty("framed", framed)
        self.setProperty("small", small)


class FilterChip(Button):
    """A filter of a list: quiet until it hides something, then tinted and bold."""

    def __init__(self, text: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, "chip", parent=parent)
        set_state(self, "active", value=False)

    def is_active(self) -> bool:
        """Tell whether this filter hides something."""
        return bool(self.property("active"))

    def set_active(self, active: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Show whether this filter hides something."""
        set_state(self, "active", active)
        self._refresh_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Open by Enter and the down arrow too, since something opens below."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.click()
        else:
            super().keyPressEvent(event)


class MiniChip(Button):
    """A small suggestion to click or call by key: templates, recent places, quick times."""

    def __init__(
        self, text: str = "", key: str = "", *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "", "mini", hint=hint, parent=parent)
        self._key = key
        self.set_label(text, key)

    def set_label(self, text: str, key: str = "") -> None:
        """Show a text, after the key that calls it if there is one."""
        self._key = key
        self.setText(f"{key}  {text}" if key else text)
        self.setAccessibleName(text)
