"""The window's sentence of every error: what happened, then what to do; nobody is blamed.

Sorted by code, with the places of `domain.error_messages`. English is the source, the catalogue
holds the Indonesian sentence. Errors in files that are read are in `file_error_sentences`.
"""

from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "attachment-empty": QT_TRANSLATE_NOOP("ErrorText", "{file} is empty. Choose another file."),
    "attachment-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "Attachment {id} is not on this laptop. It may still be on another one."
    ),
    "attachment-too-large": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is larger than {allowed_mib} MiB. Make the picture smaller."
    ),
    "attachment-twice": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is attached to this record already. Choose another file."
    ),
    "backup-damaged": QT_TRANSLATE_NOOP(
        "ErrorText", "Backup {file} is not sound ({reason}). Choose another one."
    ),
    "backup-failed": QT_TRANSLATE_NOOP(
        "ErrorText", "No backup was made ({reason}). Older ones are untouched; try another disk."
    ),
    "backup-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no backup at {file}. Choose a folder that ends in .brata."
    ),
    "code-unknown": QT_TRANSLATE_NOOP(
        "ErrorText", "{field}: there is no code {given}. Known are {known}."
    ),
    "copy-damaged": QT_TRANSLATE_NOOP(
        "ErrorText", "The copy {file} was not sound ({reason}) and was removed. Try another disk."
    ),
    "disk-full": QT_TRANSLATE_NOOP(
        "ErrorText", "The disk is full. Nothing was lost; free some space and try again."
    ),
    "document-invalid": QT_TRANSLATE_NOOP("ErrorText", "{field}: {reason}. Correct the value."),
    "edition-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "Issued report {id} is not in this store. Load the list again."
    ),
    "field-out-of-range": QT_TRANSLATE_NOOP(
        "ErrorText", "{field} takes {allowed}. Correct the number."
    ),
    "field-wrong-type": QT_TRANSLATE_NOOP(
        "ErrorText", "{field} takes {expected}. Correct the value."
    ),
    "file-unreadable": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} cannot be read ({reason}). Check where it is and who may open it."
    ),
    "file-unwritable": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} cannot be written ({reason}). Check the rights of its folder."
    ),
    "finding-date-impossible": QT_TRANSLATE_NOOP(
        "ErrorText", "The date '{text}' does not exist. Compare it with the source."
    ),
    "finding-exercise": QT_TRANSLATE_NOOP(
        "ErrorText", "'{word}': it may have been an exercise. Check it."
    ),
    "finding-total": QT_TRANSLATE_NOOP(
        "ErrorText", "'{text}': the parts add up to {sum}, not {total}. Compare it with the source."
    ),
    "finding-weekday": QT_TRANSLATE_NOOP(
        "ErrorText", "'{text}' is a {weekday}. Compare it with the source."
    ),
    "folder-in-use": QT_TRANSLATE_NOOP(
        "ErrorText", "The data folder {folder} is open in another window. Close it and try again."
    ),
    "folder-taken": QT_TRANSLATE_NOOP(
        "ErrorText", "The database in {folder} is being restored or updated. Wait and try again."
    ),
    "keyring-missing": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The keyring of this account does not hold the key. Use the recovery code, or have a "
        "supervisor renew your access.",
    ),
    "keys-damaged": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} and its copy cannot be read. Restore a backup; nothing was deleted."
    ),
    "keys-exist": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file} is already there and was not touched. Unlock it or choose another folder.",
    ),
    "keys-foreign": QT_TRANSLATE_NOOP(
        "ErrorText", "These keys belong to another store. Unlock this one."
    ),
    "keys-missing": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is missing. Restore a backup; the records cannot be opened without it."
    ),
    "keys-newer": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The keys were written by a newer program (form {found}, known {known}). Update Brata.",
    ),
    "kind-foreign": QT_TRANSLATE_NOOP(
        "ErrorText", "A record keeps its kind. This text is shown but does not count."
    ),
    "kind-unknown": QT_TRANSLATE_NOOP(
        "ErrorText", "The kind {kind} is not known. Use one of {kinds}."
    ),
    "last-administrator": QT_TRANSLATE_NOOP(
        "ErrorText", "This is the last administrator. Appoint another one first."
    ),
    "letterhead-form": QT_TRANSLATE_NOOP(
        "ErrorText",
        "A letterhead has up to {lines} lines of at most {width} characters. Shorten it.",
    ),
    "line-too-long": QT_TRANSLATE_NOOP(
        "ErrorText", "{field}: one line of at most {allowed} characters fits. Shorten it."
    ),
    "memory-low": QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is not enough free memory ({needed_mib} MiB). Close other programs and try again.",
    ),
    "not-author": QT_TRANSLATE_NOOP("ErrorText", "Only the author may do this. Ask {author}."),
    "nrp-form": QT_TRANSLATE_NOOP("ErrorText", "An NRP has 8 digits, a NIP 18. Correct it."),
    "officer-active": QT_TRANSLATE_NOOP(
        "ErrorText", "{officer} is not retired. Renew the access instead."
    ),
    "officer-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no officer {id} here. See the list of officers."
    ),
    "officer-unknown": QT_TRANSLATE_NOOP(
        "ErrorText", "You are not appointed in this store. Ask the administrator."
    ),
    "officer-without-name": QT_TRANSLATE_NOOP(
        "ErrorText", "An officer needs a name. Type it without the rank."
    ),
    "officer-without-role": QT_TRANSLATE_NOOP(
        "ErrorText", "An officer needs at least one role. Choose one."
    ),
    "operation-day-form": QT_TRANSLATE_NOOP(
        "ErrorText", "A day of the operation is a whole number from 1 to 999. Correct it."
    ),
    "own-record": QT_TRANSLATE_NOOP(
        "ErrorText", "Nobody reviews their own record. Ask another supervisor."
    ),
    "passphrase-obvious": QT_TRANSLATE_NOOP(
        "ErrorText", "That is easy to guess. Use four or more words that do not belong together."
    ),
    "passphrase-too-short": QT_TRANSLATE_NOOP(
        "ErrorText", "A little short. Use at least {shortest} characters, for example four words."
    ),
    "pdf-damaged": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} was not written correctly. Try again or choose another folder."
    ),
    "pdf-locked": QT_TRANSLATE_NOOP(
        "ErrorText",
        "PDF not saved: {file} is open in another program or write-protected. Close it and "
        "try again.",
    ),
    "pdf-unwritable": QT_TRANSLATE_NOOP(
        "ErrorText", "PDF not saved: {file} could not be written ({reason}). Choose another folder."
    ),
    "period-not-begun": QT_TRANSLATE_NOOP(
        "ErrorText", "The period begins on {since}. Name the deputy on that day."
    ),
    "period-over": QT_TRANSLATE_NOOP(
        "ErrorText", "The period is over, or ends before it begins. Correct the dates."
    ),
    "photo-unreadable": QT_TRANSLATE_NOOP(
        "ErrorText", "The picture '{photo}' cannot be read. Attach it again as JPEG or PNG."
    ),
    "pin-form": QT_TRANSLATE_NOOP("ErrorText", "A PIN has {digits} digits. Type digits only."),
    "pin-not-enough": QT_TRANSLATE_NOOP(
        "ErrorText", "The PIN is not enough here. Type the passphrase."
    ),
    "pin-obvious": QT_TRANSLATE_NOOP("ErrorText", "That PIN is easy to guess. Choose another one."),
    "pin-wrong": QT_TRANSLATE_NOOP("ErrorText", "That PIN does not fit. Try again."),
    "post-code-form": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The post code {given} cannot be part of a record number. Use digits, for example 07.",
    ),
    "print-failed": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The printer took no pages, so nothing counts as issued. Check the printer and try again.",
    ),
    "reason-missing": QT_TRANSLATE_NOOP("ErrorText", "A reason is needed. Write one sentence."),
    "record-changed": QT_TRANSLATE_NOOP(
        "ErrorText", "{number} was changed meanwhile. Read it again, then decide."
    ),
    "record-conflict": QT_TRANSLATE_NOOP(
        "ErrorText", "Two versions of this record stand side by side. Resolve them first."
    ),
    "record-incomplete": QT_TRANSLATE_NOOP("ErrorText", "Fill in {field} first, or save a draft."),
    "record-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no record {id} on this laptop. Check the number."
    ),
    "recovery-code-form": QT_TRANSLATE_NOOP(
        "ErrorText", "A recovery code has 25 letters and digits. Copy it from the paper again."
    ),
    "report-crashed": QT_TRANSLATE_NOOP(
        "ErrorText", "The report could not be made. Try again; the records are safe."
    ),
    "report-number-template": QT_TRANSLATE_NOOP(
        "ErrorText",
        "'{value}' gives no numbers. Use {{number}} once, and of {places} what is needed.",
    ),
    "restore-unfinished": QT_TRANSLATE_NOOP(
        "ErrorText",
        "A restore was interrupted and could not be finished ({reason}). Free some space and "
        "start again.",
    ),
    "revision-damaged": QT_TRANSLATE_NOOP(
        "ErrorText", "A revision cannot be read ({reason}). It is kept aside; restore a backup."
    ),
    "revision-not-found": QT_TRANSLATE_NOOP(
        "ErrorText",
        "Revision {id} is not on this laptop. Restore a backup or wait for it to arrive.",
    ),
    "right-missing": QT_TRANSLATE_NOOP(
        "ErrorText", "The role {roles} may not do this. Ask an officer who may."
    ),
    "second-folder-absent": QT_TRANSLATE_NOOP(
        "ErrorText", "The backup was made, but {folder} is not there for a second one. Connect it."
    ),
    "second-folder-inside": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{folder} lies in the data folder and would be lost with it. Choose another disk.",
    ),
    "secret-differs": QT_TRANSLATE_NOOP("ErrorText", "The two passphrases differ. Type it again."),
    "secret-empty": QT_TRANSLATE_NOOP("ErrorText", "The passphrase is empty. Type it."),
    "secret-wait": QT_TRANSLATE_NOOP("ErrorText", "Wait {seconds} seconds, then try again."),
    "secret-wrong": QT_TRANSLATE_NOOP(
        "ErrorText", "That does not fit. Try again, or have a supervisor renew your access."
    ),
    "signature-invalid": QT_TRANSLATE_NOOP(
        "ErrorText", "The signature does not fit. The text is shown but does not count."
    ),
    "state-forbids": QT_TRANSLATE_NOOP("ErrorText", "Not possible while the record is: {state}."),
    "store-damaged": QT_TRANSLATE_NOOP(
        "ErrorText", "The database is damaged ({reason}); nothing was deleted. Restore {backup_at}."
    ),
    "store-damaged-alone": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database is damaged ({reason}), with no backup in {folder}. Look on another.",
    ),
    "store-exists": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file} is already there and was not touched. Open it or choose another folder.",
    ),
    "store-failed": QT_TRANSLATE_NOOP(
        "ErrorText", "The database could not be used ({reason}). Check the disk and try again."
    ),
    "store-locked": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database is busy. Nothing was lost; close other copies of the program and try again.",
    ),
    "store-missing": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is missing. Connect the disk or restore a backup; no new one was made."
    ),
    "store-newer": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file} was written by a newer program (form {found}, known {known}). Update Brata.",
    ),
    "store-read-only": QT_TRANSLATE_NOOP(
        "ErrorText", "The database cannot be written ({reason}). Check the rights of its folder."
    ),
    "store-unreadable": QT_TRANSLATE_NOOP(
        "ErrorText",
        "The database cannot be read ({reason}). Restore a backup; nothing was deleted.",
    ),
    "store-unsound": QT_TRANSLATE_NOOP(
        "ErrorText", "The database has {count} problems. Make no more records and restore a backup."
    ),
    "text-unclear": QT_TRANSLATE_NOOP(
        "ErrorText", "'{text}' cannot be understood as {expected}. For example {example}."
    ),
    "unit-key-missing": QT_TRANSLATE_NOOP(
        "ErrorText", "Only an officer who holds the unit key may do this. Ask the administrator."
    ),
    "view-without-name": QT_TRANSLATE_NOOP("ErrorText", "The view has no name. Type one."),
    "working-copy-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no open form {id}. It was saved or discarded."
    ),
    "year-out-of-range": QT_TRANSLATE_NOOP(
        "ErrorText", "The year {year} is not between {first} and {last}. Correct the date."
    ),
}
