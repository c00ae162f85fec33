"""A PDF is whole under its name or not there at all."""

import errno
import os
from pathlib import Path

import pytest

from brata_desktop.domain.errors import Unavailable
from brata_desktop.reports.daily_content import compose_daily
from brata_desktop.reports.daily_layout import daily_sheet
from brata_desktop.reports.render import render
from brata_desktop.reports.saving import is_whole_pdf, save_pdf
from tests.reports.samples import sample_inputs


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return render(daily_sheet(compose_daily(sample_inputs(1)))).pdf


def test_saved_file_has_the_same_bytes_and_no_leftover(pdf, tmp_path):
    path = tmp_path / "laphar.pdf"
    save_pdf(pdf, path)

    assert path.read_bytes() == pdf
    assert [file.name for file in tmp_path.iterdir()] == ["laphar.pdf"]


def test_half_a_pdf_is_refused_and_the_old_file_stays(pdf, tmp_path):
    path = tmp_path / "laphar.pdf"
    path.write_bytes(b"lama")

    with pytest.raises(Unavailable) as caught:
        save_pdf(pdf[: len(pdf) // 2], path)
    assert caught.value.code == "pdf-damaged"
    assert path.read_bytes() == b"lama"
    assert [file.name for file in tmp_path.iterdir()] == ["laphar.pdf"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "pdf-locked"),
        (errno.EPERM, "pdf-locked"),
        (errno.EIO, "pdf-unwritable"),
    ],
)
def test_failures_of_the_disk_have_their_own_words(pdf, tmp_path, monkeypatch, number, code):
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Unavailable) as caught:
        save_pdf(pdf, tmp_path / "laphar.pdf")
    assert caught.value.code == code
    assert ("laphar.pdf" in str(caught.value)) is (code != "disk-full")
    assert not list(tmp_path.iterdir())


def test_file_held_by_another_program_stays_as_it_is(pdf, tmp_path, monkeypatch):
    path = tmp_path / "laphar.pdf"
    path.write_bytes(b"lama")

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Unavailable) as caught:
        save_pdf(pdf, path)
    assert caught.value.code == "pdf-locked"
    assert path.read_bytes() == b"lama"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_really_full_disk_is_told(pdf, tmp_path):
    (tmp_path / "laphar.pdf.part").symlink_to("/dev/full")

    with pytest.raises(Unavailable) as caught:
        save_pdf(pdf, tmp_path / "laphar.pdf")
    assert caught.value.code == "disk-full"


def test_missing_folder_is_told(pdf, tmp_path):
    with pytest.raises(Unavailable) as caught:
        save_pdf(pdf, tmp_path / "tidak-ada" / "laphar.pdf")
    assert caught.value.code == "pdf-unwritable"


def test_only_a_whole_pdf_counts_as_one(pdf):
    assert is_whole_pdf(pdf)
    assert not is_whole_pdf(b"")
    assert not is_whole_pdf(pdf[:-40])
    assert not is_whole_pdf(pdf[5:])
