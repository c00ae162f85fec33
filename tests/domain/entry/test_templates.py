"""Templates fill what is empty."""

from brata_desktop.domain.document import Place
from brata_desktop.domain.entry.templates import apply_template, template_fields
from brata_desktop.domain.kinds.incident import Incident

FIGHT = {"category": "KJ_KELAHI", "what": "Perkelahian", "severity": "SEDANG", "unheard_of": 1}


def test_template_fills_empty_fields():
    incident = apply_template(Incident(), FIGHT)

    assert incident == Incident(category="KJ_KELAHI", what="Perkelahian", severity="SEDANG")


def test_template_never_writes_over_what_was_typed():
    typed = Incident(what="Dua kelompok saling pukul")
    incident = apply_template(typed, FIGHT)

    assert incident.what == "Dua kelompok saling pukul"
    assert template_fields(typed, FIGHT) == ("severity", "category") or set(
        template_fields(typed, FIGHT)
    ) == {"category", "severity"}


def test_parts_of_a_place_are_filled_one_by_one():
    typed = Incident(place=Place(name="Gedung Serbaguna"))
    incident = apply_template(typed, {"place": {"name": "Lapangan", "area_code": "63.71.01.1002"}})

    assert incident.place == Place(name="Gedung Serbaguna", area_code="63.71.01.1002")


def test_a_second_template_adds_nothing_to_the_first():
    once = apply_template(Incident(), FIGHT)

    assert apply_template(once, {"category": "OTHER", "severity": "KRITIS"}) == once
