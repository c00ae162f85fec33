"""Photos and files in a form."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage

from brata_desktop.services import attachments, forms, records
from brata_desktop.store.record_rows import RecordFilter
from brata_desktop.ui.kinds.incident.form import IncidentForm

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def photo(tmp_path):
    """A small picture on the disk."""
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    path = tmp_path / "lokasi.png"
    image.save(str(path))
    return path


@pytest.fixture
def form(workbench, shown):
    """An incident form."""
    opened, _ = forms.open_new(workbench.desk, "incident")
    return shown(IncidentForm(workbench, opened), (1366, 700))


def files(*paths):
    """Return what a drop of files carries."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_dropped_photo_is_in_the_store_at_once(form, photo, workbench):
    form.attachments.add_data(files(photo))

    (added,) = form.document.attachments
    assert added.name == "lokasi.png"
    assert attachments.read(workbench.desk, added.sha256) == photo.read_bytes()
    assert forms.unfinished(workbench.desk)[0].document.attachments == (added,)
    assert not form.attachments.pictures.thumbnails[0]._image.isNull()


def test_what_was_typed_meanwhile_is_stored_with_it(form, photo, workbench, qtbot):
    qtbot.keyClicks(form.what, "Perkelahian")

    form.attachments.add_files([photo])

    (left,) = forms.unfinished(workbench.desk)
    assert (left.document.what, len(left.document.attachments)) == ("Perkelahian", 1)


def test_note_and_removal_are_steps_of_the_form(form, photo, qtbot):
    form.attachments.add_files([photo])
    qtbot.keyClicks(form.attachments.lines[0], "Halaman gedung")
    assert form.document.attachments[0].note == "Halaman gedung"

    form.attachments.removes[0].click()
    assert form.document.attachments == ()
    form.undo()
    assert form.document.attachments[0].note == "Halaman gedung"
    assert form.attachments.lines[0].text() == "Halaman gedung"


def test_pasted_picture_is_attached_and_words_are_pasted_as_words(form, photo, qtbot):
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(QImage(str(photo)))
    form.how.setFocus()
    qtbot.keyClick(form.how, Qt.Key.Key_V, CTRL)
    assert [each.media_type for each in form.document.attachments] == ["image/png"]

    form.how.setFocus()
    clipboard.setText("pukul 20.10")
    qtbot.keyClick(form.how, Qt.Key.Key_V, CTRL)
    assert form.how.text() == "pukul 20.10"
    assert len(form.document.attachments) == 1


def test_file_that_cannot_be_taken_is_said_in_place(form, photo, tmp_path):
    empty = tmp_path / "kosong.txt"
    empty.touch()

    form.attachments.add_files([photo, photo, empty])

    assert len(form.document.attachments) == 1
    assert "kosong.txt" in form.attachments.error()


def test_attachment_belongs_to_the_submitted_record(form, photo, workbench, qtbot):
    form.edit("category", "LAINNYA")
    form.edit("place.name", "Pasar")
    qtbot.keyClicks(form.what, "Ribut")
    form.attachments.add_files([photo])
    form.submit()

    (row,) = records.page(workbench.desk, RecordFilter()).rows
    view = records.get(workbench.desk, row.id)
    assert [each.name for each in view.document.attachments] == ["lokasi.png"]
