"""What one document says word by word in another one: laws and edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.containment import holds

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(VALUES)
def test_everything_holds_itself_and_nothing(value):
    assert holds(value, value)
    assert holds(value, None)


@given(st.dictionaries(st.text(max_size=3), VALUES, max_size=4), st.text(min_size=1))
def test_a_text_that_stands_nowhere_is_not_held(document, text):
    assert not holds(document, {**document, "what": f"\0{text}"})


@given(st.text(), st.text(), st.text())
def test_more_typed_around_a_text_holds_it(before, text, after):
    assert holds({"how": before + text + after}, {"how": text})


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ({"what": "Rapat"}, {"what": "Rapat umum"}),
        ({"what": "Rapat"}, {"how": "Rapat"}),
        ({"what": "Rapat"}, {"what": {"text": "Rapat"}}),
        ({"persons": [{"name": "Rian"}]}, {"persons": [{"name": "Rian", "age_years": 24}]}),
        ({"dead": 1}, {"dead": 0}),
        ({}, {"is_notable": True}),
    ],
)
def test_what_would_be_missed_is_not_held(whole, part):
    assert not holds(whole, part)
