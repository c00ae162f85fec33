"""The paper of single records: seen, printed and saved by anybody, masked unless allowed."""

import io
import re

import pypdfium2
import pytest
from PIL import Image

from brata_desktop.domain.document import Attachment, Thumbnail
from brata_desktop.domain.kinds.incident import Person
from brata_desktop.services import issuing, record_paper, records
from brata_desktop.ui.rendering import overflowing
from brata_desktop.ui.report.record_paper import RecordPaperDialog

VICTIM = Person("p1", "korban", "Ahmad Fulan", 15, is_child=True)


@pytest.fixture
def dialog_of(workbench_of, dialogs, shown):
    def make(name, ids):
        dialog = RecordPaperDialog(workbench_of(name), ids, dialogs.outlets)
        return shown(dialog, (900, 600))

    return make


def ids_of(changed):
    return sorted(changed.records)


def test_record_is_shown_under_its_number(dialog_of, record, post, text_of):
    [incident] = ids_of(record("Perkelahian", persons=(VICTIM,)))
    number = records.get(post.desk("Rahman"), incident).state.number

    dialog = dialog_of("Rahman", [incident])

    text = text_of(dialog.preview.pdf)
    assert dialog.windowTitle() == number
    assert number in text
    assert "Ahmad Fulan" not in text
    assert not dialog.masked.isVisible()
    assert overflowing(dialog) == []


def test_supervisor_may_see_full_names(dialog_of, record, text_of):
    [incident] = ids_of(record("Perkelahian", persons=(VICTIM,)))
    dialog = dialog_of("Suryadi", [incident])

    dialog.masked.click()

    assert "Ahmad Fulan" in text_of(dialog.preview.pdf)


@pytest.fixture
def with_photos(record, post, tmp_path):
    """The id of an incident with a large photo, and one that is not on this laptop."""
    buffer = io.BytesIO()
    Image.effect_mandelbrot((3200, 2400), (-2, -1, 1, 1), 20).convert("RGB").save(buffer, "JPEG")
    with post.store.transaction() as work:
        sha256, size = work.blobs.put(io.BytesIO(buffer.getvalue()), "image/jpeg")
        work.commit()
    photos = (
        Attachment("a1", sha256, "foto.jpg", "image/jpeg", size, "Luka Ahmad Fulan"),
        Attachment("a2", "0" * 64, "jauh.jpg", "image/jpeg", 5),
        Attachment("a3", sha256, "surat.pdf", "application/pdf", 5),
    )
    [incident] = ids_of(record("Perkelahian", persons=(VICTIM,), attachments=photos))
    return incident


def test_photos_are_on_paper_only_when_chosen(dialog_of, with_photos, text_of, tmp_path):
    dialog = dialog_of("Rahman", [with_photos])
    before = dialog.photos.isVisible(), dialog.photos.isChecked(), text_of(dialog.preview.pdf)

    dialog.photos.click()

    text = " ".join(text_of(dialog.preview.pdf).split())
    assert before[:2] == (True, False)
    assert "LAMPIRAN FOTO" not in before[2]
    assert "LAMPIRAN FOTO" in text
    assert "1. Luka" in text
    assert "Fulan" not in text
    assert "Foto yang tidak dapat dicetak: 2. jauh.jpg." in text
    assert "surat.pdf (" not in text
    pdf = dialog.preview.pdf
    assert max(map(int, re.findall(rb"/Width (\d+)", pdf))) == record_paper.PHOTO_EDGE_PX
    assert b"JFIF" not in b"".join(
        file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()
    )
    assert overflowing(dialog) == []


def test_small_picture_is_printed_while_the_original_is_under_way(dialog_of, record, post, text_of):
    buffer = io.BytesIO()
    Image.new("RGB", (320, 240), "red").save(buffer, "JPEG")
    with post.store.transaction() as work:
        small = Thumbnail(*work.blobs.put(io.BytesIO(buffer.getvalue())))
        work.commit()
    far = Attachment("a1", "0" * 64, "jauh.jpg", "image/jpeg", 90_000, thumbnail=small)
    [incident] = ids_of(record("Perkelahian", attachments=(far,)))
    dialog = dialog_of("Rahman", [incident])

    dialog.photos.click()

    text = " ".join(text_of(dialog.preview.pdf).split())
    assert "1. jauh.jpg (gambar kecil; foto asli masih dalam perjalanan)" in text
    assert "Foto yang tidak dapat dicetak" not in text
    assert re.findall(rb"/Width (\d+)", dialog.preview.pdf)


def test_photos_are_not_offered_where_there_are_none(dialog_of, record):
    [incident] = ids_of(record("Perkelahian"))

    assert not dialog_of("Rahman", [incident]).photos.isVisible()


def test_printing_and_saving_issue_nothing(dialog_of, record, dialogs, post):
    [incident] = ids_of(record("Perkelahian"))
    dialog = dialog_of("Rahman", [incident])

    dialog.print.click()
    dialog.save.click()

    assert dialogs.file.read_bytes() == dialog.preview.pdf
    assert dialogs.proposed == f"{dialog.windowTitle()}.pdf"
    printed = pypdfium2.PdfDocument(dialogs.paper)
    assert len(printed) == dialog.preview.view.page_count
    printed.close()
    assert issuing.issued(post.desk("Suryadi"), "BJM") == ()
    assert dialog.said.text() == "Disimpan sebagai laporan.pdf."


def test_unwritable_place_is_said_beside_the_buttons(dialog_of, record, dialogs):
    [incident] = ids_of(record("Perkelahian"))
    dialog = dialog_of("Rahman", [incident])
    dialogs.file = dialogs.folder / "tidak ada" / "a.pdf"

    dialog.save.click()

    assert "a.pdf" in dialog.said.text()
    assert dialog.save.isEnabled()


def test_marked_records_are_one_document(dialog_of, record, text_of):
    marked = [*ids_of(record("Pertama")), *ids_of(record("Kedua"))]

    dialog = dialog_of("Siti", marked)

    text = text_of(dialog.preview.pdf)
    assert text.index("Pertama") < text.index("Kedua")
    assert dialog.windowTitle() == "2 catatan"


def test_paper_is_the_one_chosen(dialog_of, record):
    [incident] = ids_of(record("Perkelahian"))
    dialog = dialog_of("Rahman", [incident])

    dialog.paper.segments()[1].click()

    assert dialog.preview.page_size() == pytest.approx((609.4, 935.4), abs=1)


def test_record_that_is_gone_is_said_in_place_of_the_paper(dialog_of):
    dialog = dialog_of("Rahman", ["00000000-0000-7000-8000-000000000000"])

    assert dialog.preview.failure.isVisible()
    assert not dialog.print.isEnabled()
