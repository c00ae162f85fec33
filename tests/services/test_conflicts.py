"""Two laptops change one record without knowing of each other; a person decides."""

import datetime as dt
from dataclasses import replace

import pytest

from brata_desktop.domain import conflicts as rules
from brata_desktop.domain.errors import Conflict, InvalidInput
from brata_desktop.domain.kinds.incident import Person
from brata_desktop.domain.states import Action
from brata_desktop.services import conflicts, forms, records
from brata_desktop.services.syncing import StoreLedger
from brata_desktop.sync.session import SyncSession
from tests.services_world import World, incident
from tests.sync.memory_hub import MemoryHub

TUTI = Person(id="p1", name="Tuti", role="saksi")
RIAN = Person(id="p2", name="Rian", role="terlapor")


@pytest.fixture
def pair(tmp_path):
    """Two laptops of the post and their hub."""
    hub = MemoryHub({"POLDA": None, "BJM": "POLDA"})
    worlds = []
    for number, name in enumerate(("here", "there")):
        hub.enrol(name, "BJM/07")
        (tmp_path / name).mkdir()
        worlds.append(World(tmp_path / name, laptop=number))
    yield Pair(hub, *worlds)
    for world in worlds:
        world.store.close()


class Pair:
    """Two laptops over one hub, with one record that both know."""

    def __init__(self, hub, here, there):
        self.hub, self.here, self.there = hub, here, there
        document = replace(incident("Kabel hilang", dt.time(20, 15)), persons=(TUTI, RIAN), how="a")
        view, _ = records.add(here.desk("Rahman"), "incident", document)
        self.record = view.state.record
        self.meet()

    def meet(self):
        """Let both hear of everything."""
        for _ in range(2):
            for name, world in (("here", self.here), ("there", self.there)):
                ledger = StoreLedger(world.desk("Rahman"))
                assert SyncSession(self.hub.session(name), ledger).run().is_complete

    def edit(self, world, reason="", **changes):
        desk = world.desk("Suryadi")
        document = records.get(desk, self.record).document
        records.amend(desk, self.record, replace(document, **changes), reason, decided=changes)

    def dispute(self, world=None):
        return conflicts.look((world or self.here).desk("Suryadi"), self.record)

    def decide(self, choices, reason="", world=None, seen=None):
        dispute = self.dispute(world)
        heads = dispute.view.state.heads if seen is None else seen
        desk = (world or self.here).desk("Suryadi")
        return conflicts.decide(desk, self.record, choices, reason, heads)


def disputed(pair):
    """Let the same field say two things."""
    pair.edit(pair.here, what="Kabel 40 m hilang")
    pair.edit(pair.there, what="Kabel 65 m hilang")
    pair.meet()
    return {each["what"] for each in values(pair)}


def values(pair):
    """Return what stands, by whichever of the values in conflict."""
    state = records.get(pair.here.desk("Suryadi"), pair.record).state
    sides = state.conflicts.get(("what",), ())
    return [{"what": side.value} for side in sides] or [state.document]


def test_a_change_of_another_field_does_not_decide(pair):
    both = disputed(pair)

    with pytest.raises(Conflict, match="two versions"):
        pair.edit(pair.here, cause="sebab baru")
    with pytest.raises(Conflict, match="two versions"):
        forms.open_edit(pair.here.desk("Suryadi"), pair.record)

    assert {each["what"] for each in values(pair)} == both


def test_a_form_opened_before_the_conflict_came_is_saved_beside_it(pair):
    pair.edit(pair.here, what="Kabel 40 m hilang")
    pair.edit(pair.there, what="Kabel 65 m hilang")
    desk = pair.here.desk("Suryadi")
    form, _ = forms.open_edit(desk, pair.record)
    pair.meet()

    forms.save_draft(desk, replace(form, document=replace(form.document, cause="sebab baru")))

    state = records.get(desk, pair.record).state
    assert state.document["cause"] == "sebab baru"
    assert len(values(pair)) == 2


def test_an_amendment_that_names_every_disputed_field_decides(pair):
    disputed(pair)
    desk = pair.here.desk("Suryadi")
    document = replace(records.get(desk, pair.record).document, what="Kabel 52 m hilang")

    records.amend(desk, pair.record, document, "", decided={"what"})

    assert values(pair) == [records.get(desk, pair.record).state.document]
    assert records.get(desk, pair.record).document.what == "Kabel 52 m hilang"


def test_both_values_the_base_and_who_said_them(pair):
    pair.edit(pair.here, what="Kabel 40 m hilang")
    pair.edit(pair.there, what="Kabel 65 m hilang")
    pair.meet()

    dispute = pair.dispute()

    (question,) = dispute.questions
    assert question.path == ("what",)
    assert question.base == "Kabel hilang"
    assert {side.value for side in question.sides} == {"Kabel 40 m hilang", "Kabel 65 m hilang"}
    voices = [dispute.voices[side.revision.hash] for side in question.sides]
    assert {voice.officer for voice in voices} == {"Bripka Suryadi"}
    assert {voice.is_here for voice in voices} == {True, False}
    assert [row.id for row in conflicts.disputed(pair.here.desk("Suryadi"))] == [pair.record]


