"""The window's sentence of every error of exchange: link, centre, enrolment, packets.

Sorted by code, as in `error_sentences`. None of them keeps an officer from recording.
"""

from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

SYNC_SENTENCES: dict[str, str] = {
    "decision-incomplete": QT_TRANSLATE_NOOP(
        "ErrorText", "Two versions of {number} differ in more fields. Decide about each of them."
    ),
    "enrol-file": QT_TRANSLATE_NOOP(
        "ErrorText", "This is no enrolment file of Brata ({reason}). Have it made again."
    ),
    "hub-busy": QT_TRANSLATE_NOOP("ErrorText", "The centre is busy. It is tried again by itself."),
    "hub-certificate": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The certificate of the centre or of this laptop is not valid ({reason}). Go on "
        "recording and tell the administrator.",
    ),
    "hub-line-closed": QT_TRANSLATE_NOOP(
        "ErrorText", "This laptop does not read that post. Ask the administrator."
    ),
    "hub-revoked": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The centre does not know this laptop, or has cut it off. Go on recording and tell the "
        "administrator.",
    ),
    "hub-stalled": QT_TRANSLATE_NOOP(
        "ErrorText", "The link stands still. It is tried again by itself."
    ),
    "hub-unreachable": QT_TRANSLATE_NOOP(
        "ErrorText", "The centre cannot be reached ({reason}). It is tried again by itself."
    ),
    "hub-version": QT_TRANSLATE_NOOP(
        "ErrorText", "PostgreSQL {found} is too old. Install version 15 or later."
    ),
}
