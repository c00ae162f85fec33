"""A packet as a file: whole and unchanged, or it says so; nothing half-written or overwritten."""

import errno
import io
import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.sync import packet_file, seal_keys
from brata_desktop.sync.packet_file import (
    HEAD_BYTES,
    Content,
    NotForUs,
    copy_packet,
    examine,
    write_sealed,
)

PRIVATE, OTHER = seal_keys.new_seal_key(), seal_keys.new_seal_key()
PUBLIC = seal_keys.public_seal_key(PRIVATE)
TEXT = random.Random(1).randbytes(300_000)  # noqa: S311 - repeatable


def write(path, text=TEXT, keys=(PUBLIC,)):
    write_sealed(path, io.BytesIO(text), keys)
    return path


def read(path, private=PRIVATE):
    with Content(path, private) as content:
        parts = []
        while piece := content.read(7_000):
            parts.append(piece)
    return b"".join(parts)


def names(folder):
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def packet(tmp_path):
    return write(tmp_path / "a.sync")


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A packet that no test changes."""
    return write(tmp_path_factory.mktemp("kept") / "a.sync")


def test_every_recipient_reads_what_was_written(tmp_path):
    path = write(tmp_path / "a.sync", keys=(PUBLIC, seal_keys.public_seal_key(OTHER)))

    assert read(path) == read(path, OTHER) == TEXT
    assert not examine(path).is_cut
    assert names(tmp_path) == ["a.sync"]


def test_nobody_else_does(packet):
    with pytest.raises(NotForUs):
        read(packet, OTHER)


def test_reading_may_stop_anywhere(packet):
    with Content(packet, PRIVATE) as content:
        assert content.read(10) == TEXT[:10]


def test_nothing_is_overwritten(packet):
    before = packet.read_bytes()

    with pytest.raises(Unavailable, match="already there"):
        write(packet, b"lain")

    assert packet.read_bytes() == before
    assert names(packet.parent) == ["a.sync"]


def test_two_writers_of_one_name_do_not_meet(tmp_path):
    (tmp_path / "a.sync.part").write_bytes(b"the other one's")

    with pytest.raises(Unavailable, match="already there"):
        write(tmp_path / "a.sync")

    assert (tmp_path / "a.sync.part").read_bytes() == b"the other one's"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_story_2_a_full_or_broken_stick_leaves_nothing(tmp_path, monkeypatch, number):
    def fail(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(Unavailable) as caught:
        write(tmp_path / "a.sync")

    assert caught.value.code == ("disk-full" if number == errno.ENOSPC else "file-unwritable")
    assert names(tmp_path) == []


def test_a_stick_that_keeps_something_else_is_found_out(tmp_path, monkeypatch):
    real = os.fsync

    def spoil(handle):
        os.pwrite(handle, b"\xff", HEAD_BYTES + 1_000)
        real(handle)

    monkeypatch.setattr(os, "fsync", spoil)

    with pytest.raises(Unavailable, match="another stick"):
        write(tmp_path / "a.sync")

    assert names(tmp_path) == []


@given(st.data())
def test_a_changed_byte_is_noticed_from_outside(kept, tmp_path_factory, data):
    content = bytearray(kept.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1) | st.integers(0, HEAD_BYTES - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    changed = tmp_path_factory.mktemp("changed") / "a.sync"
    changed.write_bytes(content)

    end = outside(changed)

    # A length that says that more should follow is contradicted by the content (services).
    assert end in ("packet-form", "packet-damaged") or (end == "cut" and 16 <= place < 24)


def outside(path):
    """Return what a packet's outside says."""
    try:
        return "cut" if examine(path).is_cut else "whole"
    except InvalidInput as error:
        return error.code


@given(st.integers(0, len(TEXT)))
def test_a_cut_packet_gives_its_beginning(kept, tmp_path_factory, size):
    cut = tmp_path_factory.mktemp("cut") / "a.sync"
    cut.write_bytes(kept.read_bytes()[: HEAD_BYTES + size])

    assert examine(cut).is_cut
    found = read(cut)

    assert TEXT.startswith(found)
    assert len(found) > size - 2 * 65_536 - 1_000


def test_a_copy_is_the_same_and_needs_no_key(packet, tmp_path):
    copy_packet(packet, tmp_path / "b.sync")

    assert (tmp_path / "b.sync").read_bytes() == packet.read_bytes()


def test_a_stick_that_is_gone_says_so(packet):
    packet.unlink()

    with pytest.raises(Unavailable, match="cannot be read"):
        examine(packet)
    with Content(packet, PRIVATE) as content, pytest.raises(Unavailable, match="cannot be read"):
        content.read()


def test_what_is_larger_than_fat32_holds_is_none_of_ours(packet, monkeypatch):
    monkeypatch.setattr(packet_file, "FILE_BYTES_MAX", 1_000)

    with pytest.raises(InvalidInput):
        examine(packet)
