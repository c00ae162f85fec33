"""A list of names on one line: "Bawaslu, KPU, Satpol PP"."""

import re
from collections.abc import Sequence

_NAME = re.compile(r'\s*(?:"((?:[^"]|"")*)"|([^,;]*))\s*(?:[,;]|$)')


def parse_words(text: str) -> tuple[str, ...]:
    """Return the names of a line, separated by commas or semicolons.

    A name that holds one of them itself stands in quotation marks, doubled inside of it.
    """
    names = []
    for found in _NAME.finditer(text):
        quoted, plain = found.groups()
        names.append(plain.strip() if quoted is None else quoted.replace('""', '"'))
    return tuple(name for name in names if name)


def words_text(names: Sequence[str]) -> str:
    """Return names as one line that `parse_words` reads back."""
    return ", ".join(_quoted(name) if _needs_quotes(name) else name for name in names)


def _needs_quotes(name: str) -> bool:
    return name != name.strip() or any(mark in name for mark in ',;"')


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
