"""Numbers and dates as Indonesian paper prints them."""

import datetime as dt

import pytest

from brata_desktop.domain.times import APPROXIMATE, WITA, When
from brata_desktop.reports import numbers

DAY = dt.date(2024, 1, 31)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (numbers.whole(1234567), "1.234.567"),
        (numbers.rupiah(414950000), "Rp414.950.000"),
        (numbers.percent(3, 2), "+50,0 %"),
        (numbers.percent(0, 3), "-100,0 %"),
        (numbers.percent(5, 0), "–"),
        (numbers.percent(2, 2), "0 %"),
        (numbers.percent(25000, 1), "+2.499.900,0 %"),
        (numbers.roman(9), "IX"),
        (numbers.roman(14), "XIV"),
        (numbers.full_date(DAY), "Rabu, 31 Januari 2024"),
        (numbers.short_date(DAY), "31/01/2024"),
        (
            numbers.moment(dt.datetime(2024, 1, 31, 20, 15, tzinfo=WITA)),
            "31/01/2024 20.15 WITA",
        ),
    ],
)
def test_values_read_as_on_paper(made, expected):
    assert made == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(), "tanggal belum diketahui"),
        (When(DAY), "Rabu, 31 Januari 2024, waktu belum diketahui"),
        (When(DAY, part_of_day="malam"), "Rabu, 31 Januari 2024, malam"),
        (
            When(DAY, dt.time(20, 15), precision=APPROXIMATE),
            "Rabu, 31 Januari 2024, sekira pukul 20.15 WITA",
        ),
        (
            When(DAY, dt.time(20, 0), end_time=dt.time(2, 0)),
            "Rabu, 31 Januari 2024, pukul 20.00 s.d. 02.00 WITA",
        ),
        (
            When(DAY, dt.time(20, 0), dt.date(2024, 2, 1), dt.time(8, 0)),
            "Rabu, 31 Januari 2024, pukul 20.00 s.d. Kamis, 1 Februari 2024 08.00 WITA",
        ),
        (
            When(DAY, end_date=dt.date(2024, 2, 2)),
            "Rabu, 31 Januari 2024, s.d. Jumat, 2 Februari 2024",
        ),
    ],
)
def test_times_say_what_is_known_and_no_more(when, expected):
    assert numbers.when_text(when) == expected
