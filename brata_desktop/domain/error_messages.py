"""The English sentence of every error code: what happened; what to do.

Sorted by code. `{name}` places are filled from the error's parameters.
"""

MESSAGES: dict[str, str] = {
    "attachment-empty": "{file} is empty; choose another file",
    "attachment-not-found": "no attachment {id} in this store; it may still be on another laptop",
    "attachment-too-large": (
        "{file}: larger than {allowed_mib} MiB; make the picture smaller or split the file"
    ),
    "attachment-twice": "{file} is attached to this record already",
    "backup-damaged": "the backup {file} is not sound ({reason}); choose another one",
    "backup-failed": "no backup was made ({reason}), older ones are untouched; try another disk",
    "backup-not-found": "no backup at {file}; choose a folder that ends in .brata",
    "carrier-missing": "say who takes the stick along: a name and a rank",
    "catalogue-area-parent": (
        "{file}, line {line}, column {column}: '{value}' is not the beginning of the "
        "code '{child}'; write the code of the area above"
    ),
    "catalogue-bad-choice": (
        "{file}, line {line}, column {column}: '{value}' is not one of {allowed}; "
        "choose one of them"
    ),
    "catalogue-bad-code": (
        "{file}, line {line}, column {column}: '{value}' is not a code; use capitals, "
        "digits, dot, dash and underscore"
    ),
    "catalogue-bad-date": (
        "{file}, line {line}, column {column}: '{value}' is not a date; write it as 2024-02-14"
    ),
    "catalogue-bad-number": (
        "{file}, line {line}, column {column}: '{value}' is not a whole number from 0 "
        "to 99999; correct it"
    ),
    "catalogue-column-twice": (
        "{file}, line {line}, column {column}: the column is there twice; remove one of them"
    ),
    "catalogue-date-order": (
        "{file}, line {line}, column {column}: '{value}' is before the start {start}; "
        "correct one of the dates"
    ),
    "catalogue-duplicate-code": (
        "{file}, line {line}, column {column}: '{value}' is already on line "
        "{first_line}; remove one or change its code"
    ),
    "catalogue-empty-value": (
        "{file}, line {line}, column {column}: a value is required; fill it in"
    ),
    "catalogue-file-missing": (
        "{file}, line 1: the file is missing; install the program again or put the file back"
    ),
    "catalogue-loop": (
        "{file}, line {line}, column {column}: '{value}' lies below this unit itself; "
        "name the unit above"
    ),
    "catalogue-missing-column": (
        "{file}, line {line}, column {column}: the column is missing; add it to the first line"
    ),
    "catalogue-not-csv": (
        "{file}, line {line}: this is not CSV ({reason}); check the quotation marks"
    ),
    "catalogue-not-utf8": "{file}, line {line}: not UTF-8 text; save the file as CSV UTF-8",
    "catalogue-reserved-code": (
        "{file}, line {line}, column {column}: '{value}' has a meaning of its own in "
        "the program; choose another code"
    ),
    "catalogue-row-width": (
        "{file}, line {line}, column {column}: {found} cells where the first line has "
        "{expected}; check commas and quotation marks"
    ),
    "catalogue-too-long": (
        "{file}, line {line}, column {column}: {found} characters where {allowed} fit; "
        "shorten the line"
    ),
    "catalogue-unknown-column": (
        "{file}, line {line}, column {column}: no such column; use {allowed}"
    ),
    "catalogue-unknown-file": "{file}: not a file of the catalogue; use one of {allowed}",
    "catalogue-unknown-reference": (
        "{file}, line {line}, column {column}: '{value}' is not known; add it to its "
        "own file or correct the code"
    ),
    "code-unknown": "{field}: no code {given}; known are {known}",
    "copy-damaged": "the copy {file} is not sound ({reason}) and was removed; try another disk",
    "decision-incomplete": "versions of {number} differ in more fields; decide about each first",
    "disk-full": "the disk is full, nothing was lost; free some space and try again",
    "disk-low": (
        "the disk of this laptop is nearly full; recording goes on, what comes from the centre "
        "waits until there is room"
    ),
    "document-invalid": "{field}: {reason}; correct the value",
    "edition-not-found": "no issued report {id} in this store; reload the list",
    "enrol-code-needed": (
        "the code of the hub's key has to be compared with the Polda by telephone: {found}; "
        "accept again with --code, or --yes when it was compared"
    ),
    "enrol-code-wrong": (
        "the code is not that of the hub's key; ask the Polda again and do not accept this file"
    ),
    "enrol-device": (
        "this answer is for another laptop, or for keys that this one does not have; make a "
        "new request here"
    ),
    "enrol-file": "this is no enrolment file of Brata ({reason}); have it made again",
    "enrol-operation": (
        "this answer is for the operation {found}, this laptop records {known}; ask for the "
        "right file"
    ),
    "field-out-of-range": "{field} must be {allowed}; correct the number",
    "field-wrong-type": "{field} must be {expected}; correct the value",
    "file-unreadable": "{file} cannot be read: {reason}; check the path and its permissions",
    "file-unwritable": "{file} cannot be written: {reason}; check the rights of its folder",
    "finding-date-impossible": "the date '{text}' does not exist; compare it with the source",
    "finding-exercise": "'{word}': it may have been an exercise; check it",
    "finding-total": "'{text}': the parts add up to {sum}, not {total}; compare it with the source",
    "finding-weekday": "'{text}' is a {weekday}; compare it with the source",
    "folder-in-use": (
        "the data folder {folder} is open in another window or verb; close it and try again"
    ),
    "folder-taken": (
        "a restore or an update of the store is under way in {folder}; wait for it and try again"
    ),
    "hub-busy": "the centre is busy; it is tried again by itself",
    "hub-certificate": (
        "the certificate of the centre is not the one that this laptop trusts ({reason}); ask the "
        "administrator"
    ),
    "hub-full": (
        "the disk of the centre is full; everything stays here and is tried again by itself, "
        "tell the administrator"
    ),
    "hub-line-closed": (
        "this line is not for this laptop; ask the administrator which posts it reads"
    ),
    "hub-password": (
        "the centre asks this laptop for a password, which it has none of; recording goes on, the "
        "administrator lets laptops in by certificate in pg_hba.conf"
    ),
    "hub-revoked": (
        "this laptop is not enrolled at the centre, or was revoked; recording goes on, ask "
        "the administrator"
    ),
    "hub-stalled": "the link stands still; it is tried again by itself",
    "hub-unreachable": "the centre cannot be reached ({reason}); it is tried again by itself",
    "hub-version": "this PostgreSQL is too old ({found}); version 15 or later is needed",
    "import-already": "already imported as {number}; nothing to do",
    "import-cell-error": (
        "column {column}: the cell holds the error {value}; put the value itself there"
    ),
    "import-column-twice": "{file}: the column {column} is there twice; remove one of them",
    "import-empty": "{file}: there is nothing to import; the first line names the columns",
    "import-field-twice": "{field} is there twice; remove one of them",
    "import-file-too-large": "{file}: larger than {allowed} MB; split it",
    "import-format-unknown": (
        "{file}: only .jsonl, .csv and .xlsx can be imported; save it as one of them"
    ),
    "import-formula": "column {column}: the cell holds a formula; put the value itself there",
    "import-map-invalid": (
        '{file}: the column map cannot be used ({reason}); write lines as "Kolom" = "field"'
    ),
    "import-not-csv": "this line is not CSV ({reason}); check the quotation marks",
    "import-not-json": "this line is not JSON ({reason}); write one object a line",
    "import-not-object": "this line is not a JSON object; write one object a line",
    "import-not-utf8": "this line is not UTF-8 text; save the file as UTF-8",
    "import-not-xlsx": "{file}: not a workbook that can be read ({reason}); save it as .xlsx again",
    "import-row-too-long": "longer than {allowed} characters; shorten it or split the row",
    "import-rows-rejected": "{count} rows were rejected; correct them and import the file again",
    "import-row-width": (
        "{found} cells where the first line has {expected}; check delimiters and quotation marks"
    ),
    "import-too-deep": "{field}: nested deeper than {allowed}; write it flat",
    "import-too-many-columns": "more than {allowed} columns; remove those that are not needed",
    "keyring-missing": (
        "the keyring of this account does not hold the key; use a passphrase, or have a "
        "supervisor renew your access"
    ),
    "keys-damaged": "{file} and its copy are damaged; put back keys.json from a backup",
    "keys-exist": "{file} is already there and was not touched; unlock it or choose another folder",
    "keys-foreign": "these keys belong to another store; unlock this one",
    "keys-missing": (
        "{file} is missing; put it back from a backup, the store cannot open without it"
    ),
    "keys-newer": (
        "the keys were written by a newer program (format {found}, known {known}); update Brata"
    ),
    "kind-foreign": "a record keeps its kind; this text is shown but does not count",
    "kind-unknown": "kind {kind} is not known; use one of {kinds}",
    "last-administrator": "this is the last administrator; appoint another one first",
    "letterhead-form": (
        "a letterhead has up to {lines} lines of at most {width} characters; shorten it"
    ),
    "line-too-long": "{field}: one line of at most {allowed} characters; shorten it",
    "link-certificate-ended": (
        "this laptop's certificate for the link has ended; recording goes on, make a new "
        "enrolment request and have it answered"
    ),
    "link-key-damaged": (
        "the key of the link {file} is damaged or not here; make a new enrolment request"
    ),
    "memory-low": "not enough free memory ({needed_mib} MiB); close other programs and try again",
    "not-author": "only the author may do this; ask {author}",
    "nrp-form": "an NRP has 8 digits, a NIP 18; correct it",
    "officer-active": "{officer} is not retired; renew the access instead",
    "officer-not-found": "no officer {id} here; see the list of officers",
    "officer-unknown": "you are not appointed in this store; ask the administrator",
    "officer-without-name": "an officer needs a name; type it without the rank",
    "officer-without-role": "an officer needs at least one role; choose one",
    "operation-day-form": "a day of the operation is a whole number from 1 to 999; correct it",
    "own-record": "nobody reviews their own record; ask another supervisor",
    "packet-content": (
        "this packet is not as the program writes it ({reason}); nothing was taken, have it "
        "written again"
    ),
    "packet-cut": "{file} is cut short and nothing of it can be read; have it written again",
    "packet-damaged": (
        "{file} was changed after it was written; nothing was taken, have it written again"
    ),
    "packet-exists": "{file} is already there and was not touched; choose another name or folder",
    "packet-form": "{file} is no packet of Brata; choose a file that ends in .sync",
    "packet-line-foreign": "this post is not read on this laptop; nothing to do here",
    "packet-name": (
        "{file}: a packet's name ends in .sync; give a folder that is there, or such a name"
    ),
    "packet-newer": (
        "this packet was written by a newer program (format {found}, known {known}); update Brata"
    ),
    "packet-nothing": "nothing waits to be carried; everything that was recorded is received",
    "packet-operation": (
        "this packet belongs to the operation {found}, this laptop records {known}; nothing "
        "was taken, check whose stick this is"
    ),
    "packet-post-unknown": (
        "no laptop of {post} is known below this desk; read its packet first or ask the "
        "administrator"
    ),
    "packet-revoked": (
        "the laptop {label} was revoked; nothing was taken, hand the stick to the administrator"
    ),
    "packet-signer": (
        "this packet was written by a laptop that is not enrolled, or not for that post; "
        "nothing was taken, ask whose stick this is"
    ),
    "packet-too-large": (
        "this packet holds more than {allowed} revisions; nothing was taken, have it written "
        "in parts"
    ),
    "packet-unsound": (
        "{file}: the stick gave back something else than was written to it; use another stick"
    ),
    "passphrase-obvious": (
        "that is easy to guess; use four or more words that do not belong together"
    ),
    "passphrase-too-short": "too short; use at least {shortest} characters, for example four words",
    "pdf-damaged": "{file} was not written correctly; try again or choose another folder",
    "pdf-locked": "{file} is open in another program or write-protected; close it and try again",
    "pdf-unwritable": "{file} could not be written: {reason}; choose another folder",
    "period-not-begun": "the period begins on {since}; name the deputy on that day",
    "period-over": "the period is over or ends before it begins; correct the dates",
    "photo-unreadable": "the picture '{photo}' cannot be read; attach it again as JPEG or PNG",
    "pin-form": "a PIN has {digits} digits; type digits only",
    "pin-not-enough": "the PIN opens only what is running; type the passphrase",
    "pin-obvious": "that PIN is easy to guess; choose another one",
    "pin-wrong": "the PIN is not right; try again",
    "post-code-form": (
        "the post code {given} cannot be part of a record number; use digits, for example 07"
    ),
    "polling-coordinate": (
        "{file}, line {line}, column {column}: '{value}' is no place in Indonesia; write degrees, "
        "for example -3.3446 and 114.6130"
    ),
    "polling-days": (
        "{file}, line {line}, column {column}: '{value}' is no number of days; write for "
        "example 2 or 2.5"
    ),
    "polling-number": (
        "{file}, line {line}, column {column}: '{value}' is no TPS number; write 1 to 999"
    ),
    "polling-too-many": "{file}: more than {allowed} lines; split it",
    "polling-village": (
        "{file}, line {line}, column {column}: '{value}' is no village, or several have that "
        "name; write its code, for example 63.71.01.1002"
    ),
    "polling-village-differs": (
        "{file}, line {line}, column {column}: '{value}' is not the village of the code, which is "
        "{found}; correct one of them"
    ),
    "print-failed": "the printer took no pages, nothing counts as issued; check it and try again",
    "reason-missing": "a reason is required; write one sentence",
    "record-changed": "{number} was changed meanwhile; read it again, then decide",
    "record-conflict": "two versions of this record stand side by side; resolve them first",
    "record-incomplete": "{field} is required to submit; fill it in or save a draft",
    "record-not-found": "no record {id} in this store; check the id or number",
    "recovery-code-form": "a recovery code has 25 letters and digits; copy it from the paper again",
    "register-nrp": (
        "{file}, line {line}, column {column}: '{value}' is not an NRP or NIP; write "
        "its digits only"
    ),
    "register-nrp-length": (
        "{file}, line {line}, column {column}: '{value}' has {found} digits; an NRP has "
        "8 and a NIP 18, check it"
    ),
    "register-post-code": (
        "{file}, line {line}, column {column}: '{value}' is not a post code; use up to "
        "four capitals and digits"
    ),
    "register-rank-unknown": (
        "{file}, line {line}, column {column}: '{value}' is not a known rank; check its spelling"
    ),
    "register-row-not-found": "no line {id} in this register; reload the list",
    "report-crashed": "the report could not be made; try again, the records are safe",
    "report-number-template": (
        "'{value}' gives no numbers; use {{number}} once, and of {places} what is needed"
    ),
    "restore-unfinished": (
        "a restore was interrupted and could not be finished ({reason}); free space and start again"
    ),
    "revision-damaged": "a revision cannot be read: {reason}; it is kept aside, restore a backup",
    "revision-not-found": (
        "no revision {id} in this store; restore a backup or wait for it to arrive"
    ),
    "right-missing": "the role {roles} may not do this; ask an officer who may",
    "second-folder-absent": (
        "the backup was made, but {folder} is not there for a second one; connect the disk and "
        "back up again"
    ),
    "second-folder-inside": (
        "{folder} lies in the data folder and would be lost with it; choose one on another disk"
    ),
    "secret-differs": "the two passphrases differ; type it again",
    "secret-empty": "the secret is empty; type the passphrase",
    "secret-not-asked": "there is nobody to ask for the passphrase; give --secret-file FILE or -",
    "secret-wait": "too many wrong tries; wait {seconds} seconds and try again",
    "secret-wrong": "the secret is not right; try again, or have a supervisor renew your access",
    "signature-invalid": "the signature does not fit; the text is shown but does not count",
    "state-forbids": "not possible while the record is {state}",
    "store-damaged": (
        "the database is damaged ({reason}) and nothing was removed; restore the backup of "
        "{backup_at:%d-%m-%Y %H.%M}"
    ),
    "store-damaged-alone": (
        "the database is damaged ({reason}) and nothing was removed; there is no backup in "
        "{folder}, look for one on a second disk"
    ),
    "store-exists": "{file} is already there and was not touched; open it or choose another folder",
    "store-failed": "the database could not be used ({reason}); check the disk and try again",
    "store-locked": (
        "the database is busy, nothing was lost; close other copies of the program and retry"
    ),
    "store-missing": "{file} is missing; connect the disk or restore a backup, no new one was made",
    "store-newer": (
        "{file} was written by a newer program (schema {found}, known {known}); update Brata"
    ),
    "store-read-only": "the database cannot be written ({reason}); check the rights of its folder",
    "store-unreadable": (
        "the database cannot be read ({reason}); check the secret or restore a backup"
    ),
    "store-unsound": "the store has {count} problems; make no more records and restore a backup",
    "sync-not-enrolled": (
        "this laptop is not enrolled at a hub yet; make a request with `enrol request` and "
        "accept the answer"
    ),
    "text-unclear": "'{text}' cannot be understood as {expected}; for example {example}",
    "unit-key-missing": "only an officer who holds the unit key may do this; ask the administrator",
    "view-without-name": "the view has no name; type one",
    "working-copy-not-found": "no working copy {id}; it was saved or discarded",
    "year-out-of-range": "the year {year} is not between {first} and {last}; correct the date",
}
