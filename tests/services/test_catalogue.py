"""The shipped files, and a unit's own files over them."""

import datetime as dt
from pathlib import Path

import pytest

from brata_desktop.config.paths import resource
from brata_desktop.domain.catalogue import Catalogue, offered
from brata_desktop.domain.catalogue_tables import FILES
from brata_desktop.services.catalogue import load_catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(resource())


def write_own(tmp_path: Path, name: str, text: str) -> Path:
    own = tmp_path / "own"
    (own / name).parent.mkdir(parents=True, exist_ok=True)
    (own / name).write_text(text, encoding="utf-8")
    return own


def test_the_shipped_files_hold_what_was_published(catalogue):
    tables = catalogue.tables

    assert [row.code for row in tables.operations] == ["OMB-2023-2024", "OMP-2024"]
    assert len(tables.units) == 14
    assert len(tables.ranks) == 22
    assert len(tables.categories) == 49
    assert [row.shortcut for row in tables.templates] == ["F2", "F3", "F4", "F5", "F7"]
    assert [row.code for row in tables.severities] == ["RENDAH", "SEDANG", "TINGGI", "KRITIS"]
    assert [row.level for row in tables.severities] == [1, 2, 3, 4]
    assert len(tables.tracks) == 8


def test_the_shipped_areas_are_156_kecamatan_and_2016_villages(catalogue):
    levels = [area.level for area in catalogue.areas]

    assert levels.count("kecamatan") == 156
    assert levels.count("desa") == 1872
    assert levels.count("kelurahan") == 144
    assert len(levels) == 2186


def test_a_polda_has_seven_satgas_and_a_polres_six_without_tindak(catalogue):
    polda = [row.code for row in catalogue.satgas_of(catalogue.unit("POLDA"))]
    polres = [row.code for row in catalogue.satgas_of(catalogue.unit("BJM"))]

    assert len(polda) == 7
    assert set(polda) - set(polres) == {"TINDAK"}


def test_the_five_keys_of_the_preemptive_form_are_mapped_to_kinds(catalogue):
    keys = {
        row.shortcut: (row.label, row.code)
        for row in catalogue.tables.preemptive_kinds
        if row.shortcut
    }

    assert keys == {
        "1": ("Sambang", "SAMBANG_DDS"),
        "2": ("Imbauan", "HIMBAUAN"),
        "3": ("Penyuluhan", "BINLUH"),
        "4": ("Dialogis", "FGD"),
        "5": ("Temu tokoh", "COOLING"),
    }


def test_a_legal_basis_is_kept_per_regime_and_blank_where_unchecked(catalogue):
    under_pemilu = catalogue.legal_basis("TP_APK", "pemilu")

    assert under_pemilu is not None
    assert not under_pemilu.is_checked
    assert catalogue.legal_basis("TP_APK", "pilkada") is None
    general = catalogue.legal_basis("KJ_KONV", "pilkada")
    assert general is not None
    assert general.text.startswith("Perkap 7/2009")
    assert catalogue.legal_basis("KJ_RUSAK", "pemilu") is None


def test_the_polda_moved_on_21_june_2024(catalogue):
    before = catalogue.address_of("POLDA", dt.date(2024, 6, 20))
    after = catalogue.address_of("POLDA", dt.date(2024, 6, 21))

    assert before is not None
    assert after is not None
    assert (before.place, after.place) == ("Banjarmasin", "Banjarbaru")
    assert after.is_to_check


def test_an_unknown_address_is_empty_and_to_be_checked(catalogue):
    address = catalogue.address_of("HSS", dt.date(2024, 2, 14))

    assert address is not None
    assert (address.address, address.place, address.is_to_check) == ("", "Kandangan", True)


