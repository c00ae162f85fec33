"""Pages in sight are made into pictures, the others are not; the place one reads stays."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from brata_desktop.reports.blocks import Paragraph, Sheet
from brata_desktop.reports.render import render
from brata_desktop.ui.background import Task
from brata_desktop.ui.report.page_images import PageImages
from brata_desktop.ui.report.page_stack import FIT_PAGE, FIT_WIDTH, FREE
from brata_desktop.ui.report.preview import PaperPreview
from brata_desktop.ui.report.raster import page_image, page_sizes


def paper(pages, word="kata"):
    """Return a PDF of at least this many pages."""
    blocks = tuple(Paragraph(f"{word} {n}") for n in range(48 * pages))
    return render(Sheet("t", "a", "", (), blocks)).pdf


@pytest.fixture
def preview(inline, shown):
    made = PaperPreview(inline)
    shown(made, (800, 600))
    made.show_pdf(paper(12))
    QApplication.processEvents()
    made.grab()
    return made


def test_picture_has_the_wanted_width_and_dark_letters():
    pdf = paper(1)

    image = page_image(pdf, 0, 400)

    (width, height), *_ = page_sizes(pdf)
    assert image.width() == 400
    assert image.height() == pytest.approx(400 * height / width, abs=1)
    shades = {image.pixelColor(x, y).lightness() for x in range(400) for y in range(60)}
    assert max(shades) == 255
    assert min(shades) < 128


def test_only_pages_in_sight_cost_a_picture(preview):
    assert preview.view.page_count >= 12
    assert set(preview._large._images) <= {0, 1, 2}


def test_paging_shows_where_one_is(preview):
    for _ in range(3):
        preview.turn(1)
    assert preview.position.text().startswith("Halaman 4 dari ")
    assert preview.strip.current == 3

    preview.turn(-1)
    assert preview.view.current == 2


def test_thumbnail_leads_to_its_page(preview):
    second = preview.strip._rects[1].center()
    QTest.mouseClick(preview.strip.viewport(), Qt.MouseButton.LeftButton, pos=second)

    assert preview.view.current == 1
    assert preview.view.verticalScrollBar().value() > 0


def test_zoom_by_button_and_wheel_says_its_percentage(preview):
    fitted = preview.view.percent
    preview.larger.click()
    assert preview.view.mode == FREE
    assert preview.percent.text() == f"{round(fitted * 1.2)}%"

    wheel = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position
    )
    QApplication.sendEvent(preview.view.viewport(), wheel)
    assert preview.view.percent == pytest.approx(fitted, abs=1)


def test_page_fits_by_width_or_whole(preview):
    preview.fit_page.click()
    rect, view = preview.view._rects[0], preview.view.viewport()
    assert preview.view.mode == FIT_PAGE
    assert preview.fit_page.is_active()
    assert rect.height() <= view.height()

    preview.fit_width.click()
    assert preview.view.mode == FIT_WIDTH
    assert preview.view._rects[0].width() == pytest.approx(view.width() - 40, abs=2)


def test_new_paper_keeps_the_place_one_reads(preview):
    for _ in range(5):
        preview.turn(1)
    place = preview.view.verticalScrollBar().value()

    preview.show_pdf(paper(12, "lain"))

    assert preview.view.verticalScrollBar().value() == place
    assert preview.view.current == 5


def test_shorter_paper_leads_to_its_last_page(preview):
    for _ in range(9):
        preview.turn(1)

    preview.show_pdf(paper(2))

    assert preview.view.current == preview.view.page_count - 1


class Later:
    """A runner whose jobs wait until they are let go."""

    def __init__(self):
        self.jobs = []

    def run(self, job, on_success=None, _on_failure=None, **_):
        task = Task()
        self.jobs.append((task, job, on_success))
        return task

    def let_go(self):
        jobs, self.jobs = self.jobs, []
        for task, job, on_success in jobs:
            if not task.cancelled:
                on_success(job())


def test_page_is_asked_for_once_and_an_older_picture_stands_in(qapp):
    later = Later()
    images = PageImages(later)
    images.set_pdf(paper(1))
    assert images.image(0, 200) is None
    assert images.image(0, 200) is None
    assert len(later.jobs) == 1
    later.let_go()
    assert images.image(0, 200).width() == 200

    assert images.image(0, 300).width() == 200  # until the sharper one is there
    images.image(0, 300)
    assert len(later.jobs) == 1
    later.let_go()
    assert images.image(0, 300).width() == 300


def test_pages_of_replaced_paper_are_not_made(qapp):
    later = Later()
    images = PageImages(later)
    images.set_pdf(paper(1))
    images.image(0, 200)
    images.set_pdf(paper(1, "lain"))
    [(stale, _, _)] = later.jobs

    assert stale.cancelled


def test_page_that_went_out_of_sight_is_not_made(qapp):
    later = Later()
    images = PageImages(later)
    images.set_pdf(paper(3))
    images.image(0, 200)
    images.image(2, 200)

    images.keep_only(range(2, 3))

    assert [task.cancelled for task, _, _ in later.jobs] == [True, False]
