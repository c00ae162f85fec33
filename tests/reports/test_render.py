"""The PDF says what the content says, in embedded fonts, and the same again tomorrow."""

import io
import itertools
import subprocess
import sys
import unicodedata
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from brata_desktop.reports.blocks import (
    Facts,
    Heading,
    Paragraph,
    PhotoSheet,
    Picture,
    Sheet,
    Table,
)
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_inputs import DailyInputs, Photo, ReportFlags
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.flow import lay_out
from brata_desktop.reports.page import CM, MARGIN_BOTTOM, MARGIN_LEFT, PageFrame
from brata_desktop.reports.render import Rendered, render
from tests.reports.reading import page_texts, squeezed, words
from tests.reports.samples import incident, sample_inputs


def made(inputs: DailyInputs) -> Rendered:
    return render(daily_sheet(compose_daily(inputs)))


def sheet_of(*texts: str) -> Sheet:
    return Sheet("Judul", "Pembuat", "", (), tuple(Paragraph(text) for text in texts))


def test_same_report_has_the_same_bytes():
    assert made(sample_inputs(10)).pdf == made(sample_inputs(10)).pdf


def test_every_text_of_the_content_can_be_read_from_the_pdf():
    inputs = sample_inputs(12)
    report = compose_daily(inputs)
    read = squeezed("".join(page_texts(made(inputs).pdf)))

    for section in report.sections:
        for block in section.blocks:
            match block:
                case Heading():
                    assert squeezed(block.text) in read
                case Facts():
                    assert all(squeezed(label) in read for label, _ in block.pairs)
                case Table():
                    cells = (cell for row in block.rows for cell in row)
                    lines = (line for cell in cells for line in cell.split("\n"))
                    assert all(word in read for line in lines for word in line.split())


@pytest.mark.parametrize(
    "text",
    [
        "Haji Ma’ruf di Kuala Kapuas – “aman”, 50 % (± 3 m²)",
        "Ḥājī ʿAbdullāh, déwan, Éndang, Ña, ḍalāl, Kandangan œ ß",
        "garis miring \\ kurung ( ) dan (tak tertutup",
        "Ёлка Ωμέγα",
    ],
)
def test_text_is_extracted_equal_to_the_record(text):
    document = render(sheet_of(text))
    read = " ".join(page_texts(document.pdf)[0].split())
    expected = unicodedata.normalize("NFC", text)

    for missing in document.missing:
        expected = expected.replace(missing, f"[U+{ord(missing):04X}]")
    assert squeezed(expected) in squeezed(unicodedata.normalize("NFC", read))


def test_letter_without_a_glyph_is_spelled_out_and_told():
    document = render(sheet_of("Nama: أحمد"))
    text = page_texts(document.pdf)[0]

    assert "[U+0623]" in text
    assert "tidak dapat dicetak" in text
    assert document.missing == tuple(sorted(set("أحمد")))
    assert "\u25a0" not in text
    assert "\ufffd" not in text


latin = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x17F, exclude_categories=("C", "Z")), min_size=1
)


@settings(max_examples=40, deadline=None)
@given(st.lists(latin, min_size=1, max_size=8))
def test_any_latin_words_survive_the_way_through_the_pdf(listed):
    read = squeezed("".join(page_texts(render(sheet_of(" ".join(listed))).pdf)))
    # pdfium gives a soft line break after a hyphen at a line's end no letter of its own.
    expected = squeezed(unicodedata.normalize("NFC", " ".join(listed)))
    plain = expected.replace("-", "")

    assert plain in read.replace("-", "").replace("\ufffe", "").replace("\x02", "")


def test_more_letters_than_one_subset_holds_are_all_there():
    letters = "".join(chr(code) for code in range(0x100, 0x17F))
    greek = "".join(chr(code) for code in range(0x3B1, 0x3CA)) + "".join(
        chr(code) for code in range(0x410, 0x450)
    )
    ascii_letters = "".join(chr(code) for code in range(33, 127))
    parts = [ascii_letters, letters[:60], letters[60:], greek]
    document = render(sheet_of(*parts))
    read = squeezed(page_texts(document.pdf)[0])

    assert not document.missing
    for part in parts:
        assert unicodedata.normalize("NFC", part).replace("-", "") in read.replace("-", "")


@pytest.mark.parametrize(("paper", "size"), [("A4", (21.0, 29.7)), ("F4", (21.5, 33.0))])
def test_pages_have_the_size_of_the_paper(paper, size):
    document = pypdfium2.PdfDocument(made(sample_inputs(1, paper=paper)).pdf)
    width, height = document[0].get_size()

    assert width / CM == pytest.approx(size[0], abs=0.01)
    assert height / CM == pytest.approx(size[1], abs=0.01)


def test_footer_names_number_edition_page_hash_and_classification():
    inputs = sample_inputs(30, flags=ReportFlags(edition=2))
    pages = page_texts(made(inputs).pdf)
    digest = compose_daily(inputs).content_hash

    for number, text in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in text
        assert "R/LAPHAR-105/I/OPS.1.3./2024, edisi 2" in text
        assert digest[:12] in text
        assert text.count("TERBATAS") >= 2


