"""The frame: arranges the bars around the pages and owns the keys that work everywhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from brata_desktop.ui.frame.bars import BottomBar, ContextBar
from brata_desktop.ui.frame.key_sheet import KeySheet
from brata_desktop.ui.frame.page import Page
from brata_desktop.ui.frame.sidebar import Sidebar
from brata_desktop.ui.frame.state import SCREENS, FrameState, Screen
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.theme import Theme
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.keys import KeyHint
from brata_desktop.ui.widgets.message_bar import ToastHost

_SCALE_KEYS = (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0))


class Frame(QWidget):
    """What an unlocked session shows; fills the window, which takes over its title.

    Pages are added once with ``add_page``; a form is opened over its screen with ``open_page``
    and leaves through its ``closed`` signal. The frame knows no services: values come in with
    ``set_state``, wishes go out as signals.

    Args:
        theme: The look.
        parent: The widget it lies in.
        screens: What may be shown, in the order of the sidebar.

    Attributes:
        toasts: Shows toasts over the page.

    Signals:
        page_changed: Another screen is shown; carries its key.
        lock_asked: Ctrl+Shift+L or the officer's menu.
        switch_asked: Another officer takes over.
        search_asked: Ctrl+F on a page without a search field.
        new_asked: Ctrl+N.
        status_asked: The status box was pressed.
        scale_changed: The text size changed by key; carries the percentage, to be saved.
    """

    page_changed = Signal(str)
    lock_asked = Signal()
    switch_asked = Signal()
    search_asked = Signal()
    new_asked = Signal()
    status_asked = Signal()
    scale_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        screens: tuple[Screen, ...] = SCREENS,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._screens = screens
        self._state = FrameState()
        self._pages: dict[str, Page] = {}
        self._opened: list[tuple[str, Page]] = []
        self._current = ""
        self.sidebar = Sidebar(screens)
        self.context = ContextBar()
        self.bottom = BottomBar()
        self.stack = QStackedWidget()
        self._build()
        self._connect()
        self._add_shortcuts()
        self.retranslate()
        self.toasts = ToastHost(self.stack, bottom=14)
        # A stack raises the page it shows, over a message that was there before.
        self.stack.currentChanged.connect(self.toasts.place)

    @property
    def state(self) -> FrameState:
        """The values shown."""
        return self._state

    @property
    def current_key(self) -> str:
        """Key of the screen shown."""
        return self._current

    @property
    def current_page(self) -> Page | None:
        """The page shown: a form over its screen, or the screen itself."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def set_state(self, state: FrameState) -> None:
        """Show other values; the roles decide which screens are there."""
        self._state = state
        self.sidebar.set_state(state)
        self.context.set_state(state)
        self.bottom.set_state(state)
        self._show_screens()
        self._title_window()

    def set_now(self, now: datetime) -> None:
        """Show another time on the clock."""
        self.set_state(replace(self._state, now=now))

    def add_page(self, key: str, page: Page) -> None:
        """Give a screen its page; without one the screen is not in the sidebar."""
        self._pages[key] = page
        self._adopt(page)
        self._show_screens()

    def visible_screens(self) -> list[str]:
        """Give the keys of the screens this officer sees."""
        return [
            screen.key
            for screen in self._screens
            if screen.key in self._pages and (not screen.roles or screen.roles & self._state.roles)
        ]

    def show_screen(self, key: str) -> bool:
        """Go to a screen; opened forms over it stay as they were. False when it may not be."""
        if key not in self.visible_screens() or not self._may_leave():
            self.sidebar.set_current(self._current)
            return False
        opened = [page for screen, page in self._opened if screen == key]
        self._show(key, opened[-1] if opened else self._pages[key])
        return True

    def open_page(self, page: Page, screen: str = "records") -> None:
        """Open a form over a screen; it goes when it emits ``closed``."""
        page.header.set_back(True)
        page.closed.connect(lambda: self.close_page(page))
        self._opened.append((screen, page))
        self._adopt(page)
        self._show(screen, page)

    def show_page(self, page: Page) -> None:
        """Show a form that is open already."""
        screen = next((key for key, opened in self._opened if opened is page), "")
        if screen:
            self._opened.sort(key=lambda pair: pair[1] is page)
            self._show(screen, page)

    def close_page(self, page: Page) -> None:
        """Take an opened page away and show what lay under it."""
        screen = next((key for key, opened in self._opened if opened is page), "")
        self._opened = [pair for pair in self._opened if pair[1] is not page]
        was_shown = self.current_page is page
        self.stack.removeWidget(page)
        page.deleteLater()
        if was_shown and screen:
            below = [opened for key, opened in self._opened if key == screen]
            self._show(screen, below[-1] if below else self._pages[screen])

    def show_keys(self) -> KeySheet:
        """Open the key sheet of the page shown."""
        page = self.current_page
        title = page.header.title.text() if page else ""
        sheet = KeySheet(title, page.hints if page else (), self._global_hints(), self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet

    def next_pane(self) -> None:
        """Move the focus to the next part of the window, sidebar included."""
        page = self.current_page
        parts = [self.sidebar, *(page.panes() if page else [])]
        focused = QApplication.focusWidget()
        here = next(
            (i for i, part in enumerate(parts) if focused and part.isAncestorOf(focused)), -1
        )
        for step in range(1, len(parts) + 1):
            target = _first_focus(parts[(here + step) % len(parts)])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def step_scale(self, steps: int) -> None:
        """Make the text larger or smaller; 0 returns to 100 %."""
        self.scale_changed.emit(self._theme.step_scale(steps))

    def toggle_full_screen(self) -> None:
        """Switch between full screen and window."""
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.sidebar.retranslate()
        self.context.retranslate()
        self._title_window()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt
        """Fold the sidebar and shorten the bars in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        for part in (self.context, self.stack, self.bottom):
            right.addWidget(part, 1 if part is self.stack else 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self._fit()

    def _connect(self) -> None:
        self.sidebar.asked.connect(self.show_screen)
        self.sidebar.status_asked.connect(self.status_asked)
        self.context.lock_asked.connect(self.lock_asked)
        self.context.switch_asked.connect(self.switch_asked)
        self._theme.changed.connect(self._fit)

    def _add_shortcuts(self) -> None:
        for screen in self._screens:
            self._key(screen.shortcut, partial(self.show_screen, screen.key))
        for keys, steps in _SCALE_KEYS:
            self._key(keys, partial(self.step_scale, steps))
        self._key("F1", self.show_keys)
        self._key("F6", self.next_pane)
        self._key("F9", self._toggle_pane)
        self._key("F11", self.toggle_full_screen)
        self._key("Ctrl+F", self._search)
        self._key("Ctrl+N", self.new_asked.emit)
        self._key("Ctrl+Shift+L", self.lock_asked.emit)

    def _key(self, keys: str, act: Callable[[], object]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _global_hints(self) -> list[KeyHint]:
        hints = [
            KeyHint(screen.shortcut.replace("+", " "), screen.title)
            for screen in self._screens
            if screen.key in self.visible_screens()
        ]
        return [
            *hints,
            KeyHint("Ctrl N", self.tr("New record")),
            KeyHint("Ctrl F", self.tr("Search")),
            KeyHint("F6", self.tr("Next pane")),
            KeyHint("F9", self.tr("Right pane")),
            KeyHint("F11", self.tr("Full screen")),
            KeyHint("Ctrl + / − / 0", self.tr("Text size")),
            KeyHint("Ctrl Shift L", self.tr("Lock")),
            KeyHint("F1", self.tr("This sheet")),
        ]

    def _adopt(self, page: Page) -> None:
        self.stack.addWidget(page)
        page.hints_changed.connect(lambda: self._take_words(page))
        page.note_changed.connect(lambda: self._take_words(page))

    def _take_words(self, page: Page) -> None:
        if page is self.current_page:
            self.bottom.hints.set_hints(page.hints)
            self.bottom.set_note(*page.note)

    def _show(self, key: str, page: Page) -> None:
        self._current = key
        self.stack.setCurrentWidget(page)
        self.sidebar.set_current(key)
        self._take_words(page)
        page.focus_first()
        self.page_changed.emit(key)

    def _may_leave(self) -> bool:
        page = self.current_page
        return page is None or page.can_leave()

    def _show_screens(self) -> None:
        self.sidebar.set_screens(self.visible_screens())

    def _search(self) -> None:
        page = self.current_page
        if page is not None and page.search is not None:
            page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            page.search.selectAll()
        else:
            self.search_asked.emit()

    def _toggle_pane(self) -> None:
        if self.current_page is not None:
            self.current_page.toggle_pane()

    def _fit(self) -> None:
        narrow = self.width() < px(SIZES.collapse_below)
        self.sidebar.set_collapsed(narrow)
        self.context.set_narrow(narrow)
        self.context.setFixedHeight(px(SIZES.context_bar))
        self.bottom.setFixedHeight(px(SIZES.bottom_bar))

    def _title_window(self) -> None:
        practice = self.tr("PRACTICE") + " · " if self._state.practice else ""
        post = f" · {self._state.post}" if self._state.post else ""
        self.setWindowTitle(f"{practice}Brata Desktop{post}")


def _first_focus(part: QWidget) -> QWidget | None:
    """Give the first widget inside a part that takes the focus by Tab."""
    candidates = [part, *part.findChildren(QWidget)]
    for widget in candidates:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isEnabled() and widget.isVisible():
            return widget
    return None
