"""Coordinates as they are typed and copied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.entry.coordinates import coordinates_text, parse_coordinates
from brata_desktop.domain.errors import InvalidInput


@pytest.mark.parametrize(
    "text",
    [
        "-3,3446 114,613",
        "-3,3446  114,613",
        "-3.3446,114.613",
        "-3.3446, 114.613",
        "(−3.3446 114.613)",
        "-3,3446; 114,613",
    ],
)
def test_both_marks_are_understood(text):
    assert parse_coordinates(text) == (-3.3446, 114.613)


@pytest.mark.parametrize(
    "text", ["", "114", "91 114", "-3 181", "lapangan", "1 2 3", "-3,3446,114"]
)
def test_anything_else_is_unclear(text):
    with pytest.raises(InvalidInput) as unclear:
        parse_coordinates(text)

    assert unclear.value.code == "text-unclear"


DEGREES = st.integers(-90_000_000, 90_000_000).map(lambda n: n / 1e6).filter(
    lambda degrees: degrees == 0 or abs(degrees) >= 1e-4
)  # fmt: skip


@given(DEGREES, DEGREES)
def test_what_is_shown_reads_back(latitude, longitude):
    assert parse_coordinates(coordinates_text(latitude, longitude)) == (latitude, longitude)


def test_half_a_point_shows_nothing():
    assert coordinates_text(-3.3, None) == ""
