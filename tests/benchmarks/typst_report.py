"""A sheet as a Typst document: the same content for the baseline of the benchmark."""

from brata_desktop.reports import blocks

ALIGNS = {"left": "left", "right": "right", "centred": "center"}


def typst_source(sheet: blocks.Sheet) -> str:
    """Return the source of a Typst document that prints what our report prints."""
    footer = _string("\n".join(sheet.footer))
    head = (
        '#set page(paper: "a4", margin: (top: 2cm, bottom: 3cm, left: 2.5cm, right: 1.5cm), '
        f"header: align(center, strong({_string(sheet.classification)})), footer: context "
        f"[#set text(7.5pt); #{footer} #h(1fr) Halaman "
        "#counter(page).display() dari #counter(page).final().first()])\n"
        '#set text(font: "Liberation Sans", size: 10pt, lang: "id")\n#set par(justify: true)\n'
        "#set table(stroke: 0.4pt, inset: (x: 3pt, y: 2.5pt))\n"
    )
    return head + "\n".join(_block(block) for block in sheet.blocks)


def _block(block: blocks.Block) -> str:  # noqa: PLR0911 - one return per kind of block
    match block:
        case blocks.Heading():
            return f'\n#text(weight: "bold")[#{_string(block.text)}]\n'
        case blocks.Paragraph():
            return f"\n#{_string(block.text)}\n"
        case blocks.Facts():
            cells = ", ".join(f"{_string(a)}, {_string(':')}, {_string(b)}" for a, b in block.pairs)
            return f"#grid(columns: (92pt, 8pt, 1fr), row-gutter: 4pt, {cells})"
        case blocks.Table():
            return _table(block)
        case blocks.Letterhead():
            lines = "\n".join((*block.lines, *block.address))
            return f"#block(stroke: (bottom: 0.8pt))[#set align(center); #{_string(lines)}]"
        case blocks.SignatureBlock():
            lines = "\n".join((*block.place_and_date, *block.office, block.name, block.rank_line))
            return f"#align(right)[#{_string(lines)}]"
        case blocks.Together():
            inner = "\n".join(_block(item) for item in block.blocks)
            return f"#block(breakable: false)[{inner}]"
    return ""


def _table(table: blocks.Table) -> str:
    shares = ", ".join(f"{column.share}fr" for column in table.columns)
    aligns = ", ".join(ALIGNS[column.align] for column in table.columns)
    head = ", ".join(f"strong({_string(column.title)})" for column in table.columns)
    rows = []
    for index, row in enumerate(table.rows):
        cells = [_string(cell) for cell in row]
        if index in table.strong:
            cells = [f"strong({cell})" for cell in cells]
        rows.append(", ".join(cells))
    body = ",\n".join(rows)
    return (
        f"#[#set text(8pt); #set par(justify: false)\n#table(columns: ({shares}), "
        f"align: ({aligns}), table.header({head}),\n{body})]"
    )


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
