"""The lists of Sinkronisasi as rows, and its bars."""

from brata_desktop.services.sync_overview import QueueLine, SyncOverview
from brata_desktop.ui.home.words import KIND_ICONS, untitled
from brata_desktop.ui.sync.notices import Notice
from brata_desktop.ui.sync.words import reason_words
from brata_desktop.ui.widgets.list_row import RowContent
from brata_desktop.ui.widgets.message_bar import MessageBar


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
        icon="ban" if line.is_held else KIND_ICONS.get(line.row.kind, "file-text"),
        icon_tone="danger" if line.is_held else "text2",
    )


def count_words(look: SyncOverview) -> str:
    """Return how many records wait, and how much besides: "14+2"."""
    return f"{look.queued}+{look.others}" if look.queued and look.others else str(
        look.queued or look.others
    )  # fmt: skip
