"""Posts and personnel from the files that units bring."""

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue import Catalogue
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.registers import (
    Personnel,
    Post,
    is_usual_nrp,
    parse_personnel,
    parse_posts,
)
from brata_desktop.services.catalogue import load_catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(resource())


def test_posts_are_read_with_indonesian_headers_and_semicolons(catalogue):
    reading = parse_posts(
        "Kode;Nama;Satuan;Tempat;Wilayah;Jam\n"
        "7;Pos Pam 07 Kelayan;Polresta Banjarmasin;Pasar Kelayan;63.71.01;20.00-08.00\n",
        "pos.csv",
        catalogue,
    )

    assert reading.errors == ()
    assert reading.values == (
        Post("07", "Pos Pam 07 Kelayan", "BJM", "Pasar Kelayan", "63.71.01", "20.00-08.00"),
    )


def test_a_wrong_line_is_reported_and_the_others_stand(catalogue):
    reading = parse_posts(
        "code,name,unit\n01,Pos Satu,BJM\n02,,BJM\n03,Pos Tiga,POLRES LAIN\n01,Dua kali,BJM\n"
        "01,Pos Satu,HSS\nPANJANG,Pos,BJM\n05,Pos Lima\n06,Pos Enam,BJM\n",
        "pos.csv",
        catalogue,
    )

    assert [(post.unit, post.code) for post in reading.values] == [
        ("BJM", "01"),
        ("HSS", "01"),
        ("BJM", "06"),
    ]
    assert [
        (error.code, error.params["line"], error.params["column"]) for error in reading.errors
    ] == [
        ("catalogue-empty-value", 3, "name"),
        ("catalogue-unknown-reference", 4, "unit"),
        ("catalogue-duplicate-code", 5, "code"),
        ("register-post-code", 7, "code"),
        ("catalogue-row-width", 8, "unit"),
    ]


def test_personnel_are_read_and_their_rank_is_known_by_its_short_form(catalogue):
    reading = parse_personnel(
        "nrp,nama,pangkat,satuan\n85010001,Ahmad Contoh,Bripka,BJM\n"
        "198501012010011001,Siti Contoh,Penda I,BJM\n",
        "personel.csv",
        catalogue,
    )

    assert reading.values == (
        Personnel("85010001", "Ahmad Contoh", "BRIPKA", "BJM"),
        Personnel("198501012010011001", "Siti Contoh", "Penda I", "BJM"),
    )
    assert [warning.code for warning in reading.warnings] == ["register-rank-unknown"]


def test_an_unusual_nrp_is_a_warning_and_letters_are_an_error(catalogue):
    reading = parse_personnel(
        "nrp,name,rank,unit\n8501000,Kurang Satu,Bripka,BJM\nNRP85010001,Huruf,Bripka,BJM\n"
        "8501 0002,Spasi,Bripka,BJM\n",
        "personel.csv",
        catalogue,
    )

    assert [person.nrp for person in reading.values] == ["8501000", "85010002"]
    assert [warning.code for warning in reading.warnings] == ["register-nrp-length"]
    assert [(error.code, error.params["line"]) for error in reading.errors] == [("register-nrp", 3)]


def test_the_same_nrp_twice_is_an_error(catalogue):
    reading = parse_personnel(
        "nrp,name,rank,unit\n85010001,Satu,Bripka,BJM\n85010001,Dua,Bripka,BJM\n",
        "personel.csv",
        catalogue,
    )

    assert len(reading.values) == 1
    assert "line 2" in str(reading.errors[0])


@pytest.mark.parametrize("text", ["", "nrp\n", "nrp,name,rank,unit,agama\n"])
def test_a_file_without_the_right_columns_is_refused_as_a_whole(catalogue, text):
    with pytest.raises(InvalidInput):
        parse_personnel(text, "personel.csv", catalogue)


def test_the_form_of_an_nrp():
    assert is_usual_nrp("85010001")
    assert is_usual_nrp("198501012010011001")
    assert not is_usual_nrp("8501000")
    assert not is_usual_nrp("8501000A")
    assert not is_usual_nrp("٨٥٠١٠٠٠١")


def test_every_sentence_of_a_line_error_can_be_made(catalogue):
    reading = parse_personnel(
        "nrp,name,rank,unit\nX,A,Bripka,BJM\n1,A,Letnan,BJM\n" + f"2,{'n' * 121},Bripka,BJM\n",
        "personel.csv",
        catalogue,
    )

    for error in (*reading.errors, *reading.warnings):
        assert str(error).startswith("personel.csv, line ")
