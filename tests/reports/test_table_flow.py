"""Our table painter breaks pages where ReportLab's LongTable does."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import BaseDocTemplate, Frame, LongTable, PageTemplate, TableStyle

from brata_desktop.reports.blocks import Column, Table
from brata_desktop.reports.page import PageFrame
from brata_desktop.reports.sink import Sink
from brata_desktop.reports.table_flow import (
    BASE_LINE,
    CELL_LEADING,
    CELL_SIZE,
    PAD_X,
    PAD_Y,
    make_grid,
    place_table,
    wrap_row,
)
from brata_desktop.reports.typeface import BOLD, REGULAR, typeface

COLUMNS = (Column("No", 0.5, "right"), Column("Uraian", 4.0), Column("Tempat", 2.0))


def our_pages(rows: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    """Return the row numbers (first column) per page of our painter."""
    sink = Sink(PageFrame.of_paper("A4"))
    place_table(sink, Table(COLUMNS, rows))
    edge = make_grid(sink, Table(COLUMNS, rows)).edges[1]
    return [
        [run[4] for run in page.texts if run[0] < edge and run[4] != "No"] for page in sink.pages
    ]


def oracle_pages(rows: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    """Return the same from a LongTable with the same cells, paddings and frame."""
    frame = PageFrame.of_paper("A4")
    sink = Sink(frame)
    grid = make_grid(sink, Table(COLUMNS, rows))
    titles = tuple(column.title for column in COLUMNS)
    wrapped = [wrap_row(sink, grid, titles, typeface(BOLD))]
    wrapped += [wrap_row(sink, grid, row, typeface(REGULAR)) for row in rows]
    cells = [["\n".join(lines) for lines in row] for row in wrapped]
    widths = [b - a for a, b in zip(grid.edges, grid.edges[1:], strict=False)]
    heights = [max(len(lines) for lines in row) * CELL_LEADING + 2 * PAD_Y for row in wrapped]
    table = RecordingTable(cells, colWidths=widths, rowHeights=heights, repeatRows=1)
    table.setStyle(TableStyle([("LEADING", (0, 0), (-1, -1), CELL_LEADING)]))
    pages: list[list[str]] = []
    table.pages = pages
    document = BaseDocTemplate(io.BytesIO(), pagesize=(frame.width, frame.height))
    area = Frame(frame.left, frame.bottom, frame.text_width, frame.text_height, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate(frames=[area])])
    document.build([table])
    return pages


class RecordingTable(LongTable):
    """Notes which rows are drawn together."""

    pages: list[list[str]]

    def _splitRows(self, *args, **kwargs):  # noqa: N802 - ReportLab's name
        parts = super()._splitRows(*args, **kwargs)
        for part in parts:
            part.pages = self.pages
        return parts

    def draw(self):
        self.pages.append([str(row[0]) for row in self._cellvalues[1:]])
        super().draw()


words = st.lists(st.sampled_from(("Kelayan", "aman", "dan", "terkendali", "x" * 90)), max_size=60)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(words, words), min_size=1, max_size=120))
def test_pages_break_where_longtable_breaks(texts):
    rows = tuple((str(n), " ".join(what), " ".join(where)) for n, (what, where) in enumerate(texts))

    assert our_pages(rows) == oracle_pages(rows)


def test_head_is_repeated_on_every_page():
    sink = Sink(PageFrame.of_paper("A4"))
    place_table(sink, Table(COLUMNS, tuple((str(n), "a", "b") for n in range(200))))

    assert len(sink.pages) > 2
    for page in sink.pages:
        assert [run[4] for run in page.texts[:3]] == ["No", "Uraian", "Tempat"]


def test_numbers_end_at_the_right_edge_of_their_column():
    sink = Sink(PageFrame.of_paper("A4"))
    table = Table(COLUMNS, (("7", "a", "b"), ("1234", "a", "b")))
    place_table(sink, table)
    right = make_grid(sink, table).edges[1] - PAD_X
    ends = [
        x + typeface(style).width(text) * size / 1000
        for x, _, style, size, text, _ in sink.page.texts
        if text in {"7", "1234"}
    ]

    assert ends == pytest.approx([right, right])


def test_first_line_stands_at_the_top_of_its_cell():
    sink = Sink(PageFrame.of_paper("A4"))
    place_table(sink, Table(COLUMNS, (("1", "a", "b"),)))
    head = sink.page.texts[0]

    assert head[1] == pytest.approx(sink.frame.top - PAD_Y - CELL_LEADING * BASE_LINE)
    assert head[3] == CELL_SIZE
