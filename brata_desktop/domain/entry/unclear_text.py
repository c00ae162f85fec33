"""Text that was typed into a field and is not understood: kept in the remarks, never dropped."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from brata_desktop.domain.document import Common

DocumentT = TypeVar("DocumentT", bound=Common)


def with_unclear(document: DocumentT, unclear: Mapping[str, str]) -> DocumentT:
    """Return the document with each text as a line of its remarks: "Bilamana: jam sekian".

    Args:
        document: What was understood.
        unclear: What was not, by the name of its field.
    """
    lines = [f"{name}: {text}" for name, text in unclear.items() if text]
    if not lines:
        return document
    kept = [document.remarks] if document.remarks else []
    return replace(document, remarks="\n".join([*kept, *lines]))
