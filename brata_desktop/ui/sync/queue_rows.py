"""The lists of Sinkronisasi as rows, and its bars."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from brata_desktop.services.sync_overview import QueueLine, SyncOverview
from brata_desktop.ui.home.words import untitled
from brata_desktop.ui.kinds import kind_icon
from brata_desktop.ui.sync.notices import Notice
from brata_desktop.ui.sync.words import reason_words
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.buttons import Button
from brata_desktop.ui.widgets.card import Card
from brata_desktop.ui.widgets.list_row import ROW_INSET, RowContent
from brata_desktop.ui.widgets.message_bar import MessageBar
from brata_desktop.ui.widgets.rows import Rows

QUEUE_SHOWN = 8


def tell(bar: MessageBar, notice: Notice | None) -> None:
    """Let a bar say a notice."""
    if notice is not None:
        bar.set_tone(notice.tone)
        bar.set_texts(notice.text, notice.detail)


def queue_row(line: QueueLine) -> RowContent:
    """Return the row of a record that waits."""
    return RowContent(
        line.row.title or untitled(),
        reason_words(line.held) if line.is_held else line.row.number,
        icon="ban" if line.is_held else kind_icon(line.row.kind),
        icon_tone="danger" if line.is_held else "text2",
    )


class QueueCard(Card):
    """Records that wait for a receipt, the first of them.

    Attributes:
        rows: One for each.
        more: Leads to Catatan where there are others.

    Signals:
        record_asked: One of them is to be read; carries its id.
        list_asked: All are to be seen.
    """

    record_asked = Signal(str)
    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", spacing=0, inset=ROW_INSET, parent=parent)
        self.rows, self.more = Rows(inset=ROW_INSET), Button(kind="link")
        self._ids: tuple[str, ...] = ()
        self.add(self.rows)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.opened.connect(lambda number: self.record_asked.emit(self._ids[number]))
        self.more.clicked.connect(self.list_asked)

    def show_look(self, look: SyncOverview) -> None:
        """Show what waits."""
        lines = look.queue[:QUEUE_SHOWN]
        self._ids = tuple(line.row.id for line in lines)
        self.setVisible(look.is_enrolled or bool(look.queued))
        self.set_title(self.tr("Waiting"), count_words(look))
        self.rows.empty.setText(
            self.tr("What else waits belongs to the unit: officers, settings, registers, reports.")
            if look.others
            else self.tr("Nothing waits: the centre holds everything.")
        )
        self.rows.show_rows([queue_row(line) for line in lines])
        self.more.setVisible(look.queued > len(lines))
        self.more.set_words(fill(self.tr("See %1 more"), look.queued - len(lines)))


def count_words(look: SyncOverview) -> str:
    """Return how many records wait, and how much besides: "14, 2 of the unit"."""
    if look.queued and look.others:
        words = QCoreApplication.translate("Sync", "%1, besides %2 of the unit")
        return fill(words, look.queued, look.others)
    return str(look.queued or look.others)
