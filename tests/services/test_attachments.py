"""Photos and files of a record: encrypted, once, and with a preview made in memory."""

import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from brata_desktop.domain.errors import InvalidInput, NotFound, Unavailable
from brata_desktop.services import attachments, forms
from brata_desktop.store.attachment_index import SMALL_BYTES_MAX
from tests.services_world import World


@pytest.fixture
def world(tmp_path):
    (tmp_path / "data").mkdir()
    made = World(tmp_path / "data")
    yield made
    made.store.close()


@pytest.fixture
def desk(world):
    return world.desk("Rahman")


@pytest.fixture
def form(desk):
    return forms.open_new(desk, "incident")[0]


def picture(form="JPEG", size=(900, 600), mode="RGB", **options) -> bytes:
    made = io.BytesIO()
    Image.effect_mandelbrot(size, (-2, -1, 1, 1), 20).convert(mode).save(made, form, **options)
    return made.getvalue()


def write(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


def test_a_photo_is_in_the_record_with_its_name_type_and_size(world, desk, form, tmp_path):
    content = picture()
    file = write(tmp_path, "foto 1.jpg", content)
    form = attachments.attach(desk, form, file, "Baliho dari utara")
    file.unlink()
    view, _ = forms.save_draft(desk, form)

    (attachment,) = view.document.attachments
    assert (attachment.name, attachment.media_type) == ("foto 1.jpg", "image/jpeg")
    assert (attachment.size_bytes, attachment.note) == (len(content), "Baliho dari utara")
    assert attachments.read(desk, attachment.sha256) == content


def noise() -> bytes:
    """Return a picture that nothing makes small."""
    drawn = random.Random(1).randbytes(400 * 300 * 3)  # noqa: S311 - repeatable
    made = io.BytesIO()
    Image.frombytes("RGB", (400, 300), drawn).save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "edge_px"),
    [
        (picture(), 320),
        (picture(size=(600, 900)), 320),
        (picture("PNG", (800, 800)), 240),
        (noise(), 160),
    ],
)
def test_a_photo_has_a_small_picture_that_is_signed_for(desk, form, tmp_path, content, edge_px):
    form = attachments.attach(desk, form, write(tmp_path, "a.png", content))
    view, _ = forms.save_draft(desk, form)

    (photo,) = view.document.attachments
    small = attachments.read(desk, photo.thumbnail.sha256)
    assert len(small) == photo.thumbnail.size_bytes <= SMALL_BYTES_MAX
    with Image.open(io.BytesIO(small)) as seen, Image.open(io.BytesIO(content)) as original:
        assert seen.format == "JPEG"
        assert max(seen.size) == edge_px
        assert (seen.width > seen.height) == (original.width > original.height)
    (named,) = view.state.document["attachments"]
    assert named["thumbnail"] == {
        "sha256": photo.thumbnail.sha256, "size_bytes": photo.thumbnail.size_bytes,
    }  # fmt: skip


def test_what_is_small_itself_or_no_picture_has_none(desk, form, tmp_path):
    for name, content in (
        ("kecil.jpg", picture(size=(60, 40))),
        ("surat.txt", b"x" * 20_000),
        ("rusak.jpg", b"\xff\xd8\xff" + bytes(20_000)),
    ):
        form = attachments.attach(desk, form, write(tmp_path, name, content))

    assert [each.thumbnail for each in form.document.attachments] == [None, None, None]
    doc = forms.autosave(desk, form).copy.doc
    assert all("thumbnail" not in each for each in doc["attachments"])


def test_far_away_the_small_picture_is_shown_until_the_original_is_there(world, desk, form):
    form = attachments.attach_content(desk, form, "a.jpg", picture())
    (photo,) = form.document.attachments
    with world.store.transaction() as work:
        original = work.blobs.get(photo.sha256)
        work.blobs.erase(photo.sha256)
        work.commit()

    seen = attachments.glimpse(desk, photo, 320)
    assert (seen.is_here, seen.picture) == (False, attachments.read(desk, photo.thumbnail.sha256))
    older = replace(photo, thumbnail=None)
    assert attachments.glimpse(desk, older, 320) == attachments.Glimpse(None, is_here=False)
    with world.store.transaction() as work:
        work.blobs.put(io.BytesIO(original))
        work.commit()
    assert attachments.glimpse(desk, photo, 320).is_here


def test_it_survives_a_crash_with_the_form(world, desk, form, tmp_path):
    form = attachments.attach(desk, form, write(tmp_path, "a.png", picture("PNG")))

    (restored,) = forms.unfinished(desk)
    assert restored.document.attachments == form.document.attachments


def test_nothing_of_it_is_on_the_disk_in_plain(world, desk, form, tmp_path):
    marker = b"RAHASIA SEKALI " * 400
    file = write(tmp_path, "surat.txt", marker)
    form = attachments.attach(desk, form, file)
    photo = attachments.attach(desk, form, write(tmp_path, "a.jpg", picture()))
    small = attachments.thumbnail(desk, photo.document.attachments[1], 128)
    world.store.checkpoint()

    written = [each.read_bytes() for each in (tmp_path / "data").iterdir()]
    assert sum(map(len, written)) > len(marker)
    for secret in (marker[:15], picture()[100:140], small[100:140], b"surat.txt"):
        assert not any(secret in each for each in written)


