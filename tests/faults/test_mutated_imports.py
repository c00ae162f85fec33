"""1,000 damaged files and column maps, imported for real: no crash, a clear error, nothing half."""

import random
from collections import Counter

import pytest

from brata_desktop.services import verification
from tests import mutated_files
from tests.importing_damage import count, import_damaged
from tests.mutated_files import MAP_SUFFIXES, SUFFIXES
from tests.services_world import World

FILES = {".jsonl": 280, ".csv": 280, ".xlsx": 280}
MAPS = (1_000 - sum(FILES.values())) // len(MAP_SUFFIXES)


@pytest.fixture
def world(tmp_path):
    (tmp_path / "data").mkdir()
    made = World(tmp_path / "data")
    yield made
    made.store.close()


@pytest.mark.slow
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_damaged_files_end_in_a_clear_error_and_nothing_half(world, tmp_path, tally, suffix):
    desk, rng = world.desk("Rahman"), random.Random(suffix)  # noqa: S311 - repeatable
    ends = Counter()
    for number in range(FILES[suffix]):
        content = mutated_files.mutated(suffix, rng)
        file = mutated_files.write(tmp_path, f"rusak{suffix}", content)
        ends[import_damaged(desk, file, all_or_nothing=number % 3 == 0)] += 1

    tally.add(files=FILES[suffix])
    assert ends["rejected"] > FILES[suffix] / 10
    assert verification.problems(desk) == ()


@pytest.mark.slow
@pytest.mark.parametrize("suffix", MAP_SUFFIXES)
def test_damaged_column_maps_end_in_a_clear_error(world, tmp_path, tally, suffix):
    desk, rng = world.desk("Rahman"), random.Random(suffix)  # noqa: S311 - repeatable
    file = mutated_files.write(tmp_path, "a.csv", b"Nomor,Hari,Judul\n7,31/01/2024,Perkelahian\n")
    ends = Counter()
    for _ in range(MAPS):
        columns = mutated_files.write(
            tmp_path, f"map{suffix}", mutated_files.mutated_map(suffix, rng)
        )
        ends[import_damaged(desk, file, columns)] += 1

    tally.add(maps=MAPS)
    assert ends["refused"] > MAPS / 4
    assert verification.problems(desk) == ()


@pytest.mark.slow
@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", ["text", "columns"])
def test_the_largest_ones(world, tmp_path, suffix, name):
    desk = world.desk("Rahman")
    file = mutated_files.write(tmp_path, f"a{suffix}", mutated_files.huge(suffix)[name])
    end = import_damaged(desk, file)

    if name == "columns":
        assert end in ("refused", "rejected")
        assert count(desk) == 0
    elif suffix != ".xlsx":  # a cell of a workbook holds 32,767 characters at most
        assert (end, count(desk)) == ("rejected", 1)
