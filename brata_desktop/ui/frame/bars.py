"""The bars of the frame: context above, keys below, and the header of a screen."""

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from brata_desktop.ui.frame.state import FrameState
from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.icons import icon
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.avatar import Avatar
from brata_desktop.ui.widgets.buttons import IconButton
from brata_desktop.ui.widgets.card import rule
from brata_desktop.ui.widgets.icon_label import IconText
from brata_desktop.ui.widgets.keys import HintBar
from brata_desktop.ui.widgets.labels import ElidedLabel, Label
from brata_desktop.ui.widgets.pill import Badge, Pill
from brata_desktop.ui.widgets.stage_track import StageTrack


class UserButton(QPushButton):
    """The officer at the keyboard; opens the menu to lock or change officer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.avatar = Avatar()
        self.name = ElidedLabel(role="strong")
        self.role = ElidedLabel(role="small", tone="text3")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.setSpacing(px(9))
        for part in (self.avatar, self.name, self.role):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)

    def fit(self) -> None:
        """Be as wide as the words."""
        self.setMinimumWidth(min(self._row.sizeHint().width(), px(330)))


class ContextBar(QFrame):
    """Stage, day, track, date, clock, officer.

    Signals:
        lock_asked: The officer wants to lock.
        switch_asked: Another officer takes over.
    """

    lock_asked = Signal()
    switch_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.practice = Pill()
        self.lead = Label(role="small", tone="text3")
        self.stage = ElidedLabel(role="bold")
        self.day = ElidedLabel(role="small", tone="text2")
        self.track = StageTrack()
        self.next = ElidedLabel(role="small", tone="text3")
        self.date = Label(role="small", tone="text2")
        self.clock = Label(role="bold")
        self.user = UserButton()
        self._state = FrameState()
        self._build()
        self.user.clicked.connect(self.open_menu)

    def set_state(self, state: FrameState) -> None:
        """Show these values."""
        self._state = state
        self.stage.set_text(state.stage)
        self.day.set_text(state.stage_day)
        self.next.set_text(state.next_stage)
        self.track.set_marks(state.track)
        self.user.avatar.set_letters(state.letters)
        self.user.name.set_text(state.user)
        self.user.role.set_text(state.user_role)
        self.user.setAccessibleName(f"{state.user}, {state.user_role}")
        self.user.setVisible(bool(state.user))
        self.user.fit()
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Leave out what a narrow window has no room for."""
        for part in (self.next, self.user.role):
            part.setVisible(not narrow)
        self.lead.setVisible(not narrow and bool(self._state.stage))
        self.user.fit()

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.lead.setText(self.tr("Stage"))
        self.lead.setVisible(bool(self._state.stage) and not self.next.isHidden())
        self.practice.set_badge(Badge(self._practice_words(), "graduation-cap", "warn"))
        now = self._state.now
        self.date.setText("" if now is None else self._long_date(now.year, now.month, now.day))
        self.clock.setText("" if now is None else f"{now:%H.%M} {self._state.zone}")

    def open_menu(self) -> None:
        """Open the officer's menu below the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lock = menu.addAction(icon("lock"), self.tr("Lock") + "\tCtrl+Shift+L")
        lock.triggered.connect(self.lock_asked)
        switch = menu.addAction(icon("users"), self.tr("Change officer…"))
        switch.triggered.connect(self.switch_asked)
        menu.popup(self.user.mapToGlobal(QPoint(0, self.user.height())))

    def _practice_words(self) -> str:
        return self.tr("PRACTICE") if self._state.practice else ""

    @staticmethod
    def _long_date(year: int, month: int, day: int) -> str:
        return QLocale().toString(QDate(year, month, day), "dddd, d MMMM yyyy")

    def _build(self) -> None:
        self.setFixedHeight(px(SIZES.context_bar))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SIZES.page_left), 0, px(10), 0)
        row.setSpacing(px(9))
        for part in (self.practice, self.lead, self.stage, self.day, self.track, self.next):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.date)
        row.addWidget(self.clock)
        row.addSpacing(px(6))
        row.addWidget(rule(vertical=True))
        row.addWidget(self.user)


class ScreenHeader(QFrame):
    """Title of a screen, facts behind it, search and main button at the right.

    Signals:
        back: The arrow before the title was pressed.
    """

    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = IconButton("arrow-left", self.tr("Back"), shortcut="")
        self.title = ElidedLabel(role="h1")
        self.pill = Pill()
        self.detail = ElidedLabel(role="small", tone="text3")
        self._row = QHBoxLayout(self)
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        self._build()
        self.back_button.hide()
        self.back_button.clicked.connect(self.back)

    def set_title(self, title: str, detail: str = "") -> None:
        """Change title and the quiet words behind it."""
        self.title.set_text(title)
        self.detail.set_text(detail)

    def set_pill(self, badge: Badge) -> None:
        """Show a pill behind the title; an empty text hides it."""
        self.pill.set_badge(badge)

    def set_back(self, shown: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Offer the arrow back."""
        self.back_button.setVisible(shown)

    def set_flat(self, flat: bool) -> None:  # noqa: FBT001 - a setter like Qt's
        """Leave out the line below, when a row of filters follows."""
        self.setProperty("flat", flat)

    def add_left(self, widget: QWidget) -> None:
        """Put a widget after the detail, such as a segmented control."""
        self._left.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end; the main button comes last."""
        self._right.addWidget(widget)

    def retranslate(self) -> None:
        """Take every word in the language in force."""
        self.back_button.set_hint(self.tr("Back"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt
        """Take the new text scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(px(SIZES.screen_header))

    def _build(self) -> None:
        self.setFixedHeight(px(SIZES.screen_header))
        self._row.setContentsMargins(px(SIZES.page_left), 0, px(SIZES.page_right), 0)
        self._row.setSpacing(px(9))
        for part in (self.back_button, self.title, self.pill, self.detail):
            self._row.addWidget(part)
        self._row.addLayout(self._left)
        self._row.addStretch(1)
        self._row.addLayout(self._right)
        for side in (self._left, self._right):
            side.setSpacing(px(10))
        self._left.setContentsMargins(px(10), 0, 0, 0)


class BottomBar(QFrame):
    """The keys of this screen; what was saved and where at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hints = HintBar()
        self.note = IconText("hard-drive", icon_tone="ok", size=SIZES.icon_bar, tone="text2")
        self.status = IconText("hard-drive", size=SIZES.icon_bar, tone="text2")
        self.setFixedHeight(px(SIZES.bottom_bar))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(SIZES.page_left), 0, px(SIZES.page_right), 0)
        row.setSpacing(px(15))
        row.addWidget(self.hints, 1)
        row.addWidget(self.note)
        row.addWidget(self.status)
        self.set_note("")
        self.status.hide()

    def set_note(self, text: str, icon_name: str = "hard-drive", tone: str = "ok") -> None:
        """Say what was saved; empty shows nothing."""
        self.note.set_content(icon_name, text, icon_tone=tone, tone="text2")
        self.note.setVisible(bool(text))

    def set_state(self, state: FrameState) -> None:
        """Show the status in a few words."""
        status = state.status
        self.status.setVisible(status is not None and bool(status.short))
        if status is not None:
            tone = "text2" if status.tone == "neutral" else status.tone
            self.status.set_content(status.icon, status.short, icon_tone=tone, tone=tone)
