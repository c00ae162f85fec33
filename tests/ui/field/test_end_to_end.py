"""From a post's incident to the printed report and back, over the link and by stick alone."""

import pypdfium2

from brata_desktop.services import journeys
from brata_desktop.ui.report.record_paper import RecordPaperDialog
from brata_desktop.ui.sync.notices import is_calm

WHAT = "Perkelahian dua kelompok usai rapat"
NO_PORT = 1


def text_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def recorded(post, photo):
    """Record an incident with a photo."""
    return post.record(WHAT, photo=photo, severity="TINGGI")


def read_with_photo(laptop, record):
    """Open a record in Catatan; return the small pictures of its photos."""
    laptop.frame.show_screen("records")
    page = laptop.frame.current_page
    page.show_record(record)
    laptop.until(lambda: bool(page.detail.files.thumbnails))
    laptop.settle()
    return page.detail.files.thumbnails


def approve(desk, record):
    """Approve what is shown in Tinjauan."""
    page = desk.screen("review")
    # The oldest first: what other posts sent stands before it.
    desk.until(lambda: page.queue.lines.lines != [])
    for _ in page.queue.lines.lines:
        if page.queue.current_record() != record:
            page.queue.step(1)
    desk.until(lambda: page.detail.details is not None)
    desk.until(lambda: page.detail.details.view.state.record == record)
    desk.until(page.decision.approve.isEnabled)
    page.decision.approve.click()
    desk.until(lambda: desk.state(record).state.value == "approved")


def print_today(desk, dialogs):
    """Print Laporan as it opens; return how many pages the printer got."""
    page = desk.screen("report")
    page._outlets = dialogs.outlets
    desk.settle()
    desk.until(lambda: page.print.isEnabled() and WHAT in text_of(page.preview.pdf))
    with desk.qtbot.waitSignal(desk.window.shift.workbench.said, timeout=30_000):
        page.print.click()
    printed = pypdfium2.PdfDocument(dialogs.paper)
    pages = len(printed)
    printed.close()
    return pages


def paper_with_photo(desk, record):
    """Open the record's own paper with its photos; return its PDF."""
    desk.window.shift.workbench.paper_asked.emit((record,))
    dialog = desk.frame.findChild(RecordPaperDialog)
    desk.until(dialog.photos.isVisible)
    desk.settle()
    dialog.photos.click()
    desk.until(lambda: "LAMPIRAN FOTO" in text_of(dialog.preview.pdf))
    pdf = dialog.preview.pdf
    dialog.reject()
    return pdf


def test_a_supervisor_sees_approves_and_prints_what_a_post_recorded(post, desk, photo, dialogs):
    record = recorded(post, photo)
    read_with_photo(post, record)
    post.sync()
    assert post.where(record) == "received"
    # The list that is open says so by itself.
    assert post.frame.current_page.detail.details.whereabouts == "received"

    desk.sync()
    (thumbnail,) = read_with_photo(desk, record)
    assert not thumbnail._image.isNull()
    approve(desk, record)
    assert print_today(desk, dialogs) >= 1
    assert b"/Image" in paper_with_photo(desk, record)

    desk.sync()
    post.sync()
    assert post.state(record).state.value == "approved"
    assert post.state(record).heads == desk.state(record).heads
    assert post.state(record).document == desk.state(record).document
    assert is_calm(post.look(), post.worker.state)


def write_stick(laptop, reader):
    """Write to a stick; return the packet that somebody called so can read."""
    card = laptop.screen("sync").stick
    with laptop.qtbot.waitSignal(card.done, timeout=30_000):
        card.write_to(laptop.stick)
    laptop.settle()
    sticks = laptop.ask(lambda desk: journeys.look(desk, laptop.paths.parcels))
    newest = next(each for each in sticks.journeys if reader in each.to)
    return laptop.stick / newest.files[0]


def read_stick(laptop, file):
    """Look at a packet and take it in; return what was said before it was taken in."""
    card = laptop.screen("sync").stick
    card.look_into(file)
    laptop.until(card.told.action.isVisible)
    offered = card.told.accessibleName()
    with laptop.qtbot.waitSignal(card.done, timeout=30_000):
        card.told.action.click()
    laptop.settle()
    return offered


def test_the_same_by_stick_with_the_network_off(desk, post, hub, photo, dialogs):
    for each in (post, desk):
        each.change_address(port=NO_PORT)
        assert each.sync().error.code == "hub-unreachable"
    record = recorded(post, photo)

    assert "1 foto" in read_stick(desk, write_stick(post, "Posko Polresta"))
    (thumbnail,) = read_with_photo(desk, record)
    assert not thumbnail._image.isNull()
    approve(desk, record)
    assert print_today(desk, dialogs) >= 1
    assert b"/Image" in paper_with_photo(desk, record)

    read_stick(post, write_stick(desk, post.who.post_name))
    assert post.state(record).state.value == "approved"
    assert post.where(record) == "queued"
    assert post.frame.state.status.lines[0] == "1 menunggu"

    # The unit's laptop meets the centre; the receipt goes home by the same stick.
    desk.change_address(port=hub.port)
    assert desk.sync().error is None
    receipt = write_stick(desk, post.who.post_name)
    read_with_photo(post, record)
    read_stick(post, receipt)
    assert post.where(record) == "received"
    assert post.look().queued == 0
    assert "menunggu" not in " ".join(post.frame.state.status.lines)
