"""The unit's own folder: what is in it, what is wrong, whether the program works with it."""

from pathlib import Path

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.errors import Unavailable
from brata_desktop.services import own_catalogue
from brata_desktop.services.catalogue import load_catalogue

SHIPPED = load_catalogue(resource())
STAGE = (
    "operation,code,name,start,end,track,proposal_rank,areas\n"
    "OMB-2023-2024,PSU_BJM,PSU Banjarmasin,{start},2024-02-24,PUNGUT_HITUNG,1,63.71.01\n"
)


def put(folder: Path, start: str) -> None:
    file = folder / "operations/stages.csv"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(STAGE.format(start=start), "utf-8")


def test_without_a_folder_the_shipped_files_are_in_force(tmp_path: Path) -> None:
    found = own_catalogue.look(tmp_path / "catalogue", SHIPPED)

    assert (found.files, found.error, found.is_in_force) == ((), None, True)


def test_a_file_put_there_later_holds_from_the_next_start(tmp_path: Path) -> None:
    put(tmp_path, "2024-02-24")

    found = own_catalogue.look(tmp_path, SHIPPED)

    assert found.files == ("operations/stages.csv",)
    assert (found.error, found.is_in_force) == (None, False)
    assert own_catalogue.look(tmp_path, load_catalogue(resource(), tmp_path)).is_in_force


def test_a_wrong_file_is_named_with_line_and_column(tmp_path: Path) -> None:
    put(tmp_path, "24/02/2024")

    found = own_catalogue.look(tmp_path, SHIPPED)

    assert found.files == ("operations/stages.csv",)
    assert found.error is not None
    assert (found.error.params["line"], found.error.params["column"]) == (2, "start")
    assert not found.is_in_force


def test_folder_is_made_once_and_an_unwritable_place_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "catalogue"
    assert own_catalogue.make_folder(folder).is_dir()
    assert own_catalogue.make_folder(folder) == folder
    (tmp_path / "file").write_text("")

    with pytest.raises(Unavailable):
        own_catalogue.make_folder(tmp_path / "file" / "catalogue")
