"""Sheets of paper and what stands on a page, as plain drawing orders."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

CM = 72 / 2.54
"""Points per centimetre."""

PAPER_SIZES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {"A4": (21.0 * CM, 29.7 * CM), "F4": (21.5 * CM, 33.0 * CM)}
)
"""Width and height in points. F4 (folio) is 21.5 x 33 cm in Indonesia (domain facts 6.1)."""

MARGIN_TOP = 2.0 * CM
MARGIN_BOTTOM = 3.0 * CM
MARGIN_LEFT = 2.5 * CM
MARGIN_RIGHT = 1.5 * CM
"""Margins of Perkap 7/2017; the values of Perkap 1/2023 were not found (domain facts 6.1)."""


class PageFrame(NamedTuple):
    """The area of a page that text may use; origin at the bottom left, in points."""

    width: float
    height: float

    @classmethod
    def of_paper(cls, paper: str) -> "PageFrame":
        """Return the frame of `A4` or `F4`; an unknown name is a `KeyError`, our bug."""
        return cls(*PAPER_SIZES[paper])

    @property
    def left(self) -> float:
        """Left edge of the text."""
        return MARGIN_LEFT

    @property
    def right(self) -> float:
        """Right edge of the text."""
        return self.width - MARGIN_RIGHT

    @property
    def top(self) -> float:
        """Upper edge of the text."""
        return self.height - MARGIN_TOP

    @property
    def bottom(self) -> float:
        """Lower edge of the text."""
        return MARGIN_BOTTOM

    @property
    def text_width(self) -> float:
        """Width of the text."""
        return self.right - self.left

    @property
    def text_height(self) -> float:
        """Height of the text."""
        return self.top - self.bottom


TextRun = tuple[float, float, str, float, str, float]
"""x, y of the base line, style, size, text, extra space between words in points."""
Rule = tuple[float, float, float, float, float]
"""x1, y1, x2, y2, line width."""
Shade = tuple[float, float, float, float]
"""x, y, width, height of a grey field."""
Image = tuple[float, float, float, float, bytes]
"""x, y, width, height, file bytes."""


@dataclass(slots=True)
class Page:
    """What is drawn on one page: shades first, then rules, images and text."""

    shades: list[Shade] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    texts: list[TextRun] = field(default_factory=list)
