"""Days, times and numbers in Indonesian words."""

import datetime as dt

import pytest

from brata_desktop.domain import wording_id
from brata_desktop.domain.times import WITA

DAY = dt.date(2024, 1, 31)


def test_days():
    assert wording_id.long_date(DAY) == "Rabu, 31 Januari 2024"
    assert wording_id.date_text(DAY) == "31 Januari 2024"
    assert wording_id.short_date(dt.date(2024, 2, 1)) == "01/02/2024"
    assert wording_id.time_text(dt.time(8, 5)) == "08.05"


def test_moment_is_told_in_its_own_zone():
    moment = dt.datetime(2024, 1, 31, 20, 15, tzinfo=WITA)

    assert wording_id.moment_text(moment) == "Rabu, 31 Januari 2024 pukul 20.15 WITA"


@pytest.mark.parametrize(
    ("minutes", "name"), [(480, "WITA"), (420, "WIB"), (540, "WIT"), (-210, "UTC-03.30")]
)
def test_zones(minutes, name):
    assert wording_id.zone_name(minutes) == name


def test_numbers_have_thousands_dots_and_a_decimal_comma():
    assert wording_id.number_text(1234.5, 1) == "1.234,5"
    assert wording_id.number_text(13584) == "13.584"
    assert wording_id.rupiah_text(414_950_000) == "Rp414.950.000"
    assert wording_id.rupiah_text(-5) == "-Rp5"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b dan c"),
        (["rapat umum", "hoaks dan ujaran"], "rapat umum serta hoaks dan ujaran"),
    ],
)
def test_lists(words, text):
    assert wording_id.joined(words) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 menit"), (35, "35 menit"), (65, "1 jam 5 menit"), (1620, "1 hari 3 jam")],
)
def test_durations(minutes, text):
    assert wording_id.duration_text(minutes) == text
