"""Several finished PDFs as one, for printing them in one go; each keeps its own page numbers."""

from collections.abc import Sequence
from io import BytesIO


def join_pdfs(pdfs: Sequence[bytes]) -> bytes:
    """Return the pages of all in order.

    PDFium bears one thread only: call it on the thread that also makes pictures of pages.
    """
    if len(pdfs) == 1:
        return pdfs[0]
    # Imported here: a child that draws never joins.
    from pypdfium2 import PdfDocument  # noqa: PLC0415

    whole = PdfDocument.new()
    try:
        for pdf in pdfs:
            part = PdfDocument(pdf)
            whole.import_pages(part)
            part.close()
        out = BytesIO()
        whole.save(out)
        return out.getvalue()
    finally:
        whole.close()
