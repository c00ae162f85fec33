"""The window's sentence of every error code: what happened, then what to do; nobody is blamed.

Sorted by code, with the places of `domain.error_messages`. English is the source, the catalogue
holds the Indonesian sentence. Codes that only the command line can meet are not here.
"""

from brata_desktop.ui.translation import QT_TRANSLATE_NOOP

CONTEXT = "ErrorText"

SENTENCES: dict[str, str] = {
    "attachment-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "Attachment {id} is not on this laptop. It may still be on another one."
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
    "catalogue-area-parent": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not the beginning of code "
        "'{child}'. Write the code of the area above.",
    ),
    "catalogue-bad-choice": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not one of {allowed}. Choose one "
        "of them.",
    ),
    "catalogue-bad-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a code. Use capitals, digits,"
        " dot, dash and underscore.",
    ),
    "catalogue-bad-date": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a date. Write it as 2024-02-14.",
    ),
    "catalogue-bad-number": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a whole number from 0 to "
        "99999. Correct it.",
    ),
    "catalogue-column-twice": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: the column is there twice. Remove one of them.",
    ),
    "catalogue-date-order": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is before the start {start}. Correct"
        " one of the dates.",
    ),
    "catalogue-duplicate-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is already on line {first_line}. "
        "Remove one or change its code.",
    ),
    "catalogue-empty-value": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}, column {column}: a value is needed here. Fill it in."
    ),
    "catalogue-file-missing": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line 1: the file is missing. Install the program again or put the file back.",
    ),
    "catalogue-loop": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' lies below this unit itself. Name "
        "the unit above.",
    ),
    "catalogue-missing-column": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: the column is missing. Add it to the first line.",
    ),
    "catalogue-not-csv": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}: this is not CSV ({reason}). Check the quotation marks."
    ),
    "catalogue-not-utf8": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}: not UTF-8 text. Save the file as CSV UTF-8."
    ),
    "catalogue-reserved-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' has a meaning of its own in the "
        "program. Choose another code.",
    ),
    "catalogue-row-width": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: {found} cells where the first line has "
        "{expected}. Check commas and quotation marks.",
    ),
    "catalogue-too-long": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: {found} characters where {allowed} fit. "
        "Shorten the line.",
    ),
    "catalogue-unknown-column": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}, line {line}, column {column}: there is no such column. Use {allowed}."
    ),
    "catalogue-unknown-file": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is not a file of the catalogue. Use one of {allowed}."
    ),
    "catalogue-unknown-reference": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not known. Add it to its own file"
        " or correct the code.",
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
        "ErrorText", "'{word}' in an incident: it may have been an exercise. Check it."
    ),
    "finding-total": QT_TRANSLATE_NOOP(
        "ErrorText", "'{text}': the parts add up to {sum}, not {total}. Compare it with the source."
    ),
    "finding-weekday": QT_TRANSLATE_NOOP(
        "ErrorText", "'{text}' is a {weekday}. Compare it with the source."
    ),
    "import-already": QT_TRANSLATE_NOOP(
        "ErrorText", "Already imported as {number}. Nothing to do."
    ),
    "import-cell-error": QT_TRANSLATE_NOOP(
        "ErrorText",
        "Column {column}: the cell holds the error {value}. Put the value itself there.",
    ),
    "import-column-twice": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}: the column {column} is there twice. Remove one of them."
    ),
    "import-empty": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}: there is nothing to import. The first line names the columns."
    ),
    "import-field-twice": QT_TRANSLATE_NOOP(
        "ErrorText", "{field} is there twice. Remove one of them."
    ),
    "import-file-too-large": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is larger than {allowed} MB. Split it."
    ),
    "import-format-unknown": QT_TRANSLATE_NOOP(
        "ErrorText", "{file}: only .jsonl, .csv and .xlsx can be imported. Save it as one of them."
    ),
    "import-formula": QT_TRANSLATE_NOOP(
        "ErrorText", "Column {column}: the cell holds a formula. Put the value itself there."
    ),
    "import-map-invalid": QT_TRANSLATE_NOOP(
        "ErrorText",
        '{file}: the column map cannot be used ({reason}). Write lines as "Kolom" = "field".',
    ),
    "import-not-csv": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not CSV ({reason}). Check the quotation marks."
    ),
    "import-not-json": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not JSON ({reason}). Write one object a line."
    ),
    "import-not-object": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not a JSON object. Write one object a line."
    ),
    "import-not-utf8": QT_TRANSLATE_NOOP(
        "ErrorText", "This line is not UTF-8 text. Save the file as UTF-8."
    ),
    "import-not-xlsx": QT_TRANSLATE_NOOP(
        "ErrorText", "{file} is not a workbook that can be read ({reason}). Save it as .xlsx again."
    ),
    "import-row-too-long": QT_TRANSLATE_NOOP(
        "ErrorText", "Longer than {allowed} characters. Shorten it or split the row."
    ),
    "import-row-width": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{found} cells where the first line has {expected}. Check delimiters and quotation marks.",
    ),
    "import-rows-rejected": QT_TRANSLATE_NOOP(
        "ErrorText", "{count} rows were rejected. Correct them and import the file again."
    ),
    "import-too-deep": QT_TRANSLATE_NOOP(
        "ErrorText", "{field}: nested deeper than {allowed}. Write it flat."
    ),
    "import-too-many-columns": QT_TRANSLATE_NOOP(
        "ErrorText", "More than {allowed} columns. Remove those that are not needed."
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
    "kind-not-yet": QT_TRANSLATE_NOOP(
        "ErrorText", "Records of kind {kind} come with a later version. Keep the row for then."
    ),
    "kind-unknown": QT_TRANSLATE_NOOP(
        "ErrorText", "The kind {kind} is not known. Use one of {kinds}."
    ),
    "last-administrator": QT_TRANSLATE_NOOP(
        "ErrorText", "This is the last administrator. Appoint another one first."
    ),
    "memory-low": QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is not enough free memory ({needed_mib} MiB). Close other programs and try again.",
    ),
    "not-author": QT_TRANSLATE_NOOP("ErrorText", "Only the author may do this. Ask {author}."),
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
    "register-nrp": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not an NRP or NIP. Write its "
        "digits only.",
    ),
    "register-nrp-length": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' has {found} digits. An NRP has 8 and"
        " a NIP 18; check it.",
    ),
    "register-post-code": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a post code. Use up to four "
        "capitals and digits.",
    ),
    "register-rank-unknown": QT_TRANSLATE_NOOP(
        "ErrorText",
        "{file}, line {line}, column {column}: '{value}' is not a known rank. Check its spelling.",
    ),
    "register-row-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no line {id} in this register. Load the list again."
    ),
    "report-crashed": QT_TRANSLATE_NOOP(
        "ErrorText", "The report could not be made. Try again; the records are safe."
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
    "working-copy-not-found": QT_TRANSLATE_NOOP(
        "ErrorText", "There is no open form {id}. It was saved or discarded."
    ),
    "year-out-of-range": QT_TRANSLATE_NOOP(
        "ErrorText", "The year {year} is not between {first} and {last}. Correct the date."
    ),
}
