"""Packets split into parts: each is whole by itself, none is larger than it may be."""

import datetime as dt

import pytest

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store import crypto
from brata_desktop.sync import seal_keys
from brata_desktop.sync.packet_file import Content
from brata_desktop.sync.packet_records import Kind, encode_sealed
from brata_desktop.sync.packet_stream import read_batches
from brata_desktop.sync.packets import Item, Sealing, free_path, is_packet_name, write_packets
from tests.sync.test_packet_stream import COMMON, KEY, OPENING, revision

DAY = dt.date(2024, 1, 31)
PRIVATE = seal_keys.new_seal_key()


def rows_of(path):
    with Content(path, PRIVATE) as content:
        return [row for batch in read_batches(content) for row in batch.revisions]


def write(folder, rows, part_bytes):
    items = (Item(row.size, [(Kind.REVISION, encode_sealed(row))]) for row in rows)
    sealing = Sealing(
        [seal_keys.public_seal_key(PRIVATE)], lambda d: crypto.sign(KEY, d), part_bytes
    )
    return write_packets(
        lambda: free_path(folder, "BJM/07", DAY), lambda: OPENING, COMMON, items, sealing
    )


def test_parts_hold_everything_once_and_each_can_be_read_alone(tmp_path):
    rows = [revision(number) for number in range(1, 200)]

    files = write(tmp_path, rows, 50_000)

    assert len(files) > 1
    assert [row for file in files for row in rows_of(file)] == rows
    assert all(file.stat().st_size <= 50_000 for file in files)


def test_what_is_larger_than_a_part_stands_alone(tmp_path):
    files = write(tmp_path, [revision(1), revision(2)], 1)

    assert [len(rows_of(file)) for file in files] == [1, 1]


def test_nothing_to_write_is_one_packet_with_the_common_line(tmp_path):
    (file,) = write(tmp_path, [], 50_000)

    with Content(file, PRIVATE) as content:
        assert [row for batch in read_batches(content) for row in batch.common] == COMMON


def test_names_say_post_day_and_number(tmp_path):
    first = free_path(tmp_path, "BJM/07", DAY)
    first.touch()
    (tmp_path / "BRATA-BJM-07-20240131-2.sync.part").touch()

    assert first.name == "BRATA-BJM-07-20240131-1.sync"
    assert free_path(tmp_path, "BJM/07", DAY).name == "BRATA-BJM-07-20240131-3.sync"
    assert is_packet_name(first.name)
    assert not is_packet_name("../BRATA.sync")


def test_a_folder_with_ten_thousand_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr("brata_desktop.sync.packets._NUMBERS", 2)
    free_path(tmp_path, "BJM/07", DAY).touch()

    with pytest.raises(Unavailable):
        free_path(tmp_path, "BJM/07", DAY)
