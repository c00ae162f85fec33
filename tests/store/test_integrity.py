"""Damage to a database file is found."""

import sqlite3
from contextlib import closing

import pytest

from brata_desktop.store.connection import connect
from brata_desktop.store.crypto import random_key
from brata_desktop.store.integrity import check_database
from tests.data_folder import make_data_folder


@pytest.fixture
def folder(tmp_path):
    made = make_data_folder(tmp_path / "data")
    made.write(*(f"revision {number}" for number in range(300)), body=b"x" * 900)
    return made


@pytest.mark.parametrize("is_quick", [True, False])
def test_a_sound_database_has_no_problems_also_while_in_use(folder, is_quick):
    key = folder.keys.store_key
    with closing(connect(folder.database, key)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        assert check_database(folder.database, key, is_quick=is_quick) == ()


@pytest.mark.parametrize("page", [1, 2, 30, -1])
def test_one_flipped_bit_on_any_page_is_found(folder, page):
    content = bytearray(folder.database.read_bytes())
    start = page * 4096 if page >= 0 else len(content) - 4096
    content[start + 77] ^= 1
    folder.database.write_bytes(content)

    assert check_database(folder.database, folder.keys.store_key, is_quick=True)


def test_a_file_that_was_cut_off_is_found(folder):
    content = folder.database.read_bytes()
    folder.database.write_bytes(content[: len(content) // 2])

    assert check_database(folder.database, folder.keys.store_key, is_quick=True)


def test_another_key_a_missing_file_and_plain_text_are_problems(folder, tmp_path):
    plain = tmp_path / "plain.db"
    with closing(sqlite3.connect(plain)) as connection:
        connection.execute("CREATE TABLE t (x)")

    assert "with this key" in check_database(folder.database, random_key())[0]
    assert "missing" in check_database(tmp_path / "nowhere.db", random_key())[0]
    assert "not encrypted" in check_database(plain, random_key())[0]
