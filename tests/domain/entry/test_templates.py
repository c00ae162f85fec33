"""Templates fill what is empty."""

from brata_desktop.config.paths import resource
from brata_desktop.domain.document import Place
from brata_desktop.domain.entry.templates import (
    apply_template,
    template_fields,
    template_values,
)
from brata_desktop.domain.kinds.incident import Incident
from brata_desktop.services.catalogue import load_catalogue

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


def test_five_templates_fill_what_is_empty_and_nothing_else():
    templates = load_catalogue(resource()).tables.templates
    typed = Incident(what="Perkelahian di pasar")

    assert len(templates) == 5
    for template in templates:
        filled = apply_template(typed, template_values(template))
        assert filled.what == typed.what
        assert (filled.category, filled.severity) == (template.category, template.severity)
        assert apply_template(Incident(), template_values(template)).what == template.what
