"""What the window says about an expected error, in the language in force."""

import datetime as dt

from PySide6.QtCore import QCoreApplication

from brata_desktop.domain.errors import BrataError
from brata_desktop.ui.error_sentences import SENTENCES
from brata_desktop.ui.file_error_sentences import FILE_SENTENCES
from brata_desktop.ui.sync_error_sentences import SYNC_SENTENCES
from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "ErrorText"

ALL_SENTENCES = {**SENTENCES, **FILE_SENTENCES, **SYNC_SENTENCES}
"""Error code -> sentence in English; codes that only the command line meets are not here."""

_WORDS: dict[str, str] = {
    "draft": QT_TRANSLATE_NOOP("ErrorText", "Draft"),
    "submitted": QT_TRANSLATE_NOOP("ErrorText", "Awaiting review"),
    "approved": QT_TRANSLATE_NOOP("ErrorText", "Approved"),
    "returned": QT_TRANSLATE_NOOP("ErrorText", "Returned"),
    "withdrawn": QT_TRANSLATE_NOOP("ErrorText", "Withdrawn"),
    "a time": QT_TRANSLATE_NOOP("ErrorText", "a time"),
    "a clock time": QT_TRANSLATE_NOOP("ErrorText", "a clock time"),
    "a date": QT_TRANSLATE_NOOP("ErrorText", "a date"),
    "a person": QT_TRANSLATE_NOOP("ErrorText", "a person"),
    "a record number": QT_TRANSLATE_NOOP("ErrorText", "a record number"),
    "a number": QT_TRANSLATE_NOOP("ErrorText", "a number"),
    "a finite number": QT_TRANSLATE_NOOP("ErrorText", "a finite number"),
    "a number or words": QT_TRANSLATE_NOOP("ErrorText", "a number or words"),
    "text": QT_TRANSLATE_NOOP("ErrorText", "text"),
    "a list of texts": QT_TRANSLATE_NOOP("ErrorText", "a list of texts"),
    "an object": QT_TRANSLATE_NOOP("ErrorText", "an object"),
    "20.15, -30 or kemarin 21": QT_TRANSLATE_NOOP("ErrorText", "20.15, -30 or kemarin 21"),
    "31/1, 31 Januari 2024 or kemarin": QT_TRANSLATE_NOOP(
        "ErrorText", "31/1, 31 Januari 2024 or kemarin"
    ),
    "20.15 or 2015": QT_TRANSLATE_NOOP("ErrorText", "20.15 or 2015"),
    "ya or tidak": QT_TRANSLATE_NOOP("ErrorText", "ya or tidak"),
}
"""Values of parameters that are English words or codes, in the words of the window."""


def error_text(error: BrataError) -> str:
    """Return what happened and what to do, as one or two sentences.

    A code without a sentence of the window (the command line's own, or a newer one) is said in
    English rather than not at all.
    """
    sentence = ALL_SENTENCES.get(error.code)
    if sentence is None:
        return str(error)
    values = {name: _word(value) for name, value in error.params.items()}
    return QCoreApplication.translate(_CONTEXT, sentence).format(**values)


def _word(value: object) -> str:
    if isinstance(value, dt.datetime):
        return f"{value:%d/%m/%Y %H.%M}"
    text = str(value)
    known = _WORDS.get(text)
    return text if known is None else QCoreApplication.translate(_CONTEXT, known)
