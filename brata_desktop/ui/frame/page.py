"""The base of every screen: header, body, right pane, keys, note."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from brata_desktop.ui.frame.bars import ScreenHeader
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.line_edit import LineEdit
from brata_desktop.ui.widgets.scrolling import scrolling as scrolling  # noqa: PLC0414 - for pages


class SplitBody(QWidget):
    """Body and right pane; in a narrow window the pane is a drawer over the body.

    Signals:
        pane_toggled: The pane appeared or went; carries whether it is there.
    """

    pane_toggled = Signal(bool)

    def __init__(self, main: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main = main
        self.pane: QWidget | None = None
        self._pane_width = SIZES.pane_form
        self._open_wide = True
        self._open_drawer = False
        main.setParent(self)

    def set_pane(self, pane: QWidget, width: int = SIZES.pane_form) -> None:
        """Put a widget into the right pane; ``width`` in pixels at 100 %."""
        self.pane = pane
        self._pane_width = width
        pane.setParent(self)
        self._arrange()

    @property
    def is_drawer(self) -> bool:
        """Whether the window is too narrow for a fixed pane."""
        return self.window().width() < px(SIZES.drawer_below)

    @property
    def is_pane_open(self) -> bool:
        """Whether the pane is to be seen."""
        return self._open_drawer if self.is_drawer else self._open_wide

    def set_pane_open(self, is_open: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Show or hide the pane."""
        if self.is_drawer:
            self._open_drawer = is_open
        else:
            self._open_wide = is_open
        self._arrange()
        if self.pane is not None:
            self.pane_toggled.emit(is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Place body and pane."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt
        """Escape closes an open drawer."""
        if event.key() == Qt.Key.Key_Escape and self.is_drawer and self._open_drawer:
            self.set_pane_open(False)
            self.main.setFocus()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        pane = self.pane
        if pane is None:
            self.main.setGeometry(0, 0, width, height)
            return
        pane_width = min(px(self._pane_width), width)
        pane.setVisible(self.is_pane_open)
        taken = pane_width if self.is_pane_open and not self.is_drawer else 0
        self.main.setGeometry(0, 0, width - taken, height)
        pane.setGeometry(width - pane_width, 0, pane_width, height)
        pane.raise_()


class Page(QFrame):
    """A screen inside the frame.

    A subclass takes what it needs (services, background) and calls, in this order, ``_build``
    (layout), ``_connect`` (signals) and ``retranslate`` (every word). ``refresh`` loads data; the
    frame calls it when the page is shown and something changed meanwhile.

    Attributes:
        header: Title and main button.
        split: Body and right pane.
        search: The page's search field, which Ctrl+F and / focus; none by default.

    Signals:
        hints_changed: Other keys are to be shown.
        note_changed: Another note is to be shown at the bottom right.
        closed: The page is done and wants to be taken away (a form).
    """

    hints_changed = Signal()
    note_changed = Signal()
    closed = Signal()

    def __init__(self, *, ground: str = "canvas", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        # Takes the focus itself when nothing inside should: single letters then act.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.header = ScreenHeader()
        self.split: SplitBody | None = None
        self.search: LineEdit | None = None
        self._hints: tuple[KeyHint, ...] = ()
        self._note = ("", "hard-drive", "ok")
        self._is_stale = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)

    def set_toolbar(self, bar: QWidget) -> None:
        """Put a row between header and body, such as filters."""
        self._column.insertWidget(1, bar)

    def set_body(self, body: QWidget) -> None:
        """Put the body in place; wrap it in ``scrolling`` when it may be higher than the window."""
        self.split = SplitBody(body, self)
        self._column.addWidget(self.split, 1)

    def set_pane(self, pane: QWidget, width: int = SIZES.pane_form) -> None:
        """Put a widget into the right pane (F9 in a narrow window); after ``set_body``."""
        if self.split is None:
            raise RuntimeError("set_body comes before set_pane")
        self.split.set_pane(pane, width)

    @property
    def hints(self) -> tuple[KeyHint, ...]:
        """The keys of this page for the bottom bar."""
        return self._hints

    def set_hints(self, hints: Sequence[KeyHint]) -> None:
        """Change the keys shown at the bottom."""
        self._hints = tuple(hints)
        self.hints_changed.emit()

    @property
    def note(self) -> tuple[str, str, str]:
        """Text, icon and icon tone at the bottom right."""
        return self._note

    def set_note(self, text: str, icon: str = "hard-drive", tone: str = "ok") -> None:
        """Say at the bottom right what was saved, or how fresh the data is."""
        self._note = (text, icon, tone)
        self.note_changed.emit()

    def mark_stale(self) -> None:
        """Note that data changed: refresh now when visible, else when shown."""
        self._is_stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def refresh(self) -> None:
        """Load what the page shows; the subclass says how."""

    def retranslate(self) -> None:
        """Set every word anew; the subclass adds its own and calls this."""
        self.header.retranslate()

    def can_leave(self) -> bool:
        """Tell whether the user may go elsewhere now; a form saves its working copy here."""
        return True

    def focus_first(self) -> None:
        """Put the focus where work begins when the page is shown; a form picks its field."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """Give the parts that F6 walks through, in reading order."""
        parts: list[QWidget] = [self.header]
        if self.split is not None:
            parts.append(self.split.main)
            if self.split.pane is not None and self.split.is_pane_open:
                parts.append(self.split.pane)
        return parts

    def toggle_pane(self) -> None:
        """Show or hide the right pane."""
        if self.split is not None and self.split.pane is not None:
            self.split.set_pane_open(not self.split.is_pane_open)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt
        """Refresh when something changed while the page was hidden."""
        super().showEvent(event)
        self._refresh_if_stale()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt
        """Nothing to do; here so that a subclass can call it."""
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.refresh()
