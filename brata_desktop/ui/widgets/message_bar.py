"""Messages inside a page: a tinted bar that stays, and toasts that go by themselves."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.widgets.buttons import Button, IconButton
from brata_desktop.ui.widgets.icon_label import IconLabel
from brata_desktop.ui.widgets.labels import Label
from brata_desktop.ui.widgets.painting import set_state

_ICONS = {
    "ok": "circle-check",
    "info": "info",
    "warn": "triangle-alert",
    "danger": "circle-alert",
}


class MessageBar(QFrame):
    """What happened and what to do, with at most two links.

    Args:
        text: The headline.
        detail: A quieter second line, or empty.
        tone: ``info``, ``ok``, ``warn`` or ``danger``.
        action: Words of the link; empty for none.
        is_stacked: The links stand below the words, for a narrow pane.

    Signals:
        acted: The first link was pressed.
        dismissed: The second link was pressed.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        text: str = "",
        detail: str = "",
        tone: str = "info",
        *,
        action: str = "",
        dismiss: str = "",
        icon: str = "",
        is_stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon or _ICONS[tone], tone, 16)
        self._text = Label(role="strong", tone=tone, wrap=True)
        self._detail = Label(role="small", tone="text2", wrap=True)
        self.action = Button("", kind="link")
        self.dismiss = Button("", kind="link")
        self.setProperty("tone", tone)
        self._build(is_stacked=is_stacked)
        self.action.clicked.connect(self.acted)
        self.dismiss.clicked.connect(self.dismissed)
        self.set_texts(text, detail, action, dismiss)

    def set_texts(self, text: str, detail: str = "", action: str = "", dismiss: str = "") -> None:
        """Change the words; parts without words disappear."""
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.dismiss.setText(dismiss)
        self.dismiss.setVisible(bool(dismiss))
        self.setAccessibleName(f"{text} {detail}".strip())

    def set_tone(self, tone: str) -> None:
        """Change the tone, its icon with it."""
        set_state(self, "tone", tone)
        self._text.set_tone(tone)
        self._icon.set_icon(_ICONS[tone], tone)

    def _build(self, *, is_stacked: bool) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(11), px(8), px(8), px(8))
        row.setSpacing(px(8))
        column = QVBoxLayout()
        column.setSpacing(px(2))
        column.addWidget(self._text)
        column.addWidget(self._detail)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        links = QHBoxLayout() if is_stacked else row
        if is_stacked:
            column.addLayout(links)
        for link in (self.action, self.dismiss):
            links.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        if is_stacked:
            links.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)


class Toast(QFrame):
    """A message that floats over the page for a while; its link undoes or retries.

    Signals:
        acted: The link was pressed; the toast is closing.
        closed: It went away, by itself or by the cross.
    """

    acted = Signal()
    closed = Signal()

    def __init__(
        self, text: str, action: str = "", tone: str = "ok", *, icon: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._label = Label(text, "strong", wrap=False)
        self.action = Button(action, kind="link")
        self.action.setVisible(bool(action))
        self.close_button = IconButton("x", self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(13), px(3), px(4), px(3))
        row.setSpacing(px(9))
        row.addWidget(IconLabel(icon or _ICONS[tone], tone, 16))
        row.addWidget(self._label, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self.action.clicked.connect(self._act)
        self.close_button.clicked.connect(self.dismiss)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Give the words."""
        return self._label.text()

    def dismiss(self) -> None:
        """Go away."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _act(self) -> None:
        self.acted.emit()
        self.dismiss()


class ToastHost(QObject):
    """Shows toasts over the bottom of a widget, the newest lowest, at most three.

    Args:
        area: The widget they float over.
        bottom: Distance from its lower edge in pixels at 100 %.
    """

    LIFE_MS = 8000
    LIMIT = 3

    def __init__(self, area: QWidget, *, bottom: int = 40) -> None:
        super().__init__(area)
        self._area = area
        self._bottom = bottom
        self._toasts: list[Toast] = []
        area.installEventFilter(self)

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """The toasts on screen, oldest first."""
        return tuple(self._toasts)

    def show(
        self, text: str, action: str = "", *, tone: str = "ok", icon: str = "", stay: bool = False
    ) -> Toast:
        """Show a toast; connect to its ``acted``. With ``stay`` it waits for the user."""
        toast = Toast(text, action, tone, icon=icon, parent=self._area)
        toast.closed.connect(lambda: self._forget(toast))
        self._toasts.append(toast)
        if len(self._toasts) > self.LIMIT:
            self._toasts[0].dismiss()
        if not stay:
            QTimer.singleShot(self.LIFE_MS, toast, toast.dismiss)
        toast.show()
        self.place()
        return toast

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt
        """Keep the toasts in place when the area changes size."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Put the toasts where they belong, over everything else in the area."""
        bottom = self._area.height() - px(self._bottom)
        for toast in reversed(self._toasts):
            width = min(max(toast.sizeHint().width(), px(360)), self._area.width() - px(40))
            height = toast.sizeHint().height()
            toast.setGeometry((self._area.width() - width) // 2, bottom - height, width, height)
            toast.raise_()
            bottom -= height + px(8)

    def _forget(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            self.place()
