"""A kind of record brings a file of the catalogue; a unit lays its own rows over it."""

import shutil

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue_tables import FILES
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.kinds import KINDS
from brata_desktop.domain.names import CatalogueNames
from brata_desktop.services.catalogue import load_catalogue
from tests.invented_kind import known

FILE = "operations/seal_states.csv"


@pytest.fixture
def shipped(tmp_path):
    of_kinds = (path for spec in KINDS.values() for path in spec.tables)
    for path in (*FILES, *of_kinds):
        (tmp_path / "shipped" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(resource() / path, tmp_path / "shipped" / path)
    (tmp_path / "shipped" / FILE).write_text("code,name\nUTUH,Utuh\n", encoding="utf-8")
    (tmp_path / "own" / "operations").mkdir(parents=True)
    return tmp_path / "shipped"


def test_its_rows_are_known_by_code_and_name(shipped, tmp_path):
    (tmp_path / "own" / FILE).write_text("code,name\nUTUH,Segel utuh\n", encoding="utf-8")
    with known("domain"):
        catalogue = load_catalogue(shipped, tmp_path / "own")

    assert [row.name for row in catalogue.rows("seal_states")] == ["Segel utuh"]
    assert CatalogueNames(catalogue).row_name("seal_states", "UTUH") == "Segel utuh"
    assert CatalogueNames(catalogue).row_name("seal_states", "RUSAK") == "RUSAK"


def test_without_the_kind_the_file_is_none_of_the_catalogue(shipped, tmp_path):
    (tmp_path / "own" / FILE).write_text("code,name\nUTUH,Utuh\n", encoding="utf-8")

    assert load_catalogue(shipped).rows("seal_states") == ()
    with pytest.raises(InvalidInput, match="seal_states"):
        load_catalogue(shipped, tmp_path / "own")
