"""What a data folder is, told from names only."""

import shutil
from pathlib import Path

import pytest

from brata_desktop.config.paths import Paths
from brata_desktop.domain.errors import Unavailable
from brata_desktop.domain.states import Role
from brata_desktop.services import backups, first_run
from brata_desktop.services.condition import can_begin_anew, is_new
from brata_desktop.store.crypto import KdfCost

PLAN = first_run.SetUp(
    "OMB-2023-2024", "BJM", "07", "Pos Pam 07", "Suryadi", "AKP", "80010001",
    frozenset({Role.PENGAWAS}),
)  # fmt: skip
SECRET = "kopi pagi di dermaga"  # noqa: S105 - an invented passphrase


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "state")


@pytest.fixture
def used(paths):
    cheap = KdfCost(memory_kib=8, passes=1, lanes=1)
    opened = first_run.set_up(paths, PLAN, SECRET, cost=cheap)
    backups.back_up(opened, paths)
    opened.desk.store.close()
    return paths


def test_an_unknown_folder_is_new_whether_it_is_there_or_not(paths):
    assert is_new(paths)
    paths.data_dir.mkdir()
    assert is_new(paths)


def test_a_store_with_its_keys_is_not(used):
    assert not is_new(used)
    used.keys.unlink()
    assert not is_new(used), "the twin of the keys opens it too"


def test_a_folder_that_was_worked_in_and_is_gone_is_missed(used):
    shutil.rmtree(used.data_dir)

    with pytest.raises(Unavailable, match="no new one was made"):
        is_new(used)

    assert can_begin_anew(used)
    assert is_new(Paths(used.data_dir.with_name("elsewhere"), used.state_dir))


@pytest.mark.parametrize(
    ("pattern", "code"), [("brata.db*", "store-missing"), ("keys.json*", "keys-missing")]
)
def test_a_half_of_a_store_is_missed(used, pattern, code):
    for file in used.data_dir.glob(pattern):
        file.unlink()

    with pytest.raises(Unavailable) as caught:
        is_new(used)

    assert caught.value.code == code
    assert not can_begin_anew(used)


def test_an_interrupted_restore_is_to_be_finished(used):
    (used.data_dir / "restore.json").write_text("{}", encoding="utf-8")
    for file in used.data_dir.glob("brata.db*"):
        file.unlink()

    assert not is_new(used)


def test_the_keys_of_a_backup_name_who_can_put_it_back(used):
    (copy,) = backups.backups(used)
    present = backups.openers(used, copy)
    for file in used.data_dir.glob("keys.json*"):
        file.unlink()

    assert [each.display_name for each in present] == ["Suryadi"]
    assert backups.openers(used, copy)[0].officer_id == present[0].officer_id
