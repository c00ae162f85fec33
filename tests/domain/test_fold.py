"""The fold: what a record is, whatever the order in which its revisions arrive."""

from dataclasses import replace

import pytest

from brata_desktop.domain.revision import TRANSITION
from brata_desktop.domain.states import SINGLE_SUPERVISOR, Action, State
from tests.builders import (
    Laptop,
    officer_key,
    post_with_officers,
    record_id,
    second_laptop,
    uuid,
)

DOC = {"what": "Perkelahian", "place": {"name": "Gedung Serbaguna"}, "severity": "SEDANG"}


@pytest.fixture
def laptop() -> Laptop:
    return post_with_officers()


def test_first_save_is_a_draft_of_its_author(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")

    state = laptop.fold("r")

    assert (state.state, state.author, state.document) == (State.DRAFT, uuid("Rahman"), DOC)
    assert state.number == "K-BJM07-240131-A01"


def test_submit_and_approve(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.APPROVE, "Suryadi")

    state = laptop.fold("r")

    assert (state.state, state.is_changed) == (State.APPROVED, False)
    assert state.approvers == (uuid("Suryadi"),)


def test_amendment_after_approval_is_not_covered_until_approved_again(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.APPROVE, "Suryadi")
    laptop.save("r", {**DOC, "what": "Adu mulut"}, "Suryadi", reason="Salah jenis")
    assert laptop.fold("r").is_changed

    laptop.act("r", Action.APPROVE, "Dewi")

    state = laptop.fold("r")
    assert (state.state, state.is_changed) == (State.APPROVED, False)
    assert state.history[-2].changes == ((("what",), "Perkelahian", "Adu mulut"),)


def test_nobody_approves_their_own_record(laptop: Laptop) -> None:
    laptop.save("r of Suryadi", DOC, "Suryadi")
    laptop.act("r of Suryadi", Action.SUBMIT, "Suryadi")
    laptop.act("r of Suryadi", Action.APPROVE, "Suryadi")

    state = laptop.fold("r of Suryadi")

    assert state.state is State.SUBMITTED
    assert state.history[-1].refusal == "own-record"


def test_single_supervisor_setting_allows_own_approval(laptop: Laptop) -> None:
    laptop.set_unit(SINGLE_SUPERVISOR, value=True)
    laptop.save("r of Suryadi", DOC, "Suryadi")
    laptop.act("r of Suryadi", Action.SUBMIT, "Suryadi")
    laptop.act("r of Suryadi", Action.APPROVE, "Suryadi")

    assert laptop.fold("r of Suryadi").state is State.APPROVED


def test_officer_without_the_role_never_counts(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.APPROVE, "Siti")

    state = laptop.fold("r")

    assert (state.state, state.history[-1].refusal) == (State.SUBMITTED, "right-missing")


def test_another_officers_key_never_counts(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    submitted = laptop.act("r", Action.SUBMIT, "Rahman")
    payload = {**submitted.payload, "action": "approve", "from": "submitted"}
    laptop.write(
        TRANSITION, record_id("r"), payload, "Suryadi", officer_key("Rahman"), (submitted.hash,)
    )

    state = laptop.fold("r")

    assert (state.state, state.history[-1].refusal) == (State.SUBMITTED, "right-missing")


def test_forged_signature_never_counts(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    approved = laptop.act("r", Action.APPROVE, "Suryadi")
    del laptop.known[approved.hash]
    forged = replace(approved, signature=bytes(64))
    laptop.known[forged.hash] = forged

    state = laptop.fold("r")

    assert (state.state, state.history[-1].refusal) == (State.SUBMITTED, "signature-invalid")


def test_retired_officer_cannot_sign_from_before_the_retirement(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    old_point = laptop.authority.heads
    laptop.appoint("Suryadi", "pengawas", is_active=False)
    now = laptop.fold("r")
    payload = laptop.act("r", Action.APPROVE, "Dewi").payload
    del laptop.known[laptop.last]
    laptop.write(
        TRANSITION,
        record_id("r"),
        dict(payload),
        "Suryadi",
        officer_key("Suryadi"),
        now.heads,
        authority=old_point,
    )

    assert laptop.fold("r").state is State.SUBMITTED


def test_earlier_approval_stands_after_retirement(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.APPROVE, "Suryadi")
    laptop.appoint("Suryadi", "pengawas", is_active=False)

    assert laptop.fold("r").state is State.APPROVED


def test_recall_only_before_review(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.HAND_OVER, "Suryadi", queue="POLDA")
    assert laptop.fold("r").queue == "POLDA"

    laptop.act("r", Action.RECALL, "Rahman")

    assert laptop.fold("r").history[-1].refusal == "state-forbids"


def test_approval_does_not_cover_an_edit_made_meanwhile(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    other = second_laptop(laptop)
    laptop.act("r", Action.APPROVE, "Suryadi")
    other.save("r", {**DOC, "what": "Lain"}, "Rahman", reason="Lengkapi")
    laptop.meet(other)

    state = laptop.fold("r")

    assert (state.state, state.is_changed) == (State.APPROVED, True)


def test_return_beside_approval_wins(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    other = second_laptop(laptop)
    laptop.act("r", Action.APPROVE, "Suryadi")
    other.act("r", Action.RETURN, "Dewi", reason="Lengkapi saksi")
    laptop.meet(other)

    assert laptop.fold("r").state is State.RETURNED


def test_two_values_stand_side_by_side_and_block_approval(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    other = second_laptop(laptop)
    laptop.save("r", {**DOC, "what": "Satu", "severity": "TINGGI"}, "Rahman", reason="a")
    other.save("r", {**DOC, "what": "Dua", "severity": "RENDAH"}, "Siti", reason="b")
    laptop.meet(other)
    state = laptop.fold("r")
    assert {c.value for c in state.conflicts["what",]} == {"Satu", "Dua"}
    assert state.document["severity"] == "TINGGI"

    laptop.act("r", Action.APPROVE, "Suryadi")
    assert laptop.fold("r").history[-1].refusal == "record-conflict"

    laptop.save("r", {**DOC, "what": "Satu", "severity": "TINGGI"}, "Siti", reason="diputus")
    assert not laptop.fold("r").conflicts


def test_one_sided_changes_are_both_taken(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    other = second_laptop(laptop)
    laptop.save("r", {**DOC, "cause": "Saling ejek"}, "Rahman")
    other.save("r", {**DOC, "severity": "TINGGI"}, "Siti")
    laptop.meet(other)

    state = laptop.fold("r")

    assert state.document == {**DOC, "cause": "Saling ejek", "severity": "TINGGI"}
    assert not state.conflicts


def test_persons_merge_by_item_and_removal_beside_edit_keeps_the_person(laptop: Laptop) -> None:
    rian, hafiz, ahmad = ({"id": i, "name": n} for i, n in (("1", "R"), ("2", "H"), ("3", "A")))
    laptop.save("r", {**DOC, "persons": [rian, hafiz]}, "Rahman")
    other = second_laptop(laptop)
    laptop.save("r", {**DOC, "persons": [rian]}, "Rahman")
    other.save("r", {**DOC, "persons": [rian, {**hafiz, "name": "Hafiz"}, ahmad]}, "Siti")
    laptop.meet(other)

    state = laptop.fold("r")

    assert state.document["persons"] == [rian, {"id": "2", "name": "Hafiz"}, ahmad]
    assert set(state.conflicts) == {("persons", "2", "name")}


def test_removal_beside_a_new_field_keeps_the_person_and_the_field(laptop: Laptop) -> None:
    laptop.save("r", {**DOC, "persons": [{"id": "1", "name": "R"}]}, "Rahman")
    other = second_laptop(laptop)
    laptop.save("r", DOC, "Rahman")
    other.save("r", {**DOC, "persons": [{"id": "1", "name": "R", "age_years": 17}]}, "Siti")
    laptop.meet(other)

    state = laptop.fold("r")

    assert state.document["persons"] == [{"id": "1", "name": "R", "age_years": 17}]
    assert set(state.conflicts) == {("persons", "1", "age_years")}


def test_revision_with_a_missing_parent_waits(laptop: Laptop) -> None:
    first = laptop.save("r", DOC, "Rahman")
    second = laptop.save("r", {**DOC, "what": "Dua"}, "Rahman")
    third = laptop.save("r", {**DOC, "what": "Tiga"}, "Rahman")
    del laptop.known[second.hash]

    state = laptop.fold("r")

    assert state.document == DOC
    assert state.heads == (first.hash,)
    assert state.orphans == (third,)


@pytest.mark.parametrize("bad", [[1], {"a": 1}, 7, None])
def test_item_ids_that_are_no_text_make_a_plain_field(laptop: Laptop, bad: object) -> None:
    laptop.save("r", {**DOC, "persons": [{"id": bad, "name": "R"}]}, "Rahman")
    other = second_laptop(laptop)
    laptop.save("r", {**DOC, "persons": [{"id": bad, "name": "S"}, {"id": "2"}]}, "Rahman")
    other.save("r", {**DOC, "persons": [{"id": "1"}, {"id": "1"}]}, "Siti")
    laptop.meet(other)

    assert set(laptop.fold("r").conflicts) == {("persons",)}


def test_two_approvals_of_half_the_text_do_not_add_up(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    other = second_laptop(laptop)
    laptop.save("r", {**DOC, "what": "Satu"}, "Rahman", reason="a")
    laptop.act("r", Action.APPROVE, "Suryadi")
    other.save("r", {**DOC, "what": "Dua"}, "Siti", reason="b")
    other.act("r", Action.APPROVE, "Dewi")
    laptop.meet(other)

    state = laptop.fold("r")

    assert (state.state, state.is_changed) == (State.APPROVED, True)
    assert ("what",) in state.conflicts


def test_nothing_rests_on_text_that_does_not_count(laptop: Laptop) -> None:
    payload: dict[str, object] = {"number": "K-BJM07-240131-A09", "doc": {"what": "Palsu"}}
    laptop.write("incident", record_id("r"), payload, "Rahman", officer_key("Orang lain"))
    forged = laptop.last
    laptop.act("r", Action.SUBMIT, "Siti", on=(forged,))
    laptop.act("r", Action.APPROVE, "Suryadi", on=(forged,))

    state = laptop.fold("r")

    assert state.state is State.DRAFT
    assert [entry.refusal is None for entry in state.history] == [False, False, False]


def test_renewed_key_ends_the_old_one_and_not_what_it_signed(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.appoint("Rahman", "petugas", key=officer_key("kunci baru"))
    laptop.act("r", Action.SUBMIT, "Rahman")

    state = laptop.fold("r")

    assert [entry.refusal for entry in state.history] == [None, "right-missing"]
