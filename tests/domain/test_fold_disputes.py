"""The fold where somebody is late, forgets, or means harm; and revisions that are damaged."""

from dataclasses import replace

import pytest

from brata_desktop.domain.graph import build_graph
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


def _forms_saved_twice(laptop: Laptop) -> Laptop:
    """Return another laptop on which Rahman saved the same form, with another number."""
    copy = second_laptop(laptop, "laptop A restored")
    laptop.save("r", DOC, "Rahman")
    payload: dict[str, object] = {"number": "K-BJM07-240131-B01", "doc": {**DOC, "what": "Salinan"}}
    copy.write("incident", record_id("r"), payload, "Rahman", officer_key("Rahman"))
    return copy


@pytest.mark.parametrize("kind", ["incident", "patrol"])
def test_nobody_takes_over_a_record_with_another_first_version(laptop: Laptop, kind: str) -> None:
    genuine = laptop.save("r", DOC, "Rahman")
    before = laptop.fold("r")
    thief = second_laptop(laptop)
    for number in range(100):
        payload: dict[str, object] = {"number": f"K-BJM07-240131-B{number}", "doc": {"what": "?"}}
        thief.write(kind, record_id("r"), payload, "Dewi", officer_key("Dewi"))
    hashes = [r.hash for r in thief.known.values() if r.header.record == record_id("r")]
    assert min(hashes) != genuine.hash

    after = thief.fold("r")

    assert (after.author, after.number, after.kind) == (before.author, before.number, "incident")
    assert (after.document, after.heads) == (before.document, before.heads)
    assert {e.refusal for e in after.history if e.revision.hash != genuine.hash} <= {
        "not-author",
        "kind-foreign",
    }


def test_form_saved_on_a_store_and_on_its_copy_is_a_conflict_for_people(laptop: Laptop) -> None:
    copy = _forms_saved_twice(laptop)
    laptop.meet(copy)

    state = laptop.fold("r")

    assert state.author == uuid("Rahman")
    assert state.numbers == ("K-BJM07-240131-A01", "K-BJM07-240131-B01")
    assert {c.value for c in state.conflicts["what",]} == {"Perkelahian", "Salinan"}


def test_reviewed_first_version_stays_first(laptop: Laptop) -> None:
    for name in ("laptop A", "laptop B", "laptop C", "laptop D"):
        post = post_with_officers()
        copy = _forms_saved_twice(post)
        reviewed = second_laptop(copy, name + " later")
        reviewed.act("r", Action.SUBMIT, "Siti")
        reviewed.act("r", Action.APPROVE, "Suryadi")
        post.meet(reviewed)

        state = post.fold("r")

        assert (state.state, state.is_changed) == (State.APPROVED, True)
        assert state.number == "K-BJM07-240131-B01"


