"""What the automatic checks of a review say, in the language in force."""

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.findings import Finding
from brata_desktop.ui.finding_text import finding_text
from brata_desktop.ui.forms.questions import question
from brata_desktop.ui.review.queue_view import span_words
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "ReviewChecks"
_SENTENCES: dict[str, str] = {
    "answer-short": QT_TRANSLATE_NOOP("ReviewChecks", "{field}: fewer than {words} words"),
    "answers-filled": QT_TRANSLATE_NOOP("ReviewChecks", "{filled} of {total} answers given"),
    "area-agrees": QT_TRANSLATE_NOOP("ReviewChecks", "The place fits its area"),
    "area-disagrees": QT_TRANSLATE_NOOP(
        "ReviewChecks", "The place names {said}, the area is {area}"
    ),
    "area-not-compared": QT_TRANSLATE_NOOP("ReviewChecks", "The place has no area yet"),
    "delay-long": QT_TRANSLATE_NOOP("ReviewChecks", "Written down {delay} later"),
    "delay-plausible": QT_TRANSLATE_NOOP("ReviewChecks", "Time plausible, written {delay} later"),
    "delay-unknown": QT_TRANSLATE_NOOP("ReviewChecks", "No time to compare with"),
    "duplicate-suspected": QT_TRANSLATE_NOOP(
        "ReviewChecks", "{number} may be the same event ({percent} %)"
    ),
    "no-duplicate": QT_TRANSLATE_NOOP("ReviewChecks", "No other record of the same event"),
}
_FIELDS = {
    "cause": QT_TRANSLATE_NOOP("ReviewChecks", "Why"),
    "how": QT_TRANSLATE_NOOP("ReviewChecks", "How"),
    "result": QT_TRANSLATE_NOOP("ReviewChecks", "Result"),
    "message": QT_TRANSLATE_NOOP("ReviewChecks", "Message"),
}


def check_words(finding: Finding) -> str:
    """Return a check as a line; findings that forms show too have the same words here."""
    sentence = _SENTENCES.get(finding.code)
    if sentence is None:
        return finding_text(finding)
    values = {**finding.params, "field": _field(finding.field), "delay": _delay(finding)}
    return QCoreApplication.translate(_CONTEXT, sentence).format(**values)


def _field(name: str) -> str:
    known = _FIELDS.get(name)
    return QCoreApplication.translate(_CONTEXT, known) if known else question(name)


def _delay(finding: Finding) -> str:
    minutes = finding.params.get("minutes")
    return span_words(minutes) if isinstance(minutes, int) else ""
