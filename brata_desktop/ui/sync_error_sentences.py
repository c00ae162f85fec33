"""The window's sentence of every error of exchange: link, centre, enrolment, packets.

Sorted by code, as in `error_sentences`. None of them keeps an officer from recording.
"""

from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

SYNC_SENTENCES: dict[str, str] = {
    "carrier-missing": QT_TRANSLATE_NOOP(
        "ErrorText", "Type who takes the stick along: rank and name."
    ),
    "decision-incomplete": QT_TRANSLATE_NOOP(
        "ErrorText", "Two versions of {number} differ in more fields. Decide about each of them."
    ),
    "disk-low": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The disk of this laptop is nearly full. Recording goes on; what comes from the centre "
        "waits until there is room. Move other files away.",
    ),
    "enrol-code-wrong": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The code is not that of the centre's key. Ask the Polda again, and do not accept "
        "this file.",
    ),
    "enrol-device": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This answer is for another laptop, or for keys that this one does not have. Make a "
        "new request here.",
    ),
    "enrol-file": QT_TRANSLATE_NOOP(
        "ErrorText", "This is no enrolment file of Brata ({reason}). Have it made again."
    ),
    "enrol-operation": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This answer is for the operation {found}, this laptop records {known}. Ask for the "
        "right file.",
    ),
    "hub-busy": QT_TRANSLATE_NOOP("ErrorText", "The centre is busy. It is tried again by itself."),
    "hub-certificate": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The certificate of the centre is not the one that this laptop trusts ({reason}). Go on "
        "recording and tell the administrator.",
    ),
    "hub-full": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The disk of the centre is full. Everything stays on this laptop and is tried again by "
        "itself. Go on recording and tell the administrator.",
    ),
    "hub-line-closed": QT_TRANSLATE_NOOP(
        "ErrorText", "This laptop does not read that post. Ask the administrator."
    ),
    "hub-password": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The centre asks for a password, which laptops do not have. Go on recording and tell the "
        "administrator: laptops are let in by certificate.",
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
    "link-certificate-ended": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The certificate of this laptop has ended. Go on recording; write a new request here and "
        "have the Polda answer it.",
    ),
    "link-key-damaged": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The key of the link ({file}) is damaged or not here. Make a new enrolment request.",
    ),
    "packet-content": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This packet is not as the program writes it ({reason}). Nothing was taken. Have it "
        "written again.",
    ),
    "packet-cut": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is cut short and nothing of it can be read. Have it written again."
    ),
    "packet-damaged": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file} was changed after it was written. Nothing was taken. Have it written again.",
    ),
    "packet-exists": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is already there and was not touched. Choose another name or folder."
    ),
    "packet-form": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is no packet of Brata. Choose a file that ends in .sync."
    ),
    "packet-line-foreign": QT_TRANSLATE_NOOP(
        "ErrorText", "This post is not read on this laptop. Nothing to do here."
    ),
    "packet-name": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}: a packet's name ends in .sync. Choose a folder that is there, or such a name.",
    ),
    "packet-newer": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This packet was written by a newer program (format {found}, known {known}). Update Brata.",
    ),
    "packet-nothing": QT_TRANSLATE_NOOP(
        "ErrorText", "Nothing waits to be carried. Everything that was recorded here is received."
    ),
    "packet-operation": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This packet belongs to the operation {found}, this laptop records {known}. Nothing "
        "was taken. Check whose stick this is.",
    ),
    "packet-post-unknown": QT_TRANSLATE_NOOP(
        "ErrorText",
        "No laptop of {post} is known below this desk. Read its packet first, or ask the "
        "administrator.",
    ),
    "packet-revoked": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The laptop {label} was cut off. Nothing was taken. Hand the stick to the administrator.",
    ),
    "packet-signer": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This packet was written by a laptop that is not enrolled, or not for that post. "
        "Nothing was taken. Ask whose stick this is.",
    ),
    "packet-too-large": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This packet holds more than {allowed} versions. Nothing was taken. Have it written "
        "in parts.",
    ),
    "packet-unsound": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}: the stick gave back something else than was written to it. Use another stick.",
    ),
    "sync-not-enrolled": QT_TRANSLATE_NOOP(
        "ErrorText",
        "This laptop is not enrolled at the centre yet. Go on recording and ask the "
        "administrator to enrol it.",
    ),
}
