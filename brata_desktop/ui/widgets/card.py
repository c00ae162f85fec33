"""Cards on the canvas, panels beside the body, thin rules."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from brata_desktop.ui.theme.current import px
from brata_desktop.ui.theme.tokens import SIZES
from brata_desktop.ui.widgets.labels import ElidedLabel, Label


def rule(*, vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """Make a thin line between two parts."""
    line = QFrame(parent)
    line.setObjectName("ruleV" if vertical else "rule")
    return line


class SectionHeader(QWidget):
    """The title of a card or section, a quiet note behind it, actions at the right.

    Attributes:
        title: The label of the title.
        note: The label behind it, such as a count.
    """

    def __init__(
        self, title: str = "", note: str = "", *, role: str = "h3", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, role)
        self.note = ElidedLabel(note, "small", "text3")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(9))
        self._row.addWidget(self.title)
        self._row.addWidget(self.note, 1)

    def set_texts(self, title: str, note: str = "") -> None:
        """Change title and note."""
        self.title.setText(title)
        self.note.set_text(note)

    def add_action(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._row.addWidget(widget)


class Card(QFrame):
    """A white card with an optional title; add content to ``body``.

    Args:
        title: Its title, or empty.
        note: Quiet words behind the title.
        flat: Without line and corners.
        spacing: Between parts of the body; 0 for a list of ``ListRow``.
        inset: So much closer to the edges comes the body, in pixels at 100 %; ``ROW_INSET`` for
            rows whose focus ring is to stand clear of their icons.

    Attributes:
        header: Title row, hidden without a title.
        body: Layout for the content.
    """

    def __init__(
        self,
        title: str = "",
        note: str = "",
        *,
        flat: bool = False,
        spacing: int = 8,
        inset: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("flat", flat)
        self.header = SectionHeader(title, note, parent=self)
        self.header.setVisible(bool(title))
        self.header.setContentsMargins(px(inset), 0, px(inset), 0)
        side = px(SIZES.card_x) - px(inset)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, px(SIZES.card_y), side, px(SIZES.card_y))
        column.setSpacing(px(8))
        column.addWidget(self.header)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(spacing))
        column.addLayout(self.body, 1)

    def set_title(self, title: str, note: str = "") -> None:
        """Change title and note; an empty title hides the row."""
        self.header.set_texts(title, note)
        self.header.setVisible(bool(title))

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or layout to the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)


class Panel(QFrame):
    """The white right pane of a screen: sections divided by full-width rules."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        # A spacer keeps the sections at the top. The alignment of a layout would measure wrapped
        # text at the wrong width and press the sections together.
        self._column.addStretch(0)

    def add_section(self, content: QWidget, *, stretch: int = 0, ruled: bool = True) -> None:
        """Add a section with the pane's margins, after a rule unless it is the first."""
        if ruled and self._column.count() > 1:
            self._put(rule())
        self._put(_with_margins(content), stretch)

    def put_first(self, content: QWidget) -> None:
        """Put a section above all others."""
        self._column.insertWidget(0, rule())
        self._column.insertWidget(0, _with_margins(content))

    def add_wide(self, content: QWidget, stretch: int = 0) -> None:
        """Add a widget without margins."""
        self._put(content, stretch)

    def add_stretch(self) -> None:
        """Push what follows to the bottom."""
        self._column.insertStretch(self._column.count() - 1, 1)

    def _put(self, widget: QWidget, stretch: int = 0) -> None:
        self._column.insertWidget(self._column.count() - 1, widget, stretch)


def _with_margins(content: QWidget) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(px(17), px(14), px(SIZES.page_right), px(14))
    box.addWidget(content)
    return holder
