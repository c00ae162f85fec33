"""Captions with texts beside them."""

from brata_desktop.ui.widgets.fact_list import Fact, FactList


def test_facts_are_read_aloud_with_what_was_struck(qtbot):
    facts = FactList(84)
    qtbot.addWidget(facts)
    facts.set_facts([Fact("Waktu", "20.15"), Fact("Apa", "baru", struck="lama")])

    assert facts.accessibleName() == "Waktu: 20.15. Apa: lama: baru"


def test_narrow_list_is_higher(qtbot):
    facts = FactList(84)
    qtbot.addWidget(facts)
    facts.set_facts([Fact("Tempat", "Gedung Serbaguna, Jl. Prona I, Pemurus Dalam")])

    assert facts.heightForWidth(160) > facts.heightForWidth(500) > 0
    facts.set_facts([])
    assert facts.heightForWidth(160) == 0


def test_struck_text_takes_a_line_of_its_own(qtbot):
    facts = FactList(0)
    qtbot.addWidget(facts)
    facts.resize(300, 80)
    facts.set_facts([Fact("", "baru")])
    plain, before = facts.heightForWidth(300), facts.grab().toImage()
    facts.set_facts([Fact("", "baru", struck="lama")])

    assert facts.heightForWidth(300) > plain
    assert facts.grab().toImage() != before
