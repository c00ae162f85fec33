"""The keys of the list of records, for the bottom bar and the key sheet."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.keys import KeyHint


def list_hints() -> list[KeyHint]:
    """Return the keys while nothing is marked."""
    translate = QCoreApplication.translate
    return [
        KeyHint("N", translate("RecordsPage", "New record")),
        KeyHint("/", translate("RecordsPage", "Search")),
        KeyHint("↑ ↓", translate("RecordsPage", "Choose")),
        KeyHint("Enter", translate("RecordsPage", "Open")),
        KeyHint("E", translate("RecordsPage", "Edit")),
        KeyHint("Space", translate("RecordsPage", "Mark")),
        KeyHint("F", translate("RecordsPage", "Filter")),
        KeyHint("Ctrl G", translate("RecordsPage", "Go to a date")),
        KeyHint("M", translate("RecordsPage", "More actions")),
        KeyHint("Ctrl Enter", translate("RecordsPage", "Submit")),
        KeyHint("Ctrl P", translate("RecordsPage", "Print")),
        KeyHint("Ctrl Shift C", translate("RecordsPage", "Copy as text")),
        KeyHint("V", translate("RecordsPage", "Saved views")),
    ]


def marked_hints(marked: int) -> list[KeyHint]:
    """Return the keys while records are marked."""
    translate = QCoreApplication.translate
    return [
        KeyHint("Ctrl Enter", fill(translate("RecordsPage", "Submit %1 marked"), marked)),
        KeyHint("Ctrl P", fill(translate("RecordsPage", "Print %1 marked"), marked)),
        KeyHint("Ctrl Shift C", translate("RecordsPage", "Copy as text")),
        KeyHint("Space", translate("RecordsPage", "Mark")),
        KeyHint("Esc", translate("RecordsPage", "Take marks away")),
    ]
