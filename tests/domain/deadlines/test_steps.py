"""The shipped limits are those of the sources; a broken file of one's own is named."""

import pytest

from brata_desktop.domain.deadlines.holidays import JOINT_LEAVE, NATIONAL, parse_holidays
from brata_desktop.domain.deadlines.steps import check_steps, parse_deadline_steps
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.operations import PEMILU, PILKADA
from tests.domain.deadlines.shipped import HOLIDAYS, STEPS

HEAD = "regime,code,role,label,limit,unit,counted_from,only_if\n"

# As printed in UU 7/2017 (454, 476, 480 to 484) and for Pilkada in Pasal 134, 146 and 148.
LIMITS = {
    (PEMILU, "TEMUAN"): (7, "hari"),
    (PEMILU, "DIARAHKAN"): (7, "hari kerja"),
    (PEMILU, "TINDAK_LANJUT"): (7, "hari"),
    (PEMILU, "KETERANGAN_TAMBAHAN"): (14, "hari kerja"),
    (PEMILU, "DITERUSKAN"): (1, "1x24 jam"),
    (PEMILU, "TAHAP_1"): (14, "hari"),
    (PEMILU, "P19"): (3, "hari"),
    (PEMILU, "PERBAIKAN"): (3, "hari"),
    (PEMILU, "PELIMPAHAN_PN"): (5, "hari"),
    (PEMILU, "PUTUSAN_PN"): (7, "hari"),
    (PEMILU, "BANDING"): (3, "hari"),
    (PEMILU, "KE_PT"): (3, "hari"),
    (PEMILU, "PUTUSAN_PT"): (7, "hari"),
    (PEMILU, "EKSEKUSI"): (3, "hari"),
    (PEMILU, "PUTUSAN_SUARA"): (5, "hari"),
    (PILKADA, "DIARAHKAN"): (7, "hari"),
    (PILKADA, "TINDAK_LANJUT"): (3, "hari"),
    (PILKADA, "KETERANGAN_TAMBAHAN"): (5, "hari"),
    (PILKADA, "TAHAP_1"): (14, "hari kerja"),
    (PILKADA, "P19"): (3, "hari kerja"),
    (PILKADA, "PERBAIKAN"): (3, "hari kerja"),
    (PILKADA, "PELIMPAHAN_PN"): (5, "hari kerja"),
    (PILKADA, "PUTUSAN_PN"): (7, "hari"),
    (PILKADA, "BANDING"): (3, "hari"),
    (PILKADA, "PUTUSAN_PT"): (7, "hari"),
}


def test_the_shipped_limits_are_those_of_the_sources():
    found = {row.key: (row.limit.count, row.limit.unit) for row in STEPS if row.limit}

    assert found == LIMITS
    assert [row.code for row in STEPS if row.limit and row.limit.is_before] == ["PUTUSAN_SUARA"]
    check_steps(STEPS)


def test_an_article_is_printed_only_with_its_limit_and_an_unchecked_row_says_so():
    checked = {row.key for row in STEPS if row.is_checked}

    assert all(row.limit for row in STEPS if row.legal_basis)
    assert all(row.legal_basis for row in STEPS if row.is_checked)
    assert (PEMILU, "TAHAP_1") in checked
    assert checked.isdisjoint({(PILKADA, "DIARAHKAN"), (PILKADA, "BANDING"), (PEMILU, "LP")})


@pytest.mark.parametrize(
    ("year", "national", "joint_leave"),
    # As the decrees count them; 2023 with both changes, 2024 with the two votes, 2025 with 18 Aug.
    [(2023, 16, 11), (2024, 17 + 2, 10), (2025, 17, 10 + 1)],
)
def test_each_year_has_as_many_days_off_as_its_decree_counts(year, national, joint_leave):
    kinds = [row.kind for row in HOLIDAYS if row.day.year == year]

    assert (kinds.count(NATIONAL), kinds.count(JOINT_LEAVE)) == (national, joint_leave)


def test_cuti_bersama_never_falls_on_a_weekend():
    assert all(row.day.weekday() < 5 for row in HOLIDAYS if row.kind == JOINT_LEAVE)


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("pileg,LP,langkah,LP,,,,", "catalogue-bad-choice", "regime"),
        ("pemilu,LP,bagian,LP,,,,", "catalogue-bad-choice", "role"),
        ("pemilu,LP,langkah,,,,,", "catalogue-empty-value", "label"),
        ("pemilu,LP,langkah,LP,0,hari,,", "catalogue-bad-number", "limit"),
        ("pemilu,LP,langkah,LP,-5,hari,,", "catalogue-bad-number", "limit"),
        ("pemilu,LP,langkah,LP,3,,,", "catalogue-empty-value", "unit"),
        ("pemilu,LP,langkah,LP,3,minggu,,", "catalogue-bad-choice", "unit"),
        ("pemilu,LP,langkah,LP,,,lapor,", "catalogue-bad-code", "counted_from"),
        ("pemilu,LP,langkah,LP,,,LAPOR,", "catalogue-unknown-reference", "counted_from"),
        ("pemilu,LP,langkah,LP,,,LP,LAPOR", "catalogue-unknown-reference", "only_if"),
        ("pilkada,LP,langkah,LP,,,,\npemilu,A,tanggal,A,,,LP,", "catalogue-unknown-reference", ""),
        ("pemilu,LP,langkah,LP,,,,\npemilu,LP,langkah,LP,,,,", "catalogue-duplicate-code", ""),
    ],
)
def test_a_broken_file_of_steps_names_the_place(line, code, column):
    with pytest.raises(InvalidInput) as caught:
        check_steps(parse_deadline_steps(HEAD + line + "\n", "own.csv"))

    assert caught.value.code == code
    assert caught.value.params["file"] == "own.csv"
    assert column in ("", caught.value.params["column"])


@pytest.mark.parametrize(
    "column", ["counted_from", "unless", "only_if", "replaced_by", "done_by", "extends"]
)
def test_every_column_that_names_a_row_is_checked(column):
    text = f"regime,code,role,label,{column}\npemilu,LP,langkah,LP,LAPOR\n"

    with pytest.raises(InvalidInput) as caught:
        check_steps(parse_deadline_steps(text, "own.csv"))

    assert (caught.value.code, caught.value.params["column"], caught.value.params["line"]) == (
        "catalogue-unknown-reference",
        column,
        2,
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (",Libur,nasional", "catalogue-empty-value"),
        ("2023-02-29,Libur,nasional", "catalogue-bad-date"),
        ("2024-02-29,,nasional", "catalogue-empty-value"),
        ("2024-02-29,Libur,daerah", "catalogue-bad-choice"),
        ("2024-02-29,A,nasional\n2024-02-29,B,cuti bersama", "catalogue-duplicate-code"),
    ],
)
def test_a_broken_file_of_holidays_names_the_place(line, code):
    with pytest.raises(InvalidInput) as caught:
        parse_holidays("date,name,kind\n" + line + "\n", "own.csv")

    assert caught.value.code == code
