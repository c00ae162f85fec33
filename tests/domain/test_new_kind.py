"""A kind that only a folder knows takes part in every rule of the domain."""

import datetime as dt

import pytest

from brata_desktop.domain import kinds
from brata_desktop.domain.completeness import answers, missing_to_submit
from brata_desktop.domain.document import Count
from brata_desktop.domain.kind_modules import kind_parts
from brata_desktop.domain.kinds import KINDS, spec_of
from brata_desktop.domain.masking import mask_document
from brata_desktop.domain.narrative import headline, narrate
from brata_desktop.domain.person import Person
from brata_desktop.domain.published_events import Lookups, map_event
from brata_desktop.domain.short_text import Heading, short_text
from brata_desktop.domain.times import WITA
from brata_desktop.domain.warnings import warnings
from tests.domain.codes import NAMES
from tests.invented_kind import known

NOW = dt.datetime(2024, 1, 31, 20, 47, tzinfo=WITA)


@pytest.fixture(autouse=True)
def _invented():
    with known("domain"):
        yield


def inspection(**given):
    return KINDS["inspection"].document(**given)


def test_it_stands_behind_the_others_by_its_rank():
    ranks = [spec.rank for spec in KINDS.values()]
    assert ranks == sorted(ranks)
    assert list(KINDS)[-1] == "inspection"
    assert spec_of(inspection()) is KINDS["inspection"]


def test_it_says_what_is_missing_and_answered():
    told = answers("inspection", inspection(advice="Ganti gembok"))

    assert missing_to_submit("inspection", inspection()) == (
        "seal_state", "what", "place", "occurred",
    )  # fmt: skip
    assert [each.field for each in told if each.state.value == "filled"] == ["advice"]


def test_it_is_told_by_its_own_words():
    document = inspection(advice="Ganti gembok", seal_state="UTUH")

    assert narrate(document, NAMES).text == "Segel: Ganti gembok."
    assert headline(document, NAMES) == "Pemeriksaan segel UTUH"
    assert "*Saran*: Ganti gembok" in short_text(document, Heading(), NAMES)


def test_its_persons_are_masked_everywhere_but_in_its_codes():
    child = Person("p1", "saksi", "Rahmatullah", 12)
    masked = mask_document(
        inspection(advice="Kata Rahmatullah", seal_state="Rahmatullah", guards=(child,))
    )

    assert (masked.advice, masked.seal_state) == ("Kata R.", "Rahmatullah")
    assert masked.guards[0].name == "R."


def test_its_own_oddities_are_pointed_out():
    told = warnings(
        inspection(
            seals=Count(0, "0 (terdiri 2 gembok, 3 segel)"), advice="Senin, 31 Januari 2024"
        ),
        NOW,
    )

    assert {finding.code for finding in told} >= {"no-seals", "total-differs", "weekday-mismatch"}
    assert "no seal; the rule asks for 1" in map(str, told)


def test_a_published_event_becomes_it():
    lookups = Lookups(lambda *_: "63.71", lambda _: "OMB", lambda *_: "KAMPANYE")
    mapped = map_event(
        {"kind": "seal_check", "title": "Segel", "what": "Gembok rusak", "tz": "WITA"}, lookups
    )

    assert (mapped.kind, mapped.document.advice) == ("inspection", "Gembok rusak")


def test_a_folder_without_what_a_layer_asks_is_no_kind(tmp_path):
    (tmp_path / "half.py").write_text('"""A kind without a spec."""\n', encoding="utf-8")
    kinds.__path__.append(str(tmp_path))
    try:
        with pytest.raises(AttributeError, match="SPEC"):
            kind_parts(kinds.__name__, kinds.__path__, "SPEC")
    finally:
        kinds.__path__.remove(str(tmp_path))
