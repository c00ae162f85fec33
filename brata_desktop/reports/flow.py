"""From blocks to pages: where each line stands and where a page ends."""

from brata_desktop.reports.blocks import (
    CENTRED,
    NOTE,
    STRONG,
    Block,
    Facts,
    Heading,
    Letterhead,
    Paragraph,
    PhotoSheet,
    Sheet,
    SignatureBlock,
    Table,
    Together,
)
from brata_desktop.reports.letterhead import place_letterhead
from brata_desktop.reports.page import Page, PageFrame
from brata_desktop.reports.photo_sheet import place_photos
from brata_desktop.reports.signature import place_signature
from brata_desktop.reports.sink import Sink
from brata_desktop.reports.table_flow import least_height, place_table
from brata_desktop.reports.typeface import BOLD, REGULAR, typeface

BODY_SIZE = 10.0
NOTE_SIZE = 8.0
LEADING = 1.25
"""Height of a line, per point of size."""
HEADING_GAP = 8.0
GAP = 4.0
LEAST_COMPANY = 40.0
FACT_LABEL_WIDTH = 92.0
HEADING_SIZES = {1: 10.5, 2: 10.0, 3: 10.0}


def lay_out(sheet: Sheet) -> tuple[list[Page], tuple[str, ...]]:
    """Return the pages of a document without their margins, and the letters without a glyph."""
    sink = Sink(PageFrame.of_paper(sheet.paper))
    _place_all(sink, sheet.blocks)
    if sink.missing:
        _place_paragraph(sink, Paragraph(_missing_note(sink.missing), NOTE))
    return sink.pages, tuple(sorted(sink.missing))


def _missing_note(missing: set[str]) -> str:
    codes = ", ".join(f"U+{ord(char):04X}" for char in sorted(missing))
    return f"Huruf yang tidak dapat dicetak ditulis dengan kodenya: {codes}."


def _place_all(sink: Sink, blocks: tuple[Block, ...]) -> None:
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            sink.need(_height_with_company(sink, blocks[index:]))
        _place(sink, block)


def _height_with_company(sink: Sink, blocks: tuple[Block, ...]) -> float:
    """Return what a heading and the begin of its section take: it never stands alone."""
    height = 0.0
    for block in blocks:
        if isinstance(block, Heading):
            height += HEADING_GAP + 2 * BODY_SIZE * LEADING
        elif isinstance(block, Table):
            return height + least_height(sink, block)
        else:
            return height + LEAST_COMPANY
    return height


def _place_together(sink: Sink, together: Together) -> None:
    trial = Sink(sink.frame)
    _place_all(trial, together.blocks)
    is_one_page = len(trial.pages) == 1
    sink.need((trial.frame.top - trial.y + HEADING_GAP) if is_one_page else 0.0)
    _place_all(sink, together.blocks)


def _place(sink: Sink, block: Block) -> None:
    match block:
        case Letterhead():
            place_letterhead(sink, block)
        case Heading():
            _place_heading(sink, block)
        case Together():
            _place_together(sink, block)
        case Paragraph():
            _place_paragraph(sink, block)
        case Table():
            place_table(sink, block)
        case Facts():
            _place_facts(sink, block)
        case SignatureBlock():
            place_signature(sink, block)
        case PhotoSheet():
            place_photos(sink, block)


def _place_heading(sink: Sink, heading: Heading) -> None:
    size = HEADING_SIZES[heading.level]
    lines = typeface(BOLD).wrap(sink.text(heading.text), size, sink.frame.text_width)
    leading = size * LEADING
    sink.skip(HEADING_GAP if heading.level == 1 else GAP)
    for line in lines:
        sink.line(sink.frame.left, line, BOLD, size, leading)
    sink.skip(1.5)


def _place_paragraph(sink: Sink, paragraph: Paragraph) -> None:
    if paragraph.style == CENTRED:
        _place_centred(sink, paragraph.text)
        return
    size = NOTE_SIZE if paragraph.style == NOTE else BODY_SIZE
    style = BOLD if paragraph.style == STRONG else REGULAR
    for part in sink.text(paragraph.text).split("\n"):
        _place_justified(sink, part, style, size)
    sink.skip(GAP)


def _place_justified(sink: Sink, text: str, style: str, size: float) -> None:
    face = typeface(style)
    lines = face.wrap(text, size, sink.frame.text_width)
    leading = size * LEADING
    if len(lines) > 1:
        sink.need(leading * 2)
    for index, line in enumerate(lines[:-1]):
        if index == len(lines) - 2:
            sink.need(leading * 2)
        gaps = line.count(" ")
        spare = sink.frame.text_width - face.width(line) * size / 1000
        sink.line(sink.frame.left, line, style, size, leading, spare / gaps if gaps else 0.0)
    sink.line(sink.frame.left, lines[-1], style, size, leading)


def _place_centred(sink: Sink, text: str) -> None:
    """Place the title: the first two lines bold, the others plain, all in the middle."""
    for index, line in enumerate(sink.text(text).split("\n")):
        style = BOLD if index < 2 else REGULAR  # noqa: PLR2004 - kind and operation
        for piece in typeface(style).wrap(line, BODY_SIZE, sink.frame.text_width):
            width = typeface(style).width(piece) * BODY_SIZE / 1000
            x = sink.frame.left + (sink.frame.text_width - width) / 2
            sink.line(x, piece, style, BODY_SIZE, BODY_SIZE * LEADING)
    sink.skip(GAP)


def _place_facts(sink: Sink, facts: Facts) -> None:
    face = typeface(REGULAR)
    leading = BODY_SIZE * LEADING
    x = sink.frame.left + FACT_LABEL_WIDTH
    room = sink.frame.right - x - 8
    for label, text in facts.pairs:
        lines = face.wrap(sink.text(text), BODY_SIZE, room)
        labels = face.wrap(sink.text(label), BODY_SIZE, FACT_LABEL_WIDTH - 6)
        sink.need(leading * max(len(labels), min(len(lines), 2)))
        for index in range(max(len(lines), len(labels))):
            if index == len(lines) - 2:
                sink.need(leading * 2)  # the last line of a text never stands alone on a page
            sink.line_parts(
                [
                    (sink.frame.left, labels[index] if index < len(labels) else ""),
                    (x, ":" if index == 0 else ""),
                    (x + 8, lines[index] if index < len(lines) else ""),
                ],
                REGULAR,
                BODY_SIZE,
                leading,
            )
    sink.skip(GAP)
