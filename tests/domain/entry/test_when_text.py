"""Times as officers type them."""

import datetime as dt
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.entry.when_text import (
    parse_date,
    parse_time,
    parse_when,
    weekday_mismatch,
)
from brata_desktop.domain.errors import InvalidInput
from brata_desktop.domain.times import APPROXIMATE, EXACT, PARTS_OF_DAY, UNKNOWN, WITA, When
from brata_desktop.domain.wording_id import long_date, short_date, time_text, when_text

NOW = dt.datetime(2024, 1, 31, 20, 47, 12, tzinfo=WITA)  # a Wednesday

CLOCK_TIMES = {
    "2015": "20.15",
    "20.15": "20.15",
    "20:15": "20.15",
    "pkl. 20.15 wita": "20.15",
    "jam 20.15": "20.15",
    "8": "08.00",
    "0815": "08.15",
    "815": "08.15",
    "8 malam": "20.00",
    "jam 7 pagi": "07.00",
    "1 siang": "13.00",
    "11 siang": "11.00",
    "4 sore": "16.00",
    "12.15 dini hari": "00.15",
    "2 dini hari": "02.00",
    "-30": "20.17",
    "−15 mnt": "20.32",
    "-1j": "19.47",
    "-1j30": "19.17",
    "-1,5j": "19.17",
    "15 menit lalu": "20.32",
    "setengah jam lalu": "20.17",
    "sejam yang lalu": "19.47",
    "sekarang": "20.47",
    "24.00": "00.00",
}

SENTENCES = {
    "kemarin 21": "Selasa, 30 Januari 2024 pukul 21.00 WITA",
    "kmrn 21.30": "Selasa, 30 Januari 2024 pukul 21.30 WITA",
    "kemarin dulu": "Senin, 29 Januari 2024",
    "3 hari lalu": "Minggu, 28 Januari 2024",
    "tadi malam": "Selasa, 30 Januari 2024 malam hari",
    "tadi malam jam 11": "Selasa, 30 Januari 2024 pukul 23.00 WITA",
    "tadi pagi": "Rabu, 31 Januari 2024 pagi hari",
    "pagi": "Rabu, 31 Januari 2024 pagi hari",
    "dini hari": "Rabu, 31 Januari 2024 dini hari",
    "minggu malam": "Minggu, 28 Januari 2024 malam hari",
    "24.00": "Kamis, 1 Februari 2024 pukul 00.00 WITA",
    "sekitar 20.15": "Rabu, 31 Januari 2024 sekitar pukul 20.15 WITA",
    "sktr 20.15": "Rabu, 31 Januari 2024 sekitar pukul 20.15 WITA",
    "skj.20.15": "Rabu, 31 Januari 2024 sekitar pukul 20.15 WITA",
    "sekitar 2 jam lalu": "Rabu, 31 Januari 2024 sekitar pukul 18.47 WITA",
    "antara pukul 18.30 dan 19.40": "Rabu, 31 Januari 2024 sekitar pukul 18.30 s.d. 19.40 WITA",
    "20.00-08.00": (
        "Rabu, 31 Januari 2024 pukul 20.00 s.d. Kamis, 1 Februari 2024 pukul 08.00 WITA"
    ),
    "20.00-24.00": (
        "Rabu, 31 Januari 2024 pukul 20.00 s.d. Kamis, 1 Februari 2024 pukul 00.00 WITA"
    ),
    "20.00 sd 21.30": "Rabu, 31 Januari 2024 pukul 20.00 s.d. 21.30 WITA",
    "08.00 s/d selesai": "Rabu, 31 Januari 2024 pukul 08.00 WITA",
    "31 jan 20.15": "Rabu, 31 Januari 2024 pukul 20.15 WITA",
    "31 jan 21": "Rabu, 31 Januari 2024 pukul 21.00 WITA",
    "31/1 2015": "Rabu, 31 Januari 2024 pukul 20.15 WITA",
    "2024-01-31T20:15:00+08:00": "Rabu, 31 Januari 2024 pukul 20.15 WITA",
    "8-13 Februari 2024": "Kamis, 8 Februari 2024 s.d. Selasa, 13 Februari 2024",
    "16 Sep - 31 Des": "Sabtu, 16 September 2023 s.d. Minggu, 31 Desember 2023",
    "31 jan jam tidak diketahui": "Rabu, 31 Januari 2024 jam tidak diketahui",
    "waktu tidak diketahui": "waktu tidak diketahui",
    "20.15 wib": "Rabu, 31 Januari 2024 pukul 20.15 WIB",
    "besok 9": "Kamis, 1 Februari 2024 pukul 09.00 WITA",
}

DATES = {
    "31/1": (2024, 1, 31),
    "31-01-2024": (2024, 1, 31),
    "31/1/24": (2024, 1, 31),
    "31.01.2024": (2024, 1, 31),
    "2024-01-31": (2024, 1, 31),
    "31 jan": (2024, 1, 31),
    "31 jan 24": (2024, 1, 31),
    "31 Januari 2024": (2024, 1, 31),
    "Rabu, 31 Januari 2024": (2024, 1, 31),
    "31/12": (2023, 12, 31),
    "1 feb": (2024, 2, 1),
    "Rabu": (2024, 1, 31),
    "selasa": (2024, 1, 30),
    "jum'at": (2024, 1, 26),
    "hari ini": (2024, 1, 31),
    "kemarin": (2024, 1, 30),
}

