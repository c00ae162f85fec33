"""The English sentence of every error code: what happened; what to do.

Sorted by code. `{name}` places are filled from the error's parameters.
"""

MESSAGES: dict[str, str] = {
    "document-invalid": "{field}: {reason}; correct the value",
    "file-unreadable": "{file} cannot be read: {reason}; check the path and its permissions",
    "not-author": "only the author may do this; ask {author}",
    "own-record": "nobody reviews their own record; ask another supervisor",
    "reason-missing": "a reason is required; write one sentence",
    "record-conflict": "two versions of this record stand side by side; resolve them first",
    "record-incomplete": "{field} is required to submit; fill it in or save a draft",
    "record-not-found": "no record {id} in this store; check the id or number",
    "revision-damaged": "a revision cannot be read: {reason}; it is kept aside, restore a backup",
    "right-missing": "the role {roles} may not do this; ask an officer who may",
    "signature-invalid": "the signature does not fit; the text is shown but does not count",
    "state-forbids": "not possible while the record is {state}",
    "text-unclear": "'{text}' cannot be understood as {expected}; for example {example}",
}
