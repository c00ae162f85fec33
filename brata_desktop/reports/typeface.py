"""Liberation Sans: loaded once, measured without ReportLab's layout engine.

Widths are looked up per character and remembered per word; that is what makes a long report
fast (measured: `tests/benchmarks/bench_report.py`).
"""

import re
import sys
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "Regular"
BOLD = "Bold"
FAMILY = "LiberationSans"

_PLAIN = re.compile(r"[ -~\n]*")
"""Texts of only these characters need no preparation; nearly all are such."""
_CHECKOUT = Path(__file__).resolve().parents[2]


class Typeface:
    """One font file with its measures.

    Attributes:
        name: Name the font is registered under.
        font: ReportLab's font, which numbers the letters of a document.
        ascent: Height above the base line, per point of size.
    """

    def __init__(self, style: str) -> None:
        self.name = f"{FAMILY}-{style}"
        font = TTFont(self.name, str(font_folder() / f"{self.name}.ttf"))
        self.font = font
        pdfmetrics.registerFont(font)
        self._glyphs = font.face.charToGlyph
        self._widths: dict[int, float] = font.face.charWidths
        self._default: float = font.face.defaultWidth
        self._words: dict[str, float] = {}
        self.ascent: float = font.face.ascent / 1000
        self.space = self.width(" ")

    def width(self, text: str) -> float:
        """Return the width of a word or line in thousandths of the size."""
        known = self._words.get(text)
        if known is None:
            get, default = self._widths.get, self._default
            known = float(sum([get(ord(char), default) for char in text]))
            self._words[text] = known
        return known

    def lacks(self, text: str) -> set[str]:
        """Return the characters of a text that the font cannot draw."""
        return {char for char in text if ord(char) not in self._glyphs}

    def wrap(self, text: str, size: float, limit: float) -> list[str]:
        """Break a text into lines of at most `limit` points; its own line breaks stay."""
        room = limit * 1000 / size
        lines: list[str] = []
        for part in text.split("\n"):
            if self.width(part) <= room:
                lines.append(part)
            else:
                lines.extend(self._broken(part, room))
        return lines

    def _broken(self, text: str, room: float) -> Iterable[str]:
        line: list[str] = []
        used = 0.0
        for word in self._fitting(text.split(" "), room):
            width = self.width(word)
            if line and used + self.space + width > room:
                yield " ".join(line)
                line, used = [word], width
            else:
                used += width + (self.space if line else 0.0)
                line.append(word)
        if line:
            yield " ".join(line)

    def _fitting(self, words: Iterable[str], room: float) -> Iterable[str]:
        for word in words:
            if self.width(word) <= room:
                yield word
            else:
                yield from self._pieces(word, room)

    def _pieces(self, word: str, room: float) -> Iterable[str]:
        start, used = 0, 0.0
        for index, char in enumerate(word):
            width = self.width(char)
            if used + width > room and index > start:
                yield word[start:index]
                start, used = index, 0.0
            used += width
        yield word[start:]


@cache
def typeface(style: str) -> Typeface:
    """Return a style of the paper's font, loaded at its first use and never twice."""
    return Typeface(style)


def font_folder() -> Path:
    """Return the folder of the shipped fonts, in a checkout and in a frozen build."""
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen is not None else _CHECKOUT) / "resources" / "fonts"


def printable(text: str) -> str:
    """Return a text as it can be set: composed letters, plain spaces, no control characters."""
    if _PLAIN.fullmatch(text):
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    return "".join(char for char in map(_spaced, composed) if char == "\n" or _is_visible(char))


def spelled_out(text: str, missing: set[str]) -> str:
    """Replace each missing character by its visible code point, "[U+0628]"; never by a box."""
    return "".join(f"[U+{ord(char):04X}]" if char in missing else char for char in text)


def _spaced(char: str) -> str:
    return " " if unicodedata.category(char) == "Zs" else char


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