def test_recall_on_old_heads_after_approval_on_the_same_laptop_is_too_late(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    before_review = laptop.fold("r")
    laptop.act("r", Action.APPROVE, "Suryadi")
    laptop.act("r", Action.RECALL, "Rahman", now=before_review)

    state = laptop.fold("r")

    assert (state.state, state.history[-1].refusal) == (State.APPROVED, "state-forbids")


def test_recall_on_another_laptop_that_did_not_know_the_approval_is_safe(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    other = second_laptop(laptop)
    laptop.act("r", Action.APPROVE, "Suryadi")
    other.act("r", Action.RECALL, "Rahman")
    laptop.meet(other)

    assert laptop.fold("r").state is State.DRAFT


def test_form_that_was_open_meanwhile_never_overwrites_on_the_same_laptop(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    opened = laptop.fold("r")
    laptop.save("r", {**DOC, "what": "Satu"}, "Siti")
    laptop.save("r", {**DOC, "what": "Dua"}, "Rahman", parents=opened.heads)

    assert {c.value for c in laptop.fold("r").conflicts["what",]} == {"Satu", "Dua"}


def test_counter_with_a_rival_reaches_back_into_nothing(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    submission = laptop.act("r", Action.SUBMIT, "Rahman")
    submitted = laptop.fold("r")
    approval = laptop.act("r", Action.APPROVE, "Suryadi")
    forger = Laptop("laptop A", dict(laptop.known), n=submission.header.n - 1)
    forger.act("r", Action.WITHDRAW, "Rahman", reason="x", now=submitted)

    (entry,) = [e for e in forger.fold("r").history if e.revision == approval]

    assert entry.refusal is None


def test_counters_that_contradict_the_parents_lose(laptop: Laptop) -> None:
    first = laptop.save("r", DOC, "Rahman")
    forger = Laptop("laptop A", dict(laptop.known), n=0)
    forger.known = {h: r for h, r in laptop.known.items() if r.header.n > 1}
    late = laptop.save("r", {**DOC, "what": "Dua"}, "Siti")
    payload: dict[str, object] = {"number": "", "doc": {"what": "Tiga"}}
    parents = (late.hash,)
    forged = forger.write("incident", record_id("r"), payload, "Siti", officer_key("Siti"), parents)

    graph = build_graph([first, late, forged], lambda _: True)

    assert [node.hash for node in graph.nodes] == [first.hash, late.hash, forged.hash]
    assert not graph.orphans


def test_retired_officer_cannot_hide_behind_an_old_authority_and_a_new_device(
    laptop: Laptop,
) -> None:
    laptop.save("r", DOC, "Rahman")
    old_point = laptop.authority.heads
    laptop.appoint("Suryadi", "pengawas", is_active=False)
    laptop.act("r", Action.SUBMIT, "Rahman")
    fresh = second_laptop(laptop, "a new device")
    fresh.act("r", Action.APPROVE, "Suryadi", authority=old_point)

    state = fresh.fold("r")

    assert (state.state, state.history[-1].refusal) == (State.SUBMITTED, "right-missing")


def test_only_the_records_own_kind_is_a_version(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.save("r", {"what": "Lain"}, "Rahman", kind="patrol")
    laptop.save("r", {"what": "Lain"}, "Rahman", kind="from_the_future")

    state = laptop.fold("r")

    assert (state.kind, state.document) == ("incident", DOC)
    assert [entry.refusal for entry in state.history] == [None, "kind-foreign", "kind-foreign"]


def test_supervisor_cannot_amend_a_submitted_record_and_approve_it_alone(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.save("r", {**DOC, "what": "Adu mulut"}, "Suryadi", reason="Salah jenis")
    laptop.act("r", Action.APPROVE, "Suryadi")
    assert laptop.fold("r").history[-1].refusal == "own-record"
    assert laptop.fold("r").unapproved_writers == {uuid("Rahman"), uuid("Suryadi")}

    laptop.act("r", Action.APPROVE, "Dewi")

    assert laptop.fold("r").state is State.APPROVED
    assert laptop.fold("r").unapproved_writers == frozenset()


def test_text_under_another_amendment_still_needs_a_second_pair_of_eyes(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.APPROVE, "Dewi")
    laptop.save("r", {**DOC, "what": "Adu mulut"}, "Suryadi", reason="Salah jenis")
    laptop.save("r", {**DOC, "what": "Adu mulut", "cause": "x"}, "Dewi", reason="Sebab")
    for name in ("Suryadi", "Dewi"):
        laptop.act("r", Action.APPROVE, name)
        assert laptop.fold("r").history[-1].refusal == "own-record"


def test_approval_that_was_taken_back_is_no_second_pair_of_eyes(laptop: Laptop) -> None:
    laptop.save("r of Suryadi", DOC, "Suryadi")
    laptop.act("r of Suryadi", Action.SUBMIT, "Suryadi")
    laptop.act("r of Suryadi", Action.APPROVE, "Dewi")
    laptop.act("r of Suryadi", Action.RETURN, "Dewi", reason="Keliru")
    laptop.act("r of Suryadi", Action.SUBMIT, "Siti")
    laptop.act("r of Suryadi", Action.APPROVE, "Suryadi")

    assert laptop.fold("r of Suryadi").history[-1].refusal == "own-record"


def test_own_text_approved_alone_still_wants_another_once_the_setting_ends(laptop: Laptop) -> None:
    laptop.set_unit(SINGLE_SUPERVISOR, value=True)
    laptop.save("r of Suryadi", DOC, "Suryadi")
    laptop.act("r of Suryadi", Action.SUBMIT, "Suryadi")
    laptop.act("r of Suryadi", Action.APPROVE, "Suryadi")
    laptop.set_unit(SINGLE_SUPERVISOR, value=False)
    laptop.save("r of Suryadi", {**DOC, "what": "Adu mulut"}, "Dewi", reason="Salah jenis")
    laptop.act("r of Suryadi", Action.APPROVE, "Suryadi")

    assert laptop.fold("r of Suryadi").history[-1].refusal == "own-record"


def test_deputy_approves_between_grant_and_end_only(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.APPROVE, "Siti")
    laptop.depute("Siti")
    laptop.act("r", Action.APPROVE, "Siti")
    assert laptop.fold("r").state is State.APPROVED
    laptop.depute("Siti", is_active=False)
    laptop.act("r", Action.RETURN, "Siti", reason="Keliru")

    state = laptop.fold("r")

    assert state.state is State.APPROVED
    assert [e.refusal for e in state.history[2:]] == ["right-missing", None, "right-missing"]


@pytest.mark.parametrize("reason", ["", "Di luar wilayah"])
def test_hand_over_needs_no_reason_and_keeps_one(laptop: Laptop, reason: str) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.SUBMIT, "Rahman")
    laptop.act("r", Action.HAND_OVER, "Suryadi", reason=reason, queue="POLDA")

    state = laptop.fold("r")

    assert (state.state, state.queue) == (State.SUBMITTED, "POLDA")
    assert state.history[-1].reason == reason


def test_withdrawal_says_that_the_report_proved_wrong(laptop: Laptop) -> None:
    laptop.save("r", DOC, "Rahman")
    laptop.act("r", Action.WITHDRAW, "Rahman", reason="Hoaks", is_unfounded=True)
    laptop.save("s", DOC, "Rahman")
    laptop.act("s", Action.WITHDRAW, "Rahman", reason="Ganda")

    unfounded, withdrawn = laptop.fold("r"), laptop.fold("s")

    assert (unfounded.state, unfounded.is_unfounded) == (State.WITHDRAWN, True)
    assert unfounded.history[-1].is_unfounded
    assert (withdrawn.state, withdrawn.is_unfounded) == (State.WITHDRAWN, False)


@pytest.mark.parametrize("is_header_lost", [False, True])
@pytest.mark.parametrize("which", [0, 1, 2])
def test_damaged_revision_is_shown_and_the_rest_folds(
    laptop: Laptop, which: int, *, is_header_lost: bool
) -> None:
    written = [
        laptop.save("r", DOC, "Rahman"),
        laptop.save("r", {**DOC, "what": "Dua"}, "Rahman"),
        laptop.save("r", {**DOC, "what": "Tiga"}, "Rahman"),
    ]
    bad = written[which]
    header = bad.header
    if is_header_lost:
        header = replace(header, officer="", key="", at="1970-01-01T00:00:00+00:00", parents=())
    laptop.known[bad.hash] = replace(bad, header=header, payload={}, damage="unreadable")

    state = laptop.fold("r")

    (entry,) = [entry for entry in state.history if entry.revision.hash == bad.hash]
    assert (entry.refusal, entry.reason) == ("revision-damaged", "unreadable")
    assert sum(entry.refusal is None for entry in state.history) == 2
    assert (state.author, state.number) == (uuid("Rahman"), "K-BJM07-240131-A01")
    assert state.recorded_at.startswith("2024")
    if is_header_lost and which == 1:
        # What it was written upon is lost with it, so people decide.
        assert {c.value for c in state.conflicts["what",]} == {"Perkelahian", "Tiga"}
    else:
        assert state.document["what"] == ("Dua" if which == 2 else "Tiga")
        assert not state.conflicts