def test_practice_mode_marks_every_page():
    practice = made(sample_inputs(30, flags=ReportFlags(practice=True)))

    assert all("LATIHAN" in text for text in page_texts(practice.pdf))
    assert "LATIHAN" not in words(made(sample_inputs(30)).pdf)


def test_document_properties_are_set():
    document = pypdfium2.PdfDocument(made(sample_inputs(1)).pdf)

    assert document.get_metadata_value("Title") == (
        "Laporan Harian Polresta Banjarmasin 31 Januari 2024"
    )
    assert document.get_metadata_value("Author") == "Polresta Banjarmasin"
    assert b"/Lang (id-ID)" in made(sample_inputs(1)).pdf


def test_fonts_are_embedded():
    pdf = made(sample_inputs(3)).pdf

    assert b"/FontFile2" in pdf
    assert b"/ToUnicode" in pdf
    assert b"+LiberationSans" in pdf


def test_text_stays_inside_the_margins():
    long_word = "a" * 400
    inputs = sample_inputs(3, analysis=f"{long_word} " + "kata " * 900)
    document = pypdfium2.PdfDocument(made(inputs).pdf)

    for page in document:
        text_page = page.get_textpage()
        width, _ = page.get_size()
        for index in range(text_page.count_rects()):
            left, bottom, right, _ = text_page.get_rect(index)
            assert left >= MARGIN_LEFT - 2
            assert right <= width - 1.5 * CM + 2
            assert bottom > 0
    assert pytest.approx(3 * CM) == MARGIN_BOTTOM


def test_signature_never_stands_without_the_closing_sentence():
    for count in range(1, 14):
        pages = page_texts(made(sample_inputs(count)).pdf)
        [signed] = [text for text in pages if "H. SURYADI CONTOH" in text]

        assert "Demikian laporan ini dibuat" in signed


def test_incident_longer_than_a_page_is_printed_whole():
    base = incident(1)
    endless = " ".join(f"kata{n}" for n in range(3000))
    record = replace(base, document=replace(base.document, what=endless))
    read = words(made(sample_inputs(0, records=(record,))).pdf)

    assert [word for word in read if word.startswith("kata")] == endless.split()


def test_photo_sheet_prints_pictures_and_captions(picture):
    photos = tuple(Photo(picture, f"Foto {n}", "K-BJM07-240131-A01") for n in range(5))
    document = made(sample_inputs(1, photos=photos))

    assert "K-BJM07-240131-A01 – Foto 4" in page_texts(document.pdf)[-1]
    assert document.pdf.count(b"/Subtype /Image") >= 1


@pytest.mark.parametrize(("size", "a_page"), [((900, 1200), 4), ((1200, 900), 6)])
def test_photos_are_whole_and_do_not_overlap(size, a_page):
    buffer = io.BytesIO()
    Image.new("RGB", size, (30, 80, 140)).save(buffer, "JPEG")
    pictures = tuple(Picture(buffer.getvalue(), f"Foto {n}") for n in range(a_page + 1))
    pages, _ = lay_out(Sheet("t", "a", "", (), (PhotoSheet("LAMPIRAN", pictures),)))
    boxes = [image[:4] for image in pages[-2].images]
    frame = PageFrame.of_paper("A4")

    assert [len(page.images) for page in pages][-2:] == [a_page, 1]
    for x, y, w, h in boxes:
        assert w / h == pytest.approx(size[0] / size[1])
        assert frame.left <= x <= x + w <= frame.right + 0.01
        assert y >= MARGIN_BOTTOM
    for one, other in itertools.combinations(boxes, 2):
        aside = one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0]
        above = one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1]
        assert aside or above


def test_rendered_pages_are_counted():
    document = made(sample_inputs(200))

    assert document.pages == len(pypdfium2.PdfDocument(document.pdf)) > 5


def test_fonts_are_loaded_once_whatever_comes_first():
    """A second copy of a font would put its subset into a document twice, in every later one."""
    program = (
        "from brata_desktop.reports.blocks import Paragraph, Sheet\n"
        "from brata_desktop.reports.render import render\n"
        "render(Sheet('Judul', '', '', (), (Paragraph('Éé'),)))\n"
    )

    subprocess.run([sys.executable, "-c", program], check=True)


def test_last_line_of_a_text_never_stands_alone_on_a_page():
    text = " ".join(["kata"] * 60)
    for above in range(30, 45):
        filler = tuple(Paragraph("baris") for _ in range(above))
        for block in (Paragraph(text), Facts((("Bagaimana", text),))):
            sheet = Sheet("t", "a", "", (), (*filler, block, Paragraph("akhir")))
            pages, _ = lay_out(sheet)
            for page in pages[1:]:
                heads = [run for run in page.texts if run[4].startswith("kata")]
                assert len({run[1] for run in heads}) != 1
