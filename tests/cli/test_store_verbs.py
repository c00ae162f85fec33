"""The verbs about the store as a whole: damage, backups, and who may have it open."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from brata_desktop.store.folder_lock import FolderLock
from tests.cli.conftest import Post
from tests.cli.test_verbs import DOCUMENT, _add


def _damage(post: Post, at: int) -> None:
    database = post.folder / "data" / "brata.db"
    content = bytearray(database.read_bytes())
    for byte in range(at, len(content), 4096):
        content[byte] ^= 1
    database.write_bytes(content)


@pytest.mark.parametrize("at", [100, 4096 * 3 + 100])
def test_a_damaged_store_says_which_backup_would_help(post: Post, at: int) -> None:
    number = _add(post, DOCUMENT)["number"]
    post.json("backup")
    (backup,) = (post.folder / "data" / "backups").glob("*.brata")
    made_at = json.loads((backup / "manifest.json").read_bytes())["made_at"]
    _damage(post, at)

    code, out, err = post.run("list")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert f"{made_at[11:13]}.{made_at[14:16]}" in err
    assert "nothing was removed" in err

    code, out, _ = post.run("verify", "--json")
    assert code == 2
    assert json.loads(out)["ok"] is False
    assert json.loads(out)["problems"]

    post.json("restore")
    assert post.json("show", number)["number"] == number
    assert post.json("verify") == {"ok": True, "problems": []}


def test_a_damaged_store_without_a_backup_says_so(post: Post) -> None:
    _damage(post, 100)
    code, _, err = post.run("list")
    assert code == 2
    assert "no backup" in err


def test_restore_is_refused_while_somebody_has_the_store_open(post: Post) -> None:
    post.json("backup")
    with closing(FolderLock.shared(post.folder / "data")):
        _add(post, DOCUMENT)
        code, _, err = post.run("restore")
        assert code == 2
        assert "open in another window or verb" in err
    assert len(post.json("list")) == 1
    assert post.json("restore")["merged"] == 1


def test_a_second_folder_that_is_not_there_is_said(post: Post, tmp_path: Path) -> None:
    code, out, err = post.run("backup", "--to", str(tmp_path / "stick"))
    assert code == 2
    assert out.count("\n") == 1
    assert "stick" in err
    assert not (tmp_path / "stick").exists()


def test_a_missing_data_folder_is_an_error_and_stays_missing(post: Post) -> None:
    data = post.folder / "data"
    data.rename(post.folder / "elsewhere")
    code, _, err = post.run("list")
    assert (code, err.count("\n")) == (2, 1)
    assert "missing" in err
    assert not data.exists()
