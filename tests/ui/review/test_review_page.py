"""Tinjauan as a supervisor uses it, by keyboard."""

import io
from hashlib import sha256

import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt

from brata_desktop.domain.document import Attachment, Thumbnail
from brata_desktop.services import records
from brata_desktop.services.changes import Changes
from brata_desktop.ui.rendering import SIZES, grab, overflowing
from brata_desktop.ui.review.page import ReviewPage
from tests.services.test_home import incident, submitted


@pytest.fixture
def page_of(workbench_of, shown):
    """Return a function that shows Tinjauan of a supervisor."""

    def show(name="Dewi", size=(1366, 690)):
        workbench = workbench_of(name)
        page = shown(ReviewPage(workbench), size)
        page.focus_first()
        return workbench, page

    return show


@pytest.fixture
def two(post):
    """Two records that wait, the critical one second by time."""
    desk = post.desk("Rahman")
    first = submitted(desk, incident(desk, what="Baliho robek", severity="RENDAH"))
    second = submitted(desk, incident(desk, what="Ancaman", severity="KRITIS"))
    return first, second


def status(post, record):
    return records.get(post.desk("Dewi"), record).state.state.value


def test_critical_record_is_read_first(page_of, two):
    _, page = page_of()

    assert [line.row.title for line in page.queue.lines.lines] == ["Ancaman", "Baliho robek"]
    assert page.detail.details.view.state.record == two[1]
    assert page.trays.segments()[0].option.count == 2


def test_the_small_picture_is_seen_before_the_original_is_there(page_of, post, qtbot):
    small, original = picture(64, 48), picture(640, 480)
    with post.store.transaction() as work:
        thumbnail = Thumbnail(*work.blobs.put(io.BytesIO(small)))
        work.commit()
    name = sha256(original).hexdigest()
    photo = Attachment("a1", name, "foto.jpg", "image/jpeg", len(original), thumbnail=thumbnail)
    desk = post.desk("Rahman")
    record = submitted(desk, incident(desk, attachments=(photo,)))
    workbench, page = page_of()
    files = page.detail.files

    assert files.thumbnails[0]._image.size() == QSize(64, 48)
    assert files.under_way.text() == "1 berkas asli masih dalam perjalanan"
    with post.store.transaction() as work:
        work.blobs.put(io.BytesIO(original))
        work.commit()
    # As it is told when the last chunk came.
    workbench.changed.emit(Changes(records=frozenset({record})))

    qtbot.waitUntil(lambda: not files.under_way.isVisible())


def picture(*size):
    made = io.BytesIO()
    Image.new("RGB", size, "red").save(made, "JPEG")
    return made.getvalue()


def test_ctrl_enter_approves_and_opens_the_next(page_of, two, post, qtbot):
    _, page = page_of()

    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: status(post, two[1]) == "approved")
    assert page.detail.details.view.state.record == two[0]
    assert page.decision.approve.isEnabled()


def test_return_without_a_note_asks_for_it(page_of, two, post, qtbot):
    _, page = page_of()

    qtbot.keyClick(page.queue, Qt.Key.Key_R)

    assert status(post, two[1]) == "submitted"
    assert page.decision.note.hasFocus()
    assert page.decision.note.accessibleDescription() == "Tulis apa yang harus diperbaiki."


def test_return_takes_the_note_along(page_of, two, post, qtbot):
    _, page = page_of()
    page.decision.quick[0].click()
    page.queue.setFocus()

    qtbot.keyClick(page.queue, Qt.Key.Key_R)

    state = records.get(post.desk("Dewi"), two[1]).state
    assert state.state.value == "returned"
    assert state.history[-1].reason == "Lengkapi saksi"
    assert page.decision.note.text() == ""


def test_ctrl_enter_after_r_returns_with_the_note(page_of, two, post, qtbot):
    _, page = page_of()
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.queue, Qt.Key.Key_R)
    assert "Kembalikan" in page.decision.hint.text()

    qtbot.keyClicks(page.decision.note, "Lengkapi saksi")
    qtbot.keyClick(page.decision.note, Qt.Key.Key_Return, ctrl)

    qtbot.waitUntil(lambda: status(post, two[1]) != "submitted")
    state = records.get(post.desk("Dewi"), two[1]).state
    assert (state.state.value, state.history[-1].reason) == ("returned", "Lengkapi saksi")
    # The next record begins as every record: Ctrl+Enter approves.
    qtbot.keyClick(page, Qt.Key.Key_Return, ctrl)
    qtbot.waitUntil(lambda: status(post, two[0]) == "approved")


def test_escape_takes_a_return_back(page_of, two, post, qtbot):
    _, page = page_of()
    qtbot.keyClick(page.queue, Qt.Key.Key_R)

    qtbot.keyClick(page.decision.note, Qt.Key.Key_Escape)

    assert page.queue.hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: status(post, two[1]) == "approved")


def test_note_of_an_approval_is_kept(page_of, two, post, qtbot):
    _, page = page_of()
    qtbot.keyClicks(page.decision.note, "Saksi menyusul")

    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: status(post, two[1]) == "approved")
    assert records.get(post.desk("Dewi"), two[1]).state.history[-1].reason == "Saksi menyusul"


def test_letters_in_the_note_are_letters(page_of, two, post, qtbot):
    _, page = page_of()
    page.decision.note.setFocus()

    qtbot.keyClicks(page.decision.note, "jkrt")

    assert page.decision.note.text() == "jkrt"
    assert page.queue.current_record() == two[1]


def test_j_and_k_walk(page_of, two, qtbot):
    _, page = page_of()

    qtbot.keyClick(page.queue, Qt.Key.Key_J)
    down = page.queue.current_record()
    qtbot.keyClick(page.queue, Qt.Key.Key_K)

    assert (down, page.queue.current_record()) == two


def test_pass_up_takes_the_record_out_of_the_queue(page_of, two, post, qtbot):
    _, page = page_of()

    qtbot.keyClick(page.queue, Qt.Key.Key_T)

    assert [line.row.title for line in page.queue.lines.lines] == ["Baliho robek"]
    assert status(post, two[1]) == "submitted"


def test_own_record_cannot_be_approved(page_of, post, qtbot):
    desk = post.desk("Dewi")
    record = submitted(desk, incident(desk))
    _, page = page_of("Dewi")

    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert status(post, record) == "submitted"
    assert not page.decision.approve.isEnabled()


def test_text_that_was_not_read_is_not_approved(page_of, two, post, workbench_of, qtbot):
    workbench, page = page_of()
    said = []
    workbench.failed.disconnect()
    workbench.failed.connect(said.append)
    siti = post.desk("Siti")
    records.amend(siti, two[1], incident(siti, what="Ancaman, diubah"), "Salah dengar")

    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: bool(said))
    assert [error.code for error in said] == ["record-changed"]
    assert status(post, two[1]) == "submitted"
    assert page.detail.details.view.document.what == "Ancaman, diubah"
    assert page.decision.approve.isEnabled()


def test_checks_say_how_many_answers_are_given(page_of, two):
    _, page = page_of()
    lines = [label.text() for label in page.decision.findChildren(type(page.decision.hint))]

    assert any(text.endswith("unsur terisi") for text in lines)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_clipped(page_of, two, size):
    inner = (size[0] - (196 if size[0] > 1180 else 56), size[1] - 70)
    _, page = page_of(size=inner)
    for _ in range(3):  # text that wraps is measured once its width is known
        grab(page, inner)

    assert overflowing(page) == []
