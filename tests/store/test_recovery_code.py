"""The recovery code on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brata_desktop.domain.errors import InvalidInput
from brata_desktop.store.recovery_code import is_last_group, new_recovery_code, parse_recovery_code


def test_a_code_has_five_groups_of_five_readable_characters():
    code = new_recovery_code()

    assert [len(group) for group in code.split("-")] == [5] * 5
    assert not set(code) & set("ILOU")


@given(st.integers(min_value=0, max_value=2**25 - 1), st.sampled_from(["", " ", "-", " - "]))
def test_handwriting_is_read_as_it_was_meant(choice, between):
    code = new_recovery_code()
    written = list(code.replace("-", between))
    for at, each in enumerate(written):
        if choice >> (at % 25) & 1:
            written[at] = {"0": "o", "1": "iIlL"[at % 4]}.get(each, each.lower())

    assert parse_recovery_code("".join(written)) == code


@pytest.mark.parametrize("text", ["", "ABCDE", "A" * 24, "A" * 26, "U" * 25, "é" * 25])
def test_what_is_no_code_is_refused(text):
    with pytest.raises(InvalidInput) as caught:
        parse_recovery_code(text)

    assert caught.value.code == "recovery-code-form"


@given(st.text(max_size=60))
def test_any_text_is_a_code_or_refused(text):
    try:
        code = parse_recovery_code(text)
    except InvalidInput:
        return
    assert parse_recovery_code(code) == code


def test_the_last_group_is_read_as_it_was_meant():
    code = "AAAAA-BBBBB-CCCCC-DDDDD-01X9Z"

    assert is_last_group(code, "o1 x9z")
    assert not is_last_group(code, "01X9")
    assert not is_last_group(code, "")
