"""The English sentence of every error code: what happened; what to do.

Sorted by code. `{name}` places are filled from the error's parameters.
"""

MESSAGES: dict[str, str] = {
    "disk-full": "the disk is full, {file} was not written; free some space and try again",
    "document-invalid": "{field}: {reason}; correct the value",
    "file-unreadable": "{file} cannot be read: {reason}; check the path and its permissions",
    "not-author": "only the author may do this; ask {author}",
    "own-record": "nobody reviews their own record; ask another supervisor",
    "pdf-damaged": "{file} was not written correctly; try again or choose another folder",
    "pdf-locked": "{file} is open in another program or write-protected; close it and try again",
    "pdf-unwritable": "{file} could not be written: {reason}; choose another folder",
    "photo-unreadable": "the picture '{photo}' cannot be read; attach it again as JPEG or PNG",
    "reason-missing": "a reason is required; write one sentence",
    "record-conflict": "two versions of this record stand side by side; resolve them first",
    "record-incomplete": "{field} is required to submit; fill it in or save a draft",
    "record-not-found": "no record {id} in this store; check the id or number",
    "report-crashed": "the report could not be made; try again, the records are safe",
    "right-missing": "the role {roles} may not do this; ask an officer who may",
    "state-forbids": "not possible while the record is {state}",
    "text-unclear": "'{text}' cannot be understood as {expected}; for example {example}",
}