def test_story_34_a_decision_ends_it_on_both_laptops(pair):
    pair.edit(pair.here, what="Kabel 40 m hilang")
    pair.edit(pair.there, what="Kabel 65 m hilang")
    pair.meet()

    pair.decide({("what",): "Kabel 65 m hilang"})
    pair.meet()

    for world in (pair.here, pair.there):
        state = records.get(world.desk("Suryadi"), pair.record).state
        assert (state.conflicts, state.document["what"]) == ({}, "Kabel 65 m hilang")
    assert conflicts.disputed(pair.here.desk("Suryadi")) == ()


def test_what_nobody_disagrees_about_is_merged(pair):
    pair.edit(pair.here, what="Kabel 40 m")
    pair.edit(pair.there, how="Gembok rusak")
    pair.meet()

    state = records.get(pair.here.desk("Suryadi"), pair.record).state
    assert state.conflicts == {}
    assert (state.document["what"], state.document["how"]) == ("Kabel 40 m", "Gembok rusak")


def test_every_field_is_decided_or_none(pair):
    pair.edit(pair.here, what="A", how="b")
    pair.edit(pair.there, what="B", how="c")
    pair.meet()

    with pytest.raises(InvalidInput) as caught:
        pair.decide({("what",): "A"})

    assert caught.value.code == "decision-incomplete"
    assert len(pair.dispute().questions) == 2


def test_what_arrives_meanwhile_stops_the_decision(pair):
    pair.edit(pair.here, what="A")
    pair.edit(pair.there, what="B")
    pair.meet()
    seen = pair.dispute().view.state.heads
    pair.edit(pair.there, what="C")
    pair.meet()

    with pytest.raises(Conflict):
        pair.decide({("what",): "A"}, seen=seen)


def test_two_decisions_side_by_side_are_decided_the_same_way(pair):
    pair.edit(pair.here, what="A")
    pair.edit(pair.there, what="B")
    pair.meet()
    pair.decide({("what",): "A"})
    pair.decide({("what",): "B"}, world=pair.there)
    pair.meet()
    assert len(pair.dispute().questions) == 1

    pair.decide({("what",): "C"})
    pair.meet()

    assert records.get(pair.there.desk("Suryadi"), pair.record).state.document["what"] == "C"


@pytest.mark.parametrize("goes", [True, False])
def test_a_person_removed_here_and_changed_there(pair, goes):
    pair.edit(pair.here, persons=(RIAN,))
    pair.edit(pair.there, persons=(replace(TUTI, occupation="guru"), RIAN))
    pair.meet()
    (question,) = pair.dispute().questions
    assert question.path == ("persons", "p1")
    assert {side.is_removal for side in question.sides} == {True, False}
    kept = next(side.value for side in question.sides if not side.is_removal)

    pair.decide({question.path: rules.REMOVE if goes else kept})
    pair.meet()

    persons = records.get(pair.there.desk("Suryadi"), pair.record).document.persons
    assert [p.occupation for p in persons if p.id == "p1"] == ([] if goes else ["guru"])
    assert pair.dispute().questions == ()


def test_a_part_of_a_person_changed_on_both_sides(pair):
    pair.edit(pair.here, persons=(replace(TUTI, occupation="guru"), RIAN))
    pair.edit(pair.there, persons=(replace(TUTI, occupation="bidan"), RIAN))
    pair.meet()

    pair.decide({("persons", "p1", "occupation"): "bidan"})
    pair.meet()

    (tuti, _) = records.get(pair.here.desk("Suryadi"), pair.record).document.persons
    assert tuti.occupation == "bidan"


def test_a_conflict_blocks_the_approval_of_its_record_only(pair):
    other, _ = records.add(
        pair.here.desk("Rahman"), "incident", incident("Lain", dt.time(21)), submit=True
    )
    records.act(pair.here.desk("Rahman"), [pair.record], Action.SUBMIT)
    pair.meet()
    pair.edit(pair.here, "salah ukur", what="A")
    pair.edit(pair.there, "salah ukur", what="B")
    pair.meet()

    actions = records.get(pair.here.desk("Dewi"), pair.record).actions
    assert Action.APPROVE not in actions
    assert Action.APPROVE in records.get(pair.here.desk("Dewi"), other.state.record).actions
    assert pair.dispute().needs_reason
    pair.decide({("what",): "A"}, "diukur ulang")
    assert Action.APPROVE in records.get(pair.here.desk("Dewi"), pair.record).actions


def test_both_are_kept_as_statements():
    told = [("Bripka Rahman", "kabel 40 meter."), ("AKP Suryadi", " kabel 65 meter ")]

    assert rules.as_statements(told) == (
        "Menurut Bripka Rahman: kabel 40 meter. Menurut AKP Suryadi: kabel 65 meter"
    )
