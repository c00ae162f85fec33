"""From a sheet to the bytes of a PDF. The same sheet gives the same bytes."""

import io
from dataclasses import dataclass

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from brata_desktop.reports.blocks import Sheet
from brata_desktop.reports.flow import lay_out
from brata_desktop.reports.page import CM, Page, PageFrame
from brata_desktop.reports.pens import Pen, Pens
from brata_desktop.reports.typeface import BOLD, REGULAR, typeface

FOOTER_SIZE = 7.5
FOOTER_TOP = 2.2 * CM
CLASSIFICATION_SIZE = 9.0
SHADE = 0.92
WATERMARK_GREY = 0.88
WATERMARK_SIZE = 90


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF.

    Attributes:
        pdf: Its bytes.
        pages: Number of pages.
        missing: Characters that no font has; they are spelled out on the paper as "[U+0628]",
            and the caller has to say so.
    """

    pdf: bytes
    pages: int
    missing: tuple[str, ...]


def render(sheet: Sheet) -> Rendered:
    """Return the PDF of a sheet."""
    pages, missing = lay_out(sheet)
    frame = PageFrame.of_paper(sheet.paper)
    buffer = io.BytesIO()
    canvas = _canvas(sheet, frame, buffer)
    pens = Pens(canvas)
    for number, page in enumerate(pages, 1):
        _draw_margins(canvas, sheet, frame, f"Halaman {number} dari {len(pages)}")
        _draw_page(canvas, page, pens)
        canvas.showPage()
    canvas.save()
    return Rendered(buffer.getvalue(), len(pages), missing)


def get_ready() -> None:
    """Load the fonts, so that the first report does not wait for them."""
    typeface(REGULAR)
    typeface(BOLD)


def _canvas(sheet: Sheet, frame: PageFrame, buffer: io.BytesIO) -> Canvas:
    # invariant: no clock and no random id in the file, so that a reprint has the same bytes.
    canvas = Canvas(buffer, pagesize=(frame.width, frame.height), invariant=1, lang=sheet.language)
    canvas.setTitle(sheet.title)
    canvas.setAuthor(sheet.author)
    canvas.setCreator("Brata Desktop")
    canvas.setSubject(sheet.classification)
    return canvas


def _draw_margins(canvas: Canvas, sheet: Sheet, frame: PageFrame, page_text: str) -> None:
    if sheet.watermark:
        _draw_watermark(canvas, sheet.watermark, frame)
    if sheet.classification:
        canvas.setFont(typeface(BOLD).name, CLASSIFICATION_SIZE)
        middle = (frame.left + frame.right) / 2
        canvas.drawCentredString(middle, frame.height - 1.2 * CM, sheet.classification)
        canvas.drawCentredString(middle, 0.9 * CM, sheet.classification)
    canvas.setFont(typeface(REGULAR).name, FOOTER_SIZE)
    canvas.setLineWidth(0.4)
    canvas.line(frame.left, FOOTER_TOP, frame.right, FOOTER_TOP)
    for index, line in enumerate(sheet.footer, 1):
        canvas.drawString(frame.left, FOOTER_TOP - index * FOOTER_SIZE * 1.3, line)
    canvas.drawRightString(frame.right, FOOTER_TOP - FOOTER_SIZE * 1.3, page_text)


def _draw_watermark(canvas: Canvas, text: str, frame: PageFrame) -> None:
    canvas.saveState()
    canvas.setFillGray(WATERMARK_GREY)
    canvas.setFont(typeface(BOLD).name, WATERMARK_SIZE)
    canvas.translate(frame.width / 2, frame.height / 2)
    canvas.rotate(52)
    canvas.drawCentredString(0, -WATERMARK_SIZE / 3, text)
    canvas.restoreState()


def _draw_page(canvas: Canvas, page: Page, pens: Pens) -> None:
    if page.shades:
        canvas.setFillGray(SHADE)
        for shade in page.shades:
            canvas.rect(*shade, stroke=0, fill=1)
        canvas.setFillGray(0)
    _draw_rules(canvas, page)
    for x, y, width, height, image in page.images:
        canvas.drawImage(ImageReader(io.BytesIO(image)), x, y, width, height)
    _draw_texts(canvas, page, pens)


def _draw_rules(canvas: Canvas, page: Page) -> None:
    width = 0.0
    for x1, y1, x2, y2, line_width in page.rules:
        if line_width != width:
            canvas.setLineWidth(line_width)
            width = line_width
        canvas.line(x1, y1, x2, y2)


def _draw_texts(canvas: Canvas, page: Page, pens: Pens) -> None:
    """Write the page's text as one text object; measured eight times as fast as line by line."""
    orders = ["BT"]
    font: tuple[str, float] | None = None
    stretch = 0.0
    for x, y, style, size, words, extra in page.texts:
        pen = pens[style]
        shown = words.translate(pen)
        if pen.is_split(words):
            _draw_split(canvas, pen, (x, y, size, words))
            continue
        if (style, size) != font:
            orders.append(f"{pen.resource} {size:g} Tf")
            font = (style, size)
        if extra != stretch:
            orders.append(f"{extra:.4f} Tw")
            stretch = extra
        orders.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({shown}) Tj")
    orders.append("0 Tw ET")
    canvas.addLiteral("\n".join(orders))


def _draw_split(canvas: Canvas, pen: Pen, run: tuple[float, float, float, str]) -> None:
    x, y, size, words = run
    canvas.setFont(pen.name, size)
    canvas.drawString(x, y, words)
