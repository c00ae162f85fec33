"""Words as a chat program shows them: one line, and no marks that would change its letters."""

import re

from brata_desktop.domain.narrative_text import sentence_text

NOT_KNOWN = "belum diketahui"
TEXT_LENGTH_MAX = 600
"""Longest point: a chat text is read on a telephone."""

_MARKS = re.compile(r"[*_~`]+")


def chat_words(text: str) -> str:
    """Return the text on one line, without marks that would change the letters of the chat."""
    words = _MARKS.sub("", sentence_text(text))
    if len(words) <= TEXT_LENGTH_MAX:
        return words
    return f"{words[:TEXT_LENGTH_MAX].rsplit(' ', 1)[0]}…"
