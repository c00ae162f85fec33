"""What is merged back after a restore."""

import random
from contextlib import closing
from io import BytesIO

import pytest

from brata_desktop.domain.errors import Unavailable
from brata_desktop.store import open_store
from brata_desktop.store.connection import connect
from brata_desktop.store.crypto import random_key
from brata_desktop.store.damaged_rows import Loss
from brata_desktop.store.missing_work import carry_working_copies, missing_blobs, missing_revisions
from tests.data_folder import hash_of, make_data_folder


@pytest.fixture
def old(tmp_path):
    return make_data_folder(tmp_path / "old")


@pytest.fixture
def new(tmp_path):
    return make_data_folder(tmp_path / "new")


def _missing(old, new, loss=None):
    return [
        each.header.decode()
        for each in missing_revisions(
            old.database, new.database, new.keys.store_key, old_key=old.keys.store_key, loss=loss
        )
    ]


def test_only_what_is_missing_in_the_order_it_arrived(old, new):
    old.write("a", "b", "c", "d")
    new.write("b", "x")

    assert _missing(old, new) == ["a", "c", "d"]


def test_a_body_erased_since_the_backup_is_named_again(old, new):
    old.write("erased", body=b"")
    new.write("erased")
    found = list(
        missing_revisions(
            old.database, new.database, new.keys.store_key, old_key=old.keys.store_key
        )
    )

    assert [(each.hash, each.body) for each in found] == [(hash_of("erased"), b"")]


def test_a_damaged_file_gives_back_all_but_the_damaged_rows(old, new):
    """Damage is often the reason for the restore."""
    names = [f"revision {number}" for number in range(1500)]
    old.write(*names, body=b"x" * 900)
    content = bytearray(old.database.read_bytes())
    choice = random.Random(3)  # noqa: S311
    pages = choice.sample(range(len(content) // 4096 // 2, len(content) // 4096), 3)
    for page in pages:
        content[page * 4096 + 100] ^= 1
    old.database.write_bytes(content)
    loss = Loss()
    found = _missing(old, new, loss)

    assert found == [name for name in names if name in set(found)]
    assert 0 < loss.rows < 30
    assert len(found) >= len(names) - loss.rows


def test_a_damaged_end_does_not_hide_the_rest(old, new):
    old.write(*(f"revision {number}" for number in range(1100)), body=b"x" * 900)
    content = bytearray(old.database.read_bytes())
    for page in range(len(content) // 4096 - 20, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    old.database.write_bytes(content)
    loss = Loss()

    assert len(_missing(old, new, loss)) > 1000
    assert loss.rows


def test_another_key_is_said(old, new):
    with pytest.raises(Unavailable) as caught:
        list(
            missing_revisions(old.database, new.database, new.keys.store_key, old_key=random_key())
        )

    assert caught.value.code == "store-unreadable"


def test_the_newer_of_two_working_copies_stays(old, new):
    _type(old, ("only old", 5), ("newer in old", 9), ("newer in new", 1))
    _type(new, ("newer in old", 8), ("newer in new", 2), ("only new", 3))
    carried = carry_working_copies(
        old.database, new.database, new.keys.store_key, old_key=old.keys.store_key
    )

    assert carried == 2
    with closing(connect(new.database, new.keys.store_key)) as connection:
        found = connection.execute("SELECT id, updated_at FROM working_copy").fetchall()
    assert dict(found) == {"only old": 5, "newer in old": 9, "newer in new": 2, "only new": 3}


def _type(folder, *copies):
    with closing(connect(folder.database, folder.keys.store_key)) as connection:
        for name, moment in copies:
            connection.execute(
                "INSERT INTO working_copy (id, record, officer, kind, doc, base_heads, updated_at,"
                " parked) VALUES (?, 'r', 'o', 'incident', '{}', x'', ?, 0)",
                (name, moment),
            )


def _attach(folder, *contents):
    store = open_store(folder.database, folder.keys.store_key)
    with closing(store), store.transaction() as work:
        names = [work.blobs.put(BytesIO(each), "image/jpeg")[0] for each in contents]
        work.commit()
    return names


def _blobs(old, new, loss=None):
    keys = {"old_key": old.keys.store_key, "loss": loss}
    return list(missing_blobs(old.database, new.database, new.keys.store_key, **keys))


def test_attachments_that_only_the_old_store_holds(old, new):
    photo, both = b"foto" * 30_000, b"keduanya"
    name, _ = _attach(old, photo, both)
    _attach(new, both)

    assert [(each.sha256, each.media_type, each.content) for each in _blobs(old, new)] == [
        (name, "image/jpeg", photo)
    ]


def test_a_damaged_attachment_is_counted_and_the_others_are_given(old, new):
    contents = [bytes([number]) * 100_000 for number in range(1, 6)]
    names = _attach(old, *contents)
    content = bytearray(old.database.read_bytes())
    content[len(content) // 2] ^= 1
    old.database.write_bytes(content)
    loss = Loss()
    found = [each.sha256 for each in _blobs(old, new, loss)]

    assert 0 < len(found) == len(names) - loss.rows < len(names)
    assert set(found) < set(names)
