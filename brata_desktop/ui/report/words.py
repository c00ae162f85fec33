"""Words of the report on the screen; what stands on paper is in `reports/wording.py`."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.reports import daily_inputs as codes
from brata_desktop.reports.kinds import own_sections
from brata_desktop.ui.kinds import FACES


def section_title(code: str) -> str:
    """Give the name of a section of the daily report."""
    titles = {
        codes.OPENING: QCoreApplication.translate("Paper", "Opening"),
        codes.GENERAL: QCoreApplication.translate("Paper", "General situation"),
        codes.DISTURBANCES: QCoreApplication.translate("Paper", "Security disturbances"),
        codes.TASKS: QCoreApplication.translate("Paper", "Work of the task forces"),
        codes.INCIDENTS: QCoreApplication.translate("Paper", "Incidents"),
        codes.ACTIVITIES: QCoreApplication.translate("Paper", "Police activities"),
        codes.LATE: QCoreApplication.translate("Paper", "Incidents reported late"),
        codes.ANALYSIS: QCoreApplication.translate("Paper", "Analysis and advice"),
        codes.CLOSING: QCoreApplication.translate("Paper", "Closing and signature"),
    }
    return titles[code] if code in titles else FACES[own_sections()[code][0]].section()


def section_note(code: str, counts: dict[str, int]) -> str:
    """Say what a section is filled with: a count, or who writes it."""
    if code in counts:
        return str(counts[code])
    if code in {codes.ANALYSIS, codes.GENERAL}:
        return QCoreApplication.translate("Paper", "You write")
    if code == codes.CLOSING:
        return ""
    return QCoreApplication.translate("Paper", "automatic")
