"""Filling the catalogue from a file."""

import translate

CATALOGUE = """<TS>
<context>
    <name>Page</name>
    <message>
        <source>Save &amp; close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>After a finished one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Other</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
"""


def test_unfinished_strings_are_filled_and_finished_ones_left_alone():
    words = {
        "Page": {
            "Save & close": "Simpan & tutup",
            "Open": "?",
            "After a finished one": "Sesudahnya",
        },
        "*": {"%n record(s)": "%n catatan"},
    }
    filled, count = translate.fill(CATALOGUE, words)

    assert count == 3
    assert translate.finished(filled) == {
        "Page": {
            "Save & close": "Simpan & tutup",
            "Open": "Buka",
            "After a finished one": "Sesudahnya",
        },
        "Other": {"%n record(s)": "%n catatan"},
    }


def test_words_of_another_context_are_not_taken():
    _, count = translate.fill(CATALOGUE, {"Other": {"Save & close": "x"}})

    assert count == 0
