"""The catalogues: complete, and faithful where lupdate and lrelease do not look."""

import re
from collections import Counter
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QDialogButtonBox

from brata_desktop.config.paths import resource
from brata_desktop.ui.translation import fill
from brata_desktop.ui.widgets.severity import SeverityLabel

CATALOGUES = ("brata_id", "qtbase_id", "brata_en")
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)|\{\w*\}")
MNEMONIC = re.compile(r"&(?=[^\s&])")


def messages():
    for name in CATALOGUES:
        text = resource(f"i18n/{name}.ts").read_text(encoding="utf-8")
        root = ET.fromstring(text)  # noqa: S314 - our own file
        for context in root.iter("context"):
            for message in context.iter("message"):
                where = f"{name} {context.findtext('name')}"
                yield where, message.findtext("source", ""), message.find("translation")


def pairs():
    for where, source, translation in messages():
        forms = translation.findall("numerusform") or [translation]
        for form in forms:
            yield where, source, form.text or ""


def wrong(same):
    return [f"{where}: {source!r} -> {text!r}" for where, source, text in pairs()
            if not same(source, text)]  # fmt: skip


def test_every_string_is_translated():
    unfinished = [
        f"{where}: {source!r}"
        for where, source, translation in messages()
        if translation.get("type") is not None
    ]

    assert not unfinished
    assert not wrong(lambda _source, text: text.strip())


def test_placeholders_are_the_same():
    """`lrelease -fail-on-invalid` lets a lost %2 or {name} through."""

    def same(source, text):
        return Counter(PLACEHOLDER.findall(source)) == Counter(PLACEHOLDER.findall(text))

    assert not wrong(same)


def test_mnemonics_are_kept():
    def same(source, text):
        return bool(MNEMONIC.search(source)) == bool(MNEMONIC.search(text))

    assert not wrong(same)


def test_ends_are_the_same():
    """A colon, an ellipsis or a space at the end belongs to the layout."""

    def end(text):
        text = text.replace("...", "…")
        found = re.search(r"[:…\s]*$", text)
        return found.group() if found else ""

    assert not wrong(lambda source, text: end(source) == end(text))


@pytest.fixture
def translation(words):
    return words


def test_indonesian_is_the_default_and_english_a_switch(translation, qtbot):
    label = SeverityLabel(4)
    qtbot.addWidget(label)
    first = label.accessibleName()
    translation.apply("en")
    QCoreApplication.sendPostedEvents()

    assert (first, label.accessibleName()) == ("Kritis", "Critical")


def test_buttons_of_qt_speak_indonesian(translation, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert box.buttons()[0].text().replace("&", "") == "Batal"


def test_numbers_and_dates_follow_the_language(translation):
    indonesian = QLocale().toString(1234567)
    translation.apply("en")

    assert (indonesian, QLocale().toString(1234567)) == ("1.234.567", "1,234,567")


def test_a_value_is_never_taken_for_a_place():
    assert fill("%2 of %1", "%2", "a") == "a of %2"