UNCLEAR = [
    "",
    "-",
    "abc",
    "2560",
    "25.00",
    "31/13",
    "31/2/2024",
    "25/22/2024",
    "20.15 20.16",
    "12 malam",
    "2 malam",
    "20.15 pagi",
    "malam minggu",
    "20.00 - ",
    "٢٠١٥",
    "01/02/0000",
    "9999-12-31 24.00",
    "20.15 " * 1_000_000,
]


@pytest.mark.parametrize(("text", "expected"), CLOCK_TIMES.items())
def test_clock_times(text, expected):
    assert time_text(parse_time(text, NOW)) == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_days_with_times(text, expected):
    assert when_text(parse_when(text, NOW)) == expected


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_dates(text, expected):
    assert parse_date(text, NOW) == dt.date(*expected)


@pytest.mark.parametrize("text", UNCLEAR, ids=lambda text: text[:20] or "nothing")
def test_unclear_text_names_the_field_and_an_example(text):
    with pytest.raises(InvalidInput) as caught:
        parse_when(text, NOW, field="known_at")

    assert caught.value.field == "known_at"
    assert caught.value.code == "text-unclear"
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "text", ["kemarin 21", "20.15", "20.00-21.00", "pagi", "wib", "31 jan wib"]
)
def test_date_field_takes_a_day_only(text):
    with pytest.raises(InvalidInput):
        parse_date(text, NOW)


@pytest.mark.parametrize("text", ["pagi", "20.00-21.00", "kemarin", "jam tidak diketahui"])
def test_time_field_takes_one_clock_time_only(text):
    with pytest.raises(InvalidInput):
        parse_time(text, NOW)


def test_time_stays_on_the_day_of_the_form():
    when = parse_when("20.00-08.00", NOW, day=dt.date(2024, 2, 13))

    assert (when.date, when.end_date) == (dt.date(2024, 2, 13), dt.date(2024, 2, 14))


def test_time_ahead_of_the_clock_is_not_moved_to_yesterday():
    assert parse_when("21.15", NOW).date == NOW.date()


def test_half_an_hour_ago_just_after_midnight_was_yesterday():
    when = parse_when("-30", NOW.replace(hour=0, minute=10))

    assert (when.date, when.time) == (dt.date(2024, 1, 30), dt.time(23, 40))


def test_evening_named_in_the_morning_is_the_last_one():
    assert parse_when("malam", NOW.replace(hour=8)).date == dt.date(2024, 1, 30)


def test_offset_of_the_clock_is_kept():
    jayapura = dt.timezone(dt.timedelta(hours=9))

    assert parse_when("-30", NOW.astimezone(jayapura)).utc_offset_minutes == 540
    assert parse_when("20.15", NOW.astimezone(jayapura)).utc_offset_minutes == 540
    assert parse_when("20.15", NOW.replace(tzinfo=None)).utc_offset_minutes == 480


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        ("Rabu (9/1/2024)", dt.date(2024, 1, 9), 2),
        ("Selasa (9/1/2024)", dt.date(2024, 1, 9), None),
        ("9/1/2024", dt.date(2024, 1, 9), None),
        ("tidak tahu", dt.date(2024, 1, 9), None),
    ],
)
def test_weekday_that_does_not_fit_is_pointed_out(text, day, said):
    assert weekday_mismatch(text, day) == said


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
TIMES = st.times().map(lambda time: time.replace(microsecond=0, tzinfo=None))
OFFSETS = st.sampled_from([420, 480, 540, -210, 330])


@st.composite
def whens(draw):
    """Every `When` that a text can say: an end without a day is later than the begin."""
    offset = draw(OFFSETS)
    day = draw(DAYS | st.none())
    shape = draw(st.sampled_from(["time", "part", "day", "days", "range", "unknown", "overnight"]))
    about = draw(st.sampled_from([EXACT, APPROXIMATE]))
    time, end = sorted([draw(TIMES), draw(TIMES)])
    later = draw(DAYS)
    built = {
        "time": When(day, time, precision=about),
        "part": When(day, part_of_day=draw(st.sampled_from(sorted(PARTS_OF_DAY))), precision=about),
        "day": When(day or later, precision=about),
        "days": When(day or later, end_date=later, precision=about),
        "range": When(day, time, end_time=end, precision=about),
        "unknown": When(day, precision=UNKNOWN),
        "overnight": When(day or later, end, later, time, precision=about),
    }[shape]
    return When(
        **{name: getattr(built, name) for name in When.__slots__ if name != "utc_offset_minutes"},
        utc_offset_minutes=480 if shape == "unknown" and day is None else offset,
    )


@given(whens())
def test_a_time_reads_back_as_it_was_written(when):
    assert parse_when(when_text(when), NOW) == when


@given(DAYS)
def test_a_day_reads_back_as_it_was_written(day):
    assert parse_date(long_date(day), NOW) == day
    assert parse_date(short_date(day), NOW) == day
    assert weekday_mismatch(long_date(day), day) is None


WORDS = st.sampled_from([*CLOCK_TIMES, *SENTENCES, *DATES, "-", "s/d", "wit", "dini", "0", "rabu"])
NOISE = st.text(max_size=140) | st.lists(WORDS, max_size=4).map(" ".join)


@given(NOISE, st.datetimes(timezones=st.just(WITA)))
def test_any_text_is_a_time_or_an_unclear_text(text, now):
    for parse in (parse_when, parse_date, parse_time):
        try:
            parse(text, now)
        except InvalidInput as error:
            assert error.code == "text-unclear"  # noqa: PT017 - both outcomes are allowed


def test_every_pair_of_known_texts_is_handled():
    for pair in combinations_with_replacement(sorted(SENTENCES), 2):
        try:
            parse_when(" ".join(pair), NOW)
        except InvalidInput:
            continue
