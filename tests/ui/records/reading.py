"""What the page of records shows, in the words of a test."""


def titles(page):
    """Return what the rows say: headings whole, records by their titles."""
    model = page.model
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [
        index.data() if model.outline.is_heading(index.row()) else index.siblingAtColumn(2).data()
        for index in rows
    ]


def choose(page, title):
    """Choose the record with a title."""
    page.table.choose_row(titles(page).index(title))
    page._detail_pause.stop()
    page._show_detail()


def chosen(page):
    """Return the title of the chosen record."""
    row = page.table.current()
    return row.title if row else None
