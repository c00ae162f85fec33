"""The checks beside a record under review."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain.document import Place
from brata_desktop.domain.duplicates import Suspicion
from brata_desktop.domain.kinds.incident import Incident, Person
from brata_desktop.domain.review_checks import review_checks
from brata_desktop.domain.times import WITA, When
from tests.domain.codes import NAMES

DAY = dt.date(2024, 1, 31)
RECORDED_AT = dt.datetime(2024, 1, 31, 19, 48, tzinfo=WITA)
TORN = Incident(
    category="RUSAK",
    what="Satu baliho robek",
    occurred=When(DAY, dt.time(19, 40)),
    place=Place("Simpang Prona, Kel. Pemurus Dalam", "63.71.01.1002"),
    persons=(Person("1", "pelapor", "Budi"),),
    means="Benda tajam",
    cause="Belum diketahui, masih didalami oleh petugas piket",
    how="Diketahui warga pukul 19.40 lalu dilaporkan ke pos",
)


def checks(document, **given):
    return review_checks("incident", document, NAMES, recorded_at=RECORDED_AT, **given)


def codes(document, **given):
    return [(check.finding.code, check.is_good) for check in checks(document, **given)]


def test_a_good_record_has_four_good_lines():
    assert codes(TORN) == [
        ("answers-filled", True),
        ("area-agrees", True),
        ("delay-plausible", True),
        ("no-duplicate", True),
    ]
    assert str(checks(TORN)[0].finding) == "7 of 7 answers filled"
    assert str(checks(TORN)[2].finding) == "recorded 8 minutes after it happened"


def test_an_answer_of_few_words_is_pointed_out():
    short = replace(TORN, cause="Belum diketahui, masih didalami.")

    assert ("answer-short", False) in codes(short)


def test_a_place_that_names_another_area_is_pointed_out():
    place = replace(TORN.place, name="Simpang Prona, Kel. Kelayan Barat")

    assert ("area-disagrees", False) in codes(replace(TORN, place=place))


def test_coordinates_outside_the_area_are_pointed_out():
    assert ("area-disagrees", False) in codes(TORN, is_point_in_area=False)


def test_a_place_without_an_area_cannot_be_compared():
    assert ("area-not-compared", False) in codes(replace(TORN, place=Place("Pasar Lima")))


@pytest.mark.parametrize(
    ("occurred", "expected"),
    [
        (When(DAY, dt.time(21)), ("delay-plausible", False)),
        (When(dt.date(2024, 1, 29), dt.time(8)), ("delay-long", False)),
        (When(DAY), ("delay-plausible", True)),
        (When(dt.date(2024, 1, 28)), ("delay-long", False)),
        (When(DAY, dt.time(18), end_time=dt.time(22)), ("delay-plausible", True)),
        (When(), ("delay-unknown", False)),
    ],
)
def test_the_delay_between_event_and_record(occurred, expected):
    assert codes(replace(TORN, occurred=occurred))[2] == expected


def test_possible_duplicates_and_oddities_are_listed():
    found = codes(
        replace(TORN, how="Simulasi pengamanan kota di halaman kantor"),
        duplicates=[("K-1", Suspicion(83))],
    )

    assert ("simulation-mentioned", False) in found
    assert found[-1] == ("duplicate-suspected", False)
