"""The signature block at the lower right: place and date, office, name underlined, rank."""

from brata_desktop.reports.blocks import SignatureBlock
from brata_desktop.reports.sink import Sink
from brata_desktop.reports.typeface import BOLD, REGULAR, typeface

SIZE = 10.0
LEADING = 12.5
BLOCK_WIDTH = 265.0
ROOM_TO_SIGN = 48.0
GAP_ABOVE = 14.0


def place_signature(sink: Sink, block: SignatureBlock) -> None:
    """Place the block in one piece; it never parts over two pages."""
    face = typeface(REGULAR)
    office = [
        line for text in block.office for line in face.wrap(sink.text(text), SIZE, BLOCK_WIDTH)
    ]
    count = len(block.place_and_date) + len(office) + 2
    sink.need(GAP_ABOVE + count * LEADING + ROOM_TO_SIGN)
    sink.skip(GAP_ABOVE)
    for line in block.place_and_date:
        _centred(sink, sink.text(line), REGULAR)
    if block.place_and_date:
        sink.skip(4.0)
    for line in office:
        _centred(sink, line, REGULAR)
    sink.skip(ROOM_TO_SIGN)
    _centred(sink, sink.text(block.name), BOLD, is_underlined=True)
    _centred(sink, sink.text(block.rank_line), REGULAR)


def _centred(sink: Sink, text: str, style: str, *, is_underlined: bool = False) -> None:
    width = typeface(style).width(text) * SIZE / 1000
    x = sink.frame.right - BLOCK_WIDTH / 2 - width / 2
    x = min(x, sink.frame.right - width)
    sink.line(x, text, style, SIZE, LEADING)
    if is_underlined and text:
        y = sink.y + LEADING * 0.24 - 1.5
        sink.page.rules.append((x, y, x + width, y, 0.6))