def test_the_same_bytes_are_kept_once_for_several_records(world, desk, form, tmp_path):
    other, _ = forms.open_new(desk, "incident")
    file = write(tmp_path, "a.jpg", picture())
    first, second = attachments.attach(desk, form, file), attachments.attach(desk, other, file)

    (photo,) = first.document.attachments
    assert second.document.attachments == (replace(photo, id=second.document.attachments[0].id),)
    with world.store.reading() as work:
        assert len(list(work.blobs.names())) == len({photo.sha256, photo.thumbnail.sha256})


@pytest.mark.parametrize(
    ("content", "limit", "code"),
    [(b"", 100, "attachment-empty"), (b"x" * 101, 100, "attachment-too-large")],
)
def test_a_file_that_will_not_do_changes_nothing(
    world, desk, form, tmp_path, monkeypatch, content, limit, code
):
    monkeypatch.setattr(attachments, "SIZE_BYTES_MAX", limit)
    with pytest.raises(InvalidInput) as refused:
        attachments.attach(desk, form, write(tmp_path, "a.bin", content))

    assert refused.value.code == code
    assert "a.bin" in str(refused.value)
    _is_untouched(world, desk)


def test_a_file_at_the_limit_is_taken(desk, form, tmp_path, monkeypatch):
    monkeypatch.setattr(attachments, "SIZE_BYTES_MAX", 40_000)
    form = attachments.attach(desk, form, write(tmp_path, "a.bin", b"x" * 40_000))
    assert form.document.attachments[0].size_bytes == 40_000


def test_a_file_that_is_not_there_changes_nothing(world, desk, form, tmp_path):
    with pytest.raises(Unavailable) as refused:
        attachments.attach(desk, form, tmp_path / "none.jpg")
    assert refused.value.code == "file-unreadable"
    _is_untouched(world, desk)


def _is_untouched(world, desk):
    with world.store.reading() as work:
        assert list(work.blobs.names()) == []
    assert forms.unfinished(desk)[0].document.attachments == ()


def test_the_same_file_twice_in_a_record_is_said(desk, form, tmp_path):
    file = write(tmp_path, "a.jpg", picture())
    form = attachments.attach(desk, form, file)
    with pytest.raises(InvalidInput) as refused:
        attachments.attach(desk, form, file)
    assert refused.value.code == "attachment-twice"


def test_bytes_that_are_elsewhere_are_not_found(desk):
    with pytest.raises(NotFound):
        attachments.read(desk, "0" * 64)


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.jpg", picture("PNG"), "image/png"),
        ("a", picture("GIF", mode="P"), "image/gif"),
        ("a.pdf", b"%PDF-1.7 ...", "application/pdf"),
        ("a.webp", picture("WEBP"), "image/webp"),
        ("a.txt", b"teks", "text/plain"),
        ("a.xyz", b"?", "application/octet-stream"),
    ],
)
def test_the_type_is_told_by_the_content_first(desk, form, tmp_path, name, content, media_type):
    form = attachments.attach(desk, form, write(tmp_path, name, content))
    assert form.document.attachments[0].media_type == media_type


def test_a_preview_is_small_upright_and_kept(world, desk, form, tmp_path):
    turned = Image.Exif()
    turned[0x0112] = 6
    form = attachments.attach(desk, form, write(tmp_path, "a.jpg", picture(exif=turned)))
    (attachment,) = form.document.attachments
    made = attachments.thumbnail(desk, attachment, 90)

    with Image.open(io.BytesIO(made)) as small:
        assert (small.format, small.size) == ("JPEG", (60, 90))
    with world.store.reading() as work:
        assert work.blobs.thumbnail(attachment.sha256, 90) == made
    assert attachments.thumbnail(desk, attachment, 90) == made


@pytest.mark.parametrize("mode", ["RGBA", "LA", "L", "1"])
def test_every_kind_of_picture_has_a_preview(mode):
    assert attachments.preview(picture("PNG", mode=mode), 64)


def test_what_cannot_be_shown_has_none(desk, form, tmp_path, monkeypatch):
    form = attachments.attach(desk, form, write(tmp_path, "a.txt", b"teks"))
    assert attachments.thumbnail(desk, form.document.attachments[0], 64) is None
    monkeypatch.setattr(attachments, "PIXELS_MAX", 100 * 100)
    assert attachments.preview(picture(size=(101, 100)), 64) is None


def test_damaged_pictures_never_crash():
    rng = random.Random(5)  # noqa: S311 - the same pictures at each run
    for form in ("JPEG", "PNG", "WEBP", "TIFF"):
        good = picture(form, size=(120, 90))
        for _ in range(60):
            made = bytearray(good[: rng.randrange(len(good))] if rng.random() < 0.3 else good)
            for _ in range(rng.randint(1, 12)):
                made[rng.randrange(len(made) or 1) : 0] = rng.randbytes(rng.randint(0, 3))
            attachments.preview(bytes(made), 64)


def test_taking_it_out_of_the_form_leaves_the_earlier_revision_whole(desk, form, tmp_path):
    form = attachments.attach(desk, form, write(tmp_path, "a.jpg", picture()))
    view, _ = forms.save_draft(desk, form)
    (attachment,) = view.document.attachments
    again, _ = forms.open_edit(desk, view.state.record)
    view, _ = forms.save_draft(
        desk, replace(again, document=replace(again.document, attachments=()))
    )

    assert view.document.attachments == ()
    assert attachments.read(desk, attachment.sha256)