def test_jurisdiction_follows_the_exceptions_and_not_the_kabupaten(catalogue):
    def responsible(code: str) -> str | None:
        unit = catalogue.unit_for_area(code)
        return unit.code if unit else None

    assert responsible("63.71.01.1001") == "BJM"
    assert responsible("63.03.01.2001") == "BJB"
    assert responsible("63.03.02") == "BJR"
    assert responsible("63.03") == "BJR"
    assert responsible("63") == "POLDA"
    assert responsible("62.01") is None
    assert responsible("") is None


def test_the_areas_of_a_unit_are_as_large_as_possible_and_do_not_overlap(catalogue):
    assert [area.code for area in catalogue.areas_of_unit("BJB")] == [
        "63.72",
        "63.03.01",
        "63.03.13",
    ]
    banjar = [area.code for area in catalogue.areas_of_unit("BJR")]
    assert len(banjar) == 18
    assert "63.03.01" not in banjar
    assert [area.code for area in catalogue.areas_of_unit("BJM")] == ["63.71"]
    assert [area.code for area in catalogue.areas_of_unit("POLDA")] == ["63"]
    assert catalogue.areas_of_unit("NOWHERE") == ()


def test_every_village_belongs_to_the_one_unit_whose_areas_hold_it(catalogue):
    holders: dict[str, set[str]] = {}
    for unit in catalogue.tables.units:
        if unit.code != "POLDA":
            for top in catalogue.areas_of_unit(unit.code):
                holders.setdefault(top.code, set()).add(unit.code)

    for area in catalogue.areas:
        if area.is_village:
            found = {
                code
                for above in catalogue.areas.path(area.code)
                for code in holders.get(above.code, ())
            }
            assert found == {catalogue.unit_for_area(area.code).code}


def test_an_area_is_in_a_unit_and_in_the_unit_above(catalogue):
    assert catalogue.is_in_unit("63.03.01.2001", "BJB")
    assert catalogue.is_in_unit("63.03.01.2001", "POLDA")
    assert not catalogue.is_in_unit("63.03.01.2001", "BJR")


def test_an_area_is_written_in_lists_and_in_reports(catalogue):
    areas = catalogue.areas
    village = next(area.code for area in areas if area.name == "Pemurus Dalam")

    assert areas.path_text(village) == "Pemurus Dalam, Banjarmasin Selatan"
    assert areas.path_text(village, with_regency=True).endswith(", Kota Banjarmasin")
    assert areas.formal_text(village) == "Kel. Pemurus Dalam, Kec. Banjarmasin Selatan"
    assert areas.path_text("63.71.01") == "Banjarmasin Selatan, Kota Banjarmasin"
    assert areas.path_text("63.71") == "Kota Banjarmasin"
    assert areas.path_text("63") == "Kalimantan Selatan"
    assert areas.path_text("99.99") == ""
    assert areas.regency(village).code == "63.71"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bripka", "BRIPKA"),
        ("bripka", "BRIPKA"),
        ("Kombes Pol.", "KOMBES"),
        ("KOMBES", "KOMBES"),
        ("Brigadir", "BRIGPOL"),
        ("Ajun Komisaris Polisi", "AKP"),
    ],
)
def test_a_rank_is_known_by_any_of_its_names(catalogue, text, code):
    assert catalogue.rank_named(text).code == code


def test_an_unknown_code_answers_none(catalogue):
    assert catalogue.category("BARU") is None
    assert catalogue.severity("") is None
    assert catalogue.rank_named("") is None
    assert catalogue.stage("OMB-2023-2024", "PSU_BANJARBARU") is None


def test_a_units_own_row_replaces_a_shipped_one_and_a_new_one_is_added(tmp_path):
    own = write_own(
        tmp_path,
        "operations/stages.csv",
        "operation,code,name,start,end,track,proposal_rank,areas\n"
        "OMB-2023-2024,MASA_TENANG,Masa tenang (diubah),2024-02-11,2024-02-13,MASA_TENANG,1,\n"
        "OMB-2023-2024,PSU_BJM,PSU Banjarmasin,2024-02-24,2024-02-24,PUNGUT_HITUNG,1,63.71 63.72\n",
    )

    catalogue = load_catalogue(resource(), own)

    changed = catalogue.stage("OMB-2023-2024", "MASA_TENANG")
    added = catalogue.stage("OMB-2023-2024", "PSU_BJM")
    assert changed.name == "Masa tenang (diubah)"
    assert added.areas == ("63.71", "63.72")
    assert len(catalogue.tables.stages) == 49


