"""The parts a printed page is composed of, still without any place or font.

Named tuples: the child that draws makes these classes at its start, and a dataclass takes ten
times as long to make.
"""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

BODY = "body"
NOTE = "note"
STRONG = "strong"
CENTRED = "centred"
LEFT = "left"
RIGHT = "right"


class Heading(NamedTuple):
    """Head of a section (level 1) or of a part of it (level 2)."""

    text: str
    level: int = 1


class Paragraph(NamedTuple):
    """Running text in one of the styles above; blank lines part paragraphs."""

    text: str
    style: str = BODY


class Column(NamedTuple):
    """A column of a table.

    Attributes:
        title: Head of the column.
        share: Width relative to the other columns.
        align: `left`, `right` or `centred`.
    """

    title: str
    share: float
    align: str = LEFT


class Table(NamedTuple):
    """A ruled table; its head is repeated on every page.

    Attributes:
        columns: In reading order.
        rows: Texts of the cells.
        strong: Indexes of rows in bold (totals, prominent incidents).
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: frozenset[int] = frozenset()


class Facts(NamedTuple):
    """Label and text in two columns without rules, as the seven answers."""

    pairs: tuple[tuple[str, str], ...]


class Picture(NamedTuple):
    """A picture with its caption, for a photo sheet of two columns."""

    image: bytes
    caption: str


class PhotoSheet(NamedTuple):
    """Pictures on pages of their own."""

    title: str
    pictures: tuple[Picture, ...]


class Letterhead(NamedTuple):
    """The *kop*: lines of the unit and its address."""

    lines: tuple[str, ...]
    address: tuple[str, ...] = ()


class SignatureBlock(NamedTuple):
    """Who signs where and when; the text lines are ready to print.

    Attributes:
        place_and_date: "Dikeluarkan di …" and "pada tanggal …".
        office: "a.n. …" and the lines of the office.
        name: Printed underlined.
        rank_line: "KOMISARIS POLISI NRP 80010001".
    """

    place_and_date: tuple[str, ...]
    office: tuple[str, ...]
    name: str
    rank_line: str


class Together(NamedTuple):
    """Blocks that stay on one page, as the closing sentence and the signature."""

    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Heading | Paragraph | Table | Facts | PhotoSheet | SignatureBlock | Letterhead | Together
)


class Sheet(NamedTuple):
    """A whole document, ready to be laid out.

    Attributes:
        title: Title in the PDF's properties.
        author: Author in the PDF's properties.
        classification: Printed at the top and the bottom of each page; empty prints nothing.
        footer: Left part of the footer (number, edition, time of making).
        blocks: In order.
        paper: `A4` or `F4`.
        watermark: Printed across each page; empty for none.
        language: Language of the text (BCP 47).
    """

    title: str
    author: str
    classification: str
    footer: tuple[str, ...]
    blocks: tuple[Block, ...] = ()
    paper: str = "A4"
    watermark: str = ""
    language: str = "id-ID"


def content_hash(blocks: Iterable[Block]) -> str:
    """Return the SHA-256 of what the blocks say; equal content, equal hash on every machine."""
    digest = hashlib.sha256()
    for part in _said(blocks):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _said(blocks: Iterable[Block]) -> Iterable[bytes]:
    """Yield every block as bytes; `repr` of texts and tuples is exact and fast."""
    for block in blocks:
        match block:
            case Table():
                yield repr((block.columns, block.rows, sorted(block.strong))).encode()
            case Together():
                yield from _said(block.blocks)
            case PhotoSheet():
                yield repr((block.title, [p.caption for p in block.pictures])).encode()
                yield from (picture.image for picture in block.pictures)
            case _:
                yield repr(block).encode()
