"""What nobody may write: added to any history it is shown with its reason and changes nothing."""

from collections.abc import Callable
from dataclasses import replace

from brata_desktop.domain.revision import TRANSITION
from brata_desktop.domain.states import Action, State
from tests.builders import Laptop, fold, officer_key, record_id, rivals_in, uuid
from tests.domain.fold_histories import REASON, R
from tests.domain.fold_story import Story


def _second_first_version(laptop: Laptop, _: Story) -> None:
    payload: dict[str, object] = {"number": "K-BJM07-240131-Z99", "doc": {"what": "Milik saya"}}
    for number in range(4):  # one of them has a smaller hash than the genuine one
        written = {**payload, "try": number}
        laptop.write("incident", record_id(R), written, "Dewi", officer_key("Dewi"))


def _step_by_a_stranger(laptop: Laptop, story: Story) -> None:
    laptop.act(R, _possible(story), "Orang luar", REASON)


def _step_by_a_petugas(laptop: Laptop, story: Story) -> None:
    laptop.appoint("Joko", "petugas")
    laptop.act(R, _possible(story), "Joko", REASON)


def _step_with_anothers_key(laptop: Laptop, story: Story) -> None:
    sealed = laptop.act(R, _possible(story), "Suryadi", REASON)
    del laptop.known[sealed.hash]
    stolen = officer_key("Hasan")
    payload = dict(sealed.payload)
    laptop.write(TRANSITION, record_id(R), payload, "Suryadi", stolen, story.state.heads)


def _forged_signature(laptop: Laptop, story: Story) -> None:
    sealed = laptop.act(R, _possible(story), "Suryadi", REASON)
    del laptop.known[sealed.hash]
    forged = replace(sealed, signature=bytes(64), hash=bytes(32))
    laptop.known[forged.hash] = forged


def _other_kind(laptop: Laptop, _: Story) -> None:
    laptop.save(R, {"what": "Patroli"}, "Siti", REASON, kind="patrol")
    laptop.save(R, {"what": "?"}, "Siti", REASON, kind="unit")


def _damaged(laptop: Laptop, _: Story) -> None:
    sealed = laptop.save(R, {"what": "Rusak"}, "Siti", REASON)
    laptop.known[sealed.hash] = replace(sealed, payload={}, damage="unreadable")


def _without_reason(laptop: Laptop, story: Story) -> None:
    laptop.act(R, Action.WITHDRAW, "Suryadi", "  ", now=story.state)


def _names_what_is_not_here(laptop: Laptop, _: Story) -> None:
    laptop.act(R, Action.WITHDRAW, "Suryadi", REASON, on=(bytes(32),))


def _counter_of_another_device(laptop: Laptop, story: Story) -> None:
    """A revision that says an old place in the line of the laptop that began the record."""
    victim = story.own[story.state.history[0].revision.hash].header
    forger = Laptop("laptop A", laptop.known, n=victim.n - 1)
    assert uuid(forger.name) == victim.device
    payload: dict[str, object] = {"number": "", "doc": {"what": "Menyusup"}, "reason": REASON}
    forger.write("incident", record_id(R), payload, "Hasan", officer_key("Hasan"))
    assert rivals_in(laptop.known.values())


def _first_version_after_retirement(laptop: Laptop, _: Story) -> None:
    laptop.appoint("Rahman", "petugas", is_active=False)
    payload: dict[str, object] = {"number": "K-BJM07-240131-Z98", "doc": {"what": "Susulan"}}
    laptop.write("incident", record_id(R), payload, "Rahman", officer_key("Rahman"))


def _names_text_that_does_not_count(laptop: Laptop, _: Story) -> None:
    refused = laptop.save(R, {"what": "Patroli"}, "Siti", REASON, kind="patrol")
    laptop.act(R, Action.WITHDRAW, "Dewi", REASON, on=(refused.hash,))


def _names_text_it_does_not_know(laptop: Laptop, story: Story) -> None:
    first = next(r for r in story.own.values() if not r.header.parents)
    before = {h: r for h, r in story.revisions.items() if h not in story.own or h == first.hash}
    then = fold(before.values(), R)
    unknown = story.versions(story.own) - {first.hash} or {bytes(32)}
    laptop.act(R, Action.WITHDRAW, "Dewi", REASON, on=(min(unknown),), now=then)


def _edit_as_a_step(laptop: Laptop, story: Story) -> None:
    payload = {"action": "edit", "from": story.state.state.value, "on": [], "reason": REASON}
    heads, key = story.state.heads, officer_key("Dewi")
    laptop.write(TRANSITION, record_id(R), dict(payload), "Dewi", key, heads)


_NO_RIGHT = "right-missing state-forbids"
JUNK: dict[Callable[[Laptop, Story], None], str] = {
    _second_first_version: "not-author",
    _first_version_after_retirement: "right-missing",
    _step_by_a_stranger: "signature-invalid",
    _step_by_a_petugas: _NO_RIGHT,
    _step_with_anothers_key: _NO_RIGHT,
    _forged_signature: "signature-invalid",
    _other_kind: "kind-foreign",
    _damaged: "revision-damaged",
    _without_reason: f"reason-missing {_NO_RIGHT}",
    _names_what_is_not_here: _NO_RIGHT,
    _names_text_that_does_not_count: f"kind-foreign {_NO_RIGHT}",
    _names_text_it_does_not_know: _NO_RIGHT,
    _edit_as_a_step: "state-forbids",
    _counter_of_another_device: "not-author",
}
"""What nobody may write, and why it does not count."""


def _possible(story: Story) -> Action:
    return {
        State.DRAFT: Action.WITHDRAW,
        State.RETURNED: Action.WITHDRAW,
        State.SUBMITTED: Action.APPROVE,
        State.APPROVED: Action.RETURN,
        State.WITHDRAWN: Action.SUBMIT,
    }[story.state.state]