def test_a_unit_adds_its_polsek_and_the_polsek_answers_for_its_area(tmp_path):
    own = write_own(
        tmp_path,
        "units/units.csv",
        "code,type,parent,short_name,full_name,letterhead_1,letterhead_2,letterhead_3,head_title,area\n"
        "BJM-SEL,Polsek,BJM,Polsek Banjarmasin Selatan,Kepolisian Sektor Banjarmasin Selatan,"
        "POLRI DAERAH KALIMANTAN SELATAN,RESOR KOTA BANJARMASIN,SEKTOR BANJARMASIN SELATAN,"
        "Kapolsek,63.71.01\n"
        "BJB-ALUH,Polsek,BJB,Polsek Aluh-Aluh,Kepolisian Sektor Aluh-Aluh,"
        "POLRI DAERAH KALIMANTAN SELATAN,RESOR BANJARBARU,SEKTOR ALUH-ALUH,Kapolsek,63.03.01\n",
    )

    catalogue = load_catalogue(resource(), own)

    assert catalogue.unit_for_area("63.71.01.1001").code == "BJM-SEL"
    assert catalogue.unit_for_area("63.03.01.2001").code == "BJB-ALUH"
    assert catalogue.is_in_unit("63.71.01.1001", "BJM")
    assert [area.code for area in catalogue.areas_of_unit("BJM")] == ["63.71"]
    assert len(catalogue.satgas_of(catalogue.unit("BJM-SEL"))) == 6


def test_story_31_a_retired_code_stays_known_and_is_not_offered(tmp_path):
    own = write_own(
        tmp_path,
        "operations/incident_categories.csv",
        "code,group,name,phrase,severity,retired\nKJ_NEGARA,A,Lama,kejahatan,SEDANG,ya\n",
    )

    catalogue = load_catalogue(resource(), own)

    assert catalogue.category("KJ_NEGARA").is_retired
    assert "KJ_NEGARA" not in {row.code for row in offered(catalogue.tables.categories)}


def test_spreadsheet_habits_are_read(tmp_path):
    """Semicolons, a byte order mark, Windows line ends, capitals in the header."""
    own = write_own(
        tmp_path,
        "operations/message_topics.csv",
        "\ufeffCode;Label;Phrase\r\nBALAP_LIAR;Balap liar;balap liar\r\n\r\n",
    )

    topic = load_catalogue(resource(), own).topic("BALAP_LIAR")

    assert topic is not None
    assert topic.phrase == "balap liar"


def test_no_own_folder_means_no_own_rows(tmp_path):
    assert len(load_catalogue(resource(), tmp_path / "none").tables.units) == 14


def test_every_record_phrase_is_ready_to_stand_in_a_sentence(catalogue):
    for row in catalogue.tables.categories:
        assert row.phrase[0].islower() or row.phrase.split()[0].isupper()
        assert not row.phrase.endswith(".")
        assert "/" not in row.phrase


def test_the_documents_name_every_file_and_required_column():
    text = (resource().parent / "docs" / "data.md").read_text(encoding="utf-8")
    sources = resource("SOURCES.md").read_text(encoding="utf-8")

    for name in FILES:
        assert f"`{name}`" in text
        assert name in sources or "patrol_" in name


def test_the_villages_carry_their_licence():
    notice = resource("areas/LICENSE-ODbL.md").read_text(encoding="utf-8")

    assert "idn-area-data" in notice
    assert "Open Database License" in notice
