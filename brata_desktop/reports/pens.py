"""Text in a PDF's own code, one pen per font and document.

ReportLab numbers the letters of an embedded font as they are first used and splits each line
again by asking letter by letter. A pen asks once per letter and then translates whole lines.
"""

from typing import TYPE_CHECKING

from brata_desktop.reports.typeface import typeface

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

FIRST_PLAIN, LAST_PLAIN = 32, 126
_ESCAPED = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\"}


class Pen(dict[int, str]):
    """Translates text to the codes of a font's first subset, for `str.translate`.

    Attributes:
        name: Name of the font.
        resource: Name of the first subset in a page's resources.
    """

    def __init__(self, canvas: "Canvas", style: str) -> None:
        super().__init__()
        self.name = typeface(style).name
        self._font = typeface(style).font
        # The document that numbers the letters; ReportLab's text objects reach it the same way.
        self._document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001
        self.resource: str = self._font.getSubsetInternalName(0, self._document)
        self._others: set[str] = set()

    def __missing__(self, code: int) -> str:
        """Number a letter at its first use; one outside of the first subset is remembered."""
        [(subset, encoded)] = self._font.splitString(chr(code), self._document)
        if subset != 0:
            self._others.add(chr(code))
        number = encoded[0]
        plain = chr(number) if FIRST_PLAIN <= number <= LAST_PLAIN else f"\\{number:03o}"
        self[code] = _ESCAPED.get(number, plain)
        return self[code]

    def is_split(self, text: str) -> bool:
        """Tell whether a text needs letters of a second subset (over 220 different letters)."""
        return bool(self._others) and not self._others.isdisjoint(text)


class Pens(dict[str, Pen]):
    """The pens of one document by style, made when first asked for."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__()
        self._canvas = canvas

    def __missing__(self, style: str) -> Pen:
        """Make the pen of a style."""
        self[style] = Pen(self._canvas, style)
        return self[style]
