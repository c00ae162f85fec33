"""Files of the catalogue that are broken on purpose: each is named, none is passed over."""

import shutil
from pathlib import Path

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue_tables import FILES
from brata_desktop.domain.errors import InvalidInput, Unavailable
from brata_desktop.services.catalogue import load_catalogue
from tests.services.test_catalogue import write_own


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may break."""
    for folder in ("operations", "units", "areas"):
        shutil.copytree(resource(folder), tmp_path / "resources" / folder)
    return tmp_path / "resources"


STAGES = "operations/stages.csv"
STAGE_HEAD = "operation,code,name,start,end,track,proposal_rank,areas"
GOOD = "OMB-2023-2024,SATU,Satu,2024-01-01,2024-01-02,,,"
UNITS = "units/units.csv"
UNIT_HEAD = "code,type,parent,short_name,full_name,letterhead_1,head_title,area"


@pytest.mark.parametrize(
    ("name", "text", "code", "line", "column"),
    [
        (STAGES, "", "catalogue-missing-column", 1, "operation"),
        (STAGES, "operation,kode\n", "catalogue-missing-column", 1, "code"),
        (STAGES, f"{STAGE_HEAD},colour\n", "catalogue-unknown-column", 1, "colour"),
        (STAGES, f"{STAGE_HEAD},name\n", "catalogue-column-twice", 1, "name"),
        (
            STAGES,
            f"{STAGE_HEAD}\n{GOOD}\nOMB-2023-2024,DUA,Dua,31/01/2024,2024-02-01,,,\n",
            "catalogue-bad-date",
            3,
            "start",
        ),
        (
            STAGES,
            f"{STAGE_HEAD}\n{GOOD}\nOMB-2023-2024,DUA,Dua,2024-02-01,2024-02-30,,,\n",
            "catalogue-bad-date",
            3,
            "end",
        ),
        (
            STAGES,
            f"{STAGE_HEAD}\nOMB-2023-2024,DUA,Dua,2024-02-02,2024-02-01,,,\n",
            "catalogue-date-order",
            2,
            "end",
        ),
        (STAGES, f"{STAGE_HEAD}\n{GOOD}\n\n{GOOD}\n", "catalogue-duplicate-code", 4, "operation"),
        (STAGES, f"{STAGE_HEAD}\nOMB-2023-2024,DUA,,,,,,\n", "catalogue-empty-value", 2, "name"),
        (STAGES, f"{STAGE_HEAD}\nOMB-2023-2024,dua,Dua,,,,,\n", "catalogue-bad-code", 2, "code"),
        (STAGES, f"{STAGE_HEAD}\n{GOOD},9\n", "catalogue-row-width", 2, "areas"),
        (STAGES, f"{STAGE_HEAD}\nOMB-2023-2024,DUA\n", "catalogue-row-width", 2, "name"),
        (
            STAGES,
            f"{STAGE_HEAD}\nOMB-2023-2024,DUA,Dua,,,,NaN,\n",
            "catalogue-bad-number",
            2,
            "proposal_rank",
        ),
        (
            STAGES,
            f"{STAGE_HEAD}\nOMB-2023-2024,DUA,Dua,,,,-1,\n",
            "catalogue-bad-number",
            2,
            "proposal_rank",
        ),
        (
            STAGES,
            f"{STAGE_HEAD}\nOMB-1999,DUA,Dua,,,,,\n",
            "catalogue-unknown-reference",
            2,
            "operation",
        ),
        (
            STAGES,
            f"{STAGE_HEAD}\nOMB-2023-2024,DUA,Dua,,,LAIN,,\n",
            "catalogue-unknown-reference",
            2,
            "track",
        ),
        (
            STAGES,
            f"{STAGE_HEAD}\n{GOOD}\nOMB-2023-2024,DUA,Dua,,,,,63.99\n",
            "catalogue-unknown-reference",
            3,
            "areas",
        ),
        (
            STAGES,
            f"{STAGE_HEAD}\nOMB-2023-2024,ANTAR_TAHAPAN,Antar,,,,,\n",
            "catalogue-reserved-code",
            2,
            "code",
        ),
        (STAGES, f'{STAGE_HEAD}\n{GOOD}\n"OMB,DUA\n', "catalogue-not-csv", 3, ""),
        (STAGES, f"{STAGE_HEAD}\n{'x' * 200_000},\n", "catalogue-not-csv", 2, ""),
        (
            UNITS,
            f"{UNIT_HEAD}\nX,Polsek,NONE,X,X,X,X,\n",
            "catalogue-unknown-reference",
            2,
            "parent",
        ),
        (
            UNITS,
            f"{UNIT_HEAD}\nX,Polsek,Y,X,X,X,X,\nY,Polsek,X,Y,Y,Y,Y,\n",
            "catalogue-loop",
            2,
            "parent",
        ),
        (UNITS, f"{UNIT_HEAD}\nX,Kodim,BJM,X,X,X,X,\n", "catalogue-bad-choice", 2, "type"),
        (
            UNITS,
            f"{UNIT_HEAD}\nX,Polsek,BJM,X,X,{'K' * 42},X,\n",
            "catalogue-too-long",
            2,
            "letterhead_1",
        ),
        (
            UNITS,
            f"{UNIT_HEAD}\nX,Polsek,BJM,X,X,X,X,63.99\n",
            "catalogue-unknown-reference",
            2,
            "area",
        ),
        (
            "areas/villages.csv",
            "code,parent,level,name\n63.71.01.9001,63.99,desa,Baru\n",
            "catalogue-area-parent",
            2,
            "parent",
        ),
        (
            "areas/villages.csv",
            "code,parent,level,name\n63.99.01.2001,63.99.01,desa,Baru\n",
            "catalogue-unknown-reference",
            2,
            "parent",
        ),
        (
            "operations/incident_categories.csv",
            "code,group,name,phrase,severity\nBARU,A,Baru,kejadian baru,GAWAT\n",
            "catalogue-unknown-reference",
            2,
            "severity",
        ),
        (
            "operations/incident_templates.csv",
            "key,label,category,what,severity\nF8,Baru,TIDAK_ADA,Baru,RENDAH\n",
            "catalogue-unknown-reference",
            2,
            "category",
        ),
        (
            "operations/satgas.csv",
            "code,name,levels\nBARU,Satgas Baru,polda polsek\n",
            "catalogue-bad-choice",
            2,
            "levels",
        ),
        (
            "operations/legal_bases.csv",
            "category,regime,text,checked\nTP_APK,pileg,Pasal,ya\n",
            "catalogue-bad-choice",
            2,
            "regime",
        ),
    ],
)
def test_a_broken_own_file_names_file_line_column_and_what_to_do(
    tmp_path, name, text, code, line, column
):
    own = write_own(tmp_path, name, text)

    with pytest.raises(InvalidInput) as caught:
        load_catalogue(resource(), own)

    error = caught.value
    assert (error.code, error.params["line"], error.params["column"]) == (code, line, column)
    assert error.params["file"] == f"own/{name}"
    assert error.field == column
    assert f"own/{name}, line {line}" in str(error)
    assert "; " in str(error)


@pytest.mark.parametrize("name", sorted(FILES))
def test_each_shipped_file_is_checked_for_a_missing_and_an_unknown_column(shipped, name):
    file = shipped / name
    head, _, rest = file.read_text(encoding="utf-8").partition("\n")

    file.write_text("x" + head + "\n" + rest, encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        load_catalogue(shipped)

    assert caught.value.params["file"] == name
    assert caught.value.params["line"] == 1
    assert caught.value.params["column"] == head.split(",")[0]


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_missing_shipped_file_is_named(shipped, name):
    (shipped / name).unlink()

    with pytest.raises(Unavailable) as caught:
        load_catalogue(shipped)

    assert caught.value.code == "catalogue-file-missing"
    assert name in str(caught.value)


def test_a_file_that_cannot_be_read_is_unavailable(shipped):
    file = shipped / "units/units.csv"
    file.unlink()
    file.mkdir()

    with pytest.raises(Unavailable) as caught:
        load_catalogue(shipped)

    assert caught.value.code == "file-unreadable"


def test_a_file_that_is_not_utf8_names_the_line(shipped):
    file = shipped / "units/units.csv"
    file.write_bytes(file.read_bytes().replace(b"Polres Tapin", b"Polres \xe9"))

    with pytest.raises(InvalidInput) as caught:
        load_catalogue(shipped)

    assert caught.value.code == "catalogue-not-utf8"
    assert caught.value.params["line"] == 10


def test_an_own_file_with_a_misspelt_name_is_not_silently_passed_over(tmp_path):
    own = write_own(tmp_path, "operations/stage.csv", STAGE_HEAD + "\n")

    with pytest.raises(InvalidInput) as caught:
        load_catalogue(resource(), own)

    assert caught.value.code == "catalogue-unknown-file"
    assert "operations/stages.csv" in str(caught.value)
