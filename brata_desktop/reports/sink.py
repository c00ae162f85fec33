"""The pen on the page: takes lines from above and begins a page when one is full."""

from brata_desktop.reports.page import Page, PageFrame
from brata_desktop.reports.typeface import REGULAR, printable, spelled_out, typeface


class Sink:
    """Places lines one under the other over as many pages as needed.

    Attributes:
        frame: The text area.
        pages: Pages so far; the last is the current one.
        y: Lower edge of what stands on the page, in points from the bottom.
        missing: Characters that no glyph exists for, met so far.
    """

    def __init__(self, frame: PageFrame) -> None:
        self.frame = frame
        self.pages: list[Page] = [Page()]
        self.y = frame.top
        self.missing: set[str] = set()

    @property
    def page(self) -> Page:
        """The current page."""
        return self.pages[-1]

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on the current page yet."""
        return self.y >= self.frame.top

    def new_page(self) -> None:
        """Begin the next page."""
        self.pages.append(Page())
        self.y = self.frame.top

    def need(self, height: float) -> bool:
        """Begin a page unless `height` points are left; tell whether one was begun."""
        if self.y - height >= self.frame.bottom or self.is_fresh:
            return False
        self.new_page()
        return True

    def skip(self, height: float) -> None:
        """Leave space, but never at the head of a page."""
        if not self.is_fresh:
            self.y -= height

    def text(self, text: str) -> str:
        """Return a text as it can be printed; what has no glyph is spelled out and noted."""
        clean = printable(text)
        if clean.isascii():
            return clean
        missing = typeface(REGULAR).lacks(clean) - {"\n"}
        if not missing:
            return clean
        self.missing |= missing
        return spelled_out(clean, missing)

    def line(
        self, x: float, text: str, style: str, size: float, leading: float, stretch: float = 0.0
    ) -> None:
        """Place one line at `x`; `stretch` points are added to each space."""
        self.need(leading)
        self.y -= leading
        if text:
            self.page.texts.append((x, self.y + leading * 0.24, style, size, text, stretch))

    def line_parts(
        self, parts: list[tuple[float, str]], style: str, size: float, leading: float
    ) -> None:
        """Place several texts on one line."""
        self.need(leading)
        self.y -= leading
        base = self.y + leading * 0.24
        self.page.texts.extend((x, base, style, size, text, 0.0) for x, text in parts if text)
