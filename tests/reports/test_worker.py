"""Reports are drawn by a child process that may die without harm."""

import io
import multiprocessing
import os
import signal

import pytest
from PIL import Image

from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_inputs import Photo
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.render import render
from brata_desktop.reports.worker import ReportWorker
from tests.reports.samples import sample_inputs


@pytest.fixture(scope="module")
def worker():
    with ReportWorker() as made:
        yield made


def test_child_draws_the_same_bytes_as_this_process(worker):
    inputs = sample_inputs(10)

    assert worker.daily(inputs) == render(daily_sheet(compose_daily(inputs)))


def test_photo_is_drawn_though_the_child_imports_pillow_late(worker):
    file = io.BytesIO()
    Image.new("RGB", (4, 3), "navy").save(file, "PNG")
    inputs = sample_inputs(0, photos=(Photo(file.getvalue(), "Foto gudang"),))

    assert worker.daily(inputs) == render(daily_sheet(compose_daily(inputs)))


def test_child_is_kept_warm(worker):
    worker.daily(sample_inputs(0))
    first = worker.child_pid
    worker.daily(sample_inputs(1))

    assert worker.child_pid == first != os.getpid()


def test_crash_is_an_error_and_the_next_report_starts_anew(worker):
    worker.daily(sample_inputs(0))
    first = worker.child_pid
    os.kill(first, signal.SIGKILL)

    with pytest.raises(Unavailable) as caught:
        worker.daily(sample_inputs(300))
    assert caught.value.code == "report-crashed"
    assert worker.daily(sample_inputs(1)).pages >= 1
    assert worker.child_pid != first


def test_bug_in_the_child_comes_with_its_traceback(worker):
    sheet = daily_sheet(compose_daily(sample_inputs(0)))

    with pytest.raises(Unavailable) as caught:
        worker.render(sheet._replace(paper="A9"))
    assert "KeyError" in str(caught.value.__cause__)
    assert worker.daily(sample_inputs(0)).pages == 2


def test_error_of_the_user_comes_back_as_itself(worker):
    broken = sample_inputs(0, photos=(Photo(b"bukan gambar", "Foto gudang"),))

    with pytest.raises(InvalidInput) as caught:
        worker.daily(broken)
    assert caught.value.code == "photo-unreadable"
    assert "Foto gudang" in str(caught.value)


def test_hanging_child_is_given_up():
    worker = ReportWorker(patience=0.01)

    with pytest.raises(Unavailable) as caught:
        worker.daily(sample_inputs(300))
    assert caught.value.code == "report-crashed"
    worker.close()


def test_closed_worker_leaves_no_child():
    before = set(multiprocessing.active_children())
    worker = ReportWorker()
    worker.daily(sample_inputs(0))
    worker.close()

    assert set(multiprocessing.active_children()) == before
    assert worker.daily(sample_inputs(0)).pages == 2
    worker.close()
