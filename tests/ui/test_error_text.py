"""Every expected error has a sentence in the window."""

import re
import string

import pytest

from brata_desktop.domain.error_messages import MESSAGES
from brata_desktop.domain.errors import InvalidInput, NotAllowed, UserError
from brata_desktop.ui.error_text import ALL_SENTENCES, error_text

COMMAND_LINE_ONLY = {"enrol-code-needed", "secret-not-asked"}
"""Nobody is asked in a script; the window always has somebody, and shows the code."""


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_code_that_can_reach_the_window_has_a_sentence():
    assert set(ALL_SENTENCES) == set(MESSAGES) - COMMAND_LINE_ONLY


@pytest.mark.parametrize("code", sorted(ALL_SENTENCES))
def test_a_sentence_has_the_places_of_its_message(code):
    assert places(ALL_SENTENCES[code]) == places(MESSAGES[code])


@pytest.mark.parametrize("code", sorted(ALL_SENTENCES))
def test_a_sentence_is_whole_in_both_languages(code, words):
    error = UserError(code, **dict.fromkeys(places(MESSAGES[code]), "x"))
    indonesian = error_text(error)
    words.apply("en")
    english = error_text(error)

    for text in (indonesian, english):
        assert re.fullmatch(r"[A-Z'x].*\.", text), text
        assert "error" not in text.lower().replace("the error", "")
    assert indonesian != english


def test_the_words_of_a_parameter_are_translated_too():
    unclear = InvalidInput(
        "when", "text-unclear", text="25.70", expected="a clock time", example="20.15 or 2015"
    )

    assert error_text(unclear) == (
        "'25.70' tidak bisa dibaca sebagai jam. Contoh: 20.15 atau 2015."
    )
    assert "Menunggu tinjauan" in error_text(NotAllowed("state-forbids", state="submitted"))


def test_a_code_of_the_command_line_is_said_in_english():
    error = UserError("secret-not-asked")

    assert error_text(error) == str(error)
