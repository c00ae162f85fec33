"""Tables: rows of wrapped cells over pages, the head repeated.

Rows stay whole; only one that is higher than a page is cut, between lines. Where pages break is
compared with ReportLab's LongTable in a test.
"""

from collections.abc import Sequence
from typing import NamedTuple

from brata_desktop.reports.blocks import CENTRED, LEFT, Table
from brata_desktop.reports.sink import Sink
from brata_desktop.reports.typeface import BOLD, REGULAR, Typeface, typeface

CELL_SIZE = 8.0
CELL_LEADING = 9.6
PAD_X = 3.0
PAD_Y = 2.5
BASE_LINE = 0.76
"""Base line of a cell's line from its top, per point of leading."""
RULE = 0.4
KEPT_ROWS = 16
"""A table that ends in a total stays on one page up to this many rows."""

Lines = list[str]


class Grid(NamedTuple):
    """Left edges and widths of the columns of a table."""

    edges: tuple[float, ...]
    aligns: tuple[str, ...]

    @property
    def left(self) -> float:
        """Left edge of the table."""
        return self.edges[0]

    @property
    def right(self) -> float:
        """Right edge of the table."""
        return self.edges[-1]


def place_table(sink: Sink, table: Table) -> None:
    """Place a table below what stands on the page."""
    grid = make_grid(sink, table)
    head = wrap_row(sink, grid, tuple(column.title for column in table.columns), typeface(BOLD))
    sink.skip(2.0)
    sink.need(least_height(sink, table))
    top = _place_head(sink, grid, head)
    for index, row in enumerate(table.rows):
        style = BOLD if index in table.strong else REGULAR
        cells = wrap_row(sink, grid, row, typeface(style))
        top = _place_row(sink, grid, head, cells, style, top)
    _close(sink, grid, top)
    sink.skip(4.0)


def least_height(sink: Sink, table: Table) -> float:
    """Return the height that has to fit at once: head and first row, or all of a total table."""
    grid = make_grid(sink, table)
    head = wrap_row(sink, grid, tuple(c.title for c in table.columns), typeface(BOLD))
    ends_in_total = len(table.rows) - 1 in table.strong and len(table.rows) <= KEPT_ROWS
    rows = table.rows if ends_in_total else table.rows[:1]
    # Bold is the wider style, so the height is never underestimated.
    heights = [row_height(wrap_row(sink, grid, row, typeface(BOLD))) for row in rows]
    height = row_height(head) + sum(heights)
    return min(height, sink.frame.text_height / 2)


def make_grid(sink: Sink, table: Table) -> Grid:
    """Return the columns' edges, by their shares of the text's width."""
    total = sum(column.share for column in table.columns)
    edges = [sink.frame.left]
    for column in table.columns:
        edges.append(edges[-1] + sink.frame.text_width * column.share / total)
    return Grid(tuple(edges), tuple(column.align for column in table.columns))


def wrap_row(sink: Sink, grid: Grid, row: Sequence[str], face: Typeface) -> list[Lines]:
    """Break each cell of a row into lines."""
    edges = grid.edges
    return [
        face.wrap(sink.text(text), CELL_SIZE, edges[i + 1] - edges[i] - 2 * PAD_X)
        for i, text in enumerate(row)
    ]


def row_height(cells: list[Lines]) -> float:
    """Return the height of a row of wrapped cells in points."""
    return max((len(lines) for lines in cells), default=0) * CELL_LEADING + 2 * PAD_Y


def _place_head(sink: Sink, grid: Grid, head: list[Lines]) -> float:
    """Place the head and return the upper edge of the table on this page."""
    top = sink.y
    height = row_height(head)
    sink.page.shades.append((grid.left, top - height, grid.right - grid.left, height))
    sink.page.rules.append((grid.left, top, grid.right, top, RULE))
    _place_cells(sink, grid, head, BOLD)
    return top


def _place_row(
    sink: Sink, grid: Grid, head: list[Lines], cells: list[Lines], style: str, top: float
) -> float:
    """Place a row, on the next page when it does not fit; return the table's upper edge."""
    rest = cells
    while True:
        height = row_height(rest)
        if sink.y - height >= sink.frame.bottom:
            _place_cells(sink, grid, rest, style)
            return top
        whole_page = sink.frame.text_height - row_height(head)
        if height > whole_page:
            fitting, rest = _cut(rest, sink.y - sink.frame.bottom)
            if fitting:
                _place_cells(sink, grid, fitting, style)
        _close(sink, grid, top)
        sink.new_page()
        top = _place_head(sink, grid, head)


def _cut(cells: list[Lines], room: float) -> tuple[list[Lines], list[Lines]]:
    count = int((room - 2 * PAD_Y) / CELL_LEADING)
    if count < 1:
        return [], cells
    return [lines[:count] for lines in cells], [lines[count:] for lines in cells]


def _place_cells(sink: Sink, grid: Grid, cells: list[Lines], style: str) -> None:
    top = sink.y - PAD_Y
    add = sink.page.texts.append
    face = typeface(style)
    for index, lines in enumerate(cells):
        align = grid.aligns[index]
        left, right = grid.edges[index] + PAD_X, grid.edges[index + 1] - PAD_X
        y = top - CELL_LEADING * BASE_LINE
        for line in lines:
            x = left if align == LEFT else _aligned(face, line, left, right, align)
            if line:
                add((x, y, style, CELL_SIZE, line, 0.0))
            y -= CELL_LEADING
    sink.y -= row_height(cells)
    sink.page.rules.append((grid.left, sink.y, grid.right, sink.y, RULE))


def _aligned(face: Typeface, line: str, left: float, right: float, align: str) -> float:
    width = face.width(line) * CELL_SIZE / 1000
    return (left + right - width) / 2 if align == CENTRED else right - width


def _close(sink: Sink, grid: Grid, top: float) -> None:
    """Draw the vertical rules of the table's part on this page."""
    sink.page.rules.extend((x, top, x, sink.y, RULE) for x in grid.edges)
