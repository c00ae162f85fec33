"""The *kop*: the unit's lines in a block at the top left, closed by a line of its width.

At most three lines in capitals, centred in their block; then the address; the closing line is
as long as the longest line, without a gap (Perkap 1/2023, domain facts 6.1).
"""

from brata_desktop.reports.blocks import Letterhead
from brata_desktop.reports.sink import Sink
from brata_desktop.reports.typeface import REGULAR, typeface

SIZE = 10.0
LEADING = 12.0
MAX_LINES = 3
RULE = 0.8


def place_letterhead(sink: Sink, letterhead: Letterhead) -> None:
    """Place the letterhead at the head of the page."""
    unit = [sink.text(line).upper() for line in letterhead.lines[:MAX_LINES]]
    lines = unit + [sink.text(line) for line in letterhead.address]
    if not lines:
        return
    face = typeface(REGULAR)
    block = max(face.width(line) for line in lines) * SIZE / 1000
    for line in lines:
        width = face.width(line) * SIZE / 1000
        sink.line(sink.frame.left + (block - width) / 2, line, REGULAR, SIZE, LEADING)
    left = sink.frame.left
    sink.page.rules.append((left, sink.y, left + block, sink.y, RULE))
    sink.skip(16.0)
