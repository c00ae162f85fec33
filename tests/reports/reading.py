"""Reading a PDF back, as any reader would."""

import pypdfium2


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page as pdfium extracts it, lines ending in a line feed."""
    document = pypdfium2.PdfDocument(pdf)
    texts = []
    for page in document:
        text_page = page.get_textpage()
        texts.append(text_page.get_text_range().replace("\r\n", "\n"))
        text_page.close()
        page.close()
    document.close()
    return texts


def words(pdf: bytes) -> list[str]:
    """Return every word of the document in the order it was written."""
    return [word for text in page_texts(pdf) for word in text.split()]


def word_positions(pdf: bytes) -> list[tuple[int, str, int, int]]:
    """Return page, text and rounded left and bottom edge in points of every run of text."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number, page in enumerate(document):
        text_page = page.get_textpage()
        for index in range(text_page.count_rects()):
            left, bottom, right, top = text_page.get_rect(index)
            text = text_page.get_text_bounded(left, bottom, right, top).strip()
            found.append((number, text, round(left), round(bottom)))
        text_page.close()
        page.close()
    document.close()
    return found


def squeezed(text: str) -> str:
    """Return a text without any white space: lines break where the paper does."""
    return "".join(text.split())
