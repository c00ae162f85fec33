"""What the window says about a finding, in the language in force."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.findings import Finding
from brata_desktop.ui.kinds import FACES
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "FindingText"

_SENTENCES: dict[str, str] = {
    "date-impossible": QT_TRANSLATE_NOOP("FindingText", "{text} is no date. Check it again."),
    "end-before-start": QT_TRANSLATE_NOOP(
        "FindingText", "The end is before the begin. Check it again."
    ),
    "simulation-mentioned": QT_TRANSLATE_NOOP(
        "FindingText", "“{word}” is mentioned. An exercise is no incident."
    ),
    "time-ahead": QT_TRANSLATE_NOOP(
        "FindingText", "{when} has not happened yet, it is {now}. Check it again."
    ),
    "time-ahead-today": QT_TRANSLATE_NOOP(
        "FindingText", "{time} has not happened yet, it is {clock}. Check it again."
    ),
    "total-differs": QT_TRANSLATE_NOOP(
        "FindingText", "The total {total} is not the sum of its parts, {sum}."
    ),
    "village-unknown": QT_TRANSLATE_NOOP("FindingText", "{name} is not in the list of areas."),
    "weekday-mismatch": QT_TRANSLATE_NOOP(
        "FindingText", "{day} was a {weekday}, the text says {said}."
    ),
}


def finding_text(finding: Finding) -> str:
    """Return a finding as one sentence; the English one when the window has none of its own."""
    is_today = finding.code == "time-ahead" and "clock" in finding.params
    code = "time-ahead-today" if is_today else finding.code
    tables = (_SENTENCES, *(face.findings for face in FACES.values()))
    sentence = next((table[code] for table in tables if code in table), None)
    if sentence is None:
        return str(finding)
    return QCoreApplication.translate(_CONTEXT, sentence).format(**finding.params)
